"""Tickets written down at a case without a visit wait in the register of visits, too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.visit_rows import VISIT_SORTS, VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.tickets import ExtendTicket, MoveTicket, ReplyToTicket
from dispute_desk.store.initials import initials
from dispute_desk.store.readers import case_tickets, visit_words
from tests.services.one_of_each_visits import a_ticket, a_visit
from tests.services.station import CAME, FIRM, a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DUE, LATER = date(2026, 3, 16), date(2026, 3, 23)


def waiting(
    desk: Desk, text: str = "", *, sort: str = "received_on", descending: bool = True
) -> list[int]:
    asked = VisitQuery(view="ticket", text=text, sort=sort, descending=descending)
    return visit_lists.visit_ids(desk, asked)


def test_a_ticket_of_a_case_waits_beside_those_of_visits_until_it_is_answered(desk: Desk) -> None:
    visit = a_visit(desk, "来例", channel="HOTLINE_12345", external_no="GZ例100")
    case_id = a_case(desk, "张例", "李例", demand="补缴养老")
    ticket = a_ticket(desk, case_id=case_id, ticket_no="GH例551", due_on=DUE)
    desk.do(ExtendTicket(ticket_id=ticket, until=LATER, reason="等单位材料"))

    assert sorted(waiting(desk)) == [-ticket, visit]
    counts = visit_lists.visit_counts(desk, {"t": VisitQuery(view="ticket"), "all": VisitQuery()})
    assert counts == {"t": 2, "all": 2}
    line = visit_lists.visit_rows(desk, [visit, -ticket])[-ticket]
    number = file_of(desk, case_id).case["number"]
    assert (line.names, line.employer, line.case_number) == ("张例、李例", FIRM, number)
    assert (line.received_on, line.due_on, line.waits, line.persons) == (CAME, LATER, True, 0)

    desk.do(ReplyToTicket(ticket_id=ticket, reply="已受理，正在调解"))
    assert waiting(desk) == [visit]


def test_a_ticket_hangs_at_no_visit_of_another_case(desk: Desk) -> None:
    one, other = a_case(desk, "张例"), a_case(desk, "李例")
    visits = visit_lists.visit_rows(desk, visit_lists.visit_ids(desk, VisitQuery()))
    theirs = next(row.id for row in visits.values() if row.case_id == other)
    ticket = a_ticket(desk, case_id=one, ticket_no="GH例552")

    told = refused(desk, MoveTicket(ticket_id=ticket, case_id=one, visit_id=theirs))

    assert (told.code, told.field) == ("record_of_other_case", "visit_id")
    desk.do(MoveTicket(ticket_id=ticket, visit_id=theirs))
    assert [row["id"] for row in file_of(desk, other).beside["ticket"]] == [ticket]


def test_it_shows_its_case_and_is_found_as_a_visit_is(desk: Desk) -> None:
    case_id = a_case(desk, "张例")
    ticket = a_ticket(desk, case_id=case_id, ticket_no="GH例551")

    file = visit_lists.visit_file(desk, -ticket)
    assert (file.is_visit, file.visit["case_id"], file.visit["employer_name"]) == (
        False,
        case_id,
        FIRM,
    )
    assert [one["name"] for one in file.visitors] == ["张例"]
    assert [one["ticket_no"] for one in file.tickets] == ["GH例551"]
    for text in ("GH例551", "张例", "zl", FIRM, FIRM[2:6], str(file.case_number)):
        assert waiting(desk, text) == [-ticket], text
    assert waiting(desk, "王例") == []


def test_only_names_of_cases_with_a_ticket_that_waits_are_spelled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all workers of a large store it takes a second."""
    ticket = a_ticket(desk, case_id=a_case(desk, "张例"), ticket_no="GH例551")
    a_case(desk, "周例", employer="安例公司")
    answered = a_ticket(desk, case_id=a_case(desk, "郑例"), ticket_no="GH例552")
    desk.do(ReplyToTicket(ticket_id=answered, reply="已受理"))
    read: list[str] = []

    def spelled(name: str) -> tuple[str, ...]:
        read.append(name)
        return initials(name)

    with desk.store.reading() as connection:
        monkeypatch.setattr(visit_words, "initials", spelled)
        assert connection.execute(
            select(func.count()).select_from(
                case_tickets.waiting(connection, VisitQuery(view="ticket", text="zl")).subquery()
            )
        ).scalar_one() == len([ticket])
    assert sorted(read) == sorted(["张例", FIRM])


@pytest.mark.parametrize("sort", VISIT_SORTS)
def test_both_stand_in_the_order_that_is_asked(desk: Desk, sort: str) -> None:
    early = a_ticket(desk, case_id=a_case(desk, employer="中例公司"), due_on=DUE)
    told = {"channel": "HOTLINE_12351", "external_no": "例2", "external_deadline": LATER}
    late = a_visit(desk, "来例", employer="安例公司", occurred_on=date(2026, 3, 9), **told)

    wanted = [-early, late]
    assert waiting(desk, sort=sort, descending=False) == wanted
    assert waiting(desk, sort=sort) == wanted[::-1]


def test_one_that_is_void_is_gone(desk: Desk) -> None:
    ticket = a_ticket(desk)
    desk.do(VoidRecord(kind="ticket", record_id=ticket, reason="登记错了"))

    assert waiting(desk) == []
    with pytest.raises(DeskError) as told:
        visit_lists.visit_file(desk, -ticket)
    assert told.value.code == "no_such_visit"
