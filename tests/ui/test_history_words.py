"""The history says every field of every record in words: no raw name, no key, no code."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import FieldChange
from dispute_desk.services.history_made import made_fields
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.ui.pages.history.more_fields import INSIDE
from dispute_desk.ui.pages.history.words import (
    KINDS,
    POINTERS,
    SILENT,
    records_in,
    told_of,
    words_of,
)
from dispute_desk.ui.seat import Seat
from tests.services.conftest import PEOPLE, opened
from tests.services.one_of_each import ONE_OF_EACH
from tests.services.station import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

#: Keys of the store that are told as 是: what took a record out of use.
_MARKS = {"hidden", "superseded_by"}
_HAN = re.compile("[\u4e00-\u9fff]")
_RAW = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Desk]]:
    """Desks at which every command was given once; one has its own where others went before."""
    empty = tmp_path_factory.mktemp("all") / "empty.ddk"
    new = NewStation(kind="sample", station="示例站", people=PEOPLE)
    create_station(empty, new, lambda: NOW).close()
    with ExitStack() as stack:

        def sit_down() -> Desk:
            path = empty.with_name(f"{len(made)}.ddk")
            made.append(stack.enter_context(contextmanager(opened)(empty, path)))
            return made[-1]

        made: list[Desk] = []
        first = sit_down()
        for name in sorted(USE_CASES):
            try:
                first.do(ONE_OF_EACH[name](first))
            except DeskError:
                alone = sit_down()
                alone.do(ONE_OF_EACH[name](alone))
        yield made


@pytest.fixture(scope="module")
def seat(desks: list[Desk]) -> Seat:
    """Who sits at the first desk."""
    return Seat(desks[0])


def _told_columns() -> list[tuple[str, Any]]:
    return [
        (kind, column)
        for kind, table in TABLE_OF.items()
        for column in table.c
        if column.key not in SILENT | {"id"} and (kind, column.key) not in INSIDE
    ]


def test_every_kind_of_record_has_a_name() -> None:
    assert [kind for kind in TABLE_OF if not _HAN.search(KINDS.get(kind, ""))] == []


def test_every_field_of_every_record_has_a_name(seat: Seat) -> None:
    raw = [
        (kind, column.key)
        for kind, column in _told_columns()
        if not _HAN.search(words_of(kind, column.key, None, seat, {})[0])
    ]
    assert raw == []


def test_a_key_of_another_record_is_told_by_its_name() -> None:
    keys = {(kind, one.key) for kind, one in _told_columns() if one.foreign_keys}
    assert {one for one in keys if one[1] not in {*POINTERS, *_MARKS}} == set()


def test_no_value_of_any_record_is_a_code(desks: list[Desk], seat: Seat) -> None:
    raw = set()
    for desk in desks:
        for kind, column in _told_columns():
            with desk.store.reading() as connection:
                known = set(connection.scalars(select(column))) - {None, ""}
            for value in known:
                kept = value if isinstance(value, int) else str(value)
                said = words_of(kind, column.key, kept, seat, {})[1]
                if _RAW.fullmatch(said):
                    raw.add((kind, column.key, said))
    assert raw == {("paper", "kind", "reminder")}  # a kind that these tests alone know


def test_everything_that_was_changed_is_told_without_keys_and_codes(
    desks: list[Desk], seat: Seat
) -> None:
    told = []
    for desk in desks:
        entries = range(1, desk.lists.last_seq() + 1)
        changes = desk.lists.field_changes(list(entries))
        changes += [one for seq in entries for one in made_fields(desk, seq)]
        names = desk.lists.record_names(records_in(changes))
        told += [one for change in changes if (one := told_of(change, seat, names)) is not None]
    assert len(told) > len(USE_CASES)
    for one in told:
        assert _HAN.search(one.field), one
        raw = {word for word in (one.before, one.after) if _RAW.fullmatch(word)}
        assert raw <= {"reminder"}, one  # a kind of paper that these tests alone know


def test_a_merger_names_the_case_it_went_into(seat: Seat) -> None:
    change = FieldChange(seq=1, kind="case", record_id=2, field="merged_into", before=None, after=3)
    names = {("case", 2): "例〔2026〕2号", ("case", 3): "例〔2026〕3号"}

    told = told_of(change, seat, names, about="例〔2026〕3号")

    assert told is not None
    assert (told.record, told.field) == ("案件 例〔2026〕2号", "并入案件")
    assert (told.before, told.after) == ("（空）", "例〔2026〕3号")
