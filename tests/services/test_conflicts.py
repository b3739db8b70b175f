"""Whoever belongs to a side is named before he handles or mediates; a reason is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.services.acceptance import AcceptCase, AssignCase
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.closing import ReopenCase
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.staff import EditPerson
from tests.services.one_of_each_archive import a_closed_case
from tests.services.station import (
    CAME,
    FIRM,
    a_case,
    a_case_in_mediation,
    file_of,
    refused,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def confirmed(desk: Desk, case_id: int) -> list[tuple[str, str]]:
    rows = file_of(desk, case_id).beside["checked_item"]
    return [(one["item"], one["note"]) for one in rows if one["list_code"] == CONFLICT_LIST]


def test_a_handler_of_the_employers_union_is_named_at_acceptance(desk: Desk) -> None:
    case_id = a_case(desk)
    me = desk.lists.people()[0]
    desk.do(EditPerson(person_id=me.id, unit=f"{FIRM}工会"))

    told = refused(desk, AcceptCase(case_id=case_id))
    desk.do(AcceptCase(case_id=case_id, conflict_reason="已调离三年，经负责人同意"))

    assert (told.code, told.field) == ("conflict_of_interest", "conflict_reason")
    assert me.name in told.sentence()
    (name, note), *_ = confirmed(desk, case_id)
    assert (name, "已调离三年" in note) == (me.name, True)


def test_a_handler_who_bears_a_workers_name_is_named_when_assigned(desk: Desk) -> None:
    person = desk.lists.people()[1]
    case_id = a_case(desk, person.name)

    told = refused(desk, AssignCase(case_id=case_id, handler_id=person.id))

    assert "与本案职工同名" in told.sentence()


def test_of_many_cases_the_one_in_question_is_found(desk: Desk) -> None:
    person = desk.lists.people()[1]
    cases = [a_case(desk, f"工例{number}") for number in range(21)]
    desk.do(RecordAttorney(case_id=cases[7], agent=person.name))
    command: dict[str, Any] = {"case_ids": tuple(cases), "handler_id": person.id}

    assert refused(desk, AssignCase(**command)).code == "some_cases_conflict"
    desk.do(AssignCase(**command, conflict_reason="同名不同人"))

    assert [len(confirmed(desk, one)) for one in cases] == [0] * 7 + [1] + [0] * 13


def test_a_mediator_who_is_the_firms_union_chair_is_asked_about_once(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    employer = file_of(desk, case_id).employer
    desk.do(EditEmployer(employer_id=employer["id"], changes={"union_chair": "周主例"}))
    session: dict[str, Any] = {
        "case_id": case_id,
        "occurred_on": CAME,
        "mediator": "陈调例、周主例",
    }

    assert refused(desk, RecordMediationSession(**session)).field == "conflict_reason"
    desk.do(RecordMediationSession(**session, conflict_reason="同名不同人"))
    desk.do(RecordMediationSession(**session))

    assert [name for name, _ in confirmed(desk, case_id)] == ["周主例"]


def inquiry(case_id: int, **more: Any) -> RecordInvestigation:  # noqa: ANN401 - fields of a command
    return RecordInvestigation(
        case_id=case_id, kind=InquiryKind.SITE_VISIT, findings="看了考勤", **more
    )


def test_a_supervisor_who_bears_a_workers_name_is_named(desk: Desk) -> None:
    case_id = a_case(desk, "张例")
    visit = inquiry(
        case_id,
        supervisor="张例",
        certificate="例证1",
        second_supervisor="李例",
        second_certificate="例证2",
    )

    told = refused(desk, visit)
    desk.do(replace(visit, conflict_reason="同名，并非本人"))

    assert (told.code, told.field) == ("conflict_of_interest", "conflict_reason")
    assert [name for name, _ in confirmed(desk, case_id)] == ["张例"]


def test_two_supervisors_have_certificates_of_their_own(desk: Desk) -> None:
    told = refused(
        desk,
        inquiry(
            a_case(desk),
            supervisor="王例",
            certificate="例证 001",
            second_supervisor="李例",
            second_certificate="例证００１",
        ),
    )

    assert (told.code, told.field) == ("supervisors_same_certificate", "second_certificate")


def test_a_handler_named_at_registration_is_asked_about(desk: Desk) -> None:
    person = desk.lists.people()[1]
    people = (NewClaimant(name=person.name),)
    command = RegisterCase(claimants=people, employer=FIRM, handler_id=person.id)

    told = refused(desk, command)
    case_id = desk.do(replace(command, conflict_reason="同名，并非本人")).value

    assert told.code == "conflict_of_interest"
    assert file_of(desk, case_id).case["handler_id"] == person.id


def test_a_handler_who_belongs_to_a_side_since_is_asked_about_when_it_goes_on(desk: Desk) -> None:
    case_id = a_closed_case(desk)
    me = desk.lists.people()[0]
    desk.do(EditPerson(person_id=me.id, unit=f"{FIRM}工会"))
    again = ReopenCase(case_id=case_id, reason="未按协议续缴")

    told = refused(desk, again)
    desk.do(replace(again, conflict_reason="已调离"))

    assert told.code == "conflict_of_interest"


def test_of_many_cases_those_in_question_are_named(desk: Desk) -> None:
    person = desk.lists.people()[1]
    cases = [a_case(desk, "工例一"), a_case(desk, person.name), a_case(desk, "工例三")]

    told = refused(desk, AssignCase(case_ids=tuple(cases), handler_id=person.id))

    assert told.facts["case_ids"] == (cases[1],)
    assert str(file_of(desk, cases[1]).case["number"]) in told.sentence()
    assert "所选 3 件中有 1 件" in told.sentence()
    assert "与本案职工同名" in told.sentence()
    assert [file_of(desk, one).case["handler_id"] for one in cases] == [desk.actor.id] * 3
