"""A report in the words of another language, for the screen: its paper stays Chinese."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.report import BarsChart, ColumnsChart, Report
from dispute_desk.domain.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.report import Bar, Chart, Column, Figure, Series, Table, TableRow
    from dispute_desk.domain.word import Word
    from dispute_desk.domain.wording import Say

#: Where the words of a report are translated, in the order looked at.
CONTEXTS = ("report", "unit", "layer", "insurance")


def saying(translate: Translate, profile: Profile) -> Say:
    """Return what says a report's words: marked ones by ``translate``, the station's by itself."""
    own = {word.label: word.label_en for word in _own_words(profile)}

    def say(text: str) -> str:
        for context in CONTEXTS:
            other = translate(context, text)
            if other != text:
                return other
        return own.get(text, text)

    return say


def in_words(report: Report, say: Say) -> Report:
    """Return the same report with everything that is read on it said anew."""
    return replace(
        report,
        title=said(report.title, say),
        period=said(report.period, say),
        figures=tuple(_figure(one, say) for one in report.figures),
        tables=tuple(_table(one, say) for one in report.tables),
        charts=tuple(_chart(one, say) for one in report.charts),
        definitions=tuple(said(one, say) for one in report.definitions),
        notes=tuple(said(one, say) for one in report.notes),
        unreconciled=said(report.unreconciled, say) if report.unreconciled else "",
    )


def _own_words(profile: Profile) -> Iterator[Word]:
    yield from profile.channels
    yield from profile.causes
    yield from profile.closure_kinds
    yield from profile.referral_targets


def _figure(figure: Figure, say: Say) -> Figure:
    return replace(
        figure,
        label=said(figure.label, say),
        definition=said(figure.definition, say) if figure.definition else "",
        group=said(figure.group, say),
        aside=said(figure.aside, say) if figure.aside else "",
    )


def _table(table: Table, say: Say) -> Table:
    def column(one: Column) -> Column:
        return replace(one, label=said(one.label, say))

    def row(one: TableRow) -> TableRow:
        cells = (said(cell, say) if isinstance(cell, str) else cell for cell in one.cells)
        return replace(one, cells=tuple(cells))

    return replace(
        table,
        title=said(table.title, say),
        columns=tuple(column(one) for one in table.columns),
        rows=tuple(row(one) for one in table.rows),
        note=said(table.note, say) if table.note else "",
        empty=said(table.empty, say),
    )


def _chart(chart: Chart, say: Say) -> Chart:
    def series(one: Series) -> Series:
        return replace(one, name=said(one.name, say))

    def bar(one: Bar) -> Bar:
        return replace(one, label=said(one.label, say))

    if isinstance(chart, ColumnsChart):
        return replace(
            chart,
            title=said(chart.title, say),
            labels=tuple(said(one, say) for one in chart.labels),
            columns=tuple(series(one) for one in chart.columns),
            line=series(chart.line) if chart.line else None,
        )
    if isinstance(chart, BarsChart):
        return replace(
            chart, title=said(chart.title, say), bars=tuple(bar(one) for one in chart.bars)
        )
    return replace(
        chart, title=said(chart.title, say), steps=tuple(bar(one) for one in chart.steps)
    )
