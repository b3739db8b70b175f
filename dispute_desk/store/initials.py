"""Pinyin initials of names, several where a character has several readings."""

from __future__ import annotations

import os
import unicodedata
from functools import cache, lru_cache
from itertools import islice, product

from dispute_desk.domain.surnames import SURNAME_LETTERS

#: A name with many polyphones would give ever more readings; so many are kept.
_MOST = 4


@cache
def _readings() -> dict[int, str]:
    # pypinyin's documented switches: its dictionary of phrases costs 0.3 s and is not needed here
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - heavy, only writing needs it

    readings: dict[int, str] = pinyin_dict
    return readings


@cache
def syllables_of(sign: str) -> tuple[str, ...]:
    """Return how a character is read, in plain letters (ü as v); a letter is read as itself."""
    readings = _readings().get(ord(sign))
    if readings is None:
        return (sign.casefold(),) if sign.isascii() and sign.isalnum() else ()
    found = (_plain(word) for word in readings.split(","))
    return tuple(dict.fromkeys(found))


def _plain(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(sign for sign in parts if sign.isascii() and sign.isalpha())


@cache
def _initials_of(sign: str) -> tuple[str, ...]:
    readings = _readings().get(ord(sign))
    if readings is None:
        return (sign.casefold(),) if sign.isascii() and sign.isalnum() else ("",)
    first = (unicodedata.normalize("NFD", word)[0] for word in readings.split(","))
    return tuple(dict.fromkeys(letter for letter in first if letter.isalpha()))[:2]


@lru_cache(maxsize=20_000)
def initials(name: str) -> tuple[str, ...]:
    """Return up to four strings of initials for a name, for example ``hxzy`` for 恒信制衣.

    A surname with a reading of its own is spelled both ways: ``dx`` and ``sx`` for 单雄.
    """
    letters = [_initials_of(sign) for sign in name]
    most = _MOST
    if name[:1] in SURNAME_LETTERS:
        letters[0] = _of_surname(name[0])
        most = _MOST // len(letters[0])  # both readings of the surname are kept
    rests = list(islice(map("".join, product(*letters[1:])), most))
    spelled = (first + rest for first in letters[0] for rest in rests) if letters else ()
    return tuple(dict.fromkeys(part for part in islice(spelled, _MOST) if part))


def _of_surname(sign: str) -> tuple[str, ...]:
    usual = _initials_of(sign)
    return tuple(dict.fromkeys((usual[0], SURNAME_LETTERS[sign], *usual)))[:2]
