"""协查: made, sent, waited for, answered by hand; referrals and legal aid beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.insured_comparison import Finding, Verdict, compare, findings
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import RecordReferralFeedback, ReferCase
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.closing import WithdrawCase
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry, SendEnquiry
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.referrals import CorrectReferral, RecordReferralReceipt
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


def clock_of(desk: Desk, case_id: int) -> CaseClock:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return next(one for one in clocks if one.rule.code == "enquiry_reply")


def test_the_term_runs_from_the_day_it_was_sent_and_stops_with_the_answer(desk: Desk) -> None:
    case_id = a_case(desk)
    enquiry = an_enquiry(desk, case_id)

    desk.do(SendEnquiry(enquiry_id=enquiry, occurred_on=date(2026, 11, 2), number="例协查1号"))

    row = file_of(desk, case_id).beside["enquiry"][0]
    clock = clock_of(desk, case_id)
    assert (row["number"], row["due_on"]) == ("例协查1号", date(2026, 11, 16))
    assert (clock.about, clock.due, clock.stopped_on) == ("例协查1号", date(2026, 11, 16), None)
    assert clock.is_late(TODAY)
    desk.do(AnswerEnquiry(enquiry_id=enquiry, answer="已足额缴纳"))
    assert clock_of(desk, case_id).stopped_on == TODAY


def test_the_term_written_on_the_letter_goes_before_the_usual_one(desk: Desk) -> None:
    case_id = a_case(desk)
    command = RecordEnquiry(
        case_id=case_id,
        target="hrss",
        question="是否登记",
        sent_on=date(2026, 11, 2),
        due_on=date(2026, 11, 30),
    )
    desk.do(command)

    clock = clock_of(desk, case_id)

    assert clock.due == date(2026, 11, 30)
    assert clock.deadline is not None
    assert clock.deadline.explanation() == ("函件写明的期限为 2026-11-30",)


def test_what_waits_stands_on_the_home_page_until_it_is_answered(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    late, early, unsent = (an_enquiry(desk, case_id) for _ in range(3))
    desk.do(SendEnquiry(enquiry_id=late, occurred_on=date(2026, 11, 2)))
    desk.do(SendEnquiry(enquiry_id=early, occurred_on=date(2026, 11, 20)))
    handed = ReferCase(
        case_id=case_id,
        target="tax",
        hand_over=False,
        occurred_on=CAME,
        due_on=date(2026, 3, 20),
    )
    referral = desk.do(handed).value

    def told(name: str) -> list[tuple[str | None, int | None]]:
        lists = desk.lists.today(TODAY, None)
        return [(one.awaited, one.record_id) for one in lists[name] if one.awaited]

    assert told("due") == [("referral", referral), ("enquiry", late)]
    assert told("waiting") == [("enquiry", early)]
    for enquiry in (late, early, unsent):
        desk.do(AnswerEnquiry(enquiry_id=enquiry, answer="无"))
    desk.do(RecordReferralFeedback(referral_id=referral, feedback="已收"))
    assert told("due") == told("waiting") == []


def test_an_answer_stands_beside_the_word_of_the_worker(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    told = RecordInsuredLine(
        case_id=case_id,
        claimant_id=worker,
        insurance=PENSION,
        status=UNPAID,
        month_from=Month(2024, 1),
        month_to=Month(2024, 12),
    )
    desk.do(told)
    enquiry = an_enquiry(desk, case_id)

    desk.do(AnswerEnquiry(enquiry_id=enquiry, answered_by="例所", lines=(word(worker),)))

    lines = file_of(desk, case_id).beside["insured_line"]
    assert [(one["teller"], one["enquiry_id"], one["told_on"]) for one in lines] == [
        (Teller.WORKER, None, TODAY),
        (Teller.TAX, enquiry, TODAY),
    ]
    verdicts = [one.verdict for one in compare(lines)]
    assert verdicts == [Verdict.STATUS, Verdict.ALONE]
    assert findings(compare(lines)) == frozenset()


def test_what_the_answer_found_changes_whom_to_turn_to(desk: Desk) -> None:
    case_id = a_case(desk, cause="03")
    worker = claimants(desk, case_id)[0]
    enquiry = an_enquiry(desk, case_id, "hrss")

    lines = (word(worker, InsuredStatus.NOT_ENROLLED),)
    desk.do(AnswerEnquiry(enquiry_id=enquiry, lines=lines))

    found = findings(compare(file_of(desk, case_id).beside["insured_line"]))
    route = desk.routing.route("03", found)
    assert found == {Finding.NOT_ENROLLED}
    assert route is not None
    assert route.addressee({"hrss"}) == "insurance_agency"


def test_an_enquiry_taken_back_takes_its_lines_along_and_undo_brings_both_back(desk: Desk) -> None:
    case_id = a_case(desk)
    enquiry = an_enquiry(desk, case_id)
    desk.do(AnswerEnquiry(enquiry_id=enquiry, lines=(word(claimants(desk, case_id)[0]),)))
    before = file_of(desk, case_id).beside

    done = desk.do(VoidRecord(kind="enquiry", record_id=enquiry, reason="发错单位"))

    assert file_of(desk, case_id).beside["insured_line"] == ()
    desk.undo(done.entry)
    after = file_of(desk, case_id).beside
    for kind in ("enquiry", "insured_line"):
        assert [one["id"] for one in after[kind]] == [one["id"] for one in before[kind]]


def _requests(desk: Desk) -> list[tuple[object, str]]:
    case_id, other = a_case(desk), a_case(desk, "李例")
    stranger = claimants(desk, other)[0]
    sent = an_enquiry(desk, case_id)
    desk.do(SendEnquiry(enquiry_id=sent, occurred_on=date(2026, 11, 20)))
    given = {"case_id": case_id, "target": "tax", "question": "缴费情况"}
    months = {"month_from": Month(2024, 2), "month_to": Month(2024, 1)}
    days = {"sent_on": date(2026, 11, 2), "due_on": date(2026, 11, 1)}
    early = date(2026, 11, 19)
    negative = word(claimants(desk, case_id)[0], paid_base=yuan(-1))
    return [
        (RecordEnquiry(**{**given, "target": "court"}), "body_not_asked"),  # type: ignore[arg-type]
        (RecordEnquiry(**{**given, "question": " "}), "empty_name"),  # type: ignore[arg-type]
        (RecordEnquiry(**given, **months), "insured_months_backwards"),  # type: ignore[arg-type]
        (RecordEnquiry(**given, **days), "enquiry_due_before_sent"),  # type: ignore[arg-type]
        (RecordEnquiry(**given, claimant_ids=(stranger,)), "record_of_other_case"),  # type: ignore[arg-type]
        (SendEnquiry(enquiry_id=sent), "enquiry_sent_before"),
        (AnswerEnquiry(enquiry_id=sent), "enquiry_nothing_answered"),
        (
            AnswerEnquiry(enquiry_id=sent, answer="无", occurred_on=early),
            "enquiry_answered_before_sent",
        ),
        (AnswerEnquiry(enquiry_id=sent, lines=(word(stranger),)), "record_of_other_case"),
        (AnswerEnquiry(enquiry_id=sent, lines=(negative,)), "insured_sum_negative"),
    ]


@pytest.mark.parametrize("number", range(10))
def test_what_cannot_be_is_refused_and_leaves_no_trace(desk: Desk, number: int) -> None:
    command, code = _requests(desk)[number]
    before = everything(desk)

    told = refused(desk, command)

    assert told.code == code
    assert everything(desk) == before


def test_several_referrals_are_open_at_once_each_with_its_own_days(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    sent = [
        desk.do(ReferCase(case_id=case_id, target=target, hand_over=False, occurred_on=CAME)).value
        for target in ("tax", "hrss")
    ]

    desk.do(RecordReferralReceipt(referral_id=sent[1], occurred_on=date(2026, 3, 9)))
    desk.do(RecordReferralFeedback(referral_id=sent[0], feedback="已收", result="settled"))

    one, other = file_of(desk, case_id).referrals
    assert (one["result"], one["feedback_on"], one["received_on"]) == ("settled", TODAY, None)
    assert (other["result"], other["received_on"]) == (None, date(2026, 3, 9))
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    assert any(one.rule.code == "inspection" for one in clocks)


def test_the_days_of_a_referral_follow_each_other(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    late = desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False)).value
    backwards = CorrectReferral(
        case_id=case_id, target="tax", sent_on=TODAY, feedback_on=CAME, feedback="已收"
    )

    receipt = RecordReferralReceipt(referral_id=late, occurred_on=CAME)

    assert refused(desk, receipt).code == "referral_days_out_of_order"
    assert refused(desk, backwards).code == "referral_days_out_of_order"
    unknown = RecordReferralFeedback(referral_id=late, feedback="已收", result="gone")
    assert refused(desk, unknown).code == "no_such_word"


def test_a_referral_made_on_paper_is_added_to_a_case_that_has_ended(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(WithdrawCase(case_id=case_id))
    past = CorrectReferral(case_id=case_id, target="police", letter_no="例转9号", sent_on=CAME)

    made = desk.do(past).value

    assert [one["id"] for one in file_of(desk, case_id).referrals] == [made]
    assert file_of(desk, case_id).case["stage"] == "withdrawn"


def test_legal_aid_goes_from_application_to_outcome(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    worker = claimants(desk, case_id)[0]
    apply = RecordLegalAid(
        case_id=case_id, claimant_id=worker, organisation="例区法律援助处", applied_on=CAME
    )
    aid = desk.do(apply).value
    assert refused(desk, EndLegalAid(legal_aid_id=aid, outcome="和解")).code == (
        "legal_aid_not_granted"
    )

    desk.do(DecideLegalAid(legal_aid_id=aid, granted=True, lawyer="吴律例", document_no="例援3号"))
    empty = EndLegalAid(legal_aid_id=aid, outcome=" ")
    assert refused(desk, empty).code == "legal_aid_without_outcome"
    desk.do(EndLegalAid(legal_aid_id=aid, outcome="裁决支持"))

    row = file_of(desk, case_id).beside["legal_aid"][0]
    assert (row["granted"], row["lawyer"], row["outcome"]) == (True, "吴律例", "裁决支持")
    assert (row["decided_on"], row["ended_on"]) == (TODAY, TODAY)


def test_a_word_said_again_after_another_counts_again(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    enquiry = an_enquiry(desk, case_id)
    part = {"month_to": Month(2024, 3)}
    words = (word(worker, UNPAID), word(worker, PAID, **part), word(worker, UNPAID))

    counts = [
        desk.do(AnswerEnquiry(enquiry_id=enquiry, lines=(one,))).value
        for one in (*words, words[-1])
    ]

    assert counts == [1, 1, 1, 0]
    said = [one.said[0].status for one in compare(file_of(desk, case_id).beside["insured_line"])]
    assert said == [UNPAID]
