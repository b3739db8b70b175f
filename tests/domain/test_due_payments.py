"""What is due, late and paid: sums hold under any order, layers never overwrite each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.due_payments import (
    claims,
    due_before,
    due_rows,
    late_claims,
    paid_of,
    told_before,
)
from dispute_desk.domain.instalments import MOST_PARTS, equal_parts
from dispute_desk.domain.payment import MADE, PaymentState
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.reference.calendars import load_calendars

CALENDAR = load_calendars()
TODAY = date(2026, 10, 20)
BEFORE = date(2026, 9, 15)
LATER = date(2026, 12, 15)


def payment(number: int = 1, **told: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of a payment
    empty: dict[str, Any] = {
        "id": number,
        "claimant_id": None,
        "agreement_id": 7,
        "state": PaymentState.PLANNED,
        "insurance": None,
        "planned_fen": None,
        "due_on": None,
        "employer_fen": 0,
        "employee_fen": 0,
        "late_fee_fen": 0,
        "superseded_by": None,
        "credited_fen": None,
        "refunded_fen": None,
    }
    return empty | told


def amount(layer: Layer, fen: int, **told: Any) -> dict[str, Any]:  # noqa: ANN401 - columns
    return {"layer": layer, "fen": fen, "claimant_id": 1, "insurance": None, "share": None} | told


def rows(*payments: dict[str, Any], amounts: Any = (), gone: Any = ()) -> Any:  # noqa: ANN401
    return due_rows(payments, amounts, today=TODAY, calendar=CALENDAR, gone=gone)


_fen = st.integers(0, 50_000)
_workers = st.sampled_from([None, 1, 2, 3])
_insurances = st.sampled_from([None, Insurance.PENSION, Insurance.MEDICAL])


@st.composite
def payments(draw: st.DrawFn) -> dict[str, Any]:
    state = draw(st.sampled_from([one for one in PaymentState if one is not PaymentState.REFUNDED]))
    made = state in MADE
    employer = draw(_fen) if made else 0
    refunded = draw(st.none() | st.integers(0, employer)) if state is PaymentState.PAID else None
    return payment(
        claimant_id=draw(_workers),
        agreement_id=draw(st.sampled_from([None, 7])),
        state=state,
        insurance=draw(_insurances),
        planned_fen=draw(st.none() | _fen),
        due_on=draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        employer_fen=employer,
        employee_fen=draw(_fen) if made else 0,
        late_fee_fen=draw(_fen) if made else 0,
        superseded_by=draw(st.sampled_from([None, None, 8])),
        credited_fen=draw(st.none() | _fen),
        refunded_fen=refunded or None,
    )


_lists = st.lists(payments(), max_size=7).map(
    lambda found: [one | {"id": number} for number, one in enumerate(found, 1)]
)


@given(_lists, st.sets(st.sampled_from([1, 2, 3])))
def test_what_is_owed_is_covered_open_or_late_and_nothing_else(
    given_: list[dict[str, Any]], gone: set[int]
) -> None:
    for row in rows(*given_, gone=gone):
        assert row.planned == row.covered + row.open + row.late
        assert min(row.planned, row.covered, row.open, row.late, row.said) >= 0


@given(_lists)
def test_no_fen_of_proved_money_is_lost_or_counted_twice(given_: list[dict[str, Any]]) -> None:
    found = rows(*given_)

    assert sum(row.paid for row in found) == sum(paid_of(one) for one in given_)
    assert sum(row.covered for row in found) <= sum(paid_of(one) for one in given_)


@given(_lists, st.data())
def test_the_sums_hold_under_any_order(given_: list[dict[str, Any]], data: st.DataObject) -> None:
    otherwise = data.draw(st.permutations(given_))

    assert rows(*otherwise) == rows(*given_)


@given(_lists, st.integers(1, 10_000), st.sampled_from([Layer.AGREED, Layer.ASSESSED]))
def test_a_figure_of_one_layer_changes_no_other(
    given_: list[dict[str, Any]], fen: int, layer: Layer
) -> None:
    told = [amount(Layer.AGREED, 500), amount(Layer.ASSESSED, 700)]
    before = {(one.claimant_id, one.insurance): one for one in rows(*given_, amounts=told)}

    after = rows(*given_, amounts=[*told, amount(layer, fen)])

    for row in after:
        known = before[row.claimant_id, row.insurance]
        added = fen if row.claimant_id == 1 and row.insurance is None else 0
        changed = {layer: known.layers.get(layer, 0) + added} if known.layers else {}
        assert row == replace(known, layers={**known.layers, **changed})


@given(_lists)
def test_said_money_covers_nothing(given_: list[dict[str, Any]]) -> None:
    unproved = [
        one | {"state": PaymentState.PAID_UNVERIFIED, "refunded_fen": None}
        if one["state"] is PaymentState.PAID
        else one
        for one in given_
    ]

    assert all(row.covered == 0 and row.paid == 0 for row in rows(*unproved))


def test_what_a_replaced_plan_had_credited_takes_no_money_from_it() -> None:
    replaced = {"state": PaymentState.PAID_UNVERIFIED, "planned_fen": 1, "employee_fen": 1}
    credited = payment(1, claimant_id=2, insurance=Insurance.PENSION, credited_fen=1)
    said = payment(2, claimant_id=2, superseded_by=8, credited_fen=2, **replaced)

    assert all(row.covered == 0 for row in rows(credited, said))


def test_money_covers_its_own_plan_then_the_oldest_of_the_same_worker() -> None:
    plan = payment(1, claimant_id=1, planned_fen=300, due_on=BEFORE)
    later = payment(2, claimant_id=1, planned_fen=300, due_on=LATER)
    money = payment(3, claimant_id=1, state=PaymentState.PAID, employer_fen=400)

    (row,) = rows(later, money, plan)

    assert (row.planned, row.covered, row.late, row.open, row.paid) == (600, 400, 0, 200, 400)
    assert row.next_due == LATER


def test_money_of_one_insurance_does_not_cover_another() -> None:
    pension = payment(1, claimant_id=1, insurance=Insurance.PENSION, planned_fen=300, due_on=BEFORE)
    money = payment(
        2,
        claimant_id=1,
        insurance=Insurance.MEDICAL,
        state=PaymentState.PAID,
        employer_fen=300,
    )

    told = {row.insurance: row for row in rows(pension, money)}

    assert told[Insurance.PENSION].late == 300
    assert told[Insurance.MEDICAL].paid == 300


def test_money_for_the_whole_case_covers_the_workers() -> None:
    plans = [payment(n, claimant_id=n, planned_fen=100, due_on=BEFORE) for n in (1, 2)]
    money = payment(3, state=PaymentState.PAID, employer_fen=150)

    told = {row.claimant_id: row for row in rows(*plans, money)}

    assert (told[1].late, told[2].late, told[None].paid) == (0, 50, 150)


def test_a_day_that_is_free_rolls_before_it_is_late() -> None:
    plan = payment(planned_fen=100, due_on=date(2026, 10, 3), claimant_id=1)
    first_day_back = CALENDAR.next_workday(date(2026, 10, 3))

    found = claims([plan], CALENDAR)

    assert found[0].last_day == first_day_back > date(2026, 10, 3)
    assert late_claims(found, first_day_back) == []
    assert late_claims(found, first_day_back + timedelta(days=1)) == found


def test_who_has_left_owes_and_is_owed_nothing_but_what_was_paid() -> None:
    plan = payment(1, claimant_id=1, planned_fen=300, due_on=BEFORE)
    paid = payment(
        2, claimant_id=1, planned_fen=200, state=PaymentState.PAID, employer_fen=200, due_on=BEFORE
    )

    (row,) = rows(plan, paid, gone={1})

    assert (row.planned, row.covered, row.late) == (200, 200, 0)


def test_a_later_agreement_counts_what_was_paid_under_the_first() -> None:
    first = payment(1, state=PaymentState.PAID, planned_fen=900, employer_fen=400, superseded_by=8)
    rest = payment(2, agreement_id=8, planned_fen=600, due_on=LATER)

    (row,) = rows(first, rest)

    assert (row.planned, row.covered, row.open) == (1000, 400, 600)


def test_money_paid_outside_an_agreement_is_credited_once() -> None:
    outside = payment(1, agreement_id=None, state=PaymentState.PAID, employer_fen=300)
    rest = payment(2, agreement_id=8, planned_fen=700, credited_fen=300, due_on=LATER)

    (row,) = rows(outside, rest)

    assert (row.planned, row.covered, row.open) == (1000, 300, 700)


def test_a_plan_without_agreement_that_was_credited_is_not_owed_twice() -> None:
    own = payment(1, agreement_id=None, planned_fen=300, state=PaymentState.PAID, employer_fen=300)
    rest = payment(2, agreement_id=8, planned_fen=700, credited_fen=300, due_on=LATER)

    (row,) = rows(own, rest)

    assert (row.planned, row.covered, row.open) == (1000, 300, 700)


def test_an_overpayment_that_was_given_back_leaves_the_plan_covered() -> None:
    plan = payment(
        1,
        claimant_id=1,
        planned_fen=400,
        state=PaymentState.PAID,
        employer_fen=500,
        refunded_fen=100,
    )

    (row,) = rows(plan)

    assert (row.planned, row.covered, row.paid, row.refunded) == (400, 400, 400, 100)


@pytest.mark.parametrize(("worker", "due"), [(1, 300), (2, 100), (None, 400)])
def test_what_was_owed_before_a_payment(worker: int | None, due: int) -> None:
    plans = [
        payment(1, claimant_id=1, planned_fen=300),
        payment(2, claimant_id=2, planned_fen=100, state=PaymentState.PAID, employer_fen=100),
    ]

    told = due_before(plans, CALENDAR, (), payment_id=2, claimant_id=worker)

    assert told == due


def test_where_nothing_was_ever_planned_nothing_is_too_much() -> None:
    money = payment(1, state=PaymentState.PAID, employer_fen=100)

    assert due_before([money], CALENDAR, (), payment_id=1, claimant_id=None) is None


@given(
    st.integers(2, MOST_PARTS),
    st.integers(0, 10_000_000),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(1, 12),
)
def test_parts_sum_up_and_fall_on_the_same_day_of_their_months(
    count: int, fen: int, first: date, every: int
) -> None:
    parts = equal_parts(fen, count, first, every_months=every)

    assert sum(part.fen for part in parts) == fen
    assert max(part.fen for part in parts) - min(part.fen for part in parts) < count
    days = [part.due_on for part in parts if part.due_on]
    assert days == sorted(set(days))
    assert all(day.day == first.day or (day + timedelta(days=1)).day == 1 for day in days)


def test_an_empty_calendar_still_knows_weekends() -> None:
    plan = payment(planned_fen=100, due_on=date(2026, 10, 24))

    assert claims([plan], WorkCalendar())[0].last_day == date(2026, 10, 26)


def test_the_late_fee_stands_apart() -> None:
    money = payment(1, state=PaymentState.PAID, employer_fen=100, late_fee_fen=30)
    late_fee = amount(Layer.ASSESSED, 30, claimant_id=None, share=Share.LATE_FEE)

    (row,) = rows(money, amounts=[late_fee])

    assert (row.paid, row.late_fee, row.layers) == (100, 30, {})


def test_where_nothing_was_planned_the_figures_say_what_is_due() -> None:
    pension = {"insurance": Insurance.PENSION, "payment_id": None}
    assessed = amount(Layer.ASSESSED, 500, **pension)
    fee = amount(Layer.ASSESSED, 90, payment_id=None, share=Share.LATE_FEE)
    paid = amount(Layer.PAID, 200, insurance=Insurance.PENSION, payment_id=4)
    about: dict[str, Any] = {"payment_id": None, "claimant_id": 1}

    assert told_before([], **about) is None
    assert told_before([amount(Layer.CLAIMED, 700, payment_id=None)], **about) is None
    assert told_before([assessed, fee, paid], **about) == 300
    assert told_before([assessed, fee, paid], **{**about, "payment_id": 4}) == 500
    assert told_before([assessed, paid], **about, insurance=Insurance.MEDICAL) == 0
    agreed = amount(Layer.AGREED, 450, **pension)
    assert told_before([assessed, agreed, paid], **about) == 250
    assert told_before([assessed], payment_id=None, claimant_id=2) is None
    assert told_before([assessed], payment_id=None, claimant_id=None) == 500
