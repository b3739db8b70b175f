"""Published and derived examples come out to the fen; the two wrong ones do not."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.late_fee import fee_of, scaled, span_between
from dispute_desk.domain.money import fen_from_text, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.quick_sums import contribution_parts, limit_of
from dispute_desk.domain.rounding import rounding
from tests.domain.contribution_cases import guangzhou, only, result, worker

VECTORS = json.loads(Path(__file__).with_name("policy_vectors.json").read_text(encoding="utf-8"))
HALF_UP = rounding("half_up_2")


def of(op: str) -> list[Any]:
    return [
        pytest.param(one["inputs"], one["expected"], id=one["id"])
        for one in VECTORS["vectors"]
        if one["inputs"]["op"] == op
    ]


@pytest.mark.parametrize(("given", "expected"), of("late_fee"))
def test_late_fees(given: dict[str, Any], expected: dict[str, str]) -> None:
    weight = given["days"] * scaled(Decimal(given["daily_rate"]))

    fee = fee_of(fen_from_text(given["principal"]), weight, HALF_UP)

    assert yuan_text(fee.fen) == expected["late_fee"]
    if "late_fee_if_capped_at_principal" in expected:
        assert yuan_text(fee.capped) == expected["late_fee_if_capped_at_principal"]


@pytest.mark.parametrize(("given", "expected"), of("contribution"))
def test_contributions(given: dict[str, Any], expected: dict[str, Any]) -> None:
    rates = [Decimal(rate) for rate in given["rates"]]

    parts = contribution_parts(fen_from_text(given["base"]), rates, given["months"], HALF_UP)

    assert yuan_text(sum(parts)) == expected["total"]
    if "parts" in expected:
        assert [yuan_text(part) for part in parts] == expected["parts"]


@pytest.mark.parametrize(("given", "expected"), of("limit_from_average"))
def test_limits_from_an_average(given: dict[str, str], expected: dict[str, str]) -> None:
    fen = limit_of(fen_from_text(given["average"]), Decimal(given["multiplier"]))

    assert fen == fen_from_text(expected["limit"])


@pytest.mark.parametrize(("given", "expected"), of("segmented_late_fee"))
def test_fees_of_two_regimes(given: dict[str, str], expected: dict[str, Any]) -> None:
    start, end = date.fromisoformat(given["start"]), date.fromisoformat(given["end"])

    span = span_between(start, end, guangzhou().late_fees, "segmented")

    fee = fee_of(fen_from_text(given["principal"]), span.weight, HALF_UP)
    days = [one.days for one in span.segments]
    assert days == [expected["days_before"], expected["days_after"]]
    assert yuan_text(fee.fen) == expected["late_fee"]


@pytest.mark.parametrize(("given", "expected"), of("tool_month"))
def test_a_month_paid_late(given: dict[str, str], expected: dict[str, Any]) -> None:
    span = span_between(
        Month.parse(given["month"]).plus(1).first,
        date.fromisoformat(given["payment_date"]),
        guangzhou().late_fees,
        "from_2011_07_01",
    )
    rates = [Decimal(given["er"]), Decimal(given["ee"])]
    parts = contribution_parts(fen_from_text(given["base"]), rates, 1, HALF_UP)

    assert [yuan_text(part) for part in parts] == [expected["employer"], expected["employee"]]
    assert span.days == expected["days"]
    fees = [fee_of(part, span.weight, HALF_UP).capped for part in parts]
    assert yuan_text(sum(fees)) == expected["late_fee"]


def test_the_judgment_counts_both_ends() -> None:
    span = span_between(
        date(2000, 8, 1), date(2015, 4, 23), guangzhou().late_fees, "from_2011_07_01"
    )

    fee = fee_of(fen_from_text("51492.92"), span.weight, HALF_UP)

    assert (span.days, yuan_text(fee.fen)) == (1393, "35864.82")


def test_wrong_published_examples_are_not_reproduced() -> None:
    wrong, days = VECTORS["negative"]
    given = wrong["inputs"]
    weight = given["days"] * scaled(Decimal(given["daily_rate"]))
    fee = fee_of(fen_from_text(given["principal"]), weight, HALF_UP)
    start, end = (date.fromisoformat(days["inputs"][name]) for name in ("start", "end"))
    span = span_between(start, end, guangzhou().late_fees, "from_2011_07_01")

    assert yuan_text(fee.fen) == wrong["correct"] != wrong["published"]
    assert span.days == days["correct_days"] != days["published_days"]


def test_a_month_of_guangzhou_by_hand() -> None:
    made = result(only(worker(("2024-06", 6000)), Insurance.MEDICAL), paid_on=date(2024, 8, 27))

    employer, employee = made.tracks
    assert (list(employer.amounts), list(employee.amounts)) == ([27000], [12000])
    assert list(employer.fees) == [27000 * 58 * 5 // 10000]
