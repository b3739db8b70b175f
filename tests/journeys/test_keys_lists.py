"""Lists by keys alone: many cases at once, reminders, kept views, the history, two people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.editing import EditCase
from tests.journeys.keys import home
from tests.journeys.seat import TODAY, a_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

#: Keys besides what is typed.
SNOOZED, STEPPED, A_VIEW, RESTORED, BOTH = 2, 6, 2, 6, 16


def test_a_reminder_waits_until_the_day_that_is_typed(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk, due=TODAY)
    home(keyboard)

    keyboard.press("Ctrl+J")
    keyboard.form("small.snooze")
    keyboard.type("1201")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= SNOOZED
    today = desk.lists.today(TODAY, desk.actor.id)
    (snoozed,) = today["snoozed"]
    assert (snoozed.case_id, snoozed.until_on) == (case_id, date(2026, 12, 1))


def test_a_stage_is_changed_on_a_selection(keyboard: Keyboard, desk: Desk) -> None:
    ids = [a_case(desk, name, due=TODAY) for name in ("张例", "李例", "王例")]
    for one in ids:
        desk.do(AcceptCase(case_id=one))
    keyboard.press("Ctrl+2")
    keyboard.begin()

    keyboard.press("Shift+Down", "Shift+Down", "Ctrl+K")
    keyboard.type("gjd")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("small.step")
    keyboard.press("Down", "Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= STEPPED
    assert {file_of(desk, one).case["stage"] for one in ids} == {Stage.VERIFYING}


def test_a_narrowed_list_is_kept_as_a_view(keyboard: Keyboard, desk: Desk) -> None:
    mine = a_case(desk, "张例")
    a_case(desk, "李例")
    keyboard.press("Ctrl+2")
    keyboard.begin()

    keyboard.type("张")
    keyboard.rest()
    keyboard.press("Ctrl+S")
    keyboard.form("small.keep_view")
    keyboard.type("张例的")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= A_VIEW
    (view,) = desk.lists.saved_views()
    assert (view.name, view.text) == ("张例的", "张")
    assert desk.lists.case_ids(CaseQuery(text=view.text)) == [mine]


def test_one_field_is_given_back_from_the_history(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(EditCase(case_id=case_id, changes={"demand": "补缴养老", "street": "例街"}))
    desk.do(EditCase(case_id=case_id, changes={"demand": "错了", "street": "例二街"}))
    keyboard.begin()

    keyboard.press("Ctrl+4")
    keyboard.rest()
    keyboard.press("Tab", "Down")
    keyboard.rest()
    keyboard.press("Tab", "Tab")
    assert keyboard.focused() == "history.restore"
    keyboard.press("Space")
    keyboard.rest()

    assert keyboard.count <= RESTORED
    case = file_of(desk, case_id).case
    assert sorted((case["demand"] == "补缴养老", case["street"] == "例街")) == [False, True]


def test_two_people_change_one_case_and_only_what_both_changed_is_asked(
    keyboard: Keyboard, desk: Desk
) -> None:
    case_id = a_case(desk)
    keyboard.window.go("case_file", case_id)
    keyboard.begin()

    keyboard.press("F2")
    keyboard.press(*["Tab"] * 10)
    assert keyboard.focused() == "case_file.fact.demand"
    keyboard.type("我的诉求")
    keyboard.press("Tab", "Tab")
    keyboard.type("我的镇街")
    desk.do(EditCase(case_id=case_id, changes={"demand": "他的诉求", "note": "他的备注"}))
    keyboard.press("Ctrl+Return")
    clash = keyboard.form("clash")
    choices = [one.objectName() for one in clash.findChildren(QRadioButton)]
    assert choices == ["clash.demand.mine", "clash.demand.theirs"]
    keyboard.press("Right", "Return")
    keyboard.rest()

    case = file_of(desk, case_id).case
    told = (case["demand"], case["street"], case["note"])
    assert told == ("他的诉求", "我的镇街", "他的备注")
    assert keyboard.count <= BOTH
