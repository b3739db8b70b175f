"""A person asks for his data: due on a day, answered with all that is stored, and nobody else's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import PERSONAL_DATA
from dispute_desk.domain.rights import Right
from dispute_desk.services.archive import FreezeCase
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.case_papers import typeset
from dispute_desk.services.closing import RecordFollowUp
from dispute_desk.services.editing import AddNote, EditClaimant
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.person_report import release_report, report_values
from dispute_desk.services.person_requests import (
    AnswerPersonRequest,
    RecordPersonRequest,
)
from dispute_desk.services.request_lists import person_requests
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.visits import NewVisitor, RecordVisit
from dispute_desk.services.waivers import RecordWaiver
from tests.services.person_papers import ID, OTHER_ID, case_of, request, told
from tests.services.station import CAME, TODAY, claimants, file_of, with_rights, yuan

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


def test_the_day_it_is_due_follows_from_the_profile(desk: Desk) -> None:
    request(desk, received_on=CAME)

    (row,) = person_requests(desk)
    assert row["received_on"] == CAME
    assert row["due_on"] > CAME + timedelta(days=15)
    assert row["answered_on"] is None


def test_the_open_requests_stand_first_and_an_answer_is_kept(desk: Desk) -> None:
    first, second = request(desk, name="李例"), request(desk)

    desk.do(AnswerPersonRequest(record_id=first, answer=" 已当面提供复印件 "))

    assert [row["id"] for row in person_requests(desk)] == [second, first]
    assert person_requests(desk)[1]["answer"] == "已当面提供复印件"


def test_a_request_is_corrected_taken_back_and_voided(desk: Desk) -> None:
    made = request(desk)
    desk.do(RecordPersonRequest(name="张例", kind="correct", id_no=ID, record_id=made))
    assert person_requests(desk)[0]["kind"] == "correct"

    gone = desk.do(VoidRecord(kind="person_request", record_id=made, reason="登记错了"))

    assert person_requests(desk) == []
    desk.undo(gone.entry)
    assert len(person_requests(desk)) == 1


def test_a_correction_is_noted_in_its_case(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", phone="13800001111"))
    made = request(desk, kind="correct", case_id=case_id)
    worker = claimants(desk, case_id)[0]
    desk.do(EditClaimant(claimant_id=worker, changes={"phone": "13800002222"}))

    desk.do(AnswerPersonRequest(record_id=made, answer="电话已更正"))

    assert "电话已更正" in file_of(desk, case_id).notes[-1]["text"]


def test_a_request_about_a_frozen_case_is_answered_all_the_same(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"))
    desk.do(FreezeCase(case_id=case_id, reason="例"))
    made = request(desk, kind="correct", case_id=case_id)

    desk.do(AnswerPersonRequest(record_id=made, answer="保管期限内只存储"))

    assert len(file_of(desk, case_id).notes) == 1


def test_the_report_tells_all_that_is_stored_over_all_cases(desk: Desk) -> None:
    first = case_of(
        desk, NewClaimant(name="张例", id_no=ID, phone="13800001111", claimed=yuan(900))
    )
    second = case_of(desk, NewClaimant(name="张例", id_no=ID, job="缝纫工"))
    worker = claimants(desk, first)[0]
    desk.do(RecordEvidence(case_id=first, element="relation", title="工牌", claimant_id=worker))
    desk.do(RecordWaiver(case_id=first, form="letter", claimant_id=worker, paid=yuan(500)))
    desk.do(RecordAttorney(case_id=second, agent="赵代例", scope="代为签字"))
    desk.do(AddNote(case_id=first, text="约好下周再谈"))
    desk.do(RecordVisit(visitors=(NewVisitor(name="张例"),), demand="问养老补缴"))
    desk.do(RevealRecord(kind="case", record_id=first, ref="例"))

    values = report_values(desk, request(desk, id_no=ID), by_name=True)

    whole = told(values)
    for words in (ID, "13800001111", "缝纫工", "900.00元", "工牌", "500.00元"):
        assert words in whole
    for words in ("约好下周再谈", "问养老补缴", "查看完整号码"):
        assert words in whole
    assert values["cases"].count("〕") == 2
    assert values["nothing"] is None


def test_the_report_tells_nothing_of_another_person(desk: Desk) -> None:
    case_id = case_of(
        desk,
        NewClaimant(name="张例", id_no=ID, claimed=yuan(900)),
        NewClaimant(name="李例", phone="13911112222", claimed=yuan(777)),
    )
    case_of(desk, NewClaimant(name="张例", id_no=OTHER_ID, phone="13700003333"))
    desk.do(AddNote(case_id=case_id, text="李例说单位威胁他"))

    values = report_values(desk, request(desk, id_no=ID))

    whole = told(values)
    for words in ("李例", "13911112222", "777", OTHER_ID, "13700003333"):
        assert words not in whole
    assert "同名但证件号码不同的记录 2 条" in values["left_out"]
    assert "本案另有 1 条办理记录，涉及他人，未附" in values["left_out"]


def test_people_of_one_name_are_told_apart_before_anything_is_told(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID))
    case_of(desk, NewClaimant(name="张例", id_no=OTHER_ID))

    with pytest.raises(DeskError) as error:
        report_values(desk, request(desk, id_no=None))

    assert error.value.code == "several_people"


def test_nothing_is_told_before_somebody_checked_who_asks(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID, phone="13800001111"))
    case_of(desk, NewClaimant(name="李例", phone="13911112222"))

    for name in ("张例", "李例", "孙无例"):
        with pytest.raises(DeskError) as error:
            report_values(desk, request(desk, name=name, id_no=None))
        assert error.value.code == "identity_unchecked"

    made = request(desk, id_no=None)
    desk.do(RecordPersonRequest(name="张例", id_no=ID, record_id=made))
    assert report_values(desk, made)["id_no"] == ID


def test_an_agent_and_a_visitor_are_told_too(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="李例"))
    desk.do(RecordAttorney(case_id=case_id, agent="赵代例", agent_phone="13600004444"))

    values = report_values(desk, request(desk, name="赵代例"), by_name=True)

    assert [row["what"] for row in values["persons"]] == ["代理人"]
    assert "13600004444" in told(values)


def test_of_somebody_unknown_it_says_that_nothing_is_stored(desk: Desk) -> None:
    values = report_values(desk, request(desk, name="孙无例"))

    assert "没有存储" in values["nothing"]


def test_a_request_that_is_gone_is_refused_with_a_sentence(desk: Desk) -> None:
    with pytest.raises(DeskError) as error:
        report_values(desk, 99)

    assert error.value.code == "no_person_request"


def test_the_report_asks_for_the_right_to_see_numbers(desk: Desk) -> None:
    made = request(desk)
    others = with_rights(desk, *set(Right) - {Right.REVEAL})

    with pytest.raises(DeskError) as error:
        report_values(others, made)

    assert error.value.code == "no_right"


def test_the_paper_is_written_with_an_entry_in_the_journal(desk: Desk, tmp_path: Path) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID, claimed=yuan(900)))
    made = request(desk)
    path = tmp_path / "答复.pdf"

    release_report(desk, made, typeset(PERSONAL_DATA, report_values(desk, made)), path)

    assert path.read_bytes().startswith(b"%PDF")
    (last,) = desk.lists.history(limit=1)
    assert (last.command, last.subject) == ("NotePersonReport", "张例")


def test_a_file_that_cannot_be_written_leaves_no_entry(desk: Desk, tmp_path: Path) -> None:
    made = request(desk)
    before = desk.lists.last_seq()

    with pytest.raises(DeskError) as error:
        release_report(desk, made, b"%PDF", tmp_path / "没有" / "答复.pdf")

    assert error.value.code == "cannot_write_file"
    assert desk.lists.last_seq() == before


def test_a_follow_up_of_a_group_case_is_told_to_whom_it_asked(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="李例"))
    desk.do(RecordFollowUp(case_id=case_id, person="李例", note="李例很满意", occurred_on=TODAY))
    desk.do(RecordFollowUp(case_id=case_id, person="张例", satisfied=False, occurred_on=TODAY))

    whole = told(report_values(desk, request(desk), by_name=True))

    assert "是否满意：否" in whole
    assert "李例" not in whole
