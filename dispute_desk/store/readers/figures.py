"""What a report counts: the moves of a period, the cases they belong to, their people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, true
from sqlalchemy import case as sql_case
from sqlalchemy.orm import aliased

from dispute_desk.domain.case import Origin, Tally
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.store.tables import cases, claimant, employer, journal_change, move

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

#: Moves that change how many cases are open.
TALLIED = tuple(Tally)


@dataclass(frozen=True, slots=True)
class Event:
    """A move that a report counts; without a tally, an end before the case was taken on."""

    move_id: int
    case_id: int
    day: date
    tally: Tally | None
    end: Stage


@dataclass(frozen=True, slots=True)
class CaseFact:
    """A case as reports see it; ``employer_key`` is what employers are told apart by."""

    id: int
    number: str | None
    stage: Stage
    origin: Origin
    channel: str | None
    cause: str | None
    accepted_on: date | None
    closed_on: date | None
    closure_kind: str | None
    stated_persons: int | None
    employer: str | None
    employer_key: str | None


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A worker in a case, with the key people are counted by.

    ``counts_at_acceptance``: he was in the case when it was taken on; who came with a merged case
    was counted there, who was split off before is counted in his own.
    """

    id: int
    case_id: int
    person_key: str
    name: str
    state: str
    counts_at_acceptance: bool = True


def _counted(first: date, last: date) -> ColumnElement[bool]:
    """Tell the moves of these days that a report counts."""
    ends = and_(
        move.c.tally.is_(None),
        move.c.end.in_(DONE),
        or_(move.c.start.is_(None), move.c.start.not_in(DONE)),
    )
    return and_(
        or_(move.c.tally.in_(TALLIED), ends),
        move.c.occurred_on.between(first, last),
        move.c.hidden.is_(None),
    )


def events(connection: Connection, first: date, last: date) -> list[Event]:
    """Return the counted moves of these days, by day."""
    query = (
        select(move.c.id, move.c.case_id, move.c.occurred_on, move.c.tally, move.c.end)
        .select_from(move.join(cases, cases.c.id == move.c.case_id))
        .where(_counted(first, last), cases.c.hidden.is_(None))
        .order_by(move.c.occurred_on, move.c.id)
    )
    return [Event(*row) for row in connection.execute(query)]


def _moved(first: date, last: date) -> Select[tuple[int]]:
    return select(move.c.case_id).where(_counted(first, last))


def case_facts(connection: Connection, first: date, last: date) -> dict[int, CaseFact]:
    """Return the cases with a counted move in these days, by id."""
    query = _facts().where(cases.c.id.in_(_moved(first, last)))
    return {row[0]: CaseFact(*row) for row in connection.execute(query)}


def facts_of(connection: Connection, ids: list[int]) -> dict[int, CaseFact]:
    """Return these cases by id."""
    found: dict[int, CaseFact] = {}
    for start in range(0, len(ids), 500):
        query = _facts().where(cases.c.id.in_(ids[start : start + 500]))
        found |= {row[0]: CaseFact(*row) for row in connection.execute(query)}
    return found


def _facts() -> Select[Any]:
    return (
        select(
            cases.c.id,
            cases.c.number,
            cases.c.stage,
            cases.c.origin,
            cases.c.channel,
            cases.c.cause,
            cases.c.accepted_on,
            cases.c.closed_on,
            cases.c.closure_kind,
            cases.c.stated_persons,
            employer.c.name,
            func.coalesce(func.nullif(employer.c.credit_code, ""), employer.c.name_key),
        )
        .select_from(cases.outerjoin(employer, employer.c.id == cases.c.employer_id))
        .where(cases.c.hidden.is_(None))
    )


def _there_at_acceptance() -> ColumnElement[bool]:
    """Tell whether a worker belonged to his case when the station took it on."""
    later, other, taken = claimant.alias(), cases.alias(), move.alias()
    accepted = and_(taken.c.tally == Tally.ACCEPTED, taken.c.hidden.is_(None))
    split_before = exists().where(
        later.c.continues_id == claimant.c.id,
        later.c.hidden.is_(None),
        other.c.id == later.c.case_id,
        other.c.split_from == claimant.c.case_id,
        taken.c.case_id == other.c.id,
        accepted,
    )
    earlier, own, took = claimant.alias(), cases.alias(), move.alias()
    counted_there = exists().where(
        earlier.c.id == claimant.c.continues_id,
        own.c.id == claimant.c.case_id,
        own.c.split_from.is_distinct_from(earlier.c.case_id),
        took.c.case_id == earlier.c.case_id,
        took.c.tally == Tally.ACCEPTED,
        took.c.hidden.is_(None),
    )
    return sql_case(
        (claimant.c.state == ClaimantState.SPLIT_OFF, not_(split_before)),
        (claimant.c.continues_id.is_not(None), not_(counted_there)),
        else_=true(),
    )


def people(connection: Connection, first: date, last: date) -> list[PersonFact]:
    """Return the workers of the cases with a counted move in these days."""
    query = (
        select(
            claimant.c.id,
            claimant.c.case_id,
            claimant.c.person_key,
            claimant.c.name,
            claimant.c.state,
            _there_at_acceptance(),
        )
        .where(claimant.c.hidden.is_(None), claimant.c.case_id.in_(_moved(first, last)))
        .order_by(claimant.c.case_id, claimant.c.id)
    )
    return [PersonFact(*row) for row in connection.execute(query)]


def forgotten_kinds(
    connection: Connection, first: date, last: date
) -> dict[int, list[tuple[int, str | None]]]:
    """Return by case what each reopening forgot: (its move's id, the closure kind until then).

    For the cases with a counted move in these days: a case keeps its present closure only, the
    journal keeps what the reopening took away.
    """
    made, changed = aliased(journal_change), aliased(journal_change)
    query = (
        select(move.c.case_id, move.c.id, changed.c.before)
        .select_from(
            move.join(
                made,
                and_(made.c.kind == "move", made.c.record_id == move.c.id, made.c.before.is_(None)),
            ).join(
                changed,
                and_(
                    changed.c.seq == made.c.seq,
                    changed.c.kind == "case",
                    changed.c.record_id == move.c.case_id,
                ),
            )
        )
        .where(
            move.c.hidden.is_(None),
            move.c.case_id.in_(_moved(first, last)),
            move.c.start.in_(DONE),
            move.c.end.not_in(DONE),
        )
        .order_by(move.c.id)
    )
    found: dict[int, list[tuple[int, str | None]]] = {}
    for case_id, move_id, before in connection.execute(query):
        told = json.loads(before) if before else {}
        found.setdefault(case_id, []).append((move_id, told.get("closure_kind")))
    return found


def undated_closures(connection: Connection) -> list[tuple[int, str | None]]:
    """Return imported cases that are closed on a day nobody wrote down: id and number."""
    query = select(cases.c.id, cases.c.number).where(
        cases.c.hidden.is_(None),
        cases.c.origin == Origin.IMPORTED,
        cases.c.stage.in_(DONE),
        cases.c.closed_on.is_(None),
        cases.c.accepted_on.is_not(None),
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def undated_acceptances(connection: Connection, *, refused: str) -> int:
    """Return how many imported cases were taken on, as it seems, on a day nobody wrote down.

    ``refused`` is the closure kind of those that were not taken on.
    """
    query = (
        select(func.count())
        .select_from(cases)
        .where(
            cases.c.hidden.is_(None),
            cases.c.origin == Origin.IMPORTED,
            cases.c.accepted_on.is_(None),
            or_(cases.c.closure_kind.is_(None), cases.c.closure_kind != refused),
        )
    )
    return int(connection.scalar(query) or 0)
