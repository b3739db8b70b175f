"""导入台账, row by row: every row of every sheet in one bin, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk.ui.languages import use_language
from dispute_desk.ui.models.paged import TONE_ROLE
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.importing.line_list import LineList

MADE = Path(__file__).resolve().parents[1] / "data/ledgers/made"
LEDGERS = sorted(path for path in MADE.iterdir() if path.suffix != ".json")
SIDE = Qt.ItemDataRole.TextAlignmentRole
HEADER = "受理日期,单位名称,职工姓名,身份证号,联系电话,涉及金额,补缴金额,处理结果"
ROWS = (
    "2024年争议台账,,,,,,,",
    HEADER,
    "2024-03-01,例一公司,张例一,11010519491231002X,13800000000,1200.50,300,调解成功",
    "2024-03-02,例二公司,张例二,110105194912310021,13800000001,800,,办理中",
    "2024-03-01,例一公司,张例一,11010519491231002X,13800000000,1200.50,300,调解成功",
    "2024-02-31,例三公司,张例三,,,50,,调解成功",
    "2024-03-05,例四公司,张例四,,13800000004,,,来电咨询",
    "合计,,,,,2000.50,300,",
)


@pytest.fixture
def page(window: MainWindow) -> ImportingPage:
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


@pytest.fixture
def small(page: ImportingPage, window: MainWindow, tmp_path: Path) -> LineList:
    """The list of a small ledger with a row in nearly every bin."""
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")
    shown(window, ledger)
    page.bench.pane.show_lines(shown=True)
    wait_until_quiet(window)
    return page.bench.pane.lines


def shown(window: MainWindow, ledger: Path) -> None:
    window.activateWindow()
    window.go("importing", ledger)
    wait_until_quiet(window)


def read(page: ImportingPage) -> Reading:
    assert page._understood is not None
    return page._understood.reading


def chips(lines: LineList) -> dict[str, int]:
    """The chips by their word, each with its count."""
    words = [chip.text().rsplit(" ", 1) for chip in lines.chips.findChildren(QPushButton)]
    return {word: int(count.replace(",", "")) for word, count in words}


def choose_sheet(window: MainWindow, lines: LineList, sheet: str) -> None:
    lines.sheet.setCurrentIndex(lines.sheet.findData(sheet))
    wait_until_quiet(window)


def cell(lines: LineList, row: int, name: str, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    number = [column.id for column in lines.model.columns].index(name)
    return str(lines.model.index(row, number).data(role) or "")


def row_of(lines: LineList, number: int) -> dict[str, str]:
    """What the list shows of a row of the workbook, by column."""
    for row in range(lines.model.rowCount()):
        if cell(lines, row, "row") == str(number):
            return {column.id: cell(lines, row, column.id) for column in lines.model.columns}
    raise AssertionError(number)


def filtered(window: MainWindow, lines: LineList, *, into: str = "all", text: str = "") -> int:
    lines.chips.choose(into)
    lines.search.setText(text)
    wait_until_quiet(window)
    return lines.model.rowCount()


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda path: path.stem)
def test_every_row_of_every_sheet_is_in_the_list_and_in_one_bin(
    window: MainWindow, page: ImportingPage, ledger: Path
) -> None:
    shown(window, ledger)
    lines = page.bench.pane.lines
    page.bench.pane.show_lines(shown=True)
    wait_until_quiet(window)
    told = chips(lines)
    assert told.pop("全部") == sum(told.values())
    assert lines.model.rowCount() == sum(sheet.rows for sheet in read(page).sheets)

    for sheet in read(page).sheets:
        choose_sheet(window, lines, sheet.sheet)
        told = chips(lines)
        assert told.pop("全部") == sum(told.values()) == sheet.rows
        assert sorted(told.values()) == sorted(count for _, count in sheet.bins)
        for into, count in ((into, count) for into, count in sheet.bins if count):
            lines.chips.choose(into.value)
            wait_until_quiet(window)
            assert lines.model.rowCount() == count


def test_a_case_tells_its_day_employer_people_money_and_result(small: LineList) -> None:
    told = row_of(small, 3)

    assert told["bin"] == "案件"
    assert told["day"] == "2024-03-01"
    assert told["told"] == "例一公司"
    assert told["workers"] == "张例一"
    assert (told["amount"], told["paid"]) == ("1,200.50", "300.00")
    assert told["result"] == "调解成功"


def test_bin_sheet_and_warning_are_as_wide_as_their_words(small: LineList) -> None:
    names = [column.id for column in small.model.columns]
    shown = [names.index(name) for name in ("sheet", "bin", "notes")]
    shown = [number for number in shown if not small.table.isColumnHidden(number)]
    assert names.index("bin") in shown
    for number in shown:
        assert small.table.columnWidth(number) >= small.table.sizeHintForColumn(number)


def test_the_rows_left_out_stand_in_the_middle(
    small: LineList, page: ImportingPage, window: MainWindow
) -> None:
    window.resize(1500, 800)
    page.take_in()
    wait_until_quiet(window)

    rows = page.finished.rows
    card = rows.parentWidget()
    assert card is not None
    left, right = rows.x(), card.width() - rows.geometry().right()
    assert small.model.rowCount() == 0
    assert rows.isVisible()
    assert abs(left - right) <= 2


def test_an_import_without_rows_left_out_ends_in_one_block(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("\n".join(ROWS[1:4]), encoding="utf-8")
    shown(window, ledger)
    page.take_in()
    wait_until_quiet(window)

    back = page.findChild(QPushButton, "importing.undo")
    assert back is not None
    assert back.y() - page.finished.words.geometry().bottom() < 60


def test_what_is_no_case_says_what_became_of_it(small: LineList) -> None:
    assert row_of(small, 1)["bin"] == "跳过的行 · 标题"
    assert row_of(small, 2)["bin"] == "跳过的行 · 表头"
    assert row_of(small, 5)["bin"] == "重复"
    assert "第 3 行相同" in row_of(small, 5)["told"]
    assert row_of(small, 6)["bin"] == "退回"
    assert "“2024-02-31”不是一个真实的日期" in row_of(small, 6)["told"]
    assert row_of(small, 7)["bin"] == "来访咨询"
    assert row_of(small, 8)["bin"] == "跳过的行 · 合计"
    assert "涉及金额：2,000.50，与逐行相加相符" in row_of(small, 8)["told"]


def test_a_warning_stands_on_its_row_in_words(small: LineList) -> None:
    assert row_of(small, 4)["notes"] == "身份证号校验不通过"
    assert cell(small, 3, "notes", TONE_ROLE) == "warning"
    assert "请核对证件" in cell(small, 3, "notes", Qt.ItemDataRole.ToolTipRole)
    assert row_of(small, 3)["notes"] == ""


def test_numbers_of_people_are_masked_wherever_they_could_show(
    small: LineList, page: ImportingPage
) -> None:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    told = "\n".join(
        cell(small, row, column.id, role)
        for row in range(small.model.rowCount())
        for column in small.model.columns
        for role in roles
    )
    sheet, problems = page.bench.pane.model, page.bench.causes.model
    told += "\n".join(
        str(sheet.index(row, column).data(role))
        for row in range(sheet.rowCount())
        for column in range(sheet.columnCount())
        for role in roles
    )
    told += "\n".join(str(problems.index(row).data()) for row in range(problems.rowCount()))

    assert "110105********002X" in told
    assert "138****0004" in told
    for number in ("11010519491231002X", "110105194912310021", "13800000000", "13800000004"):
        assert number not in told


def test_typing_filters_and_a_search_without_hits_offers_the_way_back(
    window: MainWindow, small: LineList
) -> None:
    assert filtered(window, small, text="例二") == 1
    assert filtered(window, small, text="身份证号校验") == 1
    assert filtered(window, small, into="case", text="没有这样的") == 0
    panel = small.panel("nothing")
    assert panel.isVisible()

    panel.button.click()
    wait_until_quiet(window)

    assert small.model.rowCount() == len(ROWS)


def test_letters_typed_on_the_list_land_in_its_search(small: LineList) -> None:
    small.table.setFocus()
    QTest.keyClick(small.table, Qt.Key.Key_3)

    assert small.search.text() == "3"
    assert QApplication.focusWidget() is small.search


def test_the_keyboard_reaches_the_list(small: LineList, page: ImportingPage) -> None:
    page.bench.pane.switch.setFocus()
    met = []
    for _ in range(12):
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert small.search in met
    assert small.table in met


def test_money_and_row_numbers_stand_at_the_right(small: LineList) -> None:
    right = [
        column.id
        for number, column in enumerate(small.model.columns)
        if isinstance(side := small.model.index(0, number).data(SIDE), Qt.AlignmentFlag)
        and side & Qt.AlignmentFlag.AlignRight
    ]

    assert right == ["row", "amount", "paid"]


def test_other_sheets_are_listed_by_their_use_and_an_empty_one_says_so(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row.split(","))
    notes = book.create_sheet("随手记")
    notes.append(["老张的电话", "13800000009"])
    book.create_sheet("空表")
    book.save(tmp_path / "三张表.xlsx")
    shown(window, tmp_path / "三张表.xlsx")
    lines = page.bench.pane.lines
    page.bench.pane.show_lines(shown=True)

    choose_sheet(window, lines, "随手记")
    assert chips(lines)["跳过的行"] == 1
    assert row_of(lines, 1)["bin"] == "跳过的行 · 其他"
    assert row_of(lines, 1)["told"] == "老张的电话 138****0009"

    choose_sheet(window, lines, "空表")
    assert chips(lines)["全部"] == 0
    assert lines.panel("empty").isVisible()


def test_another_workbook_shows_none_of_the_rows_before(
    window: MainWindow, small: LineList, tmp_path: Path
) -> None:
    other = tmp_path / "另一个.csv"
    other.write_text(f"{HEADER}\n2024-05-01,另一公司,王例,,,1,,调解成功", encoding="utf-8")
    filtered(window, small, into="duplicate")
    shown(window, other)

    assert small.chips.current() == "all"
    assert row_of(small, 2)["told"] == "另一公司"
    assert small.model.rowCount() == 2
    assert not small.sheet.isVisible()


@pytest.fixture
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


@pytest.mark.usefixtures("_english")
def test_the_rows_speak_english_too(small: LineList) -> None:
    assert row_of(small, 3)["bin"] == "Cases"
    assert row_of(small, 8)["bin"] == "Skipped · total"


def test_the_preview_and_the_end_name_known_and_changed_cases(
    window: MainWindow, page: ImportingPage, tmp_path: Path
) -> None:
    heading = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果"
    rows = [
        "2024年争议台账,,,,,",
        heading,
        "例1号,2024-03-01,例一公司,张例一,90,调解成功",
        "例2号,2024-03-02,例二公司,张例二,80,调解成功",
    ]
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    shown(window, path)
    page.take_in()
    wait_until_quiet(window)
    rows[3] = rows[3].replace("调解成功", "调解不成")
    rows.append("例3号,2024-03-09,例五公司,张例五,90,办理中")
    path.write_text("\n".join(rows), encoding="utf-8")

    shown(window, path)

    assert page.foot.go.text() == "下一步：核对 1 件新案件"
    assert "1 件以前已导入的案件与已存的内容不同" in page.word.text()
    assert "2 件案件以前已导入" in page.word.text()
    page.take_in()
    wait_until_quiet(window)
    assert "改动没有导入" in page.finished.words.text()
    shown(window, path)
    assert not page.foot.go.isEnabled()
