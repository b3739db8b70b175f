"""What an agreement says is to be paid: every fen of it once, of the insurance somebody told."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.agreed_plan import agreed_parts
from dispute_desk.domain.agreement_parts import Term
from dispute_desk.domain.amount import Amount, Insurance, Share
from dispute_desk.domain.months import Month

BY = date(2026, 12, 31)
SOON = date(2026, 10, 31)
PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL

_insurances = st.sampled_from([None, PENSION, MEDICAL])
_amounts = st.builds(
    Amount,
    claimant_id=st.integers(1, 3),
    insurance=_insurances,
    share=st.sampled_from([None, *Share]),
    fen=st.integers(0, 90_000),
)
_terms = st.builds(
    Term,
    claimant_id=st.sampled_from([None, 1, 2, 3]),
    insurance=_insurances,
    employer_fen=st.integers(0, 900),
    employee_fen=st.sampled_from([None, 7, 80_000]),
    due_on=st.sampled_from([None, SOON, BY]),
)


def agreed(fen: int, insurance: Insurance | None = None, worker: int | None = 1) -> Amount:
    return Amount(claimant_id=worker, insurance=insurance, fen=fen)


def term(fen: int, insurance: Insurance | None = None, **told: object) -> Term:
    return Term(claimant_id=1, insurance=insurance, employer_fen=fen, **told)  # type: ignore[arg-type]


def told(sums: list[Amount], terms: list[Term], worker: int | None = 1) -> list[tuple[object, ...]]:
    parts = agreed_parts(sums, terms, BY)[worker]
    return [(one.insurance, one.fen, one.due_on) for one in parts]


def test_sums_by_insurance_are_planned_by_insurance() -> None:
    sums = [agreed(500, PENSION), agreed(300, MEDICAL)]

    assert told(sums, []) == [(PENSION, 500, BY), (MEDICAL, 300, BY)]


def test_terms_divide_a_sum_that_names_no_insurance_each_with_its_day() -> None:
    terms = [term(300, MEDICAL), term(500, PENSION, due_on=SOON)]

    assert told([agreed(800)], terms) == [(PENSION, 500, SOON), (MEDICAL, 300, BY)]


def test_terms_of_one_insurance_and_day_are_one_part_over_all_their_months() -> None:
    first = term(300, PENSION, month_from=Month(2024, 7), month_to=Month(2024, 12))
    second = term(500, PENSION, month_from=Month(2025, 1), month_to=Month(2025, 6))

    (part,) = agreed_parts([agreed(800)], [first, second], BY)[1]

    assert (part.fen, part.month_from, part.month_to) == (800, Month(2024, 7), Month(2025, 6))


def test_nobody_guesses_where_the_terms_do_not_fit_or_name_nothing() -> None:
    assert told([agreed(800)], [term(300, MEDICAL)]) == [(None, 800, BY)]
    assert told([agreed(800)], [term(800)]) == [(None, 800, BY)]


def test_terms_against_the_insurances_of_the_sums_do_not_count() -> None:
    sums = [agreed(500, PENSION), agreed(300, MEDICAL)]

    assert told(sums, [term(800, PENSION)]) == [(PENSION, 500, BY), (MEDICAL, 300, BY)]


def test_the_late_fee_is_no_part_of_the_plan() -> None:
    fee = Amount(claimant_id=1, share=Share.LATE_FEE, fen=77)

    assert told([agreed(500, PENSION), fee], []) == [(PENSION, 500, BY)]


def test_a_sum_for_the_whole_case_is_divided_by_the_terms_of_all() -> None:
    terms = [term(300, MEDICAL), Term(claimant_id=2, insurance=PENSION, employee_fen=500)]

    found = told([agreed(800, worker=None)], terms, worker=None)

    assert found == [(MEDICAL, 300, BY), (PENSION, 500, BY)]


@given(st.lists(_amounts, max_size=8), st.lists(_terms, max_size=8), st.randoms())
def test_the_parts_of_each_worker_add_up_to_what_was_agreed_in_any_order(
    sums: list[Amount], terms: list[Term], chance: object
) -> None:
    wanted: Counter[int | None] = Counter()
    for one in sums:
        if one.share is not Share.LATE_FEE:
            wanted[one.claimant_id] += one.fen
    shuffled = list(terms)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    parts = agreed_parts(sums, terms, BY)
    again = agreed_parts(list(reversed(sums)), shuffled, BY)

    assert {one: sum(part.fen for part in mine) for one, mine in parts.items()} == {
        one: fen for one, fen in wanted.items() if fen
    }
    assert all(part.fen for mine in parts.values() for part in mine)
    for worker, mine in parts.items():
        by_place = {(part.insurance, part.due_on): part.fen for part in mine}
        assert by_place == {(part.insurance, part.due_on): part.fen for part in again[worker]}
        assert len(by_place) == len(mine)


@given(
    st.lists(st.tuples(st.sampled_from([PENSION, MEDICAL]), st.integers(1, 900)), min_size=1),
)
def test_terms_that_name_every_insurance_leave_nothing_undivided(
    told_terms: list[tuple[Insurance, int]],
) -> None:
    total = sum(fen for _, fen in told_terms)

    parts = agreed_parts([agreed(total)], [term(fen, one) for one, fen in told_terms], BY)[1]

    wanted: Counter[Insurance | None] = Counter()
    for one, fen in told_terms:
        wanted[one] += fen
    assert {part.insurance: part.fen for part in parts} == wanted
