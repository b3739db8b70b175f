"""A large import is written in pieces: others save in between; it counts wholly or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services import import_ahead
from dispute_desk.services.editing import AddNote, EditEmployer
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.opening import open_desk
from dispute_desk.services.roster_progress import Watched
from dispute_desk.services.undo import UndoEntry, WithdrawImport
from dispute_desk.store import pace, plan_pieces, staged, turns
from dispute_desk.store.tables import cases, employer
from tests.services.one_of_each import LEDGERS
from tests.services.station import NOW, a_case, everything, refused, visible
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.services.desk import Desk

LEDGER = LEDGERS / "p01_monthly_2023.xlsx"
#: An import in small pieces, ended by the system in the middle.
ENDED = """
import os, signal, sys
from pathlib import Path
from dispute_desk.clock import system_clock
from dispute_desk.services import import_ahead
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.opening import open_desk
from dispute_desk.services.roster_progress import Watched
from dispute_desk.store import pace, plan_pieces, turns

def ended(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def run(store, ledger):
    import_ahead.AT_ONCE, pace.PIECE_S, pace.GAP_S, turns.FREE_S, plan_pieces.SLICE = 0, 0, 0, 0, 20
    tell = lambda done, total: ended() if done > total // 2 else None
    desk = open_desk(Path(store), system_clock)
    desk.do(ImportLedger(path=ledger, accept=True, watched=Watched(tell, lambda: False)))

if __name__ == "__main__":
    run(*sys.argv[1:])
"""


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_ahead, "AT_ONCE", 0)
    monkeypatch.setattr(pace, "PIECE_S", 0)
    monkeypatch.setattr(pace, "GAP_S", 0)
    monkeypatch.setattr(turns, "FREE_S", 0)
    monkeypatch.setattr(plan_pieces, "SLICE", 20)
    monkeypatch.setattr(staged, "STEP", 7)


def in_pieces(
    between: Callable[[int, int], object] = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> ImportLedger:
    return ImportLedger(path=str(LEDGER), accept=True, watched=Watched(between, stopped))


def shown(desk: Desk) -> list[int]:
    return desk.lists.case_ids(CaseQuery())


def told(desk: Desk) -> Counter[tuple[Any, ...]]:
    """What the lists tell of every case."""
    names = ("employer_name", "first_claimant", "claimants", "claimed", "ledger_paid", "search")
    with desk.store.reading() as connection:
        asked = f"SELECT {', '.join(names)} FROM case_line"  # noqa: S608 - our own names
        return Counter(tuple(row) for row in connection.exec_driver_sql(asked))


def copied(desk: Desk, path: Path) -> Desk:
    """A desk of its own on a copy of the store."""
    shutil.copy(desk.store.path, path)
    return open_desk(path, lambda: NOW, "林例")


def a_firm_of_the_ledger(desk: Desk, tmp_path: Path) -> str:
    other = copied(desk, tmp_path / "looked.ddk")
    other.do(ImportLedger(path=str(LEDGER), accept=True))
    with other.store.reading() as connection:
        asked = select(employer.c.name).where(employer.c.batch_id.is_not(None)).limit(1)
        name = str(connection.scalar(asked))
    other.close()
    return name


def test_others_save_between_the_pieces(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_go = copied(desk, tmp_path / "one.ddk")
    value = one_go.do(ImportLedger(path=str(LEDGER), accept=True)).value
    wanted = told(one_go)
    one_go.close()
    beside = open_desk(desk.store.path, lambda: NOW, "陈办例")
    own: list[int] = []

    def save(done: int, total: int) -> None:
        if done * 12 < total * len(own):
            return
        own.append(a_case(beside, f"例{len(own)}", employer=f"插队{len(own)}公司"))
        beside.do(AddNote(case_id=own[-1], text="联系"))
        assert sorted(shown(beside)) == own
        assert beside.lists.batches()[0].under_way
        if len(own) == 6:
            assert not whole(beside)

    make_ready = plan_pieces.PlanInPieces._make_ready_ahead

    def ready_and_upset(pieces: plan_pieces.PlanInPieces) -> None:
        make_ready(pieces)
        save(pieces._done, pieces._total)

    monkeypatch.setattr(pace, "GAP_S", 0.01)
    monkeypatch.setattr(plan_pieces.PlanInPieces, "_make_ready_ahead", ready_and_upset)

    outcome = desk.do(in_pieces())

    assert len(own) > 9
    assert outcome.value == value
    assert not whole(desk)
    assert len(shown(desk)) == value.cases + len(own)
    assert not desk.lists.batches()[0].under_way
    assert sum((told(desk) - wanted).values()) == len(own)
    assert not wanted - told(desk)
    entries = desk.lists.history(limit=1000)
    assert [one.seq for one in entries if one.command == "ImportLedger"] == [outcome.seq]
    assert entries[0].seq == outcome.seq

    undone = desk.do(WithdrawImport(batch_id=value.batch_id))
    assert sorted(shown(desk)) == own
    assert desk.lists.batches()[0].withdrawn
    assert not whole(desk)
    desk.undo(undone.entry)
    assert len(shown(desk)) == value.cases + len(own)
    assert not whole(desk)
    assert refused(desk, in_pieces()).code == "import_nothing_new"
    beside.close()


def test_an_employer_registered_or_changed_meanwhile_is_one(desk: Desk, tmp_path: Path) -> None:
    name = a_firm_of_the_ledger(desk, tmp_path)
    made: list[int] = []

    def save(done: int, total: int) -> None:
        if not made and done > total // 2:
            made.append(a_case(desk, "例甲", employer=name))
            with desk.store.reading() as connection:
                here = select(cases.c.employer_id).where(cases.c.id == made[0])
                made.append(int(connection.scalar(here) or 0))
            desk.do(EditEmployer(employer_id=made[1], changes={"phone": "02000000000"}))

    desk.do(in_pieces(save))

    with desk.store.reading() as connection:
        same = select(employer.c.id).where(employer.c.name == name, employer.c.hidden.is_(None))
        assert list(connection.scalars(same)) == [made[1]]
        theirs = select(func.count()).where(cases.c.employer_id == made[1])
        assert int(connection.scalar(theirs) or 0) > 1
    assert not whole(desk)


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_who_stops_it_in_the_middle_finds_nothing_of_it(desk: Desk, part: float) -> None:
    a_case(desk)
    before = everything(desk)
    reached: list[float] = []
    tell = lambda done, total: reached.append(done / total)  # noqa: E731

    error = refused(desk, in_pieces(tell, lambda: bool(reached) and reached[-1] > part))

    assert error.code == "import_stopped"
    assert everything(desk) == before
    assert not whole(desk)
    assert not desk.store.path.with_name(desk.store.path.name + ".importing").exists()


@pytest.mark.parametrize("where", ["piece", "booking"])
def test_what_fails_is_taken_back(desk: Desk, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    a_case(desk)
    before = everything(desk)

    def fails(*_: object) -> None:
        raise DeskError("disk_full")

    def between(done: int, total: int) -> None:
        if where == "piece" and done > total // 2:
            monkeypatch.setattr(plan_pieces.PlanInPieces, "_write_piece", fails)

    if where == "booking":
        monkeypatch.setattr("dispute_desk.services.importing.write_updates", fails)
    assert refused(desk, in_pieces(between)).code == "disk_full"

    assert everything(desk) == before


def test_no_other_import_comes_or_goes_meanwhile(desk: Desk) -> None:
    earlier = desk.do(ImportLedger(path=str(LEDGERS / "p03_wanyuan_dates.xlsx"), accept=True))
    beside = open_desk(desk.store.path, lambda: NOW, "林例")
    other = ImportLedger(path=str(LEDGERS / "p04_textnumbers.xls"), accept=True)
    said: list[str] = []

    def between(done: int, total: int) -> None:
        del done, total
        if not said:
            said.append(refused(beside, other).code)
            import_ahead.AT_ONCE = 10**6
            said.append(refused(beside, other).code)
            import_ahead.AT_ONCE = 0
            said.append(refused(beside, UndoEntry(seq=earlier.entry)).code)

    desk.do(in_pieces(between))

    assert said == ["import_beside"] * 3
    beside.do(other)
    beside.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal")
def test_a_program_that_was_ended_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)
    store, before, seen = desk.store.path, everything(desk), visible(desk)
    script = tmp_path / "ended.py"
    script.write_text(ENDED, encoding="utf-8")
    command = [sys.executable, str(script), str(store), str(LEDGER)]
    done = subprocess.run(command, env=dict(os.environ), check=False)
    assert done.returncode == -signal.SIGKILL
    assert everything(desk)["cases"] != before["cases"]
    assert visible(desk)["cases"] == seen["cases"]
    assert not whole(desk)

    again = open_desk(store, lambda: NOW, "林例")
    assert again.left is not None
    assert again.left.code == "import_removed"
    assert everything(again) == before
    again.close()


def test_a_program_that_was_ended_before_all_was_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise DeskError("disk_trouble")

    with monkeypatch.context() as broken:
        broken.setattr(staged, "_show_piece", fails)
        with pytest.raises(DeskError):
            desk.do(in_pieces())
    (batch,) = desk.lists.batches()
    assert refused(desk, WithdrawImport(batch_id=batch.id)).code == "import_beside"

    again = open_desk(desk.store.path, lambda: NOW, "林例")
    assert again.left is not None
    assert again.left.code == "import_completed"
    assert len(shown(again)) == batch.cases
    assert not whole(again)
    again.close()
    after = open_desk(desk.store.path, lambda: NOW, "林例")
    assert after.left is None
    after.close()
