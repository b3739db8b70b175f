"""Ways to settle stand side by side: at once, in parts, the principal first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution import Totals
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.domain.settlement_days import SafeDay, SafeRule, safe_day
from tests.domain.contribution_cases import only, result, worker
from tests.domain.settled_cases import BY, side_by_side

FULL, PARTS, FIRST = OptionKind.FULL, OptionKind.PARTS, OptionKind.PRINCIPAL_FIRST
ZHANG = only(worker(("2024-01..2024-02", 8200)), Insurance.PENSION)


def fee_of(principal: int, days: int) -> int:
    """The late fee in fen at 0.05 % a day, half up."""
    return int((Decimal(principal * days) * Decimal("0.0005")).quantize(Decimal(1)) if days else 0)


def test_at_once_costs_what_was_calculated_for_that_day() -> None:
    made = result(ZHANG, paid_on=BY)

    whole = side_by_side(made)[FULL]

    assert whole.totals == made.totals
    assert whole.by_worker == made.by_worker
    assert whole.first_due == whole.last_due == BY


def test_parts_are_equal_to_the_fen_and_the_last_takes_the_odd_ones() -> None:
    made = result(ZHANG, paid_on=BY)

    parts = side_by_side(made)[PARTS]

    # 8200 × 14 % × 2 months = 2,296.00 and 8200 × 8 % × 2 = 1,312.00
    assert [one.employer for one in parts.by_part] == [76533, 76533, 76534]
    assert [one.employee for one in parts.by_part] == [43733, 43733, 43734]
    assert parts.totals.principal == made.totals.principal


def test_each_part_bears_its_fee_to_its_own_day_the_oldest_months_first() -> None:
    made = result(only(ZHANG, Insurance.INJURY), paid_on=BY)
    (track,) = made.tracks
    january, february = track.gaps
    assert (january, february) == (1640, 1640)

    parts = side_by_side(made, count=2)[PARTS]

    days = [(one.due_on - date(2024, 2, 1)).days + 1 for one in parts.portions]
    assert [one.employer for one in parts.portions] == [1640, 1640]
    assert [(one.first, one.last) for one in parts.portions] == [
        (Month(2024, 1), Month(2024, 1)),
        (Month(2024, 2), Month(2024, 2)),
    ]
    assert parts.portions[0].late_fee == fee_of(1640, days[0])
    assert parts.portions[1].late_fee == fee_of(1640, days[1] - 29)  # from the 1st of March on


def test_a_day_that_is_free_moves_on_as_the_calendar_says() -> None:
    parts = side_by_side(result(ZHANG), date(2024, 9, 1), count=2)[PARTS]

    # a Sunday; the 1st of October 2024 is a holiday until the 7th
    assert [one.due for one in parts.days] == [date(2024, 9, 2), date(2024, 10, 8)]
    assert all(one.rolled_from for one in parts.days)


def test_the_principal_first_shows_the_same_fee_and_waives_none() -> None:
    made = side_by_side(result(ZHANG, paid_on=BY))

    assert made[FIRST].totals == made[FULL].totals


def test_what_a_day_of_waiting_costs_is_told_by_worker() -> None:
    made = result(ZHANG, only(worker(("2024-02", 8200)), Insurance.PENSION), paid_on=BY)
    tomorrow = result(*made.claim.workers, paid_on=date(2024, 8, 28))

    whole = side_by_side(made)[FULL]

    assert [one.late_fee for one in whole.growth_by_worker] == [
        after.late_fee - now.late_fee
        for now, after in zip(made.by_worker, tomorrow.by_worker, strict=True)
    ]
    assert whole.growth.late_fee == 270  # 5,412.00 × 0.05 %, rounded month by month


def test_an_old_debt_grows_no_more_where_the_fee_is_limited_to_the_principal() -> None:
    made = result(only(worker(("2016-07", 8200)), Insurance.PENSION), paid_on=BY)

    whole = side_by_side(made)[FULL]

    assert whole.totals.late_fee_capped == whole.totals.principal < whole.totals.late_fee
    assert whole.growth == Totals(late_fee=whole.growth.late_fee)
    assert whole.is_capped
    # 2,000 days from the 1st of August 2016 on are the principal; the next day is more
    assert whole.capped_from == date(2022, 1, 22)


def test_over_paid_months_lessen_nothing_and_are_left_out() -> None:
    made = result(
        only(worker(("2024-01", 8200, 9000), ("2024-02", 8200)), Insurance.PENSION), paid_on=BY
    )
    assert made.totals.overpaid

    chosen = side_by_side(made)

    assert chosen[FULL].totals.principal == made.totals.principal
    assert all(one.first == Month(2024, 2) for one in chosen[PARTS].portions)


def test_a_calculation_that_lacks_months_offers_no_sums_and_says_which() -> None:
    made = result(only(worker(("2025-12..2026-01", 8200)), Insurance.MEDICAL))

    for one in side_by_side(made).values():
        assert not one.is_complete
        assert not one.may_be_chosen
        assert one.totals == Totals()
        assert {(miss.insurance, miss.month) for miss in one.missing} == {
            (Insurance.MEDICAL, Month(2026, 1))
        }
        assert {miss.party for miss in one.missing} == set(Party)


def test_where_nothing_is_owed_nothing_may_be_chosen() -> None:
    made = result(only(worker(("2024-01", 8200, 9000)), Insurance.PENSION))

    assert all(one.is_complete and not one.may_be_chosen for one in side_by_side(made).values())


def test_without_parts_there_are_two_ways() -> None:
    assert list(side_by_side(result(ZHANG), count=1)) == [FULL, FIRST]


@pytest.mark.parametrize(
    ("count", "every", "code"),
    [(121, 1, "bad_number_of_parts"), (2, 0, "bad_months_between"), (2, 13, "bad_months_between")],
)
def test_too_many_parts_or_months_apart_are_refused(count: int, every: int, code: str) -> None:
    with pytest.raises(DeskError) as refused:
        side_by_side(result(ZHANG), count=count, every=every)

    assert refused.value.code == code


def test_figures_are_safe_until_the_day_they_are_reckoned_to() -> None:
    whole = side_by_side(result(ZHANG))[FULL]

    assert safe_day(whole) == SafeDay(BY, SafeRule.FIGURES)
    assert safe_day(whole, date(2024, 9, 1)) == SafeDay(BY, SafeRule.FIGURES)


def test_the_end_of_the_mediation_comes_first_where_it_is_earlier() -> None:
    whole = side_by_side(result(ZHANG))[FULL]

    assert safe_day(whole, date(2024, 8, 26)) == SafeDay(date(2024, 8, 26), SafeRule.MEDIATION)


def test_a_month_not_yet_in_arrears_is_safe_until_the_day_before_they_begin() -> None:
    made = result(only(worker(("2024-08", 8200)), Insurance.PENSION), paid_on=BY)

    whole = side_by_side(made)[FULL]

    assert whole.totals.late_fee == 0
    assert safe_day(whole) == SafeDay(date(2024, 8, 31), SafeRule.NO_FEE)


def test_a_fee_too_small_to_be_seen_is_safe_while_it_stays_the_same() -> None:
    made = result(only(worker(("2024-07", 8200, 8199)), Insurance.INJURY), paid_on=BY)
    assert made.totals.principal == 0

    made = result(only(worker(("2024-07", 8200, 7700)), Insurance.INJURY), paid_on=BY)
    assert made.totals.principal == 100  # 0.05 fen a day: one fen every twenty days

    whole = side_by_side(made)[FULL]

    assert whole.totals.late_fee == 1  # 27 days, 1.35 fen
    assert safe_day(whole).day == date(2024, 8, 29)  # from the 30th day on it is two fen


@pytest.mark.parametrize("count", [0, -1])
def test_no_part_at_all_is_refused_in_a_sentence(count: int) -> None:
    with pytest.raises(DeskError) as told:
        side_by_side(result(ZHANG), count=count)

    assert told.value.field == "count"
