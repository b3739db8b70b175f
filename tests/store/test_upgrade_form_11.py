"""A store of the eleventh form opens as one of today's, and ledgers can be remembered in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dispute_desk.services.import_memory import profile_rows, taught_rows
from dispute_desk.services.import_profiles import RememberLedger, TeachHeadings
from dispute_desk.store import file_header
from tests.services.one_of_each_memory import TABLE, TAUGHT
from tests.store.stations import desk_of
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its eleventh form: one case closed, one registered, a
#: ledger of two cases taken in.
FORM_11 = Path(__file__).parents[1] / "data" / "stores" / "form-11.ddk.gz"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_11.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 11

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_what_was_imported_is_there_and_a_ledger_can_be_remembered(older: Path) -> None:
    desk = desk_of(older)
    (batch,) = desk.lists.batches()
    assert (batch.cases, profile_rows(desk), taught_rows(desk)) == (2, [], [])

    desk.do(RememberLedger(name="街道台账", tables=(TABLE,)))
    desk.do(TeachHeadings(headings=(TAUGHT,)))

    assert [one.tables for one in profile_rows(desk)] == [(TABLE,)]
    assert [one.heading for one in taught_rows(desk)] == [TAUGHT.heading]
    desk.close()
    assert checks_that_failed(older) == set()
