"""The workbook of a report: the same numbers, links both ways, words that stay words."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import (
    CANNOT_WRITE,
    WRITING_STOPPED,
    CaseList,
    CaseRow,
    Column,
    Figure,
    Report,
    RowBehind,
    Table,
    TableRow,
    Unit,
)
from dispute_desk.sheets.report_workbook import DETAILS, SOURCES, write_report_workbook

if TYPE_CHECKING:
    from pathlib import Path

CASES = CaseList(
    (Column("用人单位", share=3), Column("承办人"), Column("实缴入库", Unit.YUAN)),
    (
        CaseRow("11", "云社调〔2024〕1号", ("示例电子有限公司", "李䶮", 12_345_678)),
        CaseRow("12", "云社调〔2024〕2号", ('=HYPERLINK("x")', "#N/A", 0)),
        CaseRow("13", "+86", ("@示例", "-1", None)),
    ),
)
REPORT = Report(
    id="monthly",
    title="月报",
    station="示例站",
    period="2024年8月",
    first=date(2024, 8, 1),
    last=date(2024, 8, 31),
    made_on=date(2024, 9, 2),
    figures=(
        Figure(
            "cases_closed",
            "本期办结",
            Unit.CASES,
            2,
            9,
            "按结案日期",
            rows=(RowBehind("11", "11", "张例"), RowBehind("12", "12", "王例")),
        ),
        Figure(
            "paid",
            "实缴入库",
            Unit.YUAN,
            12_345_678,
            21_000_000,
            rows=(RowBehind("p1", "11", "完税证明 2024-08-03", 12_345_678),),
        ),
        Figure("success_rate", "调解成功率", Unit.PERCENT, 8333, None),
        Figure("consultations", "咨询", Unit.TIMES, None, 0),
    ),
    tables=(
        Table(
            "by_cause",
            "按争议事由",
            (Column("事由"), Column("件", Unit.CASES), Column("实缴", Unit.YUAN)),
            (TableRow(("=1+1", 2, 150)), TableRow(("合计", 2, 150), total=True)),
            note="备注",
        ),
        Table("none", "按去向", (Column("去向"),), ()),
    ),
    definitions=("期间按发生日",),
    notes=("单列历史台账。\u0007",),
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "月报.xlsx"
    write_report_workbook(REPORT, path, case_rows=CASES)
    return path


def rows(path: Path, sheet: str) -> list[list[object]]:
    read = (
        CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    )
    return [list(row) for row in read]


def test_another_reader_finds_the_same_figures(book: Path) -> None:
    found = {row[0]: row[1:5] for row in rows(book, "月报")}

    assert found["本期办结"] == ["件", 2.0, 9.0, "按结案日期"]
    assert found["实缴入库"] == ["元", 123_456.78, 210_000.0, ""]
    assert found["调解成功率"] == ["%", 0.8333, "", ""]
    assert found["咨询"] == ["次", "—", 0.0, ""]
    assert found["合计"][:2] == [2.0, 1.5]
    assert "本期没有记录" in found
    assert "单列历史台账。" in found


def test_cases_behind_the_figures_are_listed(book: Path) -> None:
    assert rows(book, DETAILS) == [
        ["案号", "用人单位", "承办人", "实缴入库（元）"],
        ["云社调〔2024〕1号", "示例电子有限公司", "李䶮", 123_456.78],
        ["云社调〔2024〕2号", '=HYPERLINK("x")', "#N/A", 0.0],
        ["+86", "@示例", "-1", ""],
    ]


def test_the_list_of_a_figure_adds_up_to_it(book: Path) -> None:
    listed = rows(book, SOURCES)
    start = [row[0] for row in listed].index("实缴入库")

    assert listed[start][1] == "1 行"
    assert listed[start + 2][:3] == ["云社调〔2024〕1号", "完税证明 2024-08-03", 123_456.78]


def test_links_lead_from_figure_to_rows_to_case_and_back(book: Path) -> None:
    opened = load_workbook(book)
    first, sources, details = (opened[name] for name in ("月报", SOURCES, DETAILS))

    figure = next(cell for row in first.iter_rows() for cell in row if cell.value == 123_456.78)
    heading = _follow(opened, figure)
    assert heading.value == "实缴入库"
    assert _follow(opened, heading) == figure
    number = sources.cell(heading.row + 2, 1)
    case = _follow(opened, number)
    assert (case.parent, case.value) == (details, "云社调〔2024〕1号")
    assert _follow(opened, case).value == "云社调〔2024〕1号"
    assert _follow(opened, case).parent == sources
    assert details.cell(4, 1).hyperlink is None  # no figure counts this case


def _follow(opened: Any, cell: Any) -> Any:  # noqa: ANN401 - openpyxl has no types
    sheet, place = cell.hyperlink.location.split("!")
    assert not cell.hyperlink.target
    return opened[sheet.strip("'")][place]


def test_no_cell_is_a_formula_or_an_error(book: Path) -> None:
    opened = load_workbook(book)

    kinds = {cell.data_type for sheet in opened for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}
    with zipfile.ZipFile(book) as archive:
        sheets = [name for name in archive.namelist() if "worksheets/" in name]
        assert sheets
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_a_report_that_does_not_reconcile_says_why(tmp_path: Path) -> None:
    wrong = replace(REPORT, reconciles=False, unreconciled="少了一件")
    write_report_workbook(wrong, tmp_path / "x.xlsx", case_rows=CASES)

    read = rows(tmp_path / "x.xlsx", "月报")
    assert read[3][0] == "本表未能勾稽：少了一件"
    opened = load_workbook(tmp_path / "x.xlsx")
    figure = next(row for row in opened["月报"].iter_rows() if row[0].value == "本期办结")
    assert _follow(opened, _follow(opened, figure[2])) == figure[2]


def test_marks_of_xml_are_words_like_others(tmp_path: Path) -> None:
    columns = tuple(Column(f"第{number}列") for number in range(30))
    cells = ("<b>&\"'\u0001 ", *(f"格{number}" for number in range(1, 30)))
    cases = CaseList(columns, (CaseRow("11", "<1>号&", cells),))
    path = tmp_path / "x.xlsx"
    write_report_workbook(replace(REPORT, title="月\"报<1>&'[:]"), path, case_rows=cases)

    assert rows(path, DETAILS)[1] == ["<1>号&", "<b>&\"' ", *cells[1:]]
    opened = load_workbook(path)
    heading = opened[SOURCES]["A1"]
    assert _follow(opened, heading).parent == opened['月"报<1>&']


def test_a_sheet_never_holds_more_links_than_excel_takes(tmp_path: Path) -> None:
    count = 70_000
    cases = CaseList((), tuple(CaseRow(str(n), f"{n}号", ()) for n in range(count)))
    behind = tuple(RowBehind(str(n), str(n)) for n in range(count))
    figure = replace(REPORT.figures[0], value=count, rows=behind)
    write_report_workbook(
        replace(REPORT, figures=(figure,)),
        tmp_path / "x.xlsx",
        case_rows=cases,
    )

    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        for name in ("sheet2", "sheet3"):
            sheet = archive.read(f"xl/worksheets/{name}.xml")
            assert 64_000 < sheet.count(b"<hyperlink ") <= 65_530
            assert sheet.count(b"<row ") >= count


def test_the_same_report_gives_the_same_bytes(book: Path, tmp_path: Path) -> None:
    write_report_workbook(REPORT, tmp_path / "again.xlsx", case_rows=CASES)

    assert (tmp_path / "again.xlsx").read_bytes() == book.read_bytes()


def test_a_case_row_fits_its_columns() -> None:
    with pytest.raises(ValueError, match="fit"):
        CaseList((Column("用人单位"),), (CaseRow("1", "1号", ()),))


def test_a_folder_that_is_not_there_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refusal:
        write_report_workbook(REPORT, tmp_path / "absent" / "x.xlsx", case_rows=CASES)

    assert refusal.value.code == CANNOT_WRITE
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_workbook_leaves_the_old_file(book: Path) -> None:
    before = book.read_bytes()

    with pytest.raises(DeskError) as refusal:
        write_report_workbook(REPORT, book, case_rows=CASES, cancelled=lambda: True)

    assert refusal.value.code == WRITING_STOPPED
    assert book.read_bytes() == before
