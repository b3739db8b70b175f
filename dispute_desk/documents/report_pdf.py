"""The report on paper: A4, tables, charts, definitions, signature line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.documents.blocks import Boxed, Picture, Rule, Side, Stack, Text, Whole, space
from dispute_desk.documents.charts import (
    bars_drawing,
    bars_height,
    columns_drawing,
    funnel_drawing,
    funnel_height,
)
from dispute_desk.documents.flow import (
    A4,
    MM,
    Block,
    Cancelled,
    Frame,
    Imprint,
    Tell,
    lay_out,
    write_pages,
)
from dispute_desk.documents.fonts import Role
from dispute_desk.documents.grid import Cell, Grid, Look, Row
from dispute_desk.documents.text import (
    ACCENT,
    FAINT,
    INK,
    MUTED,
    RED,
    Align,
    Canvas,
    Line,
    Style,
    draw_line,
    elided,
    paint,
)
from dispute_desk.domain.report import (
    BarsChart,
    Chart,
    ColumnsChart,
    Figure,
    Report,
    Table,
    people_value,
)

if TYPE_CHECKING:
    from pathlib import Path

TITLE = Style(Role.BIAOSONG, 23, 32)
HEADING = Style(Role.SANS_BOLD, 11.5, 17)
BODY = Style(Role.SANS, 9, 14)
HEAD = Style(Role.SANS_BOLD, 8.5, 12.5, colour=MUTED)
GROUP = Style(Role.SANS_BOLD, 8.5, 12.5, colour=ACCENT)
SMALL = Style(Role.SANS, 7.5, 11.5, colour=MUTED)
CARD_LABEL = Style(Role.SANS, 8.5, 13, colour=MUTED)
CARD_VALUE = Style(Role.SANS_BOLD, 17, 24)
ALARM = Style(Role.SANS, 9.5, 15, colour=RED)

FRAME = Frame(19 * MM, A4[1] - 20 * MM, A4[0] - 38 * MM, A4[1] - 20 * MM - 21 * MM)
#: The same sheet across, for what has many columns.
ACROSS = (A4[1], A4[0])
WIDE_FRAME = Frame(19 * MM, ACROSS[1] - 20 * MM, ACROSS[0] - 38 * MM, ACROSS[1] - 41 * MM)
_TINT = "#F1F5FB"
_RED_TINT = "#FCEDEC"
_MARK = "#C9D3E0"
_BARE = Look(pad_x=0, pad_y=0, ruled=False)
_PAGE_MARK = 100.0  # what the page number takes of the foot


def render_report(
    report: Report,
    path: Path,
    *,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write a report as a PDF; the same report gives the same bytes.

    Raises DeskError when the path cannot be written, when nothing has a character, or when
    ``cancelled`` says yes; then there is no new file.
    """
    frame = WIDE_FRAME if report.wide else FRAME
    pages = lay_out(report_blocks(report), frame)
    imprint = Imprint(
        title=f"{report.station}{report.title}（{report.period}）",
        author=report.station,
        subject=f"{report.first.isoformat()} — {report.last.isoformat()}",
        made_on=report.made_on,
        size=ACROSS if report.wide else A4,
    )
    furniture = partial(_furniture, report, frame)
    write_pages(pages, path, imprint, furniture, tell=tell, cancelled=cancelled)


def report_blocks(report: Report) -> list[Block]:
    """Return the report from title to signature as blocks."""
    blocks: list[Block] = [*_head(report), *_figures(report)]
    for chart in report.charts:
        blocks += _chart(chart)
    for table in report.tables:
        blocks += _table(table)
    return [*blocks, *_words(report), _sign(report)]


def _head(report: Report) -> list[Block]:
    """Title, period, the red reason where there is one, and the leading figures."""
    made = f"编制日期　{report.made_on.year}年{report.made_on.month}月{report.made_on.day}日"
    blocks: list[Block] = [
        Text(report.station, BODY.but(colour=MUTED)),
        Text(report.title, TITLE, after=2),
        Text(f"{report.period_word}　{report.period}　　{made}", BODY.but(colour=MUTED), after=7),
        Rule(high=12, colour=ACCENT, weight=1.6),
    ]
    if not report.reconciles:
        blocks.append(
            Boxed(f"本表未能勾稽：{report.unreconciled}", ALARM, _RED_TINT, RED, after=10)
        )
    if report.alarm:
        blocks.append(Boxed(report.alarm, ALARM, _RED_TINT, RED, after=10))
    cards = tuple(_card(report.figure(name)) for name in report.highlights)
    if cards:
        blocks += [Side(cards, gap=10), space(14)]
    return blocks


def _card(figure: Figure) -> Stack:
    value = people_value(figure.value, figure.unit)
    year = ""
    if figure.year_to_date is not None:
        year = f"本年累计 {people_value(figure.year_to_date, figure.unit)} {figure.unit.value}"
    label = f"{figure.label}（{figure.unit.value}）"
    return Stack(
        (
            Rule(high=5, colour=_MARK, weight=0.8),
            Text(label, CARD_LABEL),
            Grid((1,), (Row((Cell(value, CARD_VALUE, fit=True),)),), look=_BARE),
            Text(year, SMALL),
            *([Text(figure.aside, SMALL)] if figure.aside else []),
        ),
    )


def _figures(report: Report) -> list[Block]:
    """Return the table of all figures, grouped."""
    rows = [
        Row(
            (
                Cell("指标", HEAD),
                Cell("单位", HEAD.but(align=Align.CENTRE)),
                Cell(report.value_word, HEAD.but(align=Align.RIGHT)),
                Cell("本年累计" if report.has_year else "", HEAD.but(align=Align.RIGHT)),
            ),
            rule=INK,
        ),
    ]
    group = ""
    for figure in report.figures:
        if figure.group != group:
            group = figure.group
            rows.append(Row((Cell(group, GROUP, span=4, ground=_TINT),), keeps_next=True))
        rows.append(_figure_row(figure, report))
    return [
        Text("主要指标", HEADING, after=4, keeps_next=True),
        Grid((46, 10, 22, 22), tuple(rows), heads=1, look=Look(pad_y=2.2, line=0.4)),
        space(16),
    ]


def _of_year(figure: Figure, report: Report) -> str:
    return people_value(figure.year_to_date, figure.unit) if report.has_year else ""


def _figure_row(figure: Figure, report: Report) -> Row:
    right = BODY.but(align=Align.RIGHT)
    return Row(
        (
            Cell(figure.label, BODY),
            Cell(figure.unit.value, BODY.but(align=Align.CENTRE, colour=MUTED)),
            Cell(
                people_value(figure.value, figure.unit),
                right.but(role=Role.SANS_BOLD),
                fit=True,
            ),
            Cell(_of_year(figure, report), right, fit=True),
        ),
    )


def _chart(chart: Chart) -> list[Block]:
    """Return a chart with its title above and its words below."""
    return [
        Stack((Text(chart.title, HEADING, after=6), _picture(chart)), keeps_next=True),
        Text(f"图示说明：{chart.alternative()}", SMALL, before=4, after=16),
    ]


def _picture(chart: Chart) -> Picture:
    if isinstance(chart, ColumnsChart):
        return Picture(high=170, make=partial(columns_drawing, chart))
    if isinstance(chart, BarsChart):
        return Picture(high=bars_height(chart), make=partial(bars_drawing, chart))
    return Picture(high=funnel_height(chart), make=partial(funnel_drawing, chart))


def _table(table: Table) -> list[Block]:
    """Return a breakdown with its title, or the sentence that it is empty."""
    title = Text(table.title, HEADING, after=4, keeps_next=True)
    if not table.rows:
        return [title, Text(table.empty, BODY.but(colour=MUTED), after=16)]
    aligns = [Align.LEFT if column.unit is None else Align.RIGHT for column in table.columns]
    head = Row(
        tuple(
            Cell(
                _column_head(column.label, column.unit and column.unit.value), HEAD.but(align=align)
            )
            for column, align in zip(table.columns, aligns, strict=True)
        ),
        rule=INK,
    )
    whole = [column.whole or column.unit is not None for column in table.columns]
    rows = []
    for row in table.rows:
        style = BODY.but(role=Role.SANS_BOLD) if row.total else BODY
        ground = _TINT if row.total else None
        cells = [
            Cell(words, style.but(align=align), ground=ground, fit=fits)
            for words, align, fits in zip(table.words(row), aligns, whole, strict=True)
        ]
        rows.append(Row(tuple(cells)))
    shares = tuple(column.share for column in table.columns)
    note = [Text(table.note, SMALL, before=3)] if table.note else []
    return [title, Grid(shares, (head, *rows), heads=1), *note, space(16)]


def _column_head(label: str, unit: str | None) -> str:
    return f"{label}（{unit}）" if unit else label


def _words(report: Report) -> list[Block]:
    """Return definitions and notes in small type; their end stays with the signatures."""
    given = ((report.definitions_word, report.explained()), ("说明", list(report.notes)))
    sections = [(title, sentences) for title, sentences in given if sentences]
    blocks: list[Block] = []
    for place, (title, sentences) in enumerate(sections, 1):
        blocks.append(Text(title, HEADING, after=3, keeps_next=True))
        for number, sentence in enumerate(sentences, 1):
            last = place == len(sections) and number == len(sentences)
            text = f"{number}. {sentence}"
            blocks.append(Text(text, SMALL.but(hang=11), after=1.5, keeps_next=last))
        blocks.append(Whole(high=14, is_space=True, keeps_next=place == len(sections)))
    return blocks


def _sign(report: Report) -> Stack:
    """Return the line for those who answer for the report."""
    names = ("填报", report.prepared_by), ("审核", report.reviewed_by), ("日期", "")
    parts = tuple(
        Stack((Text(f"{label}：{name}", BODY, before=10, after=3), Rule(high=2, colour=INK)))
        for label, name in names
    )
    return Stack((Side(parts, gap=26),))


def _furniture(report: Report, frame: Frame, canvas: Canvas, number: int, count: int) -> None:
    """Draw the foot of each page: what it is, and which page of how many."""
    left, wide, y = frame.left, frame.width, 15 * MM
    canvas.setStrokeColor(paint(FAINT))
    canvas.setLineWidth(0.5)
    canvas.line(left, y, left + wide, y)
    words = f"{report.station} · {report.title} · {report.period}"
    words = elided(words, SMALL.role, SMALL.size, wide - _PAGE_MARK)
    draw_line(canvas, left, y - 4, wide, Line(words, 0, last=True), SMALL)
    place = Line(f"第 {number} 页 共 {count} 页", 0, last=True)
    draw_line(canvas, left, y - 4, wide, place, SMALL.but(align=Align.RIGHT))
