"""What stands in the lists of 今日待办: nothing that asks for something is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import SetNextAction
from tests.services.station import TODAY, a_case

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk


def items(desk: Desk, name: str) -> list[TodayItem]:
    return desk.lists.today(TODAY, None)[name]


def test_a_next_action_without_a_day_is_still_to_be_planned(desk: Desk) -> None:
    case_id = a_case(desk)
    assert not items(desk, "unplanned")

    desk.do(SetNextAction(case_ids=(case_id,), next_action="联系单位", next_action_on=None))

    (item,) = items(desk, "unplanned")
    assert (item.case_id, item.action) == (case_id, "联系单位")
    assert desk.lists.case_ids(CaseQuery(view="unplanned")) == [case_id]
