"""一函两书 in 设置: which road letters take, whom to contact, which numbers come next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter import LetterRoad
from dispute_desk.services.numbering import SetNextNumber
from dispute_desk.services.staff import SETTINGS, ChangeSetting
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.domain.own_numbers import NextNumber
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

TEXTS = ("letters.contact", "letters.phone", "letters.address")


class LettersCard(SettingsCard):
    """Each changed setting and each changed number is one command; a refusal stands under it."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("letters", "")
        self.heading.text.say(self.tr("一函两书"))
        self.setAccessibleName(self.tr("一函两书"))
        self.place = place
        self.fields: dict[str, QLineEdit] = {}
        self.rows: dict[str, FormRow] = {}
        self._held: dict[str, str] = {}
        self.road = Choice()
        self.road.addItem(self.tr("简易：拟稿后直接签发"), LetterRoad.SIMPLE.value)
        self.road.addItem(self.tr("审批：先审核，批准后签发"), LetterRoad.FULL.value)
        self._add("letters.road", self.road, translated("setting", SETTINGS["letters.road"]))
        for name in TEXTS:
            self._add_line(name, translated("setting", SETTINGS[name]))
        words = label(
            self.tr("文号按发文机关和种类各排各的，每年从 1 号起；已用的和作废的号不再给出。"),
            kind="small",
        )
        words.setWordWrap(True)
        self.box.addWidget(words)
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(12)
        self.box.addLayout(self._numbers)
        self.save_button = button(self.tr("保存"), "settings.letters.save", kind="primary")
        self.save_button.clicked.connect(self.save)
        self.box.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_seat(self, seat: Seat) -> None:
        """Show what holds now, but never over what somebody is typing."""
        for name in TEXTS:
            self._put(name, str(seat.settings.get(name) or ""))
        road = seat.profile.letter_road.value
        self.road.setCurrentIndex(max(self.road.findData(road), 0))
        self._held["letters.road"] = road
        self.place.jobs.ask(_numbers, self._show_numbers, key="settings.letters")
        self._allow()

    def save(self) -> None:
        """Send each changed setting and number."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        typed["letters.road"] = str(self.road.currentData())
        for name, value in typed.items():
            if value == self._held.get(name, ""):
                continue
            self.rows[name].clear()
            command: object = ChangeSetting(name=name, value=value or None)
            if name.startswith("letter."):
                number = int(value) if value.isascii() and value.isdigit() else 0
                command = SetNextNumber(series=name, next=number)
            self.place.jobs.do(command, self._saved, partial(self._refused, name))

    def _show_numbers(self, numbers: tuple[NextNumber, ...]) -> None:
        for one in numbers:
            if one.series not in self.fields:
                word = one.text.partition("〔")[0]
                title = self.tr("%1：%2 年的下一号").replace("%2", str(one.year))
                self._add_line(one.series, title.replace("%1", word), self._numbers)
            self._put(one.series, str(one.next))
            self.rows[one.series].show_hint(self.tr("下一个：%1").replace("%1", one.text))
        self._allow()

    def _put(self, name: str, now: str) -> None:
        field = self.fields[name]
        if field.text().strip() == self._held.get(name, ""):
            field.setText(now)
            field.setCursorPosition(0)
        self._held[name] = now

    def _allow(self) -> None:
        may = self.place.may("settings")
        self.say_closed("" if may else self.tr("修改这些设置需要负责人或管理员岗位。"))
        for part in (*self.fields.values(), self.road, self.save_button):
            part.setEnabled(may)

    def _add_line(self, name: str, title: str, box: QVBoxLayout | None = None) -> None:
        self.fields[name] = QLineEdit()
        self._add(name, self.fields[name], title, box)

    def _add(
        self, name: str, field: QLineEdit | Choice, title: str, box: QVBoxLayout | None = None
    ) -> None:
        self.rows[name] = FormRow(f"settings.{name}", title, named(field, f"settings.{name}"))
        (box if box is not None else self.box).addWidget(self.rows[name])

    def _saved(self, outcome: Outcome) -> None:
        words = self.tr("已修改：%1").replace("%1", translated("setting", outcome.subject))
        say_saved(self.place, words, outcome)
        for name, field in self.fields.items():
            if name.startswith("letter."):
                self._held[name] = field.text().strip()
        self.place.jobs.ask(_numbers, self._show_numbers, key="settings.letters")

    def _refused(self, name: str, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.rows[name].show_error(sentence_of(error))
            self.rows[name].show_whole()
        else:
            self.place.trouble(error)


def _numbers(desk: Desk) -> tuple[NextNumber, ...]:
    from dispute_desk.services.letter_numbers import letter_numbers  # noqa: PLC0415 - heavy

    return letter_numbers(desk)
