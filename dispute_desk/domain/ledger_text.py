"""Text of ledger cells made comparable: widths, invisible characters, blanks, ditto marks."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What a cell of a workbook can hold.
Cell = str | int | float | bool | date | datetime | time | timedelta | None

#: So far lies the wide form of a plain sign behind it.
_WIDER = 0xFEE0
_HALF = {code: code - _WIDER for code in range(0xFF01, 0xFF5F)}
_INVISIBLE = (0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF)
_BLANKS: dict[int, int | None] = {0x3000: 0x20, 0x00A0: 0x20, **dict.fromkeys(_INVISIBLE)}
_TO_HALF: dict[int, int | None] = {**_HALF, **_BLANKS}
#: What makes a text need more than trimming; most texts need nothing.
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u3000\ufeff]|_x00"
)
_NOT_SQUEEZED = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\uff01-\uff5e]")
#: Longer texts are never looked up among the ditto marks.
LONGEST_DITTO = 5
_ESCAPED_CONTROL = re.compile(r"_x00[01][0-9A-Fa-f]_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FIRST_HAN = "\u2e80"
_FULL_BRACKETS = str.maketrans("()", "（）")
_LARGEST_EXACT = 1e15

PLACEHOLDERS = frozenset(
    [
        "-",
        "--",
        "—",
        "——",
        "－",
        "/",
        "\\",
        "无",
        "没有",
        "待定",
        "待核",
        "待核实",
        "待核算",
        "待查",
        "不详",
        "未知",
        "暂无",
        "未定",
        "未填",
        "空",
        "*",
        "**",
        "NULL",
        "null",
        "None",
        "N/A",
        "n/a",
        "#N/A",
        "nil",
        "?",
        "？",
    ]
)
#: Those among them that say how a matter stands, where they are told of its result.
_WAITING = frozenset(["待定", "待核", "待核实", "待核算", "待查", "未定", "不详", "未知"])
DITTO = frozenset(["同上", "同前", "上同", "〃", "″", "々", "”", "“", '"', "''", "ditto", "如上"])
#: What a tidied cell that says so can begin with: those signs, and the wide forms of plain ones.
_DITTO_BEGINS = frozenset(
    sign
    for mark in DITTO
    for sign in (mark[0], *([chr(ord(mark[0]) + _WIDER)] if mark[0].isascii() else []))
)


def half_width(text: str) -> str:
    """Return the text with full-width ASCII narrowed and invisible characters removed."""
    return text.translate(_TO_HALF)


def squeeze(text: str) -> str:
    """Return the text half-width and without any white space: for comparing."""
    if _NOT_SQUEEZED.search(text) is None:
        return text
    return "".join(text.translate(_TO_HALF).split())


def squeeze_number(text: str) -> str:
    """Return an identifying number without quotes, blanks and hyphens, in upper case."""
    return squeeze(text).strip("'`‘’\"“”").replace("-", "").upper()


def tidy(text: str) -> str:
    """Return the text without invisible and control characters, trimmed."""
    if _ODD.search(text) is None:
        return text.strip()
    text = _ESCAPED_CONTROL.sub("", text.translate(_BLANKS))
    return _CONTROL.sub("", text).strip()


def name_text(text: str) -> str:
    """Return a person's name: no blanks inside a Chinese one, single ones in others."""
    if text.isalpha():
        return text  # nothing but letters: no blank, nothing invisible
    text = tidy(text)
    # Compared as a text: a class of all Han characters takes a millisecond to compile.
    is_chinese = not text.isascii() and max(text) >= _FIRST_HAN
    return "".join(text.split()) if is_chinese else " ".join(text.split())


def employer_text(text: str) -> str:
    """Return a firm's name: no blanks inside, brackets full-width."""
    return name_text(text).translate(_FULL_BRACKETS)


def cell_text(value: Cell) -> str:
    """Return what a cell shows, as text: whole numbers without a point, days in ISO."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e18  # noqa: PLR2004 - longer is no number
        return str(int(value)) if whole else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return str(value)


def cell_texts(column: Sequence[Cell]) -> Sequence[str]:
    """Return the texts of a column as the cells show them."""
    return [
        value if type(value) is str else "" if value is None else cell_text(value)
        for value in column
    ]


def is_blank(value: Cell) -> bool:
    """Whether a cell of a tidied row shows nothing."""
    return value is None or value == ""


def tidied(row: Sequence[Cell]) -> Sequence[Cell]:
    """Return a row whose texts are tidy, so that a blank cell is None or an empty text."""
    text = "".join([value for value in row if type(value) is str])
    # What is odd is not printable, and of white space only the plain blank is.
    if text.isprintable() and " " not in text and "_x00" not in text:
        return row
    if _ODD.search(text) is None:
        trimmed = [value.strip() if type(value) is str else value for value in row]
        return row if trimmed == row else trimmed  # the same row need not be kept twice
    return [tidy(value) if type(value) is str else value for value in row]


def is_placeholder(text: str) -> bool:
    """Whether a word stands for 'nothing here' (—, 待核, 无 …)."""
    return squeeze(text) in PLACEHOLDERS


def says_it_waits(text: str) -> bool:
    """Whether a word says that something is open still (待核, 待查), not only that it is blank."""
    return squeeze(text) in _WAITING


def is_ditto(value: Cell) -> bool:
    """Whether a cell says 'as above'."""
    return (
        isinstance(value, str)
        and len(value) <= LONGEST_DITTO
        and value[:1] in _DITTO_BEGINS
        and squeeze(value) in DITTO
    )
