"""The QR code at the foot of a paper, by which a scan finds its case."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.graphics.barcode import qrencoder

from dispute_desk.documents.flow import MM
from dispute_desk.domain.case_marks import CaseMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.documents.text import Canvas

#: A QR code: its rows of dark (True) and light squares.
Squares = tuple[tuple[bool, ...], ...]
#: The code is so wide and stands so high above the edge of the paper, outside of the type area.
WIDE, ABOVE = 15 * MM, 7 * MM


def case_mark(paper: str, values: Mapping[str, Any]) -> Squares | None:
    """Return the code of a paper of a numbered case; None where there is no number."""
    number = values.get("case_no")
    return squares_of(CaseMark(paper, str(number)).text()) if number else None


@lru_cache(maxsize=64)
def squares_of(text: str) -> Squares:
    """Return the QR code of a text; a seventh of it may be spoilt and it still reads.

    Reckoning one takes longer than setting a page: the papers of a case for each worker share it.
    """
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text))
    code.make()
    return tuple(tuple(bool(square) for square in row) for row in code.modules)


def draw_squares(canvas: Canvas, squares: Squares, *, left: float) -> None:
    """Draw a code at the lower left of the paper, the runs of each row as one bar."""
    side = WIDE / len(squares)
    path = canvas.beginPath()
    for number, row in enumerate(squares):
        bottom = ABOVE + WIDE - (number + 1) * side
        for start, end in _runs(row):
            path.rect(left + start * side, bottom, (end - start) * side, side)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where the dark runs of a row begin and end."""
    edges = [
        place
        for place in range(len(row) + 1)
        if (place < len(row) and row[place]) != (place > 0 and row[place - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
