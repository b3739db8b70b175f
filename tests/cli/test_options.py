"""``backpay --options`` and ``do ConcludeOption``: the ways to settle on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.cli.running import Told, desk
from tests.cli.test_contributions import ASKED

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = [{"name": "张例"}, {"name": "李例"}]


def options(tmp_path: Path, *more: object, **changes: object) -> Told:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED | changes, ensure_ascii=False), encoding="utf-8")
    return desk("backpay", file, "--options", *more, "--json")


def fen(text: str) -> int:
    return int(text.replace(".", ""))


def test_three_ways_stand_beside_the_calculation(tmp_path: Path) -> None:
    told = options(tmp_path, "--by", "2024-08-27", "--parts", 4)

    assert told.status == 0
    full, parts, first = told.json["options"]
    assert [one["option"] for one in (full, parts, first)] == ["full", "parts", "principal_first"]
    assert full["totals"] == {
        name: told.json["totals"][name]
        for name in ("employer", "employee", "principal", "late_fee", "late_fee_capped")
    }
    assert sum(fen(one["principal"]) for one in parts["parts"]) == fen(full["totals"]["principal"])
    assert [one["due"] for one in parts["parts"]] == [
        "2024-08-27", "2024-09-27", "2024-10-28", "2024-11-27",
    ]  # fmt: skip
    assert parts["parts"][2]["day"] == "2024-10-27"
    assert fen(parts["totals"]["late_fee"]) > fen(full["totals"]["late_fee"])
    assert first["totals"] == full["totals"]
    assert "不减免" in first["notes"][0]
    assert (full["last_safe_day"], full["last_safe_rule"]) == ("2024-08-27", "figures")
    assert full["growth_per_day"]["late_fee"] in full["last_safe_why"]
    assert [one["worker"] for one in full["workers"]] == ["张例"]


def test_without_being_asked_nothing_is_added(tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED, ensure_ascii=False), encoding="utf-8")

    assert "options" not in desk("backpay", file, "--json").json


def test_an_incomplete_calculation_offers_no_sums(tmp_path: Path) -> None:
    months = [{"from": "2025-12", "to": "2026-02", "wage": "8200.00"}]
    worker = ASKED["workers"][0] | {"months": months, "insurances": ["medical"]}

    told = options(tmp_path, workers=[worker])

    assert told.status == 1
    for one in told.json["options"]:
        assert one["complete"] is False
        assert "totals" not in one
        assert any("2026-01" in line for line in one["missing"])


def test_people_are_told_in_words(tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps(ASKED, ensure_ascii=False), encoding="utf-8")

    told = desk("backpay", file, "--options", "--by", "2024-08-27")

    assert "方案：分 3 期补缴" in told.out
    assert "第 3 期 2024-10-28" in told.out
    assert "最后安全日 2024-08-27" in told.out
    english = desk("--lang", "en", "backpay", file, "--options", "--by", "2024-08-27")
    assert "In 3 instalments" in english.out


def test_what_cannot_be_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert options(tmp_path, "--by", "2024-13-01").json["error"] == "bad_day"
    assert options(tmp_path, "--parts", 500).json["error"] == "bad_number_of_parts"
    assert options(tmp_path, "--start", "1=2020-08").json["error"] == "later_start_of_nobody"
    assert options(tmp_path, "--start", "张例").json["error"] == "bad_later_start"


def test_a_way_becomes_the_agreement(tmp_path: Path) -> None:
    at = ("--store", tmp_path / "office.ddk")
    desk(*at, "init", "--plain")
    given = {"employer": "广州例信制衣有限公司", "cause": "04", "claimants": PEOPLE}

    def do(name: str, **fields: Any) -> Any:  # noqa: ANN401 - as the desk answers
        told = desk(*at, "do", name, json.dumps(fields, ensure_ascii=False), "--json")
        assert told.json["ok"], told.json
        return told.json["value"]

    case_id = do("RegisterCase", **given)
    do("AcceptCase", case_id=case_id)
    do("StartMediation", case_id=case_id, late_reason="补录")
    shown = desk(*at, "show", "case", case_id, "--json").json
    ids = [one["id"] for one in shown["claimants"]]
    workers = [
        ASKED["workers"][0] | {"name": person["name"], "claimant_id": one}
        for person, one in zip(PEOPLE, ids, strict=True)
    ]
    asked = json.dumps(ASKED | {"workers": workers}, ensure_ascii=False)
    kept = do("SaveCalculation", case_id=case_id, asked=asked)
    fields = {"calculation_id": kept, "option": "parts", "first_on": "2031-03-03", "count": 3}

    agreement = do("ConcludeOption", **fields, late_fee="capped", awaits_signatures=True)

    shown = desk(*at, "show", "case", case_id, "--json").json
    assert [one["id"] for one in shown["agreements"]] == [agreement]
    assert len(shown["payments"]) == 2 * 5 * 3
    assert {one["due_on"] for one in shown["payments"]} == {
        "2031-03-03", "2031-04-03", "2031-05-05",
    }  # fmt: skip
