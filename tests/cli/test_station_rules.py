"""What the station settled, for scripts: listed, and reckoned with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


def test_a_length_of_the_station_stands_beside_its_clock(store: Path) -> None:
    at = ["--store", store]
    change = {
        "clock": "follow_up",
        "length": 20,
        "unit": "natural",
        "basis": "例会",
        "reason": "例",
    }
    told = desk(*at, "do", "SetClock", json.dumps(change | {"effective_on": "2026-01-01"}))
    assert told.status == 0

    rows = desk(*at, "list", "station-rules", "--where", "key=follow_up", "--json").json["rows"]
    assert [(row["length"], row["unit"], row["effective_on"]) for row in rows] == [
        (20, "natural", "2026-01-01")
    ]
    earlier = change | {"length": 25, "effective_on": "2025-12-20"}
    told = desk(*at, "do", "SetClock", json.dumps(earlier), "--json")
    (warning,) = told.json["warnings"]
    assert "只管到 2025-12-31 为止：自 2026-01-01 起" in warning["message"]
    (row,) = desk(*at, "list", "station-rules", "--where", "key=follow_up", "--json").json["rows"]
    assert (row["length"], row["effective_on"], row["effective_until"]) == (20, "2026-01-01", None)
    refused = desk(*at, "do", "SetClock", json.dumps(change | {"clock": "mediation"}), "--json")
    assert (refused.status, refused.json["error"]) == (2, "clock_set_by_law")
