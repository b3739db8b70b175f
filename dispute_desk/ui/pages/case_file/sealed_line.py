"""The line that says a case may only be read, since when, and how it can be changed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from dispute_desk.domain.stages import Stage
from dispute_desk.ui.widgets.naming import look, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


class SealedLine(QLabel):
    """Out of sight while a case can be worked on."""

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="small", tone="warning"), "case_file.sealed", self.tr("只能查阅"))
        self.setWordWrap(True)
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Say why nothing can be changed."""
        words = self._words(view)
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def _words(self, view: CaseView) -> str:
        case = view.file.case
        if view.is_frozen:
            told = self.tr(
                "已封存（%1）：案件只保存，不能改动。需要办理的，先“解除封存”并写明原因。"
            )
            return told.replace("%1", str(case["frozen_on"]))
        if view.stage is not Stage.ARCHIVED:
            return ""
        parts = (
            str(case["archived_on"] or ""),
            str(case["archive_no"] or ""),
            view.words.code("retention_terms", case["retention"]),
        )
        told = self.tr("已归档（%1）：只能查阅。需要更正的，先“调卷”并写明原因，改完再归档。")
        return told.replace("%1", " · ".join(part for part in parts if part))
