"""What colour a month has: the worst of all it is computed with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_coverage import Cover, cover_of, coverage
from dispute_desk.domain.policy_rows import LimitRow, Party, RateRow, Status
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.reference.policy_packs import load_region

JULY = Month(2026, 7)


@pytest.fixture(scope="module")
def view() -> PolicyView:
    return PolicyView(pack=load_region("440100"), as_known_on=date(2026, 11, 22))


def own_rate(party: Party, tier: str = "") -> RateRow:
    return RateRow(
        row_id=f"own-{party}-{tier}",
        status=Status.OFFICIAL,
        source_ids=(),
        from_month=JULY,
        to_month=JULY,
        insurance=Insurance.UNEMPLOYMENT,
        party=party,
        rate=Decimal("0.008"),
        tier=tier,
    )


OWN_LIMIT = LimitRow(
    row_id="own-limit",
    status=Status.OFFICIAL,
    source_ids=(),
    from_month=JULY,
    to_month=JULY,
    insurance=Insurance.UNEMPLOYMENT,
    lower=250000,
    upper=4000000,
)


@pytest.mark.parametrize(
    ("insurance", "month", "expected"),
    [
        (Insurance.UNEMPLOYMENT, Month(2017, 10), Cover.SOUND),
        (Insurance.MEDICAL, Month(2024, 5), Cover.SECONDARY),
        (Insurance.PENSION, Month(2022, 5), Cover.CONTESTED),
        (Insurance.INJURY, Month(2021, 6), Cover.CONTESTED),
        (Insurance.UNEMPLOYMENT, Month(2019, 9), Cover.UNCONFIRMED),
        (Insurance.MEDICAL, Month(2026, 1), Cover.GAP),
        (Insurance.SERIOUS_ILLNESS, Month(2023, 1), Cover.ABSENT),
    ],
)
def test_a_month_is_as_good_as_the_worst_figure_it_needs(
    view: PolicyView, insurance: Insurance, month: Month, expected: Cover
) -> None:
    assert cover_of(view, insurance, month) is expected


def test_every_usual_insurance_is_told_to_the_end_of_the_year_without_a_hole(
    view: PolicyView,
) -> None:
    for insurance in view.pack.usual:
        runs = [one for one in coverage(view) if one.insurance is insurance]
        assert (str(runs[0].first), str(runs[-1].last)) == ("2016-07", "2026-12")
        for one, other in pairwise(runs):
            assert one.last.plus(1) == other.first
            assert one.cover is not other.cover


def test_own_limits_without_own_rates_leave_the_month_a_gap(view: PolicyView) -> None:
    half = replace(view, added=(OWN_LIMIT,))
    whole = replace(view, added=(OWN_LIMIT, own_rate(Party.EMPLOYER), own_rate(Party.EMPLOYEE)))

    assert cover_of(half, Insurance.UNEMPLOYMENT, JULY) is Cover.GAP
    assert cover_of(whole, Insurance.UNEMPLOYMENT, JULY) is Cover.SOUND


def test_a_rate_of_one_tier_leaves_the_shipped_ones_of_the_others(view: PolicyView) -> None:
    month = Month(2018, 1)
    own = replace(own_rate(Party.EMPLOYER, "tier_1"), from_month=month, to_month=month)

    looks = replace(view, added=(own,)).rate_looks(Insurance.UNEMPLOYMENT, Party.EMPLOYER, month)

    tiers = [(one.row.tier, one.row.row_id.startswith("own")) for one in looks if one.row]
    assert tiers == [("tier_1", True), ("tier_2", False), ("tier_3", False), ("tier_new", False)]
