"""A store of the ninth form opens as one of today's, and what is looked up has its index."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.store import file_header
from tests.store.stations import desk_of
from tests.store.test_verify import checks_that_failed

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Made by the program while the store had its ninth form: one case agreed and paid, one that was
#: merged with another, which owes an answer outside.
FORM_9 = Path(__file__).parents[1] / "data" / "stores" / "form-9.ddk.gz"
PAID, KEPT, MERGED = 1, 2, 3


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_9.read_bytes()))
    return path


def plan_of(desk: Desk, asked: str) -> str:
    with desk.store.reading() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").fetchall()
    return " ".join(str(row[3]) for row in rows)


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 9

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_what_was_merged_and_paid_is_found_as_before(older: Path) -> None:
    desk = desk_of(older)

    assert desk.lists.case_file(PAID).sums["paid"] == 500_00
    assert [one.id for one in desk.lists.related(KEPT) if one.id == MERGED] == [MERGED]
    desk.close()


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("SELECT id FROM cases WHERE merged_into = 1", "ix_cases_merged_into"),
        ("SELECT id FROM cases WHERE split_from IN (1, 2)", "ix_cases_split_from"),
        (
            "SELECT id FROM cases WHERE external_deadline <= '2026-03-20'",
            "ix_cases_external_deadline",
        ),
        ("SELECT id FROM claimant WHERE continues_id = 1", "ix_claimant_continues_id"),
        (
            "SELECT 1 FROM claimant WHERE case_id = 1 AND hidden IS NULL AND state = 'paid'",
            "COVERING INDEX ix_claimant_state",
        ),
        ("SELECT id FROM payment WHERE agreement_id = 1", "ix_payment_agreement_id"),
        ("SELECT id FROM amount WHERE payment_id = 1", "ix_amount_payment_id"),
        ("SELECT id FROM snooze WHERE person_id = 1 AND until_on > '2026'", "ix_snooze_person"),
        (
            (
                "SELECT employer_id, max(received_on) FROM cases WHERE hidden IS NULL"
                " GROUP BY employer_id"
            ),
            "COVERING INDEX ix_cases_of_employer",
        ),
    ],
)
def test_what_is_looked_up_has_its_index(older: Path, asked: str, index: str) -> None:
    desk = desk_of(older)

    assert index in plan_of(desk, asked)
    desk.close()
