"""What earlier rows of a ledger said of a case carried over, as notes on its road.

Heavy to import (the store comes with its users): reached through ``import_pieces`` only.
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.money import yuan_grouped

if TYPE_CHECKING:
    from datetime import date, datetime

    from dispute_desk.domain.ledger import LedgerCase, LedgerStep

_MONTH = re.compile(r"(?:((?:19|20)\d{2})年?[.\-/]?)?(\d{1,2})月")
_MONTHS = range(1, 13)


class NoteRow(NamedTuple):
    """What a row of a ledger said of a case before the newest one."""

    occurred_on: date | None
    text: str
    person_id: int | None
    recorded_at: datetime


def notes_of(case: LedgerCase, person_id: int | None, now: datetime) -> list[NoteRow]:
    """Return a note for each earlier row of a case carried over; none for most cases."""
    return [NoteRow(_day_of(step, case), _words_of(step), person_id, now) for step in case.timeline]


def ending_words(case: LedgerCase) -> str | None:
    """Return what the newest row says of the result; of a case carried over with its sheet."""
    if not case.timeline or case.result_raw is None:
        return case.result_raw
    return f"{case.where[-1].sheet}：{case.result_raw}"


def _words_of(step: LedgerStep) -> str:
    said = step.result_raw or "（办理结果空白）"
    paid = f"，载明补缴 {yuan_grouped(step.back_paid_fen)} 元" if step.back_paid_fen else ""
    return f"台账“{step.place.sheet}”第 {step.place.row} 行：{said}{paid}"


def _day_of(step: LedgerStep, case: LedgerCase) -> date | None:
    """Return the last day of the month its sheet is of: a monthly sheet tells how it stood then.

    The day stays between acceptance and end; where the sheet names no month, it is the acceptance.
    """
    start, end = case.accept_date, case.close_date
    found = _MONTH.search(step.place.sheet)
    if start is None or found is None or int(found[2]) not in _MONTHS:
        return start
    month = int(found[2])
    year = int(found[1]) if found[1] else start.year + (month < start.month)
    day = start.replace(year=year, month=month, day=calendar.monthrange(year, month)[1])
    if end is not None and end >= start:
        day = min(day, end)
    return max(day, start)
