"""Reads the QR codes of our own papers from a scan: small, level M, flat on the page.

Source: ISO/IEC 18004. What a code says is told only if its error correction holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from math import dist

from dispute_desk.domain.qr_blocks import data_of

#: Finders looked at together at most; rows skipped between two looks.
MOST_FINDERS, STEP = 14, 2
#: The sizes that are read: versions 1 to 6.
SIZES = tuple(17 + 4 * version for version in range(1, 7))
_RUNS = re.compile(rb"0+|1+")
#: A finder's runs in units; how far a run may be off, in units.
_FINDER, _OFF = (1, 1, 3, 1, 1), 0.75
_FORMAT_MASK, _FORMAT_GENERATOR, _FORMAT_WRONG = 0x5412, 0x537, 3
#: The two bits of the level M of error correction.
_LEVEL_M = 0
#: The mode of a run of bytes.
_BYTES = 0b0100
#: The sign for a dark dot in a picture of two tones.
DARK = ord("1")

Point = tuple[float, float]
Squares = list[list[bool]]


@dataclass
class _Finder:
    """One of the three eyes of a code: its centre, its unit, how often it was met."""

    x: float
    y: float
    unit: float
    met: int = 1


@dataclass(frozen=True)
class Grey:
    """A picture: one byte a dot, row after row."""

    width: int
    height: int
    dots: bytes

    def two_toned(self) -> Grey:
        """Return the picture in ``0`` and ``1``, dark being ``1``."""
        limit = _threshold(self.dots)
        table = bytes(DARK if dot < limit else 0x30 for dot in range(256))
        return Grey(self.width, self.height, self.dots.translate(table))

    def row(self, y: int) -> bytes:
        """Return a row of dots."""
        return self.dots[y * self.width : (y + 1) * self.width]

    def dark(self, x: float, y: float) -> bool:
        """Tell whether most dots around a point are dark."""
        left, top = round(x), round(y)
        found = sum(
            self.dots[row * self.width + column] == DARK
            for row, column in (
                (top, left),
                (top - 1, left),
                (top + 1, left),
                (top, left - 1),
                (top, left + 1),
            )
            if 0 <= row < self.height and 0 <= column < self.width
        )
        return found >= 3  # noqa: PLR2004 - most of five


def read_code(picture: Grey) -> str | None:
    """Return what the code on a picture says; a code that cannot be trusted says nothing."""
    dots = picture.two_toned()
    often = [one for one in _finders(dots) if one.met > 1]
    finders = sorted(often, key=lambda one: -one.met)[:MOST_FINDERS]
    texts = (_read(dots, three) for three in combinations(finders, 3))
    return next((text for text in texts if text is not None), None)


def _threshold(dots: bytes) -> int:
    """Return the grey that parts dark from light best (Otsu)."""
    counts = [dots.count(grey) for grey in range(256)]
    total, whole = len(dots), sum(grey * count for grey, count in enumerate(counts))
    below = below_sum = 0
    best, limit = -1.0, 128
    for grey, count in enumerate(counts):
        below += count
        below_sum += grey * count
        if not below or below == total:
            continue
        apart = below_sum / below - (whole - below_sum) / (total - below)
        spread = below * (total - below) * apart * apart
        if spread > best:
            best, limit = spread, grey + 1
    return limit


def _finders(dots: Grey) -> list[_Finder]:
    found: list[_Finder] = []
    for y in range(0, dots.height, STEP):
        row = dots.row(y)
        runs = [match.span() for match in _RUNS.finditer(row)]
        first = 0 if row[:1] == b"1" else 1
        for at in range(first, len(runs) - 4, 2):
            start, end = runs[at][0], runs[at + 4][1]
            if _fits([runs[at + number] for number in range(5)]):
                _meet(dots, found, (start + end - 1) / 2, y, (end - start) / 7)
    return found


def _fits(runs: list[tuple[int, int]]) -> bool:
    unit = (runs[4][1] - runs[0][0]) / 7
    return unit >= 1 and all(
        abs(end - start - wanted * unit) <= _OFF * unit * max(1, wanted / 2)
        for (start, end), wanted in zip(runs, _FINDER, strict=True)
    )


def _meet(dots: Grey, found: list[_Finder], x: float, y: int, unit: float) -> None:
    """Look down the column of what looks like a finder; put it to the ones that are known."""
    column = dots.dots[round(x) :: dots.width]
    reach = round(unit * 6)
    top = max(0, y - reach)
    runs = [match.span() for match in _RUNS.finditer(column[top : y + reach])]
    for at in range(len(runs) - 4):
        five = runs[at : at + 5]
        dark = column[top + five[0][0]] == DARK
        middle = (five[0][0] + five[4][1] - 1) / 2 + top
        if dark and five[2][0] <= y - top < five[2][1] and _fits(five):
            tall = (five[4][1] - five[0][0]) / 7
            _join(found, _Finder(x, middle, (unit + tall) / 2))
            return


def _join(found: list[_Finder], new: _Finder) -> None:
    for one in found:
        if dist((one.x, one.y), (new.x, new.y)) < 2 * one.unit:
            one.met += 1
            for name in ("x", "y", "unit"):
                was = getattr(one, name)
                setattr(one, name, was + (getattr(new, name) - was) / one.met)
            return
    found.append(new)


def _read(dots: Grey, three: tuple[_Finder, ...]) -> str | None:
    """Return what the code with these eyes says; None where they are no code of ours."""
    corner, right, below = _placed(three)
    unit = sum(one.unit for one in three) / 3
    wide, high = (dist((corner.x, corner.y), (one.x, one.y)) for one in (right, below))
    across = dist((right.x, right.y), (below.x, below.y))
    square = abs(wide - high) < 0.15 * wide and abs(across - 1.414 * wide) < 0.15 * across
    if not square or max(one.unit for one in three) > 1.5 * min(one.unit for one in three):
        return None
    guess = (wide + high) / 2 / unit + 7
    for size in sorted(SIZES, key=lambda one: abs(one - guess))[:2]:
        text = _decoded(_sampled(dots, (corner, right, below), size))
        if text is not None:
            return text
    return None


def _placed(three: tuple[_Finder, ...]) -> tuple[_Finder, _Finder, _Finder]:
    """Return the eyes as upper left, upper right, lower left, however the paper lies."""
    a, b, c = three
    sides = {
        dist((b.x, b.y), (c.x, c.y)): (a, b, c),
        dist((a.x, a.y), (c.x, c.y)): (b, a, c),
        dist((a.x, a.y), (b.x, b.y)): (c, a, b),
    }
    corner, one, other = sides[max(sides)]
    turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x)
    return (corner, one, other) if turn > 0 else (corner, other, one)


def _sampled(dots: Grey, eyes: tuple[_Finder, _Finder, _Finder], size: int) -> Squares:
    corner, right, below = eyes
    steps = size - 7
    ax, ay = (right.x - corner.x) / steps, (right.y - corner.y) / steps
    bx, by = (below.x - corner.x) / steps, (below.y - corner.y) / steps
    return [
        [
            dots.dark(
                corner.x + (column - 3) * ax + (row - 3) * bx,
                corner.y + (column - 3) * ay + (row - 3) * by,
            )
            for column in range(size)
        ]
        for row in range(size)
    ]


def _decoded(squares: Squares) -> str | None:
    size = len(squares)
    mask = _mask_of(squares)
    if mask is None:
        return None
    bits = [squares[row][column] ^ _is_turned(mask, row, column) for row, column in _road(size)]
    words = [
        sum(bit << (7 - place) for place, bit in enumerate(bits[at : at + 8]))
        for at in range(0, len(bits) - 7, 8)
    ]
    data = data_of(words, (size - 17) // 4)
    return None if data is None else _text_of(data)


def _mask_of(squares: Squares) -> int | None:
    """Return the number of the mask; None where the code is not of level M, or not legible."""
    places = [(8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)]
    places += [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    told = 0
    for row, column in places:
        told = told << 1 | squares[row][column]
    off, best = min(((told ^ _format(one)).bit_count(), one) for one in range(32))
    return best & 7 if off <= _FORMAT_WRONG and best >> 3 == _LEVEL_M else None


def _format(data: int) -> int:
    rest = data << 10
    for place in range(14, 9, -1):
        if rest >> place & 1:
            rest ^= _FORMAT_GENERATOR << (place - 10)
    return (data << 10 | rest) ^ _FORMAT_MASK


def _is_turned(mask: int, row: int, column: int) -> bool:
    """Tell whether a mask turns a square over."""
    product = row * column
    return (
        (row + column) % 2,
        row % 2,
        column % 3,
        (row + column) % 3,
        (row // 2 + column // 3) % 2,
        product % 2 + product % 3,
        (product % 2 + product % 3) % 2,
        ((row + column) % 2 + product % 3) % 2,
    )[mask] == 0


def _road(size: int) -> list[tuple[int, int]]:
    """Return the places of the data squares in their order: two columns at a time, up and down."""
    found = []
    upwards = True
    columns = [*range(size - 1, 6, -2), 5, 3, 1]
    for right in columns:
        rows = range(size - 1, -1, -1) if upwards else range(size)
        found += [
            (row, column)
            for row in rows
            for column in (right, right - 1)
            if not _is_fixed(size, row, column)
        ]
        upwards = not upwards
    return found


def _is_fixed(size: int, row: int, column: int) -> bool:
    """Tell whether a square belongs to the eyes, the timing, the format or the alignment."""
    near, far = 8, size - 8
    eyes = (
        (row <= near and column <= near)
        or (row <= near and column >= far)
        or (row >= far and column <= near)
    )
    aligned = size > SIZES[0] and abs(row - (size - 7)) <= 2 and abs(column - (size - 7)) <= 2  # noqa: PLR2004 - five squares
    return eyes or 6 in (row, column) or aligned  # noqa: PLR2004 - the timing


def _text_of(data: bytes) -> str | None:
    """Return the one run of bytes a code of ours holds."""
    bits = int.from_bytes(data, "big")
    length = len(data) * 8
    mode = bits >> (length - 4)
    count = bits >> (length - 12) & 0xFF
    if mode != _BYTES or (count + 2) * 8 > length + 4:
        return None
    held = bits >> (length - 12 - count * 8) & ((1 << count * 8) - 1)
    try:
        return held.to_bytes(count, "big").decode("utf-8")
    except UnicodeDecodeError:
        return None
