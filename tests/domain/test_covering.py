"""Money told for one worker is not taken from another, whatever was paid for all of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.due_payments import claims, due_before
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.settled import covers_each
from tests.domain.test_due_payments import CALENDAR, payment

if TYPE_CHECKING:
    from dispute_desk.domain.covering import Claim

JULY, FIRST = date(2026, 7, 31), date(2026, 7, 29)
_fen = st.integers(0, 3_000)
_workers = st.sampled_from([None, 1, 2, 3])
_insurances = st.sampled_from([None, None, Insurance.PENSION, Insurance.MEDICAL])


def paid(number: int, who: int | None, fen: int, day: date = FIRST, **told: Any) -> dict[str, Any]:  # noqa: ANN401
    row = payment(number, claimant_id=who, state=PaymentState.PAID, employer_fen=fen)
    return row | {"agreement_id": None, "paid_on": day} | told


def missing(found: list[Claim]) -> dict[int | None, int]:
    told: dict[int | None, int] = {}
    for one in found:
        told[one.key[0]] = told.get(one.key[0], 0) + one.missing
    return told


def three_in_parts() -> list[dict[str, Any]]:
    """Three workers who are owed 300, 200 and 100 in three months."""
    return [
        payment(
            3 * (who - 1) + part + 1,
            claimant_id=who,
            planned_fen=fen,
            due_on=JULY + timedelta(days=31 * part),
        )
        for who, fen in ((1, 100), (2, 66), (3, 33))
        for part in range(3)
    ]


def test_what_one_worker_is_paid_above_an_instalment_pays_his_next_ones() -> None:
    rows = [*three_in_parts(), paid(20, None, 199)]
    before = missing(claims(rows, CALENDAR))

    rows[0] |= {"state": PaymentState.PAID, "employer_fen": 125, "paid_on": date(2026, 8, 26)}
    after = claims(rows, CALENDAR)

    assert before == {1: 200, 2: 132, 3: 66}
    assert missing(after) == {1: 75, 2: 132, 3: 66}
    assert [one.covered for one in after if one.key[0] == 1] == [100, 100, 25]


def test_a_sum_for_all_pays_what_was_open_on_its_day() -> None:
    rows = [*three_in_parts(), paid(20, None, 99, date(2026, 8, 3))]
    rows[0] |= {"state": PaymentState.PAID, "employer_fen": 100, "paid_on": FIRST}

    assert [one.missing for one in claims(rows, CALENDAR) if one.due_on == JULY] == [0, 0, 0]


def test_what_a_worker_cannot_owe_any_more_goes_to_the_others() -> None:
    rows = [*three_in_parts(), paid(20, None, 199), paid(21, 1, 300, date(2026, 9, 1))]

    assert missing(claims(rows, CALENDAR)) == {1: 0, 2: 65, 3: 33}


@st.composite
def _cases(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Plans of some workers, some of them paid, and money for one or for all on other days."""
    rows = []
    for number in range(1, draw(st.integers(2, 8))):
        due = JULY + timedelta(days=31 * draw(st.integers(0, 3)))
        told = {"claimant_id": draw(_workers), "insurance": draw(_insurances), "due_on": due}
        rows.append(payment(number, planned_fen=draw(_fen), **told))
    for number in range(20, 20 + draw(st.integers(0, 5))):
        day = FIRST + timedelta(days=draw(st.integers(0, 40)))
        who = draw(st.sampled_from([None, None, 1, 2, 3]))
        rows.append(paid(number, who, draw(_fen), day, insurance=draw(_insurances)))
    return rows


@given(_cases(), st.sampled_from([1, 2, 3]), _insurances, st.booleans(), st.data())
def test_money_told_for_one_worker_never_reduces_what_another_owes(
    rows: list[dict[str, Any]],
    who: int,
    insurance: Insurance | None,
    on_plan: bool,  # noqa: FBT001 - drawn
    data: st.DataObject,
) -> None:
    before = missing(claims(rows, CALENDAR))
    about = {"payment_id": None, "claimant_id": who, "insurance": insurance}
    plan = next((one for one in rows if one["id"] < 20 and one["claimant_id"] == who), None)
    if on_plan and plan is not None:
        about |= {"payment_id": plan["id"], "insurance": plan["insurance"]}
    owed = due_before(rows, CALENDAR, (), **about) or 0  # type: ignore[arg-type]
    fen = data.draw(st.integers(0, owed))
    day = date(2026, 10, 9)
    if on_plan and plan is not None:
        plan |= {"state": PaymentState.PAID, "employer_fen": fen, "paid_on": day}
    else:
        rows.append(paid(40, who, fen, day, insurance=insurance))

    after = missing(claims(rows, CALENDAR))

    others = [one for one in before if one not in {None, who}]
    assert {one: after[one] for one in others} == {one: before[one] for one in others}


@given(_cases())
def test_all_is_in_when_the_sums_of_the_case_say_so(rows: list[dict[str, Any]]) -> None:
    rows = [one for one in rows if one["claimant_id"] is not None or one["id"] >= 20]
    workers: dict[int, tuple[dict[Any, int], dict[Any, int]]] = {}
    whole: dict[Any, int] = {}
    for one in rows:
        who, insurance = one["claimant_id"], one["insurance"]
        mine = whole if who is None else workers.setdefault(who, ({}, {}))[one["id"] >= 20]
        fen = (one["planned_fen"] or 0) + one["employer_fen"]
        mine[insurance] = mine.get(insurance, 0) + fen
    owing = [told for told in workers.values() if any(told[0].values())]

    found = claims(rows, CALENDAR)

    if owing:
        assert covers_each(owing, whole) == (not any(one.missing for one in found))
