"""What worker, employer and answers say of the same months, against a month-by-month look."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_comparison import (
    Finding,
    Stretch,
    Verdict,
    compare,
    findings,
    found_of,
    judge,
)
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import Month

START = Month(2023, 1)
MONTHS = 30
PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL


def line(
    line_id: int,
    start: Month | None,
    end: Month | None,
    teller: Teller = Teller.WORKER,
    status: InsuredStatus = InsuredStatus.UNPAID,
    **more: Any,  # noqa: ANN401 - columns of a line
) -> dict[str, Any]:
    given = {
        "id": line_id,
        "claimant_id": 1,
        "insurance": PENSION,
        "month_from": start,
        "month_to": end,
        "teller": teller,
        "status": status,
        "told_on": date(2026, 1, 1),
        "wage_fen": None,
        "paid_base_fen": None,
    }
    return given | more


@st.composite
def a_line(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(st.none() | st.integers(0, MONTHS))
    length = draw(st.none() | st.integers(0, 12))
    first = None if start is None else START.plus(start)
    last = None if length is None else START.plus((start or 0) + length)
    return line(
        draw(st.integers(1, 10_000)),
        first,
        last,
        draw(st.sampled_from(Teller)),
        draw(st.sampled_from(InsuredStatus)),
        claimant_id=draw(st.integers(1, 2)),
        insurance=draw(st.sampled_from([PENSION, MEDICAL])),
        told_on=draw(st.none() | st.integers(0, 3).map(lambda n: START.first + timedelta(n))),
        wage_fen=draw(st.none() | st.sampled_from([500_000, 600_000])),
        paid_base_fen=draw(st.none() | st.sampled_from([400_000, 500_000])),
    )


LINES = st.lists(a_line(), max_size=8, unique_by=lambda one: one["id"])


def covers(start: Month | None, end: Month | None, month: Month) -> bool:
    return (start is None or start <= month) and (end is None or month <= end)


def said_in(lines: list[dict[str, Any]], month: Month, key: tuple[int, Insurance]) -> set[Any]:
    """What counts in one month: of every teller the newest word."""
    newest: dict[Teller, dict[str, Any]] = {}
    for one in sorted(lines, key=lambda one: (one["told_on"] or date.min, one["id"])):
        here = (one["claimant_id"], one["insurance"]) == key
        if here and covers(one["month_from"], one["month_to"], month):
            newest[one["teller"]] = one
    return {
        (one["teller"], one["status"], one["wage_fen"], one["paid_base_fen"], one["told_on"])
        for one in newest.values()
    }


def told_in(stretches: tuple[Stretch, ...], month: Month, key: tuple[int, Insurance]) -> list[Any]:
    return [
        {(one.teller, one.status, one.wage_fen, one.base_fen, one.told_on) for one in stretch.said}
        for stretch in stretches
        if (stretch.claimant_id, stretch.insurance) == key
        and covers(stretch.month_from, stretch.month_to, month)
    ]


@given(LINES)
def test_every_month_says_what_the_newest_word_of_each_teller_says(
    lines: list[dict[str, Any]],
) -> None:
    stretches = compare(lines)

    for worker in (1, 2):
        for insurance in (PENSION, MEDICAL):
            for number in range(-3, MONTHS + 20):
                month, key = START.plus(number), (worker, insurance)
                wanted = said_in(lines, month, key)
                assert told_in(stretches, month, key) == ([wanted] if wanted else [])


@given(LINES, st.randoms())
def test_the_order_of_the_lines_changes_nothing(lines: list[dict[str, Any]], by: Any) -> None:  # noqa: ANN401
    mixed = list(lines)
    by.shuffle(mixed)

    assert compare(mixed) == compare(lines)
    assert findings(compare(mixed)) == findings(compare(lines))


@given(LINES)
def test_neighbours_that_say_the_same_are_one_stretch(lines: list[dict[str, Any]]) -> None:
    for one, other in pairwise(compare(lines)):
        if (one.claimant_id, one.insurance) == (other.claimant_id, other.insurance):
            assert one.month_to is not None
            assert other.month_from is not None
            assert one.month_to < other.month_from
            touching = one.month_to.plus(1) == other.month_from
            assert not (touching and one.said == other.said)


@given(LINES)
def test_no_line_is_lost_but_behind_a_newer_word(lines: list[dict[str, Any]]) -> None:
    months = sum(1 for _ in compare(lines))
    assert bool(months) == bool(lines)


def test_the_months_in_which_they_differ_stand_alone() -> None:
    told = compare(
        [
            line(1, Month(2024, 1), Month(2024, 12)),
            line(2, Month(2024, 1), Month(2024, 6), Teller.TAX, InsuredStatus.PAID),
            line(3, Month(2024, 7), Month(2024, 12), Teller.TAX),
        ]
    )

    assert [(str(one.month_from), str(one.month_to), one.verdict) for one in told] == [
        ("2024-01", "2024-06", Verdict.STATUS),
        ("2024-07", "2024-12", Verdict.AGREE),
    ]


UNDER, PAID = InsuredStatus.UNDERPAID, InsuredStatus.PAID


@pytest.mark.parametrize(
    ("worker", "answer", "verdict"),
    [
        ({"status": UNDER, "wage_fen": 600_000}, {"paid_base_fen": 350_000}, Verdict.BELOW_WAGE),
        ({"status": UNDER, "wage_fen": 300_000}, {"paid_base_fen": 350_000}, Verdict.STATUS),
        ({"status": PAID, "paid_base_fen": 400_000}, {"paid_base_fen": 350_000}, Verdict.BASE),
        ({"status": PAID}, {"paid_base_fen": 350_000}, Verdict.AGREE),
        ({"status": InsuredStatus.UNPAID}, {"paid_base_fen": 350_000}, Verdict.STATUS),
    ],
)
def test_how_a_worker_and_an_answer_stand_to_each_other(
    worker: dict[str, Any], answer: dict[str, Any], verdict: Verdict
) -> None:
    months = Month(2024, 1), Month(2024, 3)
    told = compare([line(1, *months, **worker), line(2, *months, Teller.TAX, PAID, **answer)])

    assert [one.verdict for one in told] == [verdict]
    assert judge(told[0].said) is verdict


def test_only_an_answer_establishes_something() -> None:
    months = Month(2024, 1), Month(2024, 3)
    worker = line(1, *months, Teller.WORKER, InsuredStatus.NOT_ENROLLED)
    answer = line(2, *months, Teller.TAX, InsuredStatus.NOT_ENROLLED)
    other = line(3, *months, Teller.TAX, InsuredStatus.UNPAID, insurance=MEDICAL)

    assert findings(compare([worker])) == frozenset()
    assert findings(compare([worker, answer])) == {Finding.NOT_ENROLLED}
    assert findings(compare([worker, answer, other])) == {Finding.MISSING_INSURANCE, Finding.UNPAID}


def test_a_base_below_the_wage_is_to_be_checked_and_only_an_answer_says_underpaid() -> None:
    months = Month(2024, 1), Month(2024, 1)
    wage = line(1, *months, status=PAID, wage_fen=6_000_000)
    base = line(2, *months, Teller.TAX, PAID, paid_base_fen=2_750_100)
    other = line(3, *months, Teller.TAX, UNDER, claimant_id=2)

    assert findings(compare([wage, base])) == {Finding.BASE_BELOW_WAGE}
    assert found_of(compare([wage, base, other])) == {
        Finding.BASE_BELOW_WAGE: (1,),
        Finding.UNDERPAID: (2,),
    }
