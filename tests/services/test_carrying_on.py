"""An old case that went on in a later ledger: proposed field by field, written, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Result
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.carrying_on import CarryOldCaseOn
from dispute_desk.services.editing import TakeUpCase
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from tests.services.station import TODAY, a_case, everything, refused

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.services.desk import Desk

HEADER = "案号,受理日期,单位名称,职工姓名,联系电话,涉及金额,补缴金额,处理结果,结案日期"
OPEN = "例调1号,2024-03-01,例一公司,张例一,,,,调解中,"
DONE = "例调1号,2024-03-01,例一公司,张例一,13800000001,15000,9000,调解成功,2024-04-02"
OTHER = "例调2号,2024-03-05,例二公司,李例二,,800,,办理中,"
FIELDS = ["办理结果", "历史台账载明补缴（元）", "联系电话", "涉案金额（元）"]


def ledger(tmp_path: Path, *rows: str, name: str = "台账.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(("争议台账,,,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def take_in(desk: Desk, path: Path, **more: dict[str, str]) -> int:
    return desk.do(ImportLedger(path=str(path), accept=True, **more)).entry  # type: ignore[arg-type]


def recognised(desk: Desk, path: Path) -> Recognised:
    return make_planner(desk).recognise(preview_ledger(desk, path))


def test_a_case_that_ended_in_next_months_ledger_is_proposed_written_and_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, OPEN, OTHER))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调1号"))
    before = everything(desk)
    later = ledger(tmp_path, DONE, OTHER, name="四月.csv")

    found = recognised(desk, later)
    assert [(one.heading, one.ours, one.theirs) for one in found.updates] == [
        ("办理结果", "调解中", "调解成功，2024-04-02"),
        ("历史台账载明补缴（元）", "", "9000.00"),
        ("联系电话", "", "138****0001"),
        ("涉案金额（元）", "", "15000.00"),
    ]
    assert {one.standing.value for one in found.updates} == {"file"}
    assert found.changed == ()
    assert everything(desk) == before

    entry = take_in(desk, later)

    file = desk.lists.case_file(case_id)
    case = file.case
    assert (case["stage"], case["closed_on"]) == (Stage.CLOSED, date(2024, 4, 2))
    assert (case["legacy_result"], case["closure_kind"]) == ("调解成功", "mediated_performed")
    assert (case["number"], case["taken_up_on"], case["next_action"]) == ("例调1号", None, None)
    assert [one["state"] for one in file.claimants] == ["agreed"]
    assert [(move["end"], move["occurred_on"]) for move in file.moves][-1] == (
        Stage.CLOSED,
        date(2024, 4, 2),
    )
    assert recognised(desk, later).updates == ()
    assert recognised(desk, later).changed == ()

    desk.undo(entry)
    case = desk.lists.case_file(case_id).case
    assert (case["stage"], case["legacy_result"]) == (Stage.ACCEPTED, "调解中")


def test_all_of_one_kind_is_kept_by_one_choice(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, OPEN))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调1号"))
    later = ledger(tmp_path, DONE, OTHER, name="四月.csv")
    kept = {f"update:csv:3:{name}": "保留现有" for name in FIELDS[:2]}

    take_in(desk, later, choices=kept)

    file = desk.lists.case_file(case_id)
    assert (file.case["stage"], file.case["legacy_result"]) == (Stage.ACCEPTED, "调解中")
    assert [one["phone"] for one in file.claimants] == ["13800000001"]


def test_another_step_before_the_end_is_told_with_a_note(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, OTHER))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调2号"))

    take_in(desk, ledger(tmp_path, OTHER.replace("办理中", "调解中"), name="四月.csv"))

    file = desk.lists.case_file(case_id)
    assert (file.case["stage"], file.case["legacy_result"]) == (Stage.ACCEPTED, "调解中")
    assert [one["text"] for one in file.notes] == ["台账后来写：调解中（原为：办理中）"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DONE, DONE.replace("调解成功", "调解不成")),
        (DONE, OPEN),
        (OPEN, DONE.replace("张例一", "张例二")),
        (DONE, DONE.replace(",9000,", ",4000,")),
        (DONE, DONE.replace("调解成功", "达成协议")),
    ],
    ids=["other end", "open again", "other person", "less paid", "other words"],
)
def test_what_contradicts_is_told_and_not_written(
    desk: Desk, tmp_path: Path, before: str, after: str
) -> None:
    take_in(desk, ledger(tmp_path, before))

    found = recognised(desk, ledger(tmp_path, after, name="四月.csv"))

    assert (found.updates, len(found.changed)) == ((), 1)


def test_who_was_taken_up_is_left_to_the_desk(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, OPEN))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调1号"))
    desk.do(TakeUpCase(case_id=case_id))

    found = recognised(desk, ledger(tmp_path, DONE, name="四月.csv"))

    assert (found.updates, len(found.changed)) == ((), 1)


def test_a_closing_day_that_was_lacking_is_filled(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, DONE.replace("2024-04-02", "")))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调1号"))
    later = ledger(tmp_path, DONE, name="四月.csv")

    assert [(one.heading, one.theirs) for one in recognised(desk, later).updates] == [
        ("结案日期", "2024-04-02")
    ]
    take_in(desk, later)
    assert desk.lists.case_file(case_id).case["closed_on"] == date(2024, 4, 2)


def test_a_day_to_come_is_refused_beforehand_and_the_rest_is_taken(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, OPEN))
    day = (TODAY + timedelta(days=1)).isoformat()

    found = recognised(desk, ledger(tmp_path, DONE.replace("2024-04-02", day), name="四月.csv"))

    refusals = [one.refusal.code for one in found.updates if one.refusal is not None]
    assert "future_day" in refusals
    assert len(found.changed) == 1


def test_the_command_refuses_what_is_no_history_or_ended_otherwise(
    desk: Desk, tmp_path: Path
) -> None:
    own = CarryOldCaseOn(case_id=a_case(desk), result=Result.SUCCESS)
    assert refused(desk, own).code == "carry_on_no_history"
    take_in(desk, ledger(tmp_path, DONE))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调1号"))
    told = refused(desk, replace(own, case_id=case_id, result=Result.FAILED, words="调解不成"))
    assert told.code == "carry_on_ended"
    assert "调解不成" in told.sentence()
