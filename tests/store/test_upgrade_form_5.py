"""A store of the fifth form opens as one of today's: what was answered and ordered stays."""

from __future__ import annotations

import gzip
from datetime import date, timedelta
from pathlib import Path

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.services.editing import EditCase
from dispute_desk.services.opening import open_desk
from dispute_desk.store import file_header
from tests.store.stations import NOON
from tests.store.test_verify import checks_that_failed

#: Made by the program while the store had its fifth form: one case paid and closed, one registered
#: with two points of the acceptance answered and an order of the tax office served.
FORM_5 = Path(__file__).parents[1] / "data" / "stores" / "form-5.ddk.gz"
REGISTERED = 2


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    path.write_bytes(gzip.decompress(FORM_5.read_bytes()))
    return path


def test_it_opens_in_todays_form_and_is_whole(older: Path) -> None:
    assert file_header.read_header(older) == 5

    assert checks_that_failed(older) == set()

    assert file_header.read_header(older) == file_header.STORE_VERSION


def test_old_answers_are_kept_and_the_new_clocks_run_from_old_papers(older: Path) -> None:
    desk = open_desk(older, lambda: NOON + timedelta(days=5))
    desk.do(EditCase(case_id=REGISTERED, changes={"breach_known_on": "2025-06-20"}))
    file = desk.lists.case_file(REGISTERED)
    answers = {one["item"]: (one["answer"], one["choice"]) for one in file.beside["checked_item"]}
    starts = {one.rule.code: one.start for one in case_clocks(file, desk.profile, desk.calendar)}

    assert answers == {"district": (CheckAnswer.MET, None), "age": (CheckAnswer.MISSING, None)}
    assert starts["review_term"] == date(2026, 3, 13)
    assert starts["limitation"] == date(2025, 6, 20)
    desk.close()

    assert checks_that_failed(older) == set()
