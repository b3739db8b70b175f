"""A term of reply that is extended: the clock and the lists say so, undo takes it back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.letter_rows import LetterQuery, LetterRow
from dispute_desk.domain.reply_extension import REPLY_EXTENDED
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letter_lists import letter_file, letter_ids
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.papers import RecordReply, RecordService
from dispute_desk.services.reply_extending import ExtendReply
from dispute_desk.services.today_lists import today_lists
from dispute_desk.services.undo import UndoEntry
from tests.services.station import TODAY, a_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LONG_AGO = TODAY - timedelta(days=60)
LATER = TODAY + timedelta(days=20)
MORE: dict[str, Any] = {"reason": "来函申请延期", "approver": "工会主席周例"}


def served(desk: Desk, **about: Any) -> int:  # noqa: ANN401 - what it is about
    issue = IssueLetter(kind="reminder_letter", occurred_on=LONG_AGO, **about)
    letter = int(desk.do(issue).value)
    desk.do(RecordService(paper_id=letter, proof="回证", way="direct", occurred_on=LONG_AGO))
    return letter


@pytest.fixture
def case_id(desk: Desk) -> int:
    return a_case(desk, on=LONG_AGO - timedelta(days=5))


def row_of(desk: Desk, letter: int) -> LetterRow:
    return letter_file(desk, letter).row


def test_an_extended_letter_waits_until_its_new_day_everywhere(desk: Desk, case_id: int) -> None:
    letter = served(desk, case_id=case_id)
    before = row_of(desk, letter).due_on
    assert letter_ids(desk, LetterQuery(view="overdue")) == [letter]

    done = desk.do(ExtendReply(paper_id=letter, until_on=LATER, **MORE))
    end = done.value

    row = row_of(desk, letter)
    assert (row.due_on, row.first_due_on) == (end, before)
    assert end >= LATER
    assert letter_ids(desk, LetterQuery(view="overdue")) == []
    assert letter_ids(desk, LetterQuery(view="waiting")) == [letter]
    file = desk.lists.case_file(case_id)
    (clock,) = (
        one
        for one in case_clocks(file, desk.profile, desk.calendar)
        if one.rule.code == "reminder_reply"
    )
    assert clock.due == end
    assert clock.deadline is not None
    assert any(line.template == REPLY_EXTENDED for line in clock.deadline.lines)
    (line,) = today_lists(desk)["waiting"]
    assert line.reply is not None
    assert (line.reply.due, line.reply.extended) == (end, True)
    assert not [one for one in today_lists(desk)["due"] if one.record_id == letter]
    assert refused(desk, EscalateLetter(paper_id=letter)).code == "letter_still_in_term"

    desk.do(UndoEntry(seq=done.entry))
    assert row_of(desk, letter).due_on == before
    assert letter_ids(desk, LetterQuery(view="overdue")) == [letter]


def test_an_extension_that_is_over_is_late_again(desk: Desk) -> None:
    firm = int(desk.do(AddEmployer(name="广州示例制造有限公司")).value)
    letter = served(desk, employer_id=firm)
    until = TODAY - timedelta(days=9)
    desk.do(ExtendReply(paper_id=letter, until_on=until, occurred_on=LONG_AGO, **MORE))

    assert letter_ids(desk, LetterQuery(view="overdue")) == [letter]
    assert [one.record_id for one in today_lists(desk)["due"]] == [letter]
    following = int(desk.do(EscalateLetter(paper_id=letter)).value)
    assert "reply_extension" not in str(letter_file(desk, following).letter["told"])


@pytest.mark.parametrize(
    ("until", "more", "code"),
    [
        (LONG_AGO + timedelta(days=2), MORE, "reply_extension_not_later"),
        (LATER, {**MORE, "reason": " "}, "reason_needed"),
        (LATER, {**MORE, "approver": " "}, "reply_extension_without_approver"),
    ],
)
def test_an_extension_needs_a_later_day_a_reason_and_somebody_who_approved(
    desk: Desk, case_id: int, until: date, more: dict[str, Any], code: str
) -> None:
    letter = served(desk, case_id=case_id)

    assert refused(desk, ExtendReply(paper_id=letter, until_on=until, **more)).code == code


def test_an_answered_letter_is_not_extended_any_more(desk: Desk, case_id: int) -> None:
    letter = served(desk, case_id=case_id)
    desk.do(RecordReply(paper_id=letter, reply="已整改", result="rectified"))

    told = refused(desk, ExtendReply(paper_id=letter, until_on=LATER, **MORE))
    assert told.code == "letter_step_not_now"
