"""The window speaks English too: every string of its own has one, and it is compiled."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from dispute_desk.assets import resource
from dispute_desk.ui.languages import english, let_qt_speak, use_language
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.reports.page import ReportsPage
from dispute_desk.ui.portraits import take_portraits
from tests.ui.hands import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    """The script that keeps the translation."""
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging/translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["TS", "QT_TS"])
def test_what_is_compiled_is_that_of_the_source(
    translate: ModuleType, tmp_path: Path, name: str
) -> None:
    source: Path = getattr(translate, name)
    translate.compile_qm(source, tmp_path / "made.qm")

    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_every_text_of_every_floor_has_english(translate: ModuleType) -> None:
    assert translate.trouble() == []


def test_english_is_known_whatever_the_window_speaks() -> None:
    assert english("verbs", "新建案件") == "New case"


@pytest.fixture
def _qt_speaks() -> Iterator[None]:
    """The window has painted: Qt's own words speak too, until the language changes back."""
    let_qt_speak()
    yield
    use_language("zh")


@pytest.fixture
def spoken_english() -> Iterator[None]:
    """A window that is built now speaks English."""
    use_language("en")
    yield
    use_language("zh")


def words_of(dialog: QWidget) -> str:
    """Everything Qt's file dialog shows of its own."""
    table = dialog.findChild(QTreeView)
    assert table is not None
    head, side = table.model(), Qt.Orientation.Horizontal
    titles = [str(head.headerData(number, side)) for number in range(head.columnCount())]
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    hints = [button.toolTip() for button in dialog.findChildren(QToolButton)]
    kinds = [str(head.index(0, 2, table.rootIndex()).data() or "")]
    return "|".join((*labels, *buttons, *hints, *titles, *kinds))


def plain(words: str) -> str:
    """The words without the letters that are keys."""
    return re.sub(r"\(&\w\)|Alt\+", "", words)


@pytest.mark.usefixtures("_qt_speaks")
@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.parametrize("act", list(QFileDialog.AcceptMode))
def test_the_file_dialog_of_qt_speaks_chinese(
    qtbot: QtBot, tmp_path: Path, mode: QFileDialog.FileMode, act: QFileDialog.AcceptMode
) -> None:
    (tmp_path / "台账").mkdir()
    dialog = QFileDialog(None, "选择", str(tmp_path))
    dialog.setFileMode(mode)
    dialog.setAcceptMode(act)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "文件夹" in words_of(dialog).split("|"))

    assert re.findall(r"[A-Za-z]+", plain(words_of(dialog))) == []


@pytest.mark.usefixtures("_qt_speaks")
def test_buttons_and_menus_of_text_fields_follow_the_language(qtbot: QtBot) -> None:
    def words() -> tuple[str, str]:
        box, field = QMessageBox(), QLineEdit("张例")
        for one in (box, field):
            qtbot.addWidget(one)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        menu = field.createStandardContextMenu()
        return box.buttons()[0].text(), menu.actions()[-1].text().split("\t")[0]

    assert words() == ("取消", "全选")
    use_language("en")
    assert words() == ("Cancel", "Select All")
    use_language("zh")
    assert words() == ("取消", "全选")


@pytest.mark.usefixtures("spoken_english")
def test_a_report_is_english_on_screen_and_chinese_on_paper(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    until(qtbot, lambda: page.report is not None and page._job is None)

    assert page.report is not None
    assert page.report.title == "社保费争议调处月报"
    words = {text for table in page.sheet.findChildren(PlainTable) for text in spoken(table)}
    words |= {one.text() for one in page.sheet.findChildren(QLabel)}
    assert {"Accepted", "Carried over", "By cause", "Employer"} <= words
    assert not [text for text in words if re.search(r"[\u4e00-\u9fff]", text)]


def spoken(table: PlainTable) -> Iterator[str]:
    """Every word of a table: its heads, its cells, what they say when one points at them."""
    yield from (*table.words.titles, *table.words.hints.values())
    for row in table.words.rows:
        yield from row


def test_portraits_are_taken_of_every_screen(window: MainWindow, tmp_path: Path) -> None:
    taken = take_portraits(window, tmp_path)

    assert len(taken) == len(window.screens)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in taken)


def test_no_english_words_are_written_for_one_or_many() -> None:
    """The words hold for one as for many, and no example is typed in Chinese."""
    text = resource("i18n", "en.ts").read_text("utf-8")

    told = re.findall(r"<translation[^>]*>(.*?)</translation>", text, re.DOTALL)

    assert len(told) > 1000
    assert [words for words in told if "(s)" in words] == []
    typed_in_chinese = re.compile(r"[+]\d+工|月底|\d万")
    assert [words for words in told if typed_in_chinese.search(words)] == []
