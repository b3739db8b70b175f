"""暂缓提醒: off one's own list until the day, in sight for everybody else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.opening import sit_down
from dispute_desk.services.snoozing import SnoozeCases
from tests.services.station import TODAY, a_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LATER = date(2026, 12, 1)


def listed(desk: Desk, name: str, day: date = TODAY) -> list[int]:
    """The cases of a list, each once: the next action of one and its late clocks are lines."""
    items = desk.lists.today(day, None)[name]
    return list(dict.fromkeys(item.case_id for item in items))


@pytest.fixture
def due(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(SetNextAction(case_id=case_id, next_action="联系单位", next_action_on=TODAY))
    return case_id


def test_a_snoozed_case_leaves_the_list_and_stands_apart(desk: Desk, due: int) -> None:
    assert listed(desk, "due") == [due]

    desk.do(SnoozeCases(case_ids=(due,), until_on=LATER))

    assert (listed(desk, "due"), listed(desk, "snoozed")) == ([], [due])
    assert desk.lists.today(TODAY, None)["snoozed"][0].until_on == LATER


def test_it_comes_back_on_the_day(desk: Desk, due: int) -> None:
    desk.do(SnoozeCases(case_ids=(due,), until_on=LATER))

    assert listed(desk, "due", LATER) == [due]
    assert listed(desk, "snoozed", LATER) == []


def test_others_are_reminded_all_the_same(desk: Desk, due: int) -> None:
    desk.do(SnoozeCases(case_ids=(due,), until_on=LATER))
    other = next(one for one in desk.lists.people() if one.id != desk.actor.id and one.active)

    assert listed(sit_down(desk, other), "due") == [due]


def test_a_case_without_a_next_action_stays_to_be_planned(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(SetNextAction(case_id=case_id, next_action=""))

    desk.do(SnoozeCases(case_ids=(case_id,), until_on=LATER))

    assert listed(desk, "unplanned") == [case_id]


def test_it_may_be_brought_back_at_once_or_put_off_further(desk: Desk, due: int) -> None:
    desk.do(SnoozeCases(case_ids=(due,), until_on=LATER))
    desk.do(SnoozeCases(case_ids=(due,), until_on=date(2026, 12, 9)))
    assert desk.lists.today(TODAY, None)["snoozed"][0].until_on == date(2026, 12, 9)

    desk.do(SnoozeCases(case_ids=(due,)))

    assert (listed(desk, "due"), listed(desk, "snoozed")) == ([due], [])


def test_many_at_once_are_one_entry_to_take_back(desk: Desk) -> None:
    ids = tuple(a_case(desk) for _ in range(3))

    outcome = desk.do(SnoozeCases(case_ids=ids, until_on=LATER))
    desk.undo(outcome.entry)

    assert listed(desk, "snoozed") == []


def test_a_day_that_is_not_to_come_is_refused(desk: Desk, due: int) -> None:
    with pytest.raises(DeskError) as told:
        desk.do(SnoozeCases(case_ids=(due,), until_on=TODAY))

    assert (told.value.code, told.value.field) == ("snoozed_into_the_past", "until_on")
