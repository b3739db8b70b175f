"""What others do while an import is being written in pieces harms neither side."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.employers import MergeEmployers
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from dispute_desk.services.intake import AddClaimant, NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.services.undo import UndoEntry, WithdrawImport
from dispute_desk.services.upkeep import backup_on_exit
from dispute_desk.store import pace, staged
from dispute_desk.store.tables import cases, claimant, employer
from dispute_desk.store.under_way import under_way
from tests.services.station import NOW, a_case, refused
from tests.services.test_import_in_pieces import (
    LEDGER,
    _small_pieces,
    a_firm_of_the_ledger,
    copied,
    in_pieces,
    shown,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from dispute_desk.services.desk import Desk

__all__ = ["_small_pieces"]


def once_in_the_middle(act: Callable[[], object]) -> tuple[Callable[[int, int], None], list[Any]]:
    """Return what is told of the progress and does something once half is written."""
    done: list[Any] = []

    def between(written: int, total: int) -> None:
        if not done and written > total // 2:
            done.append(act())

    return between, done


def while_it_is_shown(monkeypatch: pytest.MonkeyPatch, desk: Desk, act: Callable[[], None]) -> None:
    """Do something once between two pieces in which the cases are brought into sight."""
    piece = pace.Pace.piece
    done: list[bool] = []

    @contextmanager
    def acted(self: pace.Pace) -> Iterator[Any]:
        with desk.store.reading() as connection:
            one = under_way(connection)
        if one is not None and one.is_booked and not done:
            done.append(True)
            act()
        with piece(self) as connection:
            yield connection

    monkeypatch.setattr(pace.Pace, "piece", acted)


def test_a_backup_made_in_the_middle_is_good(desk: Desk) -> None:
    beside = open_desk(desk.store.path, lambda: NOW, "陈办例")
    between, made = once_in_the_middle(lambda: backup_on_exit(beside))

    value = desk.do(in_pieces(between)).value

    assert made[0] is not None
    other = open_desk(made[0].path, lambda: NOW, "林例")
    assert not whole(other)
    assert shown(other) == []
    assert len(shown(desk)) == value.cases
    other.close()
    beside.close()


def test_an_employer_changed_while_the_cases_are_shown_loses_none_of_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = open_desk(desk.store.path, lambda: NOW, "陈办例")

    def change() -> None:
        with beside.store.reading() as connection:
            asked = (
                select(employer.c.id)
                .join(cases, cases.c.employer_id == employer.c.id)
                .where(employer.c.hidden.is_(None), cases.c.hidden < 0)
            )
            firm = connection.scalar(asked.limit(1))
        assert firm is not None
        beside.do(EditEmployer(employer_id=firm, changes={"former_names": "旧例厂"}))

    while_it_is_shown(monkeypatch, desk, change)
    value = desk.do(in_pieces()).value

    assert not whole(desk)
    assert len(shown(desk)) == value.cases
    beside.close()


def test_an_import_with_an_employer_registered_meanwhile_comes_back_whole(
    desk: Desk, tmp_path: Path
) -> None:
    firm = a_firm_of_the_ledger(desk, tmp_path)
    between, _ = once_in_the_middle(lambda: a_case(desk, "例甲", employer=firm))
    value = desk.do(in_pieces(between)).value
    gone = desk.do(WithdrawImport(batch_id=value.batch_id))
    assert len(shown(desk)) == 1

    desk.undo(gone.entry)

    assert len(shown(desk)) == value.cases + 1
    assert not whole(desk)


def test_a_worker_registered_meanwhile_is_asked_about_when_it_is_prepared_again(
    desk: Desk, tmp_path: Path
) -> None:
    other = copied(desk, tmp_path / "looked.ddk")
    other.do(ImportLedger(path=str(LEDGER), accept=True))
    with other.store.reading() as connection:
        asked = select(claimant.c.name, claimant.c.id_no).where(claimant.c.person_key.like("id:%"))
        name, id_no = connection.execute(asked.limit(1)).one()
    other.close()
    people = (NewClaimant(name=name, id_no=id_no),)
    register = RegisterCase(claimants=people, employer="插队例公司")
    between, _ = once_in_the_middle(lambda: desk.do(register))

    with pytest.raises(DeskError) as told:
        desk.do(in_pieces(between))
    assert told.value.code == "import_meanwhile"
    assert len(shown(desk)) == 1
    assert not whole(desk)


def a_worker_of_the_ledger(desk: Desk, tmp_path: Path) -> tuple[str, str, date]:
    """A worker whose number nobody knows, the employer and the day his case came in."""
    other = copied(desk, tmp_path / "looked.ddk")
    other.do(ImportLedger(path=str(LEDGER), accept=True))
    with other.store.reading() as connection:
        asked = (
            select(claimant.c.name, employer.c.name, cases.c.received_on)
            .join(cases, cases.c.id == claimant.c.case_id)
            .join(employer, employer.c.id == cases.c.employer_id)
            .where(cases.c.received_on.is_not(None))
        )
        found = connection.execute(asked.limit(1)).one()
    other.close()
    return found[0], found[1], found[2]


@pytest.mark.parametrize("way", ["registered", "added", "brought back"])
def test_a_worker_of_the_same_name_and_month_met_meanwhile_is_asked_about(
    desk: Desk, tmp_path: Path, way: str
) -> None:
    name, firm, day = a_worker_of_the_ledger(desk, tmp_path)
    worker = NewClaimant(name=name)
    if way == "added":
        there = a_case(desk, "别例", employer=firm, on=day.replace(day=1))
        act: Any = AddClaimant(case_id=there, claimant=worker)
    else:
        act = RegisterCase(claimants=(worker,), employer=firm, occurred_on=day.replace(day=1))
    if way == "brought back":
        act = UndoEntry(seq=desk.undo(desk.do(act).entry).entry)
    between, _ = once_in_the_middle(lambda: desk.do(act))

    with pytest.raises(DeskError) as told:
        desk.do(in_pieces(between))
    assert told.value.code == "import_meanwhile"
    assert len(shown(desk)) == 1
    again = make_planner(desk).plan(preview_ledger(desk, LEDGER))
    assert name in {one.theirs.worker for one in again.twins}


def test_a_worker_of_another_month_met_meanwhile_is_another(desk: Desk, tmp_path: Path) -> None:
    name, firm, day = a_worker_of_the_ledger(desk, tmp_path)
    on = day.replace(year=day.year + 1) if day.year < NOW.year else day.replace(year=day.year - 1)
    act = RegisterCase(claimants=(NewClaimant(name=name),), employer=firm, occurred_on=on)
    between, _ = once_in_the_middle(lambda: desk.do(act))

    value = desk.do(in_pieces(between)).value

    assert len(shown(desk)) == value.cases + 1


def test_employers_are_not_merged_meanwhile(desk: Desk) -> None:
    kept, gone = (
        desk.lists.case_file(a_case(desk, "例甲", employer=firm)).case["employer_id"]
        for firm in ("留下例公司", "并入例公司")
    )
    merge = MergeEmployers(keep_id=kept, merge_id=gone, reason="同一家")
    between, told = once_in_the_middle(lambda: refused(desk, merge))

    desk.do(in_pieces(between))

    assert told[0].code == "import_beside"
    desk.do(merge)
    assert not whole(desk)


def test_a_store_with_a_left_import_opens_where_it_cannot_be_removed_yet(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DeskError(CANNOT_WRITE, path=str(desk.store.path), reason="")

    with monkeypatch.context() as patched:
        patched.setattr(staged, "remove", full)
        between, _ = once_in_the_middle(full)
        with pytest.raises(DeskError) as told:
            desk.do(in_pieces(between))
        assert told.value.code == "import_left"
        other = open_desk(desk.store.path, lambda: NOW, "林例")
        assert other.left is not None
        assert other.left.code == "import_left"
        assert shown(other) == []
        other.close()

    again = open_desk(desk.store.path, lambda: NOW, "林例")
    assert again.left is not None
    assert again.left.code == "import_removed"
    again.close()
