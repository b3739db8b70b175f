"""Words typed over the register of visits: names, first letters, tails of numbers, employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.visits import NewVisitor
from tests.services.one_of_each_visits import a_visit
from tests.services.station import a_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def found(desk: Desk, text: str) -> list[str]:
    """Who of the register answers to these words, newest first."""
    ids = visit_lists.visit_ids(desk, VisitQuery(text=text))
    lines = visit_lists.visit_rows(desk, ids)
    return [lines[one].names for one in ids]


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two visits of different people about different firms."""
    people = (NewVisitor(name="李梅例", phone="13800138123"),)
    a_visit(desk, visitors=people, employer="广州恒信制衣有限公司")
    others = (NewVisitor(name="王强例", phone="13900004567"), NewVisitor(name="O'例"))
    a_visit(desk, visitors=others, employer="广州样光电子厂", demand="补缴工伤保险")
    return desk


@pytest.mark.parametrize(
    "typed",
    ["lml", "LML", "hxzy", "gzhx", "8123", "13800138123", "恒信", "李梅", "hxzy 8123", "lml 养老"],
)
def test_a_visit_is_found_by_letters_tails_and_names(two: Desk, typed: str) -> None:
    assert found(two, typed) == ["李梅例"]


@pytest.mark.parametrize("typed", ["wql", "o'例", "4567", "ygdz", "工伤"])
def test_so_is_the_other_one(two: Desk, typed: str) -> None:
    assert found(two, typed) == ["王强例、O'例"]


@pytest.mark.parametrize("typed", ["zzzz", "123", "9999", "lml 4567", "%", "_"])
def test_what_stands_nowhere_is_not_found(two: Desk, typed: str) -> None:
    assert found(two, typed) == []


def test_a_visit_is_found_by_what_its_employer_was_called_before_and_is_now(desk: Desk) -> None:
    case_id = a_case(desk, "张例")
    firm = file_of(desk, case_id).employer
    changes = {"name": "广州新名样板有限公司"}
    desk.do(EditEmployer(employer_id=firm["id"], changes=changes))

    for typed in (firm["name"], "新名样板", "xmyb", file_of(desk, case_id).case["number"]):
        assert found(desk, typed) == ["张例"], typed
