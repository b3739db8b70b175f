"""A page one came to from another has its way back in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from tests.journeys.keys import Keyboard


def test_a_page_that_is_not_in_the_rail_shows_the_way_back(keyboard: Keyboard) -> None:
    window = keyboard.window
    back = window.findChild(QToolButton, "head.back")
    assert back is not None
    assert not back.isVisible()

    window.go("cases")
    assert not back.isVisible()
    window.go("calendar")
    assert back.isVisible()

    back.click()
    assert window.current == "cases"
    assert not back.isVisible()
