"""A follow-up made before the case was closed counts: nobody is asked once more behind its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.clock_facts import followed_before_end
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase
from tests.services.station import CAME, an_agreed_case, file_of, pay, plan_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def clock(desk: Desk, case_id: int) -> CaseClock:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return next(one for one in found if one.rule.code == "follow_up")


def closed(desk: Desk, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """A case that was followed up while an instalment was still to come, then paid and closed."""
    case_id = an_agreed_case(desk, 500)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 100, payment_id=plan, proof_no="例1", occurred_on=CAME + DAY)
    given = {"satisfied": True, **more}
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=CAME + 5 * DAY, **given))
    pay(desk, case_id, 400, payment_id=plan, proof_no="例2", occurred_on=CAME + 10 * DAY)
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=CAME + 10 * DAY))
    return case_id


def test_what_was_asked_before_the_end_is_not_asked_again(desk: Desk) -> None:
    case_id = closed(desk)

    found = clock(desk, case_id)

    assert found.start == CAME + 10 * DAY
    assert found.stopped_on == CAME + 5 * DAY


def test_who_said_that_money_is_missing_is_asked_again(desk: Desk) -> None:
    assert clock(desk, closed(desk, paid_in_full=False)).runs


def test_a_case_opened_again_is_followed_up_anew(desk: Desk) -> None:
    case_id = closed(desk)
    desk.do(ReopenCase(case_id=case_id, reason="职工再来", occurred_on=CAME + 15 * DAY))

    assert followed_before_end(file_of(desk, case_id)) is None
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=CAME + 20 * DAY))
    assert clock(desk, case_id).runs
