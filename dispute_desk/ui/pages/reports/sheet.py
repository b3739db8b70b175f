"""A report on screen: highlights, all figures with their definitions, breakdowns, charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.domain.report import (
    BarsChart,
    ColumnsChart,
    FunnelChart,
    Report,
    Unit,
    people_value,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.sums import short_sum, sum_and_unit
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.card import FigureCard
from dispute_desk.ui.widgets.charts import BarChart, Datum
from dispute_desk.ui.widgets.naming import label, look, named
from dispute_desk.ui.widgets.section import SectionHeading
from dispute_desk.ui.widgets.series_chart import Row, SeriesChart

if TYPE_CHECKING:
    from dispute_desk.domain.report import Chart, Figure, Table


#: Up to so many columns share the room there is; a table of more scrolls, and so do its rows.
_SQUEEZED = 8
_IN_SIGHT = 8


class ReportSheet(QScrollArea):
    """Built anew for each report, in the words it brings; nothing is computed here."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "reports.sheet", self.tr("报表数字"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.figures: PlainTable | None = None

    def show_report(self, report: Report) -> None:
        """Show a report in place of the former one."""
        sheet = named(QWidget(), "reports.sheet.body")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        verdict = MessageBar("reports.verdict")
        column.addWidget(verdict)  # before it speaks: a window of its own otherwise
        self._say_verdict(verdict, report)
        column.addLayout(self._highlights(report))
        for number, chart in enumerate(report.charts):
            column.addWidget(_framed(chart.title, f"reports.chart.{number}", _chart(chart, number)))
        column.addWidget(self._figures(report))
        for table in report.tables:
            column.addWidget(self._table(table))
        for note in report.notes:
            words = label(note, kind="muted")
            words.setWordWrap(True)
            column.addWidget(words)
        column.addStretch(1)
        self.setWidget(sheet)

    def _say_verdict(self, bar: MessageBar, report: Report) -> None:
        if not report.counted_twice:
            bar.clear()
        elif report.reconciles:
            bar.say(
                self.tr("%1：数字已核对，前后一致。").replace("%1", report.period), tone="accent"
            )
        else:
            words = self.tr("数字对不上，请先查明再使用：%1")
            bar.say(words.replace("%1", report.unreconciled))

    def _highlights(self, report: Report) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, name in enumerate(report.highlights):
            figure = report.figure(name)
            card = FigureCard(figure.label, f"reports.highlight.{figure.id}")
            year = self.tr("本年累计 %1").replace("%1", " ".join(_short(figure, year=True)))
            value, unit = _short(figure)
            said = [year] if figure.year_to_date is not None else []
            card.show_figure(value, unit, "\n".join([*said, *filter(None, [figure.aside])]))
            card.setToolTip(figure.definition)
            grid.addWidget(card, number // 2, number % 2)
        return grid

    def _figures(self, report: Report) -> QFrame:
        table = PlainTable("reports.figures", self.tr("全部指标"))
        titles = [self.tr("指标"), self.tr("本期"), self.tr("本年累计"), self.tr("单位")]
        rows: list[list[str]] = []
        strong: list[int] = []
        hints: dict[int, str] = {}
        group = ""
        for figure in report.figures:
            if figure.group != group:
                group = figure.group
                strong.append(len(rows))
                rows.append([group, "", "", ""])
            hints[len(rows)] = figure.definition
            rows.append(
                [
                    figure.label,
                    people_value(figure.value, figure.unit),
                    _year(figure),
                    _unit(figure.unit),
                ]
            )
        table.show_rows(titles, rows, right=[1, 2], strong=strong, stretch=0)
        table.words.hints = {row: hint for row, hint in hints.items() if hint}
        table.fit_rows(len(rows))
        self.figures = table
        return _framed(self.tr("全部指标"), "reports.figures.card", table)

    def _table(self, table: Table) -> QFrame:
        shown = PlainTable(f"reports.table.{table.id}", table.title)
        right = [n for n, column in enumerate(table.columns) if column.unit is not None]
        rows = [table.words(row) for row in table.rows]
        strong = [n for n, row in enumerate(table.rows) if row.total]
        wide = len(table.columns) > _SQUEEZED
        if wide:
            shown.keep_widths()
        shares = [column.share for column in table.columns]
        shown.show_rows(
            [column.label for column in table.columns],
            rows,
            right=right,
            strong=strong,
            stretch=shares.index(max(shares)),
        )
        shown.fit_rows(min(len(rows), _IN_SIGHT) if wide else len(rows))
        framed = _framed(table.title, f"reports.table.{table.id}.card", shown)
        if not rows:
            shown.hide()
            box = framed.layout()
            if box is not None:
                box.addWidget(label(table.empty, kind="muted"))
        return framed


def _short(figure: Figure, *, year: bool = False) -> tuple[str, str]:
    """Return a highlight with its unit: money in 万元."""
    value = figure.year_to_date if year else figure.value
    if figure.unit is Unit.YUAN and value is not None:
        return sum_and_unit(value)
    return people_value(value, figure.unit), _unit(figure.unit)


def _unit(unit: Unit) -> str:
    return translated("unit", unit.value)


def _year(figure: Figure) -> str:
    if figure.year_to_date is None:
        return "—"
    return people_value(figure.year_to_date, figure.unit)


def _framed(title: str, name: str, content: QWidget) -> QFrame:
    card = named(look(QFrame(), kind="card"), name, title)
    box = QVBoxLayout(card)
    box.setContentsMargins(16, 12, 16, 12)
    box.setSpacing(8)
    box.addWidget(SectionHeading(title, f"{name}.heading"))
    box.addWidget(content)
    return card


def _chart(chart: Chart, number: int) -> QWidget:
    name = f"reports.chart.{number}.picture"
    if isinstance(chart, ColumnsChart):
        made = SeriesChart(name, chart.title, _alternative(chart))
        rows = [
            Row(one.name, one.values, tuple(people_value(v, chart.unit) for v in one.values))
            for one in [*chart.columns, *([chart.line] if chart.line else [])]
        ]
        line = rows.pop() if chart.line else None
        made.show_series(chart.labels, rows, line, chart.years)
        return made
    bars = BarChart(name, chart.title)
    data = chart.sorted if isinstance(chart, BarsChart) else chart.steps
    bars.show_data([Datum(one.label, one.value, _amount(one.value, chart)) for one in data])
    bars.setAccessibleDescription(_alternative(chart))
    return bars


def _alternative(chart: Chart) -> str:
    """Return the chart in words, in the language of the window."""

    def say(text: str) -> str:
        return translated("unit", translated("report", text))

    return chart.alternative().said(say)


def _amount(value: int, chart: BarsChart | FunnelChart) -> str:
    if chart.unit is Unit.YUAN:
        return short_sum(value)
    return people_value(value, chart.unit)
