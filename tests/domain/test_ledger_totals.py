"""The office's own totals: which rows they count, in which unit, and why they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ledger import Gap, Place
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_gaps import gap_words
from tests.domain.ledger_grids import HEAD, HEADER, WORKERS, kinds, read, row, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading, StatedTotal
    from dispute_desk.domain.ledger_text import Cell


def total(label: str, amount: Cell, back_paid: Cell = "") -> list[Cell]:
    return [label, "", "", "", "", amount, back_paid, "", "", ""]


def of(reading: Reading, row_number: int, field: str = "涉及金额") -> StatedTotal:
    (found,) = [
        one for one in reading.stated_totals if (one.place.row, one.field) == (row_number, field)
    ]
    return found


def why(one: StatedTotal) -> list[tuple[Gap, tuple[int, ...], int]]:
    return [(part.gap, part.rows, part.fen) for part in one.explained]


def test_every_kind_of_total_is_compared_with_the_rows_it_counts() -> None:
    reading = read(
        sheet(
            HEADER,
            row(1),
            row(2),
            total("1月小计", 300.0),
            row(3),
            row(4),
            total("2月小计", 700.0),
            total("本页合计", 1000.0),
            total("年计", 1000.0),
            total("合  计", 1000.0),
        )
    )

    assert [one.matches for one in reading.stated_totals] == [True] * 5
    assert kinds(reading)[1:] == [
        (4, "subtotal"),
        (7, "subtotal"),
        (8, "page subtotal"),
        (9, "subtotal"),
        (10, "total"),
    ]


def test_a_part_that_does_not_add_up_is_compared_with_its_own_rows() -> None:
    reading = read(
        sheet(HEADER, row(1), row(2), total("小计", 300.0), row(3), total("小计", 999.0))
    )

    assert (of(reading, 6).found_fen, of(reading, 6).matches) == (30_000, False)


def test_a_subtotal_may_count_the_workers_of_one_case() -> None:
    workers: list[list[Cell]] = [HEAD, ["", "", "", "", "", "李例", "", 50.0, "", ""]]
    subtotal: list[Cell] = ["小计", "", "", "", "", "", "", 60.0, "", ""]
    second: list[Cell] = [2.0, "2号", "2024.3.2", "例二公司", 1.0, "王例", "", 5.0, 5.0, "成功"]
    last: list[Cell] = ["合计", "", "", "", 4.0, "", "", 65.0, 65.0, ""]

    reading = read(sheet(WORKERS, *workers, subtotal, second, last))

    assert [(one.field, one.matches) for one in reading.stated_totals] == [
        ("个人应补金额", True),
        ("涉及金额", True),
        ("个人应补金额", True),
        ("涉及人数", True),
    ]
    assert reading.stated_totals[-1].of_people
    assert reading.stated_totals[-1].stated_fen == 4


@pytest.mark.parametrize(("written", "matches"), [(0.06, True), (0.07, False)])
def test_a_total_in_ten_thousands_over_rows_in_yuan(written: float, *, matches: bool) -> None:
    reading = read(sheet(HEADER, row(1), row(2), row(3), total("合计", written)))

    one = of(reading, 5)
    assert one.matches is matches
    assert [gap for gap, _, _ in why(one)] == ([Gap.TOTAL_UNIT] if matches else [])


def test_a_total_in_ten_thousands_may_be_rounded() -> None:
    header = ["涉及金额（万元）" if one == "涉及金额" else one for one in HEADER]
    rows = [row(n, 涉及金额=1.2345) for n in (1, 2, 3)]

    reading = read(
        sheet(header, *rows, total("合计", 3.7)),
        sheet(header, *rows, total("合计", 3.8), name="乙"),
    )

    assert [one.matches for one in reading.stated_totals] == [True, False]


DIFFERENT: list[tuple[Sequence[Sequence[Cell]], float, list[tuple[Gap, tuple[int, ...], int]]]] = [
    # A rejected row is in the office's total.
    ([row(1), row(2, 受理日期="2024.2.30"), row(3)], 600.0, [(Gap.REJECTED, (3,), 20_000)]),
    # A repeated row is, too.
    ([row(1), row(2), row(2)], 500.0, [(Gap.DUPLICATE, (4,), 20_000)]),
    # A spreadsheet does not add text.
    ([row(1), row(2, 涉及金额="200元"), row(3)], 400.0, [(Gap.TEXT, (3,), -20_000)]),
    # Both at once.
    (
        [row(1, 涉及金额="100元"), row(2, 受理日期="待定"), row(3)],
        500.0,
        [(Gap.REJECTED, (3,), 20_000), (Gap.TEXT, (2,), -10_000)],
    ),
    # One row was forgotten, or taken twice.
    ([row(1), row(2), row(3)], 400.0, [(Gap.NOT_COUNTED, (3,), -20_000)]),
    ([row(1), row(2), row(3)], 900.0, [(Gap.COUNTED_TWICE, (4,), 30_000)]),
    ([row(1, 涉及金额=100.3), row(2)], 300.0, [(Gap.ROUNDED, (), -30)]),
    # Nothing accounts for it.
    ([row(1), row(2), row(3)], 777.0, []),
]


@pytest.mark.parametrize(("rows", "stated", "told"), DIFFERENT)
def test_a_difference_is_explained_where_it_can_be(
    rows: Sequence[Sequence[Cell]], stated: float, told: list[tuple[Gap, tuple[int, ...], int]]
) -> None:
    reading = read(sheet(HEADER, *rows, total("合计", stated)))

    one = of(reading, len(rows) + 2)
    assert not one.matches
    assert why(one) == told
    assert all(gap_words(part) for part in one.explained)


def test_hidden_rows_a_filtered_total_did_not_count() -> None:
    grid = sheet(
        HEADER, row(1), row(2), row(3), row(4), total("合计", 500.0), hidden_rows=frozenset({3, 4})
    )

    assert why(of(read(grid), 6)) == [(Gap.HIDDEN, (3, 4), -50_000)]


def test_rows_a_person_left_out_are_still_in_the_total() -> None:
    decisions = Decisions(left_out=frozenset({Place("台账", 3)}))

    reading = read(sheet(HEADER, row(1), row(2), row(3), total("合计", 600.0)), decisions=decisions)

    assert why(of(reading, 5)) == [(Gap.LEFT_OUT, (3,), 20_000)]


def test_the_total_of_a_group_repeated_on_each_row_was_added_up() -> None:
    rows: list[list[Cell]] = [
        [1.0, "1号", "2024.3.1", "例公司", 2.0, name, "", "", 60.0, "成功"]
        for name in ("张例", "李例")
    ]
    header = [one for one in WORKERS if one != "个人应补金额"]
    cells = [[one for at, one in enumerate(line) if at != 7] for line in rows]

    reading = read(sheet(header, *cells, ["合计", "", "", "", "", "", "", 120.0, ""]))

    (one,) = reading.stated_totals
    assert why(one) == [(Gap.REPEATED, (2,), 6_000)]


def test_a_heading_with_a_sum_beside_it_is_no_total() -> None:
    reading = read(sheet(HEADER, ["甲街道", "", "", "", "", 9114.0], row(1)))

    assert reading.stated_totals == ()
    assert reading.amount_fen == 10_000


@given(
    st.lists(st.lists(st.integers(1, 9_999_999), min_size=1, max_size=4), min_size=1, max_size=4)
)
def test_right_totals_of_any_groups_match(groups: list[list[int]]) -> None:
    rows: list[list[Cell]] = []
    for group in groups:
        for fen in group:
            number = len(rows) + 1
            rows.append(
                row(1, 单位名称=f"例{number}公司", 职工姓名=f"张{number}", 涉及金额=fen / 100)
            )
        rows.append(total("小计", sum(group) / 100))
    rows.append(total("总计", sum(map(sum, groups)) / 100))

    reading = read(sheet(HEADER, *rows))

    assert len(reading.stated_totals) == len(groups) + 1
    assert all(one.matches and not one.explained for one in reading.stated_totals)


def test_a_grand_total_may_count_the_sheet_it_continues() -> None:
    first = sheet(HEADER, row(1), row(2), name="Sheet1")
    second = sheet(row(3), row(4), total("合计", 1000.0), name="Sheet2")

    reading = read(first, second)

    (one,) = reading.stated_totals
    assert (one.matches, one.stated_fen, one.found_fen) == (True, 100_000, 100_000)
    assert why(one) == [(Gap.TABLES_BEFORE, (1,), 30_000)]
    assert gap_words(one.explained[0]) == "合计连同前面 1 张表（300.00 元）一起算"


def test_a_running_total_counts_the_months_before() -> None:
    months = [
        sheet(
            HEADER,
            row(n),
            total("本月合计", 100.0 * n),
            total("累计", 50.0 * n * (n + 1)),
            name=f"{n}月",
        )
        for n in (1, 2, 3)
    ]

    assert [one.matches for one in read(*months).stated_totals] == [True] * 6


def test_a_total_that_counts_nothing_of_the_kind_is_not_explained_by_other_sheets() -> None:
    first = sheet(HEADER, row(1), row(2), name="Sheet1")
    second = sheet(HEADER, row(3), row(4), total("合计", 999.0), name="Sheet2")

    (one,) = read(first, second).stated_totals
    assert not one.matches
