"""Statuses told by colour alone: of the status cell, of the whole row, with or without a legend."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger_colours import OPTIONS
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.domain.wording import said
from tests.domain.ledger_grids import HEADER, codes, read, row, sheet

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_text import Cell

GREEN, YELLOW, RED, GREY, ORANGE = "92D050", "FFFF00", "FF0000", "D9D9D9", "ED7D31"
STATUS = HEADER.index("处理结果")
REMARK = HEADER.index("备注")
WITHOUT = [one for one in HEADER if one != "处理结果"]


def blank(number: int) -> list[Cell]:
    return row(number, 处理结果="")


def without(number: int) -> list[Cell]:
    return [one for at, one in enumerate(row(number)) if at != STATUS]


def results(reading: Reading) -> list[str]:
    return [str(case.result) for case in reading.cases]


def test_the_colour_of_a_whole_row_tells_where_a_legend_says_so() -> None:
    grid = sheet(
        HEADER,
        blank(1),
        blank(2),
        row(3),
        ["注：绿色=调解成功；黄色=转仲裁；红色=不予受理"],
        fills={(2, REMARK): GREEN, (3, REMARK): YELLOW, (4, REMARK): RED},
    )

    reading = read(grid)

    assert results(reading) == ["success", "transferred", "success"]
    assert codes(reading) == [(2, "W_COLOUR_ONLY"), (3, "W_COLOUR_ONLY")]
    assert [one.evidence for one in reading.questions] == [
        "表中图例写明：绿色＝调解成功",
        "表中图例写明：黄色＝转仲裁",
    ]


def test_without_a_legend_the_colour_of_other_cells_is_not_a_status() -> None:
    reading = read(sheet(HEADER, blank(1), blank(2), fills={(2, REMARK): GREEN}))

    assert results(reading) == ["pending", "pending"]
    assert reading.questions == ()


def test_where_there_is_no_column_of_statuses_the_rows_colours_are_asked_for_once_each() -> None:
    at = WITHOUT.index("备注")
    colours = {2: GREEN, 3: GREEN, 4: ORANGE, 5: RED}
    grid = sheet(
        WITHOUT,
        *(without(n) for n in range(1, 6)),
        fills={(row, at): one for row, one in colours.items()},
    )

    reading = read(grid)

    assert results(reading) == ["success", "success", "closed_unknown", "failed", "pending"]
    assert [(one.id, one.evidence) for one in reading.questions] == [
        ("colour:台账:green", "表中没有写明绿色的图例，按常见用法推测"),
        ("colour:台账:orange", "表中没有写明橙色的图例，也没有常见用法"),
        ("colour:台账:red", "表中没有写明红色的图例，按常见用法推测"),
    ]
    assert "有 2 行" in reading.questions[0].question
    assert "绿色" in message_of(reading.warnings[0])


@pytest.mark.parametrize("option", list(OPTIONS))
def test_every_result_may_be_what_a_colour_means(option: str) -> None:
    at = WITHOUT.index("备注")
    grid = sheet(WITHOUT, without(1), without(2), fills={(2, at): ORANGE})

    reading = read(grid, answers={"colour:台账:orange": option})

    assert results(reading)[0] == OPTIONS[option]
    assert reading.questions == ()
    assert [one.id for one in reading.answered] == ["colour:台账:orange"]


def test_a_column_coloured_all_along_and_grey_shading_say_nothing() -> None:
    at, other = WITHOUT.index("备注"), WITHOUT.index("结案日期")
    rows = range(2, 12)
    fills = {(row, at): YELLOW for row in rows} | {(row, other): GREY for row in rows if row % 2}

    reading = read(sheet(WITHOUT, *(without(n) for n in range(1, 11)), fills=fills))

    assert set(results(reading)) == {"pending"}
    assert reading.questions == ()


def test_coloured_boxes_with_words_beside_them_are_a_legend() -> None:
    grid = sheet(
        ["台账"],
        ["", "已移送", "", "部分达成"],
        HEADER,
        blank(1),
        blank(2),
        fills={(2, 0): GREEN, (2, 2): YELLOW, (4, STATUS): GREEN, (5, STATUS): YELLOW},
    )

    reading = read(grid)

    assert results(reading) == ["transferred", "partial"]


def test_a_question_is_said_in_another_language_with_names_of_the_workbook_as_they_are() -> None:
    at = WITHOUT.index("备注")
    fills = {(2, at): GREEN, (3, at): GREEN}
    grid = sheet(WITHOUT, *(without(n) for n in range(1, 6)), fills=fills)
    asked = pickle.loads(pickle.dumps(read(grid).questions[0]))  # noqa: S301 - as from the child
    english = {
        asked.question.source: "{sheet}: {count} rows {colour}?",
        "绿色": "green",
        "台账": "never said",
    }

    assert said(asked.question, lambda word: english.get(word, word)) == "台账: 2 rows green?"
