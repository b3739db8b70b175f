"""However the same rows are laid out, the same cases are understood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.ledger import Place
from tests.domain.ledger_grids import HEADER, LI, ZHANG, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import LedgerCase, Reading
    from dispute_desk.domain.ledger_text import Cell

ROWS: list[list[Cell]] = [
    row(1, 身份证号=ZHANG, 结案日期="2024.5.1"),
    row(2, 身份证号=LI, 涉及金额="1.5-2万", 处理结果="未达成协议"),
    row(3, 受理日期="2024年3月", 处理结果="引导仲裁"),
    row(4, 受理日期="2024.2.30"),
    row(5, 涉及金额="约3000元", 处理结果="在办"),
    row(6, 单位名称="", 职工姓名=""),
    row(7, 受理日期="14 Mar 2024", 涉及金额="5000+3000", 备注="穗例调〔2024〕7号"),
    row(8, 受理日期="民国113年3月8日", 补缴金额=800.0),
]


def told(case: LedgerCase) -> LedgerCase:
    """Return a case without where it stood."""
    nowhere = Place("", 0)
    workers = tuple(worker._replace(place=nowhere) for worker in case.workers)
    return case._replace(where=(), rows=(), workers=workers)


def understood(reading: Reading) -> tuple[list[LedgerCase], list[str], list[str]]:
    return (
        [told(case) for case in reading.cases],
        sorted(one.finding.code for one in reading.rejected),
        sorted(one.code for one in reading.warnings),
    )


PLAIN = understood(read(sheet(HEADER, *ROWS)))
MIXED = settings(max_examples=60, deadline=None)


@MIXED
@given(st.permutations(range(len(HEADER))))
def test_the_columns_may_stand_in_any_order(order: list[int]) -> None:
    whole: list[list[Cell]] = [list(HEADER), *ROWS]
    rows = [[one[at] for at in order] for one in whole]

    assert understood(read(sheet(*rows))) == PLAIN


@MIXED
@given(
    st.lists(st.integers(0, len(ROWS)), max_size=6),
    st.lists(st.integers(0, len(HEADER)), max_size=3),
)
def test_blank_rows_and_columns_may_stand_anywhere(rows: list[int], columns: list[int]) -> None:
    laid: list[list[Cell]] = [list(HEADER), *(list(one) for one in ROWS)]
    for at in sorted(columns, reverse=True):
        laid = [[*one[:at], "", *one[at:]] for one in laid]
    for at in sorted(rows, reverse=True):
        laid.insert(at + 1, [])
        laid.insert(0, [])

    assert understood(read(sheet(*laid))) == PLAIN


@MIXED
@given(st.sets(st.integers(1, len(ROWS) - 1)))
def test_the_rows_may_be_split_into_any_sheets(cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), len(ROWS)]
    grids = [
        replace(sheet(HEADER, *ROWS[start:end]), name=f"表{number}")
        for number, (start, end) in enumerate(pairwise(edges))
    ]

    assert understood(read(*grids)) == PLAIN
