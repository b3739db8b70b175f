"""The plain blocks of a page: text, space, rules, boxes, drawings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reportlab.graphics import renderPDF

from dispute_desk.documents.text import FAINT, Canvas, Line, Style, draw_line, paint, set_lines

#: A paragraph is not cut so that fewer lines than this stand alone.
_ORPHANS = 2
#: The colour of lines to write on: seen in print, and quieter than what is written.
_PENCIL = "#7A8593"


@dataclass(frozen=True)
class Text:
    """A paragraph; ``lines`` is set on the parts of one that was cut."""

    text: str
    style: Style
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    lines: tuple[Line, ...] | None = None
    is_space: bool = False

    def _set(self, width: float) -> tuple[Line, ...]:
        return self.lines if self.lines is not None else set_lines(self.text, self.style, width)

    def height(self, width: float) -> float:
        """Return the height of all lines and the space around them."""
        return self.before + len(self._set(width)) * self.style.leading + self.after

    def cut(self, width: float, room: float) -> tuple[Text, Text] | None:
        """Return the lines that fit and the others; two at least on either side."""
        lines = self._set(width)
        fitting = int((room - self.before + 0.01) // self.style.leading)
        fitting = min(fitting, len(lines) - _ORPHANS)
        if fitting < _ORPHANS:
            return None
        return (
            replace(self, lines=lines[:fitting], after=0.0),
            replace(self, lines=lines[fitting:], before=0.0),
        )

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        top -= self.before
        for line in self._set(width):
            draw_line(canvas, x, top, width, line, self.style)
            top -= self.style.leading


@dataclass(frozen=True)
class Whole:
    """The base of blocks that are never cut."""

    high: float
    keeps_next: bool = False
    is_space: bool = False

    def height(self, width: float) -> float:
        """Return its height in points."""
        del width
        return self.high

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Leave the space empty."""
        del canvas, x, top, width


def space(high: float) -> Whole:
    """Return empty space that vanishes at the top of a page."""
    return Whole(high=high, is_space=True)


@dataclass(frozen=True)
class Rule(Whole):
    """A line across the page, at the top of its space."""

    colour: str = FAINT
    weight: float = 0.6

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the line."""
        canvas.setStrokeColor(paint(self.colour))
        canvas.setLineWidth(self.weight)
        canvas.line(x, top - self.weight / 2, x + width, top - self.weight / 2)


@dataclass(frozen=True)
class RuledLine(Whole):
    """A line to write on, at the bottom of its space."""

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the line thin, so that the hand stands out."""
        canvas.setStrokeColor(paint(_PENCIL))
        canvas.setLineWidth(0.5)
        canvas.line(x, top - self.high + 5, x + width, top - self.high + 5)


@dataclass(frozen=True)
class Boxed:
    """Text on a tinted ground with a bar at its left."""

    text: str
    style: Style
    ground: str
    bar: str
    after: float = 0.0
    padding: float = 8.0
    keeps_next: bool = False
    is_space: bool = False

    def _lines(self, width: float) -> tuple[Line, ...]:
        return set_lines(self.text, self.style, width - 2 * self.padding - 3)

    def height(self, width: float) -> float:
        """Return the height with the padding."""
        return len(self._lines(width)) * self.style.leading + 2 * self.padding + self.after

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw ground, bar and text."""
        high = self.height(width) - self.after
        canvas.setFillColor(paint(self.ground))
        canvas.rect(x, top - high, width, high, stroke=0, fill=1)
        canvas.setFillColor(paint(self.bar))
        canvas.rect(x, top - high, 3, high, stroke=0, fill=1)
        line_top = top - self.padding
        for line in self._lines(width):
            left = x + self.padding + 3
            draw_line(canvas, left, line_top, width - 2 * self.padding - 3, line, self.style)
            line_top -= self.style.leading


@dataclass(frozen=True)
class Side:
    """Blocks side by side, each with its share of the width."""

    parts: tuple[Any, ...]
    gap: float = 16.0
    keeps_next: bool = False
    is_space: bool = False

    def _each(self, width: float) -> float:
        return (width - self.gap * (len(self.parts) - 1)) / len(self.parts)

    def height(self, width: float) -> float:
        """Return the height of the highest part."""
        return max(float(part.height(self._each(width))) for part in self.parts)

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the parts from left to right."""
        each = self._each(width)
        for number, part in enumerate(self.parts):
            part.draw(canvas, x + number * (each + self.gap), top, each)


@dataclass(frozen=True)
class Stack:
    """Blocks one below the other that stay together."""

    parts: tuple[Any, ...]
    keeps_next: bool = False
    is_space: bool = False

    def height(self, width: float) -> float:
        """Return the sum of the heights."""
        return sum(float(part.height(width)) for part in self.parts)

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the parts from top to bottom."""
        for part in self.parts:
            part.draw(canvas, x, top, width)
            top -= part.height(width)


@dataclass(frozen=True)
class Picture(Whole):
    """A vector drawing; ``make(width, height)`` returns a reportlab drawing."""

    make: Any = None

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw it as vectors."""
        renderPDF.draw(self.make(width, self.high), canvas, x, top - self.high)
