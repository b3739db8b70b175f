"""The shipped Guangzhou pack against the researched rows, where their folder lies beside us."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party
from dispute_desk.reference.policy_packs import load_region

if TYPE_CHECKING:
    from dispute_desk.domain.policy_rows import LimitRow, MonthRow, RateRow

FOLDER = next(
    (one for up in Path(__file__).resolve().parents if (one := up / "shared" / "policy").is_dir()),
    None,
)
pytestmark = pytest.mark.skipif(FOLDER is None, reason="no folder of researched rows beside us")
PACK = load_region("440100")
FIRST = Month(2016, 7)
NAMES = {"medical_serious_illness": "serious_illness", "medical_supplementary": "supplementary"}


def researched(name: str, key: str = "rows") -> list[dict[str, Any]]:
    """The rows of a file that are to be used, those that end before the pack begins left out."""
    if FOLDER is None:
        return []
    told = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [
        row
        for row in told[key]
        if row.get("preferred", True)
        and (row.get("valid_to") or "9999-12-31")[:7] >= str(FIRST)
        and row.get("region", "440100") == "440100"
    ]


def months(row: dict[str, Any]) -> tuple[str, str]:
    """The months of a row, from the first the pack covers."""
    return max(row["valid_from"][:7], str(FIRST)), (row["valid_to"] or "2026-12-31")[:7]


def told(row: MonthRow) -> tuple[str, str, str, bool, frozenset[str]]:
    return (
        str(row.from_month),
        str(row.to_month),
        row.status.value,
        row.contested,
        frozenset(row.source_ids),
    )


def wanted(row: dict[str, Any]) -> tuple[str, str, str, bool, frozenset[str]]:
    contested = bool(row.get("contested"))
    return (*months(row), row["status"], contested, frozenset(row["sources"]))


def test_every_preferred_limit_stands_in_the_pack_and_no_other() -> None:
    shipped = {
        (row.insurance.value, row.lower, row.upper, *told(row))
        for row in PACK.limits
        if not row.is_candidate
    }

    rows = {
        (
            row["insurance"],
            int(row["lower"]) * 100,
            None if row["upper"] == "none" else int(row["upper"]) * 100,
            *wanted(row),
        )
        for row in researched("base_limits.json")
    }

    assert shipped == rows


def is_organ(row: RateRow) -> bool:
    return any(one.kind == "organ" for one in row.units)


def test_every_preferred_rate_stands_in_the_pack_and_no_other() -> None:
    shipped = {
        (row.insurance.value, row.party.value, row.rate, is_organ(row), *told(row))
        for row in PACK.rates
        if not row.is_candidate
    }

    rows = {
        (
            NAMES.get(row["insurance"], row["insurance"]),
            row["party"],
            Decimal(rate),
            row["who"].startswith("机关"),
            *wanted(row),
        )
        for row in researched("rates.json")
        for rate in row["rate"].split("|")
    }

    assert shipped == rows


@pytest.mark.parametrize("row", researched("relief.json"), ids=lambda row: str(row["scope"])[:30])
def test_every_relief_stands_in_the_pack(row: dict[str, Any]) -> None:
    effect, first = row["effect"], Month.parse(row["valid_from"][:7])
    if "allowed" in effect:
        return  # of other cities: Guangzhou had cut its rate already
    if "LOWER" in row["scope"] or effect.startswith("rate "):
        insurance = Insurance.MEDICAL
        rows: tuple[LimitRow | RateRow, ...] = (*PACK.limits, *PACK.rates)
        held = [
            one
            for one in rows
            if one.insurance is insurance and one.from_month == first and not one.is_candidate
        ]
        assert any(one.status.value == row["status"] for one in held)
        return
    scope = row["scope"].partition("(")[0].replace(" ", ",").split(",")
    for insurance in [one for one in Insurance if one.value in scope]:
        (relief,) = [
            one
            for one in PACK.reliefs
            if one.insurance is insurance
            and one.from_month == first
            and not one.is_candidate
            and set(row["sources"]) & set(one.source_ids)
            and (row["effect"] == "exempt") is (one.value == 0)
        ]
        assert relief.status.value == row["status"]
        assert relief.contested is bool(row.get("contested"))
        if row["valid_to"]:
            assert str(relief.to_month) == row["valid_to"][:7]
        if effect.startswith("x"):
            assert relief.value == Decimal(effect[1:])


def test_wages_stand_in_the_pack() -> None:
    for row in researched("min_wage.json"):
        (held,) = [one for one in PACK.minimum_wages if one.value == int(row["value"]) * 100]
        assert str(held.from_month) == row["valid_from"][:7]
        assert (held.status.value, set(held.source_ids)) == (row["status"], set(row["sources"]))
    kinds = {"on-post": "city_on_post", "full-caliber": "city_full"}
    shipped = {(one.series.value, one.year): one for one in PACK.wages}
    for row in researched("avg_wage.json", "guangzhou_city"):
        wage = shipped[kinds[row["kind"]], row["year"]]
        assert (wage.value, wage.status.value) == (int(row["value"]) * 100, row["status"])
        assert set(wage.source_ids) == set(row["sources"])


def test_documents_are_named_as_they_were_found() -> None:
    found = {row["id"]: row for row in researched("sources.json", "sources")}

    for source in PACK.sources:
        level = found[source.id]["level"]
        assert source.level.value == {"A-partial": "B"}.get(level, level)
        assert source.title


def test_each_party_has_the_insurances_it_pays() -> None:
    for row in researched("rates.json"):
        insurance = Insurance(NAMES.get(row["insurance"], row["insurance"]))
        if row["party"] == Party.EMPLOYEE.value:
            assert PACK.span[insurance].employee
