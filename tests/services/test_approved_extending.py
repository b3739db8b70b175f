"""A term extended by approval: its clock, 今日待办 and the history tell it, undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.outside_day import outside_day
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import AcceptCase, ReferCase
from dispute_desk.services.approved_extending import ExtendClock
from dispute_desk.services.calendar_days import calendar_days
from dispute_desk.services.closing import ResumeCase, SuspendCase
from dispute_desk.services.referrals import RecordReferralReceipt
from dispute_desk.services.splitting import SplitCase
from dispute_desk.services.today_lists import today_lists
from dispute_desk.services.undo import UndoEntry
from tests.services.station import TODAY, a_case, claimants, file_of, refused
from tests.services.test_late_clocks import later, overdue, told

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)
#: Sixty days of it are over since 2026-11-19; thirty more end on Saturday 2026-12-19.
CAME = date(2026, 9, 20)
LONGEST = date(2026, 12, 21)
APPROVED: dict[str, Any] = {"approver": "区信访局局长黄例", "reason": "涉及多家单位，情况复杂"}


def extended(case_id: int, until: date = date(2026, 12, 10), **more: Any) -> ExtendClock:  # noqa: ANN401
    facts = {"clock": "petition_finish", "occurred_on": date(2026, 11, 18), **APPROVED, **more}
    return ExtendClock(case_id=case_id, until_on=until, **facts)


def clock_of(desk: Desk, case_id: int, code: str = "petition_finish") -> CaseClock:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return next(one for one in clocks if one.rule.code == code)


def petition(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    case_id = a_case(desk, *names, channel="PETITION", on=CAME, **more)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    return later(desk, case_id)


def lines_of(clock: CaseClock) -> str:
    assert clock.deadline is not None
    return "\n".join(clock.deadline.explanation())


def test_an_extended_petition_is_due_on_its_new_day_everywhere(desk: Desk) -> None:
    case_id = petition(desk)
    assert clock_of(desk, case_id).longest == LONGEST
    assert overdue(desk, TODAY) == [case_id]

    done = desk.do(extended(case_id))

    clock = clock_of(desk, case_id)
    assert (clock.due, clock.term) == (date(2026, 12, 10), date(2026, 11, 19))
    said = (
        "经批准延长至 2026-12-10（区信访局局长黄例 2026-11-18 批准；原因：涉及多家单位，情况复杂）"
    )
    assert said in lines_of(clock)
    assert "可以延长一次" not in lines_of(clock)
    assert overdue(desk, TODAY) == []
    assert told(desk, TODAY) == []
    assert told(desk, date(2026, 12, 11)) == [(case_id, "petition_finish", date(2026, 12, 10))]
    (line,) = [one for one in desk.lists.today(date(2026, 12, 11), None)["due"] if one.clock]
    assert line.clock is not None
    assert line.clock.extended

    desk.do(UndoEntry(seq=done.entry))
    assert clock_of(desk, case_id).due == date(2026, 11, 19)
    assert overdue(desk, TODAY) == [case_id]


def test_the_longest_day_comes_from_the_rule_of_the_station(desk: Desk) -> None:
    case_id = petition(desk)
    (rule,) = (one for one in desk.profile.clocks if one.code == "petition_finish")
    shorter = replace(rule, extension=10)

    clock = next(
        one
        for one in case_clocks(
            file_of(desk, case_id), replace(desk.profile, clocks=(shorter,)), desk.calendar
        )
    )

    assert clock.longest == date(2026, 11, 30)
    assert refused(desk, extended(case_id, LONGEST + DAY)).code == "approved_extension_too_long"
    desk.do(extended(case_id, LONGEST))


def test_it_is_extended_once_and_said_again_only_to_correct_it(desk: Desk) -> None:
    case_id = petition(desk)
    record = desk.do(extended(case_id)).value

    again = refused(desk, extended(case_id, date(2026, 12, 15)))
    desk.do(extended(case_id, date(2026, 12, 15), record_id=record))

    assert again.code == "clock_extended_already"
    assert clock_of(desk, case_id).due == date(2026, 12, 15)
    assert len(file_of(desk, case_id).beside["clock_extension"]) == 1


def test_a_referred_case_at_the_inspection_is_extended_by_its_referral(desk: Desk) -> None:
    case_id = a_case(desk, on=date(2026, 8, 3))
    desk.do(AcceptCase(case_id=case_id, occurred_on=date(2026, 8, 3)))
    ids = []
    for _ in range(2):
        refer = ReferCase(case_id=case_id, target="hrss", occurred_on=date(2026, 8, 4),
                          hand_over=False, again_reason="补寄材料")  # fmt: skip
        ids.append(desk.do(refer).value)
        filed = RecordReferralReceipt(referral_id=ids[-1], occurred_on=date(2026, 8, 5))
        desk.do(filed)
    later(desk, case_id)
    first = clock_of(desk, case_id, "inspection")
    assert first.longest is not None
    assert first.longest > TODAY > (first.due or TODAY)
    assert [one[1] for one in told(desk, TODAY)] == ["inspection", "inspection"]

    desk.do(extended(case_id, first.longest, clock="inspection", fact_id=ids[1],
                     occurred_on=first.due))  # fmt: skip

    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    dues = {one.record_id: one.due for one in clocks if one.rule.code == "inspection"}
    assert dues == {ids[0]: first.due, ids[1]: first.longest}
    assert [one[2] for one in told(desk, TODAY)] == [first.due]


def test_days_it_stands_still_after_the_approval_move_the_new_day_on(desk: Desk) -> None:
    case_id = petition(desk)
    desk.do(extended(case_id))
    desk.do(SuspendCase(case_id=case_id, kind="other", occurred_on=date(2026, 11, 19), reason="例"))
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 11, 21), reason="例"))

    clock = clock_of(desk, case_id)

    assert clock.due == date(2026, 12, 14)  # two days later is a Saturday
    assert "批准以后停走的日子往后顺延，至 2026-12-14" in lines_of(clock)


def test_what_was_approved_after_the_term_needs_a_reason_the_case_keeps(desk: Desk) -> None:
    case_id = petition(desk)
    late = extended(case_id, occurred_on=date(2026, 11, 20))

    assert refused(desk, late).code == "extension_approved_too_late"
    desk.do(replace(late, late_reason="批复当天才收到"))

    assert [one["text"] for one in file_of(desk, case_id).notes] == [
        "“信访办结”期限届满后批准延长至 2026-12-10：批复当天才收到"
    ]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"approver": " "}, "extension_without_approver"),
        ({"reason": " "}, "reason_needed"),
        ({"until": date(2026, 11, 19)}, "approved_extension_not_later"),
        ({"occurred_on": CAME - DAY}, "extension_approved_before_start"),
        ({"occurred_on": TODAY + DAY}, "future_day"),
        ({"clock": "petition_transfer"}, "no_extensible_clock"),
        ({"clock": "external_deadline"}, "no_extensible_clock"),
    ],
)
def test_what_does_not_fit_is_said(desk: Desk, changed: dict[str, Any], code: str) -> None:
    case_id = petition(desk)

    assert refused(desk, extended(case_id, **changed)).code == code


def test_who_was_split_off_keeps_the_time_that_was_given(desk: Desk) -> None:
    case_id = petition(desk, "张例", "李例")
    desk.do(extended(case_id))

    leaving = (claimants(desk, case_id)[1],)
    split = SplitCase(case_id=case_id, claimant_ids=leaving, reason="诉求不同")
    other = desk.do(split).value

    assert clock_of(desk, other).due == date(2026, 12, 10)


def test_the_day_another_body_set_is_extended_too(desk: Desk) -> None:
    day = date(2026, 11, 20)
    case_id = a_case(desk, channel="COURT_ENTRUST", on=CAME, external_deadline=day)
    later(desk, case_id)

    def waiting() -> list[date | None]:
        found = today_lists(desk)["due"]
        return [one.due_on for one in found if one.awaited is Awaited.CASE]

    assert waiting() == [day]
    command = extended(case_id, date(2027, 3, 1), clock="external_deadline")
    desk.do(command)
    desk.do(replace(command, until_on=date(2027, 4, 1)))

    assert waiting() == []
    assert outside_day(file_of(desk, case_id)) == date(2027, 4, 1)


def test_a_day_that_is_a_tickets_is_extended_at_the_ticket(desk: Desk) -> None:
    case_id = a_case(desk, channel="HOTLINE_12345", external_no="GZ例001", on=CAME,
                     external_deadline=date(2026, 11, 30))  # fmt: skip

    told_ = refused(desk, extended(case_id, clock="external_deadline"))

    assert told_.code == "extension_of_ticket"
    assert "GZ例001" in told_.sentence()


def test_the_calendar_has_the_inspection_of_an_old_case_on_its_day(desk: Desk) -> None:
    came = date(2026, 5, 15)  # long before
    case_id = a_case(desk, on=came)
    desk.do(AcceptCase(case_id=case_id, occurred_on=came))
    refer = ReferCase(case_id=case_id, target="hrss", occurred_on=date(2026, 8, 4), hand_over=False)
    referral = desk.do(refer).value
    desk.do(RecordReferralReceipt(referral_id=referral, occurred_on=date(2026, 8, 5)))
    clock = clock_of(desk, case_id, "inspection")
    assert clock.due is not None
    assert clock.longest is not None

    def days(month: date) -> list[date]:
        rows = calendar_days(desk, month.replace(day=1), month.replace(day=28))
        return [row.on for row in rows if row.what == "inspection"]

    assert days(clock.due) == [clock.due]
    desk.do(extended(case_id, clock.longest, clock="inspection", fact_id=referral,
                     occurred_on=clock.due))  # fmt: skip

    assert days(clock.due) == []
    assert days(clock.longest) == [clock.longest]
