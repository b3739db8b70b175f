"""What columns tell by themselves: a day under its step, sums of others, words of a result."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_line_list import LedgerLines
from dispute_desk.ui.pages.importing.drawing import drawing_of
from tests.domain.ledger_grids import HEADER, codes, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_text import Cell

UPPER: list[Cell] = ["序号", "受理", "单位名称", "职工姓名", "应补金额", "", "", "结案", "", ""]
LOWER: list[Cell] = ["", "日期", "", "", "单位", "个人", "合计", "方式", "日期", "备注"]
MERGED = [(3, 4, 3, 6), (3, 7, 3, 8)]


def _rows() -> list[list[Cell]]:
    return [
        [
            *(float(n), f"2024-03-0{n}", f"例{n}公司", "张例甲"),
            *(100.0 * n, 50.0, 100.0 * n + 50, "调解成功", f"2024-04-0{n}", "甲"),
        ]
        for n in range(1, 5)
    ]


def _columns(reading: Reading) -> dict[str, tuple[str | None, set[str]]]:
    (table,) = reading.sheets[0].tables
    return {one.heading: (one.field, {e.kind for e in one.evidence}) for one in table.columns}


@pytest.mark.parametrize("merges", [MERGED, []], ids=["merged", "blank"])
@pytest.mark.parametrize("step", ["", "情况"])
def test_a_day_under_the_end_is_the_closing_day(
    merges: list[tuple[int, int, int, int]], step: str
) -> None:
    upper = [f"{one}{step}" if one in {"受理", "结案"} else one for one in UPPER]
    reading = read(sheet(["台账"], ["某站"], ["二〇二四年"], upper, LOWER, *_rows(), merges=merges))

    assert [one.close_date for one in reading.cases] == [date(2024, 4, n) for n in range(1, 5)]
    assert [one.accept_date for one in reading.cases] == [date(2024, 3, n) for n in range(1, 5)]


def test_a_column_that_adds_up_others_is_told_as_such() -> None:
    reading = read(sheet(["台账"], ["某站"], ["二〇二四年"], UPPER, LOWER, *_rows(), merges=MERGED))

    columns = _columns(reading)
    assert columns["应补金额合计"] == ("amount", {"group", "sum", "content"})
    assert "share" in columns["应补金额单位"][1]
    assert reading.cases[0].amount_fen == 15_000


def test_equal_numbers_by_chance_are_no_sum() -> None:
    rows = _rows()
    rows[3][6] = 1.0
    reading = read(sheet(["台账"], ["某站"], ["二〇二四年"], UPPER, LOWER, *rows, merges=MERGED))

    assert "sum" not in _columns(reading)["应补金额合计"][1]


def test_a_column_of_results_under_an_unknown_heading_is_asked_about() -> None:
    header: list[Cell] = ["受理日期", "单位名称", "职工姓名", "涉及金额", "下文"]
    words = ["调解成功", "调解不成", "办理中", "撤诉"]
    cells: list[list[Cell]] = [
        [f"2024-03-0{n}", f"例{n}公司", "张例甲", 100.0, w] for n, w in enumerate(words, 1)
    ]
    reading = read(sheet(header, *cells))

    drawn = drawing_of(reading, LedgerLines(reading)).sheets["台账"].columns[4]
    assert (drawn.field, drawn.in_doubt, drawn.alternatives[0]) == (None, True, "result")
    said: list[list[Cell]] = [[*one[:4], "随便写的话"] for one in cells]
    remarks = read(sheet(header, *said))
    assert not drawing_of(remarks, LedgerLines(remarks)).sheets["台账"].columns[4].in_doubt


@pytest.mark.parametrize(
    ("word", "raw", "warned"), [("待核", "待核", True), ("待查", "待查", True), ("—", None, False)]
)
def test_a_result_that_is_open_still_is_kept_and_warned_of(
    word: str, raw: str | None, *, warned: bool
) -> None:
    plain = row(1)
    reading = read(sheet(*_with_header(plain, row(2, 处理结果=word))))

    assert (reading.cases[1].result, reading.cases[1].result_raw) == (Result.PENDING, raw)
    assert ((3, "W_STATUS_UNKNOWN") in codes(reading)) is warned


def _with_header(*rows: list[Cell]) -> list[list[Cell]]:

    return [[*HEADER], *rows]
