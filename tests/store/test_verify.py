"""``verify`` finds what is not as it should be, and says so in words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from dispute_desk.cli import main
from dispute_desk.services import upkeep
from dispute_desk.services.opening import NewStation, create_station
from tests.store.stations import clock, desk_of, register, station

if TYPE_CHECKING:
    from pathlib import Path

#: What somebody does to the file behind our back, and the check that must notice it.
TAMPERED = {
    "journal": (
        "UPDATE journal SET person_name = '别人' WHERE seq = 4",
        "UPDATE journal SET subject = 'x' WHERE seq = 2",
        "UPDATE journal SET hash = randomblob(32) WHERE seq = 3",
        "DELETE FROM journal_change WHERE seq = 5",
        "DELETE FROM journal WHERE seq = 3",
        'UPDATE journal_change SET after = \'{"stage":"closed"}\' WHERE after IS NOT NULL',
        "INSERT INTO journal_change (seq, kind, record_id, last_id) VALUES (999, 'case', 1, 1)",
    ),
    "lists": (
        "UPDATE case_line SET claimed = 1 WHERE case_id = 1",
        "UPDATE claimant SET name = '王例' WHERE id = 1",
        "DELETE FROM case_line WHERE case_id = 2",
        "UPDATE cases SET hidden = 1 WHERE id = 2",
    ),
    "search": ("DELETE FROM case_grams WHERE rowid = 1",),
    "paid": (
        "UPDATE payment SET employee_fen = employee_fen + 1",
        "UPDATE payment SET state = 'planned'",
        "UPDATE amount SET payment_id = NULL WHERE layer = 'paid'",
    ),
    "numbers": (
        "UPDATE cases SET number = (SELECT number FROM cases WHERE id = 1) WHERE id = 2",
        "DELETE FROM taken_number WHERE id = 1",
        "UPDATE series_counter SET last = 0",
    ),
    "references": ("UPDATE claimant SET case_id = 77 WHERE id = 1",),
    "file": ("PRAGMA writable_schema=ON", "DROP TABLE case_line"),
}


def tamper(path: Path, *statements: str) -> None:
    """Change the file as somebody who means it would: without our guards."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA foreign_keys=OFF")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def checks_that_failed(path: Path) -> set[str]:
    """Return the names of the checks that found something."""
    desk = desk_of(path)
    try:
        return {finding.check for finding in upkeep.check(desk)}
    finally:
        desk.close()


def test_a_station_made_by_commands_is_whole(tmp_path: Path) -> None:
    assert checks_that_failed(station(tmp_path)) == set()


def test_a_station_stays_whole_after_undo_and_redo(tmp_path: Path) -> None:
    path = station(tmp_path)
    desk = desk_of(path)
    for seq in (desk.lists.last_seq(), desk.lists.last_seq() + 1):
        desk.undo(seq)
    desk.close()

    assert checks_that_failed(path) == set()


@pytest.mark.parametrize(
    ("check", "statement"),
    [(check, one) for check, all_of in TAMPERED.items() for one in all_of if check != "file"],
)
def test_what_was_changed_behind_our_back_is_found(
    check: str, statement: str, tmp_path: Path
) -> None:
    path = station(tmp_path)
    tamper(path, statement)

    assert check in checks_that_failed(path)


def test_a_table_that_is_gone_is_told_as_damage(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = station(tmp_path)
    tamper(path, "DROP TABLE case_line")

    assert main(["--store", str(path), "verify"]) == 1
    told = capfd.readouterr().out
    assert "案件列表" in told
    assert "数据文件可能已损坏" in told


def test_damage_has_status_one_and_a_sentence_each(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = station(tmp_path)
    tamper(path, "UPDATE case_line SET claimed = 1 WHERE case_id = 1")

    assert main(["--store", str(path), "--lang", "zh", "--json", "verify"]) == 1
    out, err = capfd.readouterr()
    assert '"ok": false' in out
    assert "案件 1 的列表内容与记录不符：claimed" in out
    assert "案件 1 的列表内容与记录不符" in err


def test_a_chain_holds_over_a_thousand_entries_and_blocks_of_cases(tmp_path: Path) -> None:
    path = tmp_path / "many.ddk"
    desk = create_station(path, NewStation(kind="sample"), clock)
    for number in range(520):
        register(desk, f"李{number}")
    desk.close()

    assert checks_that_failed(path) == set()
    tamper(path, "UPDATE case_line SET paid = 5 WHERE case_id = 519")
    assert checks_that_failed(path) == {"lists"}


@pytest.mark.parametrize("seed", range(40))
def test_bytes_turned_over_anywhere_never_confuse_the_check(
    seed: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = station(tmp_path)
    data = bytearray(path.read_bytes())
    for _ in range(20):
        at = random.Random(seed * 1000 + _).randrange(100, len(data))  # noqa: S311
        data[at] ^= 0x5A
    path.write_bytes(data)

    status = main(["--store", str(path), "--json", "verify"])

    out, err = capfd.readouterr()
    assert status in {0, 1, 2}
    assert '"bug"' not in out
    assert "Traceback" not in err
