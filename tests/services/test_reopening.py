"""A reopened case is worked on again: whom only its end had settled stands where he stood."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.services.acceptance import DeclineCase, ReferCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase, WithdrawCase
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from tests.services.one_of_each import LEDGERS
from tests.services.station import (
    AT_STAGE,
    TODAY,
    a_case,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    states,
    visible,
    yuan,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

YESTERDAY = TODAY - timedelta(days=1)


def reopen(desk: Desk, case_id: int) -> int:
    """Reopen the case for new facts; return the entry."""
    return desk.do(ReopenCase(case_id=case_id, reason="单位未按协议续缴")).entry


def close(desk: Desk, case_id: int, kind: str) -> None:
    desk.do(CloseCase(case_id=case_id, kind=kind, reason="补录", occurred_on=YESTERDAY))


def test_who_was_paid_stays_paid_and_who_was_given_up_has_his_agreement_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    close(desk, case_id, "mediated_partial")
    assert states(desk, case_id) == ["paid", "unperformed"]

    reopen(desk, case_id)

    assert states(desk, case_id) == ["paid", "agreed"]


def test_who_was_paid_before_a_closing_that_did_not_know_it_is_paid_when_reopened(
    desk: Desk,
) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(CloseCase(case_id=case_id, kind="unreachable", occurred_on=YESTERDAY))
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    assert states(desk, case_id) == ["unreachable"]

    reopen(desk, case_id)

    assert states(desk, case_id) == ["paid"]
    assert file_of(desk, case_id).case["next_action"] == "已全部入库：回访后结案"


def test_a_part_paid_before_the_closing_is_a_part_when_reopened(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(CloseCase(case_id=case_id, kind="unreachable", occurred_on=YESTERDAY))
    pay(desk, case_id, 200, claimant_id=claimants(desk, case_id)[0])

    reopen(desk, case_id)

    assert states(desk, case_id) == ["partial_paid"]


@pytest.mark.parametrize("kind", ["withdrawn", "referred", "unreachable", "ceased"])
def test_however_the_case_ended_its_workers_come_back(desk: Desk, kind: str) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    close(desk, case_id, kind)
    assert "pending" not in states(desk, case_id)

    reopen(desk, case_id)

    assert states(desk, case_id) == ["pending", "pending"]


@pytest.mark.parametrize(
    "end",
    [
        lambda case: WithdrawCase(case_id=case),
        lambda case: ReferCase(case_id=case, target="hrss"),
        lambda case: DeclineCase(case_id=case, reason="consultation"),
    ],
)
def test_an_end_before_the_closing_is_taken_back_too(desk: Desk, end: object) -> None:
    case_id = a_case(desk)
    desk.do(end(case_id))  # type: ignore[operator]
    desk.do(CloseCase(case_id=case_id, kind="settled"))

    reopen(desk, case_id)

    assert (stage_of(desk, case_id), states(desk, case_id)) == (Stage.REGISTERED, ["pending"])


def test_a_reopened_case_is_agreed_with_again(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.MED_FAILED](desk)
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    desk.do(CloseCase(case_id=case_id, kind="mediation_failed"))
    reopen(desk, case_id)
    assert stage_of(desk, case_id) is Stage.FOLLOW_UP

    desk.do(StartMediation(case_id=case_id))
    worker = claimants(desk, case_id)[0]
    items = (AgreementItem(claimant_id=worker, amount=yuan(400)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items))
    pay(desk, case_id, 400, claimant_id=worker, occurred_on=TODAY)

    assert states(desk, case_id) == ["paid"]
    assert whole(desk) == []


def test_undoing_the_reopening_brings_everything_back_and_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    close(desk, case_id, "withdrawn")
    before = visible(desk)

    seq = reopen(desk, case_id)
    between = visible(desk)
    undone = desk.undo(seq)

    assert visible(desk) == before
    assert states(desk, case_id) == ["withdrew", "withdrew"]
    desk.undo(undone.entry)
    assert visible(desk) == between


def test_a_case_closed_again_settles_its_workers_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    close(desk, case_id, "withdrawn")
    reopen(desk, case_id)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    assert states(desk, case_id) == ["unreachable"]

    reopen(desk, case_id)

    assert states(desk, case_id) == ["agreed"]


def test_workers_of_old_ledgers_come_back_unverified(desk: Desk) -> None:
    path = LEDGERS / "p01_monthly_2023.xlsx"
    desk.do(ImportLedger(path=str(path), accept=True))
    ids = desk.lists.case_ids(CaseQuery(view="imported"))
    withdrawn = next(one for one in ids if file_of(desk, one).case["closure_kind"] == "withdrawn")
    assert set(states(desk, withdrawn)) == {"withdrew"}

    reopen(desk, withdrawn)

    assert set(states(desk, withdrawn)) == {"pending"}


@pytest.mark.parametrize("ends", [WithdrawCase, DeclineCase])
def test_a_case_that_ended_without_being_closed_is_to_be_closed_first(
    desk: Desk, ends: type
) -> None:
    case_id = a_case(desk)
    reason = "outside_scope" if ends is DeclineCase else "另行处理"
    desk.do(ends(case_id=case_id, reason=reason))

    refusal = refused(desk, ReopenCase(case_id=case_id, reason="又来了"))

    assert refusal.code == "reopen_close_first"
    desk.do(CloseCase(case_id=case_id, kind="withdrawn", reason="补录"))
    reopen(desk, case_id)
    assert stage_of(desk, case_id) in OPEN
