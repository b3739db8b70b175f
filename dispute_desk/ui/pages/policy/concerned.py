"""涉及的案件: the open cases that claim something for the months of an addition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.policy.words import case_word, kind_word
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_difference import ClaimingCase
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

SIZE = (520, 420)


class CasesConcerned(QDialog):
    """Enter opens a case, where it is computed again; nothing changes by itself."""

    def __init__(self, place: Workplace, parent: QWidget, row: OfficeRowView) -> None:
        super().__init__(parent)
        self.place = place
        self.cases: tuple[ClaimingCase, ...] = ()
        named(self, "policy.concerned", self.tr("涉及的在办案件"))
        self.setWindowTitle(self.accessibleName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("涉及的在办案件"), kind="bigTitle"))
        box.addWidget(ElidedLabel(kind_word(row), "policy.concerned.about"))
        self.table = PlainTable("policy.concerned.cases", self.tr("涉及的在办案件"))
        self.none = named(
            label(self.tr("没有涉及的在办案件。"), kind="muted"), "policy.concerned.none"
        )
        self.none.hide()
        box.addWidget(self.table, 1)
        box.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        hint = label(
            self.tr("已存的测算不会自己改变；请打开案件，按新的数字重新测算。"), kind="small"
        )
        hint.setWordWrap(True)
        box.addWidget(named(hint, "policy.concerned.hint"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.open_button = button(self.tr("打开案件"), "policy.concerned.open", kind="primary")
        foot.addWidget(self.open_button)
        box.addLayout(foot)
        self.open_button.clicked.connect(self._open)
        self.table.doubleClicked.connect(lambda _: self._open())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = QShortcut(QKeySequence(key), self.table)
            pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
            pressed.activated.connect(self._open)
        self._ask(row)

    def _ask(self, row: OfficeRowView) -> None:
        region, record_id = row.region, row.id

        def ask(desk: Desk) -> tuple[ClaimingCase, ...]:
            from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - open, so loaded
                cases_of_row,
            )

            return cases_of_row(desk, region, record_id)

        self.place.jobs.ask(ask, self._show, self.place.trouble, key="policy.concerned")

    def _show(self, cases: tuple[ClaimingCase, ...]) -> None:
        self.cases = cases
        titles = [self.tr("案号"), self.tr("用人单位")]
        words = [(case_word(one), one.employer or "") for one in cases]
        self.table.show_rows(titles, words, stretch=1)
        self.table.setVisible(bool(cases))
        self.none.setVisible(not cases)
        self.open_button.setEnabled(bool(cases))
        if cases:
            self.table.selectRow(0)
            self.table.setFocus()

    def _open(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self.cases):
            case_id = self.cases[at].id
            self.accept()
            self.place.go("case_file", case_id)
