"""Amounts in capital numerals (大写金额), as agreements and receipts write them."""

from __future__ import annotations

from dispute_desk.domain.money import FEN, LARGEST

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_MYRIADS = ("", "万", "亿", "万亿")
_MYRIAD = 10_000
_TEN = 10


def capitals(fen: int) -> str:
    """Return an amount in capitals: 壹万零叁佰元伍角整; ValueError beyond what a station books."""
    if abs(fen) > LARGEST:
        raise ValueError(fen)
    sign = "负" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), FEN)
    jiao, single = divmod(rest, _TEN)
    whole = f"{_whole(yuan)}元" if yuan or not rest else ""
    if not rest:
        return f"{sign}{whole}整"
    tenth = f"{_DIGITS[jiao]}角" if jiao else ("零" if whole else "")
    return f"{sign}{whole}{tenth}" + (f"{_DIGITS[single]}分" if single else "整")


def _whole(number: int) -> str:
    """Return whole yuan in capitals, a single 零 for every gap."""
    if not number:
        return _DIGITS[0]
    words, group = "", 0
    gap = False
    while number:
        number, part = divmod(number, _MYRIAD)
        if part:
            between = "零" if gap and words else ""
            words = f"{_four(part)}{_MYRIADS[group]}{between}{words}"
        gap = part < _MYRIAD // _TEN if part else bool(words)
        group += 1
    return words


def _four(number: int) -> str:
    """Return a number below ten thousand in capitals."""
    words, gap = "", False
    for place in _PLACES:
        number, digit = divmod(number, _TEN)
        if digit:
            words = f"{_DIGITS[digit]}{place}{'零' if gap and words else ''}{words}"
        gap = not digit
    return words
