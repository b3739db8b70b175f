"""What a field may not hold, and what a command that changes nothing comes to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.editing import EditCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from tests.services.station import a_case, everything, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize(
    ("name", "employer", "code", "field"),
    [
        ("𬱖\0张", "例公司", "control_character", "name"),
        ("张例", "例\x1b公司", "control_character", "employer"),
        ("张例", "例\n公司", "line_break", "employer"),
        ("张\u2028例", "例公司", "line_break", "name"),
    ],
)
def test_control_characters_and_broken_lines_are_refused_by_field(
    name: str, employer: str, code: str, field: str, desk: Desk
) -> None:
    command = RegisterCase(claimants=(NewClaimant(name=name),), employer=employer)

    told = refused(desk, command)

    assert (told.code, told.field) == (code, field)
    assert desk.lists.case_ids(CaseQuery()) == []


def test_a_field_of_several_lines_keeps_its_lines(desk: Desk) -> None:
    case_id = a_case(desk, "张例", note="第一行\n第二行\t制表")

    assert desk.lists.case_file(case_id).case["note"] == "第一行\n第二行\t制表"
    told = refused(desk, EditCase(case_id=case_id, changes={"note": "坏\x07的"}))
    assert "U+0007" in str(told)
    assert refused(desk, EditCase(case_id=case_id, changes={"street": "一\n二"})).field == "street"


def test_a_command_that_changes_nothing_leaves_no_entry(desk: Desk) -> None:
    case_id = a_case(desk)
    step = SetNextAction(case_id=case_id, next_action="打电话", next_action_on=date(2026, 12, 1))
    desk.do(step)
    before = everything(desk)

    outcome = desk.do(step)

    assert (outcome.changes, outcome.undoable) == ((), False)
    assert everything(desk) == before


def test_nobody_leaves_before_he_came(desk: Desk) -> None:
    worker = NewClaimant(name="张例", employed_from=date(2026, 3, 2), employed_to=date(2026, 3, 1))

    told = refused(desk, RegisterCase(claimants=(worker,), employer="例公司"))

    assert (told.code, told.field) == ("employment_reversed", "employed_from")


@pytest.mark.parametrize("signs", ["'", "*(", "——"])
def test_a_search_of_signs_only_finds_nothing(signs: str, desk: Desk) -> None:
    a_case(desk)

    assert desk.lists.case_ids(CaseQuery(text=signs)) == []
    assert desk.lists.case_counts({"all": CaseQuery(text=signs)}) == {"all": 0}
    assert desk.lists.employers(signs) == []
    assert len(desk.lists.case_ids(CaseQuery(text="  "))) == 1
