"""Rights of the parties stand on 今日待办 some days before they lapse, as a hint and no delay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.late_clocks import LateClocks
from dispute_desk.domain.planned import PlannedKind
from dispute_desk.domain.rights_ahead import rules_ahead, window
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.calendar_days import calendar_days
from dispute_desk.services.confirmations import ApplyConfirmation
from dispute_desk.services.editing import EditCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.store.readers.today_rights import rights_ahead
from tests.services.station import (
    TODAY,
    a_case,
    an_accepted_case,
    claimants,
    file_of,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def hints(desk: Desk, day: date) -> list[TodayItem]:
    return desk.lists.today(day, None)["rights"]


def told(desk: Desk, day: date) -> list[tuple[str | None, date | None]]:
    return [(one.body, one.due_on) for one in hints(desk, day)]


def an_org(desk: Desk) -> str:
    return next(one.code for one in desk.profile.mediation_orgs if one.judicial_confirmation)


def agreed_on(desk: Desk, day: date) -> int:
    """A case agreed upon before a body whose agreements a court confirms."""
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=day, mediation_org=an_org(desk)))
    items = (AgreementItem(claimant_id=claimants(desk, case_id)[0], amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=day))
    return case_id


def test_the_confirmation_stands_there_from_seven_days_before_its_last(desk: Desk) -> None:
    day = date(2026, 10, 26)
    agreed_on(desk, day)
    rule = desk.profile.clock("judicial_confirmation")
    due = rule.deadline(day, desk.calendar).due

    def found(on: date) -> list[tuple[str | None, date | None]]:
        return [one for one in told(desk, on) if one[0] == rule.code]

    assert rule.remind
    assert found(due - timedelta(days=rule.remind) - DAY) == []
    assert found(due - timedelta(days=rule.remind)) == [(rule.code, due)]
    assert found(due) == [(rule.code, due)]
    assert found(due + DAY) == []


def test_who_has_applied_is_told_no_more(desk: Desk) -> None:
    case_id = agreed_on(desk, date(2026, 10, 28))
    assert ("judicial_confirmation", date(2026, 11, 27)) in told(desk, TODAY)

    agreement = file_of(desk, case_id).agreements[0]["id"]
    right = AgreementRight.JUDICIAL_CONFIRMATION
    desk.do(
        ApplyConfirmation(
            case_id=case_id, agreement_id=agreement, right=right, applied_on=TODAY - DAY
        )
    )
    assert told(desk, TODAY) == []


def test_a_year_of_arbitration_is_told_a_month_before(desk: Desk) -> None:
    came = TODAY - timedelta(days=350)
    case_id = a_case(desk, on=came)
    due = desk.profile.clock("arbitration_limit").deadline(came, desk.calendar).due
    assert ("arbitration_limit", due) in told(desk, TODAY)

    desk.do(EditCase(case_id=case_id, changes={"interrupted_on": TODAY - 5 * DAY}))
    assert told(desk, TODAY) == []


def test_it_is_no_delay_of_the_station(desk: Desk) -> None:
    case_id = a_case(desk, on=TODAY - timedelta(days=350))
    later = TODAY + timedelta(days=60)
    desk.do(SetNextAction(case_ids=(case_id,), next_action="再看", next_action_on=later))
    lists = desk.lists.today(TODAY, None)

    assert lists["rights"]
    assert not [one for one in lists["due"] if one.body == "arbitration_limit"]
    late = LateClocks(desk.profile, desk.calendar, TODAY)
    assert "arbitration_limit" not in {rule.code for rule in late.rules}
    overdue = desk.lists.case_ids(CaseQuery(view="overdue", today=TODAY))
    assert overdue == [case_id]  # over its acceptance clock alone


def test_the_calendar_has_its_last_day(desk: Desk) -> None:
    came = TODAY - timedelta(days=350)
    case_id = a_case(desk, on=came)
    due = desk.profile.clock("arbitration_limit").deadline(came, desk.calendar).due

    rows = calendar_days(desk, due, due)

    assert (PlannedKind.CLOCK, "arbitration_limit", case_id) in {
        (one.kind, one.what, one.case_id) for one in rows
    }


def test_the_days_before_are_data(desk: Desk) -> None:
    a_case(desk, on=TODAY - timedelta(days=350))
    clocks = tuple(replace(one, remind=0) for one in desk.profile.clocks)
    quiet = LateClocks(replace(desk.profile, clocks=clocks), desk.calendar, TODAY)

    with desk.store.reading() as connection:
        assert rights_ahead(connection, quiet, [], most=50) == []


@pytest.mark.parametrize("days", range(0, 40, 3))
def test_the_window_of_days_holds_exactly_what_lapses(desk: Desk, days: int) -> None:
    today = TODAY + timedelta(days=days)
    for rule in rules_ahead(desk.profile):
        first, last = window(rule, desk.calendar, desk.profile, today)
        until = today + timedelta(days=rule.remind)
        for near in range(-3, 4):
            for start in (first + near * DAY, last + near * DAY):
                due = rule.deadline(start, desk.calendar).due
                assert (today <= due <= until) == (first <= start <= last)
