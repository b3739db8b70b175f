"""Whole cases over the command line, their figures worked out apart from the tables of rows.

``whole_cases.json`` was made by a separate program in Decimal; nothing of the desk was used.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import desk

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("whole_cases.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[one["about"] for one in CASES])
def test_a_whole_case(tmp_path: Path, case: dict[str, Any]) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(case["asked"], ensure_ascii=False), encoding="utf-8")

    told = desk("backpay", file, "--json")

    missing = {(one["insurance"], one["month"], one["what"]) for one in told.json["missing"]}
    assert told.status == (1 if case["missing"] else 0)
    assert told.json["complete"] is not bool(case["missing"])
    assert {tuple(one) for one in case["missing"]} <= missing
    assert {one[:2] for one in missing} == {tuple(one[:2]) for one in case["missing"]}
    assert told.json["totals"] == case["totals"]
    assert len(told.json["lines"]) == case["lines"]
    for wanted in case["some"]:
        (line,) = [one for one in told.json["lines"] if is_of(one, wanted)]
        fee = line["late_fee"]
        found = {name: line.get(name) for name in wanted} | {
            name: fee[name] for name in ("start", "end", "days", "capped")
        }
        assert found | {"fee": fee["amount"]} == wanted
        assert Decimal(line["base"]) * Decimal(line["rate"]) == Decimal(line["exact"])
        assert len(line["exact"].partition(".")[2]) >= 2
        assert sum(one["days"] for one in fee["segments"]) == fee["days"]
        assert line["rate_row"]


def is_of(line: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(line[name] == wanted[name] for name in ("month", "insurance", "party"))
