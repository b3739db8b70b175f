"""A made ledger month by month as workbooks: headings of the office's own, states by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from dispute_desk.domain.ledger_decisions import ColumnAt, Decisions
from dispute_desk.services.import_memory import memory_of
from dispute_desk.services.import_session import ImportSession

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.services.desk import Desk

#: 对方主体 and 说法 are no words of the list; the state is told by colour.
HEADER = (
    "序号", "登记时间", "对方主体", "职工姓名", "说法", "涉案金额（万元）", "办理结果", "备注",
)  # fmt: skip
FIRM, CLAIM, STATE = 2, 4, 6
GREEN, YELLOW = "00B050", "FFFF00"
COUNT = 8


def month_file(
    folder: Path,
    month: int,
    *,
    header: Sequence[str] = HEADER,
    titles: Sequence[str] = (),
    order: Sequence[int] | None = None,
) -> Path:
    """Write one month of the ledger; ``order`` puts the columns otherwise."""
    places = list(range(len(header))) if order is None else list(order)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = f"{month}月"
    for title in titles:
        sheet.append([title])
    sheet.append([header[at] for at in places])
    for number in range(1, COUNT + 1):
        cells = [
            number,
            f"2024-{month:02}-{number:02}",
            f"例{month}{number}商号",
            f"张例{'一二三四五六七八九'[number % 9]}{'甲乙丙丁'[month % 4]}",
            "要求补缴养老保险",
            1.5 * number,
            None,
            None,
        ]
        sheet.append([cells[at] for at in places])
        cell = sheet.cell(sheet.max_row, places.index(STATE) + 1)
        colour = GREEN if number % 2 else YELLOW
        cell.fill = PatternFill("solid", fgColor=colour)
    path = folder / f"某某街道台账2024年{month}月.xlsx"
    book.save(path)
    return path


def decided(month: int) -> Decisions:
    """What a person says of the first month: what two columns are, and what the colours mean."""
    sheet = f"{month}月"
    return Decisions(
        answers={
            f"colour:{sheet}:green": "调解不成",
            f"colour:{sheet}:yellow": "办理中",
        },
        columns={ColumnAt(sheet, 1, FIRM): "employer", ColumnAt(sheet, 1, CLAIM): "claim"},
    )


def looked_at(
    desk: Desk, path: Path, decisions: Decisions | None = None
) -> tuple[Reading, Recalled | None]:
    """Read a workbook as the bench does, with all that is remembered."""
    session = ImportSession(path, desk.office().today, memory_of(desk))
    try:
        reading, _ = session.read(desk, decisions or Decisions())
        return reading, session.recalled
    finally:
        session.close()
