"""The QR code on papers names paper and case, outside the text, and says nothing of people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pdfplumber
import pypdfium2
import pytest

from dispute_desk.documents.case_mark import ABOVE, WIDE, case_mark, squares_of
from dispute_desk.documents.catalogue import fields_of, render_paper
from dispute_desk.domain.case_marks import CaseMark, read_mark

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "云社调〔2026〕12号"


def values_of(kind: str) -> dict[str, Any]:
    given: dict[str, Any] = {"date": date(2026, 3, 5), "count": 9, "money": 100, "choices": []}
    values = {one.name: None if one.blank else given.get(one.kind, "例") for one in fields_of(kind)}
    return values | {"case_no": NUMBER}


def test_a_mark_names_the_paper_and_the_case_and_reads_back() -> None:
    mark = CaseMark("intake_form", NUMBER)

    assert read_mark(mark.text()) == mark


@pytest.mark.parametrize("text", ["", "https://example.com", "DDK1|intake_form|", "DDK2|a|b"])
def test_a_code_of_somebody_else_is_no_mark(text: str) -> None:
    assert read_mark(text) is None


def test_a_paper_without_a_number_carries_no_code() -> None:
    assert case_mark("intake_form", {"case_no": None}) is None


def test_the_code_is_drawn_square_by_square_outside_the_text(tmp_path: Path) -> None:
    path = tmp_path / "表.pdf"
    render_paper("evidence_list", values_of("evidence_list"), path)
    squares = squares_of(CaseMark("evidence_list", NUMBER).text())
    with pdfplumber.open(path) as opened:
        left = min(one["x0"] for one in opened.pages[0].rects)
        letters = [one for one in opened.pages[0].chars if one["x0"] < left + WIDE]
    document = pypdfium2.PdfDocument(path.read_bytes())
    scale, high = 4.0, document[0].get_height()
    picture = document[0].render(scale=scale).to_pil().convert("L")
    document.close()

    assert min(one["y0"] for one in letters) > ABOVE + WIDE
    side = WIDE / len(squares)
    for row, told in enumerate(squares):
        for column, dark in enumerate(told):
            x = (left + (column + 0.5) * side) * scale
            y = (high - ABOVE - WIDE + (row + 0.5) * side) * scale
            assert (picture.getpixel((round(x), round(y))) < 128) is dark
