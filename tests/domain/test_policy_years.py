"""A further year: limits by the rule from an average wage, rates as they were, the first gap."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import OfficeKind, PolicyFigures, row_of
from dispute_desk.domain.policy_coverage import Cover, cover_of
from dispute_desk.domain.policy_rows import MonthRow
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.policy_years import NewYear, first_gap, propose_year, same_wage
from dispute_desk.reference.policy_packs import load_region, load_year_rules

RULES = load_year_rules()
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def view() -> PolicyView:
    return PolicyView(pack=load_region("440100"), as_known_on=DAY)


def limits(made: list[PolicyFigures]) -> list[tuple[str, str, str, int | None, int | None]]:
    return [
        (str(one.insurance), str(one.from_month), str(one.to_month), one.lower, one.upper)
        for one in made
        if one.kind is OfficeKind.LIMIT
    ]


def with_all(view: PolicyView, made: list[PolicyFigures]) -> PolicyView:
    rows = tuple(row_of(one, number) for number, one in enumerate(made, start=1))
    return PolicyView(
        pack=view.pack,
        as_known_on=view.as_known_on,
        added=tuple(row for row in rows if isinstance(row, MonthRow)),
    )


def test_the_first_gap_is_the_medical_limits_of_2026_to_the_end_of_the_year(
    view: PolicyView,
) -> None:
    gap = first_gap(view, RULES)

    assert gap is not None
    assert (str(gap.first), str(gap.last)) == ("2026-01", "2026-12")
    assert gap.insurances == (Insurance.MEDICAL, Insurance.MATERNITY)


def test_limits_are_sixty_and_three_hundred_per_cent_to_the_yuan(view: PolicyView) -> None:
    asked = NewYear(
        insurances=(Insurance.MEDICAL,),
        first=Month(2026, 1),
        last=Month(2026, 12),
        average=1053217,
    )

    made = propose_year(view, RULES, asked)

    assert limits(made) == [("medical", "2026-01", "2026-12", 631900, 3159700)]
    assert [(str(one.series), one.from_month.year) for one in made if one.series] == [
        ("city_full", 2024)
    ]


def test_floors_of_unemployment_and_injury_follow_the_minimum_wage_month_by_month(
    view: PolicyView,
) -> None:
    asked = NewYear(
        insurances=(Insurance.UNEMPLOYMENT, Insurance.INJURY),
        first=Month(2026, 7),
        last=Month(2026, 12),
        average=1400000,
        with_rates=False,
    )

    assert limits(propose_year(view, RULES, asked)) == [
        ("unemployment", "2026-07", "2026-08", 250000, 4200000),
        ("unemployment", "2026-09", "2026-12", 268000, 4200000),
        ("injury", "2026-07", "2026-08", 250000, None),
        ("injury", "2026-09", "2026-12", 268000, None),
    ]


def test_rates_go_on_where_they_are_missing_and_only_there(view: PolicyView) -> None:
    asked = NewYear(
        insurances=(Insurance.MEDICAL,),
        first=Month(2026, 1),
        last=Month(2026, 12),
        average=1053217,
    )

    rates = [one for one in propose_year(view, RULES, asked) if one.kind is OfficeKind.RATE]

    assert [(str(one.party), str(one.from_month), one.rate) for one in rates] == [
        ("employer", "2026-07", "0.06"),
        ("employee", "2026-07", "0.02"),
    ]


@pytest.mark.parametrize(
    ("insurance", "first", "last"),
    [
        (Insurance.MEDICAL, Month(2026, 1), Month(2026, 12)),
        (Insurance.PENSION, Month(2026, 7), Month(2027, 6)),
        (Insurance.INJURY, Month(2026, 7), Month(2026, 12)),
        (Insurance.MATERNITY, Month(2026, 1), Month(2026, 12)),
        (Insurance.UNEMPLOYMENT, Month(2026, 7), Month(2026, 12)),
    ],
)
def test_the_drafts_of_a_year_leave_no_gap_in_it(
    view: PolicyView, insurance: Insurance, first: Month, last: Month
) -> None:
    asked = NewYear(insurances=(insurance,), first=first, last=last, average=1000000)

    filled = with_all(view, propose_year(view, RULES, asked))

    month = first
    while month <= last:
        assert cover_of(filled, insurance, month) not in {Cover.GAP, Cover.EXPIRED}, month
        month = month.plus(1)


def test_without_an_average_wage_no_limit_is_guessed(view: PolicyView) -> None:
    asked = NewYear(insurances=(Insurance.MEDICAL,), first=Month(2026, 1), last=Month(2026, 12))

    assert limits(propose_year(view, RULES, asked)) == []


def test_without_a_minimum_wage_the_floor_stays_a_gap(view: PolicyView) -> None:
    asked = NewYear(
        insurances=(Insurance.INJURY,), first=Month(2027, 1), last=Month(2027, 6), with_rates=False
    )

    assert propose_year(view, RULES, asked) == []


def test_insurances_of_other_wages_are_added_apart() -> None:
    assert same_wage(RULES, (Insurance.MEDICAL, Insurance.MATERNITY))
    assert same_wage(RULES, (Insurance.UNEMPLOYMENT, Insurance.INJURY))
    assert not same_wage(RULES, (Insurance.PENSION, Insurance.MEDICAL))


def test_every_rule_names_its_ground_and_every_usual_insurance_has_one() -> None:
    assert all(one.basis for one in RULES.values())
    for region in ("440100", "440300"):
        assert set(load_region(region).usual) <= set(RULES)
