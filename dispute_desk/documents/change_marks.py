"""Marks in a drawn letter where it reads otherwise than before; for looking at, never let out."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from dispute_desk.documents.preview import ALONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What came is laid over in this colour (red, green, blue); beside what went, in the other.
CAME, WENT = (255, 226, 120), (255, 170, 160)
#: Air around a mark, in points.
_AIR = 1.2


@dataclass(frozen=True)
class Passage:
    """A piece of text as it reads now, with the places of signs that are new or stand at a gap."""

    text: str
    came: frozenset[int]
    went: frozenset[int]


@dataclass(frozen=True)
class _Sign:
    char: str
    index: int


def marked(pdf: bytes, passages: Sequence[Passage]) -> bytes:
    """Return a PDF with its changed passages laid over in colour; what is not found is left."""
    with ALONE:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in range(len(document)):
                _mark_page(document[number], passages)
            out = io.BytesIO()
            document.save(out)
        finally:
            document.close()
    return out.getvalue()


def _mark_page(page: Any, passages: Sequence[Passage]) -> None:  # noqa: ANN401 - of the library
    words = page.get_textpage()
    signs = [
        _Sign(char, index)
        for index in range(words.count_chars())
        if not (char := chr(pdfium.FPDFText_GetUnicode(words, index))).isspace()
    ]
    whole = "".join(one.char for one in signs)
    drawn = False
    for passage in passages:
        for colour, wanted in ((CAME, passage.came), (WENT, passage.went)):
            for start in _places(whole, passage):
                boxes = [words.get_charbox(signs[start + place].index) for place in sorted(wanted)]
                for box in _joined(boxes):
                    _lay_over(page, box, colour)
                    drawn = True
    words.close()
    if drawn:
        page.gen_content()
    page.close()


def _places(whole: str, passage: Passage) -> Iterator[int]:
    """Give where a passage stands on the page: its first place, if it stands there."""
    found = whole.find(passage.text)
    if passage.text and found >= 0:
        yield found


def _joined(
    boxes: Sequence[tuple[float, float, float, float]],
) -> Iterator[tuple[float, float, float, float]]:
    """Give one box for signs that follow each other on a line."""
    run: tuple[float, float, float, float] | None = None
    for left, bottom, right, top in boxes:
        if (
            run is not None
            and abs(run[1] - bottom) < (top - bottom)
            and left - run[2] < top - bottom
        ):
            run = (run[0], min(run[1], bottom), right, max(run[3], top))
            continue
        if run is not None:
            yield run
        run = (left, bottom, right, top)
    if run is not None:
        yield run


def _lay_over(
    page: Any,  # noqa: ANN401 - of the library
    box: tuple[float, float, float, float],
    colour: tuple[int, int, int],
) -> None:
    left, bottom, right, top = box
    mark = pdfium.FPDFPageObj_CreateNewRect(
        left - _AIR, bottom - _AIR, right - left + 2 * _AIR, top - bottom + 2 * _AIR
    )
    pdfium.FPDFPageObj_SetFillColor(mark, *colour, 255)
    pdfium.FPDFPageObj_SetBlendMode(mark, b"Multiply")
    pdfium.FPDFPath_SetDrawMode(mark, pdfium.FPDF_FILLMODE_WINDING, 0)
    pdfium.FPDFPage_InsertObject(page, mark)
