"""Numbers of ours go on where the station says, and are told apart from those of old ledgers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.own_numbers import as_written, told_apart
from dispute_desk.services.editing import AddNote
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from dispute_desk.services.numbering import SetNextNumber, numbers_of
from tests.services.station import a_case, file_of, refused
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

FIRST = "云社调〔2026〕1号"
HEADINGS = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果"


def ledger(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2026年争议台账", HEADINGS, *rows)) + "\n", encoding="utf-8")
    return path


def number_of(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["number"])


def test_a_series_goes_on_with_the_number_that_was_set(desk: Desk) -> None:
    said = desk.do(SetNextNumber(series="case", next=27)).value

    assert said == "云社调〔2026〕27号"
    assert [number_of(desk, a_case(desk)) for _ in range(2)] == [said, "云社调〔2026〕28号"]
    assert whole(desk) == []


def test_a_number_that_was_taken_is_never_the_next(desk: Desk) -> None:
    a_case(desk)
    desk.undo(desk.lists.last_seq())

    for number in (1, 0, -4):
        told = refused(desk, SetNextNumber(series="case", next=number))
        assert told.code in {"number_taken", "no_next_number"}
        assert told.field == "next"
    assert "第 1 号" in refused(desk, SetNextNumber(series="case", next=1)).sentence()
    assert number_of(desk, a_case(desk)) == "云社调〔2026〕2号"


def test_what_was_set_too_far_can_be_set_back_to_what_is_free(desk: Desk) -> None:
    a_case(desk)
    desk.do(SetNextNumber(series="case", next=900))

    assert desk.do(SetNextNumber(series="case", next=2)).value == "云社调〔2026〕2号"


def test_other_series_and_years_stay_as_they_were(desk: Desk) -> None:
    before = {one.series: one.next for one in numbers_of(desk)}
    desk.do(SetNextNumber(series="case", next=27))
    desk.do(SetNextNumber(series="case", next=40, year=2027))

    after = {one.series: one.next for one in numbers_of(desk)}
    assert after == before | {"case": 27}


def test_setting_a_number_stands_in_the_history(desk: Desk) -> None:
    desk.do(SetNextNumber(series="case", next=27))

    row = desk.lists.history(limit=1)[0]
    assert (row.command, row.subject) == ("SetNextNumber", "云社调〔2026〕27号")


def test_an_old_case_with_a_number_of_ours_is_warned_of_and_told_apart(
    desk: Desk, tmp_path: Path
) -> None:
    ours = a_case(desk)
    path = ledger(tmp_path, f"{FIRST},2026-03-01,例外公司,张外一,15000,调解成功")

    warned = make_planner(desk).recognise(preview_ledger(desk, path)).ours
    desk.do(ImportLedger(path=str(path), accept=True))

    assert [(one.code, one.raw) for one in warned] == [("W_NUMBER_OURS", FIRST)]
    assert desk.lists.find_case(FIRST) == ours
    theirs = desk.lists.find_case(f"{FIRST}（台账）")
    assert file_of(desk, theirs).claimants[0]["name"] == "张外一"
    desk.do(AddNote(case_id=ours, text="照常办理"))


def test_a_voided_number_of_ours_is_told_apart_too(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)
    desk.undo(desk.lists.last_seq())

    path = ledger(tmp_path, f"{FIRST},2026-03-01,例外公司,张外一,15000,调解成功")
    desk.do(ImportLedger(path=str(path), accept=True))

    assert desk.lists.find_case(f"{FIRST}（台账）")


def test_the_same_ledger_again_is_recognised_though_its_number_is_told_apart(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk)
    row = f"{FIRST},2026-03-01,例外公司,张外一,15000,办理中"
    desk.do(ImportLedger(path=str(ledger(tmp_path, row)), accept=True))

    again = preview_ledger(desk, ledger(tmp_path, row.replace("办理中", "调解成功")))

    found = make_planner(desk).recognise(again)
    assert (found.known, found.ours) == (1, ())


def test_numbers_an_office_gave_itself_stay_as_they_are(desk: Desk, tmp_path: Path) -> None:
    path = ledger(tmp_path, "例调1号,2026-03-01,例外公司,张外一,15000,调解成功")
    desk.do(ImportLedger(path=str(path), accept=True))

    assert desk.lists.find_case("例调1号")


@pytest.mark.parametrize("taken", [set(), {f"{FIRST}（台账）"}])
def test_what_tells_a_number_apart_is_taken_off_again(taken: set[str]) -> None:
    assert as_written(told_apart(FIRST, taken)) == FIRST
    assert told_apart(FIRST, taken) not in taken
