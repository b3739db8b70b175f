"""Whole stories taken back: after each undo the station looks as it did before that act."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.store.kinds import TABLE_OF
from tests.services.acts import ACTS, ROADS, NothingThereError, Scene
from tests.services.conftest import opened
from tests.services.one_of_each_repayment import a_late_case, with_terms
from tests.services.one_of_each_visits import a_visit
from tests.services.station import TODAY, a_case, a_case_in_mediation, file_of, visible
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Select

    from dispute_desk.services.desk import Desk, Outcome

#: So many stories that all of them are told within a few seconds.
EXAMPLES = int(os.environ.get("DESK_STORIES", "10"))
ACT = st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 5))
#: Acts that follow each other, all on the same case.
ROAD = st.tuples(st.sampled_from(ROADS), st.integers(0, 5)).map(
    lambda drawn: [(name, drawn[1]) for name in drawn[0]]
)
STORY = st.lists(st.one_of(ACT.map(lambda act: [act]), ROAD), min_size=1, max_size=5).map(
    lambda parts: list(chain(*parts))
)
#: An act of the story, or the number of an entry that is taken back (or done again).
TURNS = st.lists(
    st.one_of(ACT.map(lambda act: [act]), ROAD, st.integers(0, 30).map(lambda one: [one])),
    min_size=2,
    max_size=9,
).map(lambda parts: list(chain(*parts)))


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory, empty_station: Path) -> Path:
    """A station with an agreed case, one in mediation, and somebody who asked something."""
    path = tmp_path_factory.mktemp("stories") / "station.ddk"
    for desk in opened(empty_station, path):
        with_terms(desk, 300, 200)
        a_late_case(desk, 500, 700)
        a_case(desk, "丁例", "同例")
        a_case_in_mediation(desk, "甲例", "乙例")
        a_visit(desk, "丙例")
    return path


@contextmanager
def at_desk(station: Path) -> Iterator[Desk]:
    """A desk on a copy of the station."""
    with tempfile.TemporaryDirectory() as folder:
        yield from opened(station, Path(folder) / "station.ddk")


def act(desk: Desk, name: str, number: int) -> Outcome | None:
    """Do one act; nothing where it cannot be done now or changes nothing."""
    try:
        outcome = desk.do(ACTS[name](Scene(desk, number)))
    except (DeskError, NothingThereError, StopIteration):
        return None
    return outcome if outcome.undoable else None


def sight(desk: Desk) -> object:
    """What can be seen: every table, the file of every case, what today asks for, the search."""
    ids = sorted(desk.lists.case_ids(CaseQuery()))
    return plain(
        {
            "tables": visible(desk),
            "files": {one: file_of(desk, one) for one in ids},
            "today": desk.lists.today(TODAY, desk.actor.id),
            "rows": desk.lists.case_rows(ids),
            "found": sorted(desk.lists.case_ids(CaseQuery(text="例0"))),
            "employers": desk.lists.employers(),
        }
    )


def plain(value: object) -> object:
    """The same without the counters of changes and the names of all people there ever were."""
    if is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return {
            key: plain(one) for key, one in value.items() if key not in {"row_version", "people"}
        }
    return [plain(one) for one in value] if isinstance(value, tuple | list) else value


def _questions() -> dict[str, Select[Any]]:
    """Ask for every pair of kinds which records in sight point to one out of sight."""
    kinds = {table.name: kind for kind, table in TABLE_OF.items()}
    found: dict[str, Select[Any]] = {}
    for kind, table in TABLE_OF.items():
        for key in table.foreign_keys:
            other = key.column.table.alias()
            if key.column.table.name in kinds:
                query = select(table.c.id).join(other, key.parent == other.c.id)
                query = query.where(table.c.hidden.is_(None), other.c.hidden.is_not(None))
                found[f"{kind}.{key.parent.name}"] = query
    return found


_QUESTIONS = _questions()


def pointing_to_nothing(desk: Desk) -> list[str]:
    """The records in sight that point to one out of sight."""
    with desk.store.reading() as connection:
        return [
            f"{name} of {one}"
            for name, query in _QUESTIONS.items()
            for one in connection.scalars(query)
        ]


@settings(max_examples=EXAMPLES)
@given(STORY)
def test_a_story_taken_back_act_by_act_and_told_again(
    station: Path, story: list[tuple[str, int]]
) -> None:
    with at_desk(station) as desk:
        first, states, entries = sight(desk), [visible(desk)], []
        for name, number in story:
            outcome = act(desk, name, number)
            if outcome is not None:
                entries.append(outcome.entry)
                states.append(visible(desk))
        last, undone = sight(desk), []

        for seq, before in zip(reversed(entries), reversed(states[:-1]), strict=True):
            undone.append(desk.undo(seq).entry)
            assert visible(desk) == before
        assert sight(desk) == first
        for seq, after in zip(reversed(undone), states[1:], strict=True):
            desk.undo(seq)
            assert visible(desk) == after
        assert sight(desk) == last
        assert whole(desk) == []


@settings(max_examples=EXAMPLES)
@given(TURNS)
def test_taken_back_in_any_order_nothing_points_to_what_is_gone(
    station: Path, turns: list[tuple[str, int] | int]
) -> None:
    with at_desk(station) as desk:
        first, start = desk.lists.last_seq(), sight(desk)
        for turn in turns:
            if isinstance(turn, tuple):
                act(desk, *turn)
            elif desk.lists.last_seq() > first:
                take_back_and_again(desk, first + 1 + turn % (desk.lists.last_seq() - first))
            assert pointing_to_nothing(desk) == []
        assert whole(desk) == []

        while seq := standing(desk, first):
            desk.undo(seq)
        assert sight(desk) == start
        assert whole(desk) == []


def take_back_and_again(desk: Desk, seq: int) -> None:
    """Take an entry back where that is allowed; done again it looks as before; it stays back."""
    before = visible(desk)
    try:
        undone = desk.undo(seq).entry
    except DeskError:
        assert visible(desk) == before
        return
    after = visible(desk)
    again = desk.undo(undone).entry
    assert visible(desk) == before
    desk.undo(again)
    assert visible(desk) == after


def standing(desk: Desk, first: int) -> int | None:
    """The newest act that stands, as Ctrl+Z finds it."""
    for row in desk.lists.history(limit=200):
        if row.seq > first and row.undoable and not row.undone and row.undoes is None:
            return row.seq
    return None
