"""Breaks Chinese text into lines (避头尾: no line begins with ， or ends with （)."""

from __future__ import annotations

import re
from collections.abc import Callable

#: Marks that may not begin a line.
NOT_FIRST = "，。、；：？！）》」』】〕〉｝］”’…—·％‰℃%,.;:?!)]}～"
#: Marks that may not end a line.
NOT_LAST = "（《「『【〔〈｛［“‘([{￥＃#$"

Measure = Callable[[str], float]

_CLUSTER = re.compile(
    # a document number stays whole, so do Latin words, figures and rows of dashes or dots
    rf"(?:(?!〔\d{{4}}〕\d)[{re.escape(NOT_LAST)}])*"
    r"(?:〔\d{4}〕\d+号|[A-Za-z0-9][A-Za-z0-9.,:/+\-_@#&'*]*|—+|…+|[^\S\n]+|.)"
    rf"[{re.escape(NOT_FIRST)}]*",
    re.DOTALL,
)


def clusters(text: str) -> list[str]:
    """Return the pieces of one paragraph between which a line may end."""
    return _CLUSTER.findall(text)


def break_lines(text: str, measure: Measure, room: Callable[[int], float]) -> list[str]:
    """Return the lines of a text, at least one; ``room(n)`` is the width of line n in points.

    A line feed in the text starts a new line. A piece wider than its line is cut between
    characters, since nothing else would keep it on the paper.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        _fill(paragraph, measure, room, lines)
    return lines


def _fill(text: str, measure: Measure, room: Callable[[int], float], lines: list[str]) -> None:
    """Add the lines of one paragraph."""
    if measure(text) <= room(len(lines)):
        lines.append(text)
        return
    line, used = "", 0.0
    for piece in _cut(clusters(text), measure, min(room(len(lines)), room(len(lines) + 1))):
        size = measure(piece)
        if line and used + measure(piece.rstrip()) > room(len(lines)) + 0.01:
            lines.append(line.rstrip())
            line, used = "", 0.0
            piece, size = piece.lstrip(), measure(piece.lstrip())  # noqa: PLW2901 - a space ends with its line
        line += piece
        used += size
    lines.append(line.rstrip())


def _cut(pieces: list[str], measure: Measure, widest: float) -> list[str]:
    """Return the pieces, those wider than a whole line cut into characters."""
    cut: list[str] = []
    for piece in pieces:
        cut += [piece] if measure(piece) <= widest else list(piece)
    return cut
