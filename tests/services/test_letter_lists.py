"""The list of letters: views by state, what is over, words and initials, the sequence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.letter import LetterRoad, LetterState
from dispute_desk.domain.letter_next import next_step
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.letter_rows import LETTER_VIEWS, LetterQuery
from dispute_desk.services import letter_lists
from dispute_desk.services.letter_answers import (
    RecordRefusal,
    RecordServiceFailure,
    VerifyRectification,
)
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letter_ground import facts_of
from dispute_desk.services.letters import (
    DispatchLetter,
    DraftLetter,
    IssueLetter,
    SealLetter,
    SubmitLetter,
    VoidLetter,
)
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService, ResolvePaper
from dispute_desk.services.staff import ChangeSetting
from tests.services.station import TODAY, a_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LONG_AGO = TODAY - timedelta(days=60)
KIND = "reminder_letter"


def ids(desk: Desk, **asked: str) -> list[int]:
    return letter_lists.letter_ids(desk, LetterQuery(**asked))  # type: ignore[arg-type]


def issued(desk: Desk, case_id: int, *, days: int = 0) -> int:
    on = TODAY - timedelta(days=days)
    return int(desk.do(IssueLetter(kind=KIND, case_id=case_id, occurred_on=on)).value)


def served(desk: Desk, case_id: int, *, days: int = 0) -> int:
    made = issued(desk, case_id, days=days)
    on = TODAY - timedelta(days=days)
    desk.do(RecordService(paper_id=made, proof="回证", way="direct", occurred_on=on))
    return made


def one_in_each_state(desk: Desk) -> dict[str, int]:
    """A letter in every state there is, by its name."""
    case = a_case(desk)
    made = {
        "draft": int(desk.do(DraftLetter(kind=KIND, case_id=case)).value),
        "review": int(desk.do(DraftLetter(kind=KIND, case_id=case)).value),
        "approved": issued(desk, case),
        "sealed": issued(desk, case),
        "dispatched": issued(desk, case),
        "service_failed": issued(desk, case),
        "served": served(desk, case),
        "refused": issued(desk, case),
        "replied": served(desk, case),
        "verified": served(desk, case),
        "escalated": served(desk, case, days=60),
        "closed": served(desk, case),
        "void": issued(desk, case),
    }
    for command in (
        SubmitLetter(paper_id=made["review"]),
        SealLetter(paper_id=made["sealed"]),
        DispatchLetter(paper_id=made["dispatched"]),
        RecordServiceFailure(paper_id=made["service_failed"], reason="退回"),
        RecordRefusal(paper_id=made["refused"], reason="拒收"),
        RecordReply(paper_id=made["replied"], reply="已收", result="promised"),
        VerifyRectification(paper_id=made["verified"], rectified="wholly"),  # type: ignore[arg-type]
        EscalateLetter(paper_id=made["escalated"]),
        ResolvePaper(paper_id=made["closed"]),
        VoidLetter(paper_id=made["void"], reason="写错"),
    ):
        desk.do(command)
    return made


def test_a_list_says_of_each_letter_what_its_facts_say(desk: Desk) -> None:
    made = one_in_each_state(desk)

    rows = letter_lists.letter_rows(desk, list(made.values()))
    assert {name: rows[letter].state.value for name, letter in made.items()} == {
        name: name for name in made
    }
    assert set(made) == {state.value for state in LetterState}


def test_each_letter_stands_in_one_view_and_in_the_one_of_all(desk: Desk) -> None:
    made = one_in_each_state(desk)
    found = {view: set(ids(desk, view=view)) for view in LETTER_VIEWS}
    every = found.pop("all")

    assert made.keys() == {name for name, letter in made.items() if letter in every}
    assert sum(len(view) for view in found.values()) == len(every)
    assert found["to_serve"] == {
        made[name] for name in ("approved", "sealed", "dispatched", "service_failed")
    }
    assert found["waiting"] == {made["served"], made["refused"]}
    counts = letter_lists.letter_counts(desk, {view: LetterQuery(view=view) for view in found})
    assert counts == {view: len(letters) for view, letters in found.items()}


def test_a_letter_is_overdue_on_the_day_after_the_last_of_its_term(desk: Desk) -> None:
    case = a_case(desk)
    clock = desk.profile.clock(desk.profile.letter_kind(KIND).clock)
    made = {days: served(desk, case, days=days) for days in range(8, 40)}
    over = {
        letter
        for days, letter in made.items()
        if clock.deadline(TODAY - timedelta(days=days), desk.calendar).due < TODAY
    }

    assert set(ids(desk, view="overdue")) == over
    assert 0 < len(over) < len(made)
    row = letter_lists.letter_rows(desk, [made[8]])[made[8]]
    assert row.due_on == clock.deadline(TODAY - timedelta(days=8), desk.calendar).due


def test_one_recorded_from_outside_is_in_the_list_and_no_other_paper(desk: Desk) -> None:
    case = a_case(desk)
    letter = desk.do(RecordPaper(kind=KIND, title="提示函", case_id=case, number="旧1号")).value
    desk.do(RecordPaper(kind="other", title="情况说明", case_id=case))

    assert ids(desk) == [letter]
    row = letter_lists.letter_rows(desk, [letter])[letter]
    assert row.state is LetterState.APPROVED


@pytest.mark.parametrize("typed", ["例信制衣", "lxzy", "〔2026〕1号", "lxzy 提示"])
def test_words_and_initials_find_a_letter(desk: Desk, typed: str) -> None:
    made = issued(desk, a_case(desk))
    issued(desk, a_case(desk, employer="佛山别家电子厂"))

    assert ids(desk, text=typed) == [made]


def test_the_sequence_is_that_of_the_case(desk: Desk) -> None:
    case = a_case(desk)
    first = served(desk, case, days=60)
    following = int(desk.do(EscalateLetter(paper_id=first)).value)
    served(desk, a_case(desk), days=30)

    file = letter_lists.letter_file(desk, following)
    assert [one.id for one in file.sequence] == [first, following]
    assert file.row.state is LetterState.DRAFT


def test_what_comes_next_follows_from_state_road_and_term(desk: Desk) -> None:
    made = one_in_each_state(desk)
    late = served(desk, a_case(desk), days=60)
    rows = letter_lists.letter_rows(desk, [*made.values(), late])
    told = {name: next_step(rows[letter], desk.profile, TODAY) for name, letter in made.items()}

    assert told["draft"] is LetterStep.ISSUE
    assert told["served"] is LetterStep.REPLY
    assert told["replied"] is LetterStep.VERIFY
    assert told["verified"] is LetterStep.CLOSE
    assert told["closed"] is told["void"] is None
    assert next_step(rows[late], desk.profile, TODAY) is LetterStep.ESCALATE

    desk.do(ChangeSetting(name="letters.road", value=LetterRoad.FULL.value))
    assert next_step(rows[made["draft"]], desk.profile, TODAY) is LetterStep.SUBMIT
    assert next_step(rows[made["approved"]], desk.profile, TODAY) is LetterStep.SEAL


def test_facts_of_a_letter_from_outside_are_those_of_its_paper(desk: Desk) -> None:
    case = a_case(desk)
    made = int(desk.do(RecordPaper(kind=KIND, title="提示函", case_id=case)).value)
    row = letter_lists.letter_rows(desk, [made])[made]

    assert facts_of(row, None).state is row.state  # type: ignore[arg-type]
