"""What stands in the lists of 今日待办: nothing that asks for something is forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.awaited import settle_letters
from dispute_desk.domain.outside_day import outside_day
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive
from dispute_desk.services.closing import CloseCase, WithdrawCase
from dispute_desk.services.enquiries import SendEnquiry
from dispute_desk.services.papers import RecordPaper, RecordService
from dispute_desk.services.splitting import MergeCases
from dispute_desk.services.tickets import ExtendTicket, ReplyToTicket, ReturnTicket
from dispute_desk.services.visits import NewVisitor, RecordVisit
from tests.services.one_of_each_enquiries import an_enquiry
from tests.services.one_of_each_visits import a_ticket, a_visit
from tests.services.station import CAME, TODAY, a_case, an_accepted_case, file_of

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk


def items(desk: Desk, name: str) -> list[TodayItem]:
    return desk.lists.today(TODAY, None)[name]


def test_a_next_action_without_a_day_is_still_to_be_planned(desk: Desk) -> None:
    case_id = a_case(desk)
    assert not items(desk, "unplanned")

    desk.do(SetNextAction(case_ids=(case_id,), next_action="联系单位", next_action_on=None))

    (item,) = items(desk, "unplanned")
    assert (item.case_id, item.action) == (case_id, "联系单位")
    assert desk.lists.case_ids(CaseQuery(view="unplanned")) == [case_id]


def told(desk: Desk, name: str) -> list[tuple[str | None, str, date | None, int]]:
    """The lines of a list about terms: number, what waits, until when, the record."""
    return [
        (one.number, str(one.awaited), one.due_on, one.record_id or 0)
        for one in items(desk, name)
        if one.awaited and not one.clock
    ]


def number_of(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["number"])


def a_letter(desk: Desk, case_id: int, served: date) -> int:
    """A letter of opinion that was served; return its id."""
    record = RecordPaper(case_id=case_id, kind="opinion_letter", title="意见书", occurred_on=served)
    paper_id: int = desk.do(record).value
    desk.do(RecordService(paper_id=paper_id, proof="送达回证", occurred_on=served))
    return paper_id


@pytest.mark.parametrize(("days", "name"), [(-1, "due"), (0, "due"), (3, "soon"), (4, None)])
def test_the_term_of_a_ticket_stands_on_today_until_it_is_answered(
    desk: Desk, days: int, name: str | None
) -> None:
    case_id = a_case(desk)
    due = TODAY + timedelta(days=days)
    ticket_id = a_ticket(desk, case_id=case_id, due_on=due)

    expected = (number_of(desk, case_id), "ticket", due, ticket_id)
    for one in ("due", "soon"):
        assert told(desk, one) == ([expected] if one == name else [])
    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已办理"))
    assert told(desk, "due") == told(desk, "soon") == []


def test_a_ticket_with_more_time_is_due_by_the_later_day_and_a_returned_one_never(
    desk: Desk,
) -> None:
    ticket_id = a_ticket(desk, due_on=TODAY)
    desk.do(ExtendTicket(ticket_id=ticket_id, until=TODAY + timedelta(days=2), reason="账册未齐"))
    assert (told(desk, "due"), len(told(desk, "soon"))) == ([], 1)

    desk.do(ReturnTicket(ticket_id=ticket_id, reason="非本区"))

    assert told(desk, "soon") == []


def test_the_outside_day_of_a_case_and_of_a_visit_is_reminded_of(desk: Desk) -> None:
    case_id = a_case(desk, channel="PETITION", external_no="信例3", external_deadline=TODAY)
    visit_id = a_visit(desk, channel="PETITION", external_no="信例4", external_deadline=TODAY)

    assert told(desk, "due") == [
        (None, "visit", TODAY, visit_id),
        (number_of(desk, case_id), "case", TODAY, 0),
    ]
    who = (NewVisitor(name="张例"),)
    desk.do(RecordVisit(visitors=who, answer="已答复", record_id=visit_id))
    desk.do(WithdrawCase(case_id=case_id))
    assert told(desk, "due") == []


def test_a_case_whose_ticket_was_answered_is_not_reminded_of_the_same_day(desk: Desk) -> None:
    case_id = a_case(desk, channel="HOTLINE_12345", external_no="GZ例1", external_deadline=TODAY)
    ((_, kind, _, ticket_id),) = told(desk, "due")
    assert kind == "ticket"
    assert outside_day(desk.lists.case_file(case_id)) == TODAY

    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已办理"))

    assert told(desk, "due") == []
    assert outside_day(desk.lists.case_file(case_id)) is None


def test_a_letter_past_its_term_is_to_be_seen_to_today(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    paper_id = a_letter(desk, case_id, CAME)
    lists = desk.lists.today(TODAY, None)

    settle_letters(lists, desk.profile, desk.calendar, TODAY)

    (late,) = [one for one in lists["due"] if one.awaited is Awaited.PAPER]
    assert (late.case_id, late.record_id, lists["waiting"]) == (case_id, paper_id, [])


def test_what_a_merged_case_owes_stands_under_the_case_that_goes_on(desk: Desk) -> None:
    old, between, new = (an_accepted_case(desk) for _ in range(3))
    enquiry_id = an_enquiry(desk, old)
    desk.do(SendEnquiry(enquiry_id=enquiry_id, occurred_on=CAME, due_on=CAME))
    ticket_id = a_ticket(desk, case_id=old, due_on=TODAY)
    a_letter(desk, old, CAME)
    desk.do(PlanAppointment(case_id=old, on=TODAY + timedelta(days=2), clash_reason="例"))

    desk.do(MergeCases(case_ids=(old,), into=between, reason="同一单位"))
    last = desk.do(MergeCases(case_ids=(between,), into=new, reason="同一单位"))

    number = number_of(desk, new)
    due = [one for one in items(desk, "due") if one.awaited]
    assert {(one.number, one.of_case, one.record_id) for one in due} == {
        (number, old, enquiry_id),
        (number, old, ticket_id),
    }
    for name in ("waiting", "meetings"):
        assert [(one.case_id, one.lies_in) for one in items(desk, name)] == [(new, old)]
    desk.undo(last.entry)
    assert {one.case_id for one in items(desk, "due") if one.awaited} == {between}
    assert {one.case_id for one in items(desk, "waiting")} == {between}


@pytest.mark.parametrize("archived", [False, True])
def test_a_ticket_of_a_case_that_is_over_stands_until_the_hotline_has_its_reply(
    desk: Desk, *, archived: bool
) -> None:
    case_id = a_case(desk)
    ticket_id = a_ticket(desk, case_id=case_id, due_on=TODAY)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    expected = (number_of(desk, case_id), "ticket", TODAY, ticket_id)
    assert told(desk, "due") == [expected]
    if archived:
        desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="例"))
        assert told(desk, "due") == [expected]
        desk.do(TakeOutOfArchive(case_id=case_id, reason="答复热线"))

    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已结案，无法联系来电人"))

    assert told(desk, "due") == []


def test_a_ticket_of_a_frozen_case_asks_for_nothing(desk: Desk) -> None:
    case_id = a_case(desk)
    a_ticket(desk, case_id=case_id, due_on=TODAY)

    desk.do(FreezeCase(case_id=case_id, reason="本人请求删除"))

    assert told(desk, "due") == []
