"""The ledger let out and taken in again: nothing doubles, nothing is misunderstood."""

from __future__ import annotations

import os
import stat
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import OPEN, STAGE_WORDS, Stage
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger, preview_ledger
from dispute_desk.sheets.vocabulary import ledger_vocabulary
from dispute_desk.store.tables import case_line
from tests.services.conftest import opened
from tests.services.one_of_each import LEDGER
from tests.services.station import AT_STAGE, a_case, an_agreed_case, claimants, everything, pay

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


def test_every_word_of_our_own_is_understood(desk: Desk) -> None:
    words = [*STAGE_WORDS.values(), *(kind.label for kind in desk.profile.closure_kinds)]

    understood = {word: ledger_vocabulary().result(word) for word in words}

    assert [word for word, result in understood.items() if result is None] == []
    for stage in OPEN - {Stage.AGREED, Stage.MED_FAILED}:
        assert understood[STAGE_WORDS[stage]] == "pending"


def test_reading_our_own_export_warns_of_no_word_and_keeps_the_layers_apart(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    paid = an_agreed_case(desk, 500, 500)
    for claimant in claimants(desk, paid):
        pay(desk, paid, 300, claimant_id=claimant, proof_no=f"例{claimant}")
    desk.do(ImportLedger(path=LEDGER))
    told = sums(desk)
    assert told["paid"] == 60000
    assert told["ledger_paid"]
    out = tmp_path / "out.xlsx"
    export_ledger(desk, out, CaseQuery())

    reading = preview_ledger(other_desk, out)

    assert {one.code for one in reading.warnings}.isdisjoint(
        {"W_STATUS_UNKNOWN", "W_GROUP_TOTAL_REPEATED"}
    )
    assert reading.back_paid_fen == told["paid"]
    column = "历史台账载明补缴（元）"
    rows = [dict(row.cells) for case in reading.cases for row in case.rows]
    kept = sum(Decimal(row[column].replace(",", "")) for row in rows if column in row)
    assert kept * 100 == told["ledger_paid"]


def sums(desk: Desk) -> dict[str, int]:
    with desk.store.reading() as connection:
        query = select(func.sum(case_line.c.paid), func.sum(case_line.c.ledger_paid))
        paid, ledger_paid = connection.execute(query).one()
    return {"paid": int(paid), "ledger_paid": int(ledger_paid)}


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


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in lists, not in modes")
def test_an_export_is_for_its_owner_only(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)

    export_ledger(desk, tmp_path / "out.xlsx", CaseQuery())

    assert stat.S_IMODE((tmp_path / "out.xlsx").stat().st_mode) == 0o600


def test_an_export_tells_how_far_it_is(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)
    a_case(desk, "李例")
    told: list[tuple[int, int]] = []

    export_ledger(desk, tmp_path / "out.xlsx", CaseQuery(), tell=lambda *now: told.append(now))

    assert told == [(2, 2)]


@pytest.mark.parametrize("apart", [False, True])
def test_a_stopped_export_leaves_no_file_and_no_entry(
    desk: Desk,
    tmp_path: Path,
    apart: bool,  # noqa: FBT001
) -> None:
    a_case(desk)
    out = tmp_path / "out"
    out.mkdir()
    before = everything(desk)

    with pytest.raises(DeskError) as told:
        export_ledger(desk, out / "a.xlsx", CaseQuery(), apart=apart, cancelled=lambda: True)

    assert told.value.code == "export_stopped"
    assert list(out.iterdir()) == []
    assert everything(desk) == before


def test_written_apart_or_here_a_ledger_is_the_same(desk: Desk, tmp_path: Path) -> None:
    an_agreed_case(desk, 500, 300)
    here, apart = tmp_path / "here.xlsx", tmp_path / "apart.xlsx"

    counts = [
        export_ledger(desk, here, CaseQuery()),
        export_ledger(desk, apart, CaseQuery(), apart=True),
    ]

    assert counts == [2, 2]
    first, second = (cells(path) for path in (here, apart))
    assert first == second


def cells(path: Path) -> list[tuple[object, ...]]:
    sheet = load_workbook(path).worksheets[0]
    return list(sheet.iter_rows(values_only=True))
