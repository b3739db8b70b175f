"""案件: figures, filters, search, order, marks, detail, verbs on many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.many_steps import CommonStep
from dispute_desk.ui.pages.cases.bulk import AssignMany, PlanMany, StepMany
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.pages.history.page import state_words, title_words
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.form import StepForm
from tests.ui.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def page(window: MainWindow) -> CasesPage:
    window.activateWindow()
    window.go("cases")
    wait_until_quiet(window)
    found = window.page("cases")
    assert isinstance(found, CasesPage)
    return found


def column(page: CasesPage, name: str) -> list[str]:
    number = [column.id for column in page.model.columns].index(name)
    return [str(page.model.index(row, number).data()) for row in range(page.model.rowCount())]


def show(window: MainWindow, page: CasesPage, view: str) -> list[str]:
    page.card.chips.choose(view)
    wait_until_quiet(window)
    return column(page, "claimant")


def test_the_list_shows_whole_numbers_and_tells_deadlines(page: CasesPage) -> None:
    assert column(page, "number")[-1] == "云社调〔2026〕1号"
    assert column(page, "next_action_on")[-1] == "超期 2 天"
    assert "8,450.50" in column(page, "claimed")
    table = page.card.table
    assert table.sizeHintForColumn(0) <= table.columnWidth(0)


def test_the_figures_count_what_the_chips_show(page: CasesPage) -> None:
    chips = [chip.text() for chip in page.card.chips.findChildren(QPushButton)]

    assert "全部 6" in chips
    assert "超期 5" in chips
    assert "待安排 1" in chips
    assert page.figures.open.accessibleName().startswith("办理中：6 件")
    assert page.figures.accepted.accessibleName().startswith("本月受理：1 件")


def test_the_chip_of_the_whole_list_counts_as_exactly_as_the_status_line(
    window: MainWindow, page: CasesPage
) -> None:
    def words() -> list[str]:
        return [chip.text() for chip in page.card.chips.findChildren(QPushButton)]

    page.take_counts(dict.fromkeys(page.filters(), 1001))
    assert {"全部 6", "办理中 1000+"} <= set(words())

    show(window, page, "open")
    page.take_counts(dict.fromkeys(page.filters(), 1001))
    assert {"全部 1000+", "办理中 6"} <= set(words())


def test_a_chip_filters(window: MainWindow, page: CasesPage) -> None:
    assert set(show(window, page, "overdue")) == {
        "李例梅",
        "张拟洋",
        "陈构芬",
        "王试强",
        "周例喆",
    }  # its next action is late, and the decision on acceptance of all that wait for one
    assert show(window, page, "mediating") == ["赵范敏"]
    assert show(window, page, "unplanned") == ["王试强"]
    assert len(show(window, page, "all")) == 6


@pytest.mark.parametrize(
    ("typed", "found"),
    [("恒信", 2), ("hxsl", 2), ("lzm", 0), ("llm", 1), ("110105", 6), ("赵范敏", 1), ("没有", 0)],
)
def test_typing_in_the_list_filters(
    window: MainWindow, page: CasesPage, typed: str, found: int
) -> None:
    page.card.search.setText(typed)
    wait_until_quiet(window)

    assert page.model.rowCount() == found


def test_a_letter_typed_on_the_list_lands_in_the_search(page: CasesPage) -> None:
    page.card.table.setFocus()
    QTest.keyClick(page.card.table, Qt.Key.Key_H)

    assert page.card.search.text() == "h"
    assert QApplication.focusWidget() is page.card.search


def test_a_search_without_hits_offers_the_way_back(window: MainWindow, page: CasesPage) -> None:
    page.card.search.setText("没有这样的案件")
    wait_until_quiet(window)
    panel = page.card.panel("nothing")
    assert panel.isVisible()

    button = panel.findChild(QPushButton, "cases.nothing.act")
    assert button is not None
    button.click()
    wait_until_quiet(window)

    assert page.model.rowCount() == 6


def test_a_click_on_a_heading_sorts(window: MainWindow, page: CasesPage) -> None:
    claimed = [column.id for column in page.model.columns].index("claimed")
    page.card.table.sortByColumn(claimed, Qt.SortOrder.AscendingOrder)
    wait_until_quiet(window)

    assert column(page, "claimed")[:3] == ["0.10", "999.00", "7,777.00"]


def test_the_detail_shows_the_selected_case_masked(window: MainWindow, page: CasesPage) -> None:
    page.card.search.put("李例梅")
    show(window, page, "overdue")
    wait_until_quiet(window)
    wait_until_quiet(window)
    words = [label.text() for label in page.detail.findChildren(QLabel)]

    assert "云社调〔2026〕1号" in words
    assert "110105********002X" in words
    assert "138****0000" in words
    assert "12,000.00 元" in words
    assert page.detail.step_word() == "受理"


def test_enter_opens_and_ctrl_enter_takes_the_next_step(
    window: MainWindow, page: CasesPage
) -> None:
    show(window, page, "overdue")
    wait_until_quiet(window)
    window.place.verbs.run("case.next")
    wait_until_quiet(window)
    forms = window.findChildren(StepForm)
    assert [form.id for form in forms] == ["accept"]
    forms[0].reject()

    QTest.keyClick(page.card.table, Qt.Key.Key_Return)
    assert window.current == "case_file"


def test_space_marks_rows_while_one_walks(page: CasesPage) -> None:
    table = page.card.table
    table.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(table, key)
    assert len(table.selected_ids()) == 2
    assert page.detail.many.isVisible()

    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert len(table.selected_ids()) == 1


def test_many_cases_get_a_handler_with_one_undo(
    window: MainWindow, page: CasesPage, desk: Desk
) -> None:
    page.card.table.selectAll()
    window.place.verbs.run("case.assign")
    form = window.findChild(AssignMany)
    assert form is not None
    form.entries["handler_id"].put(2)
    form.save()
    wait_until_quiet(window)
    assert set(column(page, "handler")) == {"邓样浩"}
    assert window.undoing.undo_words() == "撤销：指定承办人 云社调〔2026〕6号 等 6 件"

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)

    assert set(column(page, "handler")) == {"林例"}
    undo = window.undoing.redo_row
    assert undo is not None
    window.place.verbs.run("edit.redo")
    wait_until_quiet(window)
    redone = desk.lists.history(limit=1)[0]
    assert (title_words(redone), state_words(redone)) == (
        "恢复",
        f"恢复（收回第 {undo.seq} 条撤销）",
    )
    assert state_words(undo) == f"撤销第 {undo.undoes} 条"


def test_an_empty_plan_takes_nobody_s_next_step_away(
    window: MainWindow, page: CasesPage, desk: Desk
) -> None:
    ids = desk.lists.case_ids(CaseQuery())
    planned = [desk.lists.case_file(one).case["next_action"] for one in ids]
    page.card.table.selectAll()
    window.place.verbs.run("case.plan")
    form = window.findChild(PlanMany)
    assert form is not None

    form.save()
    wait_until_quiet(window)
    assert form.isVisible()
    assert form.entries["next_action"].row.error() == "请填写。"

    form.entries["next_action_on"].put(NOW.date())
    form.save()
    wait_until_quiet(window)
    after = [desk.lists.case_file(one).case for one in ids]
    assert [one["next_action"] for one in after] == planned
    assert {one["next_action_on"] for one in after} == {NOW.date()}


def test_ctrl_enter_over_a_selection_is_for_all_of_them(
    window: MainWindow, page: CasesPage
) -> None:
    page.card.table.selectAll()

    window.place.verbs.run("case.next")
    wait_until_quiet(window)

    assert window.findChildren(StepForm) == []
    form = window.findChild(StepMany)
    assert form is not None
    assert len(form.ids) == 6
    form.entries["step"].put(CommonStep.RESUME)
    form.save()
    wait_until_quiet(window)
    assert "都不能恢复办理" in form.bar.text()
    assert not form.skip_button.isVisible()


def test_the_toast_says_how_many_had_the_handler_already(
    window: MainWindow, page: CasesPage, desk: Desk
) -> None:
    desk.do(AssignCase(case_id=desk.lists.case_ids(CaseQuery())[0], handler_id=2))
    page.card.table.selectAll()
    window.place.verbs.run("case.assign")
    form = window.findChild(AssignMany)
    assert form is not None
    form.entries["handler_id"].put(2)
    form.save()
    wait_until_quiet(window)

    assert window.toast is not None
    assert window.toast.text().endswith("6 件 · 其中 1 件原来就由此人承办")


def test_a_refused_form_keeps_what_was_typed(window: MainWindow, page: CasesPage) -> None:
    page.card.table.selectAll()
    window.place.verbs.run("case.plan")
    form = window.findChild(PlanMany)
    assert form is not None
    form.ids = (999_999,)
    form.entries["next_action"].put("电话联系")
    form.save()
    wait_until_quiet(window)

    assert form.isVisible()
    assert form.bar.isVisible()
    assert form.entries["next_action"].read() == "电话联系"


def test_widths_are_remembered_per_person(window: MainWindow, page: CasesPage) -> None:
    page.card.table.setColumnWidth(1, 222)

    saved = window.place.view_state.get("cases.list.table", "header")
    assert isinstance(saved, str)
    window.place.view_state.person = "2"
    assert window.place.view_state.get("cases.list.table", "header") is None


def test_the_list_is_exported_as_it_is_shown(
    window: MainWindow, page: CasesPage, tmp_path: Path
) -> None:
    shown = show(window, page, "open")
    assert window.place.verbs.applies("data.export")
    out = tmp_path / "台账.xlsx"

    page.export.write(page.query(), out, masked=True)
    wait_until_quiet(window)

    sheet = load_workbook(out).worksheets[0]
    names = {row[7] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert {name.split()[0] for name in shown} <= names
    assert window.toast is not None
    assert "台账.xlsx" in window.toast.text()


def test_where_nothing_is_shown_nothing_is_exported(
    window: MainWindow, page: CasesPage, tmp_path: Path
) -> None:
    page.card.search.setText("没有这样的案件")
    wait_until_quiet(window)

    page.export.write(page.query(), tmp_path / "a.xlsx", masked=True)
    wait_until_quiet(window)

    assert "没有符合条件的案件" in page.bar.text()
    assert not (tmp_path / "a.xlsx").exists()
