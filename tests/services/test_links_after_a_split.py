"""What stays in the former case at a split still counts for those who left it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.agreements_in_force import agreements_without_effect
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.open_forms import open_forms
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.insured import InsuredWord, RecordInsuredLine
from dispute_desk.services.opening import open_desk
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.splitting import SplitCase
from dispute_desk.services.today_lists import today_lists
from tests.services.station import (
    CAME,
    NOW,
    a_case,
    an_accepted_case,
    an_agreed_case,
    bases_signed,
    claimants,
    file_of,
    pay,
    payments,
    refused,
)
from tests.services.test_unsigned_agreements import an_unsigned_case

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


def split_off(desk: Desk, case_id: int) -> int:
    """Let the second worker of a case go on in one of his own; return that case."""
    second = claimants(desk, case_id)[1]
    made: int = desk.do(SplitCase(case_id=case_id, claimant_ids=(second,), reason="例")).value
    return made


def lacking(desk: Desk, case_id: int) -> list[str]:
    found = open_forms(file_of(desk, case_id), desk.profile.repayment_papers)
    return [one.paper.code for one in found]


def test_what_the_employer_signed_before_the_split_is_not_asked_for_again(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    bases_signed(desk, case_id)
    assert lacking(desk, case_id) == []

    alone = split_off(desk, case_id)

    assert (lacking(desk, case_id), lacking(desk, alone)) == ([], [])
    desk.do(CheckRepaymentPaper(case_id=alone, item="base_employer", answer=CheckAnswer.MISSING))
    assert lacking(desk, alone) == ["base_employer"]


def test_what_is_signed_in_the_former_case_later_is_none_of_theirs(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    alone = split_off(desk, case_id)

    later = open_desk(desk.store.path, lambda: NOW + timedelta(hours=1), "林例")
    bases_signed(later, case_id)
    later.close()

    assert "base_employer" in lacking(desk, alone)


def test_a_line_and_a_piece_with_links_to_the_former_case_are_corrected(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    second = claimants(desk, case_id)[1]
    asked = RecordEnquiry(case_id=case_id, target="tax", question="例", sent_on=CAME)
    enquiry = desk.do(asked).value
    word = InsuredWord(
        claimant_id=second, insurance=Insurance.PENSION, status=next(iter(InsuredStatus))
    )
    answer = AnswerEnquiry(
        enquiry_id=enquiry, answer="见附表", answered_by="例所", lines=(word,), occurred_on=CAME
    )
    desk.do(answer)
    scan = tmp_path / "工资表.txt"
    scan.write_text("例", encoding="utf-8")
    file = desk.do(AttachFile(case_id=case_id, path=str(scan))).value
    piece = RecordEvidence(
        case_id=case_id, element="wages", claimant_id=second, received_on=CAME, attachment_id=file
    )
    desk.do(piece)

    alone = split_off(desk, case_id)

    (worker,) = claimants(desk, alone)
    line, kept = (file_of(desk, alone).beside[one][0] for one in ("insured_line", "evidence"))
    told = RecordInsuredLine(
        case_id=alone,
        claimant_id=worker,
        insurance=line["insurance"],
        status=line["status"],
        enquiry_id=enquiry,
        record_id=line["id"],
        note="核对过",
    )
    desk.do(told)
    again = replace(piece, case_id=alone, claimant_id=worker, record_id=kept["id"], note="核对过")
    desk.do(again)
    line, kept = (file_of(desk, alone).beside[one][0] for one in ("insured_line", "evidence"))
    assert (line["note"], line["enquiry_id"]) == ("核对过", enquiry)
    assert (kept["note"], kept["attachment_id"]) == ("核对过", file)

    desk.do(replace(again, record_id=None))  # one more piece from the same file
    other = a_case(desk)
    strange = replace(again, case_id=other, claimant_id=None, record_id=None)
    assert refused(desk, strange).code == "record_of_other_case"
    theirs = replace(told, case_id=other, claimant_id=claimants(desk, other)[0], record_id=None)
    assert refused(desk, theirs).code == "record_of_other_case"


def test_an_unsigned_agreement_that_was_taken_up_is_chased_on_both_sides_of_a_split(
    desk: Desk,
) -> None:
    case_id, _ = an_unsigned_case(desk, perform_by=CAME + timedelta(days=2))
    first = payments(desk, case_id)[0]
    pay(desk, case_id, 40, payment_id=first["id"], claimant_id=claimants(desk, case_id)[0])

    alone = split_off(desk, case_id)

    late = {one.case_id: one.fen for one in today_lists(desk)["broken"]}
    assert late.keys() == {case_id, alone}
    assert sum(fen or 0 for fen in late.values()) == 16000
    assert agreements_without_effect(file_of(desk, alone)) == frozenset()
    answer = AnswerBrokenPromise(case_id=alone, choice=desk.profile.promise_answers[0].code)
    desk.do(answer)
