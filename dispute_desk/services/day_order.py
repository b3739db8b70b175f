"""The order of days: a later step is never dated before an earlier one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import date

OUT_OF_ORDER = sentence(
    "referral_days_out_of_order",
    QT_TRANSLATE_NOOP(
        "errors", "日期先后不对：{later} 早于 {earlier}。应依次为发出、签收、反馈，请核对。"
    ),
)
DUE_OUT_OF_ORDER = sentence(
    "referral_due_out_of_order",
    QT_TRANSLATE_NOOP("errors", "反馈期限 {due} 早于发出或签收的日期 {day}，请核对。"),
)


def check_order(field: str, *days: date | None) -> None:
    """Refuse days of which a later one lies before an earlier one."""
    known = [day for day in days if day is not None]
    for earlier, later in itertools.pairwise(known):
        if later < earlier:
            raise DeskError(OUT_OF_ORDER, field=field, earlier=earlier, later=later)


def check_due(due: date | None, *days: date | None) -> None:
    """Refuse a last day for the answer that lies before the paper was there."""
    last = max((day for day in days if day is not None), default=None)
    if due is not None and last is not None and due < last:
        raise DeskError(DUE_OUT_OF_ORDER, field="due_on", due=due, day=last)
