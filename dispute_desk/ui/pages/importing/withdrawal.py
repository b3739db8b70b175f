"""Taking an import back: done with a word, or refused with all that was done since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.undo import WithdrawImport
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing.batches import withdrawn_words
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.naming import button, icon_button, label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from dispute_desk.domain.rows import HistoryRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.page import Page

    #: Entries of the journal with their cases, and the titles of their commands.
    Since = tuple[list[tuple[HistoryRow, int | None]], dict[str, str]]

_LINES = 6


class Withdrawal(QFrame):
    """A card that only shows where an import cannot be taken back: what stands in the way."""

    #: It was taken back.
    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.since", self.tr("导入之后的改动"))
        self._page = page
        self._cases: list[int | None] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 12, 12, 12)
        box.setSpacing(6)
        self.heading = SectionHeading(self.tr("导入之后的改动"), "importing.since.heading")
        close = icon_button("importing.since.close", self.tr("收起"), "close")
        close.clicked.connect(self.hide)
        self.heading.add(close)
        self.why = named(label("", kind="small"), "importing.since.why")
        self.why.setWordWrap(True)
        self.table = PlainTable("importing.since.table", self.tr("导入之后的改动"))
        self.open = button(self.tr("打开这件案件（Enter）"), "importing.since.open")
        self.open.clicked.connect(self._open)
        acts = QHBoxLayout()
        acts.addWidget(self.open)
        acts.addStretch(1)
        for part in (self.heading, self.why, self.table):
            box.addWidget(part)
        box.addLayout(acts)
        self.table.activated.connect(lambda _: self._open())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.hide()

    def withdraw(self, batch_id: int | None) -> None:
        """Take an import back, and say so or why not; None where nothing was imported."""
        if batch_id is None:
            return
        self.hide()
        self._page.bar.clear()
        self._page.place.jobs.do(
            WithdrawImport(batch_id=batch_id), self._took_back, partial(self._refused, batch_id)
        )

    def _took_back(self, outcome: Outcome) -> None:
        say_saved(self._page.place, withdrawn_words(outcome), outcome)
        self.done.emit()

    def _refused(self, batch_id: int, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self._page.place.trouble(error)
            return
        self._page.bar.say(sentence_of(error))
        self._page.place.jobs.ask(
            lambda desk: _since(desk, batch_id), self._show, key="importing.since"
        )

    def _show(self, told: Since) -> None:
        """List what was done since; nothing shows where nothing was."""
        rows, titles = told
        self._cases = [case_id for _, case_id in rows]
        shown = [
            [
                one.at.astimezone().strftime("%Y-%m-%d %H:%M"),
                one.person,
                translated("command", titles[one.command]),
                one.subject,
            ]
            for one, _ in rows
        ]
        heads = [self.tr("时间"), self.tr("谁"), self.tr("做了什么"), self.tr("对象")]
        self.table.show_rows(heads, shown)
        self.table.fit_rows(_LINES)
        count = f"{len(rows):,}"
        self.heading.text.say(self.tr("导入之后的改动 %1 项").replace("%1", count))
        words = self.tr(
            "先在案件或“历史”里撤销这些改动，就可以撤销整批导入；导入的内容现在都没有动。"
        )
        self.why.setText(words)
        self.setVisible(bool(rows))
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()
        self._look()

    def _look(self) -> None:
        self.open.setEnabled(self._case() is not None)

    def _case(self) -> int | None:
        row = self.table.currentIndex().row()
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def _open(self) -> None:
        case_id = self._case()
        if case_id is not None:
            self._page.place.go("case_file", case_id)


def _since(desk: Desk, batch_id: int) -> Since:
    """Return what was done with an import since, and the titles of the commands."""
    from dispute_desk.services.registers import built_on_import  # noqa: PLC0415 - the store comes
    from dispute_desk.services.undo import title_of  # noqa: PLC0415 - as above

    rows = built_on_import(desk, batch_id)
    return rows, {one.command: title_of(one.command) for one, _ in rows}
