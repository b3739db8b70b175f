"""A store of the fifteenth form opens as one of today's, and a term is extended in it."""

from __future__ import annotations

import gzip
from datetime import timedelta
from pathlib import Path

import pytest

from dispute_desk.services.approved_extending import ExtendClock
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.store import file_header
from tests.store.stations import NOON, desk_of
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its fifteenth form: the store of the fourteenth,
#: opened, a term settled in it.
FORM_15 = Path(__file__).parents[1] / "data" / "stores" / "form-15.ddk.gz"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_15.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 15

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_its_settled_term_is_there_and_another_can_be_extended(older: Path) -> None:
    desk = desk_of(older)
    (own,) = desk.profile.clock("acceptance").own
    assert own.basis == "站务会议纪要"
    came = NOON.date() - timedelta(days=5)
    people = (NewClaimant(name="张例"),)
    new = RegisterCase(claimants=people, employer="例信厂", channel="PETITION", occurred_on=came)
    case_id = int(desk.do(new).value)

    until = came + timedelta(days=80)
    desk.do(ExtendClock(case_id=case_id, clock="petition_finish", until_on=until,
                        approver="区信访局局长黄例", reason="情况复杂"))  # fmt: skip

    (kept,) = desk.lists.case_file(case_id).beside["clock_extension"]
    assert kept["until_on"] == until
    desk.close()
    assert checks_that_failed(older) == set()
