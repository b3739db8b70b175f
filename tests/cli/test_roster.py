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


def test_a_new_worker_who_is_known_from_another_case_is_told(store: Path) -> None:
    worker = {"name": "冯工例", "phone": "13800138777", "id_no": "11010519491231002X"}
    first = {"changes": worker}
    assert desk("--store", store, "do", "SaveRoster", given(first)).status == 0
    other = json.dumps(
        {"claimants": [{"name": "李例"}], "employer": "样品鞋厂", "cause": "04"}, ensure_ascii=False
    )
    made = desk("--store", store, "do", "RegisterCase", other)
    assert made.status == 0, made.err
    here = made.json["value"]
    line = {"changes": {"name": "冯工例", "phone": "13800138777"}}
    command = json.dumps({"case_id": here, "lines": [line]}, ensure_ascii=False)

    told = desk("--store", store, "do", "SaveRoster", command)

    assert told.status == 0, told.err
    (warning,) = told.json["warnings"]
    assert (warning["raw"], warning["case_id"]) == ("冯工例", 1)
    assert "像是案件" in warning["message"]


def test_a_known_worker_is_asked_about_before_anything_that_stands_changes(store: Path) -> None:
    worker = {"name": "冯工例", "phone": "13800138777", "job": "缝纫"}
    assert desk("--store", store, "do", "SaveRoster", given({"changes": worker})).status == 0
    changed = {"changes": worker | {"job": "裁床"}}

    asked = desk("--store", store, "do", "SaveRoster", given(changed))
    assert asked.status == 2
    assert "岗位" in asked.json["message"]

    done = desk("--store", store, "do", "SaveRoster", given(changed | {"known": "update"}))
    assert done.status == 0
    workers = desk("--store", store, "show", "case", "1", "--json").json["claimants"]
    assert [one["job"] for one in workers if one["name"] == "冯工例"] == ["裁床"]
