"""Evidence against what is to be proved, talks and visits, promises to waive insurance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.evidence import Holder, InquiryKind
from dispute_desk.domain.evidence_matrix import MatrixLine, case_matrix
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import EVIDENCE_LIST
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry
from dispute_desk.services.evidence import ReceiveEvidence, RecordEvidence
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.waivers import RecordWaiver
from tests.services.one_of_each_enquiries import an_enquiry, word
from tests.services.paper_cases import values
from tests.services.station import CAME, TODAY, a_case, claimants, file_of, yuan
from tests.services.whole_files import a_pdf

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

TOMORROW = date(2026, 11, 23)


def lines_of(desk: Desk, case_id: int) -> dict[str, MatrixLine]:
    file = file_of(desk, case_id)
    found = case_matrix(desk.profile, file, workers=len(file.claimants))
    return {one.element.code: one for one in found}


def refused(desk: Desk, command: object) -> tuple[str, str | None]:
    with pytest.raises(DeskError) as told:
        desk.do(command)
    return told.value.code, told.value.field


def test_a_case_of_a_low_base_asks_for_wages_and_not_for_a_waiver(desk: Desk) -> None:
    lines = lines_of(desk, a_case(desk, cause="04"))

    assert set(lines) == {"subject", "relation", "period", "wages", "insured"}
    assert all(one.gap for one in lines.values())
    assert lines["wages"].holder is Holder.EMPLOYER


def test_a_group_case_asks_for_the_authority_of_its_representatives(desk: Desk) -> None:
    names = [f"例{number}" for number in range(10)]

    assert "authority" in lines_of(desk, a_case(desk, *names))
    assert "authority" not in lines_of(desk, a_case(desk, *names[:9]))


def test_what_proves_one_workers_wages_says_nothing_of_the_others(desk: Desk) -> None:
    case_id = a_case(desk, "工例甲", "工例乙", "工例丙")
    first, second, third = claimants(desk, case_id)
    came = date(2026, 11, 2)
    desk.do(
        RecordEvidence(
            case_id=case_id,
            element="wages",
            kind="bank_wages",
            claimant_id=first,
            holder=Holder.WORKER,
            received_on=came,
        )
    )
    desk.do(
        RecordEvidence(
            case_id=case_id,
            element="wages",
            kind="wage_slips",
            claimant_id=second,
            holder=Holder.EMPLOYER,
            asked_on=came,
        )
    )

    wages = lines_of(desk, case_id)["wages"]
    assert (wages.gap, wages.unproved, wages.unasked) == (True, (second, third), (third,))
    listed = values(desk, EVIDENCE_LIST, case_id)["gaps"]
    wanted = [one["wanted"] for one in listed if one["element"] == "工资和缴费基数"]
    assert len(wanted) == 2
    assert "工例乙" in wanted[0]
    assert wanted[1].endswith("（工例丙）")

    for worker in (second, third):
        desk.do(
            RecordEvidence(
                case_id=case_id,
                element="wages",
                kind="bank_wages",
                claimant_id=worker,
                holder=Holder.WORKER,
                received_on=came,
            )
        )
    assert not lines_of(desk, case_id)["wages"].gap


def test_a_piece_of_nobody_in_particular_speaks_for_all(desk: Desk) -> None:
    case_id = a_case(desk, "工例甲", "工例乙")
    desk.do(
        RecordEvidence(
            case_id=case_id,
            element="wages",
            kind="bank_wages",
            holder=Holder.EMPLOYER,
            received_on=date(2026, 11, 2),
        )
    )

    assert not lines_of(desk, case_id)["wages"].gap


def test_a_piece_that_came_closes_the_gap_and_one_asked_for_does_not(desk: Desk) -> None:
    case_id = a_case(desk)
    asked = RecordEvidence(
        case_id=case_id,
        element="wages",
        kind="bank_wages",
        holder=Holder.WORKER,
        asked_on=date(2026, 11, 2),
    )
    piece = desk.do(asked).value
    assert lines_of(desk, case_id)["wages"].gap
    assert lines_of(desk, case_id)["wages"].holder is Holder.WORKER

    outcome = desk.do(ReceiveEvidence(record_id=piece, received_on=date(2026, 11, 5)))

    assert not lines_of(desk, case_id)["wages"].gap
    desk.undo(outcome.entry)
    assert lines_of(desk, case_id)["wages"].gap


def test_a_piece_is_received_today_with_its_scan_unless_told_otherwise(desk: Desk) -> None:
    case_id = a_case(desk)
    scan = desk.do(AttachFile(case_id=case_id, path="流水.pdf", content=a_pdf())).value
    piece = desk.do(RecordEvidence(case_id=case_id, element="wages")).value
    desk.do(ReceiveEvidence(record_id=piece, attachment_id=scan))

    (row,) = file_of(desk, case_id).beside["evidence"]
    assert (row["received_on"], row["attachment_id"]) == (TODAY, scan)


def test_an_element_with_pieces_stands_there_whatever_the_cause(desk: Desk) -> None:
    case_id = a_case(desk, cause="04")
    desk.do(RecordEvidence(case_id=case_id, element="waiver", kind="waiver_promise"))

    assert "waiver" in lines_of(desk, case_id)


def test_days_that_cannot_be_are_refused(desk: Desk) -> None:
    case_id = a_case(desk)
    base: dict[str, Any] = {"case_id": case_id, "element": "wages"}

    assert refused(desk, RecordEvidence(**base, received_on=TOMORROW)) == (
        "future_day",
        "received_on",
    )
    early = RecordEvidence(**base, asked_on=TODAY, received_on=date(2026, 11, 1))
    assert refused(desk, early) == ("evidence_came_before_asked", "received_on")


def test_words_nobody_knows_and_records_of_other_cases_are_refused(desk: Desk) -> None:
    here, there = a_case(desk), a_case(desk, "李例")
    (other,) = claimants(desk, there)
    scan = desk.do(AttachFile(case_id=there, path="a.pdf", content=a_pdf())).value

    assert refused(desk, RecordEvidence(case_id=here, element="x"))[0] == "no_such_word"
    assert refused(desk, RecordEvidence(case_id=here, element="wages", kind="x"))[0] == (
        "no_such_word"
    )
    strange = RecordEvidence(case_id=here, element="wages", claimant_id=other)
    assert refused(desk, strange) == ("record_of_other_case", "claimant_id")
    strange = RecordEvidence(case_id=here, element="wages", attachment_id=scan)
    assert refused(desk, strange) == ("record_of_other_case", "attachment_id")


def visit(case_id: int, **more: Any) -> RecordInvestigation:  # noqa: ANN401 - fields of a command
    return RecordInvestigation(
        case_id=case_id, kind=InquiryKind.SITE_VISIT, findings="现场有 40 名职工", **more
    )


TWO: dict[str, Any] = {
    "supervisor": "林例",
    "certificate": "监督0001",
    "second_supervisor": "陈办例",
    "second_certificate": "监督0002",
}


def test_a_visit_takes_two_named_supervisors_with_certificates(desk: Desk) -> None:
    case_id = a_case(desk)

    for lacking in TWO:
        told = {key: value for key, value in TWO.items() if key != lacking}
        assert refused(desk, visit(case_id, **told)) == ("investigation_too_few", "late_reason")
    desk.do(visit(case_id, **TWO))

    (row,) = file_of(desk, case_id).beside["investigation"]
    assert (row["second_certificate"], row["held_on"]) == ("监督0002", TODAY)


def test_what_was_done_by_one_can_be_recorded_with_a_reason(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(visit(case_id, supervisor="林例", late_reason="补录：当日另一名监督员因病未到"))

    (row,) = file_of(desk, case_id).beside["investigation"]
    assert row["late_reason"].startswith("补录")


def test_a_talk_takes_two_as_well_and_never_the_same_one_twice(desk: Desk) -> None:
    case_id = a_case(desk)
    talk: dict[str, Any] = {
        "case_id": case_id,
        "kind": InquiryKind.INTERVIEW,
        "findings": "承认未参保",
    }
    alone = RecordInvestigation(**talk, supervisor="林例", certificate="监督0001")
    assert refused(desk, alone) == ("investigation_too_few", "late_reason")
    desk.do(RecordInvestigation(**talk, **TWO))
    desk.do(RecordInvestigation(**talk, supervisor="林例", late_reason="补录：电话谈话"))
    twice = RecordInvestigation(**talk, supervisor="林例", second_supervisor=" 林例 ")

    assert refused(desk, twice) == ("investigation_same_person", "second_supervisor")
    assert refused(desk, RecordInvestigation(**talk | {"findings": " "}))[0] == (
        "investigation_without_findings"
    )


def test_a_waiver_is_a_fact_with_its_cash(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(
        RecordWaiver(
            case_id=case_id,
            form="letter",
            month_from=Month(2024, 1),
            month_to=Month(2024, 12),
            paid=yuan(3600),
        )
    )

    (row,) = file_of(desk, case_id).beside["waiver"]
    assert (row["paid_fen"], row["month_to"]) == (360_000, Month(2024, 12))
    assert file_of(desk, case_id).sums["claimed"] == 0


def test_a_waiver_with_months_backwards_or_negative_cash_is_refused(desk: Desk) -> None:
    base: dict[str, Any] = {"case_id": a_case(desk), "form": "oral"}
    backwards = RecordWaiver(**base, month_from=Month(2024, 2), month_to=Month(2024, 1))

    assert refused(desk, backwards) == ("waiver_months_backwards", "month_to")
    assert refused(desk, RecordWaiver(**base, paid=yuan(-1))) == ("waiver_cash_negative", "paid")


def test_the_effect_of_a_waiver_stands_in_the_profile_with_its_source(desk: Desk) -> None:
    texts = [one for one in desk.profile.legal_texts if one.about == "waiver"]

    assert {one.code for one in texts} == {
        "waiver_invalid",
        "waiver_termination",
        "waiver_return",
    }
    assert all(
        "法释〔2025〕12号" in one.words(english=english)
        for one in texts
        for english in (False, True)
    )


def test_an_answer_in_words_proves_it_for_those_it_was_asked_about(desk: Desk) -> None:
    case_id = a_case(desk, "工例甲", "工例乙")
    first, second = claimants(desk, case_id)
    asked = RecordEnquiry(
        case_id=case_id, target="tax", question="缴费情况", claimant_ids=(first,), sent_on=CAME
    )
    enquiry = int(desk.do(asked).value)
    assert lines_of(desk, case_id)["insured"].gap

    desk.do(AnswerEnquiry(enquiry_id=enquiry, answer="2024 年未缴"))

    line = lines_of(desk, case_id)["insured"]
    assert (line.unproved, len(line.received)) == ((second,), 1)
    (row,) = values(desk, EVIDENCE_LIST, case_id)["received"]
    assert row["what"] == "税务征缴的协查答复"
    gaps = values(desk, EVIDENCE_LIST, case_id)["gaps"]
    assert ["工例乙" in one["wanted"] for one in gaps if one["element"] == "参保缴费情况"] == [True]


def test_an_answer_with_lines_proves_it_for_the_workers_of_the_lines(desk: Desk) -> None:
    case_id = a_case(desk, "工例甲", "工例乙")
    first, second = claimants(desk, case_id)
    enquiry = an_enquiry(desk, case_id)

    desk.do(AnswerEnquiry(enquiry_id=enquiry, answer="见明细", lines=(word(second),)))

    assert lines_of(desk, case_id)["insured"].unproved == (first,)


def test_what_an_authority_told_without_a_request_counts_and_a_party_does_not(desk: Desk) -> None:
    case_id = a_case(desk, "工例甲")
    worker = claimants(desk, case_id)[0]
    told = RecordInsuredLine(
        case_id=case_id,
        claimant_id=worker,
        teller=Teller.EMPLOYER,
        insurance=Insurance.PENSION,
        status=InsuredStatus.UNPAID,
    )
    desk.do(told)
    assert lines_of(desk, case_id)["insured"].gap

    desk.do(replace(told, teller=Teller.HRSS))

    assert not lines_of(desk, case_id)["insured"].gap
    (row,) = values(desk, EVIDENCE_LIST, case_id)["received"]
    assert row["element"] == "参保缴费情况"
