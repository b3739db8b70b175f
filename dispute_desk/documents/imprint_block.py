"""The foot of an official paper: copies, who printed it and when (版记, GB/T 9704-2012, 7.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.fonts import width
from dispute_desk.documents.red_head import rule
from dispute_desk.documents.text import draw_line, draw_string, set_lines

if TYPE_CHECKING:
    from dispute_desk.documents.text import Canvas, Line

_COPIES = "抄送："
_SIDE = gbt.IMPRINT_SIZE  # one character in on both sides
_BLACK = "#000000"
#: Air between a line of text and the rules.
_AIR = 3.0


@dataclass(frozen=True)
class ImprintBlock:
    """Copies to ``copies``; printed by ``printer`` on ``printed``; that of a 信函 has no rules."""

    copies: tuple[str, ...] = ()
    printer: str = ""
    printed: str = ""
    ruled: bool = True
    keeps_next: bool = False
    is_space: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.copies or self.printer)

    def height(self, width: float) -> float:
        """Return the height with its rules."""
        lines = len(self._copies(width)) + bool(self.printer and self.ruled)
        rules = (bool(self.copies) + bool(self.printer) + 1) if self.ruled else 0
        return lines * gbt.IMPRINT.leading + rules * (gbt.IMPRINT_RULE + _AIR)

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines; the last rule ends where the block ends."""
        weight = gbt.IMPRINT_RULE
        for line in self._copies(width):
            if self.ruled and weight:
                top = self._rule(canvas, x, top, width, weight)
                weight = 0.0
            draw_line(canvas, x + _SIDE, top, width - 2 * _SIDE, line, gbt.IMPRINT)
            top -= gbt.IMPRINT.leading
        if self.printer and self.ruled:
            top = self._rule(canvas, x, top, width, weight or gbt.IMPRINT_MIDDLE)
            self._printed(canvas, x, top, width)
            top -= gbt.IMPRINT.leading
        if self.ruled:
            rule(canvas, x, top - _AIR, width, gbt.IMPRINT_RULE, _BLACK)

    def _copies(self, room: float) -> tuple[Line, ...]:
        if not self.copies:
            return ()
        hang = width(_COPIES, gbt.IMPRINT.role, gbt.IMPRINT.size)
        told = _COPIES + "，".join(self.copies) + "。"
        return set_lines(told, gbt.IMPRINT.but(hang=hang), room - 2 * _SIDE)

    def _printed(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        style = gbt.IMPRINT
        baseline = top - (style.leading - style.size) / 2 - gbt.EM_TOP * style.size
        draw_string(canvas, x + _SIDE, baseline, self.printer, style)
        told = f"{self.printed}印发"
        right = x + room - _SIDE - width(told, style.role, style.size)
        draw_string(canvas, right, baseline, told, style)

    @staticmethod
    def _rule(canvas: Canvas, x: float, top: float, room: float, weight: float) -> float:
        rule(canvas, x, top, room, weight, _BLACK)
        return top - weight - _AIR
