"""Who was split off and comes back stands once in his case, with all that is his (拆分、合并)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Layer
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.returned import standing
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterLine
from dispute_desk.services.splitting import MergeCases
from dispute_desk.store.readers.former import former_cases
from tests.services.station import an_accepted_case, claimants, file_of, states, visible, yuan
from tests.services.test_split_unsigned import (
    LAST,
    OTHERS,
    effective,
    lacks,
    sign,
    split,
    unsigned_case,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

NUMBER = "11010519491231002X"


def merge(desk: Desk, case_id: int, into: int) -> int:
    """Merge a case into another; return the entry."""
    return desk.do(MergeCases(case_ids=(case_id,), into=into, reason="合并")).entry


def sums(desk: Desk, case_id: int) -> dict[int | None, int]:
    found: dict[int | None, int] = {}
    for one in file_of(desk, case_id).amounts:
        found[one["claimant_id"]] = found.get(one["claimant_id"], 0) + one["fen"]
    return found


def test_who_comes_back_stands_where_he_stood_as_he_is_known_now(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    people = claimants(desk, case_id)
    for who in people:
        desk.do(
            RecordAmount(case_id=case_id, layer=Layer.VERIFIED, amount=yuan(70), claimant_id=who)
        )
    had = sums(desk, case_id)
    other = split(desk, case_id)
    (there,) = claimants(desk, other)
    desk.do(EditClaimant(claimant_id=there, changes={"phone": "13800002222"}))
    before = visible(desk)
    entry = merge(desk, other, case_id)
    merged = visible(desk)

    assert claimants(desk, case_id) == people
    assert states(desk, case_id) == ["verified", "verified"]
    assert [one["phone"] for one in file_of(desk, case_id).claimants] == [None, "13800002222"]
    assert sums(desk, case_id) == had
    assert sums(desk, other) == {}
    undone = desk.undo(entry).entry
    assert visible(desk) == before
    desk.undo(undone)
    assert visible(desk) == merged


def test_the_place_he_left_is_not_edited_and_it_is_said_where_he_is_now(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    left = claimants(desk, case_id)[1]
    desk.do(EditClaimant(claimant_id=left, changes={"phone": "13800001111"}))
    other = split(desk, case_id)
    desk.do(EditClaimant(claimant_id=claimants(desk, other)[0], changes={"phone": "13800002222"}))
    third = an_accepted_case(desk, "丙例")
    new = {"phone": "13800003333"}
    told = {"name": "乙例", "phone": "13800001111", "job": "电工"}
    refused: list[object] = [
        EditClaimant(claimant_id=left, changes=new),
        RecordAmount(case_id=case_id, layer=Layer.VERIFIED, amount=yuan(700), claimant_id=left),
        SaveRoster(case_id=case_id, lines=(RosterLine(claimant_id=left, changes=new),)),
        SaveRoster(case_id=case_id, lines=(RosterLine(changes=told),)),
    ]
    now = file_of(desk, other).case["number"]
    for command in refused:
        with pytest.raises(DeskError) as error:
            desk.do(command)
        told_why = error.value.facts.get("why", error.value)
        why = told_why if isinstance(told_why, DeskError) else error.value
        assert (why.code, why.facts["number"]) == ("claimant_goes_on_elsewhere", now)
    merge(desk, other, third)
    with pytest.raises(DeskError) as moved:
        desk.do(refused[0])
    assert moved.value.facts["number"] == file_of(desk, third).case["number"]

    merge(desk, third, case_id)
    desk.do(EditClaimant(claimant_id=left, changes={"job": "电工"}))
    back = next(one for one in file_of(desk, case_id).claimants if one["id"] == left)
    assert (back["phone"], back["job"]) == ("13800002222", "电工")


def test_of_two_of_one_name_each_comes_back_to_his_own_place(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "甲例")
    people = claimants(desk, case_id)
    desk.do(
        RecordAmount(case_id=case_id, layer=Layer.CLAIMED, amount=yuan(5), claimant_id=people[1])
    )
    merge(desk, split(desk, case_id), case_id)

    assert claimants(desk, case_id) == people
    assert states(desk, case_id) == ["pending", "pending"]
    assert sums(desk, case_id) == {people[1]: 500}


def test_over_two_splits_and_a_merger_he_comes_back_to_the_case_he_was_first_in(
    desk: Desk,
) -> None:
    case_id, agreement = unsigned_case(desk)
    people, had = claimants(desk, case_id), sums(desk, case_id)
    other = split(desk, case_id)
    third = an_accepted_case(desk, "丙例")
    merge(desk, third, other)
    fourth = split(desk, other, 0)
    merge(desk, fourth, case_id)
    merge(desk, other, case_id)

    assert claimants(desk, case_id)[:2] == people
    assert [one["name"] for one in file_of(desk, case_id).claimants] == ["甲例", "乙例", "丙例"]
    assert "split_off" not in states(desk, case_id)
    assert {who: fen for who, fen in sums(desk, case_id).items() if who in people} == had
    assert lacks(desk, case_id).count("乙例") == 1
    last = split(desk, case_id)
    (leaver,) = claimants(desk, last)
    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, who=people[0])
    sign(desk, last, agreement, Party.WORKER, who=leaver, on=LAST)
    assert effective(desk, case_id) == effective(desk, last) == [LAST]


def test_what_the_other_case_held_about_him_is_told_where_he_came_back(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    other = split(desk, case_id)
    merge(desk, other, case_id)

    with desk.store.reading() as connection:
        (former,) = former_cases(connection, case_id)
    assert former.workers == ("乙例",)
    assert former.id == other


def test_a_case_beside_this_one_tells_who_is_still_in_it(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    other = split(desk, case_id, 0)
    (beside,) = desk.lists.related(other)
    assert (beside.id, beside.first_worker, beside.workers) == (case_id, "乙例", 1)

    merge(desk, other, case_id)
    (beside,) = desk.lists.related(other)
    assert (beside.first_worker, beside.workers) == ("甲例", 2)


def test_who_was_written_down_anew_meanwhile_is_shown_once_with_what_he_brings(
    desk: Desk,
) -> None:
    case_id = an_accepted_case(desk, "甲例")
    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="乙例", id_no=NUMBER)))
    other = split(desk, case_id)
    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="乙例", id_no=NUMBER)))
    merge(desk, other, case_id)

    known = file_of(desk, case_id).claimants
    assert [one["state"] for one in known] == ["pending", "split_off", "pending"]
    assert [one["id"] for one in standing(known)] == [known[0]["id"], known[2]["id"]]


def test_who_is_still_away_is_shown_beside_one_of_his_name_who_stayed(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "甲例")
    split(desk, case_id)

    assert len(standing(file_of(desk, case_id).claimants)) == 2
