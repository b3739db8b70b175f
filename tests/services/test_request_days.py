"""A request of a person stands on 今日待办 and in the calendar before its day is over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.planned import PlannedKind
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.archive import FreezeCase
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.calendar_days import calendar_days, event_of
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.person_requests import AnswerPersonRequest, RecordPersonRequest
from tests.services.person_papers import case_of, request
from tests.services.station import CAME, TODAY

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def asked(desk: Desk, days: int, **more: object) -> int:
    due = TODAY + timedelta(days=days)
    return request(desk, received_on=min(CAME, due), due_on=due, **more)


def stands(desk: Desk, name: str, person_id: int | None = None) -> list[int | None]:
    lists = desk.lists.today(TODAY, person_id)
    return [one.record_id for one in lists[name] if one.awaited is Awaited.REQUEST]


def test_it_stands_there_from_three_days_before_the_oldest_first(desk: Desk) -> None:
    asked(desk, 4)
    near = [asked(desk, 3), asked(desk, 1)]
    now = [asked(desk, 0), asked(desk, -5)]

    assert stands(desk, "soon") == near[::-1]
    assert stands(desk, "due") == now[::-1]
    assert stands(desk, "waiting") == []


def test_what_is_past_stands_before_the_cases_of_today(desk: Desk) -> None:
    late = asked(desk, -400)

    assert desk.lists.today(TODAY, None)["due"][0].record_id == late


def test_an_answered_or_voided_one_is_gone(desk: Desk) -> None:
    desk.do(AnswerPersonRequest(record_id=asked(desk, 0), answer="已提供"))
    desk.do(VoidRecord(kind="person_request", record_id=asked(desk, 0), reason="登记错了"))

    assert stands(desk, "due") == []


def test_a_frozen_case_does_not_put_the_answer_off(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    made = asked(desk, 0, case_id=case_id)
    desk.do(FreezeCase(case_id=case_id, reason="例"))

    assert stands(desk, "due") == [made]


def test_among_ones_own_are_those_of_ones_cases_and_of_none(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    mine, me = asked(desk, 0), desk.actor.id or 0
    desk.do(AssignCase(case_id=case_id, handler_id=me))
    theirs = asked(desk, 0, case_id=case_id)

    assert stands(desk, "due", me) == [mine, theirs]
    assert stands(desk, "due", me + 100) == [mine]


def test_the_calendar_has_it_first_on_its_day(desk: Desk) -> None:
    made = asked(desk, 2)
    day = TODAY + timedelta(days=2)

    row = calendar_days(desk, TODAY, day)[0]

    assert (row.kind, row.on, row.record_id) == (PlannedKind.REQUEST, day, made)
    assert row.title_of_case == ""
    assert event_of(row, lambda _: "答复到期").summary == "答复到期"


def test_the_calendar_tells_what_is_asked_for(desk: Desk) -> None:
    desk.do(RecordPersonRequest(name="张例", kind="delete"))

    assert calendar_days(desk, TODAY, TODAY + timedelta(days=60))[-1].what == "delete"
