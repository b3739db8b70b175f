"""No line of 今日待办 is cut: what is long takes more lines; counts say what they count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.today_lists import today_lists
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.today.awaited_lines import awaited_words
from dispute_desk.ui.pages.today.lines import make_lines
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.pages.today.painting import ROW, in_lines
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.theme import font
from tests.ui.hands import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

TODAY = date(2026, 11, 22)
#: What is left for the sentence in a window of 1366 in English.
COLUMN = 300
LONG = "广州市一个名字非常长而且到处都显示不下的例示电子科技发展股份有限公司白云分公司第二生产基地"


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def due_case(desk: Desk, name: str, employer: str) -> None:
    people = (NewClaimant(name=name),)
    case_id = desk.do(RegisterCase(claimants=people, employer=employer)).value
    desk.do(SetNextAction(case_id=case_id, next_action="联系单位", next_action_on=TODAY))


def item(**told: object) -> TodayItem:
    facts: dict[str, object] = {
        "list": "due",
        "case_id": 1,
        "number": "云社调〔2026〕26号",
        "who": "例",
        "employer": LONG,
        "stage": Stage.ACCEPTED,
        "action": None,
        "due_on": None,
        "handler_id": None,
    }
    return TodayItem(**(facts | told))  # type: ignore[arg-type]


@pytest.mark.parametrize("stage", [Stage.ACCEPTED, Stage.CLOSED, Stage.ARCHIVED])
@pytest.mark.parametrize("kind", [Awaited.TICKET, Awaited.VISIT, Awaited.CASE, Awaited.ENQUIRY])
def test_every_sentence_about_another_body_is_whole_in_english(
    english: None, kind: Awaited, stage: Stage
) -> None:
    del english
    profile = load_profile("union-tax")
    for body in profile.channels:
        for due in (None, date(2026, 11, 25), date(2026, 11, 10)):
            one = item(
                awaited=kind,
                body=body.text("en"),
                due_on=due,
                served_on=date(2026, 10, 21),
                paper_title="GZ20261022000123",
                stage=stage,
            )
            text = awaited_words(one, TODAY, str)[0]
            lines = in_lines(text, font(), COLUMN)
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")
            assert all(QFontMetrics(font()).horizontalAdvance(told) <= COLUMN for told in lines)


def test_a_long_employer_makes_its_line_higher_and_the_button_stays_in_its_middle(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    for name, employer in (("例甲", LONG * 2), ("例乙", "广州例信制衣有限公司")):
        due_case(desk, name, employer)
    window.go("today")
    wait_until_quiet(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    page.visited()
    until(qtbot, lambda: bool(page._lists.get("due")))
    wait_until_quiet(window)
    heights: dict[str | None, int] = {}
    for row, line in enumerate(page.list.lines.lines):
        if line.item is not None and not line.last and line.section.id != "recent":
            place = page.list.visualRect(page.list.lines.index(row))
            heights.setdefault(line.item.who, place.height())
            button = page.list.button_rect(row)
            assert abs(button.center().y() - place.center().y()) <= 2

    assert heights["例甲"] > ROW


def test_the_count_of_what_must_be_done_says_what_it_leaves_out() -> None:
    lists = {"due": [item(due_on=TODAY)], "broken": [item(list="broken", due_on=TODAY, fen=100)]}

    told = make_lines(lists, today=TODAY, unfolded=frozenset(), action_words=str)

    head = next(line for line in told if line.kind == "head" and line.section.id == "due")
    assert (head.aside, head.more) == ("1", "另有未按约补缴 1 件")
    assert head.sentence == "今天必须做 1 另有未按约补缴 1 件"
    told = make_lines({"due": []}, today=TODAY, unfolded=frozenset(), action_words=str)
    assert told[0].more == ""


def test_headings_count_what_the_command_line_lists(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    for name in ("例甲", "例乙"):
        due_case(desk, name, "广州例信制衣有限公司")
    window.go("today")
    wait_until_quiet(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    page.visited()
    until(qtbot, lambda: bool(page._lists.get("due")))
    wait_until_quiet(window)
    listed = today_lists(desk)

    heads = [line for line in page.list.lines.lines if line.kind == "head" and line.aside]

    assert heads
    for head in heads:
        assert head.aside == str(len(listed[head.section.id])), head.section.id
