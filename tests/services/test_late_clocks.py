"""Clocks that are over stand on 今日待办, in the list of overdue cases and in its figure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import AcceptCase, DeclineCase, SetNextAction
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.extending import ExtendMediation
from dispute_desk.services.snoozing import SnoozeCases
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_agreed_case,
    file_of,
    pay,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LATER = TODAY + timedelta(days=30)


def later(desk: Desk, case_id: int, action: str = "约双方到站调解") -> int:
    """Give a case a next action far ahead, so that only its clocks ask for something."""
    plan = SetNextAction(case_ids=(case_id,), next_action=action, next_action_on=LATER)
    desk.do(plan)
    return case_id


def told(desk: Desk, day: date) -> list[tuple[int, str, date | None]]:
    """The clocks in 今天必须做 of a day: of which case, which, over since when."""
    found = desk.lists.today(day, None)["due"]
    return [
        (one.case_id, one.body or "", one.due_on) for one in found if one.awaited is Awaited.CLOCK
    ]


def overdue(desk: Desk, day: date) -> list[int]:
    """The overdue cases of a day; the figure and the count agree with the list."""
    query = CaseQuery(view="overdue", today=day)
    found = desk.lists.case_ids(query)
    assert desk.lists.head_figures(day)["overdue"] == len(found)
    assert desk.lists.case_counts({"overdue": query}) == {"overdue": len(found)}
    return found


def due_of(desk: Desk, case_id: int, code: str) -> date:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    day = next(one.due for one in clocks if one.rule.code == code)
    assert day is not None
    return day


def test_a_mediation_past_its_term_is_to_be_seen_to_though_the_next_action_is_later(
    desk: Desk,
) -> None:
    case_id = later(desk, a_case_in_mediation(desk))
    due = due_of(desk, case_id, "mediation")
    day = timedelta(days=1)

    assert told(desk, due - day) == []
    assert told(desk, due) == [(case_id, "mediation", due)]
    assert overdue(desk, due) == []
    assert told(desk, due + day) == [(case_id, "mediation", due)]
    assert overdue(desk, due + day) == [case_id]
    (item,) = [one for one in desk.lists.today(due, None)["due"] if one.clock]
    assert item.clock is not None
    assert (item.clock.label, item.clock.length, item.clock.step) == ("调解期限", 15, "")


def test_both_sides_may_agree_on_a_later_day(desk: Desk) -> None:
    case_id = later(desk, a_case_in_mediation(desk))
    due = due_of(desk, case_id, "mediation")
    until = due + timedelta(days=10)
    desk.do(ExtendMediation(case_id=case_id, until_on=until, occurred_on=CAME))

    assert told(desk, due + timedelta(days=1)) == []
    end = due_of(desk, case_id, "mediation")
    assert told(desk, end + timedelta(days=1)) == [(case_id, "mediation", end)]


def test_what_the_next_action_asks_for_is_not_told_twice(desk: Desk) -> None:
    case_id = a_case(desk)
    due = due_of(desk, case_id, "acceptance")

    (item,) = desk.lists.today(due, None)["due"]
    assert (item.action, item.awaited) == ("作出受理决定", None)

    later(desk, case_id)
    assert told(desk, due) == [(case_id, "acceptance", due)]
    later(desk, case_id, "作出受理决定")
    assert told(desk, LATER) == []  # the action is due itself by now
    soon = desk.lists.today(LATER - timedelta(days=2), None)
    assert [one.body for one in soon["due"]] == ["acceptance"]
    assert soon["soon"] == []


def test_a_decision_or_the_end_of_the_case_ends_the_line(desk: Desk) -> None:
    case_id, other = later(desk, a_case(desk)), later(desk, a_case(desk))
    due = due_of(desk, case_id, "acceptance")
    assert len(told(desk, due)) == 2

    desk.do(AcceptCase(case_id=case_id))
    desk.do(WithdrawCase(case_id=other))

    assert [one for one in told(desk, due) if one[1] == "acceptance"] == []


def test_the_days_a_case_stood_still_are_not_counted(desk: Desk) -> None:
    case_id = later(desk, a_case(desk))
    plain = due_of(desk, case_id, "acceptance")
    desk.do(SuspendCase(case_id=case_id, kind="other", reason="例", occurred_on=CAME))
    assert told(desk, plain) == []
    assert overdue(desk, plain + timedelta(days=1)) == []
    desk.do(ResumeCase(case_id=case_id, occurred_on=TODAY))
    later(desk, case_id)

    due = due_of(desk, case_id, "acceptance")
    assert due > plain
    assert told(desk, due - timedelta(days=1)) == []
    assert overdue(desk, due) == []
    assert told(desk, due) == [(case_id, "acceptance", due)]
    assert overdue(desk, due + timedelta(days=1)) == [case_id]


def test_a_worker_is_to_be_called_after_the_payment_until_it_was_done(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 800)
    pay(desk, case_id, 800)
    later(desk, case_id)
    due = due_of(desk, case_id, "follow_up")

    (line,) = [one for one in told(desk, due) if one[1] == "follow_up"]
    assert line == (case_id, "follow_up", due)
    assert case_id in overdue(desk, due + timedelta(days=1))
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=True))
    assert told(desk, due) == []


def test_nobody_is_called_about_the_payment_while_something_is_to_come(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 800, 500)
    pay(desk, case_id, 800)  # of all, no plan of its own
    later(desk, case_id)
    far = LATER - timedelta(days=1)
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    assert "follow_up" not in {one.rule.code for one in clocks}
    assert "follow_up" not in {one[1] for one in told(desk, far)}
    before = overdue(desk, far)

    second = file_of(desk, case_id).payments[1]
    pay(desk, case_id, 500, claimant_id=second["claimant_id"], proof_no="例0002")
    later(desk, case_id)

    due = due_of(desk, case_id, "follow_up")
    assert (case_id, "follow_up", due) in told(desk, far)
    assert (before, overdue(desk, far)) == ([], [case_id])


def test_put_off_cases_and_other_peoples_stay_out(desk: Desk) -> None:
    case_id = later(desk, a_case(desk))
    due = due_of(desk, case_id, "acceptance")
    assert desk.lists.today(due, 999)["due"] == []

    assert told(desk, TODAY) == [(case_id, "acceptance", due)]
    desk.do(SnoozeCases(case_ids=(case_id,), until_on=TODAY + timedelta(days=9)))

    assert told(desk, TODAY) == []


def test_no_open_case_with_a_late_clock_is_missing(desk: Desk) -> None:
    """The days asked of the store and the clocks of each case agree, whatever its road."""
    made = [a_case(desk), a_case_in_mediation(desk), an_agreed_case(desk, 800)]
    made.append(a_case(desk, channel="PETITION"))
    for case_id in made:
        later(desk, case_id)
    day = TODAY + timedelta(days=75)
    reckoned = {
        case_id
        for case_id in made
        for clock in case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
        if clock.runs and clock.is_late(day) and not clock.rule.is_right
    }
    assert reckoned
    later_still = SetNextAction(
        case_ids=tuple(made), next_action="例", next_action_on=day + timedelta(days=1)
    )
    desk.do(later_still)

    assert set(overdue(desk, day)) == reckoned


@pytest.mark.parametrize("closed", [date(2026, 3, 5), date(2026, 11, 9)])
def test_a_case_opened_again_before_its_acceptance_is_decided_on_anew(
    desk: Desk, closed: date
) -> None:
    case_id, again = a_case(desk), date(2026, 11, 9)
    desk.do(DeclineCase(case_id=case_id, reason="outside_scope", occurred_on=closed))
    desk.do(CloseCase(case_id=case_id, kind="not_accepted", occurred_on=closed))

    desk.do(ReopenCase(case_id=case_id, reason="有新的事实", occurred_on=again))

    due = date(2026, 11, 16)
    assert file_of(desk, case_id).case["next_action_on"] == due
    assert due_of(desk, case_id, "acceptance") == due
    later(desk, case_id)
    assert told(desk, due - timedelta(days=1)) == []
    assert told(desk, due) == [(case_id, "acceptance", due)]
    assert overdue(desk, due) == []
    assert overdue(desk, due + timedelta(days=1)) == [case_id]
    desk.do(AcceptCase(case_id=case_id, occurred_on=again))
    assert told(desk, due + timedelta(days=1)) == []
