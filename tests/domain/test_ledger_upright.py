"""A ledger turned on its side and a filled form each get a sentence of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import SheetRole
from dispute_desk.domain.ledger_roles import reason_words
from tests.domain.ledger_grids import HEADER, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell


def test_a_ledger_turned_on_its_side_says_how_to_turn_it() -> None:
    rows: list[list[Cell]] = [[*HEADER], row(1), row(2), row(3)]
    turned = [list(one) for one in zip(*rows, strict=True)]

    (told,) = read(sheet(*turned)).sheets

    assert (told.role, told.reason[0]) == (SheetRole.OTHER, "turned")
    assert "转置" in reason_words(told.reason)


def test_a_filled_form_says_so() -> None:
    (told,) = read(
        sheet(
            ["社保费争议登记表"],
            ["单位名称", "例一商贸有限公司", "", "统一社会信用代码", ""],
            ["职工姓名", "张例一", "", "联系电话", "13800000000"],
            ["受理日期", "2024-03-01", "", "来源", "来访"],
            ["诉求", "要求补缴", "", "", ""],
        )
    ).sheets

    assert (told.role, told.reason[0]) == (SheetRole.OTHER, "form")


def test_a_list_of_something_else_is_neither() -> None:
    (told,) = read(sheet(["节目", "演员"], ["甲", "乙"], ["丙", "丁"])).sheets

    assert told.reason[0] == "no headings"
