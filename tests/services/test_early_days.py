"""A fact of before the case came in is asked about, the same way whatever it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, RecordReferralFeedback, ReferCase
from dispute_desk.services.closing import RecordFollowUp
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.evidence import ReceiveEvidence, RecordEvidence
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.legal_aid import RecordLegalAid
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.tax_orders import RecordTaxOrder
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    file_of,
    refused,
    stage_of,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

EARLY = CAME - timedelta(days=3)


def answered(desk: Desk, case_id: int, **more: Any) -> object:  # noqa: ANN401 - fields of a command
    told = {"hand_over": False, "occurred_on": EARLY, "early_reason": "先已转出"}
    told["again_reason"] = "补寄材料"  # the first one waits for its answer
    referral = desk.do(ReferCase(case_id=case_id, target="tax", **told)).value  # type: ignore[arg-type]
    return RecordReferralFeedback(referral_id=referral, feedback="已受理", **more)


FACTS: dict[str, Callable[..., object]] = {
    "note": lambda _, case, **more: AddNote(case_id=case, text="来电咨询", **more),
    "offer": lambda _, case, **more: RecordOffer(
        case_id=case, by=Party.EMPLOYER, amount=yuan(100), **more
    ),
    "session": lambda _, case, **more: RecordMediationSession(case_id=case, **more),
    "follow_up": lambda _, case, **more: RecordFollowUp(case_id=case, satisfied=True, **more),
    "referral": lambda _, case, **more: ReferCase(
        case_id=case, target="tax", hand_over=False, **more
    ),
    "feedback": answered,
}


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_it_asks_with_both_days_and_goes_on_with_a_reason(desk: Desk, fact: str) -> None:
    case_id = an_accepted_case(desk)
    make = FACTS[fact]
    told = refused(desk, make(desk, case_id, occurred_on=EARLY))
    command = make(desk, case_id, occurred_on=EARLY, early_reason="街道先行调处")
    before = visible(desk)
    done = desk.do(command)

    assert (told.code, told.field) == ("early_fact", "early_reason")
    assert (told.facts["day"], told.facts["received"]) == (EARLY, CAME)
    notes = [one["text"] for one in file_of(desk, case_id).notes]
    assert any("街道先行调处" in text and str(EARLY) in text for text in notes)
    desk.undo(done.entry)
    assert visible(desk) == before


def test_a_failed_session_of_before_leads_on_from_the_day_the_case_was_taken_on(
    desk: Desk,
) -> None:
    case_id = an_accepted_case(desk)
    desk.do(
        RecordMediationSession(
            case_id=case_id,
            occurred_on=EARLY,
            applied_on=EARLY,
            outcome=SessionOutcome.FAILED,
            early_reason="街道先行调处",
        )
    )

    file = file_of(desk, case_id)
    assert stage_of(desk, case_id) is Stage.MED_FAILED
    assert file.sessions[0]["held_on"] == EARLY
    assert file.moves[-1]["occurred_on"] == CAME
    assert file.case["mediation_applied_on"] == EARLY


def test_a_fact_still_to_come_is_refused_whatever_the_reason(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    ahead = TODAY + timedelta(days=1)
    told = RecordMediationSession(case_id=case_id, occurred_on=ahead, early_reason="例")
    assert refused(desk, told).code == "future_day"


def test_a_decision_does_not_come_before_the_case_but_its_receipt_can_be_put_right(
    desk: Desk,
) -> None:
    case_id = a_case(desk, on=TODAY)
    accept = AcceptCase(case_id=case_id, occurred_on=EARLY)
    handed = ReferCase(case_id=case_id, target="tax", occurred_on=EARLY, early_reason="例")
    assert refused(desk, accept).code == "day_before_receipt"
    assert refused(desk, handed).code == "day_before_receipt"

    desk.do(EditCase(case_id=case_id, changes={"received_on": EARLY}))
    desk.do(accept)
    assert stage_of(desk, case_id) is Stage.ACCEPTED
    assert file_of(desk, case_id).moves[0]["occurred_on"] == EARLY


def test_the_registration_stays_where_a_step_stands_before_the_receipt(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    later = CAME + timedelta(days=5)
    changes = {"received_on": later}
    desk.do(EditCase(case_id=case_id, changes=changes, late_reason="来访登记晚于受理"))
    assert file_of(desk, case_id).moves[0]["occurred_on"] == CAME


#: What is recorded beside a case, by the day it was done on.
BESIDE: dict[str, tuple[str, Callable[..., Any]]] = {
    "investigation": (
        "held_on",
        lambda case, **more: RecordInvestigation(
            case_id=case, kind=InquiryKind.INTERVIEW, findings="谈话", late_reason="补", **more
        ),
    ),
    "asked": (
        "asked_on",
        lambda case, **more: RecordEvidence(case_id=case, element="wages", **more),
    ),
    "received": (
        "received_on",
        lambda case, **more: RecordEvidence(case_id=case, element="wages", **more),
    ),
    "legal_aid": ("applied_on", lambda case, **more: RecordLegalAid(case_id=case, **more)),
    "tax_order": (
        "served_on",
        lambda case, **more: RecordTaxOrder(case_id=case, kind="demand", **more),
    ),
}


@pytest.mark.parametrize("fact", sorted(BESIDE))
def test_what_is_recorded_beside_a_case_asks_alike_and_once(desk: Desk, fact: str) -> None:
    case_id = an_accepted_case(desk)
    day, make = BESIDE[fact]
    told = refused(desk, make(case_id, **{day: EARLY}))
    command = make(case_id, **{day: EARLY}, early_reason="来访以前已经做过")
    made = desk.do(command).value

    assert (told.code, told.field) == ("early_fact", "early_reason")
    assert (told.facts["day"], told.facts["received"]) == (EARLY, CAME)
    notes = [one["text"] for one in file_of(desk, case_id).notes]
    assert sum("来访以前已经做过" in text and str(EARLY) in text for text in notes) == 1
    desk.do(replace(command, record_id=made, early_reason=None))  # was answered for
    again = replace(command, record_id=made, early_reason=None)
    assert refused(desk, replace(again, **{day: EARLY - timedelta(days=1)})).code == "early_fact"
    late = replace(again, **{day: TODAY + timedelta(days=1)})
    assert refused(desk, late).code == "future_day"


def test_evidence_that_came_before_the_case_is_asked_about(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    piece = desk.do(RecordEvidence(case_id=case_id, element="wages")).value
    command = ReceiveEvidence(record_id=piece, received_on=EARLY)

    assert refused(desk, command).code == "early_fact"
    desk.do(replace(command, early_reason="上次来时留下的"))
    assert any("上次来时留下的" in one["text"] for one in file_of(desk, case_id).notes)
