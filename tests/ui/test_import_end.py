"""导入台账 at its end and before: what is kept, what waits to be taken up, where one comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.editing import EditCase
from dispute_desk.ui.pages.case_file.kept_cells_card import KeptCellsCard
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.pages.importing.sheet_heads import column_word
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import click
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.models.plain import PlainTable

ROWS = (
    "2024年争议台账,,,,,,,",
    "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果,办理经过,是否履行",
    "例1号,2024-03-01,例一公司,张例一,90,调解成功,约谈 13800000001 两次,已履行",
    "例2号,2024-03-02,例二公司,张例二,80,办理中,,",
)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> ImportingPage:
    """The page of imports with a small ledger read."""
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")
    window.activateWindow()
    window.go("importing", ledger)
    wait_until_quiet(window)
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def rows_of(table: PlainTable) -> list[tuple[str, ...]]:
    return [tuple(row) for row in table.words.rows]


def test_the_sheets_tell_what_reads_each_column(page: ImportingPage) -> None:
    drawn = page.bench.pane.model.drawn
    told = [(one.heading, column_word(one)) for one in drawn.columns.values()]

    assert told[-2:] == [("办理经过", "原样保留"), ("是否履行", "原样保留")]
    assert ("单位名称", "用人单位") in told
    assert len(told) == 8


def test_open_cases_are_counted_and_one_click_away(window: MainWindow, page: ImportingPage) -> None:
    page.take_in()
    wait_until_quiet(window)
    assert "其中 1 件未办结，可接续办理" in page.finished.words.text()

    page.finished.take_up_button.click()
    wait_until_quiet(window)

    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    assert cases.card.chips.current() == "to_take_up"
    assert cases.model.rowCount() == 1
    chips = [chip.text() for chip in cases.card.chips.findChildren(QPushButton)]
    assert "待接续 1" in chips


def test_who_comes_anew_finds_the_drop_zone(window: MainWindow, page: ImportingPage) -> None:
    page.take_in()
    wait_until_quiet(window)
    assert page.finished.words.isVisible()

    window.go("cases")
    window.go("importing")
    wait_until_quiet(window)

    assert page.choosing.pick.isVisible()
    assert page.heading() == "导入台账"
    assert len(rows_of(page.choosing.batches.table)) == 1


def test_the_case_shows_what_else_the_ledger_held(window: MainWindow, page: ImportingPage) -> None:
    page.take_in()
    wait_until_quiet(window)
    window.go("cases", "closed")
    wait_until_quiet(window)
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)

    cases.open_current()
    wait_until_quiet(window)

    card = window.page("case_file").findChild(KeptCellsCard)
    assert card is not None
    assert card.isVisible()
    said = [one.text() for one in card.findChildren(QLabel)]
    assert "办理经过" in said
    assert "已履行" in said
    assert not any("13800000001" in words for words in said)


def test_an_import_nothing_was_built_on_is_taken_back_from_its_end(
    window: MainWindow, page: ImportingPage, desk: Desk
) -> None:
    page.take_in()
    wait_until_quiet(window)
    click(page, "importing.undo")
    wait_until_quiet(window)

    assert page.choosing.pick.isVisible()
    assert [one.withdrawn for one in desk.lists.batches()] == [True]


def test_an_import_somebody_built_on_stays_and_says_what_was_done_case_by_case(
    window: MainWindow, page: ImportingPage, desk: Desk
) -> None:
    page.take_in()
    wait_until_quiet(window)
    case_id = max(desk.lists.case_ids(CaseQuery()))
    desk.do(EditCase(case_id=case_id, changes={"note": "补记"}, seen={"note": None}))

    click(page, "importing.undo")
    wait_until_quiet(window)

    since = page.withdrawal
    assert page.finished.isVisible()
    assert "您自己之后又改过" in page.bar.text()
    assert since.heading.text.text() == "导入之后的改动 1 项"
    assert rows_of(since.table)[0][1:3] == ("林例", "修改案件")
    assert since.table.hasFocus()
    assert nameless(page) == []
    QTest.keyClick(since.table, Qt.Key.Key_Return)
    wait_until_quiet(window)
    assert window.current == "case_file"

    desk.undo(desk.lists.history()[0].seq)
    window.go("importing")
    wait_until_quiet(window)
    click(page, "importing.withdraw")
    wait_until_quiet(window)
    assert not since.isVisible()
    assert [one.withdrawn for one in desk.lists.batches()] == [True]
