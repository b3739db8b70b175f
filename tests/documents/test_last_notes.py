"""What stands at the end of a paper never goes to the next page alone: rows of a table go along."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dispute_desk.documents.blocks import Text, Whole
from dispute_desk.documents.flow import Block, Page, lay_out
from dispute_desk.documents.grid import Grid
from dispute_desk.documents.paper import set_paper
from dispute_desk.documents.paper_texts import paper_text
from tests.documents.test_layout import FRAME, STYLE, a_grid, words

DAY = date(2026, 11, 30)


def kept(count: int) -> Grid:
    grid = a_grid([f"行{number}" for number in range(count)])
    return Grid(grid.shares, grid.rows, heads=1, keeps_next=True)


def end_of(count: int, *, used: float) -> list[list[str]]:
    blocks: list[Block] = [
        Whole(high=used),
        kept(count),
        Whole(high=8, is_space=True, keeps_next=True),
        Text("签名", STYLE),
    ]
    return [page for page in words(lay_out(blocks, FRAME)) if page]


def test_the_last_rows_go_along_with_what_a_table_keeps() -> None:
    high = kept(6).height(FRAME.width)
    fits = FRAME.height - high - 8 - STYLE.leading

    assert end_of(6, used=fits) == [["表头", *(f"行{n}" for n in range(6)), "签名"]]
    assert end_of(6, used=fits + 1) == [
        ["表头", "行0", "行1", "行2", "行3"],
        ["表头", "行4", "行5", "签名"],
    ]


def test_a_table_of_one_row_goes_along_whole_with_its_heading() -> None:
    heading = Text("标题", STYLE, keeps_next=True)
    sign = Text("签名", STYLE)
    high = kept(1).height(FRAME.width) + STYLE.leading
    pages = words(lay_out([Whole(high=FRAME.height - high - 1), heading, kept(1), sign], FRAME))

    assert pages == [[], ["标题", "表头", "行0", "签名"]]


def test_a_table_over_several_pages_begins_where_there_is_room() -> None:
    pages = end_of(20, used=60)

    assert pages[0][:2] == ["表头", "行0"]
    assert all(page[0] == "表头" for page in pages)
    assert [word for page in pages for word in page if word.startswith("行")] == [
        f"行{number}" for number in range(20)
    ]
    assert len(pages[-1]) > 2


def report(count: int) -> list[Page]:
    """Return the pages of an answer to a person with so many lines."""
    text = paper_text("personal_data")
    rows = [
        {"what": "办理进程", "text": f"第 {n} 行", "day": "2026-11-30", "case": "1号"}
        for n in range(count)
    ]
    values: dict[str, Any] = dict.fromkeys(text.by_name)
    values |= {"station": "例信工作站", "made_on": DAY, "name": "张例", "kind": "查阅、复制"}
    values |= {"basis": "个人信息保护法第四十五条", "contacts": rows, "looked": rows[:2]}
    values |= {"left_out": "本案另有 1 条回访，涉及他人，未附。"}
    return set_paper(text, values)[0]


@pytest.mark.parametrize("count", range(8, 40))
def test_the_signature_of_an_answer_to_a_person_stands_below_rows(count: int) -> None:
    pages = report(count)

    for number, page in enumerate(pages):
        blocks = [placed.block for placed in page.blocks]
        assert page.used <= page.frame.height + 0.1
        assert any(isinstance(one, Grid) for one in blocks)
        if number == len(pages) - 1:
            last = blocks[-1]
            assert isinstance(last, Text)
            assert last.text.startswith("经办人")
