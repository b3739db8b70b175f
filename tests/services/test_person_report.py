"""The report about a person is whole, and tells nothing of another: names, numbers, cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.acceptance_review import PointAnswer
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.closing import RecordFollowUp, WithdrawCase
from dispute_desk.services.editing import AddNote, EditCase, EditEmployer
from dispute_desk.services.employers import RecordEmployerContact
from dispute_desk.services.enquiry_answers import ImportEnquiryAnswer
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.person_report import report_values
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.tickets import NoteTicketContact, RecordTicket, ReplyToTicket
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.services.waivers import RecordWaiver
from tests.services.one_of_each import LEDGER
from tests.services.one_of_each_enquiries import an_enquiry
from tests.services.person_papers import ID, case_of, request, told
from tests.services.station import FIRM, TODAY, claimants, file_of, yuan
from tests.services.test_enquiry_answers import workbook

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

#: The number ``ID`` had before it got 18 digits.
OLD_ID = "110101900307889"
HOTLINE = "HOTLINE_12345"
MET = CheckAnswer.MET
TALK: dict[str, Any] = {
    "kind": InquiryKind.INTERVIEW,
    "supervisor": "钱例",
    "certificate": "A1",
    "second_supervisor": "孙例",
    "second_certificate": "A2",
}


@pytest.mark.parametrize("written", ["11010119900307889x", " 110101 19900307 889Ｘ"])
def test_a_number_is_the_same_however_it_is_written(desk: Desk, written: str) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID, phone="13800001111"))

    values = report_values(desk, request(desk, id_no=written))

    assert "13800001111" in told(values)
    assert values["id_no"] == ID


def test_an_old_number_of_15_digits_is_the_person_of_18(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID, phone="13800001111"))
    case_of(desk, NewClaimant(name="张例", id_no=OLD_ID, phone="13800002222"))
    other = case_of(desk, NewClaimant(name="李例"))
    number = " 11010119900307889x"
    desk.do(
        RecordAttorney(case_id=other, agent="张例", agent_id_no=number, agent_phone="13600004444")
    )

    for asked in (ID, OLD_ID):
        whole = told(report_values(desk, request(desk, id_no=asked)))
        for phone in ("13800001111", "13800002222", "13600004444"):
            assert phone in whole


def test_who_is_in_no_case_is_told_so(desk: Desk) -> None:
    assert report_values(desk, request(desk, id_no=ID))["cases"] == "没有"


def test_a_longer_name_is_another_persons(desk: Desk, tmp_path: Path) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="张例明"))
    desk.do(AddNote(case_id=case_id, text="张例明说想要撤回，家里有事"))
    scan = tmp_path / "张例明的诊断.txt"
    scan.write_text("例", encoding="utf-8")
    desk.do(AttachFile(case_id=case_id, path=str(scan)))

    values = report_values(desk, request(desk), by_name=True)

    assert "张例明" not in told(values)
    assert "1 条办理记录、1 件附件" in values["left_out"]


def test_a_note_that_names_him_in_a_case_of_several_is_counted(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="李例"))
    desk.do(AddNote(case_id=case_id, text="张例说李例已另行起诉"))

    values = report_values(desk, request(desk), by_name=True)

    assert "另行起诉" not in told(values)
    assert "1 条办理记录" in values["left_out"]


def test_an_agent_is_not_told_what_the_case_holds_about_its_worker(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="李例"))
    desk.do(RecordAttorney(case_id=case_id, agent="赵代例"))
    desk.do(AddNote(case_id=case_id, text="李例有慢性病"))
    desk.do(RecordFollowUp(case_id=case_id, person="李例", note="很满意", occurred_on=TODAY))

    whole = told(report_values(desk, request(desk, name="赵代例")))

    assert "慢性病" not in whole
    assert "很满意" not in whole


def test_a_namesake_who_heads_a_firm_is_counted_only(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID, phone="13800001111"))
    firm = file_of(desk, case_of(desk, NewClaimant(name="李例"))).employer["id"]
    desk.do(EditEmployer(employer_id=firm, changes={"legal_rep": "张例"}))
    for phone in ("13800001111", "13999990000"):
        desk.do(RecordEmployerContact(employer_id=firm, name="张例", phone=phone))

    values = report_values(desk, request(desk, id_no=ID))

    assert "13800001111" in told(values)  # the contact with his own telephone
    assert "法定代表人" not in told(values)
    assert "13999990000" not in told(values)
    assert "法定代表人记录 2 条" in values["left_out"]


def test_talks_tickets_and_offers_about_him_are_told(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    desk.do(RecordInvestigation(case_id=case_id, findings="本人陈述2021年入职", **TALK))
    ticket = int(desk.do(RecordTicket(channel=HOTLINE, case_id=case_id)).value)
    desk.do(NoteTicketContact(ticket_id=ticket, note="已电话联系本人"))
    desk.do(ReplyToTicket(ticket_id=ticket, reply="已受理，正在调解"))
    desk.do(RecordOffer(case_id=case_id, by=Party.EMPLOYER, amount=yuan(321), text="先补一半"))

    whole = told(report_values(desk, request(desk), by_name=True))

    for words in (
        "本人陈述2021年入职",
        "已电话联系本人",
        "已受理，正在调解",
        "321.00元",
        "先补一半",
    ):
        assert words in whole


def test_a_talk_with_several_and_offers_to_all_are_counted(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="李例"))
    for present, found in (("张例、李例", "两人同述"), ("张例（职工）", "单独陈述")):
        talk = RecordInvestigation(case_id=case_id, findings=found, present=present, **TALK)
        desk.do(talk)
    desk.do(RecordOffer(case_id=case_id, by=Party.EMPLOYER, text="给李例五千"))
    desk.do(RecordTicket(channel=HOTLINE, case_id=case_id))

    values = report_values(desk, request(desk), by_name=True)

    assert "单独陈述" in told(values)
    for words in ("两人同述", "五千"):
        assert words not in told(values)
    for counted in ("1 次调查", "1 条调解方案", "1 件热线工单"):
        assert counted in values["left_out"]


def test_the_words_of_a_ticket_of_two_visitors_stay_back(desk: Desk) -> None:
    people = (NewVisitor(name="张例"), NewVisitor(name="李例"))
    visit = int(desk.do(RecordVisit(visitors=people, demand="问补缴")).value)
    ticket = int(desk.do(RecordTicket(channel=HOTLINE, visit_id=visit)).value)
    desk.do(NoteTicketContact(ticket_id=ticket, note="李例电话关机"))

    whole = told(report_values(desk, request(desk), by_name=True))

    assert "热线工单" in whole
    assert "关机" not in whole


def test_what_was_voided_is_stored_and_told_as_such(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    worker = claimants(desk, case_id)[0]
    made = desk.do(RecordWaiver(case_id=case_id, form="letter", claimant_id=worker)).value
    desk.do(VoidRecord(kind="waiver", record_id=int(made), reason="登记错了"))
    old = request(desk, kind="correct")
    desk.do(VoidRecord(kind="person_request", record_id=old, reason="登记错了"))

    values = report_values(desk, request(desk), by_name=True)

    (waiver,) = (row for row in values["proofs"] if row["what"] == "放弃参保承诺")
    assert "已作废" in waiver["text"]
    assert ["已作废" in (row["text"] or "") for row in values["requests"]].count(True) == 1


def test_the_cells_of_his_rows_in_an_old_ledger_are_told(desk: Desk) -> None:
    desk.do(ImportLedger(path=LEDGER))
    batch = desk.lists.case_ids(CaseQuery())
    case_id = next(one for one in batch if len(file_of(desk, one).claimants) == 1)
    (worker,) = file_of(desk, case_id).claimants

    values = report_values(desk, request(desk, name=worker["name"], id_no=worker["id_no"]))

    rows = [row["text"] for row in values["papers"] if row["what"] == "导入的台账"]
    assert rows
    assert any(worker["name"] in row.partition("行")[2] for row in rows)


def test_points_of_lists_are_told_in_words(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    desk.do(AcceptCase(case_id=case_id, answers=(PointAnswer(item="relation", answer=MET),)))
    worker = claimants(desk, case_id)[0]
    paper = CheckRepaymentPaper(case_id=case_id, item="base_worker", claimant_ids=(worker,))
    desk.do(paper)
    desk.do(WithdrawCase(case_id=case_id, reason="已自行补缴", written=True))

    whole = told(report_values(desk, request(desk), by_name=True))

    for words in ("受理审查", "补缴材料", "案件撤回 有书面撤回申请"):
        assert words in whole
    for code in ("application", "relation", "base_worker"):
        assert code not in whole


def test_rows_of_others_in_an_answer_stay_back(desk: Desk, tmp_path: Path) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", id_no=ID))
    rows = (
        (1, "张例", ID, "养老", "2024-01", 5284, 845, "已缴"),
        (2, "外人", "11010519491231002X", "养老", "2024-02", 5284, None, "未缴"),
        (3, "张例", ID, "养老", "2024-02", 5284, None, "待定"),
        (4, "张例", "11010519491231002X", "养老", "2024-03", 5284, None, "未缴"),
    )
    file = workbook(tmp_path / "明细.xlsx", *rows)
    answered = ImportEnquiryAnswer(enquiry_id=an_enquiry(desk, case_id), path=str(file))
    desk.do(answered)

    values = report_values(desk, request(desk, id_no=ID))

    (line,) = (one for one in values["insured"] if one["what"] == "协查")
    assert "外人" not in told(values)
    assert "第 5 行未导入（" in line["text"]  # his own row, that nobody could read
    assert "另有 2 行不能归到本人，未附" in line["text"]


def test_what_his_case_is_about_is_told(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    changes = {"demand": "补缴2024年社保", "external_no": "GZ-20261103", "channel": HOTLINE}
    desk.do(EditCase(case_id=case_id, changes=changes))

    whole = told(report_values(desk, request(desk), by_name=True))

    for words in (FIRM, "补缴2024年社保", "GZ-20261103", "12345"):
        assert words in whole


def test_a_demand_that_names_another_worker_is_kept_back(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="李例"))
    desk.do(EditCase(case_id=case_id, changes={"demand": "李例要求补缴"}))

    whole = told(report_values(desk, request(desk), by_name=True))

    assert FIRM in whole
    assert "李例要求补缴" not in whole
    assert "诉求：涉及他人，内容未附" in whole
