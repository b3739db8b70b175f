"""The charts of the monthly report: twelve months, causes, and the money's way to the fund."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import LAYER_WORDS, Layer
from dispute_desk.domain.case import Tally
from dispute_desk.domain.months import Month
from dispute_desk.domain.report import (
    Bar,
    BarsChart,
    Chart,
    ColumnsChart,
    FunnelChart,
    Series,
    Unit,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase
from dispute_desk.services.reports.monthly_tables import UNSTATED

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.reports.counted import Counted

MONTHS = 12
_MONTH_OF_YEAR = QT_TRANSLATE_NOOP("report", "{year:02d}年{month}月")
_MONTH = QT_TRANSLATE_NOOP("report", "{month}月")
#: More causes than this make a chart nobody reads; the table has them all.
BARS = 8
_FUNNEL = (Layer.CLAIMED, Layer.VERIFIED, Layer.AGREED, Layer.ASSESSED, Layer.PAID)


def charts(now: Counted, profile: Profile) -> tuple[Chart, ...]:
    """Return the charts; they stand in an empty month, too."""
    return _months(now), _causes(now, profile), _money(now)


def _months(now: Counted) -> ColumnsChart:
    """Return accepted and closed by month, and what was open at each end, up to the last day."""
    end = Month.of(now.period.last)
    months = [end.plus(-back) for back in reversed(range(MONTHS))]
    counts: Counter[tuple[Month, Tally]] = Counter()
    for day, tally, count in now.facts.days:
        counts[Month.of(day), tally] += count
    still_open = [now.open_at_end_of(min(month.last, now.period.last)) for month in months]
    return ColumnsChart(
        QT_TRANSLATE_NOOP("report", "近十二个月受理、办结与期末未结"),
        Unit.CASES,
        tuple(_label(month, months[0]) for month in months),
        (
            Series(
                QT_TRANSLATE_NOOP("report", "受理"),
                tuple(counts[month, Tally.ACCEPTED] for month in months),
            ),
            Series(
                QT_TRANSLATE_NOOP("report", "办结"),
                tuple(counts[month, Tally.CLOSED] for month in months),
            ),
        ),
        Series(QT_TRANSLATE_NOOP("report", "期末未结"), tuple(still_open)),
        years=tuple(place for place, month in enumerate(months) if month.month == 1),
    )


def _label(month: Month, first: Month) -> str:
    """Return a month; the first one and each January say the year."""
    with_year = month == first or month.month == 1
    text = _MONTH_OF_YEAR if with_year else _MONTH
    return Phrase(text, year=month.year % 100, month=month.month)


def _causes(now: Counted, profile: Profile) -> BarsChart:
    words = {word.code: word.label for word in profile.causes}
    counts = Counter(now.case(case_id).cause for case_id in now.accepted_ids)
    most = counts.most_common()
    shown = len(most) if len(most) == BARS + 1 else BARS  # one left over is called by its name
    bars = [Bar(words.get(code or "") or code or UNSTATED, count) for code, count in most[:shown]]
    rest = sum(count for _, count in most[shown:])
    if rest:
        bars.append(Bar(QT_TRANSLATE_NOOP("report", "其余事由"), rest))
    return BarsChart(QT_TRANSLATE_NOOP("report", "本期受理案件的争议事由"), Unit.CASES, tuple(bars))


def _money(now: Counted) -> FunnelChart:
    """Return the layers from claim to fund; one nobody wrote is no loss and stays away."""
    ends = {_FUNNEL[0], _FUNNEL[-1]}
    steps = tuple(
        Bar(LAYER_WORDS[layer], fen)
        for layer in _FUNNEL
        if (fen := now.fen(layer)) or layer in ends
    )
    return FunnelChart(QT_TRANSLATE_NOOP("report", "金额：从诉求到入库"), Unit.YUAN, steps)
