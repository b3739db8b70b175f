"""A pack of head, limits and rates alone on the command line: checked, listed, computed with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dispute_desk.assets import resource
from tests.cli.running import Told, desk
from tests.reference.small_pack import small_pack

if TYPE_CHECKING:
    from pathlib import Path

_PENSION_RATES = """\
gz-pen-ee,pension,employee,,2021-07,2026-06,0.08,worker_base,C,L64365,,
gz-pen-er,pension,employer,,2021-07,2026-06,0.15,worker_base,C,GD2022-8,,
"""


def _asked(tmp_path: Path, month: str, wage: str, *insurances: str) -> Path:
    file = tmp_path / "in.json"
    worker = {
        "name": "张例",
        "insurances": insurances,
        "months": [{"from": month, "to": month, "wage": wage}],
    }
    asked = {
        "region": "440100",
        "as_known_on": "2026-11-22",
        "paid_on": "2024-09-30",
        "workers": [worker],
    }
    file.write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
    return file


def _backpay(tmp_path: Path, pack: Path, month: str, wage: str, *insurances: str) -> Told:
    return desk("backpay", _asked(tmp_path, month, wage, *insurances), "--pack", pack, "--json")


def test_it_is_checked_with_remarks_to_look_at(tmp_path: Path) -> None:
    told = desk("policy", "check", small_pack(tmp_path / "pack"), "--json")

    assert told.status == 1
    assert told.json["rows"] == 9
    remarks = "\n".join(told.json["remarks"])
    for part in ("sources.csv", "relief.csv", "base.wage_year = july", "gz-pen-202107", "养老保险"):
        assert part in remarks
    plain = desk("policy", "check", tmp_path / "pack")
    assert plain.status == 1
    assert "sources.csv" in plain.out


def test_a_whole_pack_needs_no_look() -> None:
    told = desk("policy", "check", resource("policy", "440100"), "--json")

    assert told.status == 0
    assert all(".csv" not in one for one in told.json["remarks"])


def test_its_months_are_covered_as_its_rows_say(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "pack", rates=_PENSION_RATES)

    runs = desk("policy", "coverage", "--pack", pack, "--json").json["coverage"]

    pension = [(one["first"], one["last"], one["cover"]) for one in runs
               if one["insurance"] == "pension"]  # fmt: skip
    assert pension == [
        ("2019-10", "2021-06", "gap"),
        ("2021-07", "2022-06", "unconfirmed"),
        ("2022-07", "2024-06", "gap"),
        ("2024-07", "2026-06", "secondary"),
        ("2026-07", "2026-12", "gap"),
    ]


def test_a_rate_that_lacks_is_said_and_never_a_number(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "pack")

    told = _backpay(tmp_path, pack, "2024-07", "6000.00", "pension")

    assert (told.status, told.json["complete"]) == (1, False)
    lacks = {(one["insurance"], one["month"], one["what"]) for one in told.json["missing"]}
    assert lacks == {
        ("pension", "2024-07", "employer_rate"),
        ("pension", "2024-07", "employee_rate"),
    }
    assert told.json["lines"] == []
    assert told.json["totals"]["principal"] == "0.00"
    assert told.json["switches"]["base.wage_year"] == "july"
    assert any("relief.csv" in one for one in told.json["assumptions"])


def test_with_rates_it_comes_out_with_the_late_fee_of_the_law(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "pack", rates=_PENSION_RATES)

    told = _backpay(tmp_path, pack, "2024-07", "5000.00", "pension")

    assert (told.status, told.json["complete"]) == (0, True)
    line = told.json["lines"][0]
    assert (line["base"], line["amount"], line["limit_row"]) == (
        "5500.00", "825.00", "gz-pen-202407",
    )  # fmt: skip
    assert (line["late_fee"]["days"], line["late_fee"]["amount"]) == (61, "25.16")


def test_an_unconfirmed_row_blocks_its_months(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "pack", rates=_PENSION_RATES)

    told = _backpay(tmp_path, pack, "2021-08", "6000.00", "pension")

    assert told.status == 1
    assert {(one["what"], one["why"], one["row"]) for one in told.json["missing"]} == {
        ("limits", "unconfirmed", "gz-pen-202107")
    }


def test_a_rate_on_an_average_wage_it_names_itself(tmp_path: Path) -> None:
    pack = small_pack(tmp_path / "pack")

    told = _backpay(tmp_path, pack, "2020-08", "8000.00", "serious_illness")

    assert told.status == 0
    line = told.json["lines"][0]
    assert (line["base"], line["exact"], line["amount"]) == ("10292.00", "26.7592", "26.76")
