"""The ledger let out and taken in again: nothing doubles, nothing is misunderstood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger
from tests.services.conftest import opened
from tests.services.one_of_each import LEDGER
from tests.services.station import AT_STAGE, a_case, everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk


@pytest.fixture
def other_desk(tmp_path: Path, empty_station: Path) -> Iterator[Desk]:
    """A second station that has seen none of the cases."""
    yield from opened(empty_station, tmp_path / "other.ddk")


def test_our_own_export_holds_nothing_new_for_us(desk: Desk, tmp_path: Path) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    a_case(desk, "王例甲", "王例乙", "王例丙")
    desk.do(ImportLedger(path=LEDGER))
    count = len(desk.lists.case_ids(CaseQuery()))
    out = tmp_path / "out.xlsx"
    export_ledger(desk, out, CaseQuery())
    before = everything(desk)

    with pytest.raises(DeskError) as told:
        desk.do(ImportLedger(path=str(out), accept=True))

    assert told.value.code == "import_nothing_new"
    assert int(str(told.value.facts["count"])) >= count
    assert everything(desk) == before


def test_another_station_takes_the_export_in_as_history(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    out = tmp_path / "out.xlsx"
    export_ledger(desk, out, CaseQuery())

    taken = other_desk.do(ImportLedger(path=str(out), accept=True)).value

    assert (taken.cases, taken.known) == (len(AT_STAGE), 0)
    with pytest.raises(DeskError, match="没有新的内容"):
        other_desk.do(ImportLedger(path=str(out), accept=True))


def test_only_the_new_cases_of_a_mixed_workbook_come_in(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, "张例甲", "张例乙")
    a_case(desk, "李例")
    one, both = tmp_path / "one.xlsx", tmp_path / "both.xlsx"
    export_ledger(desk, one, CaseQuery(text="张例甲"))
    other_desk.do(ImportLedger(path=str(one), accept=True))
    export_ledger(desk, both, CaseQuery(), masked=True)

    taken = other_desk.do(ImportLedger(path=str(both), accept=True)).value

    assert (taken.cases, taken.known) == (1, 1)
    assert len(other_desk.lists.case_ids(CaseQuery())) == 2
