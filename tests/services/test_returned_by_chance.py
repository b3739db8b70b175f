"""Whatever somebody types into an export: it is taken or told, comes once, and can be undone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.import_updates import Standing
from dispute_desk.services.importing import ImportLedger
from tests.services.exported import exported, recognised
from tests.services.one_of_each import LEDGER
from tests.services.station import AT_STAGE, a_case, visible

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

TYPED = (
    "改", None, "2024-05-06", 12.5, "13900139000", "440101199003071011", "养老", "12345热线", 0,
    "2021-03", "陈办例", "某",
)  # fmt: skip


def typed_into(out: Path, random: Random) -> None:
    """Type, delete and copy as people do, anywhere but into the record ids."""
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    for _ in range(random.randint(1, 12)):
        place = random.randint(2, sheet.max_row), random.randint(2, sheet.max_column)
        sheet.cell(*place).value = random.choice(TYPED)
    if random.random() < 0.4:
        sheet.delete_rows(random.randint(2, sheet.max_row))
    if random.random() < 0.4:
        row, below = random.randint(2, sheet.max_row), sheet.max_row + 1
        for cell in list(sheet[row]):
            sheet.cell(below, cell.column).value = cell.value
        sheet.cell(below, 1).value = None
    book.save(out)


@pytest.mark.parametrize("seed", range(8))
def test_it_is_taken_or_told_and_undone(seed: int, desk: Desk, tmp_path: Path) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    a_case(desk, "王例甲", "王例乙", note="第一行")
    desk.do(ImportLedger(path=LEDGER))
    out = exported(desk, tmp_path / "out.xlsx")
    typed_into(out, Random(seed))  # noqa: S311 - no secret
    before = visible(desk)

    try:
        entry = desk.do(ImportLedger(path=str(out), accept=True)).entry
    except DeskError:
        assert visible(desk) == before
        return

    assert all(one.standing is Standing.LEFT for one in recognised(desk, out).updates)
    desk.undo(entry)
    assert visible(desk) == before
