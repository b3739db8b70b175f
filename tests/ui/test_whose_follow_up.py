"""A follow-up says whose it was; who asks about his data is written down in archived cases, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rights import Right
from dispute_desk.services.archive import ArchiveCase, FreezeCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.request_lists import person_requests
from dispute_desk.ui.steps.all import BY_ID, steps_of
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.menu_groups import why_not
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import find, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import CAME, agreed, registered, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]
BAR = "step.follow_up.bar"
YES, NO = True, False


def test_whose_follow_up_it_was_is_asked_once(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "follow_up")
    made.entries["satisfied"].put(YES)
    made.entries["retaliation"].put(NO)
    assert made.question() == ""
    made.entries["satisfied"].put(NO)
    made.entries["retaliation"].put(YES)

    made.save()

    said = find(made, BAR, MessageBar).text()
    assert "本案有 2 名职工，“有打击报复、不满意”没有写是谁说的" in said
    assert "确实如此的，再按一次“保存”" in said
    assert not desk.lists.case_file(case_id).follow_ups
    made.entries["person"].put("李䶮")
    assert made.question() == ""
    made.save()
    until(qtbot, lambda: bool(desk.lists.case_file(case_id).follow_ups))
    assert desk.lists.case_file(case_id).follow_ups[0]["person"] == "李䶮"


def test_with_one_worker_nobody_asks_whose_it_was(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    command = RegisterCase(
        claimants=(NewClaimant(name="李例"),), employer="例信厂", cause="04", occurred_on=CAME
    )
    case_id = int(desk.do(command).value)
    made = show(qtbot, place, ask_case(desk, case_id), "follow_up")

    made.entries["person"].put(None)
    made.entries["retaliation"].put(YES)

    assert made.question() == ""


@pytest.mark.parametrize("end", ["closed", "archived", "frozen"])
def test_a_request_is_written_down_in_a_case_that_is_only_kept(
    qtbot: QtBot, place: Workplace, desk: Desk, end: str
) -> None:
    case_id = registered(desk)
    if end == "frozen":
        desk.do(FreezeCase(case_id=case_id, reason="本人请求删除"))
    else:
        desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    if end == "archived":
        desk.do(ArchiveCase(case_id=case_id, retention="y10"))
    view = ask_case(desk, case_id)
    assert "person_request" in [step.id for step in steps_of(view)]

    made = show(qtbot, place, view, "person_request")
    made.entries["claimant_id"].put(view.file.claimants[0]["id"])
    made.save()

    until(qtbot, lambda: bool(person_requests(desk)))
    assert person_requests(desk)[0]["case_id"] == case_id


def test_of_a_day_in_the_past_and_without_the_right_no_request_is_offered(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    desk.do(ArchiveCase(case_id=case_id, retention="y10"))
    step = BY_ID["person_request"]
    view = ask_case(desk, case_id)
    assert step in steps_of(view)

    past = ask_case(desk, case_id, view.today)
    nobody = replace(view, rights_beside=view.rights_beside - {Right.REGISTER})

    assert step not in steps_of(past)
    assert step not in steps_of(nobody)
    assert why_not(step, nobody, "") == "没有这项权限"
    assert why_not(BY_ID["assign"], view, "") == "案件已归档"
