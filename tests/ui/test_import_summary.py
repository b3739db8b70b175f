"""Before an import is written: all rows of a cause at once, a text found, the dry run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import MADE, ROWS, SHEET, shown, told, type_at, words
from tests.ui.hands import click, type_in
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


@pytest.fixture
def small(page: ImportingPage, window: MainWindow, tmp_path: Path) -> ImportingPage:
    """A small ledger on the bench: two cases, one row that is rejected."""
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")
    shown(window, ledger)
    return page


def counts(page: ImportingPage) -> dict[str, str]:
    """What the dry run says of cases, else of rows, by the name of its line."""
    return {row[0]: row[1] or row[2] for row in page.summary.counts.words.rows}


def test_all_rows_of_a_cause_are_put_right_by_one_button(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    box = page.bench.causes.remedies
    cause = page.bench.causes.chosen()
    assert cause is not None
    before = len(told(page).reading.cases)
    titles = [box.choices.itemText(row) for row in range(box.choices.count())]
    assert any("当月最后一天" in one for one in titles)
    box.choices.setCurrentIndex(next(n for n, one in enumerate(titles) if "最后一天" in one))
    assert "2024.2.30 → 2024-02-29" in box.preview.text()

    click(page, "importing.remedies.go")
    wait_until_quiet(window)

    assert len(told(page).reading.cases) > before
    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    assert len(told(page).reading.cases) == before


def test_a_text_is_found_in_the_sheet_one_after_the_other(
    window: MainWindow, small: ImportingPage
) -> None:
    window.place.verbs.run("edit.filter")
    assert QApplication.focusWidget() is small.bench.pane.search
    type_in(small, "importing.find", "例")
    wait_until_quiet(window)
    first = small.bench.pane.place()
    assert first == (SHEET, 3, 1)
    QTest.keyClick(small.bench.pane.search, Qt.Key.Key_Return)
    wait_until_quiet(window)
    assert small.bench.pane.place() == (SHEET, 3, 2)
    assert QApplication.focusWidget() is small.bench.pane.search

    small.bench.pane.search.setText("没有这样的")
    wait_until_quiet(window)
    assert "没有找到" in small.bench.pane.line.text()


def test_the_summary_says_what_would_be_written_and_nothing_is_yet(
    window: MainWindow, small: ImportingPage, desk: Desk
) -> None:
    type_at(small, 4, 5, "900")
    wait_until_quiet(window)
    click(small, "importing.next")

    assert counts(small)["新增案件"] == "2"
    assert counts(small)["退回的行"] == "1"
    assert counts(small)["跳过的行"] == "3"
    assert counts(small)["您的改动"] == "1"
    lines = [row for row in small.summary.counts.words.rows if row[2]]
    assert [(row[0], row[2]) for row in lines] == [
        ("新增案件", "2"),
        ("重复的行", "0"),
        ("退回的行", "1"),
        ("来访咨询", "0"),
        ("跳过的行", "3"),
        ("合计", "6"),
    ]
    assert lines[-1][3] == "与工作簿里有内容的行数相符"
    assert small.summary.go.text() == "导入 2 件案件"
    assert QApplication.focusWidget() is small.summary.go
    assert not desk.lists.batches()
    assert nameless(small) == []

    click(small, "importing.back")
    assert small.bench.isVisible()
    assert words(small, 4, 5) == "900"

    click(small, "importing.next")
    click(small, "importing.go")
    wait_until_quiet(window)
    assert small.finished.isVisible()
    assert [one.cases for one in desk.lists.batches()] == [2]
    assert not small.is_unsaved()


def test_open_questions_are_named_with_what_is_taken_for_them(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p06_large_3000.xlsx")
    click(page, "importing.next")

    assert "还有 3 个问题没有确认" in page.summary.open.text()
    assert "→ 调解成功" in page.summary.open.text()


def test_a_store_that_moved_meanwhile_is_looked_at_again(
    window: MainWindow, small: ImportingPage, desk: Desk
) -> None:
    click(small, "importing.next")
    desk.do(RegisterCase(claimants=(NewClaimant(name="李梅例"),), employer="别的公司"))
    click(small, "importing.go")
    wait_until_quiet(window)

    assert "数据又有改动" in small.bar.text()
    assert small.foot.go.isEnabled()
    click(small, "importing.next")
    click(small, "importing.go")
    wait_until_quiet(window)
    assert [one.cases for one in desk.lists.batches()] == [2]


def test_after_a_cancel_what_was_decided_is_kept_and_can_be_understood(
    window: MainWindow, page: ImportingPage
) -> None:
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    cases = len(told(page).reading.cases)
    first = told(page).reading.cases[0].where[0]
    page.steps.leave_out([first], out=True)
    page._understand()
    assert page._job is not None
    page._job.progress.cancel()
    page._rest.stop()
    wait_until_quiet(window)
    assert not page.foot.go.isEnabled()
    assert page.steps.count == 1
    assert page.bar.isVisible()

    click(page, "importing.anew")
    wait_until_quiet(window)
    assert len(told(page).reading.cases) == cases - 1
    assert page.foot.go.isEnabled()
    page.bench.pane.view.go_to(100, 0)
    wait_until_quiet(window)
    assert words(page, 100, 0)


def test_the_right_side_is_folded_away_and_comes_back(small: ImportingPage) -> None:
    click(small, "importing.fold")
    assert not small.bench.side.isVisible()
    click(small, "importing.fold")
    assert small.bench.side.isVisible()


def test_a_total_that_differs_says_so(window: MainWindow, page: ImportingPage) -> None:
    shown(window, MADE / "p01_monthly_2023.xlsx")
    table = page.bench.totals.table
    assert table.words.rowCount() == len(told(page).reading.stated_totals)
    assert {row[1] for row in table.words.rows} == {"相符"}
    assert page.bench.totals.why.isHidden()


def test_enter_twice_takes_no_proposal_nobody_has_read(
    window: MainWindow, page: ImportingPage
) -> None:
    """While questions are open the focus stands on the way back, else on the import."""
    shown(window, MADE / "p03_wanyuan_dates.xlsx")
    assert told(page).reading.questions

    click(page, "importing.next")
    wait_until_quiet(window)

    assert page.summary.go.isEnabled()
    assert QApplication.focusWidget() is page.summary.to_bench
