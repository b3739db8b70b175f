"""A session of the day of its agreement, or behind it: kept with how it was, the case stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.offers import OfferMade, RecordOffer
from tests.services.station import (
    CAME,
    an_agreed_case,
    file_of,
    pay,
    plan_of,
    refused,
    stage_of,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)
WHY = "会后当天签的协议"


def test_a_session_of_the_day_of_the_agreement_is_kept_with_how_it_was(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    planned = file_of(desk, case_id).case["next_action"]
    made = {
        "case_id": case_id,
        "occurred_on": CAME,
        "outcome": SessionOutcome.AGREED,
        "offer_log": (OfferMade(by=Party.EMPLOYER, amount=yuan(400)),),
    }
    told = refused(desk, RecordMediationSession(**made))  # type: ignore[arg-type]
    before = visible(desk)

    done = desk.do(RecordMediationSession(**made, early_reason=WHY))  # type: ignore[arg-type]

    assert (told.code, told.field) == ("session_beside", "early_reason")
    file = file_of(desk, case_id)
    assert (file.case["stage"], file.case["next_action"]) == (Stage.AGREED, planned)
    assert [one["outcome"] for one in file.sessions] == [SessionOutcome.AGREED]
    assert [one["fen"] for one in file.beside["offer"]] == [40000]
    assert any(WHY in one["text"] for one in file.notes)
    desk.undo(done.entry)
    assert visible(desk) == before


def test_a_failed_one_behind_the_agreement_takes_nothing_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    failed = SessionOutcome.FAILED

    desk.do(
        RecordMediationSession(
            case_id=case_id, occurred_on=CAME + DAY, outcome=failed, early_reason="履行中再谈分期"
        )
    )
    desk.do(RecordOffer(case_id=case_id, by=Party.WORKER, amount=yuan(900), occurred_on=CAME))

    assert stage_of(desk, case_id) is Stage.AGREED


def test_money_of_the_same_day_does_not_send_the_case_back_to_its_mediation(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 100, payment_id=plan_of(desk, case_id))
    same_day = RecordMediationSession(case_id=case_id, occurred_on=CAME)

    assert refused(desk, same_day).code == "session_beside"
    assert stage_of(desk, case_id) is Stage.PERFORMING
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=CAME + DAY))
    assert stage_of(desk, case_id) is Stage.MEDIATING
