"""``do`` warns of people who have an open case already, on every road they come in by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path

#: The case of the worker who is known, and one of somebody else.
HERS, OTHER = 3, 4
ID_NO = "11010519491231002X"
#: A worker by the number, by name and telephone, by the name alone.
KNOWN = ({"name": "戴试例", "id_no": ID_NO}, {"name": "戴试例", "phone": "13800138777"})


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = station(tmp_path)
    people = [{"name": "戴试例", "id_no": ID_NO, "phone": "13800138777"}]
    first = {"employer": "广州市试光制衣有限公司", "claimants": people, "cause": "04"}
    other = {"employer": "样品鞋厂", "claimants": [{"name": "李例"}], "cause": "04"}
    assert warned(path, "RegisterCase", first) == []
    assert warned(path, "RegisterCase", other) == []
    return path


def warned(store: Path, name: str, command: dict[str, Any]) -> list[int]:
    told = desk("--store", store, "do", name, json.dumps(command, ensure_ascii=False))
    assert told.status == 0, told.err
    return [one["case_id"] for one in told.json["warnings"]]


@pytest.mark.parametrize("worker", KNOWN)
@pytest.mark.parametrize("road", ["RegisterCase", "AddClaimant", "AddClaimants", "SaveRoster"])
def test_a_known_worker_is_warned_of_at_any_employer(
    store: Path, road: str, worker: dict[str, str]
) -> None:
    roads: dict[str, dict[str, Any]] = {
        "RegisterCase": {"employer": "例外五金厂", "claimants": [worker], "cause": "04"},
        "AddClaimant": {"case_id": OTHER, "claimant": worker},
        "AddClaimants": {"case_id": OTHER, "claimants": [worker]},
        "SaveRoster": {"case_id": OTHER, "lines": [{"changes": worker}]},
    }

    assert warned(store, road, roads[road]) == [HERS]


def test_a_namesake_is_warned_of_at_an_employer_named_alike_only(store: Path) -> None:
    def registered(employer: str) -> list[int]:
        case = {"employer": employer, "claimants": [{"name": "戴试例"}], "cause": "04"}
        return warned(store, "RegisterCase", case)

    assert registered("广州试光制衣") == [HERS]
    assert registered("例外五金厂") == []


def test_acceptance_warns_of_open_points_and_of_a_missing_tax_liaison(store: Path) -> None:
    told = desk("--store", store, "do", "AcceptCase", json.dumps({"case_id": OTHER}))

    assert told.status == 0, told.err
    assert [one["field"] for one in told.json["warnings"]] == ["answers", "tax_handler_id"]
    assert "税务联络员" in told.err
