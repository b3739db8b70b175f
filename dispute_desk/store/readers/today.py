"""今日待办: what is due, what waits, what nobody planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, bindparam, func, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.due_order import with_first_steps
from dispute_desk.domain.rows import TodayItem
from dispute_desk.store.asked import Asked, asked_once
from dispute_desk.store.case_tables import appointment, snooze
from dispute_desk.store.readers.case_columns import CASE_HEAD
from dispute_desk.store.readers.case_lists import overdue
from dispute_desk.store.readers.late_clocks import beside_clocks, late_clocks
from dispute_desk.store.readers.merged_duties import merged_with, under_their_homes
from dispute_desk.store.readers.outside_terms import Whose, outside_terms
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
from dispute_desk.store.readers.today_awaited import (
    apart_from_unasked,
    awaited,
    awaited_of_merged,
)
from dispute_desk.store.readers.today_ending import tell_endings
from dispute_desk.store.readers.today_letters import UNANSWERED, letters_of_no_case
from dispute_desk.store.readers.today_money import money_lines
from dispute_desk.store.readers.today_requests import requests_due
from dispute_desk.store.readers.today_retaliation import retaliation_told
from dispute_desk.store.readers.today_rights import RIGHTS, rights_ahead
from dispute_desk.store.readers.work_asked import (
    all_ended,
    asks_for_feedback,
    asks_for_work,
    is_unplanned,
    open_to_work,
)
from dispute_desk.store.tables import amount, case_line, cases, claimant, paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

    from dispute_desk.domain.late_clocks import LateClocks
    from dispute_desk.domain.repayment_words import RepaymentPaper

#: Lines of each list on the home page; the rest is one click away in the list of cases.
SHOWN = 50
SOON_DAYS = 3
#: Meetings of so many days ahead, and of the same time back where nobody wrote how they ended.
WEEK = timedelta(days=6)


def today_items(
    connection: Connection,
    *,
    today: date,
    person_id: int | None,
    viewer_id: int | None = None,
    papers: Sequence[RepaymentPaper] | None = None,
    late: LateClocks | None = None,
) -> dict[str, list[TodayItem]]:
    """Return the lists of the home page; ``person_id`` limits them to one handler's cases.

    What ``viewer_id`` does not want to be reminded of yet stands in a list of its own; a case
    without a next action is not put off by that, and one nobody handles is everybody's. One whose
    workers are all at an end stays in sight until it is closed. A frozen case asks for nothing.
    Of ``papers`` see ``signings``; the clocks that are ``late`` stand beside what is due.
    """
    put_off = _put_off(connection, viewer_id, today)
    whose = Whose(person_id, put_off)
    his = whose.of_cases()
    every = (asks_for_work(), *Whose(person_id).of_cases())
    mine = (asks_for_work(), *his)
    few = (asks_for_work(found=True), *whose.of_cases(found=True))
    soon = today + timedelta(days=SOON_DAYS)
    items = {
        name: [_item(name, row) for row in asked.rows(connection)]
        for name, asked in _asked(whose, today, soon).items()
    }
    handed = (asks_for_feedback(), *whose.of_cases(found=True))
    others = awaited(connection, few, handed, most=SHOWN)
    others += awaited_of_merged(connection, mine, most=SHOWN)
    others, unasked = apart_from_unasked(connection, others, late)
    outside = outside_terms(connection, whose, soon)
    asked = requests_due(connection, soon, person_id, most=SHOWN)
    asked += retaliation_told(connection, whose, late)
    all_terms = (*others, *outside, *asked)
    over = [replace(one, list="due") for one in all_terms if one.due_on and one.due_on <= today]
    over += [*(one for one in outside if one.due_on is None), *unasked]
    near = [
        replace(one, list="soon") for one in (*outside, *asked) if one.due_on and one.due_on > today
    ]
    open_ones = [one for one in others if not one.due_on or one.due_on > today]
    letters = [*_waiting(connection, mine), *letters_of_merged(connection, mine)]
    items["waiting"] = [*letters, *open_ones][:SHOWN]
    items["waiting"] += letters_of_no_case(connection, person_id, most=SHOWN)
    if late is not None:
        sure = sorted([*items["due"], *over], key=_by_day)[:SHOWN]
        last = sure[-1].due_on if len(sure) == SHOWN else None  # what is behind is not shown
        found = late_clocks(connection, late, his, most=SHOWN, last=last)
        over = beside_clocks(items, over, found, late)
    items["due"] = with_first_steps(items["due"], over, SHOWN)
    items["soon"] = sorted([*items["soon"], *near], key=_by_day)[:SHOWN]
    items["meetings"] = _all_meetings(connection, Whose(person_id), today)
    items |= money_lines(connection, mine, today, papers)
    items[RIGHTS] = []
    if late is not None:
        theirs = whose.of_cases(found=True)
        items[RIGHTS] = rights_ahead(connection, late, theirs, most=SHOWN)
    tell_endings(connection, items)
    items["snoozed"] = _snoozed(connection, every, put_off, viewer_id)
    return items


@lru_cache(maxsize=32)
def _asked(whose: Whose, today: date, soon: date) -> dict[str, Asked]:
    """Ask for the cases of the lists that are about next actions, and for the newest ones.

    A case that is over has no day of a next action: the days find few beside those they ask for.
    """
    his, work = whose.of_cases(), asks_for_work()
    by_day = [asks_for_work(found=True), *his]
    every = [work, *replace(whose, put_off=None).of_cases()]
    nobodys = replace(whose, put_off=None, or_nobodys=True).of_cases()
    due, received, key = cases.c.next_action_on, cases.c.received_on, cases.c.id
    asked = {
        "due": _cases(*by_day, due <= today, by=(due, key)),
        "soon": _cases(*by_day, due > today, due <= soon, by=(due, key)),
        "unplanned": _cases(work, *nobodys, is_unplanned(), by=(received, key)),
        "ending": _cases(work, *his, due > soon, all_ended(), by=(received, key)),
        "recent": _cases(*every, by=(received.desc(), key.desc())),
    }
    return {name: Asked(query) for name, query in asked.items()}


def _by_day(item: TodayItem) -> tuple[date, int]:
    return item.due_on or date.max, item.case_id


def _by_time(item: TodayItem) -> tuple[date, str, int]:
    return item.due_on or date.max, item.starts or "", item.appointment_id or 0


def letters_of_merged_cases(connection: Connection, person_id: int | None) -> list[TodayItem]:
    """Return these letters of one person's cases, or of all."""
    return letters_of_merged(connection, (asks_for_work(), *Whose(person_id).of_cases()))


def letters_of_merged(
    connection: Connection, mine: tuple[ColumnElement[bool], ...]
) -> list[TodayItem]:
    """Return the letters merged cases still wait for a reply to, under the cases that go on."""
    letters = _waiting(connection, merged_with(paper, *UNANSWERED))
    return under_their_homes(connection, letters, mine)


def _put_off(
    connection: Connection, viewer_id: int | None, today: date
) -> Select[tuple[int]] | None:
    """Return the question for the cases somebody put off beyond a day, if there are any."""
    if viewer_id is None or not _ANY_PUT_OFF.tuples(
        connection, person=viewer_id, day=today.isoformat()
    ):
        return None
    return _those_put_off(viewer_id, today)


@lru_cache(maxsize=32)
def _those_put_off(viewer_id: int, today: date) -> Select[tuple[int]]:
    return _PUT_OFF.where(snooze.c.person_id == viewer_id, snooze.c.until_on > today)


_PUT_OFF = select(snooze.c.case_id).where(snooze.c.hidden.is_(None))
_ANY_PUT_OFF = Asked(
    _PUT_OFF.where(
        snooze.c.person_id == bindparam("person"), snooze.c.until_on > bindparam("day")
    ).limit(1)
)


def _snoozed(
    connection: Connection,
    conditions: tuple[ColumnElement[bool], ...],
    put_off: Select[tuple[int]] | None,
    viewer_id: int | None,
) -> list[TodayItem]:
    if put_off is None:
        return []
    joined = cases.join(
        snooze,
        (snooze.c.case_id == cases.c.id)
        & (snooze.c.person_id == viewer_id)
        & snooze.c.hidden.is_(None),
    ).outerjoin(case_line, case_line.c.case_id == cases.c.id)
    query = select(*_COLUMNS, snooze.c.until_on).select_from(joined)
    query = query.where(*conditions, cases.c.id.in_(put_off))
    found = connection.execute(query.order_by(snooze.c.until_on, cases.c.id).limit(SHOWN))
    return [_item("snoozed", row) for row in found.mappings()]


_COLUMNS = (
    *CASE_HEAD,
    cases.c.next_action.label("action"),
    cases.c.next_action_on.label("due_on"),
    cases.c.handler_id,
)


def _cases(*conditions: ColumnElement[bool], by: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Ask for the first cases in an order; only of those the names are read."""
    first = select(cases.c.id).where(*conditions).order_by(*by).limit(SHOWN).correlate(None)
    joined = cases.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    return select(*_COLUMNS).select_from(joined).where(cases.c.id.in_(first)).order_by(*by)


def _item(name: str, row: Any) -> TodayItem:  # noqa: ANN401 - a row mapping
    return TodayItem(list=name, **row)


def _waiting(connection: Connection, mine: tuple[ColumnElement[bool], ...]) -> list[TodayItem]:
    return [_item("waiting", row) for row in _letters(mine).rows(connection)]


@asked_once
def _letters(mine: tuple[ColumnElement[bool], ...]) -> Select[Any]:
    joined = cases.join(paper, paper.c.case_id == cases.c.id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    return (
        select(
            *_COLUMNS,
            paper.c.title.label("paper_title"),
            paper.c.kind.label("paper_kind"),
            paper.c.served_on,
            REPLY_UNTIL,
            paper.c.id.label("record_id"),
        )
        .select_from(joined)
        .where(
            *mine,
            paper.c.hidden.is_(None),
            *UNANSWERED,
        )
        .order_by(paper.c.served_on)
        .limit(SHOWN)
    )


def _all_meetings(connection: Connection, whose: Whose, today: date) -> list[TodayItem]:
    """Return the meetings of these days, those of merged cases under the cases that go on."""
    planned = (asks_for_work(found=True), *whose.of_cases(found=True))
    meetings = _meetings(connection, planned, today)
    of_merged = _meetings(connection, merged_with(appointment), today)
    meetings += under_their_homes(connection, of_merged, (asks_for_work(), *whose.of_cases()))
    return sorted(meetings, key=_by_time)[:SHOWN]


def _meetings(
    connection: Connection, mine: tuple[ColumnElement[bool], ...], today: date
) -> list[TodayItem]:
    """Return the appointments of these days that are neither held nor called off."""
    return [_item("meetings", row) for row in _appointments(mine, today).rows(connection)]


@asked_once
def _appointments(mine: tuple[ColumnElement[bool], ...], today: date) -> Select[Any]:
    joined = appointment.join(cases, cases.c.id == appointment.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    named = {column.name: column for column in _COLUMNS}
    kept = [named[name] for name in named if name not in {"action", "due_on"}]
    return (
        select(
            *kept,
            appointment.c.kind.label("action"),
            appointment.c.on.label("due_on"),
            appointment.c.id.label("appointment_id"),
            appointment.c.starts,
            appointment.c.place,
            appointment.c.mediator,
        )
        .select_from(joined)
        .where(
            *mine,
            appointment.c.on.between(today - WEEK, today + WEEK),
            appointment.c.hidden.is_(None),
            appointment.c.cancelled_on.is_(None),
            appointment.c.session_id.is_(None),
        )
        .order_by(appointment.c.on, appointment.c.starts, appointment.c.id)
        .limit(SHOWN)
    )


def head_figures(
    connection: Connection, *, today: date, late: LateClocks | None = None
) -> dict[str, int]:
    """Return the four figures above the list: accepted this month, open, overdue, paid."""
    month = today.replace(day=1)
    year = today.replace(month=1, day=1)
    visible = cases.c.hidden.is_(None)

    def count(*conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(cases).where(visible, *conditions)
        return int(connection.scalar(query) or 0)

    return {
        "accepted_this_month": count(cases.c.accepted_on >= month),
        "open": count(open_to_work()),
        "overdue": count(overdue(today, late)),
        **_paid_since(connection, year),
    }


def _paid_since(connection: Connection, day: date) -> dict[str, int]:
    proved = amount.join(cases, cases.c.id == amount.c.case_id).outerjoin(
        claimant, claimant.c.id == amount.c.claimant_id
    )
    fen, people = connection.execute(
        select(
            func.coalesce(func.sum(amount.c.fen), 0),
            func.count(func.distinct(claimant.c.person_key)),
        )
        .select_from(proved)
        .where(
            amount.c.layer == Layer.PAID,
            amount.c.share.is_distinct_from(Share.LATE_FEE),
            amount.c.occurred_on >= day,
            amount.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
    ).one()
    return {"paid_this_year": int(fen), "people_paid_this_year": int(people)}
