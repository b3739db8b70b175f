"""A ledger that comes a second time: what is new, what is known, and what stands otherwise now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.editing import EditCase
from dispute_desk.services.exporting import export_ledger
from dispute_desk.services.importing import ImportLedger, make_planner, preview_ledger
from tests.services.one_of_each import LEDGER
from tests.services.station import AT_STAGE, CAME, a_case, everything, refused

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


def test_what_contradicts_a_known_case_is_named_and_left_alone(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, ledger(tmp_path, CLOSED, SECOND))
    before = everything(desk)

    told = refused(desk, ImportLedger(path=ledger(tmp_path, FIRST, SECOND), accept=True))

    assert told.code == "import_changed"
    assert (told.facts["count"], told.facts["changed"]) == (2, 1)
    assert told.facts["places"] == "csv:3"
    assert everything(desk) == before


def test_a_mixed_ledger_brings_the_new_case_and_names_the_changed_one(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, CLOSED, SECOND))

    path = ledger(tmp_path, SECOND, FIRST, THIRD)
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


def test_a_case_carried_over_that_went_on_is_proposed_as_a_change(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, ledger(tmp_path, FIRST))

    found = recognised(desk, tmp_path / ledger(tmp_path, FIRST, CLOSED))

    assert (found.known, found.changed) == (1, ())
    assert [(one.heading, one.place.row) for one in found.updates] == [
        ("办理结果", 4),
        ("历史台账载明补缴（元）", 4),
    ]


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


def edited(out: Path, *cells: tuple[str, object], row: int = 3) -> Path:
    """Type into cells of a row of an export, as somebody does in WPS."""
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    for heading, value in cells:
        sheet.cell(row, headings.index(heading) + 1).value = value
    book.save(out)
    return out


def told_of(found: Recognised) -> list[tuple[str, str | None, str, str, str]]:
    return [
        (one.heading, one.base, one.ours, one.theirs, one.standing.value) for one in found.updates
    ]


def one_case_exported(desk: Desk, out: Path, *, note: str | None = None) -> int:
    case_id = a_case(desk, "张例甲", note=note)
    export_ledger(desk, out, CaseQuery())
    return case_id


def test_a_cell_no_import_writes_is_named_by_its_row_and_left_alone(
    desk: Desk, tmp_path: Path
) -> None:
    out = edited(an_export(desk, tmp_path / "out.xlsx"), ("实缴入库（元）", 77.5))

    assert recognised(desk, out).changed == (Place("台账", 3),)
    told = refused(desk, ImportLedger(path=str(out), accept=True))
    assert (told.code, told.facts["places"]) == ("import_changed", "台账:3")


def test_what_only_the_file_changed_is_taken_without_a_question_and_undone_at_once(
    desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    case_id = one_case_exported(desk, out, note="原备注")
    edited(out, ("备注", "改过"), ("劳动者姓名", "张例乙"), ("登记日期", "2024-03-02"), row=2)

    found = recognised(desk, out)
    assert [one[0] for one in told_of(found)] == ["登记日期", "劳动者姓名", "备注"]
    assert told_of(found)[-1] == ("备注", "原备注", "原备注", "改过", "file")
    assert found.changed == ()

    done = desk.do(ImportLedger(path=str(out)))

    assert (done.value.cases, done.value.updated) == (0, 1)
    file = desk.lists.case_file(case_id)
    assert file.case["note"] == "改过"
    assert file.case["received_on"] == date(2024, 3, 2)
    assert [one["name"] for one in file.claimants] == ["张例乙"]
    assert recognised(desk, out).updates == ()

    desk.undo(done.entry)
    file = desk.lists.case_file(case_id)
    assert (file.case["note"], file.case["received_on"]) == ("原备注", CAME)
    assert [one["name"] for one in file.claimants] == ["张例甲"]


def test_what_only_the_store_changed_stays_without_a_question(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    case_id = one_case_exported(desk, out, note="原备注")
    desk.do(EditCase(case_id=case_id, changes={"note": "办案时补充"}))

    assert recognised(desk, out).updates == ()
    assert refused(desk, ImportLedger(path=str(out))).code == "import_nothing_new"


@pytest.mark.parametrize(
    ("choice", "kept"), [("采用文件", "文件里改"), ("保留现有", "办案时补充"), (None, "办案时补充")]
)
def test_what_both_changed_is_asked_and_ours_is_proposed(
    choice: str | None, kept: str, desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    case_id = one_case_exported(desk, out, note="原备注")
    desk.do(EditCase(case_id=case_id, changes={"note": "办案时补充"}))
    edited(out, ("备注", "文件里改"), ("镇街", "例镇"), row=2)

    found = recognised(desk, out)
    assert ("备注", "原备注", "办案时补充", "文件里改", "both") in told_of(found)
    assert refused(desk, ImportLedger(path=str(out))).code == "import_updates_asked"

    choices = {} if choice is None else {"update:台账:2:备注": choice}
    desk.do(ImportLedger(path=str(out), accept=True, choices=choices))

    assert desk.lists.case_file(case_id).case["note"] == kept
    assert desk.lists.case_file(case_id).case["street"] == "例镇"


def test_a_choice_about_nothing_is_refused(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    one_case_exported(desk, out)
    edited(out, ("备注", "改过"), row=2)

    for choices, code in (
        ({"update:台账:2:镇街": "采用文件"}, "import_no_question"),
        ({"update:台账:2:备注": "随便"}, "import_no_option"),
    ):
        assert refused(desk, ImportLedger(path=str(out), choices=choices)).code == code


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("身份证号", "4403**********0011"),
        ("来源", "没有这种来源"),
        ("起始月份", "某月"),
        ("劳动者姓名", None),
    ],
)
def test_what_no_field_can_be_made_of_is_left_and_named(
    heading: str, value: object, desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    one_case_exported(desk, out, note="原备注")
    edited(out, (heading, value), ("备注", "改过"), row=2)

    found = recognised(desk, out)

    assert (heading, "left") in {(one[0], one[4]) for one in told_of(found)}
    assert found.changed == (Place("台账", 2),)


def test_a_case_edited_at_the_desk_stays_so_beside_the_export_made_before(
    desk: Desk, tmp_path: Path
) -> None:
    a_case(desk, "张例甲")
    out = tmp_path / "out.xlsx"
    export_ledger(desk, out, CaseQuery())
    a_case(desk, "李例")
    assert recognised(desk, out).changed == ()

    first = desk.lists.case_ids(CaseQuery(text="张例甲"))[0]
    desk.do(EditCase(case_id=first, changes={"note": "补充"}))

    assert recognised(desk, out).changed == ()


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
