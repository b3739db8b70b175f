"""A large sum at a glance: ten-thousands of yuan in Chinese, yuan in English."""

from __future__ import annotations

from dispute_desk.domain.money import wan_text, yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated

_TEN_THOUSAND_YUAN = QT_TRANSLATE_NOOP("unit", "万元")
_TEN_THOUSAND = QT_TRANSLATE_NOOP("unit", "万")


def sum_and_unit(fen: int) -> tuple[str, str]:
    """Return a sum and its unit apart, for a card: 21.00 and 万元."""
    number = yuan_grouped(fen) if is_english() else wan_text(fen)
    return number, translated("unit", _TEN_THOUSAND_YUAN)


def short_sum(fen: int) -> str:
    """Return a sum as short as a bar of a chart has room for."""
    if is_english():
        return yuan_grouped(fen).partition(".")[0]
    return f"{wan_text(fen)} {_TEN_THOUSAND}"
