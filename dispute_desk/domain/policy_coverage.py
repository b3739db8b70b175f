"""How well each month of each insurance can be computed: the strip of the 参数表 page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import MonthRow, Party, Status
from dispute_desk.domain.policy_view import Found
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.policy_view import PolicyView


class Cover(StrEnum):
    """What colour a month has (policy §5): green, blue, amber, amber and blocked, grey."""

    SOUND = "sound"
    SECONDARY = "secondary"
    CONTESTED = "contested"
    UNCONFIRMED = "unconfirmed"
    EXPIRED = "expired"
    GAP = "gap"
    ABSENT = "absent"


COVER_WORDS: dict[Cover, str] = {
    Cover.SOUND: QT_TRANSLATE_NOOP("policy", "有文件，可以计算"),
    Cover.SECONDARY: QT_TRANSLATE_NOOP("policy", "第三方资料，可以计算"),
    Cover.CONTESTED: QT_TRANSLATE_NOOP("policy", "有争议，两种结果都列出"),
    Cover.UNCONFIRMED: QT_TRANSLATE_NOOP("policy", "待本单位凭文件确认"),
    Cover.EXPIRED: QT_TRANSLATE_NOOP("policy", "已过确认期限，待新的通知"),
    Cover.GAP: QT_TRANSLATE_NOOP("policy", "缺数字，不能计算"),
    Cover.ABSENT: QT_TRANSLATE_NOOP("policy", "当月没有这个险种"),
}
#: From the best to the worst: a month is as good as the worst figure it needs.
_ORDER = tuple(Cover)
#: Months shown after the last one a pack confirms: the rest of that year.
_DECEMBER = 12


@dataclass(frozen=True)
class Run:
    """Months of an insurance with the same colour, both included."""

    insurance: Insurance
    first: Month
    last: Month
    cover: Cover

    @property
    def word(self) -> str:
        """What the colour means."""
        return COVER_WORDS[self.cover]


def coverage(view: PolicyView) -> list[Run]:
    """Return the runs of months of every usual insurance, to the end of the last year."""
    runs: list[Run] = []
    for insurance in view.pack.usual:
        current: Run | None = None
        for month in _months(view):
            cover = cover_of(view, insurance, month)
            if current is not None and current.cover is cover:
                current = Run(insurance, current.first, month, cover)
                runs[-1] = current
            else:
                current = Run(insurance, month, month, cover)
                runs.append(current)
    return runs


def cover_of(view: PolicyView, insurance: Insurance, month: Month) -> Cover:
    """Return how well a month can be computed: as the worst of its limits, rates and reliefs.

    Reliefs that hold only if a switch says so, or for some employers only, are left out.
    """
    span = view.pack.span.get(insurance)
    if span is None or not span.exists(month):
        return Cover.ABSENT
    limit = view.limit(insurance, month)
    found = [_of(limit.found, limit.row)]
    parties = (Party.EMPLOYER, Party.EMPLOYEE) if span.employee else (Party.EMPLOYER,)
    for party in parties:
        looks = view.rate_looks(insurance, party, month)
        found += [_of(one.found, one.row) for one in looks] or [Cover.GAP]
    reliefs = view.reliefs(insurance, month, None)
    found += [_of(one.found, one.row) for one in reliefs if one.row and not one.row.switch]
    return max(found, key=_ORDER.index)


def _of(found: Found, row: MonthRow | None) -> Cover:
    if found is Found.GAP or row is None:
        return Cover.GAP
    if found is Found.EXPIRED:
        return Cover.EXPIRED
    if found is Found.UNCONFIRMED:
        return Cover.UNCONFIRMED
    if row.contested:
        return Cover.CONTESTED
    return Cover.SECONDARY if row.status is Status.SECONDARY else Cover.SOUND


def last_month(view: PolicyView) -> Month:
    """Return the last month shown: the end of the last year known of, or asked about."""
    own = [row.to_month.year for row in view.added]
    last = max([view.pack.confirmed_through.year, view.as_known_on.year, *own])
    return Month(last, _DECEMBER)


def _months(view: PolicyView) -> Iterator[Month]:
    month, end = view.pack.covers_from, last_month(view)
    while month <= end:
        yield month
        month = month.plus(1)
