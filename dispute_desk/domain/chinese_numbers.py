"""Numbers written in Chinese: 二〇二四, 十二, 三万二千, 叁拾."""

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
NUMERALS = frozenset(_DIGITS) | frozenset(_UNITS) | frozenset("万萬亿")


def read_digits(text: str) -> int | None:
    """Return digits read one by one (二〇二四 → 2024); None for anything else."""
    if not text or any(character not in _DIGITS for character in text):
        return None
    return int("".join(str(_DIGITS[character]) for character in text))


def read_number(text: str) -> int | None:
    """Return a number with its units (三万二千 → 32000, 十二 → 12, 廿 is not read)."""
    if not text or any(character not in NUMERALS for character in text):
        return None
    if all(character in _DIGITS for character in text):
        return read_digits(text)
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in "万萬":
            total += (section + digit) * _MYRIAD
            section = digit = 0
        else:
            total = (total + section + digit) * _MYRIAD * _MYRIAD
            section = digit = 0
    return total + section + digit
