"""How many cases are open on a day, counted two ways that know nothing of each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, case, exists, func, not_, or_, select

from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.stages import DONE, TAKEN_ON, Stage
from dispute_desk.store.readers.case_lists import overdue
from dispute_desk.store.tables import cases, move

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Select

    from dispute_desk.domain.late_clocks import LateClocks

#: What each tally adds to the number of open cases.
WEIGHTS = {
    Tally.ACCEPTED: 1,
    Tally.REOPENED: 1,
    Tally.SPLIT_IN: 1,
    Tally.CLOSED: -1,
    Tally.MERGED_OUT: -1,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The open cases at the end of a day by the cases' own dates.

    ``strange`` are the cases (id, number) on which the moves say something else.
    """

    day: date
    open_ids: frozenset[int]
    strange: tuple[tuple[int, str | None], ...]


def tallies_by_day(connection: Connection, last: date) -> list[tuple[date, Tally, int]]:
    """Return how many cases came and went on each day until the last one (first way)."""
    query = (
        select(move.c.occurred_on, move.c.tally, func.count())
        .select_from(move.join(cases, cases.c.id == move.c.case_id))
        .where(
            move.c.tally.in_(tuple(Tally)),
            move.c.occurred_on <= last,
            move.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .group_by(move.c.occurred_on, move.c.tally)
    )
    return [(day, tally, count) for day, tally, count in connection.execute(query)]


def standings(connection: Connection, days: Iterable[date]) -> dict[date, Standing]:
    """Return the open cases at the end of each day by the cases' own dates (second way)."""
    reopened = _reopened(connection)
    return {day: _standing(connection, day, reopened) for day in dict.fromkeys(days)}


def _standing(connection: Connection, day: date, reopened: dict[int, _Past]) -> Standing:
    plain = _plain_open(connection, day, reopened)
    again = {case_id for case_id, past in reopened.items() if past.is_open(day)}
    by_moves = _balances(connection, day)
    by_list = plain | again
    strange = {
        case_id
        for case_id in by_list | by_moves.keys()
        if by_moves.get(case_id, 0) != (case_id in by_list)
    }
    return Standing(day, frozenset(by_list), _numbers(connection, strange))


def own_open(day: date) -> ColumnElement[bool]:
    """Tell by a case's own dates whether it was open; a closure nobody dated is of that day.

    One split off another keeps that one's acceptance, but is a case of its own from the split on.
    """
    splits = move.alias()
    not_yet = exists().where(
        splits.c.case_id == cases.c.id,
        splits.c.tally == Tally.SPLIT_IN,
        splits.c.occurred_on > day,
        splits.c.hidden.is_(None),
    )
    ended_on = func.coalesce(cases.c.closed_on, cases.c.accepted_on)
    return and_(
        cases.c.hidden.is_(None),
        cases.c.accepted_on <= day,
        or_(cases.c.split_from.is_(None), not_(not_yet)),
        or_(cases.c.stage.not_in(DONE), ended_on > day),
    )


def _plain_open(connection: Connection, day: date, reopened: dict[int, _Past]) -> set[int]:
    found = connection.scalars(select(cases.c.id).where(own_open(day)))
    return set(found) - reopened.keys()


def _balances(connection: Connection, day: date) -> dict[int, int]:
    """Return the cases whose moves until a day leave anything but nothing, with what is left."""
    weight = case(*((move.c.tally == tally, value) for tally, value in WEIGHTS.items()), else_=0)
    left = func.sum(weight)
    query = (
        select(move.c.case_id, left)
        .select_from(move.join(cases, cases.c.id == move.c.case_id))
        .where(
            move.c.tally.is_not(None),
            move.c.occurred_on <= day,
            move.c.hidden.is_(None),
            cases.c.hidden.is_(None),
        )
        .group_by(move.c.case_id)
        .having(left != 0)
    )
    return {case_id: int(count) for case_id, count in connection.execute(query)}


@dataclass(frozen=True)
class _Past:
    """A case that was reopened: its own dates know the last time only, its stages know all."""

    accepted_on: date | None
    steps: list[tuple[date, Stage]]

    def is_open(self, day: date) -> bool:
        """Tell whether the case stood in a stage of open cases at the end of the day."""
        if self.accepted_on is None or self.accepted_on > day:
            return False
        past = [stage for on, stage in self.steps if on <= day]
        return bool(past) and past[-1] in TAKEN_ON


def _reopened(connection: Connection) -> dict[int, _Past]:
    again = select(move.c.case_id).where(move.c.tally == Tally.REOPENED, move.c.hidden.is_(None))
    query = (
        select(move.c.case_id, cases.c.accepted_on, move.c.occurred_on, move.c.end)
        .select_from(move.join(cases, cases.c.id == move.c.case_id))
        .where(
            move.c.case_id.in_(again),
            move.c.hidden.is_(None),
            move.c.occurred_on.is_not(None),
            cases.c.hidden.is_(None),
        )
        .order_by(move.c.occurred_on, move.c.id)
    )
    found: dict[int, _Past] = {}
    for case_id, accepted_on, day, end in connection.execute(query):
        found.setdefault(case_id, _Past(accepted_on, [])).steps.append((day, end))
    return found


def _numbers(connection: Connection, ids: set[int]) -> tuple[tuple[int, str | None], ...]:
    named: list[tuple[int, str | None]] = []
    chosen = sorted(ids)
    for start in range(0, len(chosen), 500):
        query = select(cases.c.id, cases.c.number).where(
            cases.c.id.in_(chosen[start : start + 500])
        )
        named += [(row[0], row[1]) for row in connection.execute(query.order_by(cases.c.id))]
    return tuple(named)


def overdue_ids(
    connection: Connection, day: date, *, before: date, late: LateClocks | None
) -> list[int]:
    """Return the cases open on a day and still that were overdue before another day.

    Overdue are they by the rule of the lists and of 今日待办; ``late`` are the clocks over by then.
    """
    query: Select[Any] = (
        select(cases.c.id)
        .where(own_open(day), overdue(before, late))
        .order_by(cases.c.next_action_on, cases.c.id)
    )
    return list(connection.scalars(query))


def untaken_ids(connection: Connection, standing: Standing) -> list[int]:
    """Return the open cases of a day that came from an old ledger and nobody had taken up."""
    query = (
        select(cases.c.id)
        .where(
            own_open(standing.day),
            cases.c.origin == Origin.IMPORTED,
            or_(cases.c.taken_up_on.is_(None), cases.c.taken_up_on > standing.day),
        )
        .order_by(cases.c.id)
    )
    return [case_id for case_id in connection.scalars(query) if case_id in standing.open_ids]
