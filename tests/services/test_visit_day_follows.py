"""The visit made together with a case moves with the day the case came in; no other visit does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.months import Month
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.editing import EditCase
from dispute_desk.services.past_cases import RecordPastCase
from dispute_desk.services.reports.door import Period, build_report
from dispute_desk.services.tickets import NoteTicketContact
from dispute_desk.services.visits import BringVisitToCase, RecordVisit, TurnIntoCase
from tests.services.monthly import figures
from tests.services.one_of_each_visits import a_visit
from tests.services.station import CAME, TODAY, a_case, claimants, file_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

OLD, CLOSED = date(2019, 3, 1), date(2019, 6, 3)
DAY = timedelta(days=1)
NOW = TODAY - DAY


def days(desk: Desk) -> list[tuple[str, date | None]]:
    """Who came on which day."""
    ids = visit_lists.visit_ids(desk, VisitQuery())
    rows = visit_lists.visit_rows(desk, ids)
    return sorted((rows[one].names, rows[one].received_on) for one in ids)


def of_the_past(case_id: int) -> RecordPastCase:
    return RecordPastCase(
        case_id=case_id,
        kind="settled",
        closed_on=CLOSED,
        reason="按旧卷宗补录",
        received_on=OLD,
        accepted_on=OLD,
    )


def of_a_correction(case_id: int) -> EditCase:
    return EditCase(case_id=case_id, changes={"received_on": OLD.isoformat()})


def visits_of_this_month(desk: Desk) -> tuple[object, object]:
    found = figures(build_report(desk, "monthly", Period.month(Month(TODAY.year, TODAY.month))))
    return found["visits"], found["visit_people"]


@pytest.mark.parametrize("command", [of_the_past, of_a_correction])
def test_the_visit_of_an_old_case_stands_on_the_old_day_and_not_in_this_month(
    desk: Desk, command: Callable[[int], object]
) -> None:
    a_case(desk, "张例", "李例", "王例", occurred_on=TODAY)
    old = a_case(desk, "陈例", occurred_on=TODAY, employer="广州旧例玩具有限公司")
    assert visits_of_this_month(desk) == (2, 4)

    done = desk.do(command(old))

    assert days(desk) == [("张例、李例、王例", TODAY), ("陈例", OLD)]
    assert visits_of_this_month(desk) == (1, 3)
    desk.undo(done.entry)
    assert days(desk) == [("张例、李例、王例", TODAY), ("陈例", TODAY)]


def test_the_ticket_the_case_came_with_goes_along_unless_it_was_put_right(desk: Desk) -> None:
    given: dict[str, Any] = {
        "channel": "HOTLINE_12345",
        "external_no": "GZ例019",
        "occurred_on": TODAY,
    }
    case_id = a_case(desk, "陈例", **given)

    desk.do(of_a_correction(case_id))

    assert file_of(desk, case_id).beside["ticket"][0]["received_on"] == OLD


def test_other_visits_keep_their_days(desk: Desk) -> None:
    """A second visit brought to the case, and the consultation a case was made of."""
    case_id = a_case(desk, "陈例", occurred_on=TODAY)
    again = a_visit(desk, "李例", occurred_on=TODAY)
    desk.do(BringVisitToCase(visit_id=again, case_id=case_id))
    asked = a_visit(desk, "王例", occurred_on=TODAY)
    made = desk.do(TurnIntoCase(visit_id=asked)).value

    desk.do(of_a_correction(case_id))
    desk.do(of_a_correction(made))

    assert days(desk) == [("李例", TODAY), ("王例", TODAY), ("陈例", OLD)]


def test_a_day_that_was_put_right_at_the_visit_stays(desk: Desk) -> None:
    case_id = a_case(desk, "陈例", occurred_on=TODAY)
    (visit,) = visit_lists.visit_ids(desk, VisitQuery())
    assert claimants(desk, case_id)
    desk.do(RecordVisit(record_id=visit, occurred_on=NOW, demand="补缴"))

    desk.do(of_a_correction(case_id))

    assert [day for _, day in days(desk)] == [NOW]


def test_a_visit_whose_ticket_has_earlier_facts_keeps_its_day(desk: Desk) -> None:
    """Else ticket and contact would stand as nobody could record them."""
    given: dict[str, Any] = {"channel": "HOTLINE_12345", "occurred_on": CAME}
    contacted = a_case(desk, "陈例", external_no="GZ例021", **given)
    (ticket,) = file_of(desk, contacted).beside["ticket"]
    desk.do(NoteTicketContact(ticket_id=ticket["id"], occurred_on=CAME + DAY))
    termed = a_case(desk, "王例", external_no="GZ例022", external_deadline=CAME + DAY, **given)
    plain = a_case(desk, "李例", external_no="GZ例023", **given)

    for case_id in (contacted, termed, plain):
        changes = {"received_on": (CAME + 5 * DAY).isoformat()}
        desk.do(EditCase(case_id=case_id, changes=changes))

    assert days(desk) == [("李例", CAME + 5 * DAY), ("王例", CAME), ("陈例", CAME)]
    tickets = [file_of(desk, one).beside["ticket"][0] for one in (contacted, termed, plain)]
    assert [one["received_on"] for one in tickets] == [CAME, CAME, CAME + 5 * DAY]
