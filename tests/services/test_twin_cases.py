"""Cases of a ledger that may be cases the store has: parked side by side and decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.import_twins import could_be_one
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from dispute_desk.services.undo import WithdrawImport
from tests.services.station import refused, visible

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.services.desk import Desk

HEADER = "受理日期,单位名称,职工姓名,身份证号,涉及金额,处理结果,备注"
ID = "440101199003071011"
FIRST = f"2024-03-01,例一公司,张例一,{ID},15000,调解中,"
SAME_AGAIN = f"2024-03-01,例一公司,张例一,{ID},15000,调解中,补写"
OTHER_SUM = f"2024-03-20,例一公司,张例一,{ID},900,调解中,"
WITHOUT_ID = "2024-03-20,例一公司,张例一,,900,调解中,"
NEXT_MONTH = f"2024-04-01,例一公司,张例一,{ID},15000,调解中,补写"
NEW = "2024-03-09,例二公司,李例二,,800,调解中,"


def ledger(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def pairs(desk: Desk, path: Path) -> Recognised:
    return make_planner(desk).recognise(preview_ledger(desk, path))


def count(desk: Desk) -> int:
    return len(desk.lists.case_ids(CaseQuery()))


@pytest.mark.parametrize(
    ("row", "proposed"),
    [
        (SAME_AGAIN, "同一件"),
        (OTHER_SUM, "另一件"),
        (WITHOUT_ID, "另一件"),
        (WITHOUT_ID.replace(",900,", ",15000,"), ""),
        (NEXT_MONTH, None),
    ],
)
def test_a_pair_is_told_with_both_sides_and_a_proposal(
    row: str, proposed: str | None, desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, FIRST))))

    found = pairs(desk, ledger(tmp_path, row, NEW))

    assert [one.proposed for one in found.twins] == ([] if proposed is None else [proposed])
    for one in found.twins:
        assert (one.id, one.case_id) == ("twin:csv:3", 1)
        assert "15,000.00 元" in one.ours.words
        assert ID not in one.ours.words + one.theirs.words


@pytest.mark.parametrize(
    ("choices", "cases"),
    [
        ({}, 2),
        ({"twin:csv:3": "同一件"}, 2),
        ({"twin:csv:3": "另一件"}, 3),
        ({"twin:csv:3": "不导入"}, 2),
    ],
)
def test_a_pair_is_decided_and_the_rest_comes_in(
    choices: dict[str, str], cases: int, desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, FIRST))))
    path = ledger(tmp_path, SAME_AGAIN, NEW)

    if not choices:
        assert refused(desk, ImportLedger(path=str(path))).code == "import_updates_asked"
    done = desk.do(ImportLedger(path=str(path), accept=not choices, choices=choices))

    assert count(desk) == cases
    desk.undo(done.entry)
    assert count(desk) == 1


def test_where_only_a_number_is_lacking_nobody_is_taken_by_a_guess(
    desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, FIRST))))
    path = str(ledger(tmp_path, WITHOUT_ID.replace(",900,", ",15000,"), NEW))

    told = refused(desk, ImportLedger(path=path, accept=True))

    assert (told.code, told.facts["count"]) == ("import_twins_open", 1)
    assert told.facts["places"] == "csv:3"
    desk.do(ImportLedger(path=path, accept=True, choices={"twin:csv:3": "另一件"}))
    assert count(desk) == 3


MONTHS = "受理日期,单位名称,职工姓名,起始年月,终止年月,处理结果"


@pytest.mark.parametrize(
    ("months", "proposed"),
    [("2023-06,2023-09", ""), ("2023-10,2023-12", "另一件"), (",", "另一件"), ("2023-08,", "")],
)
def test_months_that_overlap_leave_it_open(
    months: str, proposed: str, desk: Desk, tmp_path: Path
) -> None:
    def of(name: str, told: str, day: str) -> Path:
        path = tmp_path / name
        row = f"2024-03-{day},例一公司,张例一,{told},调解中"
        path.write_text(f"2024年台账,,,,,\n{MONTHS}\n{row}\n", encoding="utf-8")
        return path

    desk.do(ImportLedger(path=str(of("一.csv", "2023-01,2023-08", "01"))))

    assert [one.proposed for one in pairs(desk, of("二.csv", months, "09")).twins] == [proposed]


def test_a_choice_about_no_pair_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, FIRST))))
    path = str(ledger(tmp_path, SAME_AGAIN, NEW))

    for choices, code in (
        ({"twin:csv:9": "同一件"}, "import_no_question"),
        ({"twin:csv:3": "随便"}, "import_no_option"),
    ):
        assert refused(desk, ImportLedger(path=path, choices=choices)).code == code


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (ID, ID, True),
        (ID, None, True),
        (ID, "440101199003071", True),
        (ID, "440101********1011", True),
        (ID, "440101********2011", False),
        (ID, "440102********1011", False),
        (ID, "440101199003081", False),
        (ID, "440101199003071038", False),
    ],
)
def test_numbers_that_contradict_nowhere_may_be_one(
    one: str, other: str | None, *, may_be: bool
) -> None:
    assert could_be_one(one, other) is may_be
    assert could_be_one(other, one) is may_be


TOLD = "受理日期,单位名称,统一社会信用代码,职工姓名,身份证号,联系电话,涉及金额,镇街,处理结果,备注"
FULL = f"2024-03-20,例一公司,91440198MA5EXAMPL5,张例一,{ID},13800138000,900,例镇,调解中,补写"
KEPT = "2024-03-01,例一公司,,张例一,,,,,调解中,原备注"


def of_more_columns(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "多列.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,,,,,", TOLD, *rows)) + "\n", encoding="utf-8")
    return path


def test_the_same_case_may_fill_what_is_blank_and_writes_nothing_over(
    desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(of_more_columns(tmp_path, KEPT))))
    before = visible(desk)
    path = of_more_columns(tmp_path, FULL)
    choices = {"twin:csv:3": "同一件，并补充空白字段"}

    found = make_planner(desk).recognise(preview_ledger(desk, path), choices)
    assert {(one.heading, one.theirs) for one in found.updates} == {
        ("统一社会信用代码", "91440198MA5EXAMPL5"),
        ("证件号码", "440101********1011"),
        ("联系电话", "138****8000"),
        ("涉案金额（元）", "900.00"),
        ("镇街", "例镇"),
    }
    assert found.changed == ()

    done = desk.do(ImportLedger(path=str(path), choices=choices))

    assert (done.value.cases, done.value.updated) == (0, 1)
    file = desk.lists.case_file(1)
    assert (file.case["note"], file.case["street"]) == ("原备注", "例镇")
    assert [one["id_no"] for one in file.claimants] == [ID]
    told = refused(desk, ImportLedger(path=str(path), choices=choices))
    assert told.code == "import_nothing_new"
    desk.do(WithdrawImport(batch_id=done.value.batch_id))
    assert visible(desk) == before


def test_the_same_case_fills_nothing_unless_that_is_chosen(desk: Desk, tmp_path: Path) -> None:
    desk.do(ImportLedger(path=str(of_more_columns(tmp_path, KEPT))))
    path = of_more_columns(tmp_path, FULL)
    before = visible(desk)

    assert make_planner(desk).recognise(preview_ledger(desk, path)).updates == ()
    told = refused(desk, ImportLedger(path=str(path), choices={"twin:csv:3": "同一件"}))

    assert told.code == "import_changed"
    assert visible(desk) == before
