"""Cases a ledger brings that may be there already, and cells of a returned export: parked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.editing import EditCase
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import press, shown, told
from tests.ui.hands import click, find
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

HEADER = "受理日期,单位名称,职工姓名,身份证号,涉及金额,处理结果,备注"
ID = "440101199003071011"


def ledger(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def three(remark: str) -> tuple[str, ...]:
    return (
        f"2024-03-01,例一公司,张例一,{ID},15000,调解中,{remark}",
        f"2024-03-02,例二公司,李例二,,800,调解中,{remark}",
        f"2024-03-03,例三公司,王例三,,90,调解中,{remark}",
    )


@pytest.fixture
def pairs(window: MainWindow, desk: Desk, tmp_path: Path) -> ImportingPage:
    """Three cases that may be there already, and one that is new."""
    desk.do(ImportLedger(path=str(ledger(tmp_path, *three("")))))
    new = "2024-05-09,例四公司,赵例四,,70,调解中,"
    shown(window, ledger(tmp_path, *three("补写"), new))
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    return page


def test_pairs_stand_in_one_list_with_both_sides_and_the_proposal_marked(
    pairs: ImportingPage,
) -> None:
    twins = pairs.bench.twins
    lines = [str(twins.list.words.index(row).data()) for row in range(3)]

    assert twins.heading.text.text() == "可能已有 3 件"
    assert twins.heading.aside.text() == "待确认 3"
    assert lines[0] == "● csv 3　同一件　张例一 · 例一公司"
    assert lines[1] == "● csv 4　请选定　李例二 · 例二公司"
    assert [find(pairs, f"importing.twins.sides.5.{n}", QLabel).text() for n in range(3)] == [
        "金额（元）",
        "15,000.00",
        "15,000.00",
    ]
    assert ID not in "".join(one.text() for one in twins.findChildren(QLabel))
    assert find(pairs, "importing.twins.option.0", QRadioButton).text() == "同一件（建议）"
    assert pairs.foot.go.text() == "下一步：核对 3 件新案件"
    assert nameless(pairs) == []


def test_pairs_are_decided_by_arrows_and_enter_and_the_counts_follow(
    window: MainWindow, pairs: ImportingPage, desk: Desk
) -> None:
    twins = pairs.bench.twins
    twins.list.setFocus()
    press(pairs, Qt.Key.Key_Return)  # the same, as proposed
    press(pairs, Qt.Key.Key_Return)  # nothing is proposed here, and nothing is taken
    press(pairs, Qt.Key.Key_Right)  # the same
    press(pairs, Qt.Key.Key_Return)
    for _ in range(4):  # the same, the same filled, another one, left out
        press(pairs, Qt.Key.Key_Right)
    wait_until_quiet(window)

    assert twins.heading.aside.text() == ""
    choices = told(pairs).plan.choices
    assert list(choices.values()) == ["同一件", "同一件", "不导入"]
    assert pairs.foot.go.text() == "下一步：核对 1 件新案件"
    assert twins.list.hasFocus()

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    assert "　另一件　" in str(twins.list.words.index(2).data())
    window.place.verbs.run("edit.redo")
    wait_until_quiet(window)
    pairs.take_in()
    wait_until_quiet(window)
    assert len(desk.lists.case_ids(CaseQuery())) == 4


def test_nothing_is_imported_before_somebody_chose_where_nothing_is_proposed(
    window: MainWindow, pairs: ImportingPage
) -> None:
    panel = pairs.bench.twins
    panel.list.setCurrentIndex(panel.list.words.index(1))
    wait_until_quiet(window)
    shown_ones = [one for one in panel.findChildren(QRadioButton) if one.isVisible()]
    assert (len(shown_ones), any(one.isChecked() for one in shown_ones)) == (4, False)
    assert panel.note.text().startswith("缺身份证号")

    click(pairs, "importing.next")
    assert "有 2 件可能已有的案件还没有选定" in pairs.summary.open.text()
    assert not pairs.summary.go.isEnabled()

    pairs.summary.back.emit()
    pairs.bench.twins.decided.emit({"twin:csv:4": "同一件", "twin:csv:5": "另一件"})
    wait_until_quiet(window)
    click(pairs, "importing.next")
    assert pairs.summary.go.isEnabled()


def test_all_pairs_are_decided_at_one_stroke_by_the_mouse(
    window: MainWindow, pairs: ImportingPage
) -> None:
    menu = pairs.bench.twins.menu()
    acts = {one.objectName(): one for one in menu.actions()}
    assert acts["importing.twins.menu.proposed"].text() == "未确认的 1 处全部按建议"
    acts["importing.twins.menu.3"].trigger()
    wait_until_quiet(window)
    assert pairs.foot.go.text() == "下一步：核对 1 件新案件"

    click(pairs, "importing.twins.option.2")
    wait_until_quiet(window)
    assert pairs.foot.go.text() == "下一步：核对 2 件新案件"
    assert find(pairs, "importing.twins.option.2", QRadioButton).isChecked()


def test_who_looks_at_the_case_there_already_finds_the_bench_as_it_was(
    window: MainWindow, pairs: ImportingPage
) -> None:
    click(pairs, "importing.twins.option.3")
    wait_until_quiet(window)
    click(pairs, "importing.twins.case")
    wait_until_quiet(window)
    assert window.current == "case_file"

    window.back()
    wait_until_quiet(window)
    assert window.current == "importing"
    assert pairs.steps.count == 1


@pytest.fixture
def returned(window: MainWindow, desk: Desk, tmp_path: Path) -> ImportingPage:
    """An export of ours that comes back: two cells changed there, one of them here too."""
    desk.do(ImportLedger(path=str(ledger(tmp_path, *three("")))))
    path = tmp_path / "导出.xlsx"
    export_ledger(desk, path, CaseQuery())
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    head = [one.value for one in sheet[1]]
    remark = head.index("备注") + 1
    sheet.cell(2, remark).value = "甲的说明"
    sheet.cell(3, remark).value = "乙的说明"
    book.save(path)
    case_id = max(desk.lists.case_ids(CaseQuery()))  # the first line of the export
    desk.do(EditCase(case_id=case_id, changes={"note": "我们的说明"}, seen={"note": None}))
    shown(window, path)
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    return page


def test_what_a_returned_export_changes_is_told_field_by_field_and_chosen(
    window: MainWindow, returned: ImportingPage, desk: Desk
) -> None:
    updates = returned.bench.updates
    lines = [str(updates.list.words.index(row).data()) for row in range(2)]

    assert updates.heading.text.text() == "与已存不同 2 处"
    assert updates.heading.aside.text() == "待确认 1"
    assert "保留现有" in lines[0]
    assert "备注：我们的说明" in lines[0]
    assert "采用文件" in lines[1]
    assert returned.foot.go.text() == "下一步：核对 0 件新案件、1 件修改"

    updates.list.setFocus()
    updates.list.setCurrentIndex(updates.list.words.index(0))
    QTest.keyClick(updates.list, Qt.Key.Key_Right)
    wait_until_quiet(window)
    assert returned.foot.go.text() == "下一步：核对 0 件新案件、2 件修改"

    returned.take_in()
    wait_until_quiet(window)
    notes = {desk.lists.case_file(one).case["note"] for one in desk.lists.case_ids(CaseQuery())}
    assert {"甲的说明", "乙的说明"} <= notes
