"""编号: which number each series gives next this year, and where it is to go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.numbering import SetNextNumber, numbers_of
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.domain.own_numbers import NextNumber
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace


class NumbersCard(SettingsCard):
    """A row a series; what is changed is sent as one command a series."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("numbers", "")
        self.heading.text.say(self.tr("编号"))
        self.setAccessibleName(self.tr("编号"))
        self.place = place
        words = label(
            self.tr("年中才改用本软件的，可以让编号接着原来的往下排；用过的号不会再给别的案件。"),
            kind="small",
        )
        words.setWordWrap(True)
        self.box.addWidget(words)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.box.addLayout(self._rows)
        self.fields: dict[str, QLineEdit] = {}
        self.rows: dict[str, FormRow] = {}
        self._held: dict[str, str] = {}
        self.save_button = button(self.tr("保存"), "settings.numbers.save", kind="primary")
        self.save_button.clicked.connect(self.save)
        self.box.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self) -> None:
        """Ask what the series give next."""
        self.place.jobs.ask(numbers_of, self._show, key="settings.numbers")

    def save(self) -> None:
        """Send each changed number."""
        for series, field in self.fields.items():
            typed = field.text().strip()
            if typed == self._held.get(series, ""):
                continue
            self.rows[series].clear()
            number = int(typed) if typed.isascii() and typed.isdigit() else 0
            command = SetNextNumber(series=series, next=number)
            self.place.jobs.do(command, self._saved, partial(self._refused, series))

    def _show(self, numbers: tuple[NextNumber, ...]) -> None:
        """Show what comes next, but never over what somebody is typing."""
        for one in numbers:
            if one.series not in self.fields:
                self._add(one)
            field, now = self.fields[one.series], str(one.next)
            if field.text().strip() == self._held.get(one.series, ""):
                field.setText(now)
                hint = self.tr("下一个：%1").replace("%1", one.text)
                self.rows[one.series].show_hint(hint)
            self._held[one.series] = now
        may = self.place.may("settings")
        self.say_closed("" if may else self.tr("修改这些设置需要负责人或管理员岗位。"))
        for part in (*self.fields.values(), self.save_button):
            part.setEnabled(may)

    def _add(self, one: NextNumber) -> None:
        name = f"settings.numbers.{one.series}"
        word = one.label_en if is_english() else one.label
        title = self.tr("%1：%2 年的下一号").replace("%2", str(one.year)).replace("%1", word)
        self.fields[one.series] = QLineEdit()
        self.rows[one.series] = FormRow(name, title, named(self.fields[one.series], name))
        self._rows.addWidget(self.rows[one.series])

    def _saved(self, outcome: Outcome) -> None:
        words = self.tr("下一个编号是 %1").replace("%1", outcome.subject)
        say_saved(self.place, words, outcome)
        for series, field in self.fields.items():
            self._held[series] = field.text().strip()
        self.ask()

    def _refused(self, series: str, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.rows[series].show_error(sentence_of(error))
            self.rows[series].show_whole()
        else:
            self.place.trouble(error)
