"""The lines of the first paint stand where they stand after the rest came and coming back."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import open_desk
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.services.tickets import RecordTicket
from dispute_desk.store.first_page import due_items
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.workplace import FirstLook
from tests.ui.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.ui.workplace import Workplace

TODAY = NOW.date()


@pytest.fixture(scope="module")
def empty_station(tmp_path_factory: pytest.TempPathFactory, busy_station: Path) -> Path:
    """More planned steps due than are shown, with older clocks, tickets, and one put off."""
    path = Path(shutil.copy(busy_station, tmp_path_factory.mktemp("due") / "due.ddk"))
    desk = open_desk(path, lambda: NOW)
    for number in range(9):
        came = TODAY - timedelta(days=40 + number)
        people = (NewClaimant(name=f"例{number}"),)
        case = RegisterCase(claimants=people, employer="例云制衣厂", occurred_on=came)
        case_id = desk.do(case).value
        due = TODAY - timedelta(days=number)
        desk.do(SetNextAction(case_id=case_id, next_action="联系单位", next_action_on=due))
        if number % 3 == 0:
            told = {"case_id": case_id, "ticket_no": f"GZ例{number}", "received_on": came}
            desk.do(RecordTicket(channel="HOTLINE_12345", due_on=due, **told))
        if number == 8:
            desk.do(SnoozeCases(case_ids=(case_id,), until_on=TODAY + timedelta(days=2)))
    desk.close()
    return path


@pytest.fixture
def window(place: Workplace, store_file: Path) -> Iterator[MainWindow]:
    """A window as the start makes it: it shows what was read before the desk is there."""
    place.first_look = FirstLook(due_items(store_file, TODAY, "1"))
    made = MainWindow(place)
    made.resize(1366, 740)
    yield made
    made.close()
    made.deleteLater()


def shown(page: TodayPage) -> list[tuple[str, str, str]]:
    """The lines from top to bottom: section, case, and what it is about."""
    return [
        (line.section.id, line.number, str(line.item.awaited or "") if line.item else line.kind)
        for line in page.list.lines.lines
    ]


def test_no_line_moves_when_the_rest_comes_nor_when_one_comes_back(window: MainWindow) -> None:
    page = window.page("today")
    assert isinstance(page, TodayPage)
    first = [line for line in shown(page) if line[0] == "due" and line[1]]
    places = {line: shown(page).index(line) for line in first}
    assert len(first) == 6
    assert all(line[2] == "" for line in first)

    window.show()
    window.call_attendants()
    wait_until_quiet(window)
    page.visited()
    wait_until_quiet(window)
    whole = shown(page)

    assert {line: whole.index(line) for line in first} == places
    due = [line for line in whole if line[0] == "due" and line[1]]
    assert {"clock", "ticket"} & {
        line[2] for line in due[6:]
    }  # more urgent than some that are seen
    assert page.list.currentIndex().row() == places[first[0]]

    window.go("cases")
    wait_until_quiet(window)
    window.go("today")
    wait_until_quiet(window)

    assert shown(page) == whole
