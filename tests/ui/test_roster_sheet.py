"""The sheet without its window: sums follow, layers stay apart, undo brings everything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterFigure, RosterLine
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.roster.cells import CellReader
from dispute_desk.ui.roster.columns import LAYERS, columns_of, figure_id
from dispute_desk.ui.roster.loading import rows_of
from dispute_desk.ui.roster.pasting import pasted, put
from dispute_desk.ui.roster.saving import command_of, move_into_notes
from dispute_desk.ui.roster.sheet import Sheet
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ROWS = 6
TYPED = ("claimed", "verified", "claimed.pension.employer", "claimed.none.late_fee", "agreed")


@pytest.fixture
def view(desk: Desk) -> CaseView:
    people = (
        NewClaimant(name="张例", phone="13800138000", id_no="11010519491231002X", claimed=Fen(500)),
        NewClaimant(name="李例"),
    )
    command = RegisterCase(claimants=people, employer="例信制衣", cause="04")
    return ask_case(desk, int(desk.do(command).value))


def sheet_of(view: CaseView) -> Sheet:
    made = Sheet(columns_of(view), CellReader(view, roster_words()))
    made.load(rows_of(view, made))
    made.add_rows(ROWS - len(made.rows))
    return made


@pytest.fixture
def sheet(view: CaseView) -> Sheet:
    return sheet_of(view)


def write(sheet: Sheet, row: int, column: str, text: str) -> None:
    sheet.put([(row, sheet.place[column], text)])


def read(sheet: Sheet, row: int, column: str) -> str:
    return sheet.text(row, sheet.place[column])


def paste(sheet: Sheet, text: str, *, row: int = 2, column: str = "name") -> None:
    shown = list(range(sheet.place[column], len(sheet.columns)))
    block = pasted(text, sheet, roster_words(), row=row, shown=shown, own=False)
    sheet.add_rows(max(block.top + len(block.roster.lines) - len(sheet.rows), 0))
    put(block, sheet)


def state(sheet: Sheet) -> list[dict[int, str]]:
    return [{n: text for n, text in row.cells.items() if text} for row in sheet.rows]


EDITS = some.lists(
    some.lists(
        some.tuples(
            some.integers(0, ROWS - 1),
            some.sampled_from((*TYPED, "name", "id_no", "phone", "employed_from", "insurances")),
            some.sampled_from(
                (
                    "",
                    "100",
                    "1.2万",
                    "-5",
                    "张例",
                    "2019.3.1",
                    "养老、医疗",
                    "11010519491231002X",
                    "乱",
                )
            ),
        ),
        min_size=1,
        max_size=4,
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(EDITS)
def test_sums_and_doubts_follow_every_edit_and_undo_brings_back_what_was(
    view: CaseView, edits: list[list[tuple[int, str, str]]]
) -> None:
    sheet = sheet_of(view)
    seen = [(state(sheet), dict(sheet.totals))]
    for edit in edits:
        if sheet.put([(row, sheet.place[name], text) for row, name, text in edit]):
            seen.append((state(sheet), dict(sheet.totals)))
        anew = sheet_of(view)
        for other, mine in zip(anew.rows, sheet.rows, strict=True):
            other.cells = dict(mine.cells)
        cells, kept = [dict(row.cells) for row in sheet.rows], list(anew.rows)
        anew.load(kept)
        assert [row.cells for row in anew.rows] == cells
        for layer in LAYERS:
            assert sheet.total_of(layer.value) == anew.total_of(layer.value)
            assert sheet.late_fee_of(layer.value) == anew.late_fee_of(layer.value)
        for row in range(ROWS):
            assert set(sheet.doubts_in(row)) == set(anew.doubts_in(row))

    for before, _ in reversed(seen[:-1]):
        assert sheet.undo() is not None
        assert state(sheet) == before
    assert sheet.undo() is None
    assert not sheet.is_changed()
    for after, _ in seen[1:]:
        assert sheet.redo() is not None
        assert state(sheet) == after


def test_a_layer_is_written_without_touching_another(sheet: Sheet) -> None:
    write(sheet, 0, "verified", "900")
    write(sheet, 1, "agreed", "1.2万")

    assert read(sheet, 0, "claimed") == "5.00"
    assert [sheet.total_of(one) for one in ("claimed", "verified", "agreed", "assessed")] == [
        500,
        90_000,
        1_200_000,
        0,
    ]


def test_a_layer_comes_to_what_the_case_file_says(desk: Desk, view: CaseView) -> None:
    sheet = sheet_of(view)
    write(sheet, 1, "claimed.pension.employer", "100")
    write(sheet, 1, "claimed.pension.late_fee", "7")

    assert read(sheet, 1, "claimed") == "107.00"
    assert (sheet.total_of("claimed"), sheet.late_fee_of("claimed")) == (11_200, 700)
    desk.do(command_of(sheet, view)[0])
    saved = ask_case(desk, view.id)
    assert saved.file.sums["claimed"] == 11_200
    assert saved.fen(Layer.CLAIMED, view.file.claimants[1]["id"]) == 10_700


def test_a_sum_in_parts_is_changed_in_its_parts(sheet: Sheet) -> None:
    write(sheet, 1, "claimed.pension.employer", "100")
    write(sheet, 1, "claimed", "5")

    assert read(sheet, 1, "claimed") == "100.00"
    assert sheet.why_read_only(1, sheet.place["claimed"])


def test_a_whole_sum_beside_its_parts_is_doubted(sheet: Sheet) -> None:
    write(sheet, 0, "claimed.pension.employer", "100")

    assert "重复" in sheet.doubts_in(0)[sheet.place[figure_id(Layer.CLAIMED, None, None)]]


def test_a_pasted_roster_keeps_what_nobody_understands_as_it_was_typed(sheet: Sheet) -> None:
    paste(
        sheet,
        "姓名\t身份证号\t电话\t入职时间\t金额（万元）\n"
        "王例、赵例\t4.40524E+17\t138****8000\t2019年春\t1.25\n",
    )

    row = [read(sheet, 2, n) for n in ("name", "id_no", "phone", "employed_from", "claimed")]
    assert row == ["王例、赵例", "4.40524E+17", "138****8000", "2019年春", "12,500.00"]
    doubtful = {sheet.columns[n].id for n in sheet.doubts_in(2)}
    assert doubtful == {"name", "id_no", "phone", "employed_from"}


def test_a_day_to_come_where_a_past_one_belongs_is_doubted(sheet: Sheet) -> None:
    write(sheet, 0, "employed_from", "2099-01-01")
    write(sheet, 0, "claim_to", "2099-01")

    assert "以后" in sheet.doubts_in(0)[sheet.place["employed_from"]]
    assert "以后" in sheet.doubts_in(0)[sheet.place["claim_to"]]


def test_a_bare_number_is_no_day_until_somebody_writes_it_as_one(sheet: Sheet) -> None:
    paste(sheet, "姓名\t入职时间\n欧阳   七\t43525\n")
    place = sheet.place["employed_from"]

    assert read(sheet, 2, "name") == "欧阳   七"
    assert read(sheet, 2, "employed_from") == "43525"
    assert sheet.doubts_in(2)[place] == "只有一个数，可能是 2019-03-01，请核对后写成日期。"
    write(sheet, 2, "employed_from", "2019.3.1")
    assert read(sheet, 2, "employed_from") == "2019-03-01"
    assert place not in sheet.doubts_in(2)


def test_less_than_nothing_is_doubted_in_every_view_and_taken_from_no_sum(sheet: Sheet) -> None:
    before = sheet.total_of("claimed")
    paste(sheet, "姓名\t诉求金额\n王例\t-500\n")

    assert "不能是负数" in sheet.doubt_of(2, sheet.place["claimed"])
    assert sheet.total_of("claimed") == before


def test_turned_months_are_found_with_what_would_be_saved(sheet: Sheet) -> None:
    write(sheet, 0, "claim_from", "2024-05")
    write(sheet, 0, "claim_to", "乱")
    assert sheet.turned() is None
    write(sheet, 0, "claim_to", "2024-03")

    found = sheet.turned()

    assert found is not None
    assert found[:2] == (0, sheet.place["claim_from"])


def test_a_column_of_wages_goes_down_from_the_cell_one_stands_on(sheet: Sheet) -> None:
    paste(sheet, "100\n200.5\n", row=0, column="verified")

    assert [read(sheet, row, "verified") for row in (0, 1)] == ["100.00", "200.50"]


def test_a_word_that_is_a_heading_elsewhere_is_kept_where_it_says_something(sheet: Sheet) -> None:
    paste(sheet, "养老\n医疗", row=0, column="insurances")
    paste(sheet, "岗位\n缝纫", row=0, column="job")
    paste(sheet, "金额\n100", row=1, column="verified")

    assert [read(sheet, row, "insurances") for row in (0, 1)] == ["养老", "医疗"]
    assert [read(sheet, row, "job") for row in (0, 1)] == ["缝纫", ""]
    assert [read(sheet, row, "verified") for row in (0, 1)] == ["", "100.00"]


def test_only_whole_words_of_insurance_are_taken_and_the_rest_is_amber_as_it_was_typed(
    sheet: Sheet,
) -> None:
    paste(sheet, "养老保\n养老保险费、职工基本医疗保险\n五险\n医保", row=0, column="insurances")

    told = [read(sheet, row, "insurances") for row in range(4)]
    assert told[0] == "养老保"
    assert told[1] == "养老、医疗"
    assert told[2] == "养老、医疗、失业、工伤、生育"
    assert told[3] == "医疗"
    doubted = [row for row in range(4) if sheet.place["insurances"] in sheet.doubts_in(row)]
    assert doubted == [0]


def test_a_roster_without_a_heading_writes_nobody_over(sheet: Sheet) -> None:
    paste(sheet, "王例\t13800138001\n赵例\t13800138002", row=0)

    assert [read(sheet, row, "name") for row in range(4)] == ["张例", "李例", "王例", "赵例"]
    assert read(sheet, 3, "phone") == "13800138002"


def test_the_same_number_on_two_rows_is_told_on_both(sheet: Sheet) -> None:
    write(sheet, 2, "name", "张例二")
    write(sheet, 2, "id_no", "11010519491231002x")
    place = sheet.place["id_no"]

    assert "第 3 行" in sheet.doubts_in(0)[place]
    assert "第 1 行" in sheet.doubts_in(2)[sheet.place["match"]]
    write(sheet, 2, "id_no", "")
    assert place not in sheet.doubts_in(0)


def test_f8_goes_round_all_doubts_and_ends_where_it_began(sheet: Sheet) -> None:
    write(sheet, 0, "phone", "1")
    write(sheet, 1, "employed_from", "乱")
    first = (0, sheet.place["phone"])
    second = (1, sheet.place["employed_from"])

    assert sheet.next_doubt(0, 0) == first
    assert sheet.next_doubt(*first) == second
    assert sheet.next_doubt(*second) == first


def test_numbers_are_masked_until_they_are_typed_anew(sheet: Sheet, view: CaseView) -> None:
    assert read(sheet, 0, "id_no") == "110105********002X"
    assert command_of(sheet, view)[0].lines == ()

    write(sheet, 0, "phone", "13900139000")

    (line,) = command_of(sheet, view)[0].lines
    assert line.changes == {"phone": "13900139000"}
    assert line.seen == {"phone": "13800138000"}


def test_what_no_cell_can_hold_goes_into_the_note(sheet: Sheet, view: CaseView) -> None:
    write(sheet, 1, "employed_from", "2019年春")
    write(sheet, 1, "note", "老职工")
    move_into_notes(sheet)

    (line,) = command_of(sheet, view)[0].lines
    assert line.changes == {"note": "老职工；入职日期：2019年春"}
    sheet.undo()
    assert read(sheet, 1, "employed_from") == "2019年春"


def test_a_sum_below_nothing_goes_into_the_note_as_it_was_typed(
    sheet: Sheet, view: CaseView
) -> None:
    column = next(one for one in sheet.columns if one.id == figure_id(Layer.CLAIMED, None, None))
    write(sheet, 1, column.id, "-300")
    move_into_notes(sheet)

    (line,) = command_of(sheet, view)[0].lines
    assert line.changes == {"note": f"{column.full_title}：-300"}
    assert column.full_title != column.title


def test_the_sheet_of_a_saved_case_says_what_was_saved(desk: Desk, view: CaseView) -> None:
    sheet = sheet_of(view)
    for column, text in (
        ("name", "王例"),
        ("insurances", "养老,医疗"),
        ("special_group", "孕期、单亲"),
        ("is_representative", "√"),
        ("consent_way", "书面"),
        ("consent_by", "本人"),
        ("verified.pension.employer", "88"),
    ):
        write(sheet, 2, column, text)
    desk.do(command_of(sheet, view)[0])

    again = sheet_of(ask_case(desk, view.id))
    said = [
        read(again, 2, n)
        for n in ("insurances", "special_group", "is_representative", "consent_way", "verified")
    ]
    assert said == ["养老、医疗", "女职工三期、单亲", "是", "签字同意书", "88.00"]
    assert read(again, 2, "state") == "已核实"


def test_figures_of_several_months_are_shown_as_one_and_left_alone(
    desk: Desk, view: CaseView
) -> None:
    worker = view.file.claimants[1]["id"]
    figures = tuple(
        RosterFigure(
            layer=Layer.VERIFIED,
            amount=Fen(100),
            insurance=Insurance.PENSION,
            share=Share.EMPLOYER,
            month_from=month,
            month_to=month,
        )
        for month in (Month(2024, 1), Month(2024, 2))
    )
    desk.do(SaveRoster(case_id=view.id, lines=(RosterLine(claimant_id=worker, figures=figures),)))

    sheet = sheet_of(ask_case(desk, view.id))
    write(sheet, 1, "verified.pension.employer", "7")

    assert read(sheet, 1, "verified.pension.employer") == "2.00"
