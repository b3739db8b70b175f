"""What is written is what any program reads back: texts, numbers, days, links."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from dispute_desk.domain.errors import DeskError
from dispute_desk.sheets.writing import Format, WriteColumn, write_table

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = (
    "姓名",
    WriteColumn("身份证号", Format.TEXT),
    WriteColumn("金额", Format.MONEY),
    "受理日期",
)


def read(path: Path) -> list[list[object]]:
    book = CalamineWorkbook.from_path(str(path))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def test_a_table_reads_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    rows = [("张例", "440199198301047300", 550_000, date(2024, 8, 27)), ("李例", None, None, None)]

    assert write_table(path, sheet="台账", headings=HEADINGS, rows=rows) == 2

    assert read(path) == [
        ["姓名", "身份证号", "金额", "受理日期"],
        ["张例", "440199198301047300", 5500.0, date(2024, 8, 27)],
        ["李例", "", "", ""],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2+3", "@SUM(1)", "\t=1", "=HYPERLINK('x')"])
def test_a_text_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["姓名"], rows=[(text,)])

    cell = load_workbook(path).worksheets[0]["A2"]

    assert cell.data_type == "s"
    assert cell.value == text
    assert cell.quotePrefix


def test_an_identity_number_stays_a_text_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=HEADINGS, rows=[("张例", "440199198301047300", 1, None)])

    cell = load_workbook(path).worksheets[0]["B2"]

    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_headings_stay_in_sight_and_filter_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["案号", "姓名"], rows=[("一", "张例"), ("二", "李例")])

    page = load_workbook(path).worksheets[0]

    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B3")


def test_a_title_stands_above_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["案号"], rows=[("一",)], title="台账")

    assert read(path) == [["台账"], ["案号"], ["一"]]


@pytest.mark.parametrize(
    "text", ["a & b", "<t>", '"x"', " 空格 ", "一行\n二行", "𬱖", "]]>", "\x0b"]
)
def test_signs_of_the_format_itself_are_only_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["备注", "末"], rows=[(text, "末")])

    cells = load_workbook(path).worksheets[0][2]

    assert [cell.value for cell in cells] == [text.replace("\x0b", ""), "末"]


def test_a_row_may_be_longer_than_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["甲"], rows=[("一", 2, None, 2.5, True)])

    assert read(path)[1] == ["一", 2.0, "", 2.5, "是"]


def test_what_is_no_number_is_left_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="s", headings=["甲", "乙"], rows=[(float("nan"), "一")])

    assert read(path)[1] == ["", "一"]


def test_an_impossible_sheet_name_is_made_possible(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, sheet="'2024/[1]:*?" + "长" * 40, headings=["甲"], rows=[])

    assert len(load_workbook(path).sheetnames[0]) == 31


def test_a_path_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    missing = tmp_path / "没有的文件夹" / "a.xlsx"

    with pytest.raises(DeskError) as refusal:
        write_table(missing, sheet="s", headings=["甲"], rows=[])

    assert refusal.value.code == "sheet_cannot_write"
    assert "a.xlsx" in str(refusal.value)


def test_a_folder_in_the_way_leaves_no_draft_behind(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()

    with pytest.raises(DeskError):
        write_table(tmp_path / "a.xlsx", sheet="s", headings=["甲"], rows=[("x",)])

    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60))
def test_any_text_can_be_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"

    write_table(path, sheet=text, headings=[text], rows=[(text,), (text,)])

    assert len(load_workbook(path).worksheets) == 1


def test_money_is_written_with_its_own_digits(tmp_path: Path) -> None:
    path = tmp_path / "money.xlsx"
    headings = (WriteColumn("金额", Format.MONEY),)

    write_table(path, sheet="表", headings=headings, rows=[(975_921,), (550_000,), (-1,)])

    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r"<v>([^<]*)</v>", sheet) == ["9759.21", "5500", "-0.01"]
