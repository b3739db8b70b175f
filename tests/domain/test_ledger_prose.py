"""Amounts in the words of a ledger without a column for them are proposed, never simply taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_prose import LEAVE, TAKE
from tests.domain.ledger_grids import HEADER, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

AMOUNT = HEADER.index("涉及金额")
WITHOUT = [one for at, one in enumerate(HEADER) if at != AMOUNT]


def said(number: int, words: str) -> list[Cell]:
    return [one for at, one in enumerate(row(number, 备注=words)) if at != AMOUNT]


GRID = sheet(
    WITHOUT,
    said(1, "要求补缴社保费3.2万元"),
    said(2, "欠缴5,000元，滞纳金200元"),
    said(3, "来访三次"),
)


def test_an_amount_in_words_is_proposed_and_not_taken() -> None:
    reading = read(GRID)

    (question,) = reading.questions
    assert (question.id, question.proposed) == ("prose:台账", LEAVE)
    assert "有 1 行" in question.question
    assert "第 2 行：32,000.00 元" in question.evidence
    assert reading.amount_fen == 0


def test_it_is_taken_where_a_person_says_so() -> None:
    reading = read(GRID, answers={"prose:台账": TAKE})

    assert [case.amount_fen for case in reading.cases] == [3_200_000, None, None]
    assert reading.questions == ()


def test_a_ledger_with_a_column_of_amounts_is_not_asked() -> None:
    assert read(sheet(HEADER, row(1, 涉及金额="", 备注="补缴3.2万元"))).questions == ()
