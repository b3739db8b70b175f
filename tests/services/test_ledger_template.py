"""The blank ledger: opened by another library, filled in, and imported as what was written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger import Result, SheetRole
from dispute_desk.domain.ledger_template import CHOICES, RESULTS, SHEET, Holds, template_columns
from dispute_desk.services.ledger_template import write_blank_ledger
from dispute_desk.sheets import read_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

TODAY = date(2026, 11, 22)
FILLED = {
    "case_no": "例调1号",
    "accept_date": date(2026, 3, 5),
    "source": "来访",
    "employer": "广州例信制衣有限公司",
    "credit_code": "91440101MA5CTEST0X",
    "worker_name": "张例",
    "id_no": "11010519491231002X",
    "phone": "13900000000",
    "claim": "补缴养老保险",
    "persons": 2,
    "insurance": "养老、医疗",
    "period_start": "2024-01",
    "period_end": "2025-06",
    "amount": 12000.5,
    "back_paid": 8000,
    "late_fee": 30.25,
    "handler": "李经办",
    "mediator": "王调解",
    "district": "云城街",
    "result": "部分达成协议",
    "close_date": date(2026, 5, 6),
    "remark": "=1+1",
}
MEANT = (
    Result.SUCCESS,
    Result.PARTIAL,
    Result.FAILED,
    Result.WITHDRAWN,
    Result.REJECTED,
    Result.TRANSFERRED,
    Result.PENDING,
    Result.CLOSED_UNKNOWN,
)


@pytest.fixture
def blank(desk: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "空白台账.xlsx"
    write_blank_ledger(desk.profile, path)
    return path


def fill(desk: Desk, path: Path, *rows: dict[str, object]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    for number, row in enumerate(rows, 2):
        for at, column in enumerate(template_columns(desk.profile), 1):
            if column.field in row:
                cell = sheet.cell(number, at, row[column.field])
                if isinstance(row[column.field], str):
                    cell.data_type = "s"
    book.save(path)


def test_every_column_comes_in_as_it_was_written(desk: Desk, blank: Path) -> None:
    fill(desk, blank, FILLED, {"worker_name": "李例", "phone": "13900000001"})

    reading = read_ledger(blank, today=TODAY)

    (case,) = reading.cases
    assert not reading.rejected
    assert not reading.questions
    assert {one.code for one in reading.warnings} == {"W_CREDIT_CHECKSUM"}
    assert (case.case_no, case.employer) == ("例调1号", "广州例信制衣有限公司")
    assert (case.accept_date, case.close_date) == (date(2026, 3, 5), date(2026, 5, 6))
    assert [(one.name, one.phone) for one in case.workers] == [
        ("张例", "13900000000"),
        ("李例", "13900000001"),
    ]
    assert case.workers[0].id_no == "11010519491231002X"
    assert (case.amount_fen, case.back_paid_fen, case.late_fee_fen) == (1_200_050, 800_000, 3_025)
    assert case.insurances == ("pension", "medical")
    assert (str(case.period_start), str(case.period_end)) == ("2024-01", "2025-06")
    assert (case.handler, case.mediator, case.district) == ("李经办", "王调解", "云城街")
    assert (case.result, case.persons_stated) == (Result.PARTIAL, 2)
    assert (case.claim, case.remark) == ("补缴养老保险", "=1+1")
    columns = {one.field for one in reading.sheets[0].columns}
    assert columns == {one.field for one in template_columns(desk.profile)}


def test_each_word_that_can_be_chosen_is_understood(desk: Desk, blank: Path) -> None:
    sources = [one.label for one in desk.profile.channels]
    rows: list[dict[str, object]] = [
        {**FILLED, "case_no": f"果{number}", "result": result}
        for number, result in enumerate(RESULTS)
    ] + [
        {**FILLED, "case_no": f"源{number}", "source": source}
        for number, source in enumerate(sources)
    ]
    fill(desk, blank, *rows)

    reading = read_ledger(blank, today=TODAY)

    assert tuple(case.result for case in reading.cases[: len(RESULTS)]) == MEANT
    told = [case.source_raw for case in reading.cases[len(RESULTS) :]]
    assert told == sources
    assert [desk.profile.channel_for_ledger(one) for one in told] == list(desk.profile.channels)


def test_a_blank_one_is_a_form_and_no_ledger(blank: Path) -> None:
    reading = read_ledger(blank, today=TODAY)

    roles = [one.role for one in reading.sheets]
    assert roles == [SheetRole.TEMPLATE, SheetRole.LOOKUP, SheetRole.LOOKUP]
    assert not reading.cases


def test_columns_have_notes_formats_and_drop_downs(desk: Desk, blank: Path) -> None:
    book = openpyxl.load_workbook(blank)
    sheet = book[SHEET]
    offered = {
        str(rule.sqref).split(":")[0]: str(rule.formula1)
        for rule in sheet.data_validations.dataValidation
    }
    for at, column in enumerate(template_columns(desk.profile), 1):
        head, cell = sheet.cell(1, at), sheet.cell(2, at)
        assert head.value == column.heading
        assert head.comment is not None
        assert (cell.number_format == "@") is (column.holds is Holds.TEXT)
        assert bool(column.choices) is (cell.coordinate in offered)
    assert book[CHOICES].sheet_state == "hidden"


def test_one_that_cannot_be_written_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError):
        write_blank_ledger(desk.profile, tmp_path / "没有" / "空白.xlsx")
    assert not list(tmp_path.glob("**/*.xlsx"))


def test_a_second_worker_is_written_as_the_notes_say(desk: Desk, blank: Path) -> None:
    named: dict[str, object] = {"employer": "同上", "worker_name": "李例"}
    fill(desk, blank, FILLED, named, {**FILLED, "case_no": "例调2号", "worker_name": "王例"})

    reading = read_ledger(blank, today=TODAY)

    assert not reading.rejected
    assert [[one.name for one in case.workers] for case in reading.cases] == [
        ["张例", "李例"], ["王例"],
    ]  # fmt: skip
