"""Who came is put right in the register: names, numbers, people added and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.visit_rows import VisitFile, VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.visits import NewVisitor, RecordVisit, TurnIntoCase
from tests.services.one_of_each_visits import a_visit
from tests.services.station import FIRM, everything, file_of, refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.services.desk import Desk, Outcome


def visit_of(desk: Desk, visit_id: int) -> VisitFile:
    return visit_lists.visit_file(desk, visit_id)


def there(desk: Desk, visit_id: int) -> list[NewVisitor]:
    """The people of a visit as a correction gives them back untouched."""
    return [
        NewVisitor(name=one["name"], phone=one["phone"], id_no=one["id_no"], visitor_id=one["id"])
        for one in visit_of(desk, visit_id).visitors
    ]


def put_right(desk: Desk, visit_id: int, people: Sequence[NewVisitor]) -> Outcome:
    command = RecordVisit(
        visitors=tuple(people), employer=FIRM, demand="补缴养老保险", record_id=visit_id
    )
    return desk.do(command)


def test_a_name_and_numbers_put_right_are_the_same_persons_and_can_be_taken_back(
    desk: Desk,
) -> None:
    visit_id = a_visit(desk, "张利", "李例")
    zhang, li = there(desk, visit_id)
    before = everything(desk)

    right = NewVisitor(
        name="张例", phone="138 0013 8123", id_no="11010519491231002x", visitor_id=zhang.visitor_id
    )
    done = put_right(desk, visit_id, [right, li])

    first, second = visit_of(desk, visit_id).visitors
    assert first["id"] == zhang.visitor_id
    assert (first["name"], first["phone"]) == ("张例", "13800138123")
    assert first["id_no"] == "11010519491231002X"
    assert second["name"] == "李例"
    desk.undo(done.entry)
    told = visit_of(desk, visit_id).visitors
    assert [(one["name"], one["phone"]) for one in told] == [("张利", None), ("李例", None)]
    assert len(everything(desk)) >= len(before)


@pytest.mark.parametrize(
    ("came", "persons", "added", "taken", "then"),
    [
        (("张例",), None, 1, 0, 2),
        (("张例", "李例", "王例"), None, 0, 1, 2),
        (("张例",), 3, 1, 0, 3),
        (("张例", "李例"), 5, 0, 1, 4),
        (("张例",), None, 0, 1, 1),
        (("张例",), None, 4, 0, 5),
    ],
)
def test_the_number_of_people_follows_who_is_added_and_taken_out(
    desk: Desk, came: tuple[str, ...], persons: int | None, added: int, taken: int, then: int
) -> None:
    visit_id = a_visit(desk, *came, **({"persons": persons} if persons else {}))
    more = [NewVisitor(name=f"新例{number}") for number in range(added)]

    done = put_right(desk, visit_id, there(desk, visit_id)[taken:] + more)

    assert visit_of(desk, visit_id).visit["persons"] == then
    (line,) = visit_lists.visit_rows(desk, visit_lists.visit_ids(desk, VisitQuery())).values()
    assert line.persons == then
    desk.undo(done.entry)
    assert visit_of(desk, visit_id).visit["persons"] == (persons or len(came))


def test_who_was_put_right_stays_the_worker_of_the_case(desk: Desk) -> None:
    visit_id = a_visit(desk, "张利")
    case_id = desk.do(TurnIntoCase(visit_id=visit_id)).value
    (worker,) = file_of(desk, case_id).claimants
    (zhang,) = there(desk, visit_id)

    right = NewVisitor(name="张例", visitor_id=zhang.visitor_id)
    put_right(desk, visit_id, [right, NewVisitor(name="李例")])

    first, second = visit_of(desk, visit_id).visitors
    assert (first["name"], first["claimant_id"]) == ("张例", worker["id"])
    assert second["claimant_id"] is None
    assert [one["name"] for one in file_of(desk, case_id).claimants] == ["张利"]


def test_a_visit_without_anybody_needs_a_demand(desk: Desk) -> None:
    visit_id = a_visit(desk, "张例")

    told = refused(desk, RecordVisit(record_id=visit_id))

    assert told.code == "visit_without_anything"
    assert len(visit_of(desk, visit_id).visitors) == 1
