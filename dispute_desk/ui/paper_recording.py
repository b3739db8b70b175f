"""登记为已出具文书: a notice that was saved or printed is known to the file by one tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from dispute_desk.services.issued_papers import (
    RecordIssuedPaper,
)
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.domain.papers import PaperKind


class RecordBox(QCheckBox):
    """Ticked by default; once the paper is registered it says so and cannot be ticked again."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "paper.record", self.tr("登记为已出具文书"))
        self.setChecked(True)
        self.setToolTip(self.tr("保存或打印以后登记在案件的“文书”里，列入卷内目录"))
        self.show_known(None)

    def show_known(self, known: bool | None) -> None:  # noqa: FBT001 - as it was asked
        """Show whether the paper is registered; None takes the box away."""
        self.setVisible(known is not None)
        self.setEnabled(known is False)
        words = self.tr("已登记为文书") if known else self.tr("登记为已出具文书")
        self.setText(words)
        self.setAccessibleName(words)

    @property
    def wanted(self) -> bool:
        """Whether the paper is to be registered now."""
        return not self.isHidden() and self.isEnabled() and self.isChecked()


def recording(kind: PaperKind, case_id: int, about: int | None) -> object:
    """Return the command that registers a notice."""
    return RecordIssuedPaper(case_id=case_id, kind=kind.id, about=about)
