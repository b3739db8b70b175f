"""An undo that leads a case back leaves nothing in it that its stage does not bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.mediation import RecordMediationSession, StartMediation
from dispute_desk.services.undo import UndoEntry
from tests.services.station import (
    CAME,
    a_case,
    an_accepted_case,
    file_of,
    pay,
    payments,
    refused,
    stage_of,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_an_acceptance_is_not_taken_back_under_money_that_came(desk: Desk) -> None:
    case_id = a_case(desk)
    accepted = desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    pay(desk, case_id, 100)
    paid = desk.lists.last_seq()

    told = refused(desk, UndoEntry(seq=accepted.entry))

    assert told.code == "left_without_stage"
    assert told.sentence().startswith("不能撤销“受理”：之后又办过“登记缴费”")
    unpaid = desk.undo(paid)
    unaccepted = desk.undo(accepted.entry)
    assert stage_of(desk, case_id) is Stage.REGISTERED
    assert refused(desk, UndoEntry(seq=unpaid.entry)).code == "left_without_stage"

    desk.undo(unaccepted.entry)
    desk.undo(unpaid.entry)
    assert payments(desk, case_id)[0]["paid_on"] == CAME


def test_a_mediation_is_not_taken_back_under_a_session_that_was_held(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    begun = desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    held = desk.do(RecordMediationSession(case_id=case_id, occurred_on=CAME))

    told = refused(desk, UndoEntry(seq=begun.entry))

    assert (told.code, told.facts["act"]) == ("left_without_stage", "登记调解会")
    desk.undo(held.entry)
    desk.undo(begun.entry)
    assert stage_of(desk, case_id) is Stage.ACCEPTED
    assert file_of(desk, case_id).sessions == ()
