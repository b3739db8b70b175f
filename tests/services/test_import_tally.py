"""The dry run of an import: every row of the workbook in one line, and the lines add up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.import_tally import TallyLine
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger

if TYPE_CHECKING:
    from dispute_desk.domain.import_rows import ImportPlan
    from dispute_desk.services.desk import Desk

MADE = Path(__file__).resolve().parents[1] / "data/ledgers/made"
LEDGERS = sorted(path for path in MADE.iterdir() if path.suffix != ".json")
HEADER = "受理日期,单位名称,职工姓名,身份证号,涉及金额,处理结果,备注"


def planned(desk: Desk, path: Path, **choices: str) -> ImportPlan:
    said = {f"twin:csv:{row.removeprefix('row')}": one for row, one in choices.items()}
    return make_planner(desk).plan(preview_ledger(desk, path), said)


@pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.name)
def test_the_lines_of_every_made_ledger_come_to_all_its_rows(desk: Desk, path: Path) -> None:
    tally = planned(desk, path).tally

    assert tally.adds_up
    assert tally.new.rows > 0
    assert tally.known == TallyLine(0, 0)


def test_known_cases_and_those_nobody_wants_have_lines_of_their_own(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "台账.csv"
    first = ("2024-03-01,例一公司,张例一,,15000,调解中,", "2024-03-02,例二公司,李例二,,8,调解中,")
    path.write_text("\n".join((HEADER, *first)), encoding="utf-8")
    desk.do(ImportLedger(path=str(path)))
    later = ("2024-03-01,例一公司,张例一,,15000,调解中,又写", "2024-05-01,例三公司,王例,,1,调解中,")
    path.write_text("\n".join((HEADER, first[1], *later)), encoding="utf-8")

    tally = planned(desk, path, row3="不导入").tally

    assert tally.adds_up
    assert (tally.new, tally.known, tally.left_out) == (
        TallyLine(1, 1),
        TallyLine(1, 1),
        TallyLine(1, 1),
    )
    same = planned(desk, path, row3="同一件").tally
    assert (same.known, same.left_out) == (TallyLine(2, 2), TallyLine(0, 0))
