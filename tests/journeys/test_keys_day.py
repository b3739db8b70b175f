"""A day at the desk by keys alone: a call, thirty rows before lunch, a meeting, regret."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.mediation import StartMediation
from tests.journeys.keys import home
from tests.journeys.seat import TODAY, a_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

#: Keys besides what is typed: workflow.md says one line for a call, four keys a row, one for
#: regret, and sixty seconds for a meeting that was held.
A_CALL, A_ROW, MANY_ROWS, REGRET, A_MEETING, OUTSIDE = 2, 4, 5, 1, 10, 4
#: What the desk proposes for a case that came in.
DECIDE = "作出受理决定"


def test_a_call_is_noted_in_one_line_that_plans_the_next_step(
    keyboard: Keyboard, desk: Desk
) -> None:
    case_id = a_case(desk)
    keyboard.window.go("case_file", case_id)
    keyboard.begin()

    keyboard.press("Ctrl+G")
    keyboard.type("已告知人事尽快核对 +3工")
    keyboard.press("Return")
    keyboard.rest()

    assert keyboard.count <= A_CALL
    case = file_of(desk, case_id)
    assert [one["text"] for one in case.notes] == ["已告知人事尽快核对 +3工"]
    assert case.case["next_action_on"] == date(2026, 11, 25)


def test_rows_are_worked_through_one_after_the_other(keyboard: Keyboard, desk: Desk) -> None:
    names = ("张例", "李例", "王例", "赵例", "陈例")
    ids = [a_case(desk, name, due=TODAY, action=DECIDE) for name in names]
    home(keyboard)

    for _ in ids:
        keyboard.begin()
        keyboard.press("Ctrl+Return")
        keyboard.form("step.accept")
        keyboard.press("Ctrl+Return", "Ctrl+Return")  # asked: points nobody has looked at
        keyboard.rest()
        assert keyboard.window.current == "today"
        assert keyboard.count <= A_ROW

    assert [file_of(desk, one).case["stage"] for one in ids] == [Stage.ACCEPTED] * len(ids)


def test_enter_does_what_the_row_asks_for(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk, due=TODAY, action=DECIDE)
    home(keyboard)

    keyboard.press("Return")
    keyboard.form("step.accept")
    keyboard.press("Ctrl+Return", "Ctrl+Return")  # asked: points nobody has looked at
    keyboard.rest()

    assert keyboard.count <= A_ROW
    assert file_of(desk, case_id).case["stage"] is Stage.ACCEPTED


def test_a_row_is_looked_at_opened_and_left_again(keyboard: Keyboard, desk: Desk) -> None:
    first = a_case(desk, "张例", due=TODAY)
    second = a_case(desk, "李例", due=TODAY)
    page = home(keyboard)
    line = page.list.current_line()
    assert line is not None
    assert line.item is not None
    other = second if line.item.case_id == first else first

    keyboard.press("Down", "Ctrl+O")
    keyboard.until(lambda: keyboard.window.current == "case_file")
    keyboard.rest()
    assert keyboard.window.page("case_file").case_id == other  # type: ignore[attr-defined]
    keyboard.press("Alt+Left")
    keyboard.rest()

    assert keyboard.window.current == "today"
    assert keyboard.count <= A_ROW


def test_rows_are_selected_and_given_away_together_and_taken_back(
    keyboard: Keyboard, desk: Desk
) -> None:
    ids = [a_case(desk, name, due=TODAY) for name in ("张例", "李例", "王例")]
    before = {file_of(desk, one).case["handler_id"] for one in ids}
    home(keyboard)

    keyboard.press("Shift+Down", "Shift+Down", "Ctrl+K")
    keyboard.type("zdcbr")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("small.assign")
    keyboard.type("dy")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= MANY_ROWS
    other = next(one.id for one in desk.lists.people() if one.name == "邓样浩")
    assert {file_of(desk, one).case["handler_id"] for one in ids} == {other}

    keyboard.begin()
    keyboard.press("Ctrl+Z")
    keyboard.rest()
    assert keyboard.count <= REGRET
    assert {file_of(desk, one).case["handler_id"] for one in ids} == before
    keyboard.begin()
    keyboard.press("Ctrl+Y")
    keyboard.rest()
    assert keyboard.count <= REGRET
    assert {file_of(desk, one).case["handler_id"] for one in ids} == {other}


def test_a_mediation_that_was_held_is_written_down_after_the_talk(
    keyboard: Keyboard, desk: Desk
) -> None:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    desk.do(PlanAppointment(case_id=case_id, on=TODAY, starts="9", place="第一调解室"))
    keyboard.window.go("case_file", case_id)
    keyboard.begin()

    keyboard.press("Ctrl+Return")
    keyboard.form("step.session")
    keyboard.press("Space", "Tab", "Tab")
    keyboard.type("9000")
    keyboard.press("Return")
    keyboard.type("6000")
    keyboard.press("Return", "Return", "Tab")
    keyboard.press("Space", "Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= A_MEETING
    (session,) = file_of(desk, case_id).sessions
    assert session["attendees"] == "李梅例"
    assert session["outcome"] == "adjourned"
    offers = file_of(desk, case_id).beside["offer"]
    assert [one["fen"] for one in offers] == [900_000, 600_000]


def test_a_paper_signed_outside_is_written_down_with_its_day(
    keyboard: Keyboard, desk: Desk
) -> None:
    case_id = a_case(desk)
    keyboard.window.go("case_file", case_id)
    keyboard.begin()

    keyboard.press("Ctrl+K")
    keyboard.type("djws")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("step.paper")
    assert keyboard.focused() == "step.paper.number"
    keyboard.type("例工函〔2026〕7号")
    keyboard.press("Return")
    keyboard.type("1015")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= OUTSIDE
    (paper,) = file_of(desk, case_id).papers
    assert paper["number"] == "例工函〔2026〕7号"
    assert paper["issued_on"] == date(2026, 10, 15)
