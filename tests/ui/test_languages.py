"""The window speaks English too: every string of its own has one, and it is compiled."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from dispute_desk.ui.languages import english, use_language
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


def test_the_compiled_english_is_that_of_the_source(translate: ModuleType, tmp_path: Path) -> None:
    translate.compile_qm(translate.TS, tmp_path / "en.qm")

    assert (tmp_path / "en.qm").read_bytes() == translate.QM.read_bytes()


def test_every_text_of_every_floor_has_english(translate: ModuleType) -> None:
    assert translate.trouble() == []


def test_english_is_known_whatever_the_window_speaks() -> None:
    assert english("verbs", "新建案件") == "New case"


@pytest.fixture
def spoken_english() -> Iterator[None]:
    """A window that is built now speaks English."""
    use_language("en")
    yield
    use_language("zh")


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
