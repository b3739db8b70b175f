"""A ledger that comes a second time: what is new, what is known, and what stands otherwise now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.editing import EditCase
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from tests.services.one_of_each import LEDGER
from tests.services.station import AT_STAGE, a_case, everything, refused

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.import_rows import Recognised
    from dispute_desk.services.desk import Desk

HEADER = "案号,受理日期,单位名称,职工姓名,涉及金额,补缴金额,处理结果,结案日期"
FIRST = "例调1号,2024-03-01,例一公司,张例一,15000,,调解中,"
CLOSED = "例调1号,2024-03-01,例一公司,张例一,15000,15000,调解成功,2024-04-02"
SECOND = "例调2号,2024-03-05,例二公司,李例二,800,,办理中,"
GROUP = ("例调3号,2024-03-09,例三公司,王例甲,100,,办理中,", ",,,王例乙,200,,,")
THIRD = "例调4号,2024-03-11,例四公司,赵例四,90,,办理中,"


def ledger(tmp_path: Path, *rows: str) -> str:
    path = tmp_path / "台账.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return str(path)


def take_in(desk: Desk, path: str) -> None:
    desk.do(ImportLedger(path=path, accept=True))


def recognised(desk: Desk, path: Path) -> Recognised:
    return make_planner(desk).recognise(preview_ledger(desk, path))


def test_a_newer_version_of_a_known_case_is_named_and_left_alone(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, FIRST, SECOND))
    before = everything(desk)

    told = refused(desk, ImportLedger(path=ledger(tmp_path, CLOSED, SECOND), accept=True))

    assert told.code == "import_changed"
    assert (told.facts["count"], told.facts["changed"]) == (2, 1)
    assert told.facts["places"] == "csv:3"
    assert everything(desk) == before


def test_a_mixed_ledger_brings_the_new_case_and_names_the_changed_one(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, FIRST, SECOND))

    path = ledger(tmp_path, SECOND, CLOSED, THIRD)
    taken = desk.do(ImportLedger(path=path, accept=True)).value

    assert (taken.cases, taken.known) == (1, 2)
    assert taken.changed == (Place("csv", 4),)


@pytest.mark.parametrize(
    "rows",
    [
        (GROUP[0], ",,,王例乙,250,,,"),
        (GROUP[0], GROUP[1], ",,,王例丙,300,,,"),
        (GROUP[0],),
    ],
)
def test_a_worker_changed_added_or_gone_changes_the_case(
    rows: tuple[str, ...], desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, *GROUP))

    assert recognised(desk, tmp_path / ledger(tmp_path, *rows)).changed


def test_an_unchanged_group_is_only_known(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, *GROUP, SECOND))

    found = recognised(desk, tmp_path / ledger(tmp_path, *GROUP, SECOND))

    assert (found.known, found.changed) == (2, ())


def test_a_case_carried_over_with_another_result_is_changed(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, FIRST))

    found = recognised(desk, tmp_path / ledger(tmp_path, FIRST, CLOSED))

    assert (found.known, found.changed) == (1, (Place("csv", 4),))


def an_export(desk: Desk, out: Path, *, masked: bool = False) -> Path:
    for bring in AT_STAGE.values():
        bring(desk)
    a_case(desk, "王例甲", "王例乙", "王例丙", note="第一行")
    desk.do(ImportLedger(path=LEDGER))
    export_ledger(desk, out, CaseQuery(), masked=masked)
    return out


@pytest.mark.parametrize("masked", [False, True])
def test_an_untouched_export_of_our_own_is_known_and_unchanged(
    desk: Desk, tmp_path: Path, *, masked: bool
) -> None:
    out = an_export(desk, tmp_path / "out.xlsx", masked=masked)

    found = recognised(desk, out)

    assert found.known > len(AT_STAGE)
    assert found.changed == ()


@pytest.mark.parametrize(
    ("heading", "value"), [("联系电话", "13900000009"), ("备注", "改过"), ("涉案金额（元）", 77.5)]
)
def test_a_cell_edited_in_our_own_export_is_named_by_its_row(
    heading: str, value: object, desk: Desk, tmp_path: Path
) -> None:
    out = an_export(desk, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(3, headings.index(heading) + 1).value = value
    book.save(out)

    assert recognised(desk, out).changed == (Place("台账", 3),)
    told = refused(desk, ImportLedger(path=str(out), accept=True))
    assert (told.code, told.facts["places"]) == ("import_changed", "台账:3")


def test_a_case_edited_at_the_desk_differs_from_the_export_made_before(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, "张例甲")
    out = tmp_path / "out.xlsx"
    export_ledger(desk, out, CaseQuery())
    a_case(desk, "李例")
    assert recognised(desk, out).changed == ()

    first = desk.lists.case_ids(CaseQuery(text="张例甲"))[0]
    desk.do(EditCase(case_id=first, changes={"note": "补充"}))

    assert recognised(desk, out).changed == (Place("台账", 2),)


IDS = "受理日期,单位名称,职工姓名,身份证号,涉及金额,处理结果"
WHOLE = "2024-03-01,例一公司,张例一,440198199001010014,100,办理中"
FRESH = "2024-03-02,例二公司,李例二,440198199001010030,100,办理中"


def of_ids(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "证件.csv"
    path.write_text("\n".join(("2024年争议台账,,,,,", IDS, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("2024-03-01,例一公司,张例一,4.40198199001010E+17,100,办理中", 1),
        ("2024-03-01,例一公司,张例一,440198********0014,100,办理中", 1),
        ("2024-03-01,例一公司,张例一,440198********0030,100,办理中", 0),
        ("2024-03-01,另一公司,张例一,440198********0014,100,办理中", 0),
        ("2024-03-08,例一公司,张例一,440198********0014,100,办理中", 0),
        ("2024-03-01,例一公司,王例一,440198********0014,100,办理中", 0),
    ],
)
def test_a_spoiled_number_is_known_by_its_sure_digits_name_employer_and_day(
    desk: Desk, tmp_path: Path, row: str, known: int
) -> None:
    take_in(desk, str(of_ids(tmp_path, WHOLE, FRESH)))

    assert recognised(desk, of_ids(tmp_path, row)).known == known
