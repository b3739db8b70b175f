"""设置 · 编号: what comes next is shown, set, and refused below what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.ui.pages.settings.page import SettingsPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.settings.numbers import NumbersCard


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """A station whose cases have taken numbers."""
    return busy_station


@pytest.fixture
def card(window: MainWindow) -> NumbersCard:
    window.go("settings")
    wait_until_quiet(window)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.numbers


def test_the_card_shows_what_comes_next(card: NumbersCard) -> None:
    following = int(card.fields["case"].text())

    assert following > 1
    assert f"云社调〔2026〕{following}号" in card.rows["case"]._word.text()


def test_a_number_set_here_is_the_next(window: MainWindow, card: NumbersCard) -> None:
    card.fields["case"].setText("300")
    card.save()
    wait_until_quiet(window)

    assert card.fields["case"].text() == "300"
    assert "云社调〔2026〕300号" in card.rows["case"]._word.text()


@pytest.mark.parametrize("typed", ["1", "", "三"])
def test_a_number_that_was_given_is_refused_in_words(
    window: MainWindow, card: NumbersCard, typed: str
) -> None:
    card.fields["case"].setText(typed)
    card.save()
    wait_until_quiet(window)

    assert card.rows["case"].error()
