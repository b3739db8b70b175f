"""A calculation is kept, shown and applied by the command line."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from dispute_desk.assets import resource
from tests.cli.running import desk
from tests.services.calculated import asked_for

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    assert desk("--store", path, "init", "--sample").status == 0
    return path


def test_a_calculation_is_kept_shown_and_applied(store: Path) -> None:
    case = {"claimants": [{"name": "张例"}], "employer": "广州例信制衣有限公司", "cause": "04"}
    case_id = desk("--store", store, "do", "RegisterCase", json.dumps(case), "--json").json["value"]
    shown = desk("--store", store, "show", "case", str(case_id), "--json").json
    asked = asked_for(shown["claimants"][0]["id"])

    save = json.dumps({"case_id": case_id, "asked": asked, "note": "首次"})
    kept = desk("--store", store, "do", "SaveCalculation", save, "--json").json["value"]

    told = desk("--store", store, "show", "calculation", f"#{kept}", "--json").json
    assert told["as_saved"] is True
    assert told["today"]["same"] is True
    assert told["answer"]["pack"]["sha256"] == told["pack_sha256"]
    assert told["answer"]["totals"]["employer"] == told["employer_share"]
    assert told["asked"]["workers"][0]["claimant_id"] == shown["claimants"][0]["id"]

    apply = json.dumps({"calculation_id": kept, "late_fee": "capped"})
    assert desk("--store", store, "do", "ApplyCalculation", apply, "--json").json["ok"] is True
    again = desk("--store", store, "show", "case", str(case_id), "--json").json
    figures = [one for one in again["amounts"] if one["layer"] == "verified"]
    principal = [one["amount"] for one in figures if one["share"] != "late_fee"]
    cents = sum(round(float(one) * 100) for one in principal)
    assert cents == round(float(told["answer"]["totals"]["principal"]) * 100)
    (row,) = again["beside"]["calculation"]
    assert (row["id"], row["complete"], row["note"]) == (kept, True, "首次")
    assert row["applied_on"] is not None


def test_a_calculation_nobody_kept_is_refused_with_a_sentence(store: Path) -> None:
    told = desk("--store", store, "show", "calculation", "7", "--json")

    assert told.status == 2
    assert "第 7 号补缴测算" in told.err


def a_kept_one(store: Path) -> int:
    case = {"claimants": [{"name": "张例"}], "employer": "广州例信制衣有限公司", "cause": "04"}
    case_id = desk("--store", store, "do", "RegisterCase", json.dumps(case), "--json").json["value"]
    shown = desk("--store", store, "show", "case", str(case_id), "--json").json
    asked = asked_for(shown["claimants"][0]["id"])
    save = json.dumps({"case_id": case_id, "asked": asked})
    kept: int = desk("--store", store, "do", "SaveCalculation", save, "--json").json["value"]
    return kept


def test_it_is_compared_with_another_pack_and_nothing_is_changed(
    store: Path, tmp_path: Path
) -> None:
    kept = a_kept_one(store)
    before = desk("--store", store, "show", "calculation", str(kept), "--json").out
    other = tmp_path / "other"
    shutil.copytree(resource("policy", "440100"), other)
    rates = other / "rates.csv"
    text = rates.read_text(encoding="utf-8")
    rates.write_text(text.replace(",0.08,", ",0.09,"), encoding="utf-8")

    same = desk("--store", store, "policy", "recompute", str(kept), "--json")
    told = desk("--store", store, "policy", "recompute", f"#{kept}", "--pack", other, "--json")
    words = desk("--store", store, "policy", "recompute", str(kept), "--pack", other)

    assert (same.status, same.json["same"], same.json["months"]) == (0, True, [])
    assert told.status == 1
    (one,) = told.json["months"]
    assert (one["worker"], one["insurance"], one["party"]) == ("工例1", "pension", "employee")
    assert (one["from"], one["to"], one["missing"]) == ("2020-07", "2021-06", None)
    assert float(one["after"]) > float(one["before"])
    assert told.json["pack"]["sha256"] != same.json["pack"]["sha256"]
    assert words.status == 1
    assert "存下的没有改动" in words.out
    assert desk("--store", store, "show", "calculation", str(kept), "--json").out == before


def test_a_pack_of_another_region_or_a_day_that_is_none_is_refused(store: Path) -> None:
    kept = str(a_kept_one(store))
    foreign = resource("policy", "440300")

    told = desk("--store", store, "policy", "recompute", kept, "--pack", foreign, "--json")
    assert (told.status, told.json["error"]) == (2, "policy_other_region")
    told = desk("--store", store, "policy", "recompute", kept, "--as-known-on", "gestern", "--json")
    assert (told.status, told.json["error"]) == (2, "bad_day")
    told = desk("--store", store, "policy", "recompute", "77", "--json")
    assert (told.status, told.json["error"]) == (2, "no_calculation")
