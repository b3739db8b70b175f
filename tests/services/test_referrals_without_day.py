"""A referral whose answer has no day is asked after by the station's own term."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import AcceptCase, RecordReferralFeedback, ReferCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.referrals import RecordReferralReceipt
from dispute_desk.services.station_rules import SetClock
from dispute_desk.services.today_lists import today_lists
from dispute_desk.store.readers.today import SHOWN
from tests.services.station import TODAY, a_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LONG_AGO = TODAY - timedelta(days=40)


def referred(desk: Desk, *, on: date, target: str = "tax", whole: bool = False) -> tuple[int, int]:
    case_id = a_case(desk, on=LONG_AGO)
    desk.do(AcceptCase(case_id=case_id, occurred_on=LONG_AGO))
    sent = ReferCase(case_id=case_id, target=target, hand_over=whole, occurred_on=on)
    return case_id, desk.do(sent).value


def where(desk: Desk) -> list[tuple[str, int]]:
    lists = today_lists(desk)
    return [
        (name, one.case_id)
        for name in ("due", "soon", "waiting")
        for one in lists[name]
        if one.awaited is Awaited.REFERRAL
    ]


@pytest.mark.parametrize("whole", [False, True])
def test_it_waits_in_sight_and_is_asked_after_once_the_term_is_over(
    desk: Desk, *, whole: bool
) -> None:
    young, _ = referred(desk, on=TODAY - timedelta(days=2), whole=whole)
    old, record = referred(desk, on=LONG_AGO, whole=whole)

    assert where(desk) == [("due", old), ("waiting", young)]
    (line,) = (one for one in today_lists(desk)["due"] if one.awaited is Awaited.REFERRAL)
    assert line.due_on is None, "nobody told the other body of a day"

    desk.do(RecordReferralFeedback(referral_id=record, feedback="例"))
    assert where(desk) == [("waiting", young)]


def test_a_day_that_is_filled_in_and_a_term_of_the_law_go_before(desk: Desk) -> None:
    case_id, record = referred(desk, on=LONG_AGO)
    due = TODAY + timedelta(days=9)
    desk.do(RecordReferralReceipt(referral_id=record, occurred_on=LONG_AGO, due_on=due))
    assert where(desk) == [("waiting", case_id)]
    assert "referral_feedback" not in clocks(desk, case_id)

    case_id, record = referred(desk, on=LONG_AGO, target="hrss")
    assert "referral_feedback" in clocks(desk, case_id)
    desk.do(RecordReferralReceipt(referral_id=record, occurred_on=LONG_AGO))
    assert ("waiting", case_id) in where(desk)
    assert clocks(desk, case_id) >= {"inspection"}
    assert "referral_feedback" not in clocks(desk, case_id)


def test_the_station_settles_the_term_and_a_closed_case_is_still_asked_after(desk: Desk) -> None:
    case_id, _ = referred(desk, on=TODAY - timedelta(days=6))
    desk.do(CloseCase(case_id=case_id, kind="unreachable", reason="补录"))
    assert where(desk) == [("waiting", case_id)]

    desk.do(
        SetClock(
            clock="referral_feedback",
            length=3,
            unit=TermUnit.NATURAL,
            basis="站务会纪要",
            reason="催得早些",
            effective_on=LONG_AGO,
        )
    )
    assert where(desk) == [("due", case_id)]


def clocks(desk: Desk, case_id: int) -> set[str]:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {one.rule.code for one in found}


def test_many_with_a_day_do_not_push_it_off_the_list(desk: Desk) -> None:
    _, old = referred(desk, on=LONG_AGO, target="hrss")
    case_id = a_case(desk, on=LONG_AGO)
    told: dict[str, Any] = {
        "hand_over": False,
        "due_on": TODAY + timedelta(days=60),
        "again_reason": "补寄",
    }
    for _ in range(SHOWN):
        desk.do(ReferCase(case_id=case_id, target="tax", **told))

    found = today_lists(desk)["due"]
    assert [one.record_id for one in found if one.awaited is Awaited.REFERRAL] == [old]
