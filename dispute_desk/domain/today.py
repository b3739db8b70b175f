"""A line of 今日待办; apart from the other rows because the first paint needs it alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dispute_desk.domain.stages import Stage


@dataclass(frozen=True)
class ReplyTerm:
    """How long an addressee has for a reply, and the last day."""

    length: int
    is_working: bool
    due: date


@dataclass(frozen=True, kw_only=True)
class TodayItem:
    """One line of 今日待办: a case or a paper that asks for something.

    ``list`` is ``due``, ``soon``, ``waiting``, ``unplanned``, ``snoozed`` or ``recent``.
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
    reply: ReplyTerm | None = None
    until_on: date | None = None
