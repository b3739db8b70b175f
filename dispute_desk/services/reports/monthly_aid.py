"""Legal aid in the monthly report: the union reports it by its steps, cases and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.report import Column, Table, TableRow, Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.reports.counted import Counted
    from dispute_desk.store.readers.figures_records import Aided

#: The steps of legal aid: the word, the day it is counted by, which ones it counts.
_STEPS: tuple[tuple[str, str, Callable[[Aided], bool]], ...] = (
    (QT_TRANSLATE_NOOP("report", "申请"), "applied_on", lambda _: True),
    (QT_TRANSLATE_NOOP("report", "批准"), "decided_on", lambda one: one.granted is True),
    (QT_TRANSLATE_NOOP("report", "不予批准"), "decided_on", lambda one: one.granted is False),
    (QT_TRANSLATE_NOOP("report", "援助办结"), "ended_on", lambda _: True),
)


def aid_tables(now: Counted, year: Counted) -> tuple[Table, ...]:
    """Return the table of legal aid; none for a year without any."""
    if not any(_counted(year, day, counts) for _, day, counts in _STEPS):
        return ()
    columns = (
        Column(QT_TRANSLATE_NOOP("report", "环节"), share=3),
        Column(QT_TRANSLATE_NOOP("report", "本期"), Unit.CASES),
        Column(QT_TRANSLATE_NOOP("report", "本期职工"), Unit.PERSONS, 1.3),
        Column(QT_TRANSLATE_NOOP("report", "本年累计"), Unit.CASES),
    )
    rows = tuple(
        TableRow((word, len(mine), _people(mine), len(_counted(year, day, counts))))
        for word, day, counts in _STEPS
        for mine in [_counted(now, day, counts)]
    )
    return (
        Table(
            "legal_aid",
            QT_TRANSLATE_NOOP("report", "法律援助"),
            columns,
            rows,
            note=QT_TRANSLATE_NOOP("report", "按各环节的日期统计；没有写明职工的，计全案职工。"),
        ),
    )


def _counted(period: Counted, day: str, counts: Callable[[Aided], bool]) -> list[Aided]:
    return [
        one
        for one in period.facts.records.legal_aids
        if counts(one) and (on := getattr(one, day)) is not None and period.period.holds(on)
    ]


def _people(aided: list[Aided]) -> int:
    return len({key for one in aided for key in one.people})
