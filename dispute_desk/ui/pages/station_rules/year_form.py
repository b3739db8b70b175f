"""录入放假通知: the notice at the left, pasted or typed; what was understood at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.notice_lines import notice_text
from dispute_desk.domain.workdays import WorkCalendar, YearCalendar
from dispute_desk.domain.year_check import check_year, holidays_not_named
from dispute_desk.domain.year_notice import read_notice, year_of_notice
from dispute_desk.services.year_calendars import RecordYearCalendar, check_days_over
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.policy.forms import when_changed
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.pages.station_rules.effect import EffectBox
from dispute_desk.ui.pages.station_rules.year_grid import YearGrid
from dispute_desk.ui.pages.station_rules.year_words import (
    empty_notice,
    remark_words,
    runs_words,
    worked_words,
)
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dispute_desk.domain.year_notice import ReadNotice
    from dispute_desk.services.rule_questions import RuleEffect, YearEntry
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.station_rules.effect import Tell
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

WIDE, LEAST_WIDE, BESIDE = 1040, 900, 60
#: The text is as wide as a case's number beside its term needs, unless the year lacks room.
LEFT, LEAST_LEFT, YEAR_WIDE = 470, 400, 560
TEXT_HIGH = 250
#: How long typing rests before the text is read anew.
REST_MS = 150


class YearForm(SmallForm):
    """Nothing is taken that is not shown; a wrong day is told in a sentence at once."""

    id = "year_calendar"

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, entry: YearEntry) -> None:
        self.entry = entry
        self.wide = max(min(WIDE, parent.width() - BESIDE), LEAST_WIDE)
        self._rest = QTimer()
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        words = (
            self.tr("改正 %1 年的工作日历")
            if self.entry.calendar
            else self.tr("录入 %1 年放假通知")
        )
        return words.replace("%1", str(self.entry.year))

    def build(self) -> None:
        """Ask for the text of the notice and what it is called."""
        kit, calendar = self.kit, self.entry.calendar
        hint = self.tr("从网页或文件里把通知正文复制过来粘贴；也可以照样子自己填每一行。")
        source = self.tr("国务院办公厅关于%1年部分节假日安排的通知")
        text, sample = self.tr("通知正文"), empty_notice()
        self.entries = {
            "text": kit.long("text", text, required=True, hint=hint, placeholder=sample),
            "source": kit.text("source", self.tr("通知名称"), required=True),
        }
        if calendar is not None:
            self.entries["reason"] = kit.text("reason", self.tr("为什么改正"))
            self.entries["text"].put(notice_text(calendar))
        told = calendar.source if calendar else source.replace("%1", str(self.entry.year))
        self.entries["source"].put(told)
        self._proposed = told
        name = f"small.{self.id}"
        self.found = self._line(f"{name}.found")
        self.worked = self._line(f"{name}.worked")
        self.wrong = self._line(f"{name}.wrong", tone="danger")
        self.remarks = self._line(f"{name}.remarks", tone="warning")
        self.grid = YearGrid(f"{name}.grid", self.tr("读出来的全年"))
        self.effect = EffectBox(self.place, f"{name}.effect")
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        field = self.entries["text"].row.field
        if isinstance(field, QPlainTextEdit):
            field.setFixedHeight(TEXT_HIGH)
            field.textChanged.connect(self._rest.start)
        when_changed(self.entries["source"], self._rest.start)
        self._look()

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the text at the left and the year at the right."""
        row = QHBoxLayout()
        row.setSpacing(22)
        left = QWidget()
        left.setFixedWidth(max(min(LEFT, self.wide - YEAR_WIDE), LEAST_LEFT))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for entry in self.entries.values():
            column.addWidget(entry.row)
        for line in (self.wrong, self.remarks, self.effect):
            column.addWidget(line)
        column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(label(self.tr("读出来的"), kind="heading"))
        right.addWidget(self.found)
        right.addWidget(self.worked)
        right.addWidget(self.grid)
        right.addStretch(1)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        box.addLayout(row)

    def command(self) -> object:
        """Return the command the entries ask for."""
        year = self._year(self._read())
        reason = self.entries["reason"].read() if "reason" in self.entries else ""
        return RecordYearCalendar(
            year=year.year,
            source=year.source,
            holidays=year.holidays,
            worked=year.worked,
            reason=reason or "",
        )

    def _read(self) -> ReadNotice:
        return read_notice(self.entries["text"].read() or "", self.entry.year)

    def _year(self, read: ReadNotice) -> YearCalendar:
        return read.calendar(self.entries["source"].read() or "")

    def _look(self) -> None:
        """Show what was understood, what is wrong, and what it would move."""
        read = self._read()
        year = self._year(read)
        self._take_source(read)
        self.found.setText(runs_words(year) or self.tr("还没有读到放假的日子。"))
        worked = worked_words(year)
        self.worked.setText(self.tr("调休上班：%1").replace("%1", worked) if worked else "")
        self.worked.setVisible(bool(worked))
        trouble = self._trouble(year)
        self.wrong.setText(trouble if year.holidays else "")
        self.wrong.setVisible(bool(self.wrong.text()))
        remarks = [remark_words(one) for one in read.remarks]
        missing = holidays_not_named(year) if year.holidays else ()
        if missing:
            names = listed(translated("calendar", one) for one in missing)
            remarks.append(self.tr("还没有读到：%1。").replace("%1", names))
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        if trouble:
            self.grid.show_year(self.entry.year, self.seat.calendar)
            self.effect.ask(None)
            return
        years = {**self.seat.calendar.years, year.year: year}
        self.grid.show_year(year.year, WorkCalendar(years.values()))

        def question(desk: Desk, tell: Tell) -> RuleEffect:
            from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - open, so loaded
                effect_of_year,
            )

            return effect_of_year(desk, year, tell)

        self.effect.ask(question)

    def _take_source(self, read: ReadNotice) -> None:
        """Take the title of the notice over; a name somebody typed stays."""
        if not read.source or read.source == self._proposed:
            return
        if (self.entries["source"].read() or "") in {"", self._proposed}:
            self.entries["source"].put(read.source)
            self._proposed = read.source

    def _trouble(self, year: YearCalendar) -> str:
        """Return what is wrong with the days; empty where all is well."""
        said = year_of_notice(self.entries["text"].read() or "")
        if said is not None and said != self.entry.year:
            words = self.tr("粘贴的是 %1 年的通知，这里录入的是 %2 年，请换对应的通知。")
            return words.replace("%1", str(said)).replace("%2", str(self.entry.year))
        try:
            check_year(year)
            check_days_over(year, self.seat.calendar, self.place.today())
        except DeskError as error:
            return sentence_of(error)
        return ""

    def save(self) -> None:
        """Save nothing that is known to be wrong."""
        trouble = self._trouble(self._year(self._read()))
        if trouble:
            self.bar.say(trouble)
            return
        super().save()

    def _line(self, name: str, *, tone: str | None = None) -> QLabel:
        made = named(label("", tone=tone), name)
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made
