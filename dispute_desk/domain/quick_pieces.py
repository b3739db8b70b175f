"""The pieces of a typed line: phones, numbers, months, amounts, words, and what is between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.quick_numbers import HAN_DIGITS, UNITS
from dispute_desk.domain.quick_shapes import (
    DASH,
    IN_RUN,
    LANDLINE,
    MOBILE,
    MONTH_NO,
    SUM,
    SUM_OF_UNIT,
    YEAR,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator


class PieceKind(StrEnum):
    """What a piece of the line is taken for."""

    NAME = "name"
    PHONE = "phone"
    ID_NO = "id_no"
    EMPLOYER = "employer"
    INSURANCE = "insurance"
    CAUSE = "cause"
    MONTHS = "months"
    AMOUNT = "amount"
    PERSONS = "persons"
    CHANNEL = "channel"
    OUTSIDE_NO = "outside_no"
    DEADLINE = "deadline"
    DEMAND = "demand"
    UNKNOWN = "unknown"
    GAP = "gap"


PIECE_WORDS: dict[PieceKind, str] = {
    PieceKind.NAME: QT_TRANSLATE_NOOP("quick", "姓名"),
    PieceKind.PHONE: QT_TRANSLATE_NOOP("quick", "电话"),
    PieceKind.ID_NO: QT_TRANSLATE_NOOP("quick", "证件号码"),
    PieceKind.EMPLOYER: QT_TRANSLATE_NOOP("quick", "单位"),
    PieceKind.INSURANCE: QT_TRANSLATE_NOOP("quick", "险种"),
    PieceKind.CAUSE: QT_TRANSLATE_NOOP("quick", "类型"),
    PieceKind.MONTHS: QT_TRANSLATE_NOOP("quick", "起止"),
    PieceKind.AMOUNT: QT_TRANSLATE_NOOP("quick", "金额"),
    PieceKind.PERSONS: QT_TRANSLATE_NOOP("quick", "人数"),
    PieceKind.CHANNEL: QT_TRANSLATE_NOOP("quick", "来源"),
    PieceKind.OUTSIDE_NO: QT_TRANSLATE_NOOP("quick", "外部编号"),
    PieceKind.DEADLINE: QT_TRANSLATE_NOOP("quick", "外部期限"),
    PieceKind.DEMAND: QT_TRANSLATE_NOOP("quick", "诉求"),
    PieceKind.UNKNOWN: QT_TRANSLATE_NOOP("quick", "未识别"),
}
#: What a person may say a piece is.
CHOSEN = tuple(kind for kind in PIECE_WORDS if kind is not PieceKind.UNKNOWN)


@dataclass(frozen=True)
class Piece:
    """A stretch of the line, ``start`` to ``end`` as in a slice, and what it is taken for.

    ``word`` is the number of the word it belongs to: pieces written together are one word. What
    is not ``sure`` is to be looked at. ``plain`` is what it says as Chinese writes it: the text
    itself, unless that is English.
    """

    start: int
    end: int
    text: str
    kind: PieceKind
    word: int = 0
    sure: bool = True
    plain: str = ""


_MONTH = (
    rf"{YEAR}(?:\s?年\s?{MONTH_NO}(?!\d)月?份?"
    rf"|[.\-/]{MONTH_NO}(?!\d)|(?:0[1-9]|1[0-2])(?!\d))"
)
_NUMBER = r"(?:\d{1,3}|[两三四五六七八九十])"
_RUN = rf"(?<![{IN_RUN}])(?>{SUM_OF_UNIT}\s?[{UNITS}亿](?![人名])[{IN_RUN}]+)"
_HAN_RUN = rf"(?>[{HAN_DIGITS}][{HAN_DIGITS}{UNITS}]*(?<=[{UNITS}{HAN_DIGITS}]))"
_APART = r"\u3400-\u9fff\d."
_HAN_SUM = rf"(?<![{_APART}])(?=[{HAN_DIGITS}]+[{UNITS}]){_HAN_RUN}(?:[元块]钱?)?(?![{_APART}])"
#: One number with at most one unit, at its end.
_SUM = rf"(?<![{IN_RUN}]){SUM_OF_UNIT}\s?"
#: A sum whose unit may be missing; with it, its commas may be full-width.
_ANY_SUM = rf"(?:{SUM_OF_UNIT}(?=\s?[万千]?[元块])|{SUM})"
_HAN_COUNT = rf"(?<![{IN_RUN}])[{HAN_DIGITS}]{{1,3}}"
_JOIN = rf"\s?(?:至|到|{DASH})\s?"
_HAN_YEARS = rf"(?<![{IN_RUN}第前])[{HAN_DIGITS}]{{1,2}}年半?(?![\d终底初中级前后{HAN_DIGITS}])"
#: 2年又3个月, 两年零三个月.
_YEARS_AND_MONTHS = (
    rf"(?<![{IN_RUN}第前])(?:[1-9]|[1-4]\d|[{HAN_DIGITS}]{{1,2}})\s?年\s?[又零〇加和]?\s?"
    rf"(?:\d{{1,3}}|[{HAN_DIGITS}]{{1,3}})\s?个月"
)
_HOTLINE = (
    r"(?<![0-9A-Za-z])12[0-9]{3}\s?(?:热线|政务热线|平台)?\s?"
    r"(?:工单|转办|转来|热线)(?:号|单)?"
)
_OUTSIDE_NO = r"(?<![0-9A-Za-z])[A-Za-z]{1,6}-?\d{6,}[0-9A-Za-z-]*(?![0-9A-Za-z])"
#: What follows the word 工单: at once, any number; after a blank, one that begins with letters.
_TICKET_NO = (
    r"(?:(?:(?<=工单)|(?<=工单号)|(?:工单|转办单)(?:编?号|号码)?[:：]?)"
    r"(?!1[3-9]\d{9}(?!\d))(?=[A-Za-z-]*\d)[0-9A-Za-z][0-9A-Za-z-]{2,}"
    r"|(?:(?<=工单\s)|(?<=工单号\s))[A-Za-z]{1,6}-?\d{2,}[0-9A-Za-z-]*)"
    rf"(?![0-9A-Za-z.,，{UNITS}亿元块个月年人名-])"
)
_OF_EACH = (
    rf"(?:每人|人均|每位|各)\s?(?:{_HAN_RUN}|{_ANY_SUM}(?:\s?[万千])?)"
    rf"[元块]?钱?(?![{IN_RUN}])"
)
_YEAR = rf"{YEAR}\s?年"
_NAMED_YEAR = r"(?:前年|去年|今年)"
_NAMED_MONTH = rf"{_NAMED_YEAR}\s?(?:1[0-2]|0?[1-9])(?!\d)月?份?"
_ANSWER = "(?:答复|反馈|办结|回复|回应|办理完毕)"
_DAY_BEFORE = (
    rf"(?<![\d.])(?:{YEAR}\s?[年.\-/]\s?)?{MONTH_NO}\s?[月.\-/]\s?"
    r"(?:3[01]|[12]\d|0?[1-9])\s?[日号]?\s?[之以]?前"
)
#: 12月5日前答复, 限12月5日前: the last day of a term; a day before something else is none.
_LAST_DAY = rf"{_DAY_BEFORE}{_ANSWER}|(?:限|请于){_DAY_BEFORE}{_ANSWER}?"
_NOW = r"(?:今|现在|目前)"
#: Shapes of pieces, the surest first.
Shapes = tuple[tuple[PieceKind, str], ...]
#: What is known by its shape alone, the surest first; none of it begins inside a longer number.
_SHAPES: Shapes = (
    (PieceKind.ID_NO, r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])"),
    (PieceKind.PHONE, rf"(?<![\d.]){MOBILE}"),
    (PieceKind.PHONE, rf"(?<![\d.]){LANDLINE}"),
    (PieceKind.ID_NO, r"(?<![0-9A-Za-z.])\d{15}(?![0-9A-Za-z.])"),
    (PieceKind.DEADLINE, _LAST_DAY),
    (PieceKind.MONTHS, rf"(?:从|自)?{_NAMED_MONTH}{_JOIN}(?:{_NAMED_MONTH}|{_MONTH}|{_NOW})"),
    (PieceKind.MONTHS, rf"(?:从|自)?{_NAMED_MONTH}(?:起|开始)?(?![\d.])"),
    (PieceKind.MONTHS, rf"(?<![\d.])(?:从|自)?{_YEAR}{_JOIN}(?:{_MONTH}|{_YEAR}|{_NOW})"),
    (PieceKind.MONTHS, rf"(?<![\d.]){_MONTH}{_JOIN}(?:{_MONTH}|今|现在)"),
    (PieceKind.MONTHS, rf"(?<![\d.]){_MONTH}(?:起|开始)?(?![\d.])"),
    (PieceKind.MONTHS, _YEARS_AND_MONTHS),
    (PieceKind.MONTHS, rf"(?<![{IN_RUN}年])(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份"),
    (PieceKind.MONTHS, rf"(?<![{IN_RUN}年])\d{{1,3}}\s?(?:个月|个?月(?![\d份]))"),
    (PieceKind.MONTHS, rf"{_HAN_COUNT}\s?个月"),
    (PieceKind.MONTHS, rf"(?<![{IN_RUN}])(?:[1-9]|[1-4]\d)\s?年半?(?![\d终底初半])"),
    (PieceKind.MONTHS, _HAN_YEARS),
    (PieceKind.DEADLINE, rf"(?<![{IN_RUN}])\d{{1,3}}\s?(?:个?工作日|[天日])之?内"),
    (PieceKind.CHANNEL, _HOTLINE),
    (PieceKind.OUTSIDE_NO, _OUTSIDE_NO),
    (PieceKind.OUTSIDE_NO, _TICKET_NO),
    (PieceKind.AMOUNT, _OF_EACH),
    (PieceKind.AMOUNT, rf"{_RUN}(?:[元块]钱?)?(?:[人名])?"),
    (PieceKind.AMOUNT, _HAN_SUM),
    (PieceKind.AMOUNT, rf"(?<![{IN_RUN}])[¥￥]\s?{_ANY_SUM}(?>[{IN_RUN}]*)元?"),
    (PieceKind.AMOUNT, rf"{_SUM}(?:[万千](?![{IN_RUN}人名])[元块]?|[元块])钱?"),
    (PieceKind.PERSONS, rf"(?:等|共)?(?<![{IN_RUN}]){_NUMBER}\s?[名个]?(?:职工|工人|员工|人)"),
)  # fmt: skip
#: Shapes of digits that no other language's come before.
_SUREST = 4


@lru_cache(maxsize=8)
def _any_shape(more: Shapes) -> tuple[re.Pattern[str], tuple[PieceKind, ...]]:
    """Return one pattern of all shapes, and the kind of each of its groups in their order."""
    shapes = (*_SHAPES[:_SUREST], *more, *_SHAPES[_SUREST:])
    pattern = "|".join(f"(?P<s{number}>{shape})" for number, (_, shape) in enumerate(shapes))
    return re.compile(pattern), tuple(kind for kind, _ in shapes)


#: Signs between pieces.
_GAPS = re.compile(r"[\s,，、;；。:：()（）|+]+")


def pieces_by_shape(line: str, more: Shapes = ()) -> Iterator[Piece]:
    """Cut the line into what is known by its shape, gaps, and words (UNKNOWN) for a closer look.

    ``more`` are the shapes of another language.
    """
    at = 0
    pattern, kinds = _any_shape(more)
    for found in pattern.finditer(line):
        yield from _words(line, at, found.start())
        kind = kinds[int((found.lastgroup or "s0")[1:])]
        yield Piece(found.start(), found.end(), found[0], kind, plain=found[0])
        at = found.end()
    yield from _words(line, at, len(line))


def _words(line: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _GAPS.finditer(line, start, end):
        if found.start() > at:
            yield _piece(line, at, found.start(), PieceKind.UNKNOWN)
        yield _piece(line, found.start(), found.end(), PieceKind.GAP)
        at = found.end()
    if at < end:
        yield _piece(line, at, end, PieceKind.UNKNOWN)


def _piece(line: str, start: int, end: int, kind: PieceKind) -> Piece:
    return Piece(start, end, line[start:end], kind, plain=line[start:end])
