"""A ticket that came along with a merged case is answered, whatever becomes of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.cli.warnings import warnings_of
from dispute_desk.domain.closing_list import Need, duties_in
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.splitting import MergeCases
from dispute_desk.services.tickets import NoteTicketContact, ReplyToTicket
from tests.services.one_of_each_visits import a_ticket
from tests.services.station import TODAY, an_accepted_case, file_of

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Desk


def on_today(desk: Desk) -> list[tuple[str, int | None, int | None]]:
    due = desk.lists.today(TODAY, None)["due"]
    return [(one.number or "", one.of_case, one.record_id) for one in due if one.awaited]


@pytest.mark.parametrize("due_on", [None, TODAY])
def test_it_is_named_at_closing_and_stays_on_today_until_it_is_answered(
    desk: Desk, due_on: date | None
) -> None:
    old, between, leading = (an_accepted_case(desk) for _ in range(3))
    ticket_id = a_ticket(desk, case_id=old, due_on=due_on)
    desk.do(MergeCases(case_ids=(old,), into=between, reason="同一单位"))
    desk.do(MergeCases(case_ids=(between,), into=leading, reason="同一单位"))
    line = (str(file_of(desk, leading).case["number"]), old, ticket_id)

    assert on_today(desk) == [line]
    (point,) = duties_in(file_of(desk, leading), TODAY)
    assert (point.need, point.open_ids) == (Need.TICKETS, (ticket_id,))
    closing = CloseCase(case_id=leading, kind="unreachable")
    (told,) = warnings_of(desk, closing, desk.do(closing).value)
    assert "1 件热线工单的答复" in told["message"]
    assert "仍列入今日待办" in told["message"]
    desk.do(NoteTicketContact(ticket_id=ticket_id, note="已致电"))
    assert on_today(desk) == [line]

    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已结案"))

    assert on_today(desk) == []
    assert not list(duties_in(file_of(desk, leading), TODAY))
