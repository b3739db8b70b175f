"""Letters about no case in 今日待办: while they wait, once they are late, until they are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.today import Awaited
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.papers import RecordReply, RecordService, ResolvePaper
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.today_lists import today_lists
from tests.services.station import TODAY, a_case

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

KIND = "reminder_letter"
FIRM = "广州示例制衣厂"


@pytest.fixture(autouse=True)
def contact(desk: Desk) -> None:
    for name, value in (("contact", "林晓"), ("phone", "020-00000000")):
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))


def served(desk: Desk, *, days: int, case_id: int | None = None) -> int:
    on = TODAY - timedelta(days=days)
    firm = None if case_id else int(desk.do(AddEmployer(name=FIRM)).value)
    told = {"found": ["未按职工实际工资申报缴费基数。"]}
    command = IssueLetter(kind=KIND, case_id=case_id, employer_id=firm, told=told, occurred_on=on)
    made = int(desk.do(command).value)
    desk.do(RecordService(paper_id=made, proof="回证", way="direct", occurred_on=on))
    return made


def lines(desk: Desk, person_id: int | None = None) -> list[TodayItem]:
    lists = today_lists(desk, person_id)
    return [one for items in lists.values() for one in items if one.awaited is Awaited.LETTER]


def test_a_letter_to_an_employer_waits_and_asks_for_its_reply(desk: Desk) -> None:
    letter = served(desk, days=3)

    (line,) = lines(desk)
    assert (line.list, line.record_id, line.case_id) == ("waiting", letter, 0)
    assert (line.employer, line.letter_step) == (FIRM, LetterStep.REPLY)
    assert line.number
    assert line.reply is not None
    assert line.reply.due >= TODAY


def test_once_its_term_is_over_it_must_be_seen_to_and_asks_for_what_its_list_asks_for(
    desk: Desk,
) -> None:
    letter = served(desk, days=60)

    (line,) = lines(desk)
    assert (line.list, line.record_id, line.letter_step) == ("due", letter, LetterStep.ESCALATE)
    assert line.reply is not None
    assert line.due_on == line.reply.due < TODAY


@pytest.mark.parametrize(
    "end",
    [
        RecordReply(paper_id=0, reply="已整改", result="rectified"),
        ResolvePaper(paper_id=0),
        EscalateLetter(paper_id=0),
    ],
    ids=lambda command: type(command).__name__,
)
@pytest.mark.parametrize("of_case", [False, True])
def test_what_is_answered_or_over_is_gone(desk: Desk, end: object, *, of_case: bool) -> None:
    letter = served(desk, days=60, case_id=a_case(desk) if of_case else None)
    assert letter in record_ids(desk)

    desk.do(replace(end, paper_id=letter))  # type: ignore[type-var]

    assert letter not in record_ids(desk)


def record_ids(desk: Desk) -> list[int | None]:
    lists = today_lists(desk)
    return [one.record_id for name in ("due", "waiting") for one in lists[name]]


def test_only_who_drafted_it_has_it_among_his_own(desk: Desk) -> None:
    served(desk, days=3)
    others = {one.id for one in desk.lists.people()} - {desk.actor.id}

    assert len(lines(desk, desk.actor.id)) == 1
    assert not [one for person in others for one in lines(desk, person)]
