"""A calculation is kept, shown and applied by the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

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
