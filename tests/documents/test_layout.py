"""Pages and tables: nothing is lost, nothing stands alone, figures stay in one piece."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.documents.blocks import Text, Whole, space
from dispute_desk.documents.flow import Block, Frame, NewPage, Page, lay_out
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.grid import Cell, Grid, Row
from dispute_desk.documents.text import Style

STYLE = Style(Role.SANS, 10, 15)
FRAME = Frame(50, 800, 300, 200)


def a_grid(texts: list[str], *, keep: int | None = None) -> Grid:
    rows = [
        Row((Cell(text, STYLE),), keeps_next=number == keep) for number, text in enumerate(texts)
    ]
    return Grid((1,), (Row((Cell("表头", STYLE),)), *rows), heads=1)


def words(pages: list[Page]) -> list[list[str]]:
    """Return what stands on each page: the lines of paragraphs and the cells of tables."""
    return [[word for placed in page.blocks for word in _words(placed.block)] for page in pages]


def _words(block: Block) -> list[str]:
    if isinstance(block, Text):
        return ["".join(line.text for line in block.lines)] if block.lines else [block.text]
    if isinstance(block, Grid):
        cells = [cell for row in block.rows for cell in row.cells]
        return [
            cell.text if cell.lines is None else "".join(line.text for line in cell.lines)
            for cell in cells
        ]
    return []


@given(st.lists(st.integers(min_value=1, max_value=160), min_size=1, max_size=40))
def test_every_row_stands_once_under_a_head_on_each_page(lengths: list[int]) -> None:
    texts = [f"{number}：" + "字" * length for number, length in enumerate(lengths)]
    found = words(lay_out([a_grid(texts)], FRAME))

    assert all(page[0] == "表头" for page in found)
    body = "".join(word for page in found for word in page[1:])
    assert body == "".join(texts)


@given(st.lists(st.integers(min_value=1, max_value=160), min_size=1, max_size=40))
def test_no_page_holds_more_than_its_room(lengths: list[int]) -> None:
    pages = lay_out([a_grid(["字" * length for length in lengths])], FRAME)

    assert all(page.used <= FRAME.height + 0.1 for page in pages)


def test_a_row_that_keeps_the_next_moves_with_it() -> None:
    texts = [f"行{number}" for number in range(10)]
    loose = words(lay_out([a_grid(texts)], FRAME))
    kept = words(lay_out([a_grid(texts, keep=7)], FRAME))

    assert loose[1] == ["表头", "行8", "行9"]
    assert kept[1] == ["表头", "行7", "行8", "行9"]


def test_the_last_row_does_not_go_to_the_next_page_alone() -> None:
    pages = words(lay_out([a_grid([f"行{number}" for number in range(9)])], FRAME))

    assert pages[1] == ["表头", "行7", "行8"]


def test_a_long_cell_is_broken_and_continues() -> None:
    first, second = words(lay_out([a_grid(["甲", "长" * 500])], FRAME))[:2]

    assert first[:2] == ["表头", "甲"]
    assert set(first[2]) == {"长"}
    assert set(second[1]) == {"长"}


def test_a_whole_table_is_never_cut() -> None:
    whole = replace(a_grid(["一", "二", "三"]), whole=True)
    pages = lay_out([Whole(high=150), whole], FRAME)

    assert words(pages) == [[], ["表头", "一", "二", "三"]]


def test_a_heading_does_not_stay_behind_alone() -> None:
    heading = Text("标题", STYLE, keeps_next=True)
    pages = lay_out([Whole(high=175), heading, Text("正文" * 200, STYLE)], FRAME)

    assert words(pages)[0] == []
    assert words(pages)[1][0] == "标题"


@given(st.integers(min_value=1, max_value=900), st.integers(min_value=0, max_value=199))
def test_a_paragraph_is_cut_without_losing_a_character(length: int, used: int) -> None:
    text = "".join(chr(0x4E00 + number % 500) for number in range(length))
    pages = lay_out([Whole(high=used), Text(text, STYLE)], FRAME)

    assert "".join(word for page in words(pages) for word in page) == text
    for page in pages[1:]:
        assert page.blocks


def test_a_page_does_not_begin_with_empty_space() -> None:
    pages = lay_out([Whole(high=200), space(20), Text("正文", STYLE)], FRAME)

    assert [placed.top for placed in pages[1].blocks] == [FRAME.top]


def test_a_new_page_ends_the_page_and_no_blocks_are_one_page() -> None:
    pages = lay_out([Text("一", STYLE), NewPage(), Text("二", STYLE)], FRAME)

    assert words(pages) == [["一"], ["二"]]
    assert len(lay_out([], FRAME)) == 1


def test_a_figure_is_set_smaller_rather_than_broken() -> None:
    narrow = Frame(50, 800, 60, 200)
    cell = Cell("1,234,567.89", STYLE, fit=True)
    loose = Grid((1,), (Row((replace(cell, fit=False),)),))

    assert Grid((1,), (Row((cell,)),)).height(narrow.width) == pytest.approx(15 + 7)
    assert loose.height(narrow.width) == pytest.approx(2 * 15 + 7)


def test_a_row_that_does_not_fill_its_columns_is_a_bug() -> None:
    with pytest.raises(ValueError, match="甲"):
        Grid((1, 1), (Row((Cell("甲", STYLE),)),))
