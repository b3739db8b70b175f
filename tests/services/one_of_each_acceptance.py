"""One command of each kind about the review, withdrawal by one, splitting and merging."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.services.acceptance import AcceptCase, ReferCase
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.services.accepted_day import ChangeAcceptanceDay
from dispute_desk.services.approved_extending import ExtendClock
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.handing_over import TakeBackCase
from dispute_desk.services.splitting import MergeCases, SplitCase
from tests.services.station import CAME, TODAY, a_case, an_accepted_case, claimants

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def check_acceptance(desk: Desk) -> object:
    answers = (PointAnswer(item="district", answer=CheckAnswer.MET, note="注册地在白云区"),)
    return CheckAcceptance(case_id=a_case(desk), answers=answers)


def change_acceptance_day(desk: Desk) -> object:
    return ChangeAcceptanceDay(
        case_id=accepted_today(desk), accepted_on=CAME, reason="补录时填成了登记当天"
    )


def accepted_today(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=TODAY))
    return case_id


def withdraw_claimants(desk: Desk) -> object:
    case_id = an_accepted_case(desk, "张例", "李例")
    return WithdrawClaimants(case_id=case_id, claimant_ids=(claimants(desk, case_id)[0],))


def split_case(desk: Desk) -> object:
    case_id = an_accepted_case(desk, "张例", "李例")
    leaving = (claimants(desk, case_id)[1],)
    return SplitCase(case_id=case_id, claimant_ids=leaving, reason="诉求不同")


def merge_cases(desk: Desk) -> object:
    other, into = an_accepted_case(desk, "张例"), an_accepted_case(desk, "李例")
    return MergeCases(case_ids=(other,), into=into, reason="同一单位同一事由")


def extend_clock(desk: Desk) -> object:
    case_id = a_case(desk, channel="PETITION", on=TODAY)
    return ExtendClock(
        case_id=case_id,
        clock="petition_finish",
        until_on=TODAY + timedelta(days=80),
        approver="区信访局局长黄例",
        reason="涉及多家单位，情况复杂",
    )


def take_back_case(desk: Desk) -> object:
    case_id = an_accepted_case(desk)
    desk.do(ReferCase(case_id=case_id, target="tax"))
    return TakeBackCase(case_id=case_id, reason="经查不属我局管辖")


ACCEPTANCE: dict[str, Callable[[Desk], object]] = {
    "CheckAcceptance": check_acceptance,
    "ExtendClock": extend_clock,
    "ChangeAcceptanceDay": change_acceptance_day,
    "WithdrawClaimants": withdraw_claimants,
    "SplitCase": split_case,
    "MergeCases": merge_cases,
    "TakeBackCase": take_back_case,
}
