"""今日待办: what is due, what waits, what nobody planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.rows import TodayItem
from dispute_desk.store.case_tables import appointment, snooze
from dispute_desk.store.readers.case_lists import asks_for_work, open_to_work
from dispute_desk.store.readers.today_awaited import awaited
from dispute_desk.store.readers.today_money import money_lines
from dispute_desk.store.tables import amount, case_line, cases, claimant, paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

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
) -> dict[str, list[TodayItem]]:
    """Return the lists of the home page; ``person_id`` limits them to one handler's cases.

    What ``viewer_id`` does not want to be reminded of yet stands in a list of its own; a case
    without a next action is not put off by that. A frozen case asks for
    nothing. Of ``papers`` see ``signings``.
    """
    every = [asks_for_work(), cases.c.hidden.is_(None)]
    if person_id is not None:
        every.append(cases.c.handler_id == person_id)
    put_off = _put_off(viewer_id, today)
    mine = [*every, cases.c.id.not_in(put_off)]
    soon = today + timedelta(days=SOON_DAYS)
    due = cases.c.next_action_on
    lists: dict[str, Select[Any]] = {
        "due": _cases(*mine, due <= today).order_by(due, cases.c.id),
        "soon": _cases(*mine, due > today, due <= soon).order_by(due, cases.c.id),
        "unplanned": _cases(*every, cases.c.next_action.is_(None)).order_by(cases.c.received_on),
        "recent": _cases(*every).order_by(cases.c.received_on.desc(), cases.c.id.desc()),
    }
    items = {
        name: [_item(name, row) for row in connection.execute(query.limit(SHOWN)).mappings()]
        for name, query in lists.items()
    }
    others = awaited(connection, mine, most=SHOWN)
    late = [replace(one, list="due") for one in others if one.due_on and one.due_on <= today]
    open_ones = [one for one in others if not one.due_on or one.due_on > today]
    items["waiting"] = [*_waiting(connection, mine), *open_ones][:SHOWN]
    items["due"] = sorted([*items["due"], *late], key=_by_day)[:SHOWN]
    items["meetings"] = _meetings(connection, every, today)
    items |= money_lines(connection, mine, today, papers)
    items["snoozed"] = _snoozed(connection, [*every, cases.c.id.in_(put_off)], viewer_id)
    return items


def _by_day(item: TodayItem) -> tuple[date, int]:
    return item.due_on or date.max, item.case_id


def _put_off(viewer_id: int | None, today: date) -> Select[tuple[int]]:
    """Return the question for the cases somebody put off beyond a day."""
    return select(snooze.c.case_id).where(
        snooze.c.person_id == viewer_id, snooze.c.until_on > today, snooze.c.hidden.is_(None)
    )


def _snoozed(
    connection: Connection, conditions: list[ColumnElement[bool]], viewer_id: int | None
) -> list[TodayItem]:
    joined = cases.join(
        snooze,
        (snooze.c.case_id == cases.c.id)
        & (snooze.c.person_id == viewer_id)
        & snooze.c.hidden.is_(None),
    ).outerjoin(case_line, case_line.c.case_id == cases.c.id)
    query = select(*_COLUMNS, snooze.c.until_on).select_from(joined).where(*conditions)
    found = connection.execute(query.order_by(snooze.c.until_on, cases.c.id).limit(SHOWN))
    return [_item("snoozed", row) for row in found.mappings()]


_COLUMNS = (
    cases.c.id.label("case_id"),
    cases.c.number,
    case_line.c.first_claimant.label("who"),
    case_line.c.employer_name.label("employer"),
    cases.c.stage,
    cases.c.next_action.label("action"),
    cases.c.next_action_on.label("due_on"),
    cases.c.handler_id,
)


def _cases(*conditions: ColumnElement[bool]) -> Select[Any]:
    joined = cases.outerjoin(case_line, case_line.c.case_id == cases.c.id)
    return select(*_COLUMNS).select_from(joined).where(*conditions)


def _item(name: str, row: Any) -> TodayItem:  # noqa: ANN401 - a row mapping
    return TodayItem(list=name, **row)


def _waiting(connection: Connection, mine: list[ColumnElement[bool]]) -> list[TodayItem]:
    joined = cases.join(paper, paper.c.case_id == cases.c.id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    query = (
        select(
            *_COLUMNS,
            paper.c.title.label("paper_title"),
            paper.c.kind.label("paper_kind"),
            paper.c.served_on,
        )
        .select_from(joined)
        .where(
            *mine,
            paper.c.hidden.is_(None),
            paper.c.served_on.is_not(None),
            paper.c.replied_on.is_(None),
            paper.c.resolved_on.is_(None),
        )
        .order_by(paper.c.served_on)
        .limit(SHOWN)
    )
    return [_item("waiting", row) for row in connection.execute(query).mappings()]


def _meetings(
    connection: Connection, mine: list[ColumnElement[bool]], today: date
) -> list[TodayItem]:
    """Return the appointments of these days that are neither held nor called off."""
    joined = appointment.join(cases, cases.c.id == appointment.c.case_id).outerjoin(
        case_line, case_line.c.case_id == cases.c.id
    )
    named = {column.name: column for column in _COLUMNS}
    kept = [named[name] for name in named if name not in {"action", "due_on"}]
    query = (
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
    return [_item("meetings", row) for row in connection.execute(query).mappings()]


def head_figures(connection: Connection, *, today: date) -> dict[str, int]:
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
        "overdue": count(asks_for_work(), cases.c.next_action_on < today),
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
