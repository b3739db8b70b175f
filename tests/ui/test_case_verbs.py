"""Every verb of an open case stands in the palette and in 更多, those of folded cards, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.all import BY_ID
from dispute_desk.ui.steps.menu_groups import GROUPS
from tests.ui.hands import form, until
from tests.ui.test_mediation_journey import a_case

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> CaseFilePage:
    window.go("case_file", a_case(desk))
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def found_by(window: MainWindow, typed: str) -> list[str]:
    window.show_palette()
    window.palette_box.input.setText(typed)
    wait_until_quiet(window)
    return window.palette_box.titles()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("djrxgd", "登记热线工单"),
        ("fqcb", "登记放弃参保承诺"),
        ("flyz", "登记法律援助申请"),
        ("djdc", "登记调查"),
        ("wtsq", "登记委托授权"),
        ("参保情况", "登记参保情况"),
        ("登记证据", "登记证据"),
        ("改阶段 补缴", "改阶段：补缴中（调查核实中或达成协议后可办）"),
        ("gjd 撤回", "改阶段：已撤回（撤回）"),
    ],
)
def test_the_palette_finds_a_verb_of_the_case(
    window: MainWindow, page: CaseFilePage, typed: str, title: str
) -> None:
    assert page.view is not None

    assert title in found_by(window, typed)


def test_every_act_of_every_card_is_in_the_palette_and_each_step_in_the_menu(
    page: CaseFilePage,
) -> None:
    known = [title for title, _ in page.place.verbs.offered()]
    desk_verbs = {verb.title for verb in page.place.verbs.available()}
    page.head.menu.fill()
    entries = {entry.objectName().rpartition(".")[2] for _, entry in page.head.menu.entries()}
    acts = [act for card in page.deep_cards for act in card.adding()]
    assert len(acts) > len(GROUPS)

    for act in acts:
        if act.step in BY_ID:
            assert BY_ID[act.step].title in known, act
            assert act.step in entries, act
        else:
            assert act.words in known or act.words.rstrip("…") in desk_verbs, act


def test_a_stage_within_reach_opens_its_form_and_another_says_why(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    acts = dict(page.place.verbs.offered())

    acts["改阶段：补缴中（调查核实中或达成协议后可办）"]()
    assert window.toast is not None
    assert window.toast.text() == "调查核实中或达成协议后可办"

    acts["改阶段：已撤回（撤回）"]()
    form(qtbot, "step.withdraw").reject()
    wait_until_quiet(window)


def test_a_keyword_lists_the_cases_and_firms_that_hold_it(window: MainWindow, desk: Desk) -> None:
    people = (NewClaimant(name="张例"),)
    desk.do(RegisterCase(claimants=people, employer="恒信制衣厂", cause="04"))
    desk.do(RegisterCase(claimants=people, employer="例外厂", cause="04"))

    titles = found_by(window, "gjz 恒信")
    assert titles[0] == "案件列表：关键字“恒信”"
    assert "恒信制衣厂" in titles

    window.palette_box.entry_at(0).run()
    wait_until_quiet(window)
    cases = window.page("cases")
    assert cases.card.search.text() == "恒信"  # type: ignore[attr-defined]
    assert cases.model.rowCount() == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("不予受理", "改阶段：不属受理范围（受理以前可办）"),
        ("不受理", "改阶段：不属受理范围（受理以前可办）"),
        ("工人", "增加职工"),
        ("增加工人", "增加职工"),
        ("基数", "逐行登记参保情况"),
        ("基数确认表", "登记补缴材料"),
        ("花名册", "职工表格"),
        ("gongdan", "登记热线工单"),
        ("zengjiazhig", "增加职工"),
    ],
)
def test_everyday_words_find_what_a_case_can_do(
    window: MainWindow, page: CaseFilePage, typed: str, title: str
) -> None:
    assert page.view is not None

    assert title in found_by(window, typed)
    box = window.palette_box
    assert not any(box.entry_at(row).waits for row in range(len(box.titles())))


def test_the_calculator_of_the_case_comes_first_and_once(
    window: MainWindow, page: CaseFilePage
) -> None:
    assert page.view is not None

    titles = found_by(window, "补缴测算")

    assert titles[0] == "本案补缴测算"
    assert titles.count("本案补缴测算") == 1
    assert "补缴测算" in titles[1:]


def test_editing_brings_the_whole_first_field_into_sight(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    window.resize(1366, 768)
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    page.facts.edit()

    first = next(iter(page.facts.entries.values())).row
    qtbot.wait(250)  # the layouts have settled
    assert first.visibleRegion().boundingRect() == first.rect()
    page.facts.leave()


def test_no_key_goes_through_the_palette_to_the_button_of_the_case(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    ran: list[str] = []
    window.place.verbs.bind("case.next", lambda: ran.append("next"), owner=page)
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    assert found_by(window, "没有这回事") == []
    palette = window.palette_box
    until(qtbot, palette.input.hasFocus)

    QTest.keyClick(palette.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(palette.input, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)

    assert ran == []
    assert palette.isVisible()
