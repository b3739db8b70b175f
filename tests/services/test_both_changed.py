"""Two windows correct one record: what only one changed stays, what both changed is asked about."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.restoring import CORRECTING, restoring
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.services.visit_lists import visit_file
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.types import plain
from tests.services.one_of_each import ONE_OF_EACH
from tests.services.station import refused, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: They name no record; two windows with them are tried in test_amounts.py.
OF_NO_RECORD = {"RecordAmount", "SetNextAction", "AssignCase"}
#: By command: the kind it corrects, a field with two values and another field with one, as the
#: command names them; where the record names a field otherwise, its name stands behind a colon.
CORRECTIONS: dict[str, tuple[str, str, Any, Any, str, Any]] = {
    "RecordAttorney": ("power_of_attorney", "scope", "一般", "特别", "relation", "同乡"),
    "RecordEvidence": ("evidence", "note", "甲", "乙", "title", "2024 年流水"),
    "RecordInvestigation": ("investigation", "place", "甲地", "乙地", "present", "例在场"),
    "RecordWaiver": ("waiver", "note", "甲", "乙", "signed_on", date(2026, 1, 5)),
    "CorrectReferral": ("referral", "reason", "甲", "乙", "letter_no", "例函3号"),
    "RecordEnquiry": ("enquiry", "number", "例1号", "例2号", "question", "请查欠缴"),
    "RecordInsuredLine": ("insured_line", "note", "甲", "乙", "wage:wage_fen", yuan(5500)),
    "RecordTaxOrder": ("tax_order", "note", "甲", "乙", "number", "例税3号"),
    "RecordTicket": ("ticket", "feed_back_to", "甲", "乙", "due_on", date(2027, 1, 5)),
    "NoteTicketContact": ("ticket", "note:contact_note", "甲", "乙", "", None),
    "ReplyToTicket": ("ticket", "reply", "甲", "乙", "", None),
    "RecordVisit": ("visit", "demand", "甲", "乙", "answer", "已告知"),
    "RecordTerm": ("term", "obligation", "甲", "乙", "due_on", date(2026, 12, 31)),
    "RecordOffer": ("offer", "text", "甲", "乙", "amount:fen", yuan(70)),
    "RecordLegalAid": ("legal_aid", "matter", "甲", "乙", "note", "已电话告知"),
    "RecordPersonRequest": ("person_request", "id_no", "例1", "例2", "due_on", date(2027, 1, 5)),
    "RecordEmployerFact": ("employer_fact", "source", "甲", "乙", "valid_to", date(2027, 1, 5)),
    "RecordEmployerContact": ("employer_contact", "role", "甲", "乙", "note", "下午在"),
    "SendEnquiry": ("enquiry", "number", "例1号", "例2号", "", None),
    "ReceiveEvidence": ("evidence", "note", "甲", "乙", "", None),
    "DecideLegalAid": ("legal_aid", "lawyer", "甲律例", "乙律例", "", None),
    "EndLegalAid": ("legal_aid", "outcome", "支持", "不支持", "", None),
    "ExtendTicket": (
        "ticket",
        "until:extended_to",
        date(2027, 1, 5),
        date(2027, 1, 6),
        "",
        None,
    ),
    "ExtendClock": ("clock_extension", "reason", "甲", "乙", "approver", "区长例"),
    "ReturnTicket": ("ticket", "reason:return_reason", "甲", "乙", "", None),
    "AnswerPersonRequest": ("person_request", "answer", "甲", "乙", "", None),
    "MoveAppointment": ("appointment", "people", "甲例", "乙例", "mediator", "例调解员"),
}
#: Commands that name the record by another name than ``record_id``.
ID_NAMES = {
    "MoveAppointment": "appointment_id",
    "NoteTicketContact": "ticket_id",
    "SendEnquiry": "enquiry_id",
    "ReceiveEvidence": "record_id",
    "DecideLegalAid": "legal_aid_id",
    "EndLegalAid": "legal_aid_id",
    "ExtendTicket": "ticket_id",
    "ReturnTicket": "ticket_id",
    "AnswerPersonRequest": "record_id",
    "ReplyToTicket": "ticket_id",
}


def row_of(desk: Desk, kind: str, record_id: int) -> dict[str, Any]:
    table = TABLE_OF[kind]
    with desk.store.reading() as connection:
        found = connection.execute(select(table).where(table.c.id == record_id)).mappings()
        return dict(found.one())


def standing(desk: Desk, name: str) -> Any:  # noqa: ANN401 - any command
    """Return the command that corrects a record made ready."""
    command: Any = ONE_OF_EACH[name](desk)
    if name in ID_NAMES:
        return command
    return replace(command, record_id=desk.do(command).value)


def asked(field: str) -> tuple[str, str]:
    """Return the name of a field in the command and in the record."""
    told, _, kept = field.partition(":")
    return told, kept or told


def test_every_command_that_corrects_is_tried() -> None:
    correcting = {
        name
        for name, case in USE_CASES.items()
        if any(f.name == "seen" and f.metadata == NOT_JOURNALED for f in fields(case.command))
    }

    assert correcting == {*CORRECTIONS, *OF_NO_RECORD}
    naming = {n for n, c in USE_CASES.items() if any(f.name == "record_id" and f.default is None
                                                     for f in fields(c.command))}  # fmt: skip
    assert naming <= correcting


@pytest.mark.parametrize("name", sorted(CORRECTIONS))
def test_what_only_the_other_changed_stays(desk: Desk, name: str) -> None:
    kind, field, first, _, other, value = CORRECTIONS[name]
    if not other:
        return
    command = standing(desk, name)
    record_id = getattr(command, ID_NAMES.get(name, "record_id"))
    opened = replace(command, seen=row_of(desk, kind, record_id))

    (told, kept), (other_told, other_kept) = asked(field), asked(other)
    desk.do(replace(opened, **{told: first}))
    desk.do(replace(opened, **{other_told: value}))

    row = row_of(desk, kind, record_id)
    assert (row[kept], row[other_kept]) == (first, value)


@pytest.mark.parametrize("name", sorted(CORRECTIONS))
def test_what_both_changed_is_asked_about_and_nothing_is_written(desk: Desk, name: str) -> None:
    kind, field, first, second, _, _ = CORRECTIONS[name]
    command = standing(desk, name)
    record_id = getattr(command, ID_NAMES.get(name, "record_id"))
    opened = replace(command, seen=row_of(desk, kind, record_id))
    told, kept = asked(field)
    desk.do(replace(opened, **{told: first}))

    said = refused(desk, replace(opened, **{told: second}))

    assert (said.code, said.facts["names"]) == ("both_changed", kept)
    assert said.facts["mine"] == {kept: plain(second)}
    assert said.facts["now"] == {kept: plain(first)}
    assert row_of(desk, kind, record_id)[kept] == first


@pytest.fixture
def visit(desk: Desk) -> int:
    people = (NewVisitor(name="张例", phone="13800000000"), NewVisitor(name="李例"))
    return int(desk.do(RecordVisit(visitors=people, demand="补缴")).value)


def people_of(desk: Desk, visit: int) -> list[dict[str, Any]]:
    return [dict(one) for one in visit_file(desk, visit).visitors]


def corrected(desk: Desk, visit: int, opened: list[dict[str, Any]], *people: NewVisitor) -> None:
    seen = {**row_of(desk, "visit", visit), "visitors": opened}
    desk.do(RecordVisit(visitors=people, demand="补缴", record_id=visit, seen=seen))


def same(row: dict[str, Any], **more: str) -> NewVisitor:
    told = {"name": row["name"], "phone": row["phone"], "id_no": row["id_no"], **more}
    return NewVisitor(visitor_id=row["id"], **told)


def test_people_another_added_took_out_or_named_stay_as_he_left_them(
    desk: Desk, visit: int
) -> None:
    first, second = opened = people_of(desk, visit)
    corrected(desk, visit, opened, same(first, name="张例一"), NewVisitor(name="王例"))

    corrected(desk, visit, opened, same(first, phone="13900000000"), same(second))

    told = [(one["name"], one["phone"]) for one in people_of(desk, visit)]
    assert told == [("张例一", "13900000000"), ("王例", None)]


def test_a_name_both_corrected_is_asked_about(desk: Desk, visit: int) -> None:
    first, second = opened = people_of(desk, visit)
    corrected(desk, visit, opened, same(first, name="张例一"), same(second))

    seen = {**row_of(desk, "visit", visit), "visitors": opened}
    people = (same(first, name="张例二"), same(second))
    again = RecordVisit(visitors=people, demand="补缴", record_id=visit, seen=seen)
    said = refused(desk, again)

    assert (said.code, said.facts["names"]) == ("both_changed", "name")
    assert (said.facts["kind"], said.facts["record_id"]) == ("visitor", first["id"])


@pytest.mark.parametrize("name", sorted({one.__name__ for one in CORRECTING.values()}))
def test_a_field_of_a_record_goes_back_and_the_others_stay(desk: Desk, name: str) -> None:
    kind, field, first, second, other, value = CORRECTIONS[name]
    command = standing(desk, name)
    (told, kept), (other_told, other_kept) = asked(field), asked(other)
    was = row_of(desk, kind, command.record_id)[kept]
    outcome = desk.do(replace(command, **{told: first}))
    (change,) = (one for one in desk.lists.field_changes([outcome.entry]) if one.field == kept)
    desk.do(replace(command, **{told: first, other_told: value}))

    back = restoring(change)
    assert back is not None
    desk.do(back)

    row = row_of(desk, kind, command.record_id)
    assert (row[kept], row[other_kept]) == (was, value)
    desk.do(replace(command, **{told: second}))
    assert refused(desk, back).code == "both_changed"


@pytest.mark.parametrize("mine", [True, False])
def test_a_request_sent_by_two_people_is_asked_about_and_goes_on_as_chosen(
    desk: Desk, *, mine: bool
) -> None:
    command: Any = standing(desk, "SendEnquiry")
    record_id = command.enquiry_id
    seen = row_of(desk, "enquiry", record_id)
    first, second = date(2026, 11, 16), date(2026, 11, 18)
    desk.do(replace(command, occurred_on=first, number="例1号"))

    said = refused(desk, replace(command, occurred_on=second, number="例1号", seen=seen))
    assert said.facts["names"] == "sent_on"
    facts: Any = said.facts
    told = facts["now"] if mine else facts["mine"]
    desk.do(replace(command, occurred_on=second, number="例1号", seen=seen | told))

    assert row_of(desk, "enquiry", record_id)["sent_on"] == (second if mine else first)


def test_what_only_the_other_said_of_legal_aid_or_evidence_stays(desk: Desk) -> None:
    decide: Any = standing(desk, "DecideLegalAid")
    seen = row_of(desk, "legal_aid", decide.legal_aid_id)
    desk.do(replace(decide, lawyer=None, document_no="例援9号", seen=seen))
    desk.do(replace(decide, lawyer="乙律例", seen=seen))

    row = row_of(desk, "legal_aid", decide.legal_aid_id)

    assert (row["document_no"], row["lawyer"]) == ("例援9号", "乙律例")
