"""Somebody comes or calls: the form, the line for fast typists, a consultation, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.visits import NewVisitor, RecordVisit

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

FIRM = "广州恒信制衣有限公司"
#: Keys besides what is typed. workflow.md gives times for intake, and two keys for 转为案件.
SIX_BOXES, ONE_MORE_PERSON, ONE_LINE, INTO_A_CASE, TO_THE_REGISTER = 10, 3, 4, 2, 2


def cases(desk: Desk) -> list[CaseFile]:
    return [desk.lists.case_file(one) for one in desk.lists.case_ids(CaseQuery())]


def test_a_walk_in_fills_the_six_boxes(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.begin()

    keyboard.press("Ctrl+N")
    keyboard.rest()
    keyboard.type("李梅例")
    keyboard.press("Return")
    keyboard.type("13800138000")
    keyboard.press("Return")
    keyboard.type(FIRM)
    keyboard.press("Return", "Space", "Return")
    keyboard.type("2024-03")
    keyboard.press("Return")
    keyboard.type("2026-02")
    keyboard.press("Return")
    keyboard.type("要求补缴养老保险")
    keyboard.press("Ctrl+Return")
    keyboard.until(lambda: keyboard.window.current == "case_file")

    assert keyboard.count <= SIX_BOXES
    (case,) = cases(desk)
    (worker,) = case.claimants
    assert (worker["name"], worker["phone"]) == ("李梅例", "13800138000")
    assert case.employer["name"] == FIRM
    assert case.case["insurances"] == "pension"
    assert str(case.case["claim_from"]) == "2024-03"
    assert str(case.case["claim_to"]) == "2026-02"
    assert case.case["demand"] == "要求补缴养老保险"


def test_three_people_come_in_one_visit(keyboard: Keyboard, desk: Desk) -> None:
    keyboard.press("Ctrl+N")
    keyboard.rest()
    keyboard.type("李梅例")
    keyboard.press("Return")
    keyboard.type("13800138000")
    keyboard.begin()
    keyboard.press("Tab", "Return")
    keyboard.type("王强例")
    keyboard.press("Return", "Tab", "Tab", "Return")
    keyboard.type("张例")
    assert keyboard.count <= 2 * ONE_MORE_PERSON

    keyboard.press("Return", "Return")
    keyboard.type(FIRM)
    keyboard.press("Ctrl+Return")
    keyboard.until(lambda: keyboard.window.current == "case_file")

    (case,) = cases(desk)
    assert [one["name"] for one in case.claimants] == ["李梅例", "王强例", "张例"]
    (visit,) = visit_lists.visit_rows(desk, visit_lists.visit_ids(desk, VisitQuery())).values()
    assert visit.persons == 3


def test_a_fast_typist_writes_one_line(keyboard: Keyboard, desk: Desk) -> None:
    person = NewClaimant(name="赵例", phone="13900000000")
    desk.do(RegisterCase(claimants=(person,), employer=FIRM))
    keyboard.begin()

    keyboard.press("Ctrl+N")
    keyboard.rest()
    keyboard.press("Shift+Tab")
    keyboard.type("李梅例 13800138000 hxzy 养老少缴 24月 3.5万")
    keyboard.press("Return", "Ctrl+Return")
    keyboard.until(lambda: keyboard.window.current == "case_file")

    assert keyboard.count <= ONE_LINE
    (case,) = [one for one in cases(desk) if one.claimants[0]["name"] == "李梅例"]
    assert case.employer["name"] == FIRM
    assert case.sums["claimed"] == 3_500_000


def test_a_consultation_becomes_a_case(keyboard: Keyboard, desk: Desk) -> None:
    for name in ("张例", "李梅例"):
        people = (NewVisitor(name=name),)
        desk.do(RecordVisit(visitors=people, employer=FIRM, demand="问补缴"))
    keyboard.begin()
    keyboard.press("Ctrl+K")
    keyboard.type("lfld")
    keyboard.rest()
    keyboard.press("Return")
    assert keyboard.count <= TO_THE_REGISTER
    keyboard.rest()
    assert keyboard.window.current == "visits"

    keyboard.begin()
    keyboard.press("Down")
    keyboard.rest()
    keyboard.press("Ctrl+Return")
    keyboard.until(lambda: keyboard.window.current == "case_file")

    assert keyboard.count <= INTO_A_CASE
    (case,) = cases(desk)
    assert [one["name"] for one in case.claimants] == ["张例"]


def test_the_register_is_found_by_letters_and_its_people_put_right(
    keyboard: Keyboard, desk: Desk
) -> None:
    people = (NewVisitor(name="张利", phone="13800138123"),)
    visit_id = desk.do(RecordVisit(visitors=people, employer=FIRM, demand="问补缴")).value
    keyboard.window.go("visits")
    keyboard.begin()

    keyboard.type("hxzy")
    keyboard.rest()
    keyboard.press("Down")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.form("small.visit")
    keyboard.type("张例")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= 3
    (visitor,) = visit_lists.visit_file(desk, visit_id).visitors
    assert (visitor["name"], visitor["phone"]) == ("张例", "13800138123")
