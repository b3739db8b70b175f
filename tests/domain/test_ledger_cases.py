"""Rows put together: blocks of workers, repetitions, cases carried over, sheets joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Bin, SheetRole
from dispute_desk.domain.ledger_messages import message_of
from tests.domain.ledger_grids import (
    HEAD,
    HEADER,
    LI,
    WORKERS,
    ZHANG,
    codes,
    errors,
    read,
    row,
    sheet,
)

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_text import Cell


def test_a_word_for_word_repetition_is_a_duplicate_and_counts_once() -> None:
    first, again = row(1), row(1)
    again[0] = 2.0
    reading = read(sheet(HEADER, first, again, ["合计", "", "", "", "", 100.0]))

    assert len(reading.cases) == 1
    assert [(one.place.row, one.of.row, one.carried_over) for one in reading.duplicates] == [
        (3, 2, False)
    ]
    assert reading.cases[0].where == (reading.duplicates[0].of,)
    assert reading.stated_totals[0].matches


def test_a_case_carried_over_is_one_case_with_a_history() -> None:
    number = "（2024）例社调字第001号"
    january = sheet(
        HEADER, row(1, 处理结果="办理中", 备注=number, 受理日期="2024.1.3"), name="2024年1月"
    )
    february = sheet(
        HEADER,
        row(
            1, 备注=f"{number}（上月结转）", 受理日期="2024.1.3", 结案日期="2024.2.9", 补缴金额=50.0
        ),
        name="2024年2月",
    )

    (case,) = read(february, january).cases

    assert case.case_no == number
    assert case.result == "success"
    assert case.back_paid_fen == 5000
    assert [place.sheet for place in case.where] == ["2024年1月", "2024年2月"]
    assert [step.result for step in case.timeline] == ["pending"]


def test_two_cases_of_one_person_are_not_one() -> None:
    reading = read(sheet(HEADER, row(1), row(1, 受理日期="2024.9.9")))

    assert len(reading.cases) == 2
    assert reading.employer_count == 1


@pytest.mark.parametrize(
    "further",
    [
        [
            ["", "", "", "", "", "李例", LI, 20.0, "", ""],
            ["", "", "", "", "", "王例", "", 30.0, "", ""],
        ],
        [
            ["〃", "〃", "〃", "同上", "〃", "李例", LI, 20.0, "〃", "〃"],
            ["", "", "", "同上", "", "王例", "", 30.0, "", ""],
        ],
        [[*HEAD[:5], "李例", LI, 20.0, *HEAD[8:]], [*HEAD[:5], "王例", "", 30.0, *HEAD[8:]]],
    ],
    ids=["blank", "ditto", "repeated"],
)
def test_the_workers_of_a_case_stand_in_a_block(further: list[list[Cell]]) -> None:
    reading = read(
        sheet(
            WORKERS,
            HEAD,
            *further,
            [2.0, "2号", "2024.3.2", "乙公司", 1.0, "赵例", "", 5.0, 5.0, "在办"],
        )
    )

    first, second = reading.cases
    assert [(one.name, one.amount_fen) for one in first.workers] == [
        ("张例", 1000),
        ("李例", 2000),
        ("王例", 3000),
    ]
    assert (first.amount_fen, first.persons) == (6000, 3)
    assert len(second.workers) == 1
    assert dict(reading.sheets[0].bins)[Bin.WORKER] == 2
    assert {code for _, code in codes(reading)} <= {"W_GROUP_TOTAL_REPEATED"}


@pytest.mark.parametrize(
    ("paid", "late", "amounts", "expected", "warned"),
    [
        ((10.0, 20.0, 30.0), (1.0, 2.0, 3.0), (15.0, 25.0, 35.0), (6000, 600), 0),
        ((60.0, "", ""), (6.0, "", ""), (15.0, 25.0, 35.0), (6000, 600), 0),
        (("", 20.0, 30.0), ("", "", 3.0), (15.0, 25.0, 35.0), (5000, 300), 0),
        ((60.0, 60.0, 60.0), ("", "", ""), (75.0, 75.0, 75.0), (6000, None), 1),
        ((60.0, 60.0, 60.0), (6.0, 6.0, 6.0), (15.0, 25.0, 35.0), (6000, 600), 2),
        ((0.0, 0.0, 0.0), ("", "", ""), (15.0, 25.0, 35.0), (0, None), 0),
    ],
    ids=["each his own", "on the head", "not on the head", "group total", "ambiguous", "nothing"],
)
def test_what_each_worker_was_paid_adds_up_and_a_group_total_counts_once(
    paid: tuple[Cell, ...],
    late: tuple[Cell, ...],
    amounts: tuple[Cell, ...],
    expected: tuple[int, int | None],
    warned: int,
) -> None:
    headings: list[Cell] = [*WORKERS[:7], "补缴金额", "涉及金额", "处理结果", "滞纳金"]
    people = [("张例", ZHANG), ("李例", LI), ("王例", "")]
    rows = [
        [*HEAD[:5], *people[at], paid[at], amounts[at], "成功", late[at]] for at in range(len(paid))
    ]

    reading = read(sheet(headings, *rows))

    (case,) = reading.cases
    assert (case.back_paid_fen, case.late_fee_fen) == expected
    assert [code for _, code in codes(reading)].count("W_GROUP_TOTAL_REPEATED") == warned


def test_a_merged_cell_joins_rows_that_say_little() -> None:
    rows: list[list[Cell]] = [[*WORKERS], HEAD, ["", "", "", "", "", "李例", "", "", "", ""]]

    merged = read(sheet(*rows, merges=[(1, 3, 2, 3)]))
    alone = read(sheet(*rows))

    assert len(merged.cases[0].workers) == 2
    assert errors(alone) == [(3, "E_NO_DATE")]


def test_workers_under_a_rejected_case_are_orphans() -> None:
    bad = [*HEAD[:2], "2024.2.30", *HEAD[3:]]
    reading = read(sheet(WORKERS, bad, ["", "", "", "", "", "李例", LI, 20.0, "", ""]))

    assert errors(reading) == [(2, "E_BAD_DATE"), (3, "E_ORPHAN_WORKER")]


def test_a_stated_head_count_that_differs_warns() -> None:
    reading = read(sheet(WORKERS, [*HEAD[:4], 5.0, *HEAD[5:]]))

    assert (2, "W_COUNT_MISMATCH") in codes(reading)


@pytest.mark.parametrize(
    ("count", "code", "persons"),
    [
        ("2+3", "W_COUNT_EXPRESSION", 5),
        ("约5人", "W_COUNT_APPROX", 5),
        (5.0, "W_NO_WORKER_ROWS", 5),
    ],
)
def test_a_case_that_lists_nobody_keeps_its_stated_count(
    count: Cell, code: str, persons: int
) -> None:
    head = [*HEAD[:4], count, "", "", "", *HEAD[8:]]
    reading = read(sheet(WORKERS, head))

    assert reading.cases[0].persons == persons
    assert code in {one for _, one in codes(reading)}


def test_a_sheet_of_workers_is_joined_by_the_case_number() -> None:
    people = sheet(
        ["案号", "姓名", "身份证号", "应补金额"],
        ["1号", "张例", ZHANG, 10.0],
        ["", "李例", LI, 50.0],
        ["9号", "无主", "", 1.0],
        name="人员明细",
    )
    reading = read(sheet(WORKERS, [*HEAD[:4], 2.0, "", "", "", *HEAD[8:]]), people)

    (case,) = reading.cases
    assert [(one.name, one.amount_fen) for one in case.workers] == [("张例", 1000), ("李例", 5000)]
    assert [one.role for one in reading.sheets] == [SheetRole.CASES, SheetRole.WORKERS]
    assert errors(reading) == [(4, "E_ORPHAN_WORKER")]
    (lost,) = reading.rejected
    assert "“9号”" in message_of(lost.finding)
    assert codes(reading) == []


def test_a_hidden_copy_is_a_backup_and_a_hidden_original_is_not() -> None:
    rows: list[list[Cell]] = [[*HEADER], *(row(number) for number in range(1, 9))]

    both = read(sheet(*rows), sheet(*rows, name="备份", hidden=True))
    alone = read(sheet(*rows, name="数据", hidden=True))

    assert [one.role for one in both.sheets] == [SheetRole.CASES, SheetRole.BACKUP]
    assert len(both.cases) == len(alone.cases) == 8
    assert both.duplicates == ()


@pytest.mark.parametrize("titled", [True, False])
def test_months_over_the_turn_of_a_year_are_read_oldest_first(*, titled: bool) -> None:
    def month(name: str, title: str, *rows: list[Cell]) -> Grid:
        return sheet(*([[title]] if titled else []), HEADER, *rows, name=name)

    first = row(9, 受理日期="2022.12.9", 处理结果="调解中")
    last = row(9, 受理日期="2022.12.9", 处理结果="调解成功", 结案日期="2023.1.5")

    reading = read(
        month("11月", "2022年11月", row(1, 受理日期="2022.11.3")),
        month("12月", "2022年12月", first),
        month("1月", "2023年1月", last),
    )

    assert [case.result_raw for case in reading.cases] == ["调解成功", "调解成功"]
    assert [(one.place.sheet, one.of.sheet) for one in reading.duplicates] == [("1月", "12月")]


def test_as_above_in_a_row_with_a_number_of_its_own_repeats_no_sum() -> None:
    reading = read(
        sheet(
            HEADER,
            row(1, 单位名称="例公司", 处理结果="调解成功"),
            row(2, 受理日期="同上", 单位名称="〃", 处理结果="同上"),
            row(3, 受理日期="同上", 单位名称="同上", 涉及金额="同上", 处理结果="撤诉"),
        )
    )

    told = [(case.employer, str(case.accept_date), case.amount_fen) for case in reading.cases]
    assert told == [
        ("例公司", "2024-03-01", 10_000),
        ("例公司", "2024-03-01", 20_000),
        ("例公司", "2024-03-01", None),
    ]
    assert [case.result_raw for case in reading.cases] == ["调解成功", "调解成功", "撤诉"]


def test_a_table_without_a_day_or_a_name_says_so_once_at_its_headings() -> None:
    head: list[Cell] = ["案号", "用人单位", "身份证号", "处理结果"]
    rows: list[list[Cell]] = [
        ["A1", "甲厂有限公司", ZHANG, "调解成功"],
        ["A2", "乙厂有限公司", LI, "办理中"],
    ]

    reading = read(sheet(head, *rows))
    whole = read(sheet([*head, "受理日期", "姓名"], *([*one, "2024.3.1", "张例"] for one in rows)))

    assert {(1, "W_NO_DATE_COLUMN"), (1, "W_NO_NAME_COLUMN")} <= set(codes(reading))
    assert not {"W_NO_DATE_COLUMN", "W_NO_NAME_COLUMN"} & {code for _, code in codes(whole)}
