"""Dated facts of employers: what holds on a day, and what contradicts what."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.employer import former_names_with
from dispute_desk.domain.employer_facts import EmployerFact, FactKind, fact_on, overlap

TIER, CLASS = FactKind.UNEMPLOYMENT_TIER, FactKind.INJURY_CLASS
DAY = date(2025, 6, 15)


def fact(start: date | None, end: date | None = None, kind: FactKind = TIER) -> EmployerFact:
    return EmployerFact(kind=kind, value="tier_1", valid_from=start, valid_to=end)


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (date(2025, 1, 1), None, True),
        (date(2025, 6, 15), date(2025, 6, 15), True),
        (date(2025, 6, 16), None, False),
        (date(2025, 1, 1), date(2025, 6, 14), False),
        (None, None, False),
    ],
)
def test_a_fact_holds_from_its_first_to_its_last_day(
    start: date | None, end: date | None, *, holds: bool
) -> None:
    assert (fact_on([fact(start, end)], TIER, DAY) is not None) is holds


def test_what_is_not_known_of_a_day_is_not_guessed() -> None:
    around = [fact(date(2024, 1, 1), date(2024, 12, 31)), fact(date(2026, 1, 1))]

    assert fact_on(around, TIER, DAY) is None
    assert fact_on([fact(date(2025, 1, 1))], CLASS, DAY) is None


def test_two_facts_of_one_day_answer_nothing() -> None:
    assert fact_on([fact(date(2025, 1, 1)), fact(date(2025, 2, 1))], TIER, DAY) is None


def test_facts_overlap_where_they_share_a_day_and_their_kind() -> None:
    first = fact(date(2025, 1, 1), date(2025, 6, 30))

    assert overlap(first, fact(date(2025, 6, 30)))
    assert not overlap(first, fact(date(2025, 7, 1)))
    assert not overlap(first, fact(date(2025, 1, 1), kind=CLASS))
    assert overlap(first, fact(None, None))


def test_former_names_stand_once_each() -> None:
    assert former_names_with(None, "例信制衣厂") == "例信制衣厂"
    assert former_names_with("例信 制衣厂", "例信制衣厂", "新例厂") == "例信 制衣厂、新例厂"
    assert former_names_with(None) is None
