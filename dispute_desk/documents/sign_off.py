"""Who issued a paper and when, below its text: with room for seals, or without (7.3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.documents import gbt9704 as gbt
from dispute_desk.documents.fonts import width
from dispute_desk.documents.text import Style, draw_string

if TYPE_CHECKING:
    from dispute_desk.documents.text import Canvas

_STYLE = gbt.FLUSH
_SMALL = _STYLE.but(size=gbt.IMPRINT_SIZE)
#: The date stands so many characters from the right edge, with a seal and without.
_SEALED, _UNSEALED = 4, 2
#: Empty lines above: with a seal its circle begins within a line below the text.
_ABOVE_SEALED, _ABOVE_UNSEALED = 2, 1
_DRAFT = "（印章）"


@dataclass(frozen=True)
class SignOff:
    """The names of the issuing bodies and the date.

    A ``sealed`` one leaves the place of each body's seal free: the name stands in the middle of
    it and the date below the last; ``draft`` prints where the seal will be. Below a ``noted``
    one 附注 follows on the line after the date, beside the foot of the seal.
    """

    issuers: tuple[str, ...]
    date: str
    sealed: bool = True
    draft: bool = False
    noted: bool = False
    keeps_next: bool = False
    is_space: bool = False

    def height(self, width: float) -> float:
        """Return the height with the empty lines above, down to the foot of the last seal."""
        del width
        rows = self._rows()
        if not self.sealed:
            return (_ABOVE_UNSEALED + len(self.issuers) + 1) * gbt.PITCH
        lines = (_ABOVE_SEALED + 2) * gbt.PITCH + (len(rows) - 1) * self._row_high()
        if self.noted:
            return lines
        return max(lines, self._name_top(len(rows) - 1) + gbt.PITCH / 2 + gbt.SEAL / 2)

    def cut(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw names and date."""
        if self.sealed:
            self._draw_sealed(canvas, x, top, width)
        else:
            self._draw_unsealed(canvas, x, top, width)

    def seals(self, x: float, top: float, width: float) -> list[tuple[float, float]]:
        """Return the middles of the seals of a block drawn at ``top``, one for each body."""
        return [
            (middle, top - self._name_top(row) - gbt.PITCH / 2)
            for row, names in enumerate(self._rows())
            for middle in self._middles(names, x, width)
        ]

    def _draw_sealed(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        for row, names in enumerate(self._rows()):
            for name, middle in zip(names, self._middles(names, x, room), strict=True):
                _line(canvas, middle, top - self._name_top(row), name, _STYLE)
                if self.draft:
                    _line(canvas, middle, top - self._name_top(row) + gbt.PITCH, _DRAFT, _SMALL)
        row = len(self._rows()) - 1
        middle = self._middles(self._rows()[row], x, room)[-1]
        _line(canvas, middle, top - self._name_top(row) - gbt.PITCH, self.date, _STYLE)

    def _draw_unsealed(self, canvas: Canvas, x: float, top: float, room: float) -> None:
        """Draw the names two characters from the right, the date two further right than a name.

        Where the date is longer than the name it stands two characters from the right itself, and
        the name is centred over it (7.3.5.2).
        """
        edge = x + room - _UNSEALED * gbt.CHARACTER
        dated = _wide(self.date)
        longest = max(_wide(name) for name in self.issuers)
        left = edge - longest
        date_left = left + 2 * gbt.CHARACTER
        if date_left + dated > x + room or dated > longest:
            date_left = edge - dated
            left = min(left, date_left - 2 * gbt.CHARACTER)
        for number, name in enumerate(self.issuers):
            place = top - (_ABOVE_UNSEALED + number) * gbt.PITCH
            draw_string(canvas, left, _baseline(place, _STYLE), name, _STYLE)
        place = top - (_ABOVE_UNSEALED + len(self.issuers)) * gbt.PITCH
        draw_string(canvas, date_left, _baseline(place, _STYLE), self.date, _STYLE)

    def _rows(self) -> list[tuple[str, ...]]:
        """Return the names row by row: as many beside each other as their seals leave apart."""
        if not self.sealed or len(self.issuers) == 1:
            return [(name,) for name in self.issuers]
        room = gbt.TYPE_WIDTH / 2
        if all(_wide(name) <= room for name in self.issuers):
            return [self.issuers[at : at + 2] for at in range(0, len(self.issuers), 2)]
        return [(name,) for name in self.issuers]

    def _row_high(self) -> float:
        return gbt.SEAL + gbt.PITCH / 2

    def _name_top(self, row: int) -> float:
        return _ABOVE_SEALED * gbt.PITCH + row * self._row_high()

    def _middles(self, names: tuple[str, ...], x: float, room: float) -> list[float]:
        """Return the middles of the names in a row; the last one's date keeps its distance."""
        last = x + room - _SEALED * gbt.CHARACTER - max(_wide(self.date), 1.0) / 2
        last = min(last, x + room - max(_wide(names[-1]), gbt.SEAL) / 2)
        if len(names) == 1:
            return [last]
        return [x + max(_wide(names[0]), gbt.SEAL) / 2 + gbt.CHARACTER, last]


def _line(canvas: Canvas, middle: float, top: float, words: str, style: Style) -> None:
    left = middle - width(words, style.role, style.size) / 2
    draw_string(canvas, left, _baseline(top, style), words, style)


def _baseline(top: float, style: Style) -> float:
    return top - (gbt.PITCH - style.size) / 2 - gbt.EM_TOP * style.size


def _wide(words: str) -> float:
    return width(words, _STYLE.role, _STYLE.size)
