"""Tables: cells that wrap and span, heads repeated on every page, rows that may break."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dispute_desk.documents.fonts import width as text_width
from dispute_desk.documents.text import FAINT, INK, Align, Canvas, Line, Style, draw_line, set_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

#: No figure is set smaller than this, in points.
_SMALLEST = 5.5


@dataclass(frozen=True)
class Cell:
    """One cell; ``foot`` stands at its lower right, ``lines`` is set on parts of a cut cell.

    The text of a ``fit`` one is never broken but set smaller: a figure stays in one piece.
    """

    text: str
    style: Style
    span: int = 1
    ground: str | None = None
    foot: str = ""
    fit: bool = False
    lines: tuple[Line, ...] | None = None


@dataclass(frozen=True)
class Row:
    """One row; ``least`` is its smallest height, ``rule`` the colour of the line under it."""

    cells: tuple[Cell, ...]
    least: float = 0.0
    rule: str = FAINT
    keeps_next: bool = False


@dataclass(frozen=True)
class Look:
    """Padding and lines of a table; ``boxed`` draws every edge, ``ruled`` lines under the rows."""

    pad_x: float = 5.0
    pad_y: float = 3.5
    boxed: bool = False
    ruled: bool = True
    line: float = 0.5
    top: str = INK
    centred: bool = True


@dataclass(frozen=True)
class Grid:
    """A table; ``shares`` are the columns' parts of the width, ``heads`` the rows repeated.

    A ``whole`` one is never cut.
    """

    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    heads: int = 0
    look: Look = field(default_factory=Look)
    whole: bool = False
    keeps_next: bool = False
    is_space: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if sum(cell.span for cell in row.cells) != len(self.shares):
                raise ValueError([cell.text for cell in row.cells])

    def _widths(self, row: Row, width: float) -> list[float]:
        """Return the widths of a row's cells."""
        whole = sum(self.shares)
        found, column = [], 0
        for cell in row.cells:
            share = sum(self.shares[column : column + cell.span])
            found.append(width * share / whole)
            column += cell.span
        return found

    def _lines(self, cell: Cell, width: float) -> tuple[Line, ...]:
        if cell.lines is not None:
            return cell.lines
        return set_lines(cell.text, self._style(cell, width), width - 2 * self.look.pad_x)

    def _style(self, cell: Cell, width: float) -> Style:
        """Return the style of a cell, smaller where a figure would not fit."""
        room = width - 2 * self.look.pad_x
        if not cell.fit:
            return cell.style
        wide = text_width(cell.text, cell.style.role, cell.style.size)
        if wide <= room:
            return cell.style
        return cell.style.but(size=max(_SMALLEST, cell.style.size * (room - 0.1) / wide))

    def _row_height(self, row: Row, width: float) -> float:
        highest = max(
            (len(self._lines(cell, wide)) + bool(cell.foot)) * cell.style.leading
            for cell, wide in zip(row.cells, self._widths(row, width), strict=True)
        )
        return max(row.least, highest + 2 * self.look.pad_y)

    def height(self, width: float) -> float:
        """Return the height of all rows."""
        return sum(self._row_height(row, width) for row in self.rows)

    def cut(self, width: float, room: float) -> tuple[Grid, Grid] | None:
        """Return the rows that fit and the others under repeated heads; a long row is broken."""
        if self.whole:
            return None
        used, fitting = 0.0, 0
        for row in self.rows:
            high = self._row_height(row, width)
            if used + high > room + 0.01:
                break
            used += high
            fitting += 1
        body = self.rows[self.heads :]
        taken = fitting - self.heads
        if taken < 0:
            return None
        while 0 < taken < len(body) and body[taken - 1].keeps_next:
            taken -= 1
        broken = self._break(body[taken], width, room - used) if taken < len(body) else None
        if broken is not None and (taken == 0 or self._row_height(body[taken], width) > room / 3):
            return self._with(body[:taken], broken[0]), self._with(
                (), broken[1], *body[taken + 1 :]
            )
        if taken == 0:
            return None
        return self._with(body[:taken]), self._with((), *body[taken:])

    def _with(self, first: Sequence[Row], *more: Row) -> Grid:
        return replace(self, rows=(*self.rows[: self.heads], *first, *more))

    def _break(self, row: Row, width: float, room: float) -> tuple[Row, Row] | None:
        """Return what of a row's lines fits into the room, and the rest as a row of its own."""
        above, below = [], []
        for cell, wide in zip(row.cells, self._widths(row, width), strict=True):
            lines = self._lines(cell, wide)
            count = int((room - 2 * self.look.pad_y + 0.01) // cell.style.leading)
            if count < min(2, len(lines)):
                return None
            above.append(replace(cell, lines=lines[:count], foot=""))
            below.append(replace(cell, lines=lines[count:]))
        if not any(cell.lines for cell in below):
            return None
        return replace(row, cells=tuple(above), least=0.0), replace(
            row,
            cells=tuple(below),
            least=0.0,
        )

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw grounds, text and lines, row by row."""
        ruled = self.look.ruled and not self.look.boxed
        if ruled and self.rows:
            self._rule(canvas, x, top, width, self.look.top, 0.9)
        for row in self.rows:
            high = self._row_height(row, width)
            left = x
            for cell, wide in zip(row.cells, self._widths(row, width), strict=True):
                self._draw_cell(canvas, cell, (left, top, wide, high))
                left += wide
            if ruled:
                self._rule(canvas, x, top - high, width, row.rule, self.look.line)
            top -= high

    def _rule(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        width: float,
        colour: str,
        weight: float,
    ) -> None:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        canvas.line(x, y, x + width, y)

    def _draw_cell(
        self,
        canvas: Canvas,
        cell: Cell,
        box: tuple[float, float, float, float],
    ) -> None:
        left, top, wide, high = box
        if cell.ground:
            canvas.setFillColor(cell.ground)
            canvas.rect(left, top - high, wide, high, stroke=0, fill=1)
        if self.look.boxed:
            canvas.setStrokeColor(self.look.top)
            canvas.setLineWidth(self.look.line)
            canvas.rect(left, top - high, wide, high, stroke=1, fill=0)
        lines = self._lines(cell, wide)
        text_high = len(lines) * cell.style.leading
        centred = self.look.centred and not cell.foot
        line_top = top - ((high - text_high) / 2 if centred else self.look.pad_y)
        for line in lines:
            inner = wide - 2 * self.look.pad_x
            style = self._style(cell, wide)
            draw_line(canvas, left + self.look.pad_x, line_top, inner, line, style)
            line_top -= cell.style.leading
        if cell.foot:
            foot = Line(cell.foot, 0.0, last=True)
            foot_top = top - high + self.look.pad_y + cell.style.leading
            style = cell.style.but(align=Align.RIGHT)
            draw_line(
                canvas, left + self.look.pad_x, foot_top, wide - 2 * self.look.pad_x, foot, style
            )
