"""A line added to an export without the day it came: the day of acceptance stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.services.importing import preview_ledger
from tests.services.exported import exported
from tests.services.station import CAME, a_case

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


def _added(out: Path, **cells: object) -> Path:
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    row = sheet.max_row + 1
    for heading, value in cells.items():
        sheet.cell(row, headings.index(heading) + 1).value = value
    book.save(out)
    return out


@pytest.mark.parametrize("day", ["2026-03-09", "2026年3月9日"])
def test_the_day_of_acceptance_stands_in_for_the_one_it_came(
    desk: Desk, tmp_path: Path, day: str
) -> None:
    a_case(desk, "张例甲")
    out = _added(
        exported(desk, tmp_path / "out.xlsx"),
        受理日期=day,
        用人单位="例新商贸有限公司",
        劳动者姓名="李例",
    )

    reading = preview_ledger(desk, out)

    assert not reading.rejected
    case = reading.cases[-1]
    assert str(case.accept_date) == "2026-03-09"
    (told,) = [one for one in reading.warnings if one.code == "W_DATE_STANDS_IN"]
    assert (told.place.row, told.raw) == (3, f"受理日期 {day}")


def test_a_line_of_ours_that_lost_its_day_is_still_refused(desk: Desk, tmp_path: Path) -> None:
    a_case(desk, "张例甲")
    out = exported(desk, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("登记日期") + 1).value = None
    sheet.cell(2, headings.index("受理日期") + 1).value = CAME
    book.save(out)

    assert [one.finding.code for one in preview_ledger(desk, out).rejected] == ["E_NO_DATE"]
