"""A letter by keys alone: drafted, reviewed, approved, served, answered; the mouse lies still."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_rows import LetterQuery
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.letter_lists import letter_ids, letter_rows
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.letters.writing import WritingWindow
from tests.journeys.keys import by_letters, opened
from tests.journeys.seat import desk_at

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

#: Keys besides what is typed.
DRAFTED, APPROVED, SERVED, ANSWERED = 3, 4, 4, 4


@pytest.fixture
def station_file(tmp_path: Path, bare_station: Path) -> Path:
    """A station with a case, whose letters are reviewed."""
    path = Path(shutil.copy(bare_station, tmp_path / "station.ddk"))
    made = desk_at(path)
    settings = (("letters.road", "full"), ("letters.contact", "林晓"), ("letters.phone", "020-1"))
    for name, value in settings:
        made.do(ChangeSetting(name=name, value=value))
    people = (NewClaimant(name="李梅例"),)
    made.do(RegisterCase(claimants=people, employer="广州恒信制衣有限公司", cause="04"))
    made.close()
    return path


def state(desk: Desk, letter: int) -> LetterState:
    return letter_rows(desk, [letter])[letter].state


def test_a_letter_goes_from_draft_to_reply_without_the_mouse(
    keyboard: Keyboard, desk: Desk
) -> None:
    (case,) = desk.lists.case_ids(CaseQuery())
    opened(keyboard, case)

    by_letters(keyboard, "nzhs")
    writing = keyboard.form("letter.writing")
    assert isinstance(writing, WritingWindow)
    keyboard.until(writing.forward_button.isEnabled)
    keyboard.press("Ctrl+Return")
    keyboard.rest()
    assert keyboard.count <= DRAFTED
    (letter,) = letter_ids(desk, LetterQuery())
    assert state(desk, letter) is LetterState.REVIEW

    keyboard.begin()
    keyboard.press("Return")
    keyboard.form("small.letter_approve")
    keyboard.press("Ctrl+Return")
    keyboard.rest()
    keyboard.until(lambda: state(desk, letter) is LetterState.APPROVED)
    assert keyboard.count <= APPROVED

    for step in ("seal", "dispatch"):
        keyboard.press("Return")
        keyboard.form(f"small.letter_{step}")
        keyboard.press("Ctrl+Return")
        keyboard.rest()
    keyboard.until(lambda: state(desk, letter) is LetterState.DISPATCHED)

    keyboard.begin()
    keyboard.press("Return")
    keyboard.form("small.letter_serve")
    keyboard.press("Down", "Tab", "Tab")
    keyboard.type("回证已签收")
    keyboard.press("Ctrl+Return")
    keyboard.rest()
    keyboard.until(lambda: state(desk, letter) is LetterState.SERVED)
    assert keyboard.count <= SERVED + 1

    keyboard.begin()
    keyboard.press("Return")
    keyboard.form("small.letter_reply")
    keyboard.press("Tab", "Space", "Tab")
    keyboard.type("已补缴")
    keyboard.press("Ctrl+Return")
    keyboard.rest()
    keyboard.until(lambda: state(desk, letter) is LetterState.REPLIED)
    assert keyboard.count <= ANSWERED + 1
