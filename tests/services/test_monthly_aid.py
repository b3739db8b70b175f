"""Legal aid in the monthly report: counted by its steps, its people once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from tests.services.monthly import accepted, day, month
from tests.services.station import claimants

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def rows_of(desk: Desk, number: int) -> list[tuple[object, ...]]:
    tables = {one.id: one for one in month(desk, number).tables}
    return [row.cells for row in tables["legal_aid"].rows] if "legal_aid" in tables else []


def test_a_month_counts_what_was_applied_for_decided_and_ended_in_it(desk: Desk) -> None:
    case_id = accepted(desk, "3-4", "张例", "李例", "王例")
    one, other, _ = claimants(desk, case_id)
    first = RecordLegalAid(case_id=case_id, claimant_id=one, applied_on=day("3-5"))
    everybody = RecordLegalAid(case_id=case_id, applied_on=day("3-6"))
    refused = RecordLegalAid(case_id=case_id, claimant_id=other, applied_on=day("4-1"))
    aids = [desk.do(command).value for command in (first, everybody, refused)]
    desk.do(DecideLegalAid(legal_aid_id=aids[0], granted=True, occurred_on=day("3-9")))
    desk.do(DecideLegalAid(legal_aid_id=aids[2], granted=False, occurred_on=day("4-3")))
    desk.do(EndLegalAid(legal_aid_id=aids[0], outcome="和解", occurred_on=day("4-9")))

    assert rows_of(desk, 2) == []
    assert rows_of(desk, 3) == [
        ("申请", 2, 3, 2),
        ("批准", 1, 1, 1),
        ("不予批准", 0, 0, 0),
        ("援助办结", 0, 0, 0),
    ]
    assert rows_of(desk, 4) == [
        ("申请", 1, 1, 3),
        ("批准", 0, 0, 1),
        ("不予批准", 1, 1, 1),
        ("援助办结", 1, 1, 1),
    ]
