"""Every command survives the way through JSON; wrong fields are named."""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services import all_use_cases, codec
from dispute_desk.services.intake import RegisterCase
from dispute_desk.services.mediation import ConcludeAgreement
from dispute_desk.services.use_cases import USE_CASES

NAMES = sorted(USE_CASES)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PLAIN: dict[object, st.SearchStrategy[Any]] = {
    Fen: st.integers(-(10**13), 10**13),
    date: st.dates(),
    Month: st.builds(Month, st.integers(1, 9999), st.integers(1, 12)),
    int: st.integers(-(2**31), 2**31 - 1),
    str: TEXTS,
    bool: st.booleans(),
    Any: TEXTS | st.integers(0, 99) | st.booleans() | st.none(),
}


def values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any type hint
    """Values of a field, made from its type hint."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in {Union, types.UnionType}:
        return st.one_of([values(part) for part in get_args(hint) if part is not type(None)]) | (
            st.none()
        )
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is dict:
        return st.dictionaries(TEXTS, values(get_args(hint)[1]), max_size=3)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    assert is_dataclass(hint), hint
    return commands(hint)


def commands(command: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(command)
    asked = [field for field in fields(command) if field.metadata != codec.NOT_JOURNALED]
    return st.builds(command, **{field.name: values(hints[field.name]) for field in asked})


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_command_is_the_same_after_its_way_through_json(name: str, data: st.DataObject) -> None:
    command = data.draw(commands(USE_CASES[name].command))

    sent = json.loads(codec.canonical_json(command))

    assert codec.decode(type(command), sent) == command


@pytest.mark.parametrize("name", NAMES)
def test_a_field_no_command_has_is_named(name: str) -> None:
    with pytest.raises(DeskError) as told:
        codec.decode(USE_CASES[name].command, {"colour": "blue"})

    assert (told.value.code, told.value.field) == ("unknown_field", "colour")


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_described(name: str) -> None:
    command = USE_CASES[name].command

    forms = codec.describe(command)

    asked = [field for field in fields(command) if field.metadata != codec.NOT_JOURNALED]
    assert [form.name for form in forms] == [field.name for field in asked]
    assert [form.required for form in forms] == [
        field.default is MISSING and field.default_factory is MISSING for field in asked
    ]
    free = {"changes", "choices", "seen", "told"}
    assert "object" not in {form.type for form in forms if form.name not in free}


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in NAMES
        if any(form.required for form in codec.describe(USE_CASES[name].command))
    ],
)
def test_a_missing_field_is_named(name: str) -> None:
    command = USE_CASES[name].command
    needed = [form.name for form in codec.describe(command) if form.required]

    with pytest.raises(DeskError) as told:
        codec.decode(command, {})

    assert (told.value.code, told.value.field) == ("missing_field", needed[0])


@pytest.mark.parametrize(
    ("field", "given_value"),
    [
        ("occurred_on", "2026-02-30"),
        ("occurred_on", 20260302),
        ("occurred_on", ["2026-03-02"]),
        ("claim_from", "2026-13"),
        ("claim_from", 202601),
        ("claim_from", None.__class__.__name__),
        ("employer_id", "7"),
        ("employer_id", True),
        ("employer_id", 1.5),
        ("employer_id", 2**70),
        ("demand", 5),
        ("triage", "hopeless"),
        ("triage", ["simple"]),
        ("insurances", ["dental"]),
        ("claimants", ["张例"]),
        ("claimants", None),
    ],
)
def test_a_wrong_value_is_named(field: str, given_value: object) -> None:
    right: dict[str, object] = {"claimants": [{"name": "例"}], "employer": "例"}

    with pytest.raises(DeskError) as told:
        codec.decode(RegisterCase, {**right, field: given_value})

    assert told.value.code == "bad_field"
    assert told.value.sentence()


@pytest.mark.parametrize(
    "sum_",
    ["inf", "nan", "1e5", "5500,00", "五百", "100.005", "0.001", 5500, 5500.0, True, None],
)
def test_a_sum_is_text_in_yuan(sum_: object) -> None:
    asked = {"case_id": 1, "items": [{"amount": sum_}]}

    with pytest.raises(DeskError) as told:
        codec.decode(ConcludeAgreement, asked)

    assert (told.value.code, told.value.field) == ("bad_field", "amount")


@pytest.mark.parametrize("junk", [None, [], "RegisterCase", 5, True])
def test_what_is_no_object_is_no_command(junk: object) -> None:
    assert all_use_cases.ALL
    with pytest.raises(DeskError) as told:
        codec.decode(RegisterCase, junk)

    assert told.value.code == "bad_field"
