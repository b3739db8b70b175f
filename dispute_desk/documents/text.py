"""Sets text on paper: styles, lines and the strokes that draw them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from reportlab.lib.colors import HexColor

from dispute_desk.documents.fonts import SIGN, Role, place, runs, visible, width
from dispute_desk.documents.lines import break_lines

#: A reportlab canvas; reportlab has no types.
Canvas = Any

INK = "#1B2430"
MUTED = "#5A6675"
FAINT = "#D5DBE3"
ACCENT = "#1F5EBF"
RED = "#B4231F"

#: Where the baseline lies, as a part of the leading's free space and the size.
_RISE = 0.36
#: What is copied where a sign was drawn as lines.
_COPIED = {"☐": "□", "☑": "√", "✓": "√"}
_UNSEEN = 3  # text rendering mode: neither fill nor stroke (PDF 32000-1, 9.3.6)
#: A line is spread to the full width only if it is nearly full already.
_FULL = 0.86


@cache
def paint(colour: str) -> Any:  # noqa: ANN401 - reportlab has no types
    """Return a colour such as ``#1F5EBF`` as reportlab wants it, read once."""
    return HexColor(colour)


_ELLIPSIS = "…"


class Align(Enum):
    """Where a line stands in its width."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True)
class Style:
    """How text is set: face, size, line pitch, colour, place, first-line indent in points."""

    role: Role
    size: float
    leading: float
    colour: str = INK
    align: Align = Align.LEFT
    indent: float = 0.0
    hang: float = 0.0

    def but(self, **changes: Any) -> Style:  # noqa: ANN401 - the fields of a style, each of its own type
        """Return the style with some of its fields changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``last`` ends its paragraph and is not spread."""

    text: str
    indent: float
    last: bool


@lru_cache(maxsize=20_000)
def set_lines(text: str, style: Style, room: float) -> tuple[Line, ...]:
    """Return the lines a text takes in a width of ``room`` points."""
    found: list[Line] = []
    for paragraph in visible_paragraphs(text):
        lines = break_lines(
            paragraph,
            lambda piece: width(piece, style.role, style.size),
            lambda number: room - (style.hang if number else style.indent),
        )
        found += [
            Line(line, style.hang if number else style.indent, number == len(lines) - 1)
            for number, line in enumerate(lines)
        ]
    return tuple(found)


def visible_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, without what leaves no mark."""
    return [visible(paragraph) for paragraph in text.replace("\r\n", "\n").split("\n")]


def elided(text: str, role: Role, size: float, room: float) -> str:
    """Return the text, shortened with … where it is wider than the room."""
    if width(text, role, size) <= room:
        return text
    while text and width(text + _ELLIPSIS, role, size) > room:
        text = text[:-1]
    return text + _ELLIPSIS


def draw_line(canvas: Canvas, x: float, top: float, room: float, line: Line, style: Style) -> None:
    """Draw one line whose line box begins at ``top`` and ``x`` and is ``room`` wide."""
    used = width(line.text, style.role, style.size)
    free = room - line.indent - used
    left, spacing = x + line.indent, 0.0
    if style.align is Align.CENTRE:
        left = x + (room - used) / 2
    elif style.align is Align.RIGHT:
        left = x + room - used
    elif style.align is Align.JUSTIFY and not line.last and used > _FULL * (room - line.indent):
        spacing = free / max(1, len(line.text) - 1)
    baseline = top - (style.leading - style.size) / 2 - style.size * (1 - _RISE / 2 * 0.75)
    draw_string(canvas, left, baseline, line.text, style, spacing=spacing)


def draw_string(
    canvas: Canvas,
    x: float,
    baseline: float,
    text: str,
    style: Style,
    *,
    spacing: float = 0.0,
) -> None:
    """Draw text at a baseline, run by run, each in the font that has its characters."""
    for run in runs(text, style.role):
        if run.font == SIGN:
            for sign in run.text:
                draw_sign(canvas, x, baseline, sign, style)
                _write_unseen(canvas, x, baseline, _COPIED[sign], style)
                x += style.size + spacing
            continue
        pen = canvas.beginText(x, baseline)
        pen.setFont(run.font, style.size)
        pen.setFillColor(paint(style.colour))
        pen.setCharSpace(spacing)
        pen.textOut(run.text)
        canvas.drawText(pen)
        advance = sum(place(character, style.role, text).width for character in run.text)
        x += advance * style.size / 1000.0 + spacing * len(run.text)


def _write_unseen(canvas: Canvas, x: float, baseline: float, text: str, style: Style) -> None:
    """Write text that is copied and searched but not seen, behind a sign drawn as lines."""
    pen = canvas.beginText(x, baseline)
    pen.setTextRenderMode(_UNSEEN)
    for run in runs(text, style.role):
        pen.setFont(run.font, style.size)
        pen.textOut(run.text)
    pen.setTextRenderMode(0)
    canvas.drawText(pen)


def draw_sign(canvas: Canvas, x: float, baseline: float, sign: str, style: Style) -> None:
    """Draw ☐, ☑ or ✓ as lines: no bundled font has them."""
    edge = style.size * 0.76
    left, bottom = x + (style.size - edge) / 2, baseline - style.size * 0.06
    canvas.saveState()
    canvas.setStrokeColor(paint(style.colour))
    canvas.setLineWidth(style.size * 0.055)
    if sign in "☐☑":
        canvas.rect(left, bottom, edge, edge, stroke=1, fill=0)
    if sign in "☑✓":
        canvas.setLineWidth(style.size * 0.09)
        tick = canvas.beginPath()
        tick.moveTo(left + edge * 0.2, bottom + edge * 0.52)
        tick.lineTo(left + edge * 0.43, bottom + edge * 0.24)
        tick.lineTo(left + edge * 0.82, bottom + edge * 0.8)
        canvas.drawPath(tick, stroke=1, fill=0)
    canvas.restoreState()
