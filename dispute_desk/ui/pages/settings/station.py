"""The station's own settings: its name, district, unit of counting and marks in numbers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.own_marks import ISSUER, LETTERS_MARK, mark_of, pattern_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.staff import SETTINGS, ChangeSetting, check_pattern
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

#: The numbers that are told by the words before their year, and what these are called.
MARKS = {
    "series.case": QT_TRANSLATE_NOOP("setting", "案件编号的代字"),
    "series.agreement": QT_TRANSLATE_NOOP("setting", "协议编号的代字"),
    "series.archive": QT_TRANSLATE_NOOP("setting", "档案号的代字"),
    LETTERS_MARK: QT_TRANSLATE_NOOP("setting", "函书文号的机关代字"),
}
TEXTS = ("station.name", "station.district", ISSUER, *MARKS)
UNITS = ("件", "宗")


class StationCard(SettingsCard):
    """Each changed setting is one command; its refusal stands under its field."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("station", "")
        self.heading.text.say(self.tr("工作站"))
        self.setAccessibleName(self.tr("工作站"))
        self.place = place
        self.fields: dict[str, QLineEdit] = {}
        self.rows: dict[str, FormRow] = {}
        self._held: dict[str, str] = {}
        self._letter = ""
        for name in TEXTS:
            self.fields[name] = QLineEdit()
            self._add(name, self.fields[name])
            if name in MARKS:
                self.fields[name].textChanged.connect(lambda _, n=name: self._example(n))
        self.unit = Choice()
        for word in UNITS:
            self.unit.addItem(word, word)
        self._add("case_unit", self.unit)
        self.save_button = button(self.tr("保存"), "settings.station.save", kind="primary")
        self.save_button.clicked.connect(self.save)
        self.box.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_seat(self, seat: Seat) -> None:
        """Show what holds now, but never over what somebody is typing."""
        profile, (issuer, *_) = seat.profile, (*seat.profile.issuers, None)
        self._letter = profile.letter_kinds[0].mark if profile.letter_kinds else ""
        now = {
            "station.name": profile.station.name,
            "station.district": str(seat.settings.get("station.district") or ""),
            ISSUER: issuer.label if issuer else "",
            LETTERS_MARK: issuer.number if issuer else "",
            **{f"series.{one.code}": mark_of(one.pattern) for one in profile.series},
            "case_unit": profile.station.case_unit,
        }
        for name, field in self.fields.items():
            if field.text() == self._held.get(name, ""):
                field.setText(now[name])
                field.setCursorPosition(0)
        self.unit.setCurrentIndex(max(self.unit.findData(now["case_unit"]), 0))
        self._held = now
        may = self.place.may("settings")
        self.say_closed("" if may else self.tr("修改这些设置需要负责人或管理员岗位。"))
        for part in (*self.fields.values(), self.unit, self.save_button):
            part.setEnabled(may)

    def save(self) -> None:
        """Send each changed setting."""
        for name, value in self._typed().items():
            if value == self._held.get(name, ""):
                continue
            self.rows[name].clear()
            if value and name.startswith("series."):
                value = pattern_of(value)  # noqa: PLW2901 - the whole of what was told
            command = ChangeSetting(name=name, value=value or None)
            self.place.jobs.do(command, self._saved, partial(self._refused, name))

    def _typed(self) -> dict[str, str]:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return {**typed, "case_unit": str(self.unit.currentData())}

    def _add(self, name: str, field: QLineEdit | Choice) -> None:
        title = translated("setting", MARKS.get(name, SETTINGS[name]))
        self.rows[name] = FormRow(f"settings.{name}", title, named(field, f"settings.{name}"))
        self.box.addWidget(self.rows[name])

    def _example(self, name: str) -> None:
        """Show the number a mark would give, while it is typed."""
        typed = self.fields[name].text().strip()
        pattern = pattern_of(f"{typed}{self._letter}" if name == LETTERS_MARK else typed)
        try:
            check_pattern(pattern if typed else "")
        except DeskError:
            words = self.tr("请写编号里年份前面的几个字，如“例社调”。")
            self.rows[name].show_error(words)
            return
        self.rows[name].clear()
        number = pattern.format(year=self.place.today().year, n=1)
        self.rows[name].show_hint(self.tr("编号如：%1").replace("%1", number))

    def _saved(self, outcome: Outcome) -> None:
        words = self.tr("已修改：%1").replace("%1", translated("setting", outcome.subject))
        say_saved(self.place, words, outcome)

    def _refused(self, name: str, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.rows[name].show_error(sentence_of(error))
            self.rows[name].show_whole()
        else:
            self.place.trouble(error)
