"""Rights of the parties that lapse soon: found by the days of their facts, then reckoned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.rights_ahead import (
    OF_ROW,
    file_of_row,
    lapsing,
    rules_ahead,
    window,
    with_clocks,
)
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import confirmation, tax_order
from dispute_desk.store.readers.clock_files import OF_RIGHTS, clock_files
from dispute_desk.store.readers.clock_items import clock_item, heads_of
from dispute_desk.store.readers.work_asked import all_ended, asks_for_work
from dispute_desk.store.tables import agreement, cases

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.late_clocks import LateClocks
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.domain.today import TodayItem

#: The list of the home page they stand in.
RIGHTS = "rights"


def rights_ahead(
    connection: Connection,
    told: LateClocks,
    conditions: Sequence[ColumnElement[bool]],
    *,
    most: int,
) -> list[TodayItem]:
    """Return a line for each right that lapses within its days of reminder, the next one first.

    Where every worker is at an end nobody needs it any more.

    ``told`` are profile, calendar and today (``until``).
    """
    asked = told.once(
        ("rights", tuple(conditions), most), lambda: _questions(told, conditions, most)
    )
    found: list[tuple[int, CaseClock]] = []
    for row in asked.of_rows.rows(connection) if asked.of_rows else ():
        found += _of(file_of_row(row), asked.alone, told, asked.codes_of_row)
    near = sorted(
        (told.estimate(rule, row["start"]), row["id"], rule.code)
        for rule, question in asked.others
        for row in question.rows(connection)
    )
    ids = list(dict.fromkeys(case_id for _, case_id, _ in near[:most]))
    codes = {one: frozenset(code for _, case_id, code in near if case_id == one) for one in ids}
    profiles = {
        some: told.once(("clocks", some), partial(with_clocks, told.profile, some))
        for some in set(codes.values())
    }
    for file in clock_files(connection, ids, OF_RIGHTS):
        found += _of(file, profiles[codes[file.id]], told, codes[file.id])
    found.sort(key=lambda one: (one[1].due or told.until, one[0]))
    heads = heads_of(connection, [case_id for case_id, _ in found[:most]])
    return [clock_item(RIGHTS, heads[case_id], clock, None) for case_id, clock in found[:most]]


class _Questions(NamedTuple):
    """What is asked: for rows that make a right lapse by themselves, for cases by their records."""

    of_rows: Asked | None
    codes_of_row: frozenset[str]
    #: The profile with these clocks alone.
    alone: Profile
    others: tuple[tuple[ClockRule, Asked], ...]


def _questions(
    told: LateClocks, conditions: Sequence[ColumnElement[bool]], most: int
) -> _Questions:
    rules = rules_ahead(told.profile)
    of_row = [rule for rule in rules if rule.start in OF_ROW]
    codes = frozenset(rule.code for rule in of_row)
    return _Questions(
        Asked(_rows(of_row, told, conditions, most)) if of_row else None,
        codes,
        with_clocks(told.profile, codes),
        tuple(
            (rule, Asked(_cases(rule, told, conditions, most)))
            for rule in rules
            if rule.start in _SOURCES
        ),
    )


def _wanted(conditions: Sequence[ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    """Return which cases found by their days are told: open, with workers not at an end."""
    return [*conditions, asks_for_work(found=True), ~all_ended()]


def _of(
    file: CaseFile, profile: Profile, told: LateClocks, codes: Collection[str]
) -> list[tuple[int, CaseClock]]:
    return [(file.id, one) for one in lapsing(file, profile, told.work, told.until, codes)]


def _rows(
    rules: Sequence[ClockRule],
    told: LateClocks,
    conditions: Sequence[ColumnElement[bool]],
    most: int,
) -> Select[Any]:
    """Ask for the rows of the cases whose own days may make a right lapse."""
    near = [
        column.between(*_days(rule, told))
        for rule in rules
        for column in (
            (cases.c.breach_known_on,)
            if rule.start is ClockStart.BREACH_KNOWN
            else (cases.c.received_on, cases.c.interrupted_on)
        )
    ]
    query = select(cases).where(*_wanted(conditions), or_(*near)).order_by(cases.c.received_on)
    # one that was interrupted since falls away only when it is reckoned
    return query.limit(4 * most)


def _cases(
    rule: ClockRule,
    told: LateClocks,
    conditions: Sequence[ColumnElement[bool]],
    most: int,
) -> Select[Any]:
    """Ask for cases with the day their right may run from, the oldest first."""
    query = _SOURCES[rule.start](rule, told.profile, *_days(rule, told))
    return query.where(*_wanted(conditions)).limit(most)


def _days(rule: ClockRule, told: LateClocks) -> tuple[date, date]:
    return window(rule, told.work, told.profile, told.until)


def _effective(rule: ClockRule, profile: Profile, first: date, last: date) -> Select[Any]:
    right = rule.right
    orgs = [one.code for one in profile.mediation_orgs if right and getattr(one, right.value)]
    used = exists().where(
        confirmation.c.agreement_id == agreement.c.id,
        confirmation.c.right == right,
        confirmation.c.hidden.is_(None),
    )
    return (
        select(cases.c.id, agreement.c.effective_on.label("start"))
        .select_from(agreement.join(cases, cases.c.id == agreement.c.case_id))
        .where(
            agreement.c.effective_on.between(first, last),
            agreement.c.hidden.is_(None),
            cases.c.mediation_org.in_(orgs),
            ~used,
        )
        .order_by(agreement.c.effective_on, agreement.c.id)
    )


def _ordered(rule: ClockRule, profile: Profile, first: date, last: date) -> Select[Any]:
    del profile
    ordered = func.coalesce(tax_order.c.served_on, tax_order.c.review_ended_on)
    return (
        select(cases.c.id, ordered.label("start"))
        .select_from(tax_order.join(cases, cases.c.id == tax_order.c.case_id))
        .where(
            tax_order.c.kind.in_(rule.orders),
            or_(
                tax_order.c.served_on.between(first, last),
                tax_order.c.review_ended_on.is_not(None),
            ),
            tax_order.c.contested_on.is_(None),
            tax_order.c.performed_on.is_(None),
            tax_order.c.hidden.is_(None),
        )
        .order_by(tax_order.c.served_on, tax_order.c.id)
    )


_SOURCES = {
    ClockStart.AGREEMENT_EFFECTIVE: _effective,
    ClockStart.ORDER_SERVED: _ordered,
}
