"""The sheet of workers: a column in ten-thousands says so; rows without a name stay behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from tests.ui.hands import click, find, until
from tests.ui.test_roster_window import (
    NAME,
    case_id,  # noqa: F401 - a fixture
    chips,
    page,  # noqa: F401 - a fixture
    paste,
    row_of,
    sheet,  # noqa: F401 - a fixture
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.roster.window import RosterWindow


def test_a_column_of_ten_thousands_says_so_and_what_is_doubtful_stays_as_typed(
    sheet: RosterWindow,  # noqa: F811 - the fixture
) -> None:
    paste(sheet, "姓名\t诉求金额（万元）\n工例甲\t1.2\n工例乙\t-0.5\n工例丙\t12000")

    assert chips(sheet)[1] == "诉求金额（万元） → 诉求金额 ×1万，按万元折算"
    assert [row_of(sheet, row, "claimed") for row in (2, 3, 4)] == [
        ["12,000.00"],
        ["-0.5（万元？）"],
        ["12000（万元？）"],
    ]
    doubtful = [bool(sheet.sheet.doubt_of(row, sheet.sheet.place["claimed"])) for row in (2, 3, 4)]
    assert doubtful == [False, True, True]


def test_rows_without_a_name_stay_while_the_others_are_saved(
    qtbot: QtBot,
    sheet: RosterWindow,  # noqa: F811 - the fixture
    desk: Desk,
    case_id: int,  # noqa: F811 - the fixture
) -> None:
    paste(sheet, "姓名\t电话\n工例甲\t13800130001\n\t13800130002\n工例丙\t13800130003")
    click(sheet, "roster.save")
    assert find(sheet, "roster.save_rest", QPushButton).text() == "保存其余 2 行"

    click(sheet, "roster.save_rest")
    until(qtbot, lambda: "1 行还留在表里" in sheet.bar.text())
    names = [one["name"] for one in desk.lists.case_file(case_id).claimants]
    assert names == ["张例", "李例", "工例甲", "工例丙"]
    assert row_of(sheet, 4, "name", "phone") == ["", "13800130002"]

    sheet.grid.rows.put([(4, NAME, "工例乙")])
    click(sheet, "roster.save")
    until(qtbot, lambda: len(desk.lists.case_file(case_id).claimants) == 5)
