"""A store of the fourteenth form opens as one of today's, and the station settles terms in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.letter_rows import LetterQuery
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.letter_copies import FreezeLetter
from dispute_desk.services.letter_lists import letter_ids
from dispute_desk.services.station_rules import ConfirmClock
from dispute_desk.store import file_header
from tests.services.whole_files import a_pdf
from tests.store.stations import desk_of
from tests.store.test_verify import checks_that_failed, tamper

#: Made by the program while the store had its fourteenth form: the store of the thirteenth,
#: opened, an issued letter in it.
FORM_14 = Path(__file__).parents[1] / "data" / "stores" / "form-14.ddk.gz"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_14.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 14

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_its_letter_is_there_and_a_term_can_be_settled(older: Path) -> None:
    desk = desk_of(older)
    (letter,) = letter_ids(desk, LetterQuery())
    desk.do(FreezeLetter(paper_id=letter, content=a_pdf()))

    desk.do(ConfirmClock(clock="acceptance", basis="站务会议纪要"))

    (own,) = desk.profile.clock("acceptance").own
    assert (own.length, own.unit, own.basis) == (5, TermUnit.WORKING, "站务会议纪要")
    desk.close()
    assert checks_that_failed(older) == set()


def test_a_worker_of_before_is_found_by_how_his_surname_is_read(older: Path) -> None:
    tamper(older, "UPDATE claimant SET name = '单雄例' WHERE id = 1")  # the line stays as it was

    desk = desk_of(older)

    assert desk.lists.case_ids(CaseQuery(text="sxl"))
    desk.close()
    assert "lists" not in checks_that_failed(older)
