"""A sum several people ask for together is nobody's alone: it stands at the case, and is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.new_case.page import NewCasePage
from tests.ui.hands import click, until
from tests.ui.test_quick_entry import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

PEOPLE = "张建例 13900001111、李春例 13700002222、陈大例 13600003333"
LINE = f"{PEOPLE} 某某电子 养老没交 2024.1-2025.6 共5.4万"
SUM = 5_400_000


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    until(qtbot, lambda: found.more.channel.count() > 0 and found.place.seat is not None)
    return found


def claims(desk: Desk, case_id: int) -> list[tuple[int | None, int]]:
    file = desk.lists.case_file(case_id)
    claimed = [one for one in file.amounts if one["layer"] is Layer.CLAIMED]
    return [(one["claimant_id"], one["fen"]) for one in claimed]


def test_the_sum_of_a_line_of_three_is_nobodys_alone(
    qtbot: QtBot, page: NewCasePage, desk: Desk, window: MainWindow
) -> None:
    typed(page, LINE)
    page.quick.line.entered.emit()

    assert [row.claimed.fen() for row in page.people.rows] == [None] * 3
    assert page.people.together.fen() == SUM
    assert page.people.together.isVisible()

    click(page, "new_case.save")
    until(qtbot, lambda: window.place.jobs.is_busy is False and page.people.is_empty())
    assert claims(desk, 1) == [(None, SUM)]
    assert page.people.together.fen() is None
    assert not page.people.together.isVisible()


def test_each_of_a_line_has_his_own(page: NewCasePage) -> None:
    typed(page, LINE.replace("共5.4万", "每人1.8万"))
    page.quick.line.entered.emit()

    assert [row.claimed.fen() for row in page.people.rows] == [1_800_000] * 3
    assert page.people.together.fen() is None


def test_a_line_put_right_takes_the_sum_back(page: NewCasePage) -> None:
    typed(page, LINE)
    page.quick.line.entered.emit()
    typed(page, LINE.replace("共5.4万", "每人1.8万"))
    page.quick.line.entered.emit()

    assert page.people.together.fen() is None
    assert [row.claimed.fen() for row in page.people.rows] == [1_800_000] * 3


def test_words_that_are_no_sum_stop_the_form(page: NewCasePage) -> None:
    typed(page, LINE)
    page.quick.line.entered.emit()
    page.people.together.setText("五万多")

    click(page, "new_case.save")

    assert page.is_unsaved()
    assert page.people.together_cell in page.misunderstood()


def test_one_who_came_alone_has_it_himself(desk: Desk) -> None:
    people = (NewClaimant(name="张例"),)
    command = RegisterCase(claimants=people, employer="某某电子", claimed_together=Fen(SUM))
    case_id = int(desk.do(command).value)

    (worker,) = desk.lists.case_file(case_id).claimants
    assert claims(desk, case_id) == [(worker["id"], SUM)]


def test_the_visit_tells_it_too(desk: Desk) -> None:
    people = (NewClaimant(name="张例", claimed=Fen(100)), NewClaimant(name="李例"))
    desk.do(RegisterCase(claimants=people, employer="某某电子", claimed_together=Fen(SUM)))

    (visit,) = desk.lists.case_file(1).beside["visit"]
    assert visit["claimed_fen"] == SUM + 100


def test_less_than_nothing_is_refused(desk: Desk) -> None:
    people = (NewClaimant(name="张例"), NewClaimant(name="李例"))
    with pytest.raises(DeskError) as refused:
        desk.do(RegisterCase(claimants=people, employer="某某电子", claimed_together=Fen(-1)))

    assert refused.value.field == "claimed_together"
