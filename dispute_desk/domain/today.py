"""A line of 今日待办; apart from the other rows because the first paint needs it alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.stages import Stage

if TYPE_CHECKING:
    # most lines carry none of them, and none of the first paint does
    from dispute_desk.domain.ending import Ending  # noqa: TC004
    from dispute_desk.domain.letter_roads import LetterStep  # noqa: TC004
    from dispute_desk.domain.today_terms import ClockTold, Owed, ReplyTerm, Signing  # noqa: TC004


#: Lines of a list that are seen before the rest is unfolded.
FIRST_SHOWN = 6


class Awaited(StrEnum):
    """What waits for another body or for us, besides the letters of a case."""

    ENQUIRY = "enquiry"
    REFERRAL = "referral"
    REQUEST = "request"
    PAPER = "paper"
    LETTER = "letter"
    TICKET = "ticket"
    CASE = "case"
    VISIT = "visit"
    TAX_ORDER = "tax_order"
    CLOCK = "clock"
    RETALIATION = "retaliation"


@dataclass(frozen=True, kw_only=True)
class TodayItem:
    """One line of 今日待办: a case or a paper that asks for something.

    ``list`` is ``due``, ``soon``, ``waiting``, ``meetings``, ``unplanned``, ``ending``,
    ``snoozed`` or ``recent``; of the meetings ``action`` is the kind of the appointment. What
    is ``awaited`` of another ``body`` was sent on ``served_on``, is due on ``due_on`` and lies
    in ``record_id``; of a person's request ``body`` is its kind, ``served_on`` the day it came,
    and ``case_id`` is 0 where it is about no case. Of ``broken`` promises ``until_on`` is the
    last answer to one and ``owed`` what was to come, of ``unsigned`` papers ``paper_kind`` is
    the code and ``names`` are those who have not signed; nobody named: the employer. What lies
    in a case that was merged stands under the number of the one that goes on, ``of_case`` says
    where it lies. A visit without a case has the ``case_id`` 0, as a ``letter`` without one has:
    ``number`` is its own. Of a letter of supervision ``letter_step`` is the step its own list asks
    for. Of a ``clock`` that is over ``body`` is its code. ``ending`` says that every worker of the
    case is at an end.
    """

    list: str
    case_id: int
    number: str | None
    who: str | None
    employer: str | None
    stage: Stage
    action: str | None
    due_on: date | None
    handler_id: int | None
    paper_title: str | None = None
    paper_kind: str | None = None
    served_on: date | None = None
    reply_until: date | None = None
    reply: ReplyTerm | None = None
    letter_step: LetterStep | None = None
    appointment_id: int | None = None
    starts: str | None = None
    place: str | None = None
    mediator: str | None = None
    until_on: date | None = None
    awaited: Awaited | None = None
    record_id: int | None = None
    body: str | None = None
    of_case: int | None = None
    claimant_id: int | None = None
    fen: int | None = None
    people: int | None = None
    signing: Signing | None = None
    owed: Owed | None = None
    names: tuple[str, ...] = ()
    clock: ClockTold | None = None
    ending: Ending | None = None

    def told(self, **changes: Any) -> TodayItem:  # noqa: ANN401 - a value of any field
        """Return the line with something told otherwise, the rest as it lies.

        ``dataclasses.replace`` gives all fields anew, which costs twenty times as much.
        """
        made = object.__new__(TodayItem)
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made

    @property
    def lies_in(self) -> int:
        """The case the record lies in."""
        return self.of_case or self.case_id
