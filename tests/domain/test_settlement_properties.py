"""What must hold for every way to settle, tried on drawn claims."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.agreement_check import (
    doubted_in_words,
    found_in_term,
    found_in_words,
    total_of,
)
from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.domain.settlement_terms import agreed_sums, clauses_of, terms_of
from dispute_desk.reference.profiles import load_profile
from tests.domain.contribution_cases import result
from tests.domain.settled_cases import side_by_side
from tests.domain.test_contribution_properties import workers

if TYPE_CHECKING:
    from dispute_desk.domain.contribution_input import Worker

PROFILE = load_profile()
PEOPLE = st.lists(workers(), min_size=1, max_size=3)
DAYS = st.dates(date(2017, 1, 1), date(2031, 12, 31))
COUNTS = st.integers(2, 24)
APART = st.integers(1, 12)


@settings(max_examples=40)
@given(PEOPLE, DAYS, COUNTS, APART)
def test_parts_add_up_to_the_whole(asked: list[Worker], by: date, count: int, apart: int) -> None:
    made = result(*asked)
    parts = side_by_side(made, by, count=count, every=apart).get(OptionKind.PARTS)
    assert parts is not None
    if not parts.is_complete:
        return

    assert parts.totals.employer == made.totals.employer
    assert parts.totals.employee == made.totals.employee
    assert [one.principal for one in parts.by_worker] == [one.principal for one in made.by_worker]
    assert sum(one.principal for one in parts.by_part) == made.totals.principal
    assert all(one.employer >= 0 and one.employee >= 0 for one in parts.portions)
    assert all(0 <= one.late_fee_capped <= one.late_fee for one in parts.portions)
    assert parts.totals.late_fee_capped <= parts.totals.principal


@settings(max_examples=40)
@given(PEOPLE, DAYS)
def test_at_once_is_what_the_engine_says(asked: list[Worker], by: date) -> None:
    whole = side_by_side(result(*asked), by)[OptionKind.FULL]
    engine = result(*asked, paid_on=whole.first_due)
    if not whole.is_complete:
        assert {one.month for one in whole.missing} == {one.month for one in engine.missing}
        return

    assert [(one.employer, one.employee) for one in whole.by_worker] == [
        (one.employer, one.employee) for one in engine.by_worker
    ]
    assert whole.totals.late_fee == engine.totals.late_fee
    assert whole.totals.late_fee_capped == engine.totals.late_fee_capped


@settings(max_examples=40)
@given(PEOPLE, DAYS, st.integers(1, 900), COUNTS)
def test_a_later_day_never_lowers_a_fee(
    asked: list[Worker], by: date, wait: int, count: int
) -> None:
    made = result(*asked)
    now, later = (side_by_side(made, day, count=count) for day in (by, by + timedelta(days=wait)))

    for kind in OptionKind:
        assert now[kind].totals.late_fee <= later[kind].totals.late_fee
        assert now[kind].totals.late_fee_capped <= later[kind].totals.late_fee_capped
        assert now[kind].growth.late_fee >= now[kind].growth.late_fee_capped >= 0
        until = now[kind].holds_until
        assert until is None or not now[kind].is_complete or until >= now[kind].first_due


@settings(max_examples=40)
@given(PEOPLE, DAYS, COUNTS)
def test_in_parts_is_never_cheaper_than_at_once(asked: list[Worker], by: date, count: int) -> None:
    made = side_by_side(result(*asked), by, count=count)

    assert made[OptionKind.PARTS].totals.late_fee >= made[OptionKind.FULL].totals.late_fee
    assert made[OptionKind.PARTS].totals.principal == made[OptionKind.FULL].totals.principal


@settings(max_examples=40)
@given(
    PEOPLE,
    DAYS,
    st.integers(2, 6),
    st.sampled_from(LateFeeTaken),
    st.text("张例李税务单位职工放弃社保现金", min_size=2, max_size=6),
    st.text("广州例信放弃社保现金代替有限公司", min_size=4, max_size=12),
)
def test_no_way_holds_what_may_not_be_agreed(
    asked: list[Worker], by: date, count: int, taken: LateFeeTaken, name: str, firm: str
) -> None:
    parties = Parties.of([name], [firm])
    for one in side_by_side(result(*asked), by, count=count).values():
        terms = terms_of(one, [7] * one.workers, taken)
        for term in terms:
            assert found_in_term(term, PROFILE, parties) == []
            assert term.payer is Party.EMPLOYER
            assert term.late_fee_payer is Party.EMPLOYER
            assert term.due_on is not None
        words = clauses_of(one, taken)
        assert found_in_words(words, PROFILE, parties) == []
        assert doubted_in_words(words, PROFILE, parties) == []
        assert "滞纳金" in words
        sums = agreed_sums(one)
        assert total_of(terms) == sum(each.fen for each in sums) == one.totals.principal
        if one.kind is OptionKind.PRINCIPAL_FIRST or taken is LateFeeTaken.LEFT_OUT:
            assert all(term.late_fee_fen is None for term in terms)
        else:
            capped = taken is LateFeeTaken.CAPPED
            wanted = one.totals.late_fee_capped if capped else one.totals.late_fee
            assert sum(term.late_fee_fen or 0 for term in terms) == wanted


def test_the_check_finds_our_clauses_turned_round() -> None:
    for words in ("滞纳金由职工承担。", "税务机关不再加收滞纳金。", "补缴款支付给职工。"):
        assert found_in_words(words, PROFILE)
