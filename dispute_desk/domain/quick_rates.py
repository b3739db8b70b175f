"""A month or a year straight behind a sum: so much in each of them, no length."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.quick_pieces import Piece, PieceKind
from dispute_desk.domain.quick_vocabulary import any_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from dispute_desk.domain.quick_vocabulary import EnglishWords

#: Written to the sum at once: 3000元一个月, 3000元/月; a length has a number or a blank before it.
_HAN_RATE = r"(?:一|1|每|/)个?[月年](?![份起初底终])"


@lru_cache(maxsize=8)
def _rate(english: EnglishWords) -> re.Pattern[str]:
    period = f"{any_of(english.months_word)}|{any_of(english.years_word)}"
    plain = rf"(?:\s(?:{any_of(english.rates)})\s|\s?/\s?)(?:{period})(?![A-Za-z])"
    return re.compile(rf"{_HAN_RATE}|{plain}", re.IGNORECASE)


def without_rates(
    line: str, pieces: Sequence[Piece], english: EnglishWords, said: Container[str]
) -> list[Piece]:
    """Return the pieces with no rate taken for a length; the sum before it is to be looked at.

    What a person ``said`` of a piece stays.
    """
    kept = list(pieces)
    for at, piece in enumerate(pieces):
        number = piece.kind is PieceKind.UNKNOWN and piece.text[-1:].isdecimal()
        if not number and piece.kind is not PieceKind.AMOUNT:
            continue
        found = _rate(english).match(line, piece.end)
        if found is None:
            continue
        reached = [n for n in range(at + 1, len(kept)) if kept[n].start < found.end()]
        if kept[reached[-1]].kind is PieceKind.MONTHS:
            if kept[reached[-1]].end > found.end() or kept[reached[-1]].text in said:
                continue  # a year and a half
            kept[reached[-1]] = replace(kept[reached[-1]], kind=PieceKind.UNKNOWN)
        if not number and piece.text not in said:
            kept[at] = replace(piece, sure=False)
    return kept
