"""The line above a case file leads through its parts and shows in which one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from dispute_desk.ui.pages.case_file.index_bar import PARTS, part_of
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click
from tests.ui.test_case_file import registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    window.resize(1366, 768)
    window.go("case_file", registered(qtbot, window))
    wait_until_quiet(window)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    return found


def seen_at(page: CaseFilePage, part: str) -> int:
    """Return where the first card of a part stands in sight, in px from the top."""
    shown = [card for card in page.cards if part_of(card) == part and not card.isHidden()]
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
