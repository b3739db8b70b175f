"""A calculation is kept with its case, computes the same again, and becomes verified figures."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.reference.policy_packs import load_pack, region_folder
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.calculations import ApplyCalculation, SaveCalculation, reckon
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.recomputing import recompute
from dispute_desk.store.own_tables import policy_files
from tests.services.calculated import a_calculation, asked_for
from tests.services.policy_station import confirmed, medical
from tests.services.station import TODAY, a_case, claimants, file_of, refused, states, yuan

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

CAPPED = LateFeeTaken.CAPPED


def kept(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).beside["calculation"])


def verified(desk: Desk, case_id: int) -> dict[Any, int]:
    return {
        (one["claimant_id"], one["insurance"], one["share"]): one["fen"]
        for one in file_of(desk, case_id).amounts
        if one["layer"] is Layer.VERIFIED
    }


def test_what_was_asked_and_what_it_came_to_stand_under_the_case(desk: Desk) -> None:
    case_id, _ = a_calculation(desk)

    (row,) = kept(desk, case_id)
    assert row["pack_id"] == "cn-44-guangzhou"
    assert len(row["pack_sha256"]) == 64
    assert (str(row["as_known_on"]), str(row["paid_on"])) == ("2026-11-22", "2024-08-27")
    assert row["complete"] is True
    assert row["applied_on"] is None
    assert (row["note"], row["person_id"]) == ("首次测算", desk.actor.id)
    whole = reckon(json.loads(row["asked"]), TODAY).result.totals
    assert (row["employer_fen"], row["employee_fen"]) == (whole.employer, whole.employee)
    assert row["late_fee_capped_fen"] == whole.late_fee_capped
    assert json.loads(row["switches"])["base.wage"] == "own_month"


def test_days_that_were_not_given_are_kept_as_they_were_that_day(desk: Desk) -> None:
    case_id = a_case(desk)
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    del asked["as_known_on"], asked["paid_on"]

    desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked)))

    (row,) = kept(desk, case_id)
    assert row["paid_on"] == row["as_known_on"] == TODAY
    assert json.loads(row["asked"])["paid_on"] == TODAY.isoformat()


def test_the_same_figures_give_the_same_answer_to_the_byte(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    (row,) = kept(desk, case_id)
    first = json.dumps(answer_of(reckon(json.loads(row["asked"]), TODAY).result), sort_keys=True)

    again = recompute(desk, calculation)

    assert again.same_pack
    assert again.is_same
    assert json.dumps(json.loads(again.answer()), sort_keys=True) == first
    assert again.answer() == recompute(desk, calculation).answer()


def test_the_figures_it_used_are_kept_in_the_store_once(desk: Desk) -> None:
    a_calculation(desk)
    a_calculation(desk)

    with desk.store.reading() as connection:
        rows = connection.execute(policy_files.select()).all()
    assert [row.pack_id for row in rows] == ["cn-44-guangzhou"]
    assert "limits.csv" in json.loads(rows[0].files)


def test_another_pack_shows_the_difference_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    case_id, calculation = a_calculation(desk)
    before = kept(desk, case_id)
    folder = tmp_path / "440100"
    shutil.copytree(region_folder("440100"), folder)
    rates = folder / "rates.csv"
    text = rates.read_text(encoding="utf-8")
    lines = [
        line.replace(",0.08,", ",0.09,") if line.startswith("gz-pen-ee") else line
        for line in text.splitlines(keepends=True)
    ]
    rates.write_text("".join(lines), encoding="utf-8")
    assert "".join(lines) != text

    other = recompute(desk, calculation, load_pack(folder))

    assert not other.same_pack
    changed = {(one.insurance, one.part) for one in other.differences}
    assert (Insurance.PENSION, "employee") in changed
    assert all(insurance is Insurance.PENSION for insurance, _ in changed)
    employee = next(one for one in other.differences if one.part == "employee")
    assert employee.after > employee.before
    assert kept(desk, case_id) == before


def test_the_results_become_the_verified_figures_of_each_worker(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    one, two = claimants(desk, case_id)
    asked = json.loads(kept(desk, case_id)[0]["asked"])
    totals = reckon(asked, TODAY).result.by_worker[0]

    desk.do(ApplyCalculation(calculation_id=calculation, late_fee=CAPPED))

    figures = verified(desk, case_id)
    assert {who for who, _, _ in figures} == {one, two}
    mine = {place[1:]: fen for place, fen in figures.items() if place[0] == one}
    assert sum(fen for (_, share), fen in mine.items() if share is not Share.LATE_FEE) == (
        totals.principal
    )
    late = sum(fen for (_, share), fen in mine.items() if share is Share.LATE_FEE)
    assert late == totals.late_fee_capped
    assert (Insurance.INJURY, Share.EMPLOYEE) not in mine
    assert states(desk, case_id) == ["verified", "verified"]
    (row,) = kept(desk, case_id)
    assert row["applied_on"] == TODAY
    amount = file_of(desk, case_id).amounts[0]
    assert f"补缴测算 #{calculation}" in amount["basis"]


def test_it_takes_the_place_of_what_was_verified_of_these_workers_before(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    one, two = claimants(desk, case_id)
    asked = json.loads(asked_for(one))
    for claimant, layer in ((one, Layer.VERIFIED), (two, Layer.VERIFIED), (one, Layer.CLAIMED)):
        desk.do(RecordAmount(case_id=case_id, layer=layer, amount=yuan(999), claimant_id=claimant))
    alone = desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked))).value

    desk.do(ApplyCalculation(calculation_id=alone, late_fee=CAPPED))

    figures = verified(desk, case_id)
    assert (one, None, None) not in figures
    assert figures[(two, None, None)] == yuan(999)
    assert file_of(desk, case_id).sums["claimed"] == yuan(999)

    desk.do(ApplyCalculation(calculation_id=calculation, late_fee=CAPPED))

    first, second = kept(desk, case_id)
    assert first["applied_on"] == TODAY
    assert second["applied_on"] is None


def test_taking_it_back_brings_the_earlier_figures_back(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)
    (one,) = claimants(desk, case_id)
    desk.do(RecordAmount(case_id=case_id, layer=Layer.VERIFIED, amount=yuan(999), claimant_id=one))
    done = desk.do(ApplyCalculation(calculation_id=calculation, late_fee=CAPPED))

    desk.undo(done.entry)

    assert verified(desk, case_id) == {(one, None, None): yuan(999)}
    assert kept(desk, case_id)[0]["applied_on"] is None


def test_keeping_is_taken_back_whole_unless_it_was_applied(desk: Desk) -> None:
    case_id = a_case(desk)
    saved = desk.do(SaveCalculation(case_id=case_id, asked=asked_for(*claimants(desk, case_id))))
    applied = desk.do(ApplyCalculation(calculation_id=saved.value, late_fee=CAPPED))

    desk.undo(applied.entry)
    desk.undo(saved.entry)

    assert kept(desk, case_id) == []


def test_an_incomplete_one_needs_a_reason_and_says_so_on_its_figures(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, first="2025-12", last="2026-02")
    assert kept(desk, case_id)[0]["complete"] is False

    told = refused(desk, ApplyCalculation(calculation_id=calculation, late_fee=CAPPED))
    assert told.code == "calculation_incomplete"
    assert "2026-01" in told.sentence()
    assert told.field == "reason"

    desk.do(
        ApplyCalculation(calculation_id=calculation, late_fee=CAPPED, reason="2026年基数未公布")
    )

    bases = {one["basis"] for one in file_of(desk, case_id).amounts}
    assert len(bases) == 1
    assert "不完整：2026年基数未公布" in bases.pop()


def test_which_late_fee_is_taken_must_be_said_where_both_were_shown(desk: Desk) -> None:
    case_id = a_case(desk)
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    asked["paid_on"] = "2026-11-20"
    asked["workers"][0]["months"] = [{"from": "2017-01", "to": "2017-12", "wage": "8200.00"}]
    calculation = desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked))).value
    row = kept(desk, case_id)[0]
    assert row["late_fee_fen"] > row["late_fee_capped_fen"]

    told = refused(desk, ApplyCalculation(calculation_id=calculation))
    assert (told.code, told.field) == ("late_fee_not_chosen", "late_fee")

    for way, fen in (
        (LateFeeTaken.UNCAPPED, row["late_fee_fen"]),
        (LateFeeTaken.CAPPED, row["late_fee_capped_fen"]),
        (LateFeeTaken.LEFT_OUT, 0),
    ):
        desk.do(ApplyCalculation(calculation_id=calculation, late_fee=way))
        figures = verified(desk, case_id)
        assert sum(fen for place, fen in figures.items() if place[2] is Share.LATE_FEE) == fen


def test_workers_are_known_by_their_id_never_by_their_name(desk: Desk) -> None:
    case_id, elsewhere = a_case(desk, "张例"), a_case(desk, "李例")
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    asked["workers"][0]["name"] = "张例"
    del asked["workers"][0]["claimant_id"]
    calculation = desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked))).value

    told = refused(desk, ApplyCalculation(calculation_id=calculation, late_fee=CAPPED))
    assert told.code == "worker_without_claimant"

    foreign = asked_for(*claimants(desk, elsewhere))
    told = refused(desk, SaveCalculation(case_id=case_id, asked=foreign))
    assert told.code == "claimant_of_other_case"
    (one,) = claimants(desk, case_id)
    told = refused(desk, SaveCalculation(case_id=case_id, asked=asked_for(one, one)))
    assert told.code == "calculated_twice"


def test_a_question_that_is_no_json_or_asks_nothing_known_is_refused(desk: Desk) -> None:
    case_id = a_case(desk)

    assert refused(desk, SaveCalculation(case_id=case_id, asked="{")).code == "bad_field"
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    told = refused(desk, SaveCalculation(case_id=case_id, asked=json.dumps(asked | {"wages": 1})))
    assert told.code == "unknown_field"
    told = refused(
        desk, SaveCalculation(case_id=case_id, asked=json.dumps(asked | {"region": "999999"}))
    )
    assert told.code == "policy_no_region"


def test_the_offices_own_rows_are_computed_with_and_kept_by_their_ids(desk: Desk) -> None:
    months = {"first": "2026-01", "last": "2026-01"}
    case_id, before = a_calculation(desk, **months)
    assert any(one[0] == "medical" for one in json.loads(kept(desk, case_id)[0]["missing"]))
    rows = confirmed(desk, medical())

    asked = asked_for(*claimants(desk, case_id), **months)
    later = desk.do(SaveCalculation(case_id=case_id, asked=asked)).value
    row = next(one for one in kept(desk, case_id) if one["id"] == later)

    assert not any(one[0] == "medical" for one in json.loads(row["missing"]))
    assert json.loads(row["asked"])["office_rows"] == list(rows)
    assert recompute(desk, later).is_same
    assert recompute(desk, before).is_same, (
        "a row confirmed later on the day changes no earlier one"
    )
