"""The journal is found by person, act and subject, by first letters too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.services import spelling
from dispute_desk.services.undo import title_of
from dispute_desk.services.visits import RecordVisit
from tests.services.one_of_each_visits import a_visit
from tests.services.station import a_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def commands(desk: Desk, *words: tuple[str, tuple[str, ...]]) -> list[str]:
    seqs = desk.lists.history_ids(words)
    rows = desk.lists.history_of(seqs)
    assert [row.seq for row in rows] == seqs
    return [row.command for row in rows]


@pytest.mark.parametrize("typed", ["张例", "zl", "ZL"])
def test_an_entry_is_found_by_what_it_is_about(desk: Desk, typed: str) -> None:
    a_case(desk)
    a_visit(desk, "张例")

    assert commands(desk, (typed, ())) == ["RecordVisit"]


def test_an_entry_is_found_by_its_person_and_by_the_act(desk: Desk) -> None:
    a_case(desk)
    a_visit(desk, "张例")

    assert commands(desk, ("随便", ("RegisterCase",))) == ["RegisterCase"]
    assert "RecordVisit" in commands(desk, ("ll", ()))
    assert commands(desk, ("ll", ()), ("zl", ())) == ["RecordVisit"]
    assert commands(desk, ("没有这个词", ())) == []


def test_a_visit_that_was_put_right_has_a_name_of_its_own(desk: Desk) -> None:
    visit_id = a_visit(desk, "张例")
    done = desk.do(RecordVisit(record_id=visit_id, demand="改过的诉求"))

    last = desk.lists.history(limit=1)[0]
    assert (last.command, title_of(last.command)) == ("CorrectVisit", "修改来访来电")
    assert done.title == "修改来访来电"
    desk.undo(done.entry)
    assert commands(desk, ("随便", ("CorrectVisit",))) == ["CorrectVisit"]
    assert title_of("RecordVisit") == "登记来访来电"


@pytest.mark.parametrize(
    ("letters", "words", "begins", "holds"),
    [
        ("dyb", "邓样浩", False, False),
        ("dyh", "邓样浩", True, True),
        ("yh", "邓样浩", False, True),
        ("DE", "Deng", True, True),
    ],
)
def test_letters_spell_names(letters: str, words: str, *, begins: bool, holds: bool) -> None:
    assert spelling.begins(letters, words) is begins
    assert spelling.holds(letters, words) is holds
