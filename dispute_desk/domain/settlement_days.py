"""The last safe day of a way to settle: until when its figures and the talks about it hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.settlement import Option


class SafeRule(StrEnum):
    """Why a day is the last safe one."""

    FIGURES = "figures"
    NO_FEE = "no_fee"
    MEDIATION = "mediation"


SAFE_WORDS: dict[SafeRule, str] = {
    SafeRule.FIGURES: QT_TRANSLATE_NOOP(
        "settlement", "按这一天缴款计算；晚一天缴，滞纳金增加 {growth} 元"
    ),
    SafeRule.NO_FEE: QT_TRANSLATE_NOOP("settlement", "这一天及以前缴清不产生滞纳金，过后按日计算"),
    SafeRule.MEDIATION: QT_TRANSLATE_NOOP(
        "settlement", "调解期限的最后一日；过后职工可以申请仲裁，方案不一定还能谈成"
    ),
}


@dataclass(frozen=True)
class SafeDay:
    """A last safe day and the rule it follows from; no day where nothing ends."""

    day: date | None
    rule: SafeRule


def safe_day(option: Option, mediation_until: date | None = None) -> SafeDay:
    """Return the earlier of the last day the figures hold and the last day of the mediation.

    A mediation whose term is over limits nothing any more; say so with None.
    """
    rule = SafeRule.NO_FEE if option.without_fee else SafeRule.FIGURES
    own = SafeDay(option.holds_until, rule)
    if mediation_until is None or (own.day is not None and own.day <= mediation_until):
        return own
    return SafeDay(mediation_until, SafeRule.MEDIATION)
