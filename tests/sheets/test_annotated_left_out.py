"""What somebody said is no case says so in the annotated copy, and stays out on its return."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl

from dispute_desk.domain.ledger import Place, RowKind
from dispute_desk.domain.ledger_decisions import Decisions, decisions_from
from dispute_desk.domain.ledger_status import LEFT_OUT_WORDS, STATUS_HEADING, statuses_of
from dispute_desk.sheets import LedgerChild, read_ledger
from tests.sheets.test_annotated import column_of_status

TODAY = date(2026, 11, 22)
LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "made" / "p01_monthly_2023.xlsx"


def a_case(path: Path) -> Place:
    return read_ledger(path, today=TODAY).cases[1].where[0]


def copy_without(place: Place, out: Path) -> None:
    decisions = Decisions(left_out=frozenset({place}))
    with LedgerChild(LEDGER, today=TODAY, decisions=decisions) as child:
        child.annotate(out, statuses_of(child.answer()))


def left_out(path: Path, decisions: Decisions | None = None) -> list[Place]:
    reading = read_ledger(path, today=TODAY, decisions=decisions or Decisions())
    return [one.place for one in reading.skipped_rows if one.kind is RowKind.LEFT_OUT]


def test_it_says_so_beside_the_row_and_stays_out_when_it_comes_back(tmp_path: Path) -> None:
    place, out = a_case(LEDGER), tmp_path / "标注.xlsx"
    copy_without(place, out)

    sheet = openpyxl.load_workbook(out)[place.sheet]
    assert sheet.cell(place.row, column_of_status(sheet)).value == LEFT_OUT_WORDS
    assert left_out(out) == [place]
    assert (
        len(read_ledger(out, today=TODAY).cases) == len(read_ledger(LEDGER, today=TODAY).cases) - 1
    )


def test_who_writes_it_beside_a_row_leaves_it_out_too(tmp_path: Path) -> None:
    place, out, written = a_case(LEDGER), tmp_path / "标注.xlsx", tmp_path / "改好.xlsx"
    with LedgerChild(LEDGER, today=TODAY) as child:
        child.annotate(out, statuses_of(child.answer()))
    assert left_out(out) == []

    book = openpyxl.load_workbook(out)
    sheet = book[place.sheet]
    sheet.cell(place.row, column_of_status(sheet)).value = " 不是案件"
    book.save(written)

    assert left_out(written) == [place]


def test_a_row_that_was_taken_back_in_stays_in(tmp_path: Path) -> None:
    place, out = a_case(LEDGER), tmp_path / "标注.xlsx"
    copy_without(place, out)
    heard = Decisions().having_heard([place])
    assert heard.left_out == {place}

    again = Decisions(copy_heard=True)

    assert left_out(out, again) == []
    assert heard.having_heard([Place("别处", 1)]) == heard
    assert decisions_from(heard.to_json()) == heard


def test_the_words_mean_nothing_in_a_workbook_of_the_office(tmp_path: Path) -> None:
    place, own = a_case(LEDGER), tmp_path / "台账.xlsx"
    book = openpyxl.load_workbook(LEDGER)
    sheet = book[place.sheet]
    sheet.cell(place.row, sheet.max_column + 1).value = "不是案件"
    book.save(own)
    assert STATUS_HEADING not in {cell.value for row in sheet.iter_rows() for cell in row}

    assert left_out(own) == []
