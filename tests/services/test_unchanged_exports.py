"""Whatever stands in a store: its export, untouched, is nothing new when it comes back."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.exporting import export_ledger, export_rows
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from tests.services.samples import sample_at
from tests.services.station import NOW, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
NAMES = (
    "p01_monthly_2023.xlsx",
    "p02_group_blocks.xlsx",
    "p04_textnumbers.xls",
    "p05_wps_export_gb18030.csv",
)
#: So many parts of each store are exported for themselves, drawn by chance.
PARTS = 3


def check_nothing_new(desk: Desk, out: Path, *, masked: bool) -> None:
    """Export, look and import: no case, no change, no question, no line missing."""
    lines = export_ledger(desk, out, CaseQuery(), masked=masked)

    reading = preview_ledger(desk, out)
    found = make_planner(desk).recognise(reading)

    assert sum(len(case.rows) for case in reading.cases) == lines
    assert (reading.questions, reading.rejected) == ((), ())
    assert found.known == len(reading.cases) == len(desk.lists.case_ids(CaseQuery()))
    assert (found.updates, found.changed, found.twins, found.missing) == ((), (), (), 0)
    assert refused(desk, ImportLedger(path=str(out))).code == "import_nothing_new"


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_an_imported_ledger_goes_out_and_comes_back_as_it_was(
    name: str, desk: Desk, tmp_path: Path, *, masked: bool
) -> None:
    desk.do(ImportLedger(path=str(MADE / name), accept=True))

    check_nothing_new(desk, tmp_path / "台账.xlsx", masked=masked)


def test_the_sample_station_goes_out_and_comes_back_as_it_was(tmp_path: Path) -> None:
    sample = sample_at(tmp_path / "sample.ddk", NOW)

    for masked in (False, True):
        check_nothing_new(sample, tmp_path / "台账.xlsx", masked=masked)
    sample.close()


def test_what_a_station_exports_says_its_own_words_only_once(tmp_path: Path) -> None:
    """Every part of the sample, however it is cut, tells each of its lines by one record id."""
    sample = sample_at(tmp_path / "sample.ddk", NOW)
    ids = sample.lists.case_ids(CaseQuery())
    for seed in range(PARTS):
        part = random.Random(seed).sample(ids, len(ids) // 2)  # noqa: S311 - no secret
        marks = [row[0] for row in export_rows(sample, part, masked=False)]
        assert len(set(marks)) == len(marks)
    sample.close()
