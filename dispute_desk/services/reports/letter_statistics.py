"""一函两书统计: issued, served, answered, corrected, followed by the next, and by groups."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.letter import Rectified
from dispute_desk.domain.months import Month
from dispute_desk.domain.report import (
    Bar,
    BarsChart,
    Column,
    ColumnsChart,
    Figure,
    Report,
    RowBehind,
    Series,
    Table,
    TableRow,
    Unit,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.reports.letters_gathered import gathered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.reports.period import Period
    from dispute_desk.services.reports.progress import Cancelled, Tell

    Row = dict[str, Any]

_ISSUED = QT_TRANSLATE_NOOP("report", "发出")
_SERVED = QT_TRANSLATE_NOOP("report", "送达")
_REPLIED = QT_TRANSLATE_NOOP("report", "回复")
_RECTIFIED = QT_TRANSLATE_NOOP("report", "整改")
_ESCALATED = QT_TRANSLATE_NOOP("report", "升级")
#: What is counted: its id, its word, the day it is counted on.
_COUNTED: tuple[tuple[str, str, str], ...] = (
    ("letters_issued", _ISSUED, "issued_on"),
    ("letters_served", _SERVED, "served_on"),
    ("letters_replied", _REPLIED, "replied_on"),
    ("letters_rectified", _RECTIFIED, "verified_on"),
    ("letters_escalated", _ESCALATED, "escalated_on"),
)
_DEFINITIONS = (
    QT_TRANSLATE_NOOP("report", "各项按事实发生的日期计入期间；已作废的文书不计。"),
    QT_TRANSLATE_NOOP("report", "整改：经核实已整改或部分整改的份数。升级：拟制了下一份的份数。"),
)
_UNKNOWN = QT_TRANSLATE_NOOP("report", "未登记")


def build(
    desk: Desk,
    period: Period,
    *,
    with_rows: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Return the figures of letters of a period; refuses one that has not begun."""
    rows = [one for one in gathered(desk, period, tell, cancelled) if one["void_on"] is None]
    events = {name: _on(rows, day, period) for name, _, day in _COUNTED}
    months = tuple(period_months(period))
    return Report(
        id="letter_statistics",
        title=QT_TRANSLATE_NOOP("report", "一函两书统计"),
        station=desk.profile.station.name,
        period=period.words,
        first=period.first,
        last=period.last,
        made_on=desk.office().today,
        figures=tuple(
            Figure(
                id=name,
                label=word,
                unit=Unit.COPIES,
                value=len(events[name]),
                rows=tuple(_behind(row) for row in events[name] if with_rows),
            )
            for name, word, _ in _COUNTED
        ),
        tables=_tables(events, desk.profile, months),
        charts=_charts(events, months),
        highlights=("letters_issued", "letters_served", "letters_replied", "letters_rectified"),
        definitions=_DEFINITIONS,
        prepared_by=desk.actor.name,
        counted_twice=False,
    )


def period_months(period: Period) -> Iterable[Month]:
    """Give the months of a period."""
    month = Month.of(period.first)
    while month <= Month.of(period.last):
        yield month
        month = month.plus(1)


def _on(rows: Iterable[Row], day: str, period: Period) -> list[Row]:
    """Return the letters something happened to on a day of the period."""
    return [row for row in rows if _counts(row, day) and period.first <= row[day] <= period.last]


def _counts(row: Row, day: str) -> bool:
    if day == "verified_on" and row["rectified"] is Rectified.NOT:
        return False
    return row[day] is not None


def _behind(row: Row) -> RowBehind:
    case = None if row["case_id"] is None else str(row["case_id"])
    return RowBehind(str(row["id"]), case, row["number"] or "")


def _tables(
    events: dict[str, list[Row]], profile: Profile, months: tuple[Month, ...]
) -> tuple[Table, ...]:
    def by_kind(row: Row, _: date) -> str:
        return profile.letter_kind(row["kind"]).brief()

    def by_month(_: Row, day: date) -> str:
        return str(Month.of(day))

    tables = [
        _table("by_kind", QT_TRANSLATE_NOOP("report", "按文书"), events, by_kind),
        _table(
            "by_month",
            QT_TRANSLATE_NOOP("report", "按月份"),
            events,
            by_month,
            [str(month) for month in months],
        ),
        _table(
            "by_street",
            QT_TRANSLATE_NOOP("report", "按镇街"),
            events,
            lambda row, _: row["street"] or _UNKNOWN,
        ),
        _table(
            "by_industry",
            QT_TRANSLATE_NOOP("report", "按行业"),
            events,
            lambda row, _: row["industry"] or _UNKNOWN,
        ),
    ]
    return tuple(tables)


def _table(
    name: str,
    title: str,
    events: dict[str, list[Row]],
    group: Callable[[Row, date], str],
    order: list[str] | None = None,
) -> Table:
    """Count what happened by groups, the largest first unless they have an order of their own."""
    counts = {
        event: Counter(group(row, row[day]) for row in events[event]) for event, _, day in _COUNTED
    }
    total: Counter[str] = Counter()
    for one in counts.values():
        total.update(one)
    groups = order if order is not None else [found for found, _ in total.most_common()]
    lines = [TableRow((one, *(counts[event][one] for event, _, _ in _COUNTED))) for one in groups]
    if lines and total:
        sums = (sum(counts[event].values()) for event, _, _ in _COUNTED)
        lines.append(TableRow((QT_TRANSLATE_NOOP("report", "合计"), *sums), total=True))
    columns = (
        Column(title, share=2.0),
        *(Column(word, Unit.COPIES) for _, word, _ in _COUNTED),
    )
    return Table(id=name, title=title, columns=columns, rows=tuple(lines) if total else ())


def _charts(
    events: dict[str, list[Row]], months: tuple[Month, ...]
) -> tuple[ColumnsChart | BarsChart, ...]:
    streets = Counter(row["street"] or _UNKNOWN for row in events["letters_issued"])
    charts: list[ColumnsChart | BarsChart] = []
    if len(months) > 1:
        charts.append(
            ColumnsChart(
                QT_TRANSLATE_NOOP("report", "各月发出与回复"),
                Unit.COPIES,
                tuple(str(month) for month in months),
                tuple(
                    Series(word, _by_month(events[name], day, months))
                    for name, word, day in (_COUNTED[0], _COUNTED[2])
                ),
            )
        )
    if streets:
        bars = tuple(Bar(street, count) for street, count in streets.most_common())
        title = QT_TRANSLATE_NOOP("report", "各镇街发出")
        charts.append(BarsChart(title, Unit.COPIES, bars))
    return tuple(charts)


def _by_month(rows: list[Row], day: str, months: tuple[Month, ...]) -> tuple[int, ...]:
    counted = Counter(Month.of(row[day]) for row in rows)
    return tuple(counted[month] for month in months)
