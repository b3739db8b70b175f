"""The terms of an employer come from its dated facts; what is not told is not guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dispute_desk.domain.employer_facts import EmployerFact, FactKind
from dispute_desk.domain.employer_terms import company, kind_meant, size_meant, terms_of
from dispute_desk.domain.months import Month

TIER, CLASS, FLOAT = FactKind.UNEMPLOYMENT_TIER, FactKind.INJURY_CLASS, FactKind.INJURY_FLOAT


def fact(kind: FactKind, value: str, first: date, last: date | None = None) -> EmployerFact:
    return EmployerFact(kind=kind, value=value, valid_from=first, valid_to=last)


def test_a_tier_holds_from_its_month_to_its_last() -> None:
    terms = terms_of(
        "例信公司",
        [
            fact(TIER, "tier_1", date(2016, 3, 1), date(2019, 9, 30)),
            fact(TIER, "tier_3", date(2019, 10, 1)),
        ],
    )

    assert [(one.first, one.last, one.tier) for one in terms.tiers] == [
        (Month(2016, 3), Month(2019, 9), "tier_1"),
        (Month(2019, 10), None, "tier_3"),
    ]


def test_a_hole_between_two_facts_stays_a_hole() -> None:
    terms = terms_of(
        "例信公司",
        [
            fact(TIER, "tier_1", date(2016, 3, 1), date(2017, 12, 31)),
            fact(TIER, "tier_2", date(2019, 1, 1)),
        ],
    )

    assert not any(one.holds(Month(2018, 6)) for one in terms.tiers)


def test_class_and_float_are_cut_where_either_changes() -> None:
    terms = terms_of(
        "例信公司",
        [
            fact(CLASS, "class_4", date(2016, 7, 1)),
            fact(FLOAT, "float_100", date(2016, 7, 1), date(2020, 12, 31)),
            fact(FLOAT, "float_120", date(2021, 1, 1)),
        ],
    )

    assert [(one.first, one.number, one.float_by) for one in terms.classes] == [
        (Month(2016, 7), 4, Decimal(1)),
        (Month(2021, 1), 4, Decimal("1.2")),
    ]


def test_a_class_without_a_float_says_so_and_contradicting_facts_hold_for_nothing() -> None:
    alone = terms_of("例", [fact(CLASS, "class_2", date(2016, 7, 1))])
    torn = terms_of(
        "例",
        [fact(TIER, "tier_1", date(2016, 7, 1)), fact(TIER, "tier_2", date(2016, 7, 1))],
    )

    assert [one.float_by for one in alone.classes] == [None]
    assert torn.tiers == ()


def test_kind_and_size_are_read_where_the_record_says_them() -> None:
    assert kind_meant("民营企业") == "enterprise"
    assert kind_meant("个体工商户") == "individual_business"
    assert kind_meant("事业单位") == "institution"
    assert kind_meant(None) == ""
    assert company("例信制衣有限公司") == "enterprise"
    assert company("例信厂") == ""
    assert size_meant("小型") == "small"
    assert size_meant("中小微") == ""
    assert size_meant(None) == ""
