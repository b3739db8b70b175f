"""Closing over papers of the back-payment nobody signed: named and asked, paid ones only noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.cli.warnings import warnings_of
from dispute_desk.domain.closing_list import Need
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from tests.services.station import (
    an_agreed_case,
    bases_signed,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
)
from tests.services.test_closing_list import points

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PART = "mediated_partial"


def half_paid(desk: Desk) -> tuple[int, CloseCase]:
    """A case followed up in which the first of two workers is paid in full."""
    case_id = an_agreed_case(desk, 500, 300)
    desk.do(StartPerformance(case_id=case_id))
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False))
    return case_id, CloseCase(case_id=case_id, kind=PART)


def test_papers_not_signed_are_named_and_a_reason_is_asked_for(desk: Desk) -> None:
    case_id, close = half_paid(desk)
    second = str(file_of(desk, case_id).claimants[1]["name"])

    told = refused(desk, close)

    assert told.code == "cannot_close"
    assert told.field == "reason"
    forms = f"补缴基数确认表（单位盖章）；补缴基数确认表（职工签名）：{second}"
    assert f"2 份补缴材料的签章〔{forms}〕" in told.sentence()
    reasoned = CloseCase(case_id=case_id, kind=PART, reason="单位停产，无人盖章")
    said = [one["message"] for one in warnings_of(desk, reasoned, desk.do(reasoned).value)]
    assert stage_of(desk, case_id) is Stage.CLOSED
    assert any(forms in one for one in said)


def test_what_is_signed_is_asked_for_no_more(desk: Desk) -> None:
    case_id, close = half_paid(desk)
    workers = claimants(desk, case_id)
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_employer"))
    assert "1 份补缴材料的签章" in refused(desk, close).sentence()
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_worker", claimant_ids=(workers[1],)))
    found = points(desk, case_id, PART)
    assert found[Need.FORMS].met

    desk.do(close)

    assert stage_of(desk, case_id) is Stage.CLOSED


def test_papers_of_those_whose_money_is_in_are_a_note_and_keep_nothing_open(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, satisfied=True))
    noted = points(desk, case_id)[Need.FORMS_NOTED]
    assert (noted.count, noted.lacks) == (2, False)
    close = CloseCase(case_id=case_id, kind="mediated_performed")

    (told,) = warnings_of(desk, close, desk.do(close).value)

    assert "2 份补缴材料的签章（钱已入库）" in told["message"]


def test_a_case_that_never_came_to_a_payment_is_asked_for_none(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    bases_signed(desk, case_id)

    assert points(desk, case_id)[Need.FORMS].met
    assert Need.FORMS not in points(desk, case_id, "mediation_failed")
    assert Need.FORMS_NOTED not in points(desk, case_id, "mediation_failed")
