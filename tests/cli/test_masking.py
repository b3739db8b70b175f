"""Numbers of persons never leave the command line in full unasked, by no field of a record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.running import desk

if TYPE_CHECKING:
    from pathlib import Path

ID_NO, PHONE = "11010519491231002X", "13900009999"


def test_a_corrected_number_is_masked_in_what_changed_and_in_the_audit(tmp_path: Path) -> None:
    store = tmp_path / "station.ddk"
    desk("--store", store, "--user", "林例", "init", "--sample", "--station", "示例站")
    case = {"claimants": [{"name": "邓样浩"}], "employer": "例信制衣厂", "cause": "04"}
    desk("--store", store, "do", "RegisterCase", json.dumps(case))
    change = {"claimant_id": 1, "changes": {"id_no": ID_NO, "phone": PHONE}}

    done = desk("--store", store, "do", "EditClaimant", json.dumps(change))
    audit = desk("--store", store, "show", "audit", "1", "--json")

    fields = done.json["changes"][0]["fields"]
    assert fields["phone"]["after"] == "139****9999"
    assert "person_key" not in fields
    assert {one["field"] for one in audit.json["entries"][0]["fields"]} >= {"id_no", "phone"}
    for told in (done, audit):
        assert ID_NO not in told.out
        assert PHONE not in told.out
