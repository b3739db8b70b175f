"""The ledger of the next month by keys alone: nothing asked; what moved is answered in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.import_memory import offer, profile_rows
from dispute_desk.services.import_profiles import RememberLedger
from dispute_desk.ui.pages.importing.page import ImportingPage
from tests.services.two_months import COUNT, HEADER, decided, looked_at, month_file
from tests.ui.hands import answer_file_dialog

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

#: Keys besides what is typed; the answer in the dialog of the system is one of them.
A_MONTH, ANOTHER_NAME = 5, 2


@pytest.fixture
def january(desk: Desk, tmp_path: Path) -> None:
    """What the first month was read by is remembered."""
    reading, recalled = looked_at(desk, month_file(tmp_path, 1), decided(1))
    found = offer(desk, reading, decided(1), recalled)
    assert found is not None
    desk.do(RememberLedger(name=found.name, tables=found.tables))


def open_ledger(keyboard: Keyboard, path: Path) -> ImportingPage:
    keyboard.press("Ctrl+I")
    keyboard.rest()
    answer_file_dialog(path)
    keyboard.press("Return")
    keyboard.pressed.append("Return in the dialog")
    page = keyboard.window.page("importing")
    assert isinstance(page, ImportingPage)
    keyboard.until(page.foot.go.isVisible)
    keyboard.rest()
    return page


@pytest.mark.usefixtures("january")
def test_the_next_month_is_taken_in_without_a_question(
    keyboard: Keyboard, desk: Desk, tmp_path: Path
) -> None:
    path = month_file(tmp_path, 2)
    keyboard.begin()

    page = open_ledger(keyboard, path)
    assert page.memory.words.text().startswith("按“某某街道台账”（第 1 版）读")
    keyboard.press("Return")
    keyboard.rest()
    keyboard.press("Return")
    keyboard.rest()

    assert keyboard.count <= A_MONTH
    assert len(desk.lists.case_ids(CaseQuery())) == COUNT


@pytest.mark.usefixtures("january")
def test_a_column_of_another_name_is_read_as_before_by_one_key(
    keyboard: Keyboard, desk: Desk, tmp_path: Path
) -> None:
    header = ["本人陈述" if one == "说法" else one for one in HEADER]
    path = month_file(tmp_path, 2, header=header)
    page = open_ledger(keyboard, path)
    assert keyboard.focused() == "importing.shift.0.before"
    keyboard.begin()

    keyboard.press("Space")
    keyboard.rest()
    assert page._understood is not None
    assert not page._understood.reading.questions
    assert keyboard.focused() == "importing.shift.0.before"

    keyboard.press("Ctrl+Return")
    keyboard.rest()
    assert keyboard.count <= ANOTHER_NAME
    keyboard.press("Return")
    keyboard.rest()
    assert len(desk.lists.case_ids(CaseQuery())) == COUNT
    assert [one.version for one in profile_rows(desk)] == [2]
