"""Clocks with reckoned starts agree with walking over the calendar day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.rows import CaseFile
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.calendars import load_calendars
from dispute_desk.reference.profiles import load_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

WORK = load_calendars()
PROFILE = load_profile()
DAY = timedelta(days=1)
DAYS = st.dates(date(2019, 1, 1), date(2024, 12, 31))
SPAN = st.integers(0, 900)


def a_file(orders: tuple[dict[str, Any], ...] = (), **case: Any) -> CaseFile:  # noqa: ANN401 - columns
    row = {
        "origin": "desk", "taken_up_on": None, "stage": Stage.MEDIATING, "channel": None,
        "received_on": None, "mediation_applied_on": None, "mediation_extended_on": None,
        "mediation_extended_to": None, "breach_known_on": None, "interrupted_on": None,
        "closed_on": None, "mediation_org": None, "split_from": None, "accepted_on": None, **case,
    }  # fmt: skip
    beside: dict[str, tuple[Any, ...]] = {"enquiry": (), "confirmation": (), "tax_order": orders}
    return CaseFile(
        id=1, case=row, employer={}, sums={}, claimants=(), amounts=(), sessions=(), agreements=(),
        payments=(), follow_ups=(), referrals=(), notes=(), papers=(), moves=(), ledger_rows=(),
        people={}, beside=beside,
    )  # fmt: skip


def an_order(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - columns
    none = ("served_on", "contested_on", "review_ended_on", "performed_on", "enforcement_on")
    return {"kind": "payment_order", "number": "税1", **dict.fromkeys(none), **more}


def clock(file: CaseFile, code: str) -> CaseClock | None:
    return next((one for one in case_clocks(file, PROFILE, WORK) if one.rule.code == code), None)


def months_later(start: date, months: int) -> date:
    """Walk day by day to the same day so many months on, or the last day before it passes."""
    day, passed = start, 0
    while passed < months:
        day += DAY
        passed += day.day == 1
    while day.day < start.day and (day + DAY).day != 1:
        day += DAY
    return day


def free_days_passed(day: date) -> date:
    while not WORK.is_workday(day):
        day += DAY
    return day


def term(start: date, months: int) -> date:
    return free_days_passed(months_later(start, months))


def walked(known: date | None, raised: list[date]) -> Iterator[tuple[date, date]]:
    """Walk through all days; yield each start of the term with its end."""
    end = term(known, 12) if known else None
    day, last = min([*raised, known or raised[0]]), max(raised)
    while day <= last:
        if day in raised and (known is None or day >= known) and (end is None or day <= end):
            end = term(day, 12)
            yield day, end
        day += DAY


@given(known=DAYS, came=SPAN, again=st.none() | SPAN)
def test_the_limitation_runs_from_the_knowledge_and_anew_from_what_is_raised_in_time(
    known: date, came: int, again: int | None
) -> None:
    received = known - 60 * DAY + came * DAY
    later = None if again is None else received + again * DAY
    file = a_file(breach_known_on=known, received_on=received, interrupted_on=later)
    raised = [received] if later is None else [received, later]
    turns = list(walked(known, raised))

    first, then = clock(file, "limitation"), clock(file, "arbitration_limit")

    assert first is not None
    assert first.due == term(known, 12)
    assert first.stopped_on == (turns[0][0] if turns else None)
    assert (None if then is None else (then.start, then.due)) == (turns[-1] if turns else None)


@given(received=DAYS, again=st.none() | SPAN)
def test_without_the_knowledge_the_limit_runs_from_what_was_raised(
    received: date, again: int | None
) -> None:
    later = None if again is None else received + again * DAY
    file = a_file(received_on=received, interrupted_on=later)
    turns = list(walked(None, [received] if later is None else [received, later]))

    found = clock(file, "arbitration_limit")

    assert clock(file, "limitation") is None
    assert found is not None
    assert (found.start, found.due) == turns[-1]


@given(served=DAYS)
def test_the_court_is_asked_within_three_months_after_the_six_of_review_and_suit(
    served: date,
) -> None:
    file = a_file((an_order(served_on=served),))
    over = term(served, 6)

    review, court = clock(file, "review_term"), clock(file, "court_enforcement")

    assert review is not None
    assert court is not None
    assert review.due == over == court.start
    assert court.due == term(over, 3)
    assert court.deadline is not None
    assert str(served) in court.deadline.explanation()[0]


@given(served=DAYS, contested=st.none() | SPAN, performed=st.none() | SPAN, ended=st.none() | SPAN)
def test_what_was_contested_or_performed_in_time_is_enforced_only_from_a_day_written_down(
    served: date, contested: int | None, performed: int | None, ended: int | None
) -> None:
    def on(count: int | None) -> date | None:
        return None if count is None else served + count * DAY

    order = an_order(
        served_on=served,
        contested_on=on(contested),
        performed_on=on(performed),
        review_ended_on=on(ended),
    )
    over = on(ended) or (None if contested is not None else term(served, 6))
    paid = on(performed)
    if over is not None and paid is not None and paid <= over:
        over = None

    court = clock(a_file((order,)), "court_enforcement")

    assert (court.start if court else None) == over
    if court is not None and over is not None:
        assert court.due == term(over, 3)
        assert court.stopped_on == paid


@given(applied=DAYS, longer=st.integers(-20, 90))
def test_the_mediation_ends_on_the_day_both_sides_agreed_on_where_that_is_later(
    applied: date, longer: int
) -> None:
    until = applied + 15 * DAY + longer * DAY
    file = a_file(
        mediation_applied_on=applied, mediation_extended_on=applied, mediation_extended_to=until
    )
    plain = free_days_passed(applied + 15 * DAY)

    found = clock(file, "mediation")

    assert found is not None
    assert found.due == (free_days_passed(until) if until > plain else plain)
    assert found.deadline is not None
    told = "".join(found.deadline.explanation())
    assert ("同意延长至" in told) == (until > plain)
