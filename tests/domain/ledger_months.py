"""One made ledger month by month, and what was remembered of its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_decisions import ColumnAt, Decisions
from dispute_desk.domain.ledger_grid import Book, Grid
from dispute_desk.domain.ledger_profile import KnownProfile, KnownTable, Memory
from dispute_desk.domain.ledger_remembered import Remembering
from dispute_desk.domain.ledger_remembering import tables_to_remember
from dispute_desk.sheets.vocabulary import ledger_vocabulary
from tests.domain.ledger_grids import TODAY, sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.domain.ledger_recalled import Recalled, ShiftKind
    from dispute_desk.domain.ledger_text import Cell

#: 对方主体 and 说法 are no words of the list.
HEADER = [
    "序号",
    "受理日期",
    "对方主体",
    "职工姓名",
    "说法",
    "涉案金额（万元）",
    "处理结果",
    "备注",
]
FIRM, CLAIM = HEADER.index("对方主体"), HEADER.index("说法")


def rows(month: int, count: int = 4) -> list[list[Cell]]:
    return [
        [
            float(number),
            f"2024-{month:02}-{number:02}",
            f"例{number}商号",
            f"张例{'一二三四五六七八九'[number % 9]}",
            "要求补缴",
            1.5 * number,
            "调解成功",
            "",
        ]
        for number in range(1, count + 1)
    ]


def lines(month: int) -> list[list[Cell]]:
    return [[*HEADER], *rows(month)]


def month(number: int, *header: str, name: str | None = None) -> Grid:
    return sheet(list(header or HEADER), *rows(number), name=name or f"{number}月")


def bench(*grids: Grid, memory: Memory | None = None) -> Remembering:
    book = Book("台账.xlsx", "0" * 64, grids)
    return Remembering(book, ledger_vocabulary(), memory or Memory(), TODAY)


def understood(
    *grids: Grid, memory: Memory | None = None, decisions: Decisions | None = None
) -> tuple[Reading, Recalled | None]:
    return bench(*grids, memory=memory).understand(decisions or Decisions(), lambda *_: None)


def said(grid: Grid, **more: Mapping[str, str]) -> Decisions:
    return Decisions(
        columns={
            ColumnAt(grid.name, 1, FIRM): "employer",
            ColumnAt(grid.name, 1, CLAIM): "claim",
        },
        **more,  # type: ignore[arg-type]  # answers only
    )


def memory_of(*tables: KnownTable, number: int = 7, name: str = "某某台账") -> Memory:
    return Memory((KnownProfile(id=number, name=name, version=3, tables=tables),))


def remembered(*grids: Grid, decisions: Decisions) -> Memory:
    reading, _ = understood(*grids, decisions=decisions)
    return memory_of(*tables_to_remember(reading, decisions))


def january() -> Memory:
    grid = month(1)
    return remembered(grid, decisions=said(grid))


def told(recalled: Recalled | None) -> list[tuple[ShiftKind, str]]:
    assert recalled is not None
    return [(one.kind, one.heading) for one in recalled.shifts]


def gist(cases: Sequence[LedgerCase]) -> list[tuple[object, ...]]:
    return [
        (
            one.accept_date,
            one.employer,
            one.claim,
            one.amount_fen,
            one.result_raw,
            one.workers[0][0],
        )
        for one in cases
    ]


def coloured(number: int, colour: str = "00B050") -> Grid:
    """A month whose states are colours only."""
    plain = [[*one[:6], "", one[7]] for one in rows(number)]
    fills = {(at, 6): colour for at in range(2, len(plain) + 2)}
    return sheet(HEADER, *plain, name=f"{number}月", fills=fills)
