"""Breaks a title by its sense, in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from dispute_desk.documents.lines import NOT_FIRST, NOT_LAST

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

#: A line may end behind these words, and before those.
_BEHIND = re.compile(r"关于|对于|[的和与及对、，：》）”\s]|有限公司|总工会|税务局|委员会")
_BEFORE = re.compile(
    r"关于|[《（“和与及]|提示函|意见书|建议书|通知|报告|决定|函$|会议纪要|调解|协议|劳动|社会保险|工会"
)
#: Within these no line ends: names in book marks, brackets, a year with its word, figures.
_WHOLE = re.compile(r"《[^》]*》|（[^）]*）|“[^”]*”|〔[^〕]*〕|\d+年(?:度|\d+月)?|[A-Za-z0-9.]+")
#: A title of more lines is filled line by line.
_MOST = 4
#: What it costs to end a line within a word, to leave a few characters alone, and a shape that is
#: neither trapezoid nor diamond, and one line more; uneven widths cost up to about 10.
_NO_SENSE, _TOO_FEW, _HOURGLASS, _ONE_MORE = 40.0, 60.0, 15.0, 12.0
_FEW = 4
#: Up to so many lines a title may be broken anywhere; into more only between words.
_ANYWHERE = 3


def title_lines(
    text: str, measure: Callable[[str], float], room: float, names: Collection[str] = ()
) -> list[str]:
    """Return the lines of a title; a line feed in it is kept as the writer's own break.

    ``measure`` gives the width of a piece and ``room`` that of a line, in the same unit. ``names``
    of firms and bodies are kept whole where they find room in a line.
    """
    if "\n" in text:
        parts = text.split("\n")
        return [line for part in parts for line in title_lines(part, measure, room, names)]
    if measure(text) <= room:
        return [text]
    places = _places(text, measure, room)
    words = _between_words(text, names, places)
    fewest = math.ceil(measure(text) / room)
    found: list[tuple[float, list[str]]] = []
    for count in range(fewest, _MOST + 1):
        more = _ONE_MORE * (count - fewest)
        for ends in combinations(places if count <= _ANYWHERE else words, count - 1):
            lines = _cut(text, ends)
            if max(map(measure, lines)) <= room:
                found.append((more + _cost(lines, ends, words, measure), lines))
        if found and count > fewest:
            break
    return min(found)[1] if found else _filled(text, measure, room)


def _cut(text: str, ends: Sequence[int]) -> list[str]:
    return [text[start:end].strip() for start, end in pairwise((0, *ends, len(text)))]


def _cost(
    lines: Sequence[str],
    ends: Sequence[int],
    words: Collection[int],
    measure: Callable[[str], float],
) -> float:
    widths = [measure(line) for line in lines]
    uneven = 10 * (max(widths) - min(widths)) / max(widths)
    few = _TOO_FEW * sum(len(line) < _FEW for line in lines)
    senseless = _NO_SENSE * sum(end not in words for end in ends)
    falls = [later < earlier for earlier, later in pairwise(widths)]
    return uneven + few + senseless + (0.0 if falls == sorted(falls) else _HOURGLASS)


def _places(text: str, measure: Callable[[str], float], room: float) -> list[int]:
    """Return where a line may end at all."""
    whole = [found.span() for found in _WHOLE.finditer(text) if measure(found[0]) <= room]
    return [
        at
        for at in range(1, len(text))
        if text[at] not in NOT_FIRST
        and text[at - 1] not in NOT_LAST
        and not any(start < at < end for start, end in whole)
    ]


def _between_words(text: str, names: Collection[str], places: Sequence[int]) -> list[int]:
    """Return where a line may end without breaking a word or a name."""
    sense = {match.end() for match in _BEHIND.finditer(text)}
    sense |= {match.start() for match in _BEFORE.finditer(text)}
    for name in filter(None, names):
        for found in re.finditer(re.escape(name), text):
            sense = {at for at in sense if not found.start() < at < found.end()}
            sense |= set(found.span())
    return [at for at in places if at in sense]


def _filled(text: str, measure: Callable[[str], float], room: float) -> list[str]:
    lines = [""]
    for character in text:
        if lines[-1] and measure(lines[-1] + character) > room:
            lines.append("")
        lines[-1] += character
    return [line.strip() for line in lines]
