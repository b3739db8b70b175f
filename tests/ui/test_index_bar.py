"""The line above a case file leads through its parts and shows in which one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.ui.pages.case_file.evidence_card import matrix_of
from dispute_desk.ui.pages.case_file.index_bar import PARTS, part_of
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click, find, form, until
from tests.ui.test_case_file import registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.case_file.records_card import RecordsCard


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.resize(1366, 768)
    window.go("case_file", registered(qtbot, window))
    wait_until_quiet(window)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    return found


def seen_at(page: CaseFilePage, part: str) -> int:
    """Return where the first card of a part, or its line, stands in sight, in px from the top."""
    held: list[QWidget] = [card for card in page.cards if part_of(card) == part]
    held += [line for line in page.missing if line.part == part]
    shown = [one for one in held if not one.isHidden()]
    return shown[0].mapTo(page.area.viewport(), QPoint(0, 0)).y()


def test_every_card_stands_in_a_part_and_in_its_order(page: CaseFilePage) -> None:
    order = [part for part, _, _ in PARTS]
    places = [order.index(part_of(card)) for card in page.cards]

    assert places == sorted(places)
    assert set(places) == set(range(len(PARTS)))


def test_a_click_leads_to_the_part(window: MainWindow, page: CaseFilePage) -> None:
    click(page, "case_file.index.proof")
    wait_until_quiet(window)

    assert 0 <= seen_at(page, "proof") <= 2
    assert page.index.current() == "proof"


def test_scrolling_marks_the_part_one_is_in(window: MainWindow, page: CaseFilePage) -> None:
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.value() + seen_at(page, "intake"))
    wait_until_quiet(window)
    assert page.index.current() == "intake"

    bar.setValue(0)

    assert page.index.current() == "overview"


def test_the_last_part_is_marked_though_it_cannot_come_to_the_top(
    window: MainWindow, page: CaseFilePage
) -> None:
    last = PARTS[-1][0]
    click(page, f"case_file.index.{last}")
    wait_until_quiet(window)

    assert page.index.current() == last
    assert seen_at(page, last) < page.area.viewport().height()


def test_the_chosen_part_stays_where_cards_above_it_grow(
    window: MainWindow, page: CaseFilePage
) -> None:
    click(page, "case_file.index.elsewhere")
    wait_until_quiet(window)
    first = next(card for card in page.cards if part_of(card) == "overview")

    for height in (first.height() + 400, first.height() + 900, 40):
        first.setFixedHeight(height)
        wait_until_quiet(window)
        assert page.index.current() == "elsewhere"

    page.area.verticalScrollBar().setValue(0)
    assert page.index.current() == "overview"


def test_nothing_but_content_is_scrolled_to(window: MainWindow, page: CaseFilePage) -> None:
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    wait_until_quiet(window)

    sheet = page.area.widget()
    assert sheet is not None
    parts: list[QWidget] = [*page.cards, *page.missing]
    shown = [one for one in parts if not one.isHidden()]
    end = max(one.mapTo(sheet, QPoint(0, one.height())).y() for one in shown)
    assert sheet.height() - end <= 1


def test_keys_lead_from_part_to_part_and_stop_at_the_ends(
    window: MainWindow, page: CaseFilePage
) -> None:
    for _ in PARTS:
        window.place.verbs.run("case.next_part")
    assert page.index.current() == PARTS[-1][0]

    for _ in PARTS:
        window.place.verbs.run("case.last_part")

    assert page.index.current() == PARTS[0][0]
    assert page.area.verticalScrollBar().value() <= seen_at(page, "intake")


def deep(page: CaseFilePage, name: str) -> RecordsCard:
    return next(card for card in page.deep_cards if card.name == f"case_file.{name}")


def test_a_click_opens_what_the_part_holds_and_tucks_the_rest_into_a_line(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage, desk: Desk
) -> None:
    assert page.view is not None
    element = matrix_of(page.view)[0].element.code
    desk.do(RecordEvidence(case_id=page.view.id, element=element, title="工资条"))
    page.visited()
    until(qtbot, lambda: not deep(page, "evidence").is_empty)

    click(page, "case_file.index.proof")
    wait_until_quiet(window)

    assert deep(page, "evidence").fold.isChecked()
    assert deep(page, "investigations").isHidden()
    assert find(page, "case_file.missing.overview", QWidget).isHidden()
    line = find(page, "case_file.missing.proof", QWidget)
    shown = [one.text() for one in line.findChildren(QLabel) if not one.isHidden()]
    assert shown[0] == "还没有："
    assert "调查记录 ·" in shown
    assert "证据 ·" not in shown


def test_a_verb_of_an_empty_card_is_one_click_away(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    assert deep(page, "tickets").isHidden()

    click(page, "case_file.missing.intake.tickets.add")

    form(qtbot, "step.ticket").reject()
    wait_until_quiet(window)


def test_an_empty_card_comes_when_it_is_asked_for_and_goes_when_it_is_folded(
    window: MainWindow, page: CaseFilePage
) -> None:
    card = deep(page, "evidence")

    click(page, "case_file.missing.proof.show")
    wait_until_quiet(window)
    assert not card.isHidden()
    assert find(page, "case_file.missing.proof", QWidget).isHidden()

    card.fold.click()

    assert card.isHidden()
    assert not find(page, "case_file.missing.proof", QWidget).isHidden()
    assert find(page, "case_file.missing.proof.evidence.add", QPushButton).text() == "登记证据"


@pytest.mark.parametrize("size", [(1366, 768), (860, 440)])
def test_the_terms_and_the_story_stay_in_sight_while_the_parts_scroll(
    window: MainWindow, page: CaseFilePage, size: tuple[int, int]
) -> None:
    window.resize(*size)
    wait_until_quiet(window)
    before = page.note.mapTo(page, QPoint(0, 0))

    for _ in PARTS:
        window.place.verbs.run("case.next_part")
    wait_until_quiet(window)

    assert page.area.verticalScrollBar().value() > 0
    assert page.note.mapTo(page, QPoint(0, 0)) == before
    sheet = find(page, "case_file.sheet", QWidget)
    assert sheet.minimumSizeHint().width() <= page.area.viewport().width()
    assert page.side_area.geometry().right() <= page.width()
