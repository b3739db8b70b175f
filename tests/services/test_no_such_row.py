"""A command that points at a row that is not there, or is another's, is refused with a sentence."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.cli.doing import perform
from dispute_desk.cli.door import said
from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.errors import DeskError
from dispute_desk.services import codec
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.terms import RecordTerm
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.store.tables import metadata
from tests.services.conftest import opened
from tests.services.one_of_each import ONE_OF_EACH
from tests.services.station import (
    CAME,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from dispute_desk.services.codec import FieldForm
    from dispute_desk.services.desk import Desk

NOBODY = 999_999
#: How many rows taken back there are at least, so that the sweep can point at some.
SOME = 10
#: What a hand gives; what the desk itself notes names rows that are there.
NAMES = sorted(name for name, case in USE_CASES.items() if case.offered)
Place = tuple[str | int, ...]


def whole(forms: Sequence[FieldForm], given: dict[str, Any]) -> dict[str, Any]:
    """The command with one line in every list of lines that names rows and is empty."""
    named = [form for form in forms if form.inner and list(places(form.inner, {}))]
    return given | {
        form.name: given.get(form.name) or [{one.name: likely(one) for one in form.inner}]
        for form in named
    }


def likely(form: FieldForm) -> object:
    """A value of a field that passes the reading."""
    if not form.required:
        return form.default
    if form.members is not None:
        return next(iter(form.members)).value
    return {"money": "1.00", "text": "例", "month": "2026-01", "integer": 1}[form.type]


def places(forms: Sequence[FieldForm], given: dict[str, Any]) -> Iterator[Place]:
    """Where a command names rows: its own fields, and those of the lines it holds."""
    for form in forms:
        is_id = form.name.endswith(("_id", "_ids")) or form.name in {"seq", "same_as"}
        if is_id and "integer" in form.type:
            yield (form.name,)
        held = given.get(form.name)
        for number, one in enumerate(held if isinstance(held, list) else []):
            if form.inner and isinstance(one, dict):
                for place in places(form.inner, one):
                    yield (form.name, number, *place)


def pointing(given: dict[str, Any], place: Place, row: int) -> dict[str, Any]:
    """The same command, with one place pointing at another row."""
    made = deepcopy(given)
    inner: Any = made
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = [row] if str(place[-1]).endswith("_ids") else row
    return made


def answer(desk: Desk, name: str, given: dict[str, Any]) -> str:
    """The code a command ends with, as the command line tells it; empty where it was done."""
    try:
        perform(desk, USE_CASES[name], given)
    except Exception as error:  # noqa: BLE001 - the door of a line
        told = said(error)
        return f"bug {told.facts}" if told.code == "bug" else told.code
    return ""


@pytest.fixture(scope="module")
def commands(
    shared_desk: Desk, empty_station: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Any]]:
    """One command of each kind as a script sends it; what was done of each is taken back again."""
    found = {}
    for name in NAMES:
        try:
            made = ONE_OF_EACH[name](shared_desk)
        except DeskError:  # its ledger lies in the shared store already
            path = tmp_path_factory.mktemp("alone") / "station.ddk"
            for alone in opened(empty_station, path):
                made = ONE_OF_EACH[name](alone)
        found[name] = json.loads(codec.canonical_json(made))
        with suppress(DeskError):
            done = shared_desk.do(made)
            if done.seq is not None:
                shared_desk.undo(done.seq)
    return found


def fell(desk: Desk, name: str, given: dict[str, Any], rows: Callable[[], list[int]]) -> list[str]:
    """What fell, by place and row, of a command pointed at other rows one place at a time."""
    forms = codec.describe(USE_CASES[name].command)
    given = whole(forms, given)
    return [
        f"{name} {place} -> {row}: {told}"
        for place in places(forms, given)
        for row in rows()
        if (told := answer(desk, name, pointing(given, place, row))).startswith("bug")
    ]


def hidden_rows(desk: Desk) -> list[int]:
    """The ids of rows that were taken back, of every kind."""
    tables = [table for table in metadata.tables.values() if {"id", "hidden"} <= {*table.c.keys()}]
    with desk.store.reading() as connection:
        asked = [select(table.c.id).where(table.c.hidden > 0) for table in tables]
        return sorted({row for one in asked for row in connection.scalars(one)})


@pytest.mark.parametrize("name", NAMES)
def test_a_row_that_is_not_there_is_refused(
    name: str, shared_desk: Desk, commands: dict[str, dict[str, Any]]
) -> None:
    assert not fell(shared_desk, name, commands[name], lambda: [NOBODY, -1])


def test_rows_of_others_and_rows_taken_back_are_done_or_refused(
    shared_desk: Desk, commands: dict[str, dict[str, Any]]
) -> None:
    drawn = random.Random(7)  # noqa: S311 - a drawn example
    hidden = hidden_rows(shared_desk)
    assert len(hidden) > SOME

    found = [
        line
        for name in NAMES
        for line in fell(
            shared_desk,
            name,
            commands[name],
            lambda: [0, *drawn.sample(hidden, 2), *drawn.sample(range(1, 60), 2)],
        )
    ]

    assert not found


def test_what_belongs_to_another_case_is_not_written_into_this_one(desk: Desk) -> None:
    case_id, other = an_agreed_case(desk, 500), an_agreed_case(desk, 700)
    agreement = file_of(desk, case_id).agreements[0]["id"]
    held = desk.do(RecordMediationSession(case_id=a_case_in_mediation(desk), occurred_on=CAME))
    worker = claimants(desk, other)[0]

    for command, field in (
        (RecordAttorney(case_id=case_id, agent="赵代例", claimant_id=worker), "claimant_id"),
        (
            RecordTerm(
                case_id=case_id, agreement_id=agreement, obligation="补缴", claimant_id=worker
            ),
            "claimant_id",
        ),
        (
            RecordOffer(case_id=case_id, by=Party.EMPLOYER, amount=yuan(9), session_id=held.value),
            "session_id",
        ),
    ):
        told = refused(desk, command)
        assert (told.code, told.field) == ("record_of_other_case", field)
