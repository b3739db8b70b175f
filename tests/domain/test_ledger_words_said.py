"""A word of an office that was given a meaning is remembered with its ledger; nobody's name is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Result
from dispute_desk.domain.ledger_decisions import CellAt, Decisions
from dispute_desk.domain.ledger_remedies import causes_in, remedies_for
from tests.domain.ledger_grids import sheet
from tests.domain.ledger_months import HEADER, memory_of, remembered, rows, said, understood

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid

RESULT = HEADER.index("处理结果")
QUESTION = "value:result:搁着"


def _month(number: int, *words: str) -> Grid:
    told = [[*one[:RESULT], word, one[-1]] for one, word in zip(rows(number), words, strict=True)]
    return sheet(HEADER, *told, name=f"{number}月")


def _for_all(grid: Grid, remedy: str) -> Decisions:
    """Return what was chosen for all rows whose status is not understood."""
    reading, _ = understood(grid, decisions=said(grid))
    (cause,) = [one for one in causes_in(reading) if one.code == "W_STATUS_UNKNOWN"]
    (chosen,) = [one for one in remedies_for(reading, cause) if one.id == remedy]
    return chosen.applied(said(grid))


def test_next_month_the_word_is_read_as_it_was_said() -> None:
    grid = _month(1, "搁着", "调解成功", "搁着", "搁着")
    memory = remembered(grid, decisions=_for_all(grid, "as_partial"))

    reading, recalled = understood(_month(2, "调解成功", "搁着", "", "搁着"), memory=memory)

    assert [one.result for one in reading.cases] == [
        Result.SUCCESS,
        Result.PARTIAL,
        Result.PENDING,
        Result.PARTIAL,
    ]
    assert not [one for one in reading.warnings if one.code == "W_STATUS_UNKNOWN"]
    assert recalled is not None
    assert set(recalled.decisions.cells) == {CellAt("2月", 3, RESULT), CellAt("2月", 5, RESULT)}
    assert recalled.is_same


def test_it_stands_among_the_answers_of_the_profile_and_goes_on_next_month() -> None:
    grid = _month(1, "搁着", "调解成功", "搁着", "搁着")
    memory = remembered(grid, decisions=_for_all(grid, "as_partial"))

    (table,) = memory.profiles[0].tables
    assert [(one.question, one.option) for one in table.answers] == [(QUESTION, "部分达成")]
    later = _month(2, "调解成功", "搁着", "搁着", "搁着")
    _, recalled = understood(later, memory=memory)
    assert recalled is not None
    again = remembered(later, decisions=recalled.decisions)
    assert again.profiles[0].tables[0].answers == table.answers


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        (("搁着", "搁着", "调解成功", "调解成功"), {2: "部分达成"}),
        (("搁着", "搁着", "调解成功", "调解成功"), {2: "部分达成", 3: "撤回"}),
        (("调解成功", "撤诉", "撤诉", "撤诉"), {2: "调解不成"}),
        (("张例二说了算", "撤诉", "撤诉", "撤诉"), {2: "调解不成"}),
        (("转3科", "撤诉", "撤诉", "撤诉"), {2: "已移送"}),
    ],
    ids=["only one of two", "two meanings", "a word that is known", "a name", "a number"],
)
def test_what_is_not_one_word_with_one_meaning_is_not_remembered(
    words: tuple[str, ...], cells: dict[int, str]
) -> None:
    grid = _month(1, *words)
    right = {CellAt("1月", row, RESULT): text for row, text in cells.items()}

    (table,) = remembered(grid, decisions=said(grid).with_cells(right)).profiles[0].tables

    assert table.answers == ()
    assert memory_of(table)
