"""Powers of attorney: who acts for whom, corrected, taken out of use, brought back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from tests.services.station import a_case, claimants, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

KIND = "power_of_attorney"


def test_an_agent_of_one_worker_stands_in_the_case_file(desk: Desk) -> None:
    case_id = a_case(desk, "张例", "李例")
    worker = claimants(desk, case_id)[1]

    desk.do(
        RecordAttorney(
            case_id=case_id,
            agent=" 赵代例 ",
            claimant_id=worker,
            scope="代为参加调解",
            valid_to=date(2026, 12, 31),
        )
    )

    (row,) = file_of(desk, case_id).beside[KIND]
    assert (row["agent"], row["claimant_id"], row["party"]) == ("赵代例", worker, Party.WORKER)


def test_a_correction_changes_only_what_differs_and_can_be_taken_back(desk: Desk) -> None:
    case_id = a_case(desk)
    record = desk.do(RecordAttorney(case_id=case_id, agent="赵代例", scope="代为参加")).value
    outcome = desk.do(
        RecordAttorney(case_id=case_id, agent="赵代例", scope="代为签字", record_id=record)
    )

    (change,) = desk.lists.field_changes([outcome.entry])
    assert (change.field, change.before, change.after) == ("scope", "代为参加", "代为签字")
    desk.undo(outcome.entry)
    assert file_of(desk, case_id).beside[KIND][0]["scope"] == "代为参加"


def test_a_record_of_another_case_is_not_corrected_here(desk: Desk) -> None:
    here, there = a_case(desk), a_case(desk)
    record = desk.do(RecordAttorney(case_id=there, agent="赵代例")).value

    with pytest.raises(DeskError) as told:
        desk.do(RecordAttorney(case_id=here, agent="钱代例", record_id=record))

    assert told.value.code == "record_of_other_case"


def test_a_term_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError) as told:
        desk.do(
            RecordAttorney(
                case_id=a_case(desk),
                agent="赵代例",
                valid_from=date(2026, 5, 2),
                valid_to=date(2026, 5, 1),
            )
        )

    assert (told.value.code, told.value.field) == ("attorney_ends_before_start", "valid_to")


def test_a_voided_record_is_out_of_sight_until_that_is_taken_back(desk: Desk) -> None:
    case_id = a_case(desk)
    record = desk.do(RecordAttorney(case_id=case_id, agent="赵代例")).value

    outcome = desk.do(VoidRecord(kind=KIND, record_id=record, reason="委托已解除"))

    assert file_of(desk, case_id).beside[KIND] == ()
    desk.undo(outcome.entry)
    assert len(file_of(desk, case_id).beside[KIND]) == 1


@pytest.mark.parametrize("kind", ["case", "amount", "nonsense"])
def test_what_the_road_of_the_case_made_is_not_voided_by_hand(desk: Desk, kind: str) -> None:
    with pytest.raises(DeskError) as told:
        desk.do(VoidRecord(kind=kind, record_id=1, reason="试试"))

    assert told.value.code == "not_to_be_voided"
