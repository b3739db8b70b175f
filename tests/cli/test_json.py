"""JSON given to ``do`` says one thing only, and money is written as money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


@pytest.mark.parametrize(
    "given",
    [
        '{"case_id": 1, "text": "一", "text": "二"}',
        '{"case_id": 1, "text": "一", "case_id": 1}',
    ],
)
def test_a_key_written_twice_is_refused(store: Path, given: str) -> None:
    told = desk("--store", store, "do", "AddNote", given)

    assert (told.status, told.json["error"]) == (2, "key_twice")
    assert desk("--store", store, "show", "case", "1", "--json").json["notes"] == []


def test_a_key_written_twice_deep_inside_is_refused_in_a_batch_too(store: Path) -> None:
    line = '{"RegisterCase": {"employer": "例厂", "claimants": [{"name": "张例", "name": "李例"}]}}'

    told = desk("--store", store, "do", "--batch", "-", typed=line.encode())

    assert [one["error"] for one in told.lines] == ["key_twice"]
    assert told.status == 1


def test_money_in_powers_of_ten_is_refused(store: Path) -> None:
    given = '{"case_id": 2, "layer": "claimed", "amount": "1e5"}'

    told = desk("--store", store, "do", "RecordAmount", given).json

    assert (told["error"], told["facts"]["field"]) == ("bad_field", "amount")
