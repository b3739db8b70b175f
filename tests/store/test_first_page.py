"""The raw look for the first paint sees what the lists see, and leaves nothing behind."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.services.undo import UndoEntry
from dispute_desk.store.first_page import due_items, newest_cases
from tests.architecture.test_lazy_start import HEAVY, loaded_by
from tests.store.stations import desk_of, register, station

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A station with a case of every kind of next action, and one taken back."""
    path = station(tmp_path)
    desk = desk_of(path)
    for day in range(-3, 4):
        case_id = register(desk, f"陈{day}")
        due = TODAY + timedelta(days=day)
        desk.do(SetNextAction(case_id=case_id, next_action="联系单位", next_action_on=due))
    register(desk, "误登")
    desk.do(UndoEntry(seq=desk.lists.last_seq()))
    desk.close()
    return path


def test_the_first_page_is_what_the_lists_say(path: Path) -> None:
    newest, soonest = newest_cases(path), due_items(path, TODAY)

    desk = desk_of(path)
    ids = desk.lists.case_ids(CaseQuery(limit=100))
    rows = desk.lists.case_rows(ids)
    due = [one for one in desk.lists.today(TODAY, None)["due"] if one.clock is None]
    desk.close()
    assert newest == [rows[case_id] for case_id in ids]
    assert len(newest) == 9
    assert soonest == due
    assert due


def test_what_somebody_put_off_is_left_out_for_that_person_alone(path: Path) -> None:
    first = due_items(path, TODAY)[0]
    desk = desk_of(path)
    desk.do(SnoozeCases(case_ids=(first.case_id,), until_on=TODAY + timedelta(days=40)))
    me = str(desk.actor.id)
    due = [one for one in desk.lists.today(TODAY, None)["due"] if one.clock is None]
    desk.close()

    assert due_items(path, TODAY, me) == due
    assert first not in due
    assert due_items(path, TODAY)[0] == due_items(path, TODAY, "99")[0] == first


def test_looking_leaves_the_file_and_nothing_beside_it(path: Path) -> None:
    before = path.read_bytes()

    due_items(path, TODAY)
    newest_cases(path)

    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_was_just_written_is_seen_while_the_desk_is_open(path: Path) -> None:
    desk = desk_of(path)
    case_id = register(desk, "刚来")

    assert newest_cases(path)[0].id == case_id
    desk.close()


def test_a_store_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refusal:
        due_items(tmp_path / "nowhere.ddk", TODAY)

    assert refusal.value.code == "store_missing"


def test_the_look_loads_no_heavy_library() -> None:
    assert loaded_by("dispute_desk.store.first_page") & set(HEAVY) == set()
