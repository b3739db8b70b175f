"""``do RecordAmount`` warns of a sum beside its parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path


def done(store: Path, name: str, command: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    told = desk("--store", store, "do", name, json.dumps(command, ensure_ascii=False))
    assert told.status == 0, told.err
    return told.json


def test_a_sum_after_its_part_is_warned_of_with_both(tmp_path: Path) -> None:
    store = station(tmp_path)
    case = {"employer": "样品鞋厂", "claimants": [{"name": "李例"}], "cause": "04"}
    case_id = done(store, "RegisterCase", case)["value"]
    hers = desk("--store", store, "--json", "show", "case", case_id).json["claimants"][0]["id"]
    figure = {"case_id": case_id, "claimant_id": hers, "layer": "verified"}
    part = {"amount": "8000.00", "insurance": "pension", "share": "employer"}

    first = done(store, "RecordAmount", {**figure, **part})
    again = done(store, "RecordAmount", {**figure, **part, "amount": "8100.00"})
    whole = done(store, "RecordAmount", {**figure, "amount": "9000.00"})

    assert (first["warnings"], again["warnings"]) == ([], [])
    (warning,) = whole["warnings"]
    assert (warning["field"], warning["raw"]) == ("amount", "9,000.00")
    assert "8,100.00" in warning["message"]
    assert "17,100.00" in warning["message"]
