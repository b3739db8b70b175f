"""Insurance as told, attorneys and consents in the sheet: read, shown, saved, emptied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import Month
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.roster.cells import CellReader
from dispute_desk.ui.roster.columns import columns_of
from dispute_desk.ui.roster.loading import rows_of
from dispute_desk.ui.roster.pasting import pasted, put
from dispute_desk.ui.roster.saving import command_of, move_into_notes
from dispute_desk.ui.roster.sheet import Sheet
from dispute_desk.ui.steps.case_view import ask_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ROWS = 6


@pytest.fixture
def case_id(desk: Desk) -> int:
    people = (NewClaimant(name="张例", phone="13800138000"), NewClaimant(name="李例"))
    return int(desk.do(RegisterCase(claimants=people, employer="例信制衣", cause="04")).value)


def sheet_of(desk: Desk, case_id: int) -> Sheet:
    view = ask_case(desk, case_id)
    made = Sheet(columns_of(view), CellReader(view, roster_words()))
    made.load(rows_of(view, made))
    made.add_rows(ROWS - len(made.rows))
    return made


def save(desk: Desk, case_id: int, sheet: Sheet) -> None:
    desk.do(command_of(sheet, ask_case(desk, case_id))[0])


def write(sheet: Sheet, row: int, **cells: str) -> None:
    sheet.put([(row, sheet.place[column], text) for column, text in cells.items()])


def read(sheet: Sheet, row: int, column: str) -> str:
    return sheet.text(row, sheet.place[column])


def paste(sheet: Sheet, text: str) -> list[str]:
    shown = list(range(len(sheet.columns)))
    block = pasted(text, sheet, roster_words(), row=2, shown=shown, own=False)
    put(block, sheet)
    return [one.target for one in block.roster.columns]


def beside(desk: Desk, case_id: int, kind: str) -> list[dict[str, Any]]:
    return list(desk.lists.case_file(case_id).beside[kind])


def test_insurance_in_one_cell_is_shown_as_understood_and_kept_as_lines(
    desk: Desk, case_id: int
) -> None:
    sheet = sheet_of(desk, case_id)
    write(sheet, 0, insured="养老 2023.1-2024.6; 医疗 202301至今 欠缴")
    assert read(sheet, 0, "insured") == "养老 2023-01~2024-06 已缴；医疗 2023-01~ 未缴"

    save(desk, case_id, sheet)

    lines = beside(desk, case_id, "insured_line")
    assert [
        (one["insurance"], one["month_from"], one["month_to"], one["status"], one["teller"])
        for one in lines
    ] == [
        (
            Insurance.PENSION,
            Month(2023, 1),
            Month(2024, 6),
            InsuredStatus.PAID,
            Teller.WORKER,
        ),
        (Insurance.MEDICAL, Month(2023, 1), None, InsuredStatus.UNPAID, Teller.WORKER),
    ]
    again = sheet_of(desk, case_id)
    assert read(again, 0, "insured") == read(sheet, 0, "insured")
    assert not again.is_changed()

    write(again, 0, insured="养老 2023-01~2024-06 已缴")
    save(desk, case_id, again)
    assert [one["id"] for one in beside(desk, case_id, "insured_line")] == [lines[0]["id"]]
    last = sheet_of(desk, case_id)
    write(last, 0, insured="")
    save(desk, case_id, last)
    assert beside(desk, case_id, "insured_line") == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("听说都有", "看不懂参保情况"),
        ("养老", "看不懂参保情况"),
        ("养老 2023-01~2024-06 大概", "看不懂参保情况"),
        ("2023-01~2024-06", "只有月份，没有险种"),
        ("养老 2024-06~2023-01", "起始月份晚于终止月份"),
    ],
)
def test_what_is_not_understood_stays_as_typed_and_amber(
    desk: Desk, case_id: int, typed: str, why: str
) -> None:
    sheet = sheet_of(desk, case_id)
    write(sheet, 0, insured=typed)

    assert read(sheet, 0, "insured") == typed
    assert why in sheet.doubt_of(0, sheet.place["insured"])
    move_into_notes(sheet)
    assert read(sheet, 0, "note") == f"参保起止（职工陈述）：{typed}"


def test_the_word_of_others_is_not_shown_as_the_workers_and_stays(desk: Desk, case_id: int) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordInsuredLine(
            case_id=case_id,
            claimant_id=worker,
            insurance=Insurance.PENSION,
            status=InsuredStatus.UNPAID,
            teller=Teller.TAX,
        )
    )
    sheet = sheet_of(desk, case_id)
    assert read(sheet, 0, "insured") == ""
    write(sheet, 0, insured="养老 2023-01~ 已缴")
    save(desk, case_id, sheet)

    assert {one["teller"] for one in beside(desk, case_id, "insured_line")} == {
        Teller.TAX,
        Teller.WORKER,
    }


def test_columns_of_months_are_put_together_with_the_insurances_beside_them(
    desk: Desk, case_id: int
) -> None:
    sheet = sheet_of(desk, case_id)
    places = paste(
        sheet, "姓名\t参保起止\t险种\n王例\t2023-01~2024-06\t养老、医疗\n赵例\t2023-02至今\t工伤"
    )
    assert places == ["name", "insured", "insurances"]
    assert read(sheet, 2, "insured") == "养老 2023-01~2024-06 已缴；医疗 2023-01~2024-06 已缴"
    assert read(sheet, 3, "insured") == "工伤 2023-02~ 已缴"

    other = sheet_of(desk, case_id)
    places = paste(
        other,
        "姓名\t参保开始时间\t停保时间\t险种\n王例\t2023.1\t2024.6\t养老\n赵例\t2023年2月\t\t养老",
    )
    assert places == ["name", "insured_from", "insured_to", "insurances"]
    assert [read(other, row, "insured") for row in (2, 3)] == [
        "养老 2023-01~2024-06 已缴",
        "养老 2023-02~ 已缴",
    ]

    third = sheet_of(desk, case_id)
    places = paste(
        third, "姓名\t养老起止\t医疗保险参保起止\n王例\t2023-01~2024-06\t2023-03~2024-06 未缴"
    )
    assert places == ["name", "insured.pension", "insured.medical"]
    assert read(third, 2, "insured") == "养老 2023-01~2024-06 已缴；医疗 2023-03~2024-06 未缴"


def test_who_acts_for_a_worker_is_pasted_masked_and_emptied(desk: Desk, case_id: int) -> None:
    sheet = sheet_of(desk, case_id)
    places = paste(sheet, "姓名\t电话\t代理人\t代理人电话\n张例\t13800138000\t赵代例\t13900139000")
    assert places == ["name", "phone", "attorney", "attorney_phone"]
    save(desk, case_id, sheet)
    (kept,) = beside(desk, case_id, "power_of_attorney")
    assert (kept["agent"], kept["agent_phone"]) == ("赵代例", "13900139000")

    again = sheet_of(desk, case_id)
    assert read(again, 0, "attorney_phone") == "139****9000"
    assert not again.is_changed()
    write(again, 0, attorney="", attorney_phone="")
    save(desk, case_id, again)
    assert beside(desk, case_id, "power_of_attorney") == []


def test_several_attorneys_of_one_worker_are_only_shown(desk: Desk, case_id: int) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    for name in ("赵代例", "钱代例"):
        desk.do(RecordAttorney(case_id=case_id, claimant_id=worker, agent=name))
    sheet = sheet_of(desk, case_id)

    write(sheet, 0, attorney="孙代例")

    assert read(sheet, 0, "attorney") == "赵代例、钱代例"
    assert sheet.why_read_only(0, sheet.place["attorney"]) == "several_agents"


def test_an_emptied_consent_is_emptied(desk: Desk, case_id: int) -> None:
    sheet = sheet_of(desk, case_id)
    way = sheet.reader.choices(sheet.columns[sheet.place["consent_way"]])[0]
    write(sheet, 0, consent_way=way, consent_by="本人", consented_on="2026-03-02")
    save(desk, case_id, sheet)
    again = sheet_of(desk, case_id)
    assert read(again, 0, "consent_by") == "本人"

    write(again, 0, consent_way="", consent_by="", consented_on="")
    save(desk, case_id, again)

    assert beside(desk, case_id, "checked_item") == []
    assert desk.lists.case_file(case_id).claimants[0]["consented_on"] is None
