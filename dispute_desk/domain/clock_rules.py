"""The clocks of a dispute as data: from which fact they run, how long, what ends them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import Deadline, Pause, TermUnit, deadline
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.word import Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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
    the parties are to be told.
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

    @property
    def is_right(self) -> bool:
        """Whether its end only means that a right of the parties has lapsed."""
        return self.of_parties or self.right is not None

    def deadline(
        self, start: date, work: WorkCalendar, *, pauses: Sequence[Pause] = ()
    ) -> Deadline:
        """Return when the clock runs out if the fact it starts from is of this day."""
        return deadline(start, self.length, self.unit, work, pauses=pauses)
