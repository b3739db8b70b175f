"""A change of theme while one works: icons and stars take the new colours, sums stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import Grid, GridColumn
from dispute_desk.ui.theme import DARK, LIGHT, theme
from dispute_desk.ui.widgets.naming import StarredLabel, button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def light_again(qapp: QApplication) -> Iterator[None]:
    """The theme the other tests stand in comes back."""
    yield
    theme.apply(qapp, "light")


def inks(made: QPushButton) -> set[str]:
    """The colours in which the icon of a button is drawn whole."""
    image = made.icon().pixmap(18, 18).toImage()
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}


@pytest.mark.usefixtures("light_again")
def test_icons_are_drawn_in_the_ink_of_the_new_theme(qtbot: QtBot, window: MainWindow) -> None:
    made = button("打印", "print", icon_name="print")
    qtbot.addWidget(made)
    assert LIGHT.text.upper() in inks(made)

    window.switch_theme("dark")

    assert DARK.text.upper() in inks(made)
    assert LIGHT.text.upper() not in inks(made)


@pytest.mark.usefixtures("light_again")
def test_the_star_of_a_needed_field_takes_the_new_accent(qtbot: QtBot, window: MainWindow) -> None:
    made = StarredLabel("姓名")
    qtbot.addWidget(made)
    made.show()

    window.switch_theme("dark")
    QApplication.processEvents()

    assert DARK.accent.lower() in made.text()


def test_a_large_sum_is_never_cut(qtbot: QtBot) -> None:
    columns = (
        GridColumn("姓名", lambda row: str(row["name"]), 76, stretch=True),
        GridColumn("诉求", lambda row: str(row["sum"]), 84, Look.MONEY),
    )
    made = Grid("grid", "职工", columns)
    qtbot.addWidget(made)

    made.show_rows([{"name": "李䶮", "sum": "123,456,789.00"}])

    assert made.columnWidth(1) >= made.fontMetrics().horizontalAdvance("123,456,789.00") + 20
