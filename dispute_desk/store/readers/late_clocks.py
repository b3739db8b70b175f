"""The clocks of open cases that are over: found by the days of their facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    exists,
    false,
    func,
    null,
    or_,
    select,
)
from sqlalchemy import cast as as_type

from dispute_desk.domain.clock_facts import bound_bodies
from dispute_desk.domain.clock_rules import ClockStart, ClockStop
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import DONE, OPEN, UNDECIDED, Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.store.asked import Asked
from dispute_desk.store.case_tables import enquiry, tax_order
from dispute_desk.store.readers.approved_terms import extended_beyond
from dispute_desk.store.readers.clock_files import clock_files
from dispute_desk.store.readers.clock_items import clock_item, heads_of
from dispute_desk.store.readers.may_be_owed import may_be_owed, surely_owed
from dispute_desk.store.readers.reply_terms import REPLY_UNTIL
from dispute_desk.store.readers.today_awaited import is_bound
from dispute_desk.store.readers.work_asked import asks_for_work
from dispute_desk.store.tables import cases, follow_up, move, paper, payment, referral

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy import Connection, Select

    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.late_clocks import LateClocks

_UNDECIDED = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT, Stage.SUSPENDED})
_MEDIATED = DONE | {Stage.AGREED, Stage.MED_FAILED}
#: The stages in which a clock may run, and the steps that end it.
_RUNS_IN = {
    ClockStop.DECIDED: (_UNDECIDED, frozenset(Stage) - _UNDECIDED),
    ClockStop.MEDIATION_ENDED: (OPEN - _MEDIATED, _MEDIATED),
}
#: Clocks that start with records of which few are open.
_OF_RECORDS = frozenset(
    {
        ClockStart.SERVED,
        ClockStart.ENQUIRED,
        ClockStart.FILED,
        ClockStart.REFERRED,
        ClockStart.REVIEW_TERM_ENDED,
    }
)

_ID = cases.c.id


def is_late(late: LateClocks) -> ColumnElement[bool]:
    """Return the condition of the cases with a clock that is over (``settled`` among them)."""
    over = [
        cases.c.id.in_(_asked(rule, late, ~_doubtful(rule)).with_only_columns(_ID).correlate(None))
        for rule in late.rules
        if rule.start is not ClockStart.REVIEW_TERM_ENDED
    ]
    return or_(*over, cases.c.id.in_(late.settled))


def settle(connection: Connection, late: LateClocks) -> LateClocks:
    """Reckon exactly where a clock stood still for a time or starts where another ends."""
    doubtful: set[int] = set()
    for rule in late.rules:
        reckoned = rule.start is ClockStart.REVIEW_TERM_ENDED
        more = () if reckoned else (_doubtful(rule),)
        doubtful |= {row.case_id for row in connection.execute(_asked(rule, late, *more))}
    return replace(late, settled=late.over_in(clock_files(connection, sorted(doubtful))))


def late_clocks(
    connection: Connection,
    late: LateClocks,
    conditions: Sequence[ColumnElement[bool]],
    *,
    most: int,
    last: date | None = None,
) -> list[TodayItem]:
    """Return a line for each clock that is over, the longest ago first, no more than ``most``.

    Those that ended after ``last`` are left out.
    What the next action of the case asks for by the same day is not told twice.
    """
    asked = late.once(
        ("asked", tuple(conditions), most),
        lambda: [(rule, _told_of(rule, late, conditions, most)) for rule in late.rules_told],
    )
    found: list[tuple[date, ClockRule, dict[str, Any]]] = []
    for rule, question in asked:
        by = late.last_start_by(rule, last).isoformat()
        rows = question.rows(connection, by=by)
        found += [(late.estimate(rule, row["start"]), rule, row) for row in rows]
    found.sort(key=lambda one: (one[0], one[2]["case_id"]))
    found = [one for one in found if last is None or one[0] <= last][:most]
    ids = list(dict.fromkeys(row["case_id"] for _, _, row in found))
    clocks = {file.id: late.of_file(file) for file in clock_files(connection, ids)}
    heads = heads_of(connection, ids)
    return [
        clock_item("due", heads[row["case_id"]], clock, row["record_id"])
        for _, rule, row in found
        if (clock := _taken(clocks.get(row["case_id"], []), rule, row["start"])) is not None
    ]


def _told_of(
    rule: ClockRule, late: LateClocks, conditions: Sequence[ColumnElement[bool]], most: int
) -> Asked:
    """Return the question for the oldest facts of a clock, none of them after the day ``by``."""
    start = _SOURCES[rule.start](rule, late).selected_columns["start"]
    query = _asked(rule, late, *conditions, _not_asked(rule, late), start <= bindparam("by"))
    return Asked(query.order_by(start, cases.c.id).limit(most))


def beside_clocks(
    lists: dict[str, list[TodayItem]],
    terms: list[TodayItem],
    clocks: list[TodayItem],
    late: LateClocks,
) -> list[TodayItem]:
    """Return the terms and the clocks that are over, each once.

    A later next action that asks for what a clock has asked for already gives way to the clock.
    """
    told = {(one.case_id, one.body or "") for one in clocks}
    lists["soon"] = [
        one
        for one in lists["soon"]
        if not any(one.case_id == case and late.asked_by(code, one.action) for case, code in told)
    ]
    known = {(one.awaited, one.record_id) for one in terms}
    return terms + [one for one in clocks if _same_term(one) not in known]


def _same_term(clock: TodayItem) -> tuple[Awaited | None, int | None]:
    """Return the term of the same record that other bodies set, or the tax office."""
    kinds = {ClockStart.FILED: Awaited.REFERRAL, ClockStart.REVIEW_TERM_ENDED: Awaited.TAX_ORDER}
    fact = ClockStart(clock.clock.fact) if clock.clock else ClockStart.RECEIVED
    return kinds.get(fact), clock.record_id


def _taken(clocks: list[CaseClock], rule: ClockRule, start: date) -> CaseClock | None:
    """Take the clock a row is about from those of its case; none where it is not over after all."""
    reckoned = rule.start is ClockStart.REVIEW_TERM_ENDED
    for place, clock in enumerate(clocks):
        if clock.rule.code == rule.code and (reckoned or clock.start == start):
            return clocks.pop(place)
    return None


def _not_asked(rule: ClockRule, late: LateClocks) -> ColumnElement[bool]:
    """Leave out cases whose next action, due by the same day, asks for the same."""
    actions = late.actions_of(rule.code)
    if not actions:
        return ~false()
    same = and_(cases.c.next_action.in_(sorted(actions)), cases.c.next_action_on <= late.until)
    return or_(cases.c.next_action.is_(None), cases.c.next_action_on.is_(None), ~same)


def _asked(rule: ClockRule, late: LateClocks, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Ask for the open cases with a fact so long ago that its clock is over, if it never stood."""
    running, ends = _running(rule)
    query = _SOURCES[rule.start](rule, late).where(
        cases.c.hidden.is_(None),
        asks_for_work(running, found=rule.start in _OF_RECORDS),
        *conditions,
    )
    start = query.selected_columns["start"]
    if rule.extension and not rule.by_parties:
        record = query.selected_columns["record_id"]
        query = query.where(~extended_beyond(rule.code, record, late.last_agreed()))
    if rule.channels:
        query = query.where(cases.c.channel.in_(rule.channels))
    if ends:
        query = query.where(~_moved(ends, start, anew=rule.stop is ClockStop.DECIDED))
    if rule.stop is ClockStop.DECIDED:
        query = query.where(or_(cases.c.split_from.is_(None), cases.c.accepted_on.is_(None)))
    if rule.stop is ClockStop.FOLLOWED_UP:
        query = query.where(
            ~exists().where(
                follow_up.c.case_id == cases.c.id,
                follow_up.c.done_on >= start,
                follow_up.c.hidden.is_(None),
            )
        )
    return query


def _running(rule: ClockRule) -> tuple[frozenset[Stage], frozenset[Stage]]:
    """Return the stages in which a clock counts, and those a step into which ends it."""
    stages, ends = OPEN, frozenset[Stage]()
    if rule.stop in _RUNS_IN:
        stages, ends = _RUNS_IN[rule.stop]
    return (stages & OPEN) - frozenset(rule.pauses), ends


def _moved(ends: frozenset[Stage], start: ColumnElement[Any], *, anew: bool) -> ColumnElement[bool]:
    """Tell whether a case came to such an end; ``anew``: since it was last opened again."""
    since = [move.c.id > func.coalesce(_anew(move.c.id), 0)] if anew else []
    return exists().where(
        move.c.case_id == cases.c.id,
        move.c.end.in_(ends),
        move.c.occurred_on >= start,
        move.c.hidden.is_(None),
        *since,
    )


def _stood_still(rule: ClockRule) -> ColumnElement[bool]:
    """Tell whether a case was ever in a stage this clock stands still in.

    One split off from another may have been there before, and what ends the clock may lie there.
    """
    if not rule.pauses and rule.stop not in _RUNS_IN:
        return false()
    stood = exists().where(
        move.c.case_id == cases.c.id, move.c.end.in_(rule.pauses), move.c.hidden.is_(None)
    )
    return or_(cases.c.split_from.is_not(None), stood)


def _doubtful(rule: ClockRule) -> ColumnElement[bool]:
    """Tell of which cases a clock has to be reckoned: where it may stand still, or not run yet."""
    stood = _stood_still(rule)
    return or_(stood, may_be_owed()) if rule.start is ClockStart.PAID_OR_CLOSED else stood


def _fact(start: Any, record: Any = None) -> Select[Any]:  # noqa: ANN401 - a column, or none
    none = as_type(null(), Integer)
    return select(
        cases.c.id.label("case_id"),
        start.label("start"),
        (none if record is None else record).label("record_id"),
    )


def _over(day: Any, rule: ClockRule, late: LateClocks) -> ColumnElement[bool]:  # noqa: ANN401
    """Tell whether a fact (a column, or what comes of one) is so old that its clock is over."""
    return or_(
        *(
            day <= last if first is None else and_(day >= first, day <= last)
            for first, last in late.spans(rule)
        )
    )


def _received(rule: ClockRule, late: LateClocks) -> Select[Any]:
    day: Any = cases.c.received_on
    if rule.stop is ClockStop.DECIDED:  # one opened again is decided on from that day
        day = func.coalesce(_anew(move.c.occurred_on), day)
    return _fact(day).where(_over(day, rule, late))


def _anew(column: Any) -> ColumnElement[Any]:  # noqa: ANN401 - the day or the id of a move
    """Return the day, or the id, of the newest move that opened a case again to be decided on."""
    again = move.alias()
    return (
        select(func.max(again.c[column.key]))
        .where(
            again.c.case_id == cases.c.id,
            again.c.start.in_(DONE),
            again.c.end.in_(UNDECIDED),
            again.c.hidden.is_(None),
        )
        .correlate(cases)
        .scalar_subquery()
    )


def _mediation(rule: ClockRule, late: LateClocks) -> Select[Any]:
    begun, until = cases.c.mediation_applied_on, cases.c.mediation_extended_to
    query = _fact(begun).where(_over(begun, rule, late))
    if rule.by_parties:
        query = query.where(or_(until.is_(None), until <= late.last_agreed()))
    return query


def _served(rule: ClockRule, late: LateClocks) -> Select[Any]:
    joined = paper.join(cases, cases.c.id == paper.c.case_id)
    return (
        _fact(paper.c.served_on, paper.c.id)
        .select_from(joined)
        .where(
            paper.c.kind.in_(rule.papers),
            _over(paper.c.served_on, rule, late),
            or_(REPLY_UNTIL.is_(None), late.last_agreed() >= REPLY_UNTIL),
            paper.c.replied_on.is_(None),
            paper.c.resolved_on.is_(None),
            paper.c.hidden.is_(None),
        )
    )


def _enquired(rule: ClockRule, late: LateClocks) -> Select[Any]:
    own = and_(enquiry.c.due_on.is_(None), _over(enquiry.c.sent_on, rule, late))
    return (
        _fact(enquiry.c.sent_on, enquiry.c.id)
        .select_from(enquiry.join(cases, cases.c.id == enquiry.c.case_id))
        .where(
            enquiry.c.sent_on.is_not(None),
            or_(own, enquiry.c.due_on <= late.until),
            enquiry.c.answered_on.is_(None),
            enquiry.c.hidden.is_(None),
        )
    )


def _filed(rule: ClockRule, late: LateClocks) -> Select[Any]:
    return (
        _fact(referral.c.received_on, referral.c.id)
        .select_from(referral.join(cases, cases.c.id == referral.c.case_id))
        .where(
            referral.c.target.in_(rule.targets),
            _over(referral.c.received_on, rule, late),
            referral.c.feedback_on.is_(None),
            referral.c.hidden.is_(None),
        )
    )


def _referred(rule: ClockRule, late: LateClocks) -> Select[Any]:
    """Ask for referrals without a day for their answer: the station's own term counts."""
    return (
        _fact(referral.c.sent_on, referral.c.id)
        .select_from(referral.join(cases, cases.c.id == referral.c.case_id))
        .where(
            referral.c.due_on.is_(None),
            ~is_bound(bound_bodies(late.profile.clocks)),
            _over(referral.c.sent_on, rule, late),
            referral.c.feedback_on.is_(None),
            referral.c.hidden.is_(None),
        )
    )


def _enforceable(rule: ClockRule, late: LateClocks) -> Select[Any]:
    """Ask for decisions nobody contested or performed; the exact day is reckoned after."""
    ended = tax_order.c.review_ended_on
    return (
        _fact(func.coalesce(ended, tax_order.c.served_on), tax_order.c.id)
        .select_from(tax_order.join(cases, cases.c.id == tax_order.c.case_id))
        .where(
            tax_order.c.kind.in_(rule.orders),
            or_(
                _over(ended, rule, late),
                and_(ended.is_(None), tax_order.c.served_on <= late.last_served(rule)),
            ),
            tax_order.c.performed_on.is_(None),
            tax_order.c.enforcement_on.is_(None),
            tax_order.c.hidden.is_(None),
        )
    )


def _paid(rule: ClockRule, late: LateClocks) -> Select[Any]:
    newest = (
        select(func.max(payment.c.paid_on))
        .where(
            payment.c.case_id == cases.c.id,
            payment.c.state == PaymentState.PAID,
            payment.c.hidden.is_(None),
        )
        .correlate(cases)
        .scalar_subquery()
    )
    start = func.coalesce(newest, cases.c.closed_on)
    return _fact(start).where(_over(start, rule, late), or_(newest.is_(None), ~surely_owed()))


_SOURCES: dict[ClockStart, Callable[[ClockRule, LateClocks], Select[Any]]] = {
    ClockStart.RECEIVED: _received,
    ClockStart.MEDIATION_APPLIED: _mediation,
    ClockStart.SERVED: _served,
    ClockStart.ENQUIRED: _enquired,
    ClockStart.FILED: _filed,
    ClockStart.REFERRED: _referred,
    ClockStart.REVIEW_TERM_ENDED: _enforceable,
    ClockStart.PAID_OR_CLOSED: _paid,
}
