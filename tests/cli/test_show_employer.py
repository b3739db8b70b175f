"""``show employer``: the record with its facts, contacts and cases."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk

if TYPE_CHECKING:
    from pathlib import Path

FIRM = "广州样达电子有限公司"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    made = desk("--store", path, "--user", "林晓", "init", "--plain", "--json")
    assert made.status == 0, made.err
    return path


def do(store: Path, command: str, **given: object) -> None:
    told = desk("--store", store, "--user", "林晓", "do", command, json.dumps(given))
    assert told.status == 0, told.out + told.err


def test_an_employer_shows_its_facts_contacts_and_cases(store: Path) -> None:
    do(store, "RegisterCase", employer=FIRM, claimants=[{"name": "张例"}])
    do(
        store,
        "RecordEmployerFact",
        employer_id=1,
        kind="injury_class",
        value="class_4",
        valid_from="2025-01-01",
    )
    do(store, "RecordEmployerContact", employer_id=1, name="钱人事例", phone="13800001234")

    shown = desk("--store", store, "--user", "林晓", "show", "employer", FIRM, "--json").json

    assert shown["cases"] == [1]
    assert shown["case_rows"][0]["stage"] == "registered"
    assert (shown["facts"][0]["kind"], shown["facts"][0]["value"]) == ("injury_class", "class_4")
    assert shown["contacts"][0]["phone"] == "138****1234"
    assert shown["sums"]["paid"] == "0.00"


def test_a_refused_fact_names_both_in_one_sentence(store: Path) -> None:
    do(store, "AddEmployer", name=FIRM)
    given = {"employer_id": 1, "kind": "unemployment_tier", "valid_from": "2025-01-01"}
    do(store, "RecordEmployerFact", value="tier_1", **given)

    again = json.dumps({**given, "value": "tier_2"})
    told = desk(
        "--store", store, "--user", "林晓", "--lang", "en", "do", "RecordEmployerFact", again
    ).json

    assert told["error"] == "employer_fact_overlaps"
