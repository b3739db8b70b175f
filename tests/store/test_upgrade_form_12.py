"""A store of the twelfth form opens as one of today's, and letters can be issued in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.import_memory import profile_rows
from dispute_desk.services.letters import IssueLetter
from dispute_desk.store import file_header
from tests.store.stations import desk_of
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its twelfth form: the store of the eleventh, opened, with
#: a layout of ledgers remembered in it.
FORM_12 = Path(__file__).parents[1] / "data" / "stores" / "form-12.ddk.gz"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_12.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 12

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_what_was_remembered_is_there_and_a_letter_can_be_issued(older: Path) -> None:
    desk = desk_of(older)
    assert [one.name for one in profile_rows(desk)] == ["街道台账"]

    (case_id, *_) = desk.lists.case_ids(CaseQuery())
    paper_id = desk.do(IssueLetter(kind="reminder_letter", case_id=case_id)).value

    assert paper_id
    desk.close()
    assert checks_that_failed(older) == set()
