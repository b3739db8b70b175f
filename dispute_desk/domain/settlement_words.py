"""What a reader must know of a way to settle, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.settlement import IN_PARTS, OPTION_WORDS, OptionKind
from dispute_desk.domain.settlement_days import SAFE_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.settlement import Option
    from dispute_desk.domain.settlement_days import SafeDay

_ABOUT: dict[OptionKind, str] = {
    OptionKind.FULL: QT_TRANSLATE_NOOP(
        "settlement", "本金和滞纳金一次缴清；滞纳金由用人单位承担，以税务机关核定为准"
    ),
    OptionKind.PARTS: QT_TRANSLATE_NOOP(
        "settlement",
        "滞纳金照常按日计算到各期缴款日；分期只是双方的约定，税务机关可以依法责令限期缴纳",
    ),
    OptionKind.PRINCIPAL_FIRST: QT_TRANSLATE_NOOP(
        "settlement", "滞纳金不减免，由税务机关另行核定，由用人单位承担；所列只是测算"
    ),
}
_CAPPED = QT_TRANSLATE_NOOP("settlement", "以本金为限的，滞纳金已到上限，不再增加")
_CAPPED_FROM = QT_TRANSLATE_NOOP("settlement", "自 {day} 起，最早一个月的滞纳金超过本金")
_ESTIMATED = QT_TRANSLATE_NOOP("settlement", "{day} 起的缴款日按估算：那一年的节假日还没有收录")
_LIMITS = QT_TRANSLATE_NOOP("settlement", "缴费基数的上下限取 {day} 所在的月份")
_FOREVER = QT_TRANSLATE_NOOP("settlement", "滞纳金不再增加")


def title_of(option: Option, say: Translate | None = None) -> str:
    """Return what a way to settle is called; with the number of its parts."""
    source = IN_PARTS if option.kind is OptionKind.PARTS else OPTION_WORDS[option.kind]
    return _said(say, source, count=len(option.days))


def notes_of(
    option: Option, limits_of: date | None = None, say: Translate | None = None
) -> list[str]:
    """Return what is to be minded: who bears the fee, when it reaches the principal, estimates."""
    told = [_said(say, _ABOUT[option.kind])]
    if not option.is_complete:
        return told
    if option.is_capped:
        told.append(_said(say, _CAPPED))
    elif option.capped_from is not None and option.totals.late_fee:
        told.append(_said(say, _CAPPED_FROM, day=option.capped_from))
    guessed = [one.due for one in option.days if one.estimated]
    if guessed:
        told.append(_said(say, _ESTIMATED, day=guessed[0]))
    if limits_of is not None:
        told.append(_said(say, _LIMITS, day=limits_of))
    return told


def why_safe(option: Option, safe: SafeDay, say: Translate | None = None) -> str:
    """Return the rule a last safe day follows from."""
    if safe.day is None:
        return _said(say, _FOREVER)
    return _said(say, SAFE_WORDS[safe.rule], growth=yuan_grouped(option.growth.late_fee))


def _said(say: Translate | None, source: str, **facts: object) -> str:
    translate = say or (lambda _context, text: text)
    return translate("settlement", source).format(**facts)
