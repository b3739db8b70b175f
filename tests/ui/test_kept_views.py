"""Ctrl+S keeps what the list of cases shows; a chip brings it back, with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.cases.page import CasesPage
from tests.ui.hands import find, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def cases(qtbot: QtBot, window: MainWindow, desk: Desk) -> CasesPage:
    for name in ("张例", "李例", "张样"):
        desk.do(RegisterCase(claimants=(NewClaimant(name=name),), employer="广州例信制衣有限公司"))
    window.go("cases")
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    until(qtbot, lambda: page.model.rowCount() == 3 and page.place.seat is not None)
    return page


def keep(qtbot: QtBot, page: CasesPage, name: str) -> QPushButton:
    """Keep what the list shows; return its chip."""
    until(qtbot, page.window().isActiveWindow)
    press(page.card.table, Qt.Key.Key_S, ctrl=True)
    small = form(qtbot, "small.keep_view")
    type_in(small, "small.keep_view.name", name)
    press(small, Qt.Key.Key_Return, ctrl=True)
    chips = page.card.chips
    until(qtbot, lambda: any(name in one.text() for one in chips.findChildren(QPushButton)))
    return next(one for one in chips.findChildren(QPushButton) if name in one.text())


def test_a_view_is_kept_by_the_menu_too(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    cases(qtbot, window, desk)

    window.place.verbs.run("data.keep_view")

    form(qtbot, "small.keep_view").close()


def test_a_kept_view_has_a_live_count_and_brings_its_words_back(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = cases(qtbot, window, desk)
    type_in(page, "cases.list.search", "张")
    until(qtbot, lambda: page.model.rowCount() == 2)
    chip = keep(qtbot, page, "姓张的")
    until(qtbot, lambda: chip.text() == "姓张的 2")
    page._clear_filter()
    until(qtbot, lambda: page.model.rowCount() == 3)

    chip.click()

    until(qtbot, lambda: page.model.rowCount() == 2)
    assert page.card.search.text() == "张"
    desk.do(RegisterCase(claimants=(NewClaimant(name="张新"),), employer="广州例信制衣有限公司"))
    page.ask()
    until(qtbot, lambda: chip.text() == "姓张的 3")


def test_a_dropped_view_takes_its_chip_along(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = cases(qtbot, window, desk)
    name = keep(qtbot, page, "全部案件").objectName()
    (view,) = desk.lists.saved_views()

    menu = page.kept.menu_of(view)
    menu.actions()[0].trigger()

    until(qtbot, lambda: desk.lists.saved_views() == [])
    until(qtbot, lambda: page.card.chips.findChild(QPushButton, name) is None)
    assert find(page, "cases.list.chips.all", QPushButton).isVisible()
