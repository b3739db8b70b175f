"""Lines of a claim: clamp, rate, difference, late fee; what lacks is said and never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution import CalculationStoppedError, compute, totals_of
from dispute_desk.domain.contribution_input import (
    Claim,
    DatedClass,
    DatedTier,
    EmployerTerms,
    WageRange,
)
from dispute_desk.domain.contribution_lines import line_at, trace
from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.late_fee import span_between
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_view import Found
from tests.domain.contribution_cases import (
    FIRM,
    KNOWN_ON,
    guangzhou,
    months,
    only,
    result,
    switches,
    view,
    worker,
)

PENSION, MEDICAL, INJURY = Insurance.PENSION, Insurance.MEDICAL, Insurance.INJURY
UNEMPLOYMENT = Insurance.UNEMPLOYMENT


def lacks(*args: object, **kwargs: object) -> set[tuple[str, str, Found]]:
    made = result(*args, **kwargs)  # type: ignore[arg-type]
    return {(one.insurance.value, one.lack.what.value, one.lack.found) for one in made.missing}


@pytest.mark.parametrize(
    ("wage", "base"),
    [(1000, 5284), (5283, 5284), (8000, 8000), (26421, 26421), (90000, 26421)],
)
def test_a_base_is_clamped_by_the_limits_of_its_month(wage: int, base: int) -> None:
    made = result(only(worker(("2024-05", wage)), PENSION))

    assert {track.bases[0] for track in made.tracks} == {base * 100}


def test_limits_change_within_a_social_year() -> None:
    made = result(only(worker(("2017-12..2018-01", 1000)), PENSION))

    assert list(made.tracks[0].bases) == [290600, 317000]


def test_injury_has_no_cap() -> None:
    made = result(only(worker(("2024-05", 90000)), INJURY))

    assert list(made.tracks[0].bases) == [9_000_000]
    assert view().limit(INJURY, Month(2024, 5)).found is Found.NO_CAP


def test_the_difference_to_what_was_declared_is_owed() -> None:
    made = result(only(worker(("2020-07", 8200, 3803)), PENSION))

    employer, employee = made.tracks
    assert list(employer.amounts) == [114800]
    assert list(employer.paid) == [53242]
    assert list(employer.gaps) == [61558]
    assert list(employee.gaps) == [65600 - 30424]


def test_over_payment_is_shown_and_lessens_nothing() -> None:
    made = result(only(worker(("2024-05", 6000, 7000), ("2024-06", 6000, 5284)), PENSION))

    employer = totals_of(made.tracks[0])
    assert made.tracks[0].gaps[0] < 0
    assert made.tracks[0].fees[0] == 0
    assert employer.overpaid == -made.tracks[0].gaps[0]
    assert employer.employer == made.tracks[0].gaps[1]


def test_a_fee_runs_from_the_first_of_the_next_month_both_ends_counted() -> None:
    made = result(only(worker(("2024-07", 6000)), PENSION), paid_on=date(2024, 8, 1))

    cell = made.cell(made.tracks[0], 0)
    assert cell.fee is not None
    assert (cell.fee.start, cell.fee.days) == (date(2024, 8, 1), 1)


def test_a_day_of_payment_before_the_month_is_over_costs_nothing() -> None:
    made = result(only(worker(("2024-08", 6000)), PENSION), paid_on=date(2024, 8, 27))

    assert list(made.tracks[0].fees) == [0]
    assert made.is_complete


def test_the_fee_is_shown_with_and_without_cap() -> None:
    made = result(only(worker(("2016-07", 6000)), PENSION), paid_on=date(2026, 8, 27))

    total = made.totals
    assert total.late_fee > total.principal == total.late_fee_capped


@pytest.mark.parametrize("insurance", [PENSION, MEDICAL, UNEMPLOYMENT])
def test_2026_is_a_gap_or_expired_and_never_a_number(insurance: Insurance) -> None:
    made = result(only(worker(("2026-07..2026-12", 6000)), insurance), paid_on=date(2027, 1, 5))

    assert [len(track.months) for track in made.tracks] == [0] * len(made.tracks)
    assert {one.lack.found for one in made.missing} <= {Found.GAP, Found.EXPIRED}


def test_medical_limits_of_2026_lack_from_january() -> None:
    told = lacks(only(worker(("2026-01", 6000)), MEDICAL), paid_on=date(2026, 8, 27))

    assert told == {("medical", "limits", Found.GAP)}


def test_a_derived_cap_blocks_until_the_office_confirms_it() -> None:
    asked = only(worker(("2019-07..2020-06", 6000)), UNEMPLOYMENT)

    assert lacks(asked) == {("unemployment", "limits", Found.UNCONFIRMED)}
    confirmed = view(confirmed=frozenset({"gz-une-201907"}))
    assert result(asked, seen=confirmed).is_complete


def test_a_contested_row_is_computed_both_ways() -> None:
    asked = only(worker(("2022-03", 6000)), PENSION)
    made = result(asked)

    ((row, other),) = made.cell(made.tracks[0], 0).contested
    second = result(asked, seen=view().reading(other.row_id))
    assert (row.row_id, other.row_id) == ("gz-pen-er-202201", "gz-pen-er-202201-x")
    assert (made.totals.employer, second.totals.employer) == (90000, 84000)


@pytest.mark.parametrize(
    ("month", "tier", "rate"),
    [
        ("2017-05", "0.8", "0.008"), ("2017-05", "0.64", "0.0064"), ("2020-08", "0.32", "0.0032"),
        ("2017-05", "tier_1", "0.0048"), ("2020-08", "tier_1", "0.0032"),
        ("2020-08", "tier_new", "0.0048"), ("2024-05", "0.8", "0.008"),
    ],
)  # fmt: skip
def test_an_unemployment_tier_is_a_code_or_its_per_cent(month: str, tier: str, rate: str) -> None:
    firm = replace(FIRM, tiers=(DatedTier(first=Month(2016, 1), tier=tier),))
    made = result(only(worker((month, 6000)), UNEMPLOYMENT), firm=firm)

    assert made.cell(made.tracks[0], 0).rate == Decimal(rate)


def test_what_is_not_known_of_the_employer_is_asked_for() -> None:
    nobody = EmployerTerms()
    asked = worker(("2021-08", 8000))

    assert lacks(asked, firm=nobody) == {
        ("medical", "employer_kind", Found.GAP),
        ("unemployment", "unemployment_tier", Found.GAP),
        ("injury", "injury_class", Found.GAP),
    }
    no_float = replace(FIRM, classes=(DatedClass(first=Month(2016, 7), number=1),))
    assert lacks(asked, firm=no_float) == {("injury", "injury_float", Found.GAP)}


def test_the_first_class_never_falls_and_floats_are_suspended_in_2024() -> None:
    def with_float(text: str) -> EmployerTerms:
        one = DatedClass(first=Month(2016, 7), number=1, float_by=Decimal(text))
        return replace(FIRM, classes=(one,))

    before, after = only(worker(("2023-06", 8000)), INJURY), only(worker(("2024-05", 8000)), INJURY)
    assert lacks(before, firm=with_float("0.5")) == {("injury", "injury_float", Found.GAP)}
    assert result(before, firm=with_float("1.2")).cell(
        result(before, firm=with_float("1.2")).tracks[0], 0
    ).rate == Decimal("0.00240")
    assert list(result(after, firm=with_float("1.5")).tracks[0].amounts) == [1600]


def test_injury_cuts_multiply_class_and_float() -> None:
    one = DatedClass(first=Month(2016, 7), number=3, float_by=Decimal("1.2"))
    made = result(only(worker(("2019-02", 10000)), INJURY), firm=replace(FIRM, classes=(one,)))

    assert made.cell(made.tracks[0], 0).rate == Decimal("0.007") * Decimal("1.2") * Decimal("0.7")
    assert list(made.tracks[0].amounts) == [5880]


def test_the_relief_of_2020_is_left_out_unless_the_switch_applies_it() -> None:
    asked = only(worker(("2020-03", 6000)), PENSION)
    plain = result(asked)
    relieved = result(asked, relief__covid_on_back_payment="apply")

    assert plain.totals.employer == 84000
    (left,) = plain.cell(plain.tracks[0], 0).left_out
    assert left.row_id == "gz-cov-pen-large"
    assert any(
        "没有适用 gz-cov-pen-large" in told
        for told in trace(line_at(plain, plain.tracks[0], 0), {})
    )
    assert relieved.totals.employer == 42000
    small = result(asked, firm=replace(FIRM, size="small"), relief__covid_on_back_payment="apply")
    assert small.totals.employer == 0
    no_size = replace(FIRM, size="")
    assert lacks(asked, firm=no_size, relief__covid_on_back_payment="apply") == {
        ("pension", "employer_size", Found.GAP)
    }


def test_medical_relief_of_2020_takes_the_place_of_the_rate() -> None:
    asked = only(worker(("2020-03", 6000)), MEDICAL)

    assert result(asked, relief__covid_on_back_payment="apply").totals.employer == 24000


def test_an_insurance_that_has_ended_is_said() -> None:
    asked = only(worker(("2022-11..2022-12", 6000)), Insurance.SERIOUS_ILLNESS)
    made = result(asked)

    assert list(made.tracks[0].amounts) == [3126]  # 12024 x 0.26 %
    assert [(str(m.month), m.lack.what) for m in made.missing] == [("2022-12", What.NOT_IN_FORCE)]


def test_a_notice_is_not_known_before_it_was_published() -> None:
    asked = only(worker(("2024-08", 6000)), PENSION)
    before = view(as_known_on=date(2024, 10, 1))

    assert lacks(asked, seen=before) == {("pension", "limits", Found.GAP)}
    assert result(asked, seen=view(as_known_on=date(2024, 12, 15))).is_complete


def test_the_average_of_the_year_before_makes_the_base() -> None:
    asked = only(worker(("2023-01..2023-12", 9000), ("2024-01..2024-08", 12000)), PENSION)
    made = result(asked, base__wage="prior_year_average")

    track = made.tracks[0]
    assert [str(m.month) for m in made.missing if m.party == track.party] == [
        f"2023-{number:02d}" for number in range(1, 13)
    ] + [f"2024-{number:02d}" for number in range(1, 7)]
    assert set(track.bases) == {900000}
    january = result(asked, base__wage="prior_year_average", base__wage_year="january")
    assert list(january.tracks[0].bases) == [900000] * 8


def test_a_new_worker_pays_on_the_first_wage() -> None:
    joined = replace(
        only(worker(("2024-03", 7000), ("2024-04..2024-06", 9000)), PENSION),
        employed_from=date(2024, 3, 11),
    )

    made = result(joined, base__wage="prior_year_average", base__wage_year="january")

    assert set(made.tracks[0].bases) == {700000}


def test_earlier_wages_count_for_the_average_without_being_claimed() -> None:
    first, last = months("2023-01..2023-12")
    asked = replace(
        only(worker(("2024-07", 12000)), PENSION),
        earlier=(WageRange(first=first, last=last, wage=800000),),
    )

    made = result(asked, base__wage="prior_year_average")

    assert list(made.tracks[0].bases) == [800000]


def test_months_outside_the_employment_are_said_and_partial_ones_follow_the_switch() -> None:
    asked = replace(
        only(worker(("2024-02..2024-05", 6000)), PENSION),
        employed_from=date(2024, 3, 11),
        employed_to=date(2024, 4, 30),
    )

    assert [str(m.month) for m in result(asked).missing][::2] == ["2024-02", "2024-02"]
    assert len(result(asked).tracks[0].months) == 2
    assert len(result(asked, months__partial="whole_only").tracks[0].months) == 1


def test_limits_may_be_those_of_the_month_of_payment() -> None:
    asked = only(worker(("2017-12", 1000)), PENSION)

    made = result(asked, base__limits="current_month", paid_on=date(2024, 5, 20))

    assert list(made.tracks[0].bases) == [528400]


def test_old_arrears_follow_the_switch() -> None:
    claim = Claim(employer=FIRM, workers=(), paid_on=date(2015, 4, 23))
    plans = {
        mode: compute(claim, view(), switches(late_fee__pre_2011_07=mode)).plan
        for mode in ("from_2011_07_01", "segmented", "order_triggered")
    }

    days = {mode: plan.fee(Month(2008, 1)).days for mode, plan in plans.items()}

    assert days == {"from_2011_07_01": 1393, "segmented": 1393 + 1246, "order_triggered": 1393}


@pytest.mark.parametrize(
    ("way", "fen"),
    [
        ("half_up_2", 38402), ("up_2", 38402), ("down_2", 38401), ("half_up_1", 38400),
        ("up_1", 38410), ("down_1", 38400), ("half_up_0", 38400), ("up_0", 38500),
        ("down_0", 38400),
    ],
)  # fmt: skip
def test_rounding_is_a_switch(way: str, fen: int) -> None:
    asked = replace(
        only(worker(("2016-08", 1)), PENSION),
        months=(WageRange(first=Month(2016, 8), last=Month(2016, 8), wage=480019),),
    )

    made = result(asked, rounding__contribution=way)

    assert list(made.tracks[1].amounts) == [fen]  # 4,800.19 x 8 % = 384.0152


def test_the_last_day_there_is_has_no_next_one_and_stops_nothing() -> None:
    span = span_between(date(2011, 6, 1), date.max, guangzhou().late_fees, "segmented")

    assert span.unknown == ()
    assert span.segments[-1].end == date.max


def test_somebody_may_stop_it() -> None:
    claim = Claim(employer=FIRM, workers=(worker(("2024-05", 6000)),) * 3, paid_on=KNOWN_ON)

    with pytest.raises(CalculationStoppedError):
        compute(claim, view(), switches(), lambda done, _total: done == 2)
