"""Hotline tickets: their clock, first contact, reply, extension, return, one matter of several."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.today import Awaited
from dispute_desk.domain.visit import time_and_note
from dispute_desk.services import visit_lists
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.tickets import (
    ExtendTicket,
    MoveTicket,
    NoteTicketContact,
    RecordTicket,
    ReplyToTicket,
    ReturnTicket,
)
from dispute_desk.services.visits import BringVisitToCase, NewVisitor, RecordVisit
from tests.services.one_of_each_visits import a_ticket, a_visit
from tests.services.station import CAME, TODAY, a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DUE = date(2026, 3, 12)
TOMORROW = TODAY + timedelta(days=1)
HOTLINE: dict[str, Any] = {"channel": "HOTLINE_12345", "external_no": "GZ例001"}


def the_ticket(desk: Desk, case_id: int) -> dict[str, Any]:
    (ticket,) = file_of(desk, case_id).beside["ticket"]
    return ticket


def test_a_ticket_stands_in_the_case_file_with_who_is_told(desk: Desk) -> None:
    case_id = a_case(desk)

    a_ticket(desk, case_id=case_id, due_on=DUE)

    ticket = the_ticket(desk, case_id)
    assert (ticket["ticket_no"], ticket["due_on"]) == ("GZ例001", DUE)
    assert ticket["feed_back_to"] == "12345 政务热线"


def test_contact_reply_extension_and_return_are_kept_beside_each_other(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id, due_on=DUE)

    desk.do(NoteTicketContact(ticket_id=ticket_id, occurred_on=date(2026, 3, 3), note="已致电"))
    desk.do(ExtendTicket(ticket_id=ticket_id, until=date(2026, 3, 20), reason="账册未齐"))
    desk.do(ReplyToTicket(ticket_id=ticket_id, reply=" 已受理，正在核实。 "))

    ticket = the_ticket(desk, case_id)
    assert (ticket["contacted_on"], ticket["contact_note"]) == (date(2026, 3, 3), "已致电")
    assert (ticket["due_on"], ticket["extended_to"]) == (DUE, date(2026, 3, 20))
    assert (ticket["reply"], ticket["replied_on"]) == ("已受理，正在核实。", TODAY)


def test_a_case_of_a_hotline_has_its_ticket_before_the_number_is_known(desk: Desk) -> None:
    case_id = a_case(desk, channel="HOTLINE_12351", external_deadline=DUE)

    ticket = the_ticket(desk, case_id)

    assert (ticket["channel"], ticket["ticket_no"]) == ("HOTLINE_12351", None)
    assert ticket["due_on"] == DUE
    a_ticket(desk, record_id=ticket["id"], case_id=case_id, channel="HOTLINE_12351", ticket_no="7")
    assert the_ticket(desk, case_id)["ticket_no"] == "7"


def test_a_ticket_without_a_day_is_to_be_done_until_it_is_answered_or_has_one(desk: Desk) -> None:
    case_id = a_case(desk, channel="HOTLINE_12351")
    ticket = the_ticket(desk, case_id)

    def waits() -> list[date | None]:
        due = desk.lists.today(TODAY, None)["due"]
        return [one.due_on for one in due if one.awaited is Awaited.TICKET]

    assert waits() == [None]
    desk.do(NoteTicketContact(ticket_id=ticket["id"], note="已致电"))
    assert waits() == [None]
    told: dict[str, Any] = {"record_id": ticket["id"], "case_id": case_id, "ticket_no": "7"}
    a_ticket(desk, **told, channel="HOTLINE_12351", due_on=TODAY)
    assert waits() == [TODAY]
    desk.do(ReplyToTicket(ticket_id=ticket["id"], reply="已受理"))
    assert waits() == []


def test_a_consultation_whose_ticket_has_no_day_waits_until_it_is_answered(desk: Desk) -> None:
    visit_id = a_visit(desk, **HOTLINE)
    (ticket,) = visit_lists.visit_file(desk, visit_id).tickets

    def waiting() -> list[Any]:
        due = desk.lists.today(TODAY, None)["due"]
        return [(one.awaited, one.due_on) for one in due if one.record_id == visit_id]

    assert waiting() == [(Awaited.VISIT, None)]

    desk.do(ReplyToTicket(ticket_id=ticket["id"], reply="已答复来电人"))
    assert waiting() == []


def test_the_register_of_visits_knows_more_time_and_the_answer_of_a_ticket(desk: Desk) -> None:
    visit_id = a_visit(desk, **HOTLINE)
    (ticket,) = visit_lists.visit_file(desk, visit_id).tickets
    desk.do(ExtendTicket(ticket_id=ticket["id"], until=DUE, reason="账册未齐"))
    assert visit_lists.visit_rows(desk, [visit_id])[visit_id].due_on == DUE

    desk.do(ReplyToTicket(ticket_id=ticket["id"], reply="已答复来电人"))

    row = visit_lists.visit_rows(desk, [visit_id])[visit_id]
    assert (row.due_on, row.replied_on) == (None, TODAY)


def test_the_number_put_into_the_visit_later_goes_to_the_ticket_it_has(desk: Desk) -> None:
    case_id = a_case(desk, channel="HOTLINE_12345")
    (visit,) = file_of(desk, case_id).beside["visit"]
    assert the_ticket(desk, case_id)["ticket_no"] is None

    a_visit(desk, record_id=visit["id"], **HOTLINE)

    assert the_ticket(desk, case_id)["ticket_no"] == "GZ例001"
    a_visit(desk, record_id=visit["id"], channel="HOTLINE_12345")
    assert the_ticket(desk, case_id)["ticket_no"] is None
    a_visit(desk, record_id=visit["id"], channel="VISIT")
    assert file_of(desk, case_id).beside["ticket"] == ()


def test_a_further_call_about_a_case_brings_a_ticket_of_its_own(desk: Desk) -> None:
    case_id = a_case(desk, **HOTLINE)
    a_visit(desk, case_id=case_id, channel="HOTLINE_12345")
    only_asked = a_visit(desk, channel="HOTLINE_12345")
    assert visit_lists.visit_file(desk, only_asked).tickets == ()

    desk.do(BringVisitToCase(visit_id=only_asked, case_id=case_id))

    tickets = file_of(desk, case_id).beside["ticket"]
    assert [one["ticket_no"] for one in tickets] == ["GZ例001", None, None]


def test_what_is_noted_about_a_visit_is_never_lost(desk: Desk) -> None:
    case_id = a_case(desk)

    a_visit(desk, case_id=case_id, note="GZ99；下午再来电")
    asked = a_visit(desk, demand="问补缴", note="GZ99")

    (noted,) = file_of(desk, case_id).notes
    assert (noted["text"], noted["occurred_on"]) == ("GZ99；下午再来电", CAME)
    assert visit_lists.visit_file(desk, asked).visit["demand"] == "问补缴；GZ99"


def test_a_draft_of_the_reply_leaves_the_ticket_open(desk: Desk) -> None:
    case_id = a_case(desk)

    desk.do(ReplyToTicket(ticket_id=a_ticket(desk, case_id=case_id), reply="拟答", draft=True))

    ticket = the_ticket(desk, case_id)
    assert (ticket["reply"], ticket["replied_on"]) == ("拟答", None)


def test_a_ticket_goes_back_with_its_reason(desk: Desk) -> None:
    case_id = a_case(desk)

    desk.do(ReturnTicket(ticket_id=a_ticket(desk, case_id=case_id), reason="非本区"))

    assert the_ticket(desk, case_id)["return_reason"] == "非本区"


def test_tickets_of_one_person_hang_at_one_matter(desk: Desk) -> None:
    case_id, other = a_case(desk, "张例"), a_case(desk, "张例")
    a_ticket(desk, case_id=case_id)
    second = a_ticket(desk, case_id=other, channel="HOTLINE_12351", ticket_no="例51-1")

    done = desk.do(MoveTicket(ticket_id=second, case_id=case_id))

    assert len(file_of(desk, case_id).beside["ticket"]) == 2
    assert file_of(desk, other).beside["ticket"] == ()
    desk.undo(done.entry)
    assert len(file_of(desk, other).beside["ticket"]) == 1


def test_a_ticket_of_a_visit_goes_where_the_visit_goes(desk: Desk) -> None:
    case_id = a_case(desk)
    (visit,) = file_of(desk, case_id).beside["visit"]

    a_ticket(desk, visit_id=visit["id"])

    assert the_ticket(desk, case_id)["visit_id"] == visit["id"]


def test_the_same_ticket_is_not_recorded_twice_but_corrected(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id)
    again: dict[str, Any] = {"channel": "HOTLINE_12345", "ticket_no": "GZ例001", "case_id": case_id}

    assert refused(desk, RecordTicket(**again)).code == "ticket_twice"
    desk.do(RecordTicket(**again, due_on=DUE, received_on=CAME, record_id=ticket_id))
    assert the_ticket(desk, case_id)["due_on"] == DUE


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (NoteTicketContact(ticket_id=1, occurred_on=date(2026, 3, 1)), "ticket_day_before_receipt"),
        (ReplyToTicket(ticket_id=1, reply=" "), "empty_name"),
        (ExtendTicket(ticket_id=1, until=DUE, reason="同一天"), "ticket_extension_not_later"),
        (ExtendTicket(ticket_id=1, until=date(2026, 4, 1), reason=" "), "reason_needed"),
        (ReturnTicket(ticket_id=1, reason=""), "reason_needed"),
        (NoteTicketContact(ticket_id=1, at="25点"), "ticket_contact_time"),
        (NoteTicketContact(ticket_id=1, occurred_on=TOMORROW), "ticket_day_ahead"),
        (ReplyToTicket(ticket_id=1, reply="答", occurred_on=TOMORROW), "ticket_day_ahead"),
        (ReturnTicket(ticket_id=1, reason="非本区", occurred_on=TOMORROW), "ticket_day_ahead"),
        (
            RecordTicket(channel="HOTLINE_12345", case_id=1, received_on=TOMORROW),
            "ticket_day_ahead",
        ),
        (MoveTicket(ticket_id=1), "ticket_alone"),
        (RecordTicket(channel="HOTLINE_12345"), "ticket_alone"),
        (
            RecordTicket(channel="HOTLINE_12345", case_id=1, received_on=DUE, due_on=CAME),
            "ticket_due_before_receipt",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(desk: Desk, command: object, code: str) -> None:
    a_ticket(desk, due_on=DUE)

    assert refused(desk, command).code == code


def test_a_voided_ticket_leaves_the_case_file(desk: Desk) -> None:
    case_id = a_case(desk)

    desk.do(VoidRecord(kind="ticket", record_id=a_ticket(desk, case_id=case_id), reason="登错"))

    assert file_of(desk, case_id).beside["ticket"] == ()
    assert a_visit(desk)


def test_a_second_extension_does_not_shorten_the_first(desk: Desk) -> None:
    ticket_id = a_ticket(desk, due_on=DUE)
    desk.do(ExtendTicket(ticket_id=ticket_id, until=date(2026, 4, 20), reason="账册未齐"))

    shorter = ExtendTicket(ticket_id=ticket_id, until=date(2026, 3, 20), reason="再延")

    assert refused(desk, shorter).code == "ticket_extension_not_later"


def test_the_time_of_the_first_contact_stands_in_front_of_its_note(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id)

    desk.do(NoteTicketContact(ticket_id=ticket_id, at="9:05", note="已致电"))

    noted = the_ticket(desk, case_id)["contact_note"]
    assert noted == "09:05 已致电"
    assert time_and_note(noted) == ("09:05", "已致电")
    assert time_and_note("19号再联系") == (None, "19号再联系")


def test_one_number_of_a_hotline_makes_one_ticket_however_it_is_written_down(desk: Desk) -> None:
    a_case(desk, **HOTLINE)
    visit = RecordVisit(demand="问进度", **HOTLINE)
    case = RegisterCase(claimants=(NewClaimant(name="李例"),), employer="例厂", **HOTLINE)

    for again in (visit, case):
        refusal = refused(desk, again)
        assert (refusal.code, refusal.field) == ("ticket_twice", "external_no")


def test_the_ticket_follows_a_number_put_right_in_its_visit(desk: Desk) -> None:
    case_id = a_case(desk, external_deadline=DUE, **HOTLINE)
    visit_id = file_of(desk, case_id).beside["visit"][0]["id"]
    told: dict[str, Any] = {"visitors": (NewVisitor(name="张例"),), "record_id": visit_id}

    desk.do(RecordVisit(**told, external_no="GZ例002", external_deadline=DUE))
    assert the_ticket(desk, case_id)["ticket_no"] == "GZ例002"
    desk.do(RecordVisit(**told, external_no="GZ例002", channel="HOTLINE_12366"))
    ticket = the_ticket(desk, case_id)
    assert (ticket["channel"], ticket["due_on"]) == ("HOTLINE_12366", None)
    done = desk.do(RecordVisit(**told, channel="VISIT"))
    assert file_of(desk, case_id).beside["ticket"] == ()
    desk.undo(done.entry)
    assert the_ticket(desk, case_id)["ticket_no"] == "GZ例002"


def test_a_voided_visit_takes_its_ticket_along_and_frees_the_number(desk: Desk) -> None:
    visit_id = a_visit(desk, **HOTLINE)
    done = desk.do(VoidRecord(kind="visit", record_id=visit_id, reason="登错"))
    again = a_visit(desk, **HOTLINE)
    assert again
    desk.do(VoidRecord(kind="visit", record_id=again, reason="登错"))

    desk.undo(done.entry)

    assert refused(desk, RecordVisit(demand="问进度", **HOTLINE)).code == "ticket_twice"


def test_a_reply_that_was_sent_is_not_written_over_unasked(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id)
    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已受理"))
    again = ReplyToTicket(ticket_id=ticket_id, reply="不予受理")

    asked = refused(desk, again)
    assert asked.code == "ticket_answered_already"
    assert (asked.facts["was"], asked.facts["mine"]) == ("已受理", "不予受理")
    assert the_ticket(desk, case_id)["reply"] == "已受理"
    assert refused(desk, replace(again, seen={"reply": "旧稿"})).code == "both_changed"

    desk.do(replace(again, seen={"reply": "已受理"}))
    assert the_ticket(desk, case_id)["reply"] == "不予受理"
    desk.do(replace(again, reply="已受理", reason="写错了"))
    assert the_ticket(desk, case_id)["reply"] == "已受理"


def test_an_answered_ticket_is_neither_extended_nor_returned(desk: Desk) -> None:
    ticket_id = a_ticket(desk, case_id=a_case(desk))
    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已受理"))

    for command in (
        ExtendTicket(ticket_id=ticket_id, until=TOMORROW, reason="账册未齐"),
        ReturnTicket(ticket_id=ticket_id, reason="非本区"),
    ):
        assert refused(desk, command).code == "ticket_answered"


def test_a_return_that_somebody_else_wrote_meanwhile_is_asked_about(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id)
    seen = the_ticket(desk, case_id)
    desk.do(ReturnTicket(ticket_id=ticket_id, reason="非本区"))

    mine = ReturnTicket(ticket_id=ticket_id, reason="重复派单", seen=seen)
    assert refused(desk, mine).code == "both_changed"
    assert the_ticket(desk, case_id)["return_reason"] == "非本区"
