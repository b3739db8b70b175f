"""The clocks of a dispute as data: from which fact they run, how long, what ends them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import Deadline, Line, Pause, TermUnit, deadline
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.word import Word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.workdays import WorkCalendar


class ClockStart(StrEnum):
    """The fact a clock runs from."""

    RECEIVED = "received"
    BREACH_KNOWN = "breach_known"
    MEDIATION_APPLIED = "mediation_applied"
    LAST_INTERRUPTION = "last_interruption"
    AGREEMENT_EFFECTIVE = "agreement_effective"
    SERVED = "served"
    ENQUIRED = "enquired"
    REFERRED = "referred"
    FILED = "filed"
    ORDER_SERVED = "order_served"
    REVIEW_TERM_ENDED = "review_term_ended"
    PAID_OR_CLOSED = "paid_or_closed"
    CLOSED = "closed"


class ClockStop(StrEnum):
    """The fact that ends a clock; absent, it runs out by itself."""

    DECIDED = "decided"
    MEDIATION_ENDED = "mediation_ended"
    INTERRUPTED = "interrupted"
    CONTESTED = "contested"
    ENFORCED = "enforced"
    CASE_OVER = "case_over"
    REPLIED = "replied"
    ANSWERED = "answered"
    FED_BACK = "fed_back"
    FOLLOWED_UP = "followed_up"
    ARCHIVED = "archived"


class AgreementRight(StrEnum):
    """What the parties may ask for after an agreement, where the mediating body's kind allows."""

    JUDICIAL_CONFIRMATION = "judicial_confirmation"
    ARBITRATION_REVIEW = "arbitration_review"


#: Said in the reckoning of a case where the station settled the term itself.
SETTLED = {
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("deadlines", "本单位核定 {length} 天（{day}，{basis}）"),
    TermUnit.WORKING: QT_TRANSLATE_NOOP(
        "deadlines", "本单位核定 {length} 个工作日（{day}，{basis}）"
    ),
    TermUnit.MONTHS: QT_TRANSLATE_NOOP("deadlines", "本单位核定 {length} 个月（{day}，{basis}）"),
    TermUnit.YEARS: QT_TRANSLATE_NOOP("deadlines", "本单位核定 {length} 年（{day}，{basis}）"),
}


#: Said where a term may be extended once.
EXTENSIBLE = QT_TRANSLATE_NOOP("deadlines", "可以延长一次，最长至 {day}（{ground}）")


@dataclass(frozen=True, kw_only=True)
class OwnTerm:
    """A term the station settled: for clocks that start from ``from_day`` on, None for all.

    ``settled_on`` is the day of the decision, ``made_on`` the day it was written down here.
    """

    length: int
    unit: TermUnit
    settled_on: date
    made_on: date
    by: str = ""
    basis: str = ""
    from_day: date | None = None

    def line(self) -> Line:
        """Return the line that names the decision in a reckoning."""
        facts = {"length": str(self.length), "day": str(self.settled_on), "basis": self.basis}
        return Line(SETTLED[self.unit], tuple(facts.items()))


@dataclass(frozen=True, kw_only=True)
class ClockRule(Word):
    """A clock (§9.6): from which fact it runs, how long, on what ground.

    ``extension`` is what may be added once to ``length``, in the same unit, on the ground of
    ``extension_basis``; with ``by_parties`` they agree on a day themselves and it is what is
    proposed. ``channels``, ``papers``, ``targets`` and ``orders`` say for which cases, papers,
    referrals and papers of the tax office it runs (absent: all); ``right`` which right of an
    agreement it limits; ``pauses`` are the stages in which it stands still. ``follows`` names the
    clock whose end starts this one, or within which an interruption has to lie. ``of_parties``:
    it limits a right of the parties, nobody at the station is late. ``step`` is what is to be done
    about it, absent: the usual step of the stage. ``remind``: so many days before a right lapses
    the parties are to be told. ``by_law``: though its ``status`` says that it is to be confirmed,
    a law sets it: the station may check it, not change it. ``own`` are the terms the station
    settled, by the day they hold from: the one in force on the day of the fact counts.
    ``purpose`` says what the clock is for.
    """

    start: ClockStart
    length: int
    unit: TermUnit
    basis: str
    stop: ClockStop | None = None
    extension: int = 0
    status: str = ""
    channels: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    right: AgreementRight | None = None
    follows: str = ""
    of_parties: bool = False
    by_parties: bool = False
    extension_basis: str = ""
    pauses: tuple[Stage, ...] = ()
    step: str = ""
    remind: int = 0
    by_law: bool = False
    purpose: str = ""
    purpose_en: str = ""
    own: tuple[OwnTerm, ...] = ()

    @property
    def is_law(self) -> bool:
        """Whether a law sets the term, so that a station cannot."""
        return self.by_law or not self.status

    @property
    def is_right(self) -> bool:
        """Whether its end only means that a right of the parties has lapsed."""
        return self.of_parties or self.right is not None

    def own_on(self, start: date) -> OwnTerm | None:
        """Return what the station settled for a fact of this day; None where it settled nothing."""
        known = (one for one in reversed(self.own) if one.from_day is None or one.from_day <= start)
        return next(known, None)

    def on(self, start: date) -> ClockRule:
        """Return the rule as it holds for a fact of this day."""
        own = self.own_on(start)
        if own is None:
            return self
        basis = self.basis if self.is_law else own.basis or self.basis
        return replace(self, length=own.length, unit=own.unit, basis=basis, status="")

    def known_by(self, day: date) -> ClockRule:
        """Return the rule as it was known when a day ended.

        What was written down on the day itself counts, at whatever hour; later decisions do not.
        A report of a day and what the office confirmed of its figures go by the same rule.
        """
        if all(one.made_on <= day for one in self.own):
            return self
        return replace(self, own=tuple(one for one in self.own if one.made_on <= day))

    def judged_by(self, stopped_on: date) -> ClockRule:
        """Return the rule a clock that stopped on a day is judged by, for good.

        It is the one known when that day began. Stops have a day and no hour, so a decision of
        the same day may have come after: it counts for none of them, and neither making it nor
        taking it back on its day judges anew what is over.
        """
        return self.known_by(stopped_on - ONE_DAY)

    def stretches(self) -> Iterator[tuple[date | None, date | None, ClockRule]]:
        """Yield from which day up to before which day the term is the same, and the plain rule."""
        days = sorted({one.from_day for one in self.own if one.from_day is not None})
        for first, end in zip([None, *days], [*days, None], strict=True):
            yield first, end, replace(self.on(first or date.min), own=())

    def longest(self, start: date, work: WorkCalendar, *, pauses: Sequence[Pause] = ()) -> Deadline:
        """Return the end a fact of this day has once the term was extended."""
        rule = self.on(start)
        longer = replace(rule, length=rule.length + rule.extension, own=())
        return longer.deadline(start, work, pauses=pauses)

    def extensible_to(
        self, start: date, reckoned: Deadline, work: WorkCalendar, pauses: Sequence[Pause]
    ) -> date | None:
        """Return until when the authority whose term it is may extend it; None for no law says."""
        if not self.extension or self.by_parties:
            return None
        return max(self.longest(start, work, pauses=pauses).due, reckoned.due)

    def told_extensible(self, reckoned: Deadline, longest: date) -> Deadline:
        """Say in an end until when it may be extended."""
        facts = (("ground", self.extension_basis), ("day", longest.isoformat()))
        return replace(reckoned, lines=(*reckoned.lines, Line(EXTENSIBLE, facts)))

    def deadline(
        self, start: date, work: WorkCalendar, *, pauses: Sequence[Pause] = ()
    ) -> Deadline:
        """Return when the clock runs out if the fact it starts from is of this day."""
        own = self.own_on(start)
        if own is None:
            return deadline(start, self.length, self.unit, work, pauses=pauses)
        reckoned = deadline(start, own.length, own.unit, work, pauses=pauses)
        return replace(reckoned, lines=(*reckoned.lines, own.line()))
