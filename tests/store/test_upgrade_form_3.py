"""A store of the third form opens as one of today's and goes on: cases, money, the chain."""

from __future__ import annotations

import gzip
from datetime import timedelta
from pathlib import Path

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import ReopenCase
from dispute_desk.services.opening import open_desk
from dispute_desk.store import file_header
from tests.store.stations import NOON
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its third form: one case paid and closed, one registered.
FORM_3 = Path(__file__).parents[1] / "data" / "stores" / "form-3.ddk.gz"
PAID, REGISTERED = 1, 2


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_3.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 3

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION
    assert file_header.read_header(older.with_name("station.form-3.ddk")) == 3


def test_cases_and_money_are_as_they_were_and_the_new_fields_are_empty(older: Path) -> None:
    desk = open_desk(older, lambda: NOON + timedelta(days=5))
    case = desk.lists.case_file(PAID)

    assert desk.lists.case_ids(CaseQuery(sort="number", descending=False)) == [PAID, REGISTERED]
    assert case.case["stage"] is Stage.CLOSED
    assert case.sums["paid"] == 800_000
    assert case.sums["late_fee"] == 11_000
    assert case.case["archived_on"] is None
    assert case.claimants[0]["household"] is None
    assert case.payments[0]["refunded_fen"] is None
    desk.close()


def test_work_goes_on_in_it(older: Path) -> None:
    desk = open_desk(older, lambda: NOON + timedelta(days=5))
    desk.do(ReopenCase(case_id=PAID, reason="有新的事实"))
    desk.close()

    assert checks_that_failed(older) == set()
