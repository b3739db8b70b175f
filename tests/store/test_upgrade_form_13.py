"""A store of the thirteenth form opens as one of today's, and the station settles terms in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.services.station_rules import ConfirmClock
from dispute_desk.store import file_header
from tests.store.stations import desk_of
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its thirteenth form: the store of the twelfth, opened,
#: with a letter issued in it.
FORM_13 = Path(__file__).parents[1] / "data" / "stores" / "form-13.ddk.gz"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_13.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 13

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_a_term_can_be_settled_in_it(older: Path) -> None:
    desk = desk_of(older)

    desk.do(ConfirmClock(clock="acceptance", basis="站务会议纪要"))

    (own,) = desk.profile.clock("acceptance").own
    assert (own.length, own.unit, own.basis) == (5, TermUnit.WORKING, "站务会议纪要")
