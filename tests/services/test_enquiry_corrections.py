"""协查, referrals and legal aid: corrected, taken back, in order, and whom they turn a case to."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.cli.showing import case_json
from dispute_desk.domain.insured_comparison import Finding, compare, findings
from dispute_desk.domain.insured_line import Teller
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry
from dispute_desk.services.insured import InsuredWord, RecordInsuredLine
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.referrals import CorrectReferral, RecordReferralReceipt
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterLine
from dispute_desk.services.undo import UndoEntry
from tests.services.one_of_each_enquiries import PAID, PENSION, UNPAID, an_enquiry, word
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    claimants,
    everything,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_a_base_below_the_wage_alone_sends_the_case_nowhere_else(desk: Desk) -> None:
    case_id = a_case(desk, cause="01")
    worker = claimants(desk, case_id)[0]
    desk.do(
        RecordInsuredLine(
            case_id=case_id, claimant_id=worker, insurance=PENSION, status=PAID, wage=yuan(60_000)
        )
    )
    answer = InsuredWord(claimant_id=worker, insurance=PENSION, status=PAID, paid_base=yuan(27_501))
    desk.do(AnswerEnquiry(enquiry_id=an_enquiry(desk, case_id), lines=(answer,)))

    found = findings(compare(file_of(desk, case_id).beside["insured_line"]))

    assert found == {Finding.BASE_BELOW_WAGE}
    assert desk.routing.route("01", found) == desk.routing.route("01")


def test_the_feedback_of_a_case_that_was_handed_over_is_waited_for(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    handed = ReferCase(case_id=case_id, target="tax", occurred_on=CAME, due_on=date(2026, 4, 1))
    referral = desk.do(handed).value

    def told() -> list[int | None]:
        return [one.record_id for one in desk.lists.today(TODAY, None)["due"] if one.awaited]

    assert file_of(desk, case_id).case["stage"] == "referred_out"
    assert told() == [referral]
    desk.do(RecordReferralFeedback(referral_id=referral, feedback="已收"))
    assert told() == []


def test_what_a_correction_does_not_give_stays(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    worker = claimants(desk, case_id)[0]
    days = {"sent_on": CAME, "received_on": CAME, "feedback_on": TODAY, "feedback": "已收"}
    full = CorrectReferral(case_id=case_id, target="tax", **days)  # type: ignore[arg-type]
    referral = desk.do(full).value
    enquiry = desk.do(
        RecordEnquiry(
            case_id=case_id,
            target="tax",
            question="缴费情况",
            claimant_ids=(worker,),
            sent_on=CAME,
            number="例协查1号",
        )
    ).value
    desk.do(AnswerEnquiry(enquiry_id=enquiry, lines=(word(worker),)))
    line = file_of(desk, case_id).beside["insured_line"][0]

    desk.do(CorrectReferral(case_id=case_id, target="tax", letter_no="例5号", record_id=referral))
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question="基数", record_id=enquiry))
    about = {"case_id": case_id, "claimant_id": worker, "insurance": PENSION}
    desk.do(RecordInsuredLine(**about, status=UNPAID, record_id=line["id"]))  # type: ignore[arg-type]

    row = file_of(desk, case_id).referrals[0]
    assert {name: row[name] for name in days} == days
    assert row["letter_no"] == "例5号"
    asked = file_of(desk, case_id).beside["enquiry"][0]
    assert (asked["sent_on"], asked["number"], asked["claimants"]) == (
        CAME,
        "例协查1号",
        str(worker),
    )
    assert asked["due_on"] is not None
    told = file_of(desk, case_id).beside["insured_line"][0]
    assert (told["teller"], told["enquiry_id"]) == (Teller.TAX, enquiry)
    assert (told["status"], told["month_to"]) == (UNPAID, Month(2024, 6))
    emptied = CorrectReferral(
        case_id=case_id, target="tax", record_id=referral, clear=("feedback_on", "feedback")
    )
    desk.do(emptied)
    assert file_of(desk, case_id).referrals[0]["feedback_on"] is None
    wrong = CorrectReferral(case_id=case_id, target="tax", record_id=referral, clear=("target",))
    assert refused(desk, wrong).code == "not_to_be_emptied"


def test_no_day_stands_before_the_one_it_follows(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    worker = claimants(desk, case_id)[0]
    before = CAME - timedelta(1)
    handed = ReferCase(case_id=case_id, target="tax", hand_over=False, due_on=CAME)
    assert refused(desk, handed).code == "referral_due_out_of_order"
    early = CorrectReferral(case_id=case_id, target="tax", sent_on=CAME, due_on=before)
    assert refused(desk, early).code == "referral_due_out_of_order"
    made = CorrectReferral(case_id=case_id, target="tax", sent_on=CAME)
    referral = desk.do(made).value
    receipt = RecordReferralReceipt(referral_id=referral, occurred_on=TODAY, due_on=CAME)
    assert refused(desk, receipt).code == "referral_due_out_of_order"
    desk.do(RecordReferralReceipt(referral_id=referral, occurred_on=TODAY))
    feedback = RecordReferralFeedback(referral_id=referral, feedback="已收", occurred_on=CAME)
    assert refused(desk, feedback).code == "referral_days_out_of_order"

    enquiry = an_enquiry(desk, case_id)
    answer = AnswerEnquiry(enquiry_id=enquiry, occurred_on=CAME, lines=(word(worker),))
    desk.do(answer)
    given = {"case_id": case_id, "question": "缴费情况", "record_id": enquiry}
    late = RecordEnquiry(**given, target="tax", sent_on=TODAY)  # type: ignore[arg-type]
    assert refused(desk, late).code == "enquiry_answered_before_sent"
    other = RecordEnquiry(**given, target="hrss")  # type: ignore[arg-type]
    assert refused(desk, other).code == "enquiry_answered_by_other_body"


def test_legal_aid_that_is_refused_after_all_has_no_outcome(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    aid = desk.do(RecordLegalAid(case_id=case_id, organisation="例法援", applied_on=CAME)).value
    desk.do(DecideLegalAid(legal_aid_id=aid, granted=True, occurred_on=CAME))
    desk.do(EndLegalAid(legal_aid_id=aid, outcome="和解", occurred_on=CAME))

    desk.do(DecideLegalAid(legal_aid_id=aid, granted=False))

    row = file_of(desk, case_id).beside["legal_aid"][0]
    assert (row["granted"], row["ended_on"], row["outcome"]) == (False, None, None)


def test_a_worker_somebody_asks_about_is_not_taken_away_by_an_undo(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    worker = desk.do(
        SaveRoster(case_id=case_id, lines=(RosterLine(changes={"name": "某例"}),))
    ).value[0]
    entry = max(row[0] for row in everything(desk)["journal"])
    asked = RecordEnquiry(
        case_id=case_id, target="tax", question="缴费情况", claimant_ids=(worker,)
    )
    enquiry = desk.do(asked).value

    refused(desk, UndoEntry(seq=entry))

    assert worker in claimants(desk, case_id)
    desk.do(VoidRecord(kind="enquiry", record_id=enquiry, reason="重复"))
    desk.do(UndoEntry(seq=entry))
    assert worker not in claimants(desk, case_id)


def test_the_number_of_a_person_in_free_words_is_masked_for_scripts(desk: Desk) -> None:
    case_id = a_case(desk)
    number = "440524188001010014"
    desk.do(AnswerEnquiry(enquiry_id=an_enquiry(desk, case_id), answer=f"证件号码{number}"))

    shown = json.dumps(case_json(file_of(desk, case_id)), ensure_ascii=False, default=str)

    assert number not in shown
    assert "440524********0014" in shown
