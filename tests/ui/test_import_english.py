"""The bench in an English window: questions, evidence and reasons are said in English, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.importing.page import ImportingPage
from tests.ui.bench_hands import MADE, shown
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow

CHINESE = re.compile(r"[\u4e00-\u9fff]+")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def page_with(window: MainWindow, ledger: Path) -> ImportingPage:
    shown(window, ledger)
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    return page


@pytest.mark.parametrize(
    ("ledger", "own"),
    [
        ("p03_wanyuan_dates.xlsx", {"台账", "涉案金额", "万元"}),
        ("p06_large_3000.xlsx", {"全区明细", "已办结", "未成", "办理中或已移送"}),
    ],
)
def test_what_is_asked_is_english_but_for_words_of_the_workbook(
    ledger: str, own: set[str], window: MainWindow
) -> None:
    page = page_with(window, MADE / ledger)
    labels = [one.text() for one in page.bench.questions.findChildren(QLabel)]

    assert any("?" in words for words in labels)
    assert {found for words in labels for found in CHINESE.findall(words)} <= own
    assert nameless(page) == []


def test_a_workbook_without_cases_says_why_and_what_can_be_done(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    page = page_with(window, path)

    assert page.word.isVisible()
    assert not CHINESE.search(page.word.text())
    assert not page.foot.go.isEnabled()
    assert page.bench.pane.view.hasFocus()
    assert page.bench.causes.none.text() == "No problems found."
    assert not CHINESE.search(page.bench.pane.tabs.role.toolTip())
