"""The one-line entry typed again: what it gave before gives way, what was typed by hand stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from dispute_desk.ui.pages.new_case.page import NewCasePage
from tests.ui.hands import press, until
from tests.ui.test_quick_entry import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> NewCasePage:
    window.go("new_case")
    found = window.page("new_case")
    assert isinstance(found, NewCasePage)
    until(qtbot, lambda: found.more.channel.count() > 0)
    return found


def people(page: NewCasePage) -> list[tuple[str, str, int | None]]:
    rows = page.people.filled()
    return [(row.name.text(), row.phone.text(), row.claimed.fen()) for row in rows]


def test_a_line_typed_again_takes_the_place_of_what_it_gave_before(page: NewCasePage) -> None:
    typed(page, "李海 13800138000 某某电子 养老少缴 3.5万")
    press(page.quick.line, Qt.Key.Key_Return)
    page.people.rows[0].id_no.setText("440111199001151001")
    page.demand.setPlainText("本人补充的话")

    typed(page, "李梅 13800138000 某某电子 养老少缴 3.5万")
    press(page.quick.line, Qt.Key.Key_Return)

    assert people(page) == [("李梅", "13800138000", 3_500_000)]
    assert page.people.rows[0].id_no.text() == "440111199001151001"
    assert page.demand.toPlainText() == "本人补充的话"


def test_a_line_about_another_firm_brings_its_own_people_alone(page: NewCasePage) -> None:
    typed(page, "李梅 13800138000 王强 13800138001 某某电子 每人3.5万")
    press(page.quick.line, Qt.Key.Key_Return)
    assert len(people(page)) == 2

    typed(page, "张敏 13900139000 广州新茂制衣有限公司")
    press(page.quick.line, Qt.Key.Key_Return)

    assert people(page) == [("张敏", "13900139000", None)]
    assert page.employer.text() == "广州新茂制衣有限公司"


def test_a_line_after_one_who_came_along_takes_the_place_of_both(page: NewCasePage) -> None:
    for line in ("李梅 13800138000 某某电子", "王强 13800138001", "张敏 13900139000 新茂制衣厂"):
        typed(page, line)
        press(page.quick.line, Qt.Key.Key_Return)

    assert people(page) == [("张敏", "13900139000", None)]


def test_the_last_day_told_in_the_line_is_the_outside_deadline(page: NewCasePage) -> None:
    typed(page, "林例 13900001111 恒信制衣厂 12351工单GH9900 12月5日前答复 养老少缴")

    press(page.quick.line, Qt.Key.Key_Return)

    assert page.more.external_deadline.day() == date(2026, 12, 5)
    assert page.more.feed_back_to.text() == "12351 工会热线"


def test_a_hotline_chosen_by_hand_says_who_hears_of_it_and_asks_for_its_day(
    page: NewCasePage,
) -> None:
    box, asks = page.more.channel, page.more.cells["external_deadline"].word
    box.put("HOTLINE_12345")
    assert page.more.feed_back_to.text() == "12345 政务热线"
    assert "答复期限" in asks.text()

    page.more.external_deadline.set_day(date(2026, 12, 5))
    assert asks.text() == ""
    box.put("HOTLINE_12351")
    assert page.more.feed_back_to.text() == "12351 工会热线"

    page.more.feed_back_to.setText("街道例姓专员")
    box.put("VISIT")
    assert page.more.feed_back_to.text() == "街道例姓专员"
