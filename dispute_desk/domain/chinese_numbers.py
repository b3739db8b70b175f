"""Numbers written in Chinese: 二〇二四, 十二, 三万二千, 三万二, 叁拾."""

from __future__ import annotations

_DIGITS = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    **{character: value for value, character in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "Ｏ": 0,
    "O": 0,
    "两": 2,
    "貳": 2,
    "參": 3,
    "陸": 6,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIAD = 10_000
_MYRIADS = {"万": _MYRIAD, "萬": _MYRIAD, "亿": _MYRIAD * _MYRIAD}
NUMERALS = frozenset(_DIGITS) | frozenset(_UNITS) | frozenset(_MYRIADS)
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬两", "一二三四五六七八九十百千二三六万二")


def plain_numerals(text: str) -> str:
    """Return the text with the numerals of cheques in their everyday form (贰拾 → 二十)."""
    return text.translate(_PLAIN)


def read_digits(text: str) -> int | None:
    """Return digits read one by one (二〇二四 → 2024); None for anything else."""
    if not text or any(character not in _DIGITS for character in text):
        return None
    return int("".join(str(_DIGITS[character]) for character in text))


def read_number(text: str) -> int | None:
    """Return a number with its units (三万二千 → 32000, 十二 → 12, 廿 is not read).

    A last digit right behind a unit counts the next smaller one: 三万二 is 32000, 三千五 is 3500.
    """
    if not text or any(character not in NUMERALS for character in text):
        return None
    if all(character in _DIGITS for character in text):
        return read_digits(text)
    total = section = digit = 0
    unit, tenth = 1, 1
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
            tenth, unit = max(unit // 10, 1), 1
            continue
        tenth = 1
        unit = _UNITS.get(character) or _MYRIADS[character]
        if character in _UNITS:
            section += (digit or 1) * unit
        elif unit == _MYRIAD:
            total += (section + digit) * unit
            section = 0
        else:
            total = (total + section + digit) * unit
            section = 0
        digit = 0
    return total + section + digit * tenth
