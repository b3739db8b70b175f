"""Every command asks for its right; without it nothing happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import (
    all_use_cases,
    registers,
    request_lists,
    visit_lists,
    visit_papers,
)
from dispute_desk.services.case_numbers import cases_numbered
from dispute_desk.services.editing import AddNote
from dispute_desk.services.opening import actor_of
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.person_requests import RecordPersonRequest
from dispute_desk.services.recomputing import recompute
from dispute_desk.services.staff import ChangeSetting, EditPerson
from dispute_desk.services.undo import UndoEntry
from dispute_desk.services.use_cases import USE_CASES
from tests.services.calculated import a_calculation
from tests.services.one_of_each import ONE_OF_EACH
from tests.services.station import NOW, TODAY, a_case, everything, refused, with_rights

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

BUNDLES = ("handler", "lead", "admin", "auditor")
NAMES = sorted(USE_CASES)


def test_every_command_of_every_file_has_an_example() -> None:
    assert all_use_cases.ALL
    assert set(ONE_OF_EACH) == set(USE_CASES)


@pytest.mark.parametrize("name", NAMES)
def test_a_command_is_refused_without_its_right_and_nothing_is_written(
    desk: Desk, name: str
) -> None:
    command = ONE_OF_EACH[name](desk)
    others = with_rights(desk, *set(Right) - {USE_CASES[name].right})

    told = refused(others, command)

    assert told.code == "no_right"
    assert USE_CASES[name].title in told.sentence()


#: They ask for the right to do what they take back, or take in many cases, or show, too.
ASKS_FOR_MORE = {"UndoEntry", "TakeStepInCases", "FreezeLetter", "KeepReturnedPaper"}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ASKS_FOR_MORE])
def test_a_command_needs_no_other_right_than_its_own(desk: Desk, name: str) -> None:
    command = ONE_OF_EACH[name](desk)

    outcome = with_rights(desk, USE_CASES[name].right).do(command)

    assert outcome.title == USE_CASES[name].title


@pytest.mark.parametrize("bundle", BUNDLES)
def test_a_bundle_may_do_what_its_rights_say_and_no_more(desk: Desk, bundle: str) -> None:
    held = desk.profile.rights_of([bundle])
    somebody = with_rights(desk, *held)

    for name, case in USE_CASES.items():
        assert somebody.may(case) == (case.right in held)
        if not somebody.may(case) and name != "WithdrawImport":
            assert refused(somebody, ONE_OF_EACH[name](desk)).code == "no_right"


def test_undoing_asks_for_the_right_to_do_it_too(desk: Desk) -> None:
    person = desk.lists.people()[1].id
    done = desk.do(EditPerson(person_id=person, bundles=("auditor",)))
    lead = with_rights(desk, *desk.profile.rights_of(["lead"]))

    assert refused(lead, UndoEntry(seq=done.entry)).code == "no_right"


def test_doing_again_asks_for_the_right_to_do_it_too(desk: Desk) -> None:
    undone = desk.undo(desk.do(ChangeSetting(name="station.name", value="例")).entry)
    handler = with_rights(desk, *desk.profile.rights_of(["handler"]))

    assert refused(handler, UndoEntry(seq=undone.entry)).code == "no_right"


def test_a_handler_undoes_what_a_handler_may_do(desk: Desk) -> None:
    handler = with_rights(desk, *desk.profile.rights_of(["handler"]))
    done = handler.do(AddNote(case_id=a_case(desk), text="单位答应核对"))

    handler.undo(done.entry)

    assert desk.lists.history(limit=1)[0].undoes == done.seq


def test_a_person_has_the_rights_of_all_bundles_together(desk: Desk) -> None:
    lead = next(one for one in desk.lists.people() if one.name == "林例")

    rights = actor_of(lead, desk.profile).rights

    assert rights == desk.profile.rights_of(["lead"]) | desk.profile.rights_of(["admin"])


def test_an_unknown_command_is_refused(desk: Desk) -> None:
    before = everything(desk)

    told = refused(desk, ("不是", "命令"))

    assert told.code == "no_command"
    assert everything(desk) == before


def _a_request(desk: Desk) -> object:
    made = with_rights(desk, *Right).do(RecordPersonRequest(name="张例")).value
    return request_lists.person_request(desk, str(made))


def _a_calculation(desk: Desk) -> object:
    return recompute(desk, a_calculation(with_rights(desk, *Right))[1])


#: Every question whose answer tells of cases.
OF_CASES: dict[str, Callable[[Desk], object]] = {
    "recompute": _a_calculation,
    "case_ids": lambda desk: desk.lists.case_ids(CaseQuery()),
    "first_case_ids": lambda desk: desk.lists.first_case_ids(CaseQuery(text="例"), 1),
    "cases_numbered": lambda desk: cases_numbered(desk, "1", 1),
    "case_rows": lambda desk: desk.lists.case_rows([1]),
    "case_counts": lambda desk: desk.lists.case_counts({"all": CaseQuery()}),
    "case_values": lambda desk: desk.lists.case_values(CaseQuery(), "stage"),
    "case_file": lambda desk: desk.lists.case_file(1),
    "related": lambda desk: desk.lists.related(1),
    "former": lambda desk: desk.lists.former(1),
    "case_as_of": lambda desk: desk.lists.case_as_of(1, NOW),
    "alike": lambda desk: desk.lists.alike(name="张例"),
    "namesakes": lambda desk: desk.lists.namesakes({"张例": ""}, 1),
    "known_people": lambda desk: desk.lists.known_people({("name", "张例", "13800138000"): ""}, 1),
    "today": lambda desk: desk.lists.today(TODAY, None),
    "planned": lambda desk: desk.lists.planned(TODAY, TODAY, None),
    "letters_of_merged": lambda desk: desk.lists.letters_of_merged(None),
    "clock_cases": lambda desk: desk.lists.clock_cases(TODAY, TODAY, None),
    "clock_files": lambda desk: desk.lists.clock_files([1]),
    "saved_views": lambda desk: desk.lists.saved_views(),
    "head_figures": lambda desk: desk.lists.head_figures(TODAY),
    "employers": lambda desk: desk.lists.employers(),
    "employer_ids": lambda desk: desk.lists.employer_ids(EmployerQuery()),
    "employer_rows": lambda desk: desk.lists.employer_rows([1]),
    "employer_counts": lambda desk: desk.lists.employer_counts({"all": EmployerQuery()}),
    "employer_file": lambda desk: desk.lists.employer_file(1),
    "employer_history": lambda desk: desk.lists.employer_history(1),
    "payments": lambda desk: desk.lists.payments(),
    "claiming_cases": lambda desk: desk.lists.claiming_cases(
        ["medical"], Month(2026, 1), Month(2026, 1)
    ),
    "papers": registers.papers,
    "paper": lambda desk: registers.paper(desk, "1"),
    "referrals": registers.referrals,
    "employer": lambda desk: registers.employer(desk, "1"),
    "visit_ids": lambda desk: visit_lists.visit_ids(desk, VisitQuery()),
    "visit_rows": lambda desk: visit_lists.visit_rows(desk, [1]),
    "visit_counts": lambda desk: visit_lists.visit_counts(desk, {"all": VisitQuery()}),
    "visit_file": lambda desk: visit_lists.visit_file(desk, 1),
    "visit_form": lambda desk: visit_papers.values(
        with_rights(desk, Right.ISSUE_PAPER, *desk.actor.rights), 1
    ),
    "visits_of": lambda desk: visit_lists.visits_of(desk, [("张例", "", "")], firm="例"),
    "known_firms": visit_lists.known_firms,
    "person_requests": request_lists.person_requests,
    "person_request": _a_request,
    "tickets": registers.tickets,
    "enquiries": registers.enquiries,
}
OF_THE_JOURNAL: dict[str, Callable[[Desk], object]] = {
    "find_case": lambda desk: desk.lists.find_case(str(a_case(with_rights(desk, *Right)))),
    "history": lambda desk: desk.lists.history(),
    "history_ids": lambda desk: desk.lists.history_ids([("例", ())]),
    "history_of": lambda desk: desk.lists.history_of([1]),
    "field_changes": lambda desk: desk.lists.field_changes([1]),
    "seq_at": lambda desk: desk.lists.seq_at(NOW),
    "record_names": lambda desk: desk.lists.record_names([("case", 1)]),
}
OF_THE_STATION = {"people", "settings", "batches", "last_seq", "policy_rows"}


def test_every_question_says_whom_it_answers(desk: Desk) -> None:
    asked = {name for name in dir(desk.lists) if not name.startswith("_")} - {
        "asked_by",
        "reckon_with",
    }

    assert asked == (set(OF_CASES) & asked) | set(OF_THE_JOURNAL) | OF_THE_STATION


@pytest.mark.parametrize("name", OF_CASES)
def test_what_cases_hold_is_told_to_nobody_without_the_right(desk: Desk, name: str) -> None:
    case_id = a_case(desk)
    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函"))
    others = with_rights(desk, *set(Right) - {Right.SEE_CASES})

    OF_CASES[name](with_rights(desk, Right.SEE_CASES))
    with pytest.raises(DeskError) as told:
        OF_CASES[name](others)

    assert told.value.code == "no_right"


@pytest.mark.parametrize("name", OF_THE_JOURNAL)
def test_the_journal_is_read_by_who_sees_cases_or_audits(desk: Desk, name: str) -> None:
    ask = OF_THE_JOURNAL[name]
    for right in (Right.SEE_AUDIT, Right.SEE_CASES):
        ask(with_rights(desk, right))

    with pytest.raises(DeskError) as told:
        ask(with_rights(desk, *set(Right) - {Right.SEE_AUDIT, Right.SEE_CASES}))

    assert told.value.code == "no_right"


@pytest.mark.parametrize("name", sorted(OF_THE_STATION))
def test_what_the_station_is_anybody_at_the_desk_may_ask(desk: Desk, name: str) -> None:
    getattr(with_rights(desk).lists, name)()
