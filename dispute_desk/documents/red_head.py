"""The red head of an official paper: the mark of the issuing body, the number, the red lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.fonts import Role, width
from dispute_desk.documents.text import Style, draw_string, paint

if TYPE_CHECKING:
    from dispute_desk.documents.text import Canvas

_MARK = Style(Role.BIAOSONG, gbt.MARK_SIZE, gbt.MARK_SIZE, colour=gbt.RED)
_NUMBER = gbt.FLUSH
#: What stands behind the names of bodies that issue a 文件 together, and how wide it may be.
_DOCUMENT = "文件"
#: From one of several marks to the next, as a part of their size.
_NEXT_MARK = 1.25
_LETTER = gbt.LETTER_MARK - gbt.TOP  # from the top of the type area, upwards where negative


class Head(Enum):
    """The forms of a head: 文件格式, 信函格式, 纪要格式 (GB/T 9704-2012, 7.2, 10.1, 10.3)."""

    DOCUMENT = "document"
    LETTER = "letter"
    MINUTES = "minutes"


@dataclass(frozen=True)
class RedHead:
    """The head at the top of the first page, down to where the title's blank lines begin.

    ``marks`` are the issuing bodies as their marks name them, without 文件; of a 信函 only the
    first stands in the head (10.1: the body that takes the lead).
    """

    form: Head
    marks: tuple[str, ...]
    number: str
    keeps_next: bool = True
    is_space: bool = False

    def height(self, width: float) -> float:
        """Return the height from the top of the type area to the lines left empty above the title.

        Of a 文件 to its red line, of a 信函 to its number's foot; of a 纪要 to its number's foot.
        """
        del width
        if self.form is Head.LETTER:
            return self._letter_rule() + gbt.NUMBER_BELOW + gbt.BODY_SIZE
        below = gbt.MARK_BELOW + self._marks_high()
        if self.number:
            below += 2 * gbt.PITCH + gbt.BODY_SIZE
        return below + (gbt.RULE_BELOW + gbt.RED_RULE if self.form is Head.DOCUMENT else 0.0)

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw marks, number and lines; ``top`` is the top of the type area."""
        if self.form is Head.LETTER:
            self._draw_letter(canvas, x, top, width)
        else:
            self._draw_document(canvas, x, top, width)

    def _draw_letter(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        size = self.mark_size()
        mark = self.marks[0]
        self._mark(canvas, x + (room - self._wide(mark, size)) / 2, top - _LETTER, mark, size)
        rule = top - self._letter_rule() + _double_high()
        double_rule(canvas, rule, thick_above=True)
        right = x + room - width(self.number, _NUMBER.role, _NUMBER.size)
        number_top = top - self._letter_rule() - gbt.NUMBER_BELOW
        draw_string(canvas, right, _baseline(number_top, _NUMBER.size), self.number, _NUMBER)

    def _letter_rule(self) -> float:
        """Return how far below the type area's top the first double line of a 信函 ends."""
        return _LETTER + self.mark_size() + gbt.RULE_BELOW + _double_high()

    def _draw_document(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        size = self.mark_size()
        mark_top = top - gbt.MARK_BELOW
        if self.form is Head.DOCUMENT and len(self.marks) > 1:
            self._draw_joint(canvas, x, mark_top, room)
        else:
            mark = self._whole_mark()
            self._mark(canvas, x + (room - self._wide(mark, size)) / 2, mark_top, mark, size)
        below = mark_top - self._marks_high()
        if self.number:
            below -= 2 * gbt.PITCH
            left = x + (room - width(self.number, _NUMBER.role, _NUMBER.size)) / 2
            draw_string(canvas, left, _baseline(below, _NUMBER.size), self.number, _NUMBER)
            below -= gbt.BODY_SIZE
        if self.form is Head.DOCUMENT:
            rule(canvas, x, below - gbt.RULE_BELOW, room, gbt.RED_RULE)

    def _draw_joint(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        """Draw the names below each other, as wide as the widest, and 文件 beside their middle."""
        size = self.mark_size()
        word = self._wide(_DOCUMENT, size)
        widest = max(self._wide(mark, size) for mark in self.marks)
        left = x + (room - widest - size / 2 - word) / 2
        for number, mark in enumerate(self.marks):
            spread = (widest - self._wide(mark, size)) / max(1, len(mark) - 1)
            mark_top = top - number * size * _NEXT_MARK
            self._mark(canvas, left, mark_top, mark, size, spread)
        middle = top - (self._marks_high() - size) / 2
        self._mark(canvas, left + widest + size / 2, middle, _DOCUMENT, size)

    def _whole_mark(self) -> str:
        return self.marks[0] + (_DOCUMENT if self.form is Head.DOCUMENT else "")

    def _marks_high(self) -> float:
        several = len(self.marks) if self.form is Head.DOCUMENT else 1
        return self.mark_size() * (1 + _NEXT_MARK * (several - 1))

    def mark_size(self) -> float:
        """Return the size of the marks: the usual one, smaller where a name is too long for it."""
        most = gbt.LETTER_MARK_SIZE if self.form is Head.LETTER else gbt.MARK_SIZE
        if self.form is Head.DOCUMENT and len(self.marks) > 1:
            wide = max(self._wide(mark, 1) for mark in self.marks) + self._wide(_DOCUMENT, 1) + 0.5
        else:
            wide = self._wide(self._whole_mark(), 1)
        return min(most, gbt.TYPE_WIDTH / wide)

    @staticmethod
    def _wide(mark: str, size: float) -> float:
        return width(mark, _MARK.role, size)

    @staticmethod
    def _mark(
        canvas: Canvas, left: float, top: float, mark: str, size: float, spread: float = 0.0
    ) -> None:
        style = _MARK.but(size=size)
        draw_string(canvas, left, _baseline(top, size), mark, style, spacing=spread)


def _baseline(top: float, size: float) -> float:
    """Return the baseline of characters whose upper edge is at ``top``."""
    return top - gbt.EM_TOP * size


def _double_high() -> float:
    return gbt.THICK + gbt.BETWEEN + gbt.THIN


def rule(canvas: Canvas, x: float, top: float, room: float, weight: float, ink: str = "") -> None:
    """Draw a line whose upper edge is at ``top``."""
    canvas.setFillColor(paint(ink or gbt.RED))
    canvas.rect(x, top - weight, room, weight, stroke=0, fill=1)


def double_rule(canvas: Canvas, top: float, *, thick_above: bool) -> None:
    """Draw a double line of a 信函 in the middle of the paper; its upper edge is at ``top``."""
    left = (gbt.PAPER_WIDTH - gbt.LETTER_RULE_WIDTH) / 2
    first, second = (gbt.THICK, gbt.THIN) if thick_above else (gbt.THIN, gbt.THICK)
    rule(canvas, left, top, gbt.LETTER_RULE_WIDTH, first)
    rule(canvas, left, top - first - gbt.BETWEEN, gbt.LETTER_RULE_WIDTH, second)


def foot_rule(canvas: Canvas) -> None:
    """Draw the second double line of a 信函, its lower edge 20 mm above the paper's foot."""
    double_rule(canvas, gbt.LETTER_FOOT + _double_high(), thick_above=False)
