"""Money of one insurance settles no other; what names none covers any."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.due_payments import claims
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.settled import covers
from tests.domain.test_due_payments import CALENDAR, payment

PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL

_sums = st.dictionaries(st.sampled_from([None, PENSION, MEDICAL]), st.integers(0, 20))


def test_too_much_of_one_insurance_leaves_the_other_owed() -> None:
    assert not covers({PENSION: 500, MEDICAL: 300}, {PENSION: 800})
    assert covers({PENSION: 500, MEDICAL: 300}, {PENSION: 500, None: 300})
    assert covers({None: 800}, {PENSION: 500, MEDICAL: 300})
    assert not covers({}, {PENSION: 500})


@given(_sums, _sums)
def test_it_is_covered_when_nothing_of_its_plan_is_missing(
    owed: dict[Insurance | None, int], paid: dict[Insurance | None, int]
) -> None:
    rows: list[dict[str, Any]] = [
        payment(number, claimant_id=1, insurance=one, planned_fen=fen, due_on=date(2026, 9, 1))
        for number, (one, fen) in enumerate(owed.items(), 1)
    ]
    rows += [
        payment(
            number,
            claimant_id=1,
            insurance=one,
            agreement_id=None,
            state=PaymentState.PAID,
            employer_fen=fen,
        )
        for number, (one, fen) in enumerate(paid.items(), 10)
    ]
    found = claims(rows, CALENDAR)

    assert covers(owed, paid) == (bool(found) and not any(one.missing for one in found))
