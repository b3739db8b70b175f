"""Text as it is searched: folded, cut into runs, the runs into overlapping grams.

A Chinese run gives pairs of characters, a run of letters or digits groups of four, each with the
shorter tails at its end. A query of the same length or longer is the AND of its own grams, a
shorter one a prefix. Grams say only that the pieces occur: the caller checks the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"[\W_]+")
_RUNS = re.compile(r"([a-z]+)|([0-9]+)|([^\W_a-z0-9]+)")
_LETTERS, _DIGITS = 1, 2
_WIDTH_ASCII = 4
_WIDTH_HAN = 2
_LAST_PLAIN = "\uffff"


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text in one width and case, every sign a single blank."""
    return fold_anew(text)


def fold_anew(text: str) -> str:
    """Return a folded text without remembering it: for numbers and names that come once."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = plain.casefold()
    return folded if folded.isalnum() else _SIGNS.sub(" ", folded).strip()


def _runs(folded: str) -> list[tuple[str, int]]:
    """Return each run with the width of its grams."""
    return [
        (match[0], _WIDTH_ASCII if match.lastindex in {_LETTERS, _DIGITS} else _WIDTH_HAN)
        for match in _RUNS.finditer(folded)
    ]


def _plain(piece: str) -> str:
    """Write characters a tokenizer may not know as letters (rare Han beyond U+FFFF) in ASCII."""
    return "".join(sign if sign <= _LAST_PLAIN else f"u{ord(sign):x}" for sign in piece)


def grams(text: str) -> str:
    """Return the distinct grams of a text, blank-separated."""
    return grams_of([fold_anew(text)])


def grams_of(words: Iterable[str]) -> str:
    """Return the distinct grams of folded words, blank-separated."""
    return " ".join(dict.fromkeys(chain.from_iterable(map(grams_of_word, words))))


def grams_of_word(folded: str) -> Sequence[str]:
    """Return the grams of a folded word, of each run its shorter tails too."""
    if len(folded) <= _WIDTH_ASCII:
        return _grams_of_runs(folded)  # names and their initials: the same over and over
    if folded.isascii() and (folded.isdigit() or folded.isalpha()):
        return [folded[start : start + _WIDTH_ASCII] for start in range(len(folded))]
    if " " in folded:
        return [gram for part in folded.split(" ") for gram in grams_of_word(part)]
    return _grams_of_runs(folded)


@lru_cache(maxsize=16_384)
def _grams_of_runs(folded: str) -> tuple[str, ...]:
    """Return the grams of a word of signs of several kinds, run by run."""
    found: list[str] = []
    for match in _RUNS.finditer(folded):
        run = match[0]
        if match.lastindex in {_LETTERS, _DIGITS}:
            found += [run[start : start + _WIDTH_ASCII] for start in range(len(run))]
        else:
            found += map(add, run, run[1:])
            found.append(run[-1])
    if found and max(folded) > _LAST_PLAIN:
        found = [_plain(piece) for piece in found]
    return tuple(found)


def query_words(query: str) -> list[str]:
    """Return the words of a query, each as it must stand in the folded text."""
    return [word for word in (fold(part) for part in query.split()) if word]


def match_expression(words: list[str]) -> str:
    """Return the FTS5 expression all words' grams make (``detail=none``: AND of terms)."""
    terms: dict[str, None] = {}
    for word in words:
        for run, width in _runs(word):
            if len(run) < width:
                terms[f'"{_plain(run)}"*'] = None
                continue
            for start in range(len(run) - width + 1):
                terms[f'"{_plain(run[start : start + width])}"'] = None
    return " AND ".join(terms)


def grams_may_err(word: str) -> bool:
    """Tell whether grams alone may find too much: more than one gram, or signs of two kinds."""
    return len(word) > _WIDTH_HAN or len(_runs(word)) > 1
