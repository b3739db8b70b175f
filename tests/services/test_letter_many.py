"""Many letters at once, one number each; two who approve at once; the past in one form."""

from __future__ import annotations

import multiprocessing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter import LetterState
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_lists import letter_rows
from dispute_desk.services.letter_many import ApproveLetters, IssueLetters, ReturnLetters
from dispute_desk.services.letter_recording import RecordLetter
from dispute_desk.services.letter_sending import issue_to_many
from dispute_desk.services.letters import ApproveLetter, DraftLetter, SubmitLetter
from dispute_desk.services.opening import open_desk
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry
from tests.services.station import NOW, TODAY, a_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

KIND = "reminder_letter"
TOLD = {"found": ["未按职工实际工资申报缴费基数。"]}


def firms(desk: Desk, count: int) -> tuple[int, ...]:
    """So many employers, and a contact for their letters."""
    for name, value in (("contact", "林晓"), ("phone", "020-00000000")):
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    return tuple(
        int(desk.do(AddEmployer(name=f"广州示例{number}厂")).value) for number in range(count)
    )


def submitted(desk: Desk, count: int) -> tuple[int, ...]:
    case = a_case(desk)
    made = [int(desk.do(DraftLetter(kind=KIND, case_id=case)).value) for _ in range(count)]
    for one in made:
        desk.do(SubmitLetter(paper_id=one))
    return tuple(made)


def numbers(desk: Desk, ids: tuple[int, ...]) -> list[str | None]:
    rows = letter_rows(desk, ids)
    return [rows[one].number for one in ids]


def test_each_employer_gets_a_letter_under_a_number_of_its_own_and_one_undo(desk: Desk) -> None:
    done = desk.do(IssueLetters(kind=KIND, employer_ids=firms(desk, 3), told=TOLD))

    assert numbers(desk, done.value) == [f"穗云工劳监提〔2026〕{n}号" for n in (1, 2, 3)]
    rows = letter_rows(desk, done.value)
    assert [rows[one].addressee for one in done.value] == [f"广州示例{n}厂" for n in range(3)]
    desk.do(UndoEntry(seq=done.entry))
    assert letter_rows(desk, done.value) == {}


def test_where_letters_are_reviewed_all_are_handed_in(desk: Desk) -> None:
    desk.do(ChangeSetting(name="letters.road", value="full"))
    made = desk.do(IssueLetters(kind=KIND, employer_ids=firms(desk, 2), told=TOLD)).value

    assert {one.state for one in letter_rows(desk, made).values()} == {LetterState.REVIEW}


def test_one_that_lacks_something_stops_all_before_a_number_is_taken(desk: Desk) -> None:
    ids = firms(desk, 3)
    with pytest.raises(DeskError) as refusal:
        issue_to_many(desk, IssueLetters(kind=KIND, employer_ids=ids))

    assert refusal.value.code == "letters_one_refused"
    assert "发现的情况" in str(refusal.value)
    done = desk.do(IssueLetters(kind=KIND, employer_ids=ids[:1], told=TOLD))
    assert numbers(desk, done.value) == ["穗云工劳监提〔2026〕1号"]


def test_cancelled_while_looking_nothing_is_issued(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    command = IssueLetters(kind=KIND, employer_ids=firms(desk, 3), told=TOLD)
    with pytest.raises(DeskError) as refusal:
        issue_to_many(
            desk, command, tell=lambda *at: told.append(at), cancelled=lambda: len(told) == 2
        )

    assert refusal.value.code == "letters_stopped"
    assert told == [(1, 3), (2, 3)]
    assert numbers(desk, desk.do(command).value)[0] == "穗云工劳监提〔2026〕1号"


def test_several_are_approved_or_given_back_together_and_all_or_none(desk: Desk) -> None:
    first = submitted(desk, 2)
    desk.do(ReturnLetters(paper_ids=first, reason="事实写具体"))
    rows = letter_rows(desk, first)
    assert {row.state for row in rows.values()} == {LetterState.DRAFT}

    second = submitted(desk, 2)
    told = refused(desk, ApproveLetters(paper_ids=(*second, first[0])))
    assert told.code == "letters_one_refused"
    assert told.facts["place"] == 3
    desk.do(ApproveLetters(paper_ids=second, approver="主席"))
    assert numbers(desk, second) == ["穗云工劳监提〔2026〕1号", "穗云工劳监提〔2026〕2号"]


def _approve(path: str, ids: tuple[int, ...], start: Any, told: Any) -> None:  # noqa: ANN401
    desk = open_desk(Path(path), lambda: NOW)
    start.wait()
    for one in ids:
        try:
            desk.do(ApproveLetter(paper_id=one))
            told.put("done")
        except DeskError as error:
            told.put(error.code)
    desk.close()


def test_two_processes_approve_at_once_and_no_number_is_given_twice(desk: Desk) -> None:
    ids = submitted(desk, 8)
    context = multiprocessing.get_context("spawn")
    start, told = context.Barrier(2), context.Queue()
    path = str(desk.store.path)
    hands = [
        context.Process(target=_approve, args=(path, order, start, told))
        for order in (ids, ids[::-1])
    ]
    for hand in hands:
        hand.start()
    answers = [told.get(timeout=120) for _ in range(2 * len(ids))]
    for hand in hands:
        hand.join(timeout=60)

    assert answers.count("done") == len(ids)  # one approval each, the other is refused
    assert answers.count("letter_step_not_now") == len(ids)
    assert sorted(str(one) for one in numbers(desk, ids)) == sorted(
        f"穗云工劳监提〔2026〕{n}号" for n in range(1, len(ids) + 1)
    )


def test_a_letter_long_answered_is_recorded_in_one_form(desk: Desk) -> None:
    case = a_case(desk)
    day = TODAY - timedelta(days=200)
    letter = desk.do(
        RecordLetter(
            kind="opinion_letter", case_id=case, number="旧意〔2025〕7号", issued_on=day,
            served_on=day, way="direct", proof="回证", replied_on=day + timedelta(days=9),
            reply="已补缴", result="rectified",
        )
    ).value  # fmt: skip
    row = letter_rows(desk, [letter])[letter]

    assert (row.number, row.state) == ("旧意〔2025〕7号", LetterState.REPLIED)
    again = RecordLetter(kind=KIND, case_id=case, number="旧意〔2025〕7号", issued_on=day)
    assert refused(desk, again).code == "paper_number_used"


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"served_on": TODAY - timedelta(days=300), "proof": "回证"}, "letter_days_wrong_order",
         "served_on"),
        ({"served_on": TODAY}, "reason_needed", "proof"),
        ({"replied_on": TODAY + timedelta(days=1)}, None, "replied_on"),
    ],
)  # fmt: skip
def test_days_of_the_past_are_looked_at(
    desk: Desk, given: dict[str, Any], code: str | None, field: str
) -> None:
    command = RecordLetter(kind=KIND, issued_on=TODAY - timedelta(days=200), **given)
    told = refused(desk, command)

    assert told.field == field
    assert code is None or told.code == code
