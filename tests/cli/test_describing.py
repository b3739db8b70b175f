"""``do --describe`` says what must be given and which codes there are."""

from __future__ import annotations

from typing import Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services.revealing import REVEALED
from dispute_desk.services.vocabulary import CATALOGUES, TABLES
from tests.cli.running import desk


def described(name: str, *more: str) -> dict[str, Any]:
    """The fields of a command by name."""
    told = desk(*more, "do", "--describe", name, "--json").json
    return {one["name"]: one for one in told["fields"]}


def codes(form: dict[str, Any]) -> list[str]:
    return [one["code"] for one in form["allowed"]]


def everywhere(told: dict[str, Any]) -> dict[str, Any]:
    """The fields of a command, and those of the objects in its lists."""
    inner = {one["name"]: one for field in told.values() for one in field.get("fields", ())}
    return inner | told


@pytest.mark.parametrize(("command", "field"), TABLES)
def test_a_field_with_a_list_of_the_profile_names_its_codes(command: str, field: str) -> None:
    known = [word.code for word in getattr(load_profile(), TABLES[command, field])]

    told = codes(everywhere(described(command))[field])

    assert told == [code for code in known if code in told]
    assert told


def test_a_closure_that_is_not_by_hand_is_not_offered() -> None:
    kinds = load_profile().closure_kinds
    by_hand = [kind.code for kind in kinds if kind.by_hand and not kind.merges]

    assert codes(described("CloseCase")["kind"]) == by_hand


def test_a_closed_set_names_its_codes_with_their_words() -> None:
    chinese = described("RecordPayment")["insurance"]["allowed"]
    english = described("RecordPayment", "--lang", "en")["insurance"]["allowed"]

    assert [one["code"] for one in chinese] == [one.value for one in Insurance]
    assert (chinese[0]["label"], english[0]["label"]) == ("养老", "Pension")


def test_only_the_layers_one_writes_are_offered() -> None:
    layer = described("RecordAmount")["layer"]

    assert codes(layer) == ["claimed", "verified", "agreed", "assessed"]
    assert layer["type"] == "one of claimed, verified, agreed, assessed"


def test_what_must_be_given_where_another_field_is_left_out_says_so() -> None:
    chinese = desk("do", "--describe", "RegisterCase").out
    english = desk("--lang", "en", "do", "--describe", "RegisterCase").out

    assert described("RegisterCase")["employer"]["required_unless"] == "employer_id"
    assert "employer             text or null（没有 employer_id 时必填）" in chinese
    assert "employer             text or null (required without employer_id)" in english


def test_the_parts_of_a_list_say_what_must_be_given() -> None:
    parts = {one["name"]: one for one in described("RegisterCase")["claimants"]["fields"]}

    assert [name for name, one in parts.items() if one["required"]] == ["name"]
    assert codes(parts["insurances"])[0] == "pension"


@pytest.mark.parametrize("command", CATALOGUES)
def test_an_edit_names_the_fields_it_changes(command: str) -> None:
    names = [one["name"] for one in everywhere(described(command))["changes"]["fields"]]

    assert names == [field.id for field in CATALOGUES[command] if field.editable]


def test_free_words_have_no_codes() -> None:
    assert "allowed" not in described("AddNote")["text"]


def test_people_read_a_star_before_what_must_be_given() -> None:
    told = desk("do", "--describe", "RegisterCase").out

    assert "\n * claimants" in told
    assert "* name" in told
    assert "\n   employer " in told
    assert "低报缴费基数" in told


def test_what_may_be_looked_at_in_full_is_named() -> None:
    told = described("RevealRecord")["kind"]["allowed"]

    assert {"code": "case", "label": "案件"}.items() <= told[0].items()
    assert [one["code"] for one in told] == list(REVEALED)


def test_a_case_may_be_named_by_its_number() -> None:
    assert described("AcceptCase")["case_id"]["type"] == "integer or case number"
    assert "case number" in described("MergeCases")["case_ids"]["type"]
