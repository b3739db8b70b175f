"""A child that has read a workbook goes on answering about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.sheets import LedgerChild, read_ledger

TODAY = date(2026, 11, 22)
LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
UNITS = LEDGERS / "made" / "p03_wanyuan_dates.xlsx"
BLOCKS = LEDGERS / "made" / "p02_group_blocks.xlsx"


def test_other_decisions_give_the_reading_a_fresh_child_gives() -> None:
    with LedgerChild(UNITS, today=TODAY) as child:
        first = child.answer()
        (question,) = first.questions
        told = Decisions().with_answer(question.id, question.options[1])
        again = child.again(told)
        back = child.again(Decisions())

    assert again == read_ledger(UNITS, today=TODAY, decisions=told)
    assert again.amount_fen != first.amount_fen
    assert back == first


def test_rows_are_shown_as_the_workbook_has_them() -> None:
    with LedgerChild(BLOCKS, today=TODAY) as child:
        reading = child.answer()
        shapes = child.shapes()
        sheet = shapes[0]
        some = child.rows(sheet.sheet, 3, 4)
        past = child.rows(sheet.sheet, sheet.rows + 1, 4)
        nowhere = child.rows("没有这张表", 1, 4)

    assert [one.sheet for one in shapes] == [one.sheet for one in reading.sheets]
    assert sheet.merges
    assert [one.row for one in some] == [3, 4, 5, 6]
    assert past == nowhere == []
    case = reading.cases[0]
    shown = dict(zip(case.rows[0].headings, case.rows[0].texts, strict=False))
    texts = next(one.texts for one in some if one.row == case.where[0].row)
    assert shown["单位名称"] in texts


def test_a_cell_put_right_is_understood_and_shown_as_it_stands_in_the_file() -> None:
    with LedgerChild(UNITS, today=TODAY) as child:
        first = child.answer()
        wrong = next(one for one in first.rejected if one.finding.code == "E_BAD_DATE")
        place = wrong.row.place
        row = child.rows(place.sheet, place.row, 1)[0]
        at = CellAt(place.sheet, place.row, row.texts.index(wrong.finding.raw or ""))
        mended = child.again(Decisions().with_cells({at: "2024-02-29"}))
        same = child.rows(place.sheet, place.row, 1)[0]

    assert len(mended.cases) == len(first.cases) + 1
    assert same == row


def test_a_child_that_was_not_waited_for_is_ended() -> None:
    with LedgerChild(UNITS, today=TODAY) as child:
        child.answer()
        with pytest.raises(DeskError) as stopped:
            child.again(Decisions(), cancelled=lambda: True)
        assert stopped.value.code == "sheet_cancelled"
        assert child.is_closed
        with pytest.raises(DeskError) as gone:
            child.shapes()
    assert gone.value.code == "sheet_reader_died"
