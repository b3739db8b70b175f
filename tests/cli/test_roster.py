"""The sheet of workers is saved by the command line as by the window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def given(*lines: Mapping[str, object]) -> str:
    return json.dumps({"case_id": 1, "lines": lines}, ensure_ascii=False)


def test_a_roster_is_saved_at_once_and_undone_at_once(store: Path) -> None:
    before = desk("--store", store, "show", "case", "1", "--json").json
    figure = {"layer": "claimed", "insurance": "pension", "share": "employer", "amount": "12.50"}
    line = {
        "changes": {"name": "工例", "special_group": "maternity", "is_representative": True},
        "figures": [figure],
        "consent_way": "signed",
    }

    told = desk("--store", store, "do", "SaveRoster", given(line, {"changes": {"name": "王例"}}))

    assert told.status == 0, told.err
    after = desk("--store", store, "show", "case", "1", "--json").json
    names = [one["name"] for one in after["claimants"]]
    assert names[len(before["claimants"]) :] == ["工例", "王例"]
    assert after["claimants"][-2]["special_group"] == ["maternity"]
    undo = json.dumps({"seq": told.json["seq"]})
    assert desk("--store", store, "do", "UndoEntry", undo).status == 0
    again = desk("--store", store, "show", "case", "1", "--json").json
    assert again["claimants"] == before["claimants"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "起始月份 2024-05 晚于终止月份 2024-01"), ("en", "2024-05")],
)
def test_a_refused_line_is_named_in_either_language(store: Path, language: str, said: str) -> None:
    line = {"changes": {"name": "工例", "claim_from": "2024-05", "claim_to": "2024-01"}}

    told = desk("--store", store, "--lang", language, "do", "SaveRoster", given(line))

    assert told.status == 2
    assert told.json["error"] == "roster_line"
    assert said in told.json["message"]
    assert told.json["facts"]["line"] == 1
