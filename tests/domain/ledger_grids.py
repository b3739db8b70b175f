"""Small ledgers for the tests of the reading engine."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_grid import Book, Grid
from dispute_desk.domain.ledger_lines import lines_of
from dispute_desk.domain.ledger_understanding import understand
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_text import Cell

HEADER = [
    "序号",
    "受理日期",
    "单位名称",
    "职工姓名",
    "身份证号",
    "涉及金额",
    "补缴金额",
    "处理结果",
    "结案日期",
    "备注",
]
ZHANG, LI = "11010519491231002X", "440524188001010014"
TODAY = date(2026, 11, 22)


def row(number: int, **cells: Cell) -> list[Cell]:
    """Return a plain row with some cells changed."""
    plain: dict[str, Cell] = {
        "序号": float(number),
        "受理日期": f"2024.3.{number}",
        "单位名称": f"例{number}公司",
        "职工姓名": f"张例{'一二三四五六七八九'[number % 9]}",
        "涉及金额": 100.0 * number,
        "处理结果": "调解成功",
    }
    return [(plain | cells).get(heading, "") for heading in HEADER]


def read(
    *grids: Grid,
    file: str = "台账.xlsx",
    answers: dict[str, str] | None = None,
    decisions: Decisions | None = None,
) -> Reading:
    book = Book(file, "0" * 64, grids)
    reading = understand(
        book,
        ledger_vocabulary(),
        lambda _done, _total: None,
        today=TODAY,
        decisions=decisions or Decisions(answers or {}),
    )
    for sheet in reading.sheets:
        assert sum(count for _, count in sheet.bins) == sheet.rows
        assert min(count for _, count in sheet.bins) >= 0
    lines = lines_of(reading)
    assert len(lines) == sum(sheet.rows for sheet in reading.sheets)
    bins = Counter((line.place.sheet, line.into) for line in lines)
    assert bins == Counter({(s.sheet, one): n for s in reading.sheets for one, n in s.bins})
    return reading


def sheet(*rows: Sequence[Cell], name: str = "台账", **more: Any) -> Grid:  # noqa: ANN401 - fields of a grid
    return Grid(name, [list(one) for one in rows], **more)


def codes(reading: Reading) -> list[tuple[int, str]]:
    return [(one.place.row, one.code) for one in reading.warnings]


def errors(reading: Reading) -> list[tuple[int, str]]:
    return [(one.finding.place.row, one.finding.code) for one in reading.rejected]


def kinds(reading: Reading) -> list[tuple[int, str]]:
    return [(one.place.row, one.kind.value) for one in reading.skipped_rows]


WORKERS = [
    "序号",
    "案号",
    "受理日期",
    "单位名称",
    "涉及人数",
    "职工姓名",
    "身份证号",
    "个人应补金额",
    "涉及金额",
    "处理结果",
]
HEAD: list[Cell] = [1.0, "1号", "2024.3.1", "例公司", 3.0, "张例", ZHANG, 10.0, 60.0, "成功"]
