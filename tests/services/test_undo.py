"""Taking back: the visible store is as it was, doing again brings everything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.office import Actor
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AcceptCase, AssignCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.editing import AddNote, EditCase, EditClaimant
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.services.staff import AddPerson, ChangeSetting, EditPerson
from dispute_desk.services.undo import UndoEntry, WithdrawImport
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.services.visits import NewVisitor, RecordVisit
from tests.services.one_of_each import LEDGER, ONE_OF_EACH
from tests.services.station import (
    a_case,
    an_agreed_case,
    claimants,
    everything,
    file_of,
    refused,
    stage_of,
    visible,
    yuan,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

UNDOABLE = sorted(name for name, case in USE_CASES.items() if case.undoable)
FINAL = sorted(name for name, case in USE_CASES.items() if not case.undoable)


@pytest.mark.parametrize("name", UNDOABLE)
def test_done_and_undone_leaves_what_was_seen_before(desk: Desk, name: str) -> None:
    command = ONE_OF_EACH[name](desk)
    before = visible(desk)

    done = desk.do(command)
    between = visible(desk)
    undone = desk.undo(done.entry)

    assert between != before
    assert visible(desk) == before
    assert whole(desk) == []

    desk.undo(undone.entry)

    assert visible(desk) == between
    assert whole(desk) == []


@pytest.mark.parametrize("name", FINAL)
def test_what_cannot_be_unseen_cannot_be_undone(desk: Desk, name: str) -> None:
    done = desk.do(ONE_OF_EACH[name](desk))

    assert refused(desk, UndoEntry(seq=done.entry)).code == "not_undoable"


def test_an_undone_entry_is_not_undone_twice(desk: Desk) -> None:
    done = desk.do(AddNote(case_id=a_case(desk), text="例"))
    desk.undo(done.entry)

    assert refused(desk, UndoEntry(seq=done.entry)).code == "already_undone"


def test_an_entry_done_again_may_be_undone_again(desk: Desk) -> None:
    case_id = a_case(desk)
    done = desk.do(AddNote(case_id=case_id, text="例"))
    desk.undo(desk.undo(done.entry).entry)
    assert len(file_of(desk, case_id).notes) == 1

    desk.undo(done.entry)

    assert file_of(desk, case_id).notes == ()


def test_there_is_no_entry_to_undo(desk: Desk) -> None:
    assert refused(desk, UndoEntry(seq=99999)).code == "no_entry"


def test_what_others_built_upon_stays(desk: Desk) -> None:
    case_id = a_case(desk)
    accepted = desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))

    told = refused(desk, UndoEntry(seq=accepted.entry))

    assert told.code == "built_upon_by_you"
    assert "您自己之后又改过（启动调解）" in told.sentence()


def test_changes_of_other_fields_do_not_hinder(desk: Desk) -> None:
    case_id = a_case(desk)
    first = desk.do(EditCase(case_id=case_id, changes={"demand": "补缴"}))
    desk.do(EditCase(case_id=case_id, changes={"note": "急"}))

    desk.undo(first.entry)

    case = file_of(desk, case_id).case
    assert (case["demand"], case["note"]) == (None, "急")


def test_a_step_is_not_done_again_when_the_one_before_it_was_taken_back(desk: Desk) -> None:
    case_id = a_case(desk)
    accepted = desk.do(AcceptCase(case_id=case_id))
    mediated = desk.do(StartMediation(case_id=case_id))
    unmediated = desk.undo(mediated.entry)
    desk.undo(accepted.entry)

    assert refused(desk, UndoEntry(seq=unmediated.entry)).code == "built_upon_by_you"
    assert stage_of(desk, case_id) == "registered"


def test_all_steps_are_taken_back_and_done_again_in_order(desk: Desk) -> None:
    states, seqs = [visible(desk)], []
    start = desk.lists.last_seq()
    an_agreed_case(desk, 100, 200)
    for seq in range(desk.lists.last_seq(), start, -1):
        seqs.append(desk.undo(seq).entry)
        states.append(visible(desk))
    assert states[0] == states[-1]

    for seq, state in zip(reversed(seqs), reversed(states[1:-1]), strict=False):
        desk.undo(seq)
        assert visible(desk) == state


@pytest.mark.parametrize("kind", ["amount", "payment"])
def test_a_worker_with_figures_is_not_taken_back(desk: Desk, kind: str) -> None:
    case_id = a_case(desk)
    added = desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="增例")))
    more = {
        "amount": RecordAmount(
            case_id=case_id, claimant_id=added.value, layer=Layer.CLAIMED, amount=yuan(5)
        ),
        "payment": PlanPayment(
            case_id=case_id, claimant_id=added.value, amount=yuan(5), late_reason="已约定"
        ),
    }
    figure = desk.do(more[kind])

    assert refused(desk, UndoEntry(seq=added.entry)).code == "built_upon_by_you"
    desk.undo(figure.entry)
    desk.undo(added.entry)

    assert len(claimants(desk, case_id)) == 1


def test_an_employer_other_cases_have_stays_when_its_first_case_is_taken_back(desk: Desk) -> None:
    a_case(desk)
    first = desk.lists.last_seq()
    second = a_case(desk)

    undone = desk.undo(first)
    assert file_of(desk, second).employer["name"] == "广州例信制衣有限公司"
    assert len(desk.lists.employers()) == 1

    desk.undo(undone.entry)
    assert len(desk.lists.employers()) == 1
    assert whole(desk) == []


def test_an_employer_of_a_withdrawn_import_stays_where_a_case_has_it(desk: Desk) -> None:
    imported = desk.do(ImportLedger(path=LEDGER)).value
    name = desk.lists.case_rows(desk.lists.case_ids(CaseQuery(sort="number")))[40].employer
    assert name is not None
    case_id = a_case(desk, employer=name)
    between = visible(desk)

    withdrawn = desk.do(WithdrawImport(batch_id=imported.batch_id))
    assert [row.name for row in desk.lists.employers()] == [name]
    assert desk.lists.case_ids(CaseQuery()) == [case_id]

    desk.undo(withdrawn.entry)
    assert visible(desk) == between
    assert whole(desk) == []


def test_an_import_somebody_worked_on_is_not_withdrawn(desk: Desk) -> None:
    imported = desk.do(ImportLedger(path=LEDGER)).value
    case_id = desk.lists.case_ids(CaseQuery())[0]
    desk.do(EditClaimant(claimant_id=claimants(desk, case_id)[0], changes={"note": "已核对"}))

    assert refused(desk, WithdrawImport(batch_id=imported.batch_id)).code == "built_upon_by_you"


def test_an_import_that_never_was_is_not_withdrawn(desk: Desk) -> None:
    assert refused(desk, WithdrawImport(batch_id=7)).code == "no_entry"


def test_a_withdrawn_import_may_be_taken_in_again(desk: Desk) -> None:
    first = desk.do(ImportLedger(path=LEDGER)).value
    desk.do(WithdrawImport(batch_id=first.batch_id))

    again = desk.do(ImportLedger(path=LEDGER)).value

    assert (again.cases, again.known) == (first.cases, 0)
    assert len(desk.lists.case_ids(CaseQuery())) == first.cases


def test_the_number_of_a_case_taken_back_is_not_given_again(desk: Desk) -> None:
    a_case(desk)
    desk.undo(desk.lists.last_seq())

    assert file_of(desk, a_case(desk)).case["number"] == "云社调〔2026〕2号"


def test_three_hundred_cases_are_given_to_a_handler_and_taken_back_at_once(desk: Desk) -> None:
    cases = tuple(a_case(desk) for _ in range(300))
    before = visible(desk)
    handler = desk.lists.people()[1].id

    done = desk.do(AssignCase(handler_id=handler, case_ids=cases))

    assert done.value == len(done.changes) == 300
    desk.undo(done.entry)
    assert visible(desk) == before
    assert whole(desk) == []


def test_the_last_who_manages_people_is_not_undone(desk: Desk) -> None:
    added = desk.do(AddPerson(name="赵管例", bundles=("admin",)))
    first = next(one.id for one in desk.lists.people() if one.name == "林例")
    desk.do(EditPerson(person_id=first, bundles=("lead",)))

    assert refused(desk, UndoEntry(seq=added.entry)).code == "last_manager"


def test_two_people_of_one_name_do_not_come_of_an_undo(desk: Desk) -> None:
    person = desk.lists.people()[1]
    renamed = desk.do(EditPerson(person_id=person.id, name="陈二例"))
    desk.do(AddPerson(name=person.name))

    assert refused(desk, UndoEntry(seq=renamed.entry)).code == "name_taken"


def test_an_undone_setting_counts_no_more(desk: Desk) -> None:
    done = desk.do(ChangeSetting(name="series.case", value="例〔{year}〕{n:03d}号"))
    desk.undo(done.entry)

    assert file_of(desk, a_case(desk)).case["number"] == "云社调〔2026〕1号"


def test_a_refused_undo_leaves_every_row_as_it_was(desk: Desk) -> None:
    case_id = a_case(desk)
    registered = desk.lists.last_seq()
    desk.do(AddNote(case_id=case_id, text="例"))
    before = everything(desk)

    refused(desk, UndoEntry(seq=registered))

    assert everything(desk) == before


def test_a_person_who_has_cases_stays(desk: Desk) -> None:
    case_id = a_case(desk)
    added = desk.do(AddPerson(name="新来例", bundles=("handler",)))
    given = desk.do(AssignCase(case_id=case_id, handler_id=added.value))

    assert refused(desk, UndoEntry(seq=added.entry)).code == "built_upon_by_you"

    desk.undo(given.entry)
    desk.undo(added.entry)
    assert "新来例" not in {one.name for one in desk.lists.people()}


def test_a_worker_a_visitor_was_linked_to_is_not_taken_back(desk: Desk) -> None:
    case_id = a_case(desk)
    added = desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="增例")))
    came = desk.do(RecordVisit(case_id=case_id, visitors=(NewVisitor(name="增例"),)))

    assert refused(desk, UndoEntry(seq=added.entry)).code == "built_upon_by_you"
    desk.undo(came.entry)
    desk.undo(added.entry)

    assert len(claimants(desk, case_id)) == 1


def test_what_stood_on_a_worker_is_not_done_again_once_he_was_taken_back(desk: Desk) -> None:
    case_id = a_case(desk)
    added = desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="增例")))
    plan = PlanPayment(
        case_id=case_id, claimant_id=added.value, amount=yuan(5), late_reason="已约定"
    )
    unplanned = desk.undo(desk.do(plan).entry)
    unadded = desk.undo(added.entry)

    assert refused(desk, UndoEntry(seq=unplanned.entry)).code == "built_upon"

    desk.undo(unadded.entry)
    desk.undo(unplanned.entry)
    assert file_of(desk, case_id).payments[0]["claimant_id"] == added.value


def test_a_case_is_not_given_again_to_a_person_who_was_taken_back(desk: Desk) -> None:
    cases = tuple(a_case(desk) for _ in range(60))
    added = desk.do(AddPerson(name="新来例", bundles=("handler",)))
    given = desk.undo(desk.do(AssignCase(case_ids=cases, handler_id=added.value)).entry)
    desk.undo(added.entry)

    assert refused(desk, UndoEntry(seq=given.entry)).code == "built_upon"


def test_a_person_who_worked_here_is_not_taken_back(desk: Desk) -> None:
    added = desk.do(AddPerson(name="新来例", bundles=("handler",)))
    person = desk.as_person(Actor(added.value, "新来例", desk.actor.rights))
    came = person.do(RecordVisit(visitors=(NewVisitor(name="张例"),)))

    assert refused(desk, UndoEntry(seq=added.entry)).code == "built_upon"

    desk.undo(came.entry)
    desk.undo(added.entry)
    assert whole(desk) == []
