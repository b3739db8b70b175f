"""The frame: everything has a name, fits a small screen, remembers its place, survives bugs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.ui.bug_hook import install_hook
from dispute_desk.ui.bug_window import BugWindow, bug_report
from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import theme
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.ways_in import NewStation, Ways
from dispute_desk.ui.window_place import SMALLEST
from tests.ui.hands import cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.workplace import Workplace

TOO_SMALL = sentence("test_too_small", "金额 {amount} 太小，请核对。")
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


def click(parent: QWidget, name: str) -> None:
    """Click the control of that name."""
    found = parent.findChild(QWidget, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def nameless(window: QWidget) -> list[str]:
    """Controls without an object name or without a word for a screen reader."""
    inner = ("qt_", "QLineEditIconButton", "QComboBoxPrivateContainer")
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {parent_name(widget)}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not widget.objectName().startswith(inner)
        and not type(widget).__name__.startswith(("QLineEditIcon", "QTableCorner"))
        and widget.metaObject().className()
        not in {"QLineEditIconButton", "QTableCornerButton", "QComboBoxListView"}
        and not isinstance(widget, (QScrollBar, QHeaderView))
        and not (widget.isHidden() and not widget_text(widget))
        and not (widget.objectName() and (widget.accessibleName() or widget_text(widget)))
    ]


def widget_text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def parent_name(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return parent.objectName() if parent is not None else "-"


def test_every_control_of_every_page_has_a_name(window: MainWindow) -> None:
    for screen in window.screens:
        window.go(screen)
    window.show_palette()

    assert nameless(window) == []


def test_every_page_can_be_walked_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    for screen in window.screens:
        window.go(screen)
        seen = set()
        for _ in range(60):
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            seen.add(focus.objectName() if focus is not None else "")
        assert f"rail.{screen}" in seen or not window.screens[screen].in_rail
        assert "head.search" in seen


class TopLevels(QObject):
    """Notes every window that is shown beside the one there is."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched.objectName())
        return super().eventFilter(watched, event)


def test_a_visited_page_takes_the_focus_and_opens_no_window_of_its_own(
    qapp: QApplication, qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    beside = TopLevels()
    qapp.installEventFilter(beside)
    for screen in window.screens:
        click(window, "rail.today")
        window.go(screen)
        wait_until_quiet(window)
        focus = QApplication.focusWidget()
        assert focus is None or not window.rail.isAncestorOf(focus)
        assert window.isActiveWindow()
    qapp.removeEventFilter(beside)

    assert beside.shown == []


def test_the_window_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(*SMALLEST)
    for screen in window.screens:
        window.go(screen)
        wait_until_quiet(window)
        assert window.minimumSizeHint().width() <= SMALLEST[0], screen
        assert cut_off(window) == [], screen


def test_a_page_is_built_when_it_is_first_visited(window: MainWindow) -> None:
    assert window.findChild(QWidget, "page.settings") is None

    window.go("settings")

    assert window.findChild(QWidget, "page.settings") is not None
    assert window.current == "settings"


def test_the_place_of_the_window_is_remembered(
    qtbot: QtBot, place: Workplace, tmp_path: Path
) -> None:
    place.view_state = ViewState(tmp_path / "views.json")
    first = MainWindow(place)
    qtbot.addWidget(first)
    first.show()
    first.resize(1111, 700)
    first.close()

    place.view_state = ViewState(tmp_path / "views.json")
    second = MainWindow(place)
    qtbot.addWidget(second)

    assert second.height() == 700  # the offscreen screen is narrower than the window


def test_views_are_remembered_per_person(tmp_path: Path) -> None:
    views = ViewState(tmp_path / "views.json")
    views.person = "1"
    views.put("cases", "width", 7)
    views.person = "2"
    assert views.get("cases", "width") is None
    views.save()

    again = ViewState(tmp_path / "views.json")
    again.person = "1"
    assert again.get("cases", "width") == 7


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"a": 1}', "\x00"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "views.json"
    path.write_text(damage, encoding="utf-8")

    assert ViewState(path).get("cases", "width", 5) == 5
    assert PreferenceFile(path).now == PreferenceFile(None).now


def test_preferences_are_kept_and_checked(tmp_path: Path) -> None:
    path = tmp_path / "display.json"
    PreferenceFile(path).change(theme="dark", scale=125, language="en")

    now = PreferenceFile(path).now
    assert (now.theme, now.scale, now.language) == ("dark", 125, "en")
    assert PreferenceFile(path).change(scale=999).scale == 100


@pytest.fixture
def _light_again(window: MainWindow) -> Iterator[None]:
    yield
    window.switch_theme("light")


@pytest.mark.usefixtures("_light_again")
def test_a_theme_holds_at_once(window: MainWindow) -> None:
    window.go("settings")
    light = window.grab().toImage().pixelColor(700, 600).lightness()

    window.place.verbs.run("window.theme")

    assert theme.name == "dark"
    assert window.place.preferences.now.theme == "dark"
    assert window.grab().toImage().pixelColor(700, 600).lightness() < light / 4


@pytest.mark.usefixtures("_light_again")
def test_the_settings_show_the_theme_that_its_key_chose(window: MainWindow) -> None:
    window.go("settings")
    choice = window.findChild(QComboBox, "settings.theme")
    assert choice is not None

    window.place.verbs.run("window.theme")

    assert choice.currentData() == window.place.preferences.now.theme == "dark"


def test_a_refusal_stands_on_the_bar_of_the_page(window: MainWindow) -> None:
    window.go("settings")
    window.trouble(DeskError(TOO_SMALL, amount="0.01"))

    bar = window.page("settings").bar
    assert bar.isVisible()
    assert bar.text() == "金额 0.01 太小，请核对。"


def test_a_bug_report_of_errors_that_name_each_other_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first

    assert bug_report(first).count("builtins.") == len((first, second))


def test_a_bug_report_holds_no_word_anybody_typed() -> None:
    secret = "李例梅440111199001011234"  # noqa: S105 - the value that must not appear

    def fails(name: str) -> None:
        raise ValueError(name)

    try:
        try:
            fails(secret)
        except ValueError as error:
            raise RuntimeError(secret) from error
    except RuntimeError as error:
        report = bug_report(error)

    assert secret not in report
    assert "builtins.ValueError" in report
    assert "builtins.RuntimeError" in report
    assert "test_window.py" in report
    assert "/home" not in report


def test_after_a_bug_the_desk_goes_on(window: MainWindow) -> None:
    kept = sys.excepthook
    install_hook()
    try:
        sys.excepthook(ValueError, ValueError("geheim"), None)
    finally:
        sys.excepthook = kept
    bug = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BugWindow))
    click(bug, "bug.copy")
    copied = QApplication.clipboard().text()
    click(bug, "bug.close")

    assert "builtins.ValueError" in copied
    assert "geheim" not in copied
    assert nameless(bug) == []
    window.go("settings")
    assert window.current == "settings"


def test_the_first_run_asks_for_what_is_missing(qtbot: QtBot) -> None:
    made: list[NewStation] = []
    place = Path("station.ddk")
    ways = Ways(make_station=lambda asked, _: made.append(asked), place=place)
    screen = FirstRun(ways)
    qtbot.addWidget(screen)
    screen.show()
    click(screen, "firstRun.make")
    assert screen.rows["station"].error()
    assert screen.isVisible()

    screen.station.setText("示例区工作站")
    screen.person.setText("林例")
    click(screen, "firstRun.make")
    qtbot.waitUntil(lambda: not screen.isVisible())
    assert made == [NewStation("示例区工作站", "", "林例", "示例")]
    assert nameless(screen) == []


def test_a_refused_first_run_stays_and_says_why(qtbot: QtBot) -> None:
    def refuse(_: object) -> None:
        raise DeskError(TOO_SMALL, amount="1")

    screen = FirstRun(Ways(make_station=lambda *_: None, open_sample=refuse))
    qtbot.addWidget(screen)
    screen.show()
    click(screen, "firstRun.open")
    qtbot.waitUntil(screen.bar.isVisible)

    assert screen.isVisible()
    assert "太小" in screen.bar.text()


def test_the_status_line_is_one_line(window: MainWindow) -> None:
    window.show_people("示例区工作站", "林例")
    window.show_store("本地数据 · 还没有备份", tone="danger")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    line = window.findChild(QWidget, "statusLine")
    assert line is not None
    assert line.height() == 28
