"""A kept calculation beside what other figures make of it: month by month, by which rows."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.policy_rows import Party
from dispute_desk.reference.policy_packs import load_pack, load_region, region_folder
from dispute_desk.services.calculations import SaveCalculation
from dispute_desk.services.recomputing import compare, figures_moved, recompute
from tests.services.calculated import a_calculation, asked_for
from tests.services.policy_station import confirmed, medical
from tests.services.station import a_case, claimants, file_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.policy_pack import PolicyPack
    from dispute_desk.services.desk import Desk


def a_later_pack(folder: Path) -> PolicyPack:
    """The shipped pack as a later version has it: the worker's pension rate is another."""
    shutil.copytree(region_folder("440100"), folder)
    rates = folder / "rates.csv"
    lines = [
        line.replace(",0.08,", ",0.09,").replace("gz-pen-ee", "later-pen-ee")
        if line.startswith("gz-pen-ee")
        else line
        for line in rates.read_text(encoding="utf-8").splitlines(keepends=True)
    ]
    rates.write_text("".join(lines), encoding="utf-8")
    return load_pack(folder)


def test_each_worker_says_which_months_changed_by_which_row(desk: Desk, tmp_path: Path) -> None:
    _, calculation = a_calculation(desk, "甲例", "乙例")

    found = compare(desk, calculation, pack=a_later_pack(tmp_path / "later"))

    assert [(one.worker, one.insurance, one.party) for one in found.months] == [
        (1, Insurance.PENSION, Party.EMPLOYEE),
        (2, Insurance.PENSION, Party.EMPLOYEE),
    ]
    first = found.months[0]
    assert (str(first.first), str(first.last)) == ("2020-07", "2021-06")
    per_month = (8200_00 - 3803_00) // 100
    assert first.before is not None
    assert first.after == first.before + 12 * per_month
    assert first.fee_after > first.fee_before
    assert [row[:11] for row in first.rows_before] == ["gz-pen-ee-2"] or first.rows_before
    assert all(row.startswith("later-pen-ee") for row in first.rows_after)
    grown = found.after.result.totals.employee - found.before.result.totals.employee
    assert grown == sum((one.after or 0) - (one.before or 0) for one in found.months)


def test_months_that_can_be_computed_now_are_told_from_those_that_could_not(desk: Desk) -> None:
    _, calculation = a_calculation(desk, first="2025-12", last="2026-02")
    rows = confirmed(desk, medical())

    found = compare(desk, calculation)

    shares = {(one.insurance, one.party): one for one in found.months}
    one = shares[Insurance.MEDICAL, Party.EMPLOYER]
    assert (str(one.first), one.before) == ("2026-01", None)
    assert one.lack_before is not None
    assert one.after is not None
    assert f"own-{rows[0]}" in one.rows_after


def test_figures_as_known_on_an_earlier_day_leave_out_what_came_later(desk: Desk) -> None:
    months = {"first": "2026-01", "last": "2026-01"}
    confirmed(desk, medical())
    case_id = a_case(desk)
    asked = asked_for(*claimants(desk, case_id), **months)
    calculation = desk.do(SaveCalculation(case_id=case_id, asked=asked)).value

    found = compare(desk, calculation, as_known_on=date(2026, 11, 1))

    one = next(one for one in found.months if one.insurance is Insurance.MEDICAL)
    assert one.before is not None
    assert one.after is None
    assert one.lack_after is not None
    assert compare(desk, calculation).is_same


def test_a_pack_of_another_region_is_refused_with_a_sentence(desk: Desk) -> None:
    _, calculation = a_calculation(desk)

    with pytest.raises(DeskError) as told:
        compare(desk, calculation, pack=load_region("440300"))

    assert told.value.code == "policy_other_region"
    assert "440300" in told.value.sentence()
    assert "440100" in told.value.sentence()
    with pytest.raises(DeskError):
        recompute(desk, calculation, load_region("440300"))


def test_a_case_says_that_the_figures_moved_and_keeps_what_was_saved(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, first="2025-12", last="2026-02")
    kept = list(file_of(desk, case_id).beside["calculation"])
    assert figures_moved(desk, kept) is None

    confirmed(desk, medical())
    moved = figures_moved(desk, kept)

    assert moved is not None
    assert moved.calculation_id == calculation
    assert moved.comparison is not None
    assert moved.comparison.after.result.totals.principal > kept[0]["employer_fen"]
    assert list(file_of(desk, case_id).beside["calculation"]) == kept
    again = recompute(desk, calculation)
    assert again.is_same
    assert json.loads(again.answer())["complete"] is False


def test_rows_that_make_no_difference_are_not_worth_a_word(desk: Desk) -> None:
    case_id, _ = a_calculation(desk)
    confirmed(desk, medical())

    assert figures_moved(desk, list(file_of(desk, case_id).beside["calculation"])) is None
