"""Small forms of 期限与口径: confirm what is there, or set a length otherwise, seen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.services.station_rules import (
    MOST_YEARS,
    ConfirmClock,
    ConfirmRetention,
    SetClock,
    SetRetention,
)
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.policy.forms import when_changed
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.pages.station_rules.effect import EffectBox, KeptEffect
from dispute_desk.ui.pages.station_rules.words import (
    UNIT_WORDS,
    cases_words,
    kept_words,
    length_words,
    said,
    taken_over_words,
    years_words,
)
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.services.rule_questions import ClockEntry, RetentionEntry, RuleEffect
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.station_rules.effect import Tell
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

WIDE, TWO_COLUMNS = 520, 960
#: What stands at the left of two columns.
LEFT = 400


class Settled(SmallForm):
    """Asks whose decision it was, of which day and on what ground."""

    wide = WIDE

    def ask_decision(self) -> None:
        """Ask for ground, name and day; name and day are proposed."""
        kit = self.kit
        hint = self.tr("会议纪要、文件或者谁同意的，例如：2026年11月站务会议纪要。")
        self.entries |= {
            "basis": kit.text("basis", self.tr("依据"), required=True, hint=hint),
            "decided_by": kit.text("decided_by", self.tr("核定人"), required=True),
            "decided_on": kit.day("decided_on", self.tr("核定日期"), required=True, now=True),
        }
        self.entries["decided_by"].put(self.seat.actor.name)

    def decision(self) -> dict[str, object]:
        """Return what commands take of it."""
        return {
            "basis": self.entries["basis"].read() or "",
            "decided_by": self.entries["decided_by"].read() or "",
            "decided_on": self.entries["decided_on"].read(),
        }

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the entries one below the other, what goes beside them at the right."""
        beside = self.beside()
        if beside is None:
            super().place_rows(box)
        else:
            left = QWidget()
            left.setFixedWidth(LEFT)
            column = QVBoxLayout(left)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            super().place_rows(column)
            row = QHBoxLayout()
            row.setSpacing(24)
            row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(beside, 1, Qt.AlignmentFlag.AlignTop)
            box.addLayout(row)
        self.place_more(box)

    def beside(self) -> QWidget | None:
        """Return what stands at the right of the entries, None where nothing does."""
        return None

    def place_more(self, box: QVBoxLayout) -> None:
        """Put what belongs below the entries."""


class ConfirmClockForm(Settled):
    """核定: the default stays as it is and is the station's from now on."""

    id = "confirm_clock"

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, entry: ClockEntry) -> None:
        self.entry = entry
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("核定期限")

    def about(self) -> str:
        """Say which clock, and how long it is."""
        rule = self.entry.rule
        return f"{Words(self.seat.profile).of(rule)} · {length_words(rule.length, rule.unit)}"

    def build(self) -> None:
        """Ask for the decision."""
        self.ask_decision()

    def place_more(self, box: QVBoxLayout) -> None:
        """Say that nothing moves."""
        words = self.tr("天数不变，哪件案件的期限都不会动；以后案件里写明是本单位核定的。")
        line = named(label(words, kind="small"), f"small.{self.id}.says")
        line.setWordWrap(True)
        box.addWidget(line)

    def command(self) -> object:
        """Return the command the entries ask for."""
        return ConfirmClock(clock=self.entry.rule.code, **self.decision())  # type: ignore[arg-type] # read by name


class ChangeClockForm(Settled):
    """修改期限: another length from a day on; what it moves is told while one types."""

    id = "change_clock"
    wide = TWO_COLUMNS

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, entry: ClockEntry) -> None:
        self.entry = entry
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("修改期限")

    def about(self) -> str:
        """Say which clock, and how long it is now."""
        now = length_words(self.entry.now.length, self.entry.now.unit)
        words = self.tr("%1，现在是 %2").replace("%2", now)
        return words.replace("%1", Words(self.seat.profile).of(self.entry.rule))

    def build(self) -> None:
        """Ask for length, kind of days and the day it holds from; then for the decision."""
        kit, now = self.kit, self.entry.now
        units = [(said(words), unit) for unit, words in UNIT_WORDS.items()]
        hint = self.tr(
            "从这一天起开始的期限按新的算；填以前的日子，在走的期限会跟着变，已安排的下一步日期不变。"
        )
        self.entries = {
            "length": kit.text("length", self.tr("几天"), required=True),
            "unit": kit.chips("unit", self.tr("怎么算"), units, required=True),
            "effective_on": kit.day(
                "effective_on", self.tr("生效日期"), required=True, now=True, hint=hint, ahead=True
            ),
        }
        self.entries["length"].put(str(now.length))
        self.entries["unit"].put(now.unit)
        self.ask_decision()
        self.entries["reason"] = kit.text("reason", self.tr("为什么改"), required=True)
        rule = self.entry.rule
        about = rule.label_en if is_english() else rule.label
        self.effect = EffectBox(self.place, f"small.{self.id}.effect", about=about)
        for name in ("length", "unit", "effective_on"):
            when_changed(self.entries[name], self._look)
        self._look()

    def beside(self) -> QWidget:
        """Show the effect beside what is typed."""
        return self.effect

    def command(self) -> object:
        """Return the command the entries ask for."""
        return SetClock(
            clock=self.entry.rule.code,
            length=_whole(self.entries["length"].read()),
            unit=self.entries["unit"].read() or TermUnit.NATURAL,
            effective_on=self.entries["effective_on"].read(),
            reason=self.entries["reason"].read() or "",
            **self.decision(),  # type: ignore[arg-type] # read by name
        )

    def _look(self) -> None:
        length, unit = _whole(self.entries["length"].read()), self.entries["unit"].read()
        day, code = self.entries["effective_on"].read(), self.entry.rule.code
        self.effect.bound("")
        if not length or unit is None or day is None:
            self.effect.ask(None, self.tr("填好天数和生效日期，就能看到会影响哪些案件。"))
            return
        held = self.entry.rule.on(day)
        if (length, unit) == (held.length, held.unit):
            words = self.tr("和那一天的一样；改了天数或者算法，就能看到会影响哪些案件。")
            self.effect.ask(None, words)
            return
        self.effect.bound(taken_over_words(self.entry.decisions, day))

        def question(desk: Desk, tell: Tell) -> RuleEffect:
            from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - open, so loaded
                effect_of_length,
            )

            return effect_of_length(desk, code, length, unit, day, tell)

        self.effect.ask(question)


class ConfirmRetentionForm(Settled):
    """核定: the proposed term of the archive is the station's from now on."""

    id = "confirm_retention"

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, entry: RetentionEntry
    ) -> None:
        self.entry = entry
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("核定保管期限")

    def about(self) -> str:
        """Say for which cases, and how long."""
        return f"{cases_words(self.entry.cases)} · {years_words(self.entry.term)}"

    def build(self) -> None:
        """Ask for the decision."""
        self.ask_decision()

    def command(self) -> object:
        """Return the command the entries ask for."""
        return ConfirmRetention(cases=self.entry.cases, **self.decision())  # type: ignore[arg-type] # read by name


class ChangeRetentionForm(Settled):
    """修改保管期限: other years for cases closed from a day on."""

    id = "change_retention"
    wide = TWO_COLUMNS

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, entry: RetentionEntry
    ) -> None:
        self.entry = entry
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("修改保管期限")

    def about(self) -> str:
        """Say for which cases, and how long now."""
        words = self.tr("%1，现在是 %2").replace("%2", years_words(self.entry.term))
        return words.replace("%1", cases_words(self.entry.cases))

    def build(self) -> None:
        """Ask for the years and the day they hold from; then for the decision."""
        kit = self.kit
        hint = self.tr("永久保管填 0。")
        self.entries = {
            "years": kit.text("years", self.tr("保管几年"), required=True, hint=hint),
            "effective_on": kit.day(
                "effective_on",
                self.tr("生效日期"),
                required=True,
                now=True,
                hint=self.tr("这一天起结案的按新的；已经归档的不变。"),
            ),
        }
        if self.entry.term is not None:
            self.entries["years"].put(str(self.entry.term.years))
        self.ask_decision()
        self.entries["reason"] = kit.text("reason", self.tr("为什么改"), required=True)
        self.effect = KeptEffect(self.place, f"small.{self.id}.effect")
        for name in ("years", "effective_on"):
            when_changed(self.entries[name], self._look)
        self._look()

    def beside(self) -> QWidget:
        """Show the effect beside what is typed."""
        return self.effect

    def command(self) -> object:
        """Return the command the entries ask for."""
        return SetRetention(
            cases=self.entry.cases,
            years=_whole(self.entries["years"].read(), otherwise=MOST_YEARS + 1),
            effective_on=self.entries["effective_on"].read(),
            reason=self.entries["reason"].read() or "",
            **self.decision(),  # type: ignore[arg-type] # read by name
        )

    def _look(self) -> None:
        years = _whole(self.entries["years"].read(), otherwise=MOST_YEARS + 1)
        day, cases = self.entries["effective_on"].read(), self.entry.cases
        self.effect.bound("")
        if years > MOST_YEARS or day is None:
            self.effect.ask(None, self.tr("填好年数和生效日期，就能看到会影响哪些案件。"))
            return
        self.effect.new_word = kept_words(years)
        self.effect.bound(taken_over_words(self.entry.decisions, day))

        def question(desk: Desk, tell: Tell) -> RuleEffect:
            from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - open, so loaded
                effect_of_years_kept,
            )

            return effect_of_years_kept(desk, cases, years, day, tell)

        self.effect.ask(question)


def _whole(typed: str | None, *, otherwise: int = 0) -> int:
    """Return a typed whole number; what is none stands for a number that is refused."""
    text = (typed or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else otherwise


_DIGITS = 4
