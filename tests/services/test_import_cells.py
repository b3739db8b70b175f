"""Rows of a workbook written down cell by cell, however many of them at once."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.ledger import Place, RowText
from dispute_desk.domain.ledger_columns import Mark
from dispute_desk.services.import_cells import raw_cells

TEXT = st.sampled_from(["", "", "王例", '引"号', "换\n行", "𠮷", "1390000"])
MARKS = st.none() | st.sampled_from(list(Mark))
SHAPES = st.tuples(
    st.lists(st.sampled_from(["姓名", "备注", ""]), max_size=4), st.lists(MARKS, max_size=4)
)


@st.composite
def rows(draw: st.DrawFn) -> list[RowText]:
    tables = draw(st.lists(SHAPES, min_size=1, max_size=2))
    found = []
    for number in range(draw(st.integers(0, 8))):
        headings, marks = draw(st.sampled_from(tables))
        texts = tuple(draw(st.lists(TEXT, max_size=5)))
        found.append(RowText(Place("表", number), tuple(headings), texts, "", tuple(marks)))
    return found


def one_by_one(row: RowText) -> list[list[object]]:
    told: list[list[object]] = []
    for at, text in enumerate(row.texts):
        heading = row.headings[at] if at < len(row.headings) else ""
        mark = row.marks[at] if at < len(row.marks) else Mark.KEPT
        if text:
            told.append([heading, text] if mark is None else [heading, text, mark.value])
    return told


@given(rows())
def test_cells_written_column_by_column_are_those_written_one_by_one(texts: list[RowText]) -> None:
    assert [json.loads(told) for told in raw_cells(texts)] == [one_by_one(row) for row in texts]
