"""Ways of closing that end a case at once: what they ask for, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.closing_list import unpaid_of_agreed
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase
from tests.services.station import AT_STAGE, an_agreed_case, file_of, refused
from tests.services.test_closing import PAST

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_a_merged_case_says_into_which_one(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.ACCEPTED](desk)

    told = refused(desk, CloseCase(case_id=case_id, kind="merged"))

    assert told.code == "merge_instead"
    assert file_of(desk, case_id).case["stage"] is Stage.ACCEPTED


def test_nobody_is_followed_up_where_nobody_can_be_asked(desk: Desk) -> None:
    gone, failed = an_agreed_case(desk, 500), AT_STAGE[Stage.MED_FAILED](desk)
    desk.do(CloseCase(case_id=gone, kind="unreachable"))
    desk.do(CloseCase(case_id=failed, kind="mediation_failed", reason="补录", occurred_on=PAST))

    assert "follow_up" not in running(desk, gone)
    assert "follow_up" in running(desk, failed)
    assert unpaid_of_agreed(file_of(desk, gone)) == 50_000


def running(desk: Desk, case_id: int) -> set[str]:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.office().calendar)
    return {one.rule.code for one in clocks}
