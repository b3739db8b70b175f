"""A follow-up while money is still missing is a call, not the last stage of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import RecordFollowUp
from tests.services.station import an_agreed_case, claimants, file_of, pay, stage_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_who_is_called_while_money_is_missing_brings_no_case_to_its_end(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    (worker,) = claimants(desk, case_id)
    pay(desk, case_id, 200, claimant_id=worker)
    desk.do(RecordFollowUp(case_id=case_id, retaliation=True, note="被调岗"))
    assert stage_of(desk, case_id) is Stage.PERFORMING
    assert len(file_of(desk, case_id).follow_ups) == 1

    pay(desk, case_id, 300, claimant_id=worker, proof_no="例0002")
    desk.do(RecordFollowUp(case_id=case_id, note="已入库，没有再调岗", retaliation=False))
    assert stage_of(desk, case_id) is Stage.FOLLOW_UP
