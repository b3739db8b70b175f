"""Ledgers of other layouts taken in: what they hold is in the store, each row accounted for."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.importing import ImportLedger
from dispute_desk.store.tables import case_line, cases, claimant, import_row
from tests.services.test_importing import count, one
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

HALF = ["序号", "受理日期", "单位名称", "职工姓名", "涉及金额", "处理结果"]
SIDE_BY_SIDE = [
    [*HALF, "", *HALF],
    [
        *("1", "2024.3.1", "例甲公司", "张例一", "100.50", "调解成功", ""),
        *("2", "2024.3.2", "例乙公司", "张例二", "200", "办理中"),
    ],
    ["3", "2024.3.3", "例丙公司", "张例三", "300", "调解成功", "", "", "", "", "", "", ""],
]
DETAIL = [
    ["单位名称：例甲有限公司", "费款所属期：2024-01至2024-03"],
    [
        *("序号", "姓名", "证件类型", "证件号码", "缴费工资", "缴费基数", "费率"),
        *("应缴费额", "减免费额", "应补(退)费额", "人员编号"),
    ],
    [
        *("1", "张例一", "居民身份证", "11010519491231002X", "5000", "5000", "0.16"),
        *("800", "100", "700", "P1"),
    ],
    [
        *("2", "李例二", "居民身份证", "440524188001010014", "5000", "5000", "0.16"),
        *("400.5", "0", "400.5", "P2"),
    ],
]
ENGLISH = [
    ["Employer", "Union", "Case Number", "# Idled", "Start Date", "End Date"],
    ["2 Ongoing Cases", "", "", "1812", "", ""],
    ["Acme Mills", "IBT 1", "2020N1", "1,800", "3/29/2017", ""],
    ["Hood Inc", "IBT 3", "2019N04", "12", "3/22/2020", "3/28/2020"],
]


@pytest.mark.parametrize(
    ("table", "held", "people", "claimed"),
    [
        (SIDE_BY_SIDE, 3, 3, 60_050),
        (DETAIL, 1, 2, 110_050),
        (ENGLISH, 2, 0, 0),
    ],
    ids=["side by side", "tax detail", "english"],
)
def test_a_layout_is_taken_in_and_known_again(
    desk: Desk,
    tmp_path: Path,
    table: list[list[str]],
    held: int,
    people: int,
    claimed: int,
) -> None:
    path = tmp_path / "台账.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)

    taken = desk.do(ImportLedger(path=str(path))).value

    assert taken.cases == count(desk, cases) == held
    assert count(desk, claimant) == people
    assert one(desk, select(func.sum(case_line.c.claimed))) == claimed
    rows = one(desk, select(func.count((import_row.c.row).distinct())))
    assert rows == len(table)
    assert whole(desk) == []
    with pytest.raises(DeskError):
        desk.do(ImportLedger(path=str(path)))
    assert count(desk, cases) == held
