"""What is put right in a visit is put right in its case, unless it was changed there by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.services.editing import EditCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.visits import BringVisitToCase, NewVisitor, RecordVisit, TurnIntoCase
from tests.services.station import CAME, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DUE, LATER = date(2026, 3, 12), date(2026, 3, 19)
WHO = (NewVisitor(name="张例", phone="13800001111"),)
HOTLINE: dict[str, Any] = {"channel": "HOTLINE_12345", "occurred_on": CAME}


def a_visit(desk: Desk, number: str | None, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    given = {"employer": "广州例信制衣有限公司", "demand": "补缴", **HOTLINE, **more}
    visit: int = desk.do(RecordVisit(visitors=WHO, external_no=number, **given)).value
    return visit


def a_case_of(desk: Desk, visit_id: int) -> int:
    case_id: int = desk.do(TurnIntoCase(visit_id=visit_id)).value
    return case_id


def case(desk: Desk, case_id: int) -> dict[str, Any]:
    return file_of(desk, case_id).case


def test_number_and_day_of_the_outside_body_follow_the_visit(desk: Desk) -> None:
    visit = a_visit(desk, "GZ例001", external_deadline=DUE)
    case_id = a_case_of(desk, visit)

    a_visit(desk, "GZ例010", external_deadline=LATER, record_id=visit)

    found = case(desk, case_id)
    assert (found["external_no"], found["external_deadline"]) == ("GZ例010", LATER)
    assert file_of(desk, case_id).beside["ticket"][0]["ticket_no"] == "GZ例010"


def test_a_number_the_visit_was_told_only_afterwards_comes_to_its_case(desk: Desk) -> None:
    visit = a_visit(desk, None)
    case_id = a_case_of(desk, visit)

    a_visit(desk, "GZ例002", record_id=visit)

    assert case(desk, case_id)["external_no"] == "GZ例002"


def test_what_was_changed_at_the_case_by_hand_stays(desk: Desk) -> None:
    visit = a_visit(desk, "GZ例001", external_deadline=DUE)
    case_id = a_case_of(desk, visit)
    desk.do(EditCase(case_id=case_id, changes={"external_no": "街道〔2026〕7号"}))

    a_visit(desk, "GZ例010", external_deadline=LATER, record_id=visit)

    found = case(desk, case_id)
    assert (found["external_no"], found["external_deadline"]) == ("街道〔2026〕7号", LATER)


def test_a_further_visit_of_the_case_keeps_its_number_to_itself(desk: Desk) -> None:
    people = (NewClaimant(name="张例", phone="13800001111"),)
    firm = "广州例信制衣有限公司"
    register = RegisterCase(claimants=people, employer=firm, cause="04", occurred_on=CAME)
    case_id = desk.do(register).value
    further = a_visit(desk, None)
    desk.do(BringVisitToCase(visit_id=further, case_id=case_id))

    a_visit(desk, "GZ例003", record_id=further)

    assert case(desk, case_id)["external_no"] is None


def test_undoing_the_correction_gives_the_case_its_number_back(desk: Desk) -> None:
    visit = a_visit(desk, "GZ例001")
    case_id = a_case_of(desk, visit)
    given = {"employer": "广州例信制衣有限公司", "demand": "补缴", **HOTLINE}
    done = desk.do(RecordVisit(visitors=WHO, external_no="GZ例010", record_id=visit, **given))

    assert done.seq is not None
    desk.undo(done.seq)

    assert case(desk, case_id)["external_no"] == "GZ例001"
