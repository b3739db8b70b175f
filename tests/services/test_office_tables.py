"""The office's own figures leave as a workbook and come back: strictly, as drafts, all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.office_rows import RowState
from dispute_desk.domain.office_table import HEADINGS
from dispute_desk.services.office_tables import (
    ImportPolicyRows,
    OfficeTable,
    export_policy_rows,
    look_at_pack,
    read_office_table,
)
from dispute_desk.services.policy_rows import (
    ConfirmPolicyRow,
    ConfirmShippedRow,
    WithdrawPolicyRow,
    figures_of,
)
from tests.services.conftest import opened
from tests.services.policy_station import (
    GUANGZHOU,
    TO_CONFIRM,
    a_rate,
    a_second,
    confirmed,
    drafted,
    medical,
)
from tests.services.station import refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

HEAD = list(HEADINGS)
GOOD: dict[str, Any] = {
    "地区": GUANGZHOU,
    "种类": "基数上下限",
    "险种": "医疗保险",
    "起始月份": "2026-01",
    "终止月份": "2026-12",
    "下限": "6300",
    "上限": "31500",
    "文号": "穗医保例〔2026〕1号",
    "原因": "新年度公布",
}


def a_book(path: Path, *rows: dict[str, Any], head: list[str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(head or HEAD)
    for row in rows:
        sheet.append([row.get(name) for name in head or HEAD])
    book.save(path)
    return path


def taken(desk: Desk, table: OfficeTable) -> list[int]:
    command = ImportPolicyRows(region=table.region, rows=table.rows, file=table.file)
    made: list[int] = desk.do(command).value
    return made


@pytest.fixture
def other(tmp_path: Path, empty_station: Path) -> Iterator[Desk]:
    """The desk of another office."""
    yield from opened(empty_station, tmp_path / "other.ddk")


def test_what_leaves_one_office_comes_into_another_as_drafts(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    confirmed(desk, medical(note="下限冻结"), a_rate(tier="tier_1", units="enterprise:small"))
    desk.do(
        ConfirmShippedRow(
            region=GUANGZHOU, row_id=TO_CONFIRM, reason="查到年度表", document_no="例2019-2"
        )
    )
    path = tmp_path / "own.xlsx"
    assert export_policy_rows(desk, GUANGZHOU, path) == 3

    table = read_office_table(other, GUANGZHOU, path)
    made = taken(other, table)

    mine = {(one.kind, one.row_id, one.fields) for one in desk.lists.policy_rows(GUANGZHOU)}
    theirs = other.lists.policy_rows(GUANGZHOU)
    assert {(one.kind, one.row_id, one.fields) for one in theirs} == mine
    assert len(made) == 3
    drafts = [one for one in theirs if not one.row_id]
    assert {one.state for one in drafts} == {RowState.DRAFT}
    assert {one.document for one in drafts} == {"穗医保例〔2026〕1号"}
    assert {figures_of(one.fields).note for one in drafts} == {"", "下限冻结"}


def test_what_stands_here_already_is_left_out_and_nothing_is_doubled(
    desk: Desk, tmp_path: Path
) -> None:
    confirmed(desk)
    path = tmp_path / "own.xlsx"
    export_policy_rows(desk, GUANGZHOU, path)

    table = read_office_table(desk, GUANGZHOU, path)

    assert (table.rows, table.known) == ((), (2,))
    assert refused(desk, ImportPolicyRows(region=GUANGZHOU, rows=())).code == "policy_no_rows"


def test_a_second_person_still_has_to_confirm(desk: Desk, tmp_path: Path) -> None:
    second = a_second(desk)
    table = read_office_table(desk, GUANGZHOU, a_book(tmp_path / "one.xlsx", GOOD))

    made = tuple(taken(desk, table))

    assert refused(desk, ConfirmPolicyRow(record_ids=made)).code == "policy_second_person"
    second.do(ConfirmPolicyRow(record_ids=made))


def test_numbers_and_days_of_a_spreadsheet_are_read_as_they_were_meant(
    desk: Desk, tmp_path: Path
) -> None:
    rate = GOOD | {
        "种类": "费率", "险种": "养老保险", "谁缴": "单位", "费率": 0.16,
        "下限": None, "上限": None, "起始月份": "2026-07", "终止月份": "2026-12",
    }  # fmt: skip
    limit = GOOD | {"下限": 6300.5, "上限": "不设上限"}
    table = read_office_table(desk, GUANGZHOU, a_book(tmp_path / "one.xlsx", rate, limit))

    first, second = table.figures
    assert first.rate == "0.16"
    assert (second.lower, second.upper, second.no_cap) == (630050, None, True)


def test_a_text_file_is_read_too(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    lines = [",".join(HEAD), ",".join(str(GOOD.get(name) or "") for name in HEAD)]
    path.write_text("\n".join(lines), encoding="utf-8-sig")

    (figures,) = read_office_table(desk, GUANGZHOU, path).figures
    assert figures == medical()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"险种": "养老"}, "“险种”的内容“养老”不对"),
        ({"下限": "六千"}, "“下限”的内容“六千”不对"),
        ({"起始月份": "2026-13"}, "“起始月份”的内容“2026-13”不对"),
        ({"终止月份": ""}, "“终止月份”"),
        ({"起始月份": "2026-12", "终止月份": "2026-01"}, "晚于终止月份"),
        ({"下限": "40000"}, "下限 40,000.00 元高于上限"),
        ({"上限": ""}, "还缺上限"),
        ({"文号": ""}, "请写明依据的文件"),
        ({"原因": ""}, "请"),
        ({"地区": "440300"}, "地区 440300"),
        ({"种类": "确认随带的数字"}, "随带的行"),
        ({"种类": "确认随带的数字", "随带的行": "gz-none"}, "没有“gz-none”这一行"),
        ({"种类": "费率", "险种": "养老保险", "谁缴": "单位", "费率": "16"}, "费率“16”不对"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused_by_file_line_and_remedy(
    desk: Desk, tmp_path: Path, row: dict[str, Any], told: str
) -> None:
    good = GOOD | {"起始月份": "2027-01", "终止月份": "2027-12"}
    path = a_book(tmp_path / "wrong.xlsx", good, GOOD | row)

    with pytest.raises(DeskError) as refusal:
        read_office_table(desk, GUANGZHOU, path)

    words = refusal.value.sentence()
    assert "wrong.xlsx 第 3 行" in words
    assert told in words
    assert desk.lists.policy_rows(GUANGZHOU) == []


def test_rows_that_overlap_each_other_or_what_stands_here_are_refused(
    desk: Desk, tmp_path: Path
) -> None:
    later = GOOD | {"起始月份": "2026-12", "终止月份": "2027-11", "下限": "6400"}
    with pytest.raises(DeskError, match=r"第 3 行.*2026-12"):
        read_office_table(desk, GUANGZHOU, a_book(tmp_path / "two.xlsx", GOOD, later))

    drafted(desk)
    with pytest.raises(DeskError, match="第 2 行"):
        read_office_table(desk, GUANGZHOU, a_book(tmp_path / "one.xlsx", later))


def test_all_of_a_file_or_nothing_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    later = GOOD | {"起始月份": "2027-01", "终止月份": "2027-12"}
    table = read_office_table(desk, GUANGZHOU, a_book(tmp_path / "two.xlsx", later, GOOD))
    drafted(desk, medical(lower=640000))  # somebody was faster

    told = refused(desk, ImportPolicyRows(region=GUANGZHOU, rows=table.rows, file=table.file))

    assert told.code == "office_table_bad_row"
    assert "two.xlsx 第 3 行" in told.sentence()
    assert len(desk.lists.policy_rows(GUANGZHOU)) == 1


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ([*HEAD, "工资"], "office_table_unknown_column"),
        ([one for one in HEAD if one != "文号"], "office_table_missing_column"),
        ([*HEAD, "险种"], "office_table_unknown_column"),
        (["姓名", "工资"], "office_table_none"),
    ],
)  # fmt: skip
def test_a_wrong_heading_is_refused(desk: Desk, tmp_path: Path, head: list[str], code: str) -> None:
    with pytest.raises(DeskError) as refusal:
        read_office_table(desk, GUANGZHOU, a_book(tmp_path / "head.xlsx", GOOD, head=head))

    assert refusal.value.code == code


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"\x00" * 400])
def test_a_damaged_file_is_refused_whole_and_what_was_in_force_stays(
    desk: Desk, tmp_path: Path, data: bytes
) -> None:
    confirmed(desk)
    before = desk.lists.policy_rows(GUANGZHOU)
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(data)

    with pytest.raises(DeskError):
        read_office_table(desk, GUANGZHOU, path)

    assert desk.lists.policy_rows(GUANGZHOU) == before


def test_an_ended_row_may_come_back_as_a_draft(desk: Desk, tmp_path: Path) -> None:
    (made,) = confirmed(desk)
    path = tmp_path / "own.xlsx"
    export_policy_rows(desk, GUANGZHOU, path)
    desk.do(WithdrawPolicyRow(record_ids=(made,), reason="录错了"))

    assert len(read_office_table(desk, GUANGZHOU, path).rows) == 1


def test_it_is_taken_back_as_one(desk: Desk, tmp_path: Path) -> None:
    later = GOOD | {"起始月份": "2027-01", "终止月份": "2027-12"}
    table = read_office_table(desk, GUANGZHOU, a_book(tmp_path / "two.xlsx", later, GOOD))
    done = desk.do(ImportPolicyRows(region=GUANGZHOU, rows=table.rows, file=table.file))
    assert "two.xlsx" in done.subject

    desk.undo(done.entry)

    assert desk.lists.policy_rows(GUANGZHOU) == []


def test_a_pack_folder_is_only_looked_at(tmp_path: Path) -> None:
    from dispute_desk.reference.policy_packs import region_folder

    told = look_at_pack(region_folder("440300"), GUANGZHOU)
    assert (told["region"], told["same_region"], told["same"]) == ("440300", False, False)
    assert look_at_pack(region_folder(GUANGZHOU), GUANGZHOU)["same"] is True
    with pytest.raises(DeskError):
        look_at_pack(tmp_path, GUANGZHOU)
