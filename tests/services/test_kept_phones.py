"""On every road a telephone stands in the record as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterLine
from dispute_desk.services.visit_lists import visit_file
from dispute_desk.services.visits import NewVisitor, RecordVisit
from tests.services.station import CAME, a_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1.3800138E+10", "1.3800138E+10"),
        ("13800138000/13900139000", "13800138000/13900139000"),
        ("13800138000 13900139000", "13800138000 13900139000"),
        ("13800138000转2", "13800138000转2"),
        ("020-83330000-12", "020-83330000-12"),
        ("13800138000（妻子）", "13800138000（妻子）"),
        ("138-0013-8000", "13800138000"),
    ],
)
def test_a_telephone_is_kept_as_typed_on_every_road(desk: Desk, typed: str, kept: str) -> None:
    case_id = a_case(desk)
    added = desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="工例甲", phone=typed)))
    lines = (RosterLine(changes={"name": "工例乙", "phone": typed}),)
    (in_sheet,) = desk.do(SaveRoster(case_id=case_id, lines=lines)).value
    first = file_of(desk, case_id).claimants[0]["id"]
    desk.do(EditClaimant(claimant_id=first, changes={"phone": typed}))
    people = (NewVisitor(name="访例", phone=typed),)
    visit = desk.do(RecordVisit(visitors=people, employer="示例制衣厂", occurred_on=CAME)).value

    saved = {one["id"]: one["phone"] for one in file_of(desk, case_id).claimants}
    assert {saved[added.value], saved[in_sheet], saved[first]} == {kept}
    assert [one["phone"] for one in visit_file(desk, visit).visitors] == [kept]


def test_a_person_is_found_again_by_a_telephone_written_otherwise(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="工例甲", phone="13800138000")))

    found = desk.lists.alike(name="工例甲", phone="138 0013 8000")

    assert [one.case_id for one in found] == [case_id]
