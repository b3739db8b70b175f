"""The detail of an answer: no row is lost, no month is told twice, whatever stands in the file."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.detail_matching import DetailLine, Worker, match
from dispute_desk.domain.detail_rows import DetailRead, Trouble
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.domain.person_detail import read_detail
from dispute_desk.reference.person_detail import load_detail_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.months import Month

HEAD = ("姓名", "证件号码", "险种", "费款所属期", "缴费基数", "缴费状态")
ZHANG, LI = Worker(1, "张例", "11010519491231002X"), Worker(2, "李例")
NAMES = st.sampled_from(["张例", "李例", "王例", "", "合计"])
NUMBERS = st.sampled_from(["", "11010519491231002X", "110105********002X", "不详", 1.5])
KINDS = st.sampled_from(["养老", "企业职工基本养老保险费", "医疗", "车险", ""])
PERIODS = st.sampled_from(
    ["202401", "2024-02", "2024年3月", 202404.0, "20240501", "2024-01至2024-06", "去年", ""]
)
BASES = st.sampled_from([5284, 5284.0, "5,284.00", "五千", "", None])
STATES = st.sampled_from(["已缴", "正常缴费", "欠缴", "未参保", "待定", ""])
ROWS = st.lists(st.tuples(NAMES, NUMBERS, KINDS, PERIODS, BASES, STATES), max_size=30)


def read(*rows: Sequence[Cell], head: Sequence[Cell] = HEAD) -> DetailRead:
    return read_detail("明细.xlsx", [Grid("明细", [head, *rows])], load_detail_words())


def months(line: DetailLine) -> set[Month]:
    found, month = set(), line.month_from
    while month <= line.month_to:
        found.add(month)
        month = month.plus(1)
    return found


@given(ROWS)
def test_every_row_is_taken_in_or_told(rows: list[tuple[Cell, ...]]) -> None:
    told = read(*rows)
    found = match(told, [ZHANG, LI])

    meant = [row for row in rows if any(cell not in {"", None} for cell in row)]
    sums = [row for row in meant if next(c for c in row if c not in {"", None}) == "合计"]
    assert found.rows + len(found.broken) == len(meant) - len(sums)
    assert len({one.row for one in found.broken}) == len(found.broken)


@given(ROWS)
def test_no_month_of_an_insurance_is_told_twice(rows: list[tuple[Cell, ...]]) -> None:
    found = match(read(*rows), [ZHANG, LI])

    for one in found.lines:
        assert one.claimant_id in {1, 2}
        assert one.month_from <= one.month_to
    for one, other in pairwise(found.lines):
        if (one.claimant_id, one.insurance) == (other.claimant_id, other.insurance):
            same = (one.status, one.base_fen) == (other.status, other.base_fen)
            assert same or not months(one) & months(other)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("202401", "2024-01", "2024-01"),
        (202401.0, "2024-01", "2024-01"),
        ("20240131", "2024-01", "2024-01"),
        ("2024.01-2024.03", "2024-01", "2024-03"),
        ("2024-01-01至2024-03-31", "2024-01", "2024-03"),
        ("20240101-20240331", "2024-01", "2024-03"),
        ("2024年1月1日至2024年3月31日", "2024-01", "2024-03"),
        ("202401-202403", "2024-01", "2024-03"),
    ],
)
def test_the_ways_months_are_written(period: Cell, start: str, end: str) -> None:
    row = read(("张例", "", "养老", period, "", "已缴")).rows[0]

    assert (str(row.month_from), str(row.month_to)) == (start, end)


def test_namesakes_are_told_apart_by_their_numbers_only() -> None:
    other = Worker(3, "张例", "440524188001010014")
    told = read(
        ("张例", ZHANG.id_no, "养老", "202401", "", "已缴"),
        ("张例", "110105********002X", "养老", "202402", "", "已缴"),
        ("张例", "", "养老", "202403", "", "已缴"),
    )

    found = match(told, [ZHANG, other])

    assert [(one.claimant_id, str(one.month_to)) for one in found.lines] == [(1, "2024-02")]
    assert [one.trouble for one in found.broken] == [Trouble.NAMESAKES]


WHO = ("姓名", "险种", "所属期")


def of_sums(*pairs: tuple[str, Cell]) -> DetailRead:
    head = (*WHO, *(name for name, _ in pairs))
    return read(("张例", "养老", "2024-01", *(cell for _, cell in pairs)), head=head)


@pytest.mark.parametrize(
    ("pairs", "trouble"),
    [
        ([("应缴金额", 500)], Trouble.NO_COLUMN),
        ([("单位应缴", 300), ("个人应缴", 200)], Trouble.NO_COLUMN),
        ([("合计金额", 500)], Trouble.NO_COLUMN),
        ([("缴费类型", "正常"), ("缴费基数", 5000)], Trouble.NO_COLUMN),
        ([("参保状态", "正常"), ("应缴金额", 500)], Trouble.NO_COLUMN),
        ([("应缴金额", 500), ("减免费额", 500), ("应补(退)费额", 0)], Trouble.STATUS),
        ([("缴费标志", "已缴"), ("到账标志", "未到账")], Trouble.STATUS),
        ([("缴费状态", "正常"), ("应缴金额", 500), ("实缴金额", 0)], Trouble.STATUS),
        ([("应缴金额", 500), ("入库日期", "")], Trouble.NOT_BOOKED),
        ([("应缴金额", 500), ("入库日期", "未入库")], Trouble.NOT_BOOKED),
        ([("缴费状态", "欠缴"), ("入库日期", "2024-02-15")], Trouble.BOOKED_UNPAID),
        ([("实缴金额", 0), ("入库日期", "2024-02-15")], Trouble.BOOKED_UNPAID),
        ([("欠费金额", 100), ("入库日期", "2024-02-15")], Trouble.PART),
    ],
)
def test_what_is_owed_says_nothing_of_what_was_paid(
    pairs: list[tuple[str, Cell]], trouble: Trouble
) -> None:
    told = of_sums(*pairs)

    assert told.rows == ()
    assert [one.trouble for one in told.broken] == [trouble]


@pytest.mark.parametrize("day", ["2024-02-15", "20240215", 45337, date(2024, 2, 15)])
def test_a_day_of_entry_says_that_it_was_paid_and_not_how_much(day: Cell) -> None:
    told = of_sums(("应缴费额", 500), ("入库日期", day))

    (row,) = told.rows
    assert (row.status, row.booked) == (InsuredStatus.PAID, True)
    assert (row.total_fen, row.employer_fen, row.owed_fen) == (None, None, 50_000)


def test_a_sum_that_is_told_is_not_left_open_by_the_day_of_entry() -> None:
    (row,) = of_sums(("应缴费额", 500), ("实缴费额", 500), ("入库日期", "2024-02-15")).rows

    assert (row.status, row.booked, row.total_fen) == (InsuredStatus.PAID, False, 50_000)


@pytest.mark.parametrize(
    ("pairs", "status", "paid", "owed"),
    [
        ([("应缴金额", 500), ("实缴金额", 0)], InsuredStatus.UNPAID, 0, 50_000),
        ([("实缴金额", 0)], InsuredStatus.UNPAID, 0, None),
        ([("应缴金额", 500), ("实缴金额", 500)], InsuredStatus.PAID, 50_000, 50_000),
        ([("缴费金额", 500), ("实缴金额", 0)], InsuredStatus.UNPAID, 0, None),
        ([("金额", 500), ("缴费状态", "欠缴")], InsuredStatus.UNPAID, None, 50_000),
        ([("金额", 500), ("缴费状态", "已缴")], InsuredStatus.PAID, 50_000, None),
        ([("参保状态", "正常"), ("缴费状态", "欠缴")], InsuredStatus.UNPAID, None, None),
        (
            [("应缴费额", 500), ("减免费额", 0), ("应补(退)费额", 0)],
            InsuredStatus.PAID,
            None,
            50_000,
        ),
    ],
)
def test_a_state_comes_from_what_was_paid(
    pairs: list[tuple[str, Cell]], status: InsuredStatus, paid: int | None, owed: int | None
) -> None:
    row = of_sums(*pairs).rows[0]

    assert (row.status, row.total_fen, row.owed_fen) == (status, paid, owed)


def test_a_part_that_was_paid_is_told() -> None:
    told = of_sums(("应缴金额", 500), ("实缴金额", 300))

    assert [one.trouble for one in told.broken] == [Trouble.PART]


def test_what_was_paid_on_top_adds_to_its_month_whatever_stands_first() -> None:
    head = (*WHO, "单位缴费额", "缴费类型", "缴费状态")
    usual = ("张例", "养老", "2024-01", 500, "正常", "已缴")
    extra = ("张例", "养老", "2024-01", 500, "补缴", "已缴")

    for rows in ([usual, extra], [extra, usual], [usual, extra, extra]):
        found = match(read(*rows, head=head), [ZHANG])
        assert [(one.employer_fen, one.extra_fen) for one in found.lines] == [(100_000, 50_000)]
        assert (found.rows, found.broken) == (len(rows), ())

    owing = match(read(("张例", "养老", "2024-01", 5, "正常", "欠缴"), extra, head=head), [ZHANG])
    assert [one.trouble for one in owing.broken] == [Trouble.CONTRADICTS]
    long = ("张例", "养老", "2024-01至2024-03", 500, "补缴", "已缴")
    assert match(read(usual, long, head=head), [ZHANG]).broken[0].trouble is Trouble.EXTRA_MONTHS


def test_who_pays_may_stand_in_brackets_behind_the_insurance() -> None:
    head = (*WHO[:1], "征收品目", "费款所属期", "实缴金额")
    names = (
        "企业职工基本养老保险(单位缴纳)",
        "企业职工基本养老保险（个人缴纳）",
        "职工基本医疗保险(含生育)(单位缴纳)",
        "失业保险费(个人缴纳)",
        "工伤保险(单位缴纳)",
    )
    rows = [("张例", name, "2024-01", 100 * place) for place, name in enumerate(names, 1)]
    found = match(read(*rows, head=head), [ZHANG])

    assert found.broken == ()
    sides = {one.insurance.value: (one.employer_fen, one.employee_fen) for one in found.lines}
    assert sides == {
        "injury": (50_000, None),
        "medical": (30_000, None),
        "pension": (10_000, 20_000),
        "unemployment": (None, 40_000),
    }
