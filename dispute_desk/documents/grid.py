"""Tables: cells that wrap and span, heads repeated on every page, rows that may break."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dispute_desk.documents.fonts import width as text_width
from dispute_desk.documents.text import (
    FAINT,
    INK,
    Align,
    Canvas,
    Line,
    Style,
    draw_line,
    paint,
    set_lines,
)

#: No figure is set smaller than this, in points.
_SMALLEST = 5.5
#: A row higher than this is rather broken than moved to the next page, in points.
_MOST_EMPTY = 150.0
#: With so many rows before it, the last row takes one along to the next page.
_COMPANY = 3


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

    A ``whole`` one is never cut; of another the last rows go along with what it ``keeps``.
    """

    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    heads: int = 0
    look: Look = field(default_factory=Look)
    whole: bool = False
    keeps_next: bool = False
    is_space: bool = False
    #: Heights of the rows by the table's width: a long table is cut many times.
    known: dict[float, list[float]] = field(default_factory=dict, compare=False, repr=False)

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
        return sum(self._heights(width))

    def _heights(self, width: float) -> list[float]:
        if width not in self.known:
            self.known[width] = [self._row_height(row, width) for row in self.rows]
        return self.known[width]

    def cut(self, width: float, room: float) -> tuple[Grid, Grid] | None:
        """Return the rows that fit and the others under repeated heads; a long row is broken."""
        if self.whole:
            return None
        highs = self._heights(width)
        used, fitting = 0.0, 0
        for high in highs:
            if used + high > room + 0.01:
                break
            used += high
            fitting += 1
        if fitting < self.heads:
            return None
        return self._cut_at(fitting, width, room - used)

    def without_end(self, width: float) -> tuple[Grid, Grid] | None:
        """Return the table without its last rows, and those under repeated heads; None for one."""
        if self.whole or len(self.rows) - self.heads <= 1:
            return None
        return self._cut_at(len(self.rows) - 1, width, 0.0)

    def _cut_at(self, row: int, width: float, room: float) -> tuple[Grid, Grid] | None:
        """Cut before a row, or within it when most of the room would stay empty otherwise."""
        while self.heads < row < len(self.rows) and self.rows[row - 1].keeps_next:
            row -= 1
        if row == len(self.rows):
            return None
        broken = self._break(self.rows[row], width, room)
        high = self._heights(width)[row]
        if broken is not None and (row == self.heads or high > _MOST_EMPTY):
            above = self._part(self.heads, row, width, after=(broken[0],))
            return above, self._part(row + 1, len(self.rows), width, before=(broken[1],))
        if row == len(self.rows) - 1 and row - self.heads >= _COMPANY:
            row -= 1  # the last row does not go to the next page alone
        if row == self.heads:
            return None
        return self._part(self.heads, row, width), self._part(row, len(self.rows), width)

    def _part(
        self,
        first: int,
        last: int,
        width: float,
        *,
        before: tuple[Row, ...] = (),
        after: tuple[Row, ...] = (),
    ) -> Grid:
        """Return the heads with some of the rows; what was measured is not measured again."""
        heads, highs = self.heads, self._heights(width)
        measured = [
            *highs[:heads],
            *(self._row_height(row, width) for row in before),
            *highs[first:last],
            *(self._row_height(row, width) for row in after),
        ]
        rows = (*self.rows[:heads], *before, *self.rows[first:last], *after)
        return replace(self, rows=rows, known={width: measured})

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
        for row, high in zip(self.rows, self._heights(width), strict=True):
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
        canvas.setStrokeColor(paint(colour))
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
            canvas.setFillColor(paint(cell.ground))
            canvas.rect(left, top - high, wide, high, stroke=0, fill=1)
        if self.look.boxed:
            canvas.setStrokeColor(paint(self.look.top))
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
