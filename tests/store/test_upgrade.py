"""A store of an older form opens as one of today's: nothing lost, a copy kept, the chain whole."""

from __future__ import annotations

import gzip
import hashlib
import struct
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select

from dispute_desk.cli import main
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import Stage
from dispute_desk.services.case_paper_printing import PrintPaper
from dispute_desk.services.closing import CloseCase, ReopenCase
from dispute_desk.services.opening import open_desk
from dispute_desk.store import file_header, upgrade
from dispute_desk.store import upkeep as store_upkeep
from dispute_desk.store.readers.history import history_rows
from dispute_desk.store.tables import journal
from tests.store.stations import NOON, desk_of
from tests.store.test_verify import checks_that_failed, tamper

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Made by the program while the store had its second form: five cases, papers printed, numbers
#: looked at, workers settled by the ends of their cases.
FORM_2 = Path(__file__).parents[1] / "data" / "stores" / "form-2.ddk.gz"
SETTLED, WITHDRAWN, REFERRED, DECLINED, OPEN = 1, 2, 3, 4, 5


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_2.read_bytes()))
    return path


def commands_about(desk: Desk, case_id: int) -> list[str]:
    return [row.command for row in desk.lists.history(case_id=case_id)]


def states(desk: Desk, case_id: int) -> list[str]:
    return [one["state"].value for one in desk.lists.case_file(case_id).claimants]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_older_store_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 2

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_a_copy_from_before_the_upgrade_stays_beside_the_store_once(older: Path) -> None:
    for _ in range(2):
        desk_of(older).close()

    copy = older.with_name("station.form-2.ddk")
    assert sorted(path.name for path in older.parent.glob("*.ddk")) == [older.name, copy.name]
    assert file_header.read_header(copy) == 2


def test_what_was_printed_and_looked_at_before_is_found_from_its_case(older: Path) -> None:
    desk = desk_of(older)

    assert commands_about(desk, SETTLED)[:2] == ["RevealRecord", "PrintPaper"]
    assert commands_about(desk, WITHDRAWN)[0] == "RevealRecord"
    assert commands_about(desk, OPEN)[0] == "RevealRecord"  # of a paper of the case
    assert "RevealRecord" not in commands_about(desk, REFERRED)
    desk.close()


def test_old_and_new_entries_hang_in_one_chain(older: Path) -> None:
    desk = desk_of(older)
    desk.do(PrintPaper(kind="mediation_agreement", case_id=SETTLED))
    desk.close()

    assert checks_that_failed(older) == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET case_id = 3 WHERE seq = 11",
        "UPDATE journal SET case_id = 3 WHERE seq = 12",
        "UPDATE journal SET case_id = 3 WHERE seq = 25",
        "UPDATE journal SET case_id = 3 WHERE seq = 27",
        "UPDATE journal SET case_id = NULL WHERE seq = 27",
    ],
)
def test_an_entry_moved_to_another_case_is_found(older: Path, statement: str) -> None:
    desk = desk_of(older)
    desk.do(PrintPaper(kind="mediation_agreement", case_id=SETTLED))
    desk.close()

    tamper(older, statement)

    assert checks_that_failed(older) == {"journal"}


@pytest.mark.parametrize(
    ("case_id", "ended", "before"),
    [
        (SETTLED, ["paid", "not_supported"], ["paid", "agreed"]),
        (WITHDRAWN, ["withdrew"], ["pending"]),
        (REFERRED, ["referred"], ["pending"]),
        (DECLINED, ["not_supported"], ["pending"]),
    ],
)
def test_a_case_that_ended_before_the_upgrade_is_reopened_with_its_workers(
    older: Path, case_id: int, ended: list[str], before: list[str]
) -> None:
    desk = open_desk(older, lambda: NOON + timedelta(days=5))
    assert states(desk, case_id) == ended
    if desk.lists.case_file(case_id).case["stage"] is not Stage.CLOSED:
        desk.do(CloseCase(case_id=case_id, kind="settled"))

    desk.do(ReopenCase(case_id=case_id, reason="有新的事实"))

    assert states(desk, case_id) == before
    desk.close()


@pytest.mark.parametrize(("origin", "after"), [("desk", "withdrew"), ("imported", "paid")])
def test_a_worker_the_journal_does_not_show_settled_is_freed_in_history_only(
    older: Path, origin: str, after: str
) -> None:
    connection = driver.connect(str(older), isolation_level=None)
    connection.execute("UPDATE claimant SET state = 'withdrew' WHERE id = 1")
    connection.execute("UPDATE cases SET origin = ? WHERE id = ?", (origin, SETTLED))
    connection.close()
    desk = open_desk(older, lambda: NOON + timedelta(days=5))

    desk.do(ReopenCase(case_id=SETTLED, reason="有新的事实"))

    # freed, the first one's money counts again; the journal shows the end of the other one
    assert states(desk, SETTLED) == [after, "agreed"]
    desk.close()


def test_an_upgrade_that_fails_leaves_the_store_and_no_copy_behind(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(engine: object) -> None:
        del engine
        raise OSError(28, "No space left on device")

    before = sha256(older)
    monkeypatch.setattr(upgrade, "migrate", stops)
    for _ in range(2):
        with pytest.raises(OSError, match="No space"):
            desk_of(older)

    assert sha256(older) == before
    assert [path.name for path in older.parent.glob("*.ddk")] == [older.name]


def test_without_room_for_the_copy_nothing_is_upgraded(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sha256(older)
    monkeypatch.setattr(store_upkeep, "copy_into", full_disk)

    with pytest.raises(DeskError) as told:
        desk_of(older)

    assert told.value.code == "no_copy_before_upgrade"
    assert sha256(older) == before
    assert [path.name for path in older.parent.glob("*.ddk")] == [older.name]


def full_disk(raw: object, draft: Path, *, of: Path) -> None:
    """Write nothing, as a disk without room does."""
    del raw, of
    raise OSError(28, "No space left on device", str(draft))


def test_a_store_that_says_less_than_it_is_stays_as_it_is(older: Path) -> None:
    desk_of(older).close()
    data = bytearray(older.read_bytes())
    struct.pack_into(">I", data, 60, 2)
    older.write_bytes(data)

    assert checks_that_failed(older) == set()


def test_an_older_backup_is_restored_and_upgraded_when_it_is_opened(
    older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "restored.ddk"

    assert main(["restore", str(older), "--to", str(target)]) == 0
    capsys.readouterr()

    assert file_header.read_header(target) == 2
    assert checks_that_failed(target) == set()


def test_the_guards_of_the_journal_stand_after_the_upgrade(older: Path) -> None:
    desk = desk_of(older)
    with desk.store.reading() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        )
        names = [name for (name,) in triggers]
        told = connection.execute(select(journal.c.case_id).where(journal.c.seq == 11)).scalar()
        assert len(history_rows(connection)) == 26
    desk.close()

    assert told == SETTLED
    assert names == [
        "journal_change_no_delete",
        "journal_change_no_update",
        "journal_in_order",
        "journal_no_delete",
        "journal_no_update",
    ]
