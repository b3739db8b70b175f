"""What stands in the calendar: meetings, next actions, last days of clocks and of requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlannedKind(StrEnum):
    """What a row of the calendar is."""

    MEETING = "meeting"
    ACTION = "action"
    CLOCK = "clock"
    REQUEST = "request"
    DUTY = "duty"
    PAYMENT = "payment"


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One thing of one day: a meeting with its times, what is to be done, or a last day.

    ``what`` is the kind of the appointment, the next action in words, the code of the clock, the
    kind of a person's request, of a duty what is awaited, or the sum that is due in fen. A request
    or a visit may be about no case (``case_id`` 0). ``source_id`` is the paper, agreement or other
    record a clock runs from.
    """

    kind: PlannedKind
    on: date
    case_id: int
    record_id: int
    what: str
    number: str | None = None
    who: str | None = None
    employer: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    mediator: str | None = None
    source_id: int | None = None

    @property
    def title_of_case(self) -> str:
        """The case by its number, or by its mark where it has none."""
        return self.number or (f"#{self.case_id}" if self.case_id else "")

    @property
    def order(self) -> tuple[date, bool, bool, str, int]:
        """Where it stands among others: by day, requests first, then meetings with their times."""
        is_request = self.kind is PlannedKind.REQUEST
        return self.on, not is_request, self.starts is None, self.starts or "", self.case_id
