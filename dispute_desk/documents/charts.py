"""Charts as vector drawings with direct labels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.graphics.shapes import STATE_DEFAULTS, Circle, Drawing, Line, PolyLine, Rect, String

from dispute_desk.documents.fonts import SANS, Role, runs, width
from dispute_desk.documents.text import ACCENT, FAINT, INK, MUTED, elided, paint
from dispute_desk.domain.report import (
    Bar,
    BarsChart,
    ColumnsChart,
    FunnelChart,
    Series,
    people_value,
)

STATE_DEFAULTS["fontName"] = SANS  # else Helvetica stands in the file, not embedded

#: Fills of columns side by side, and the line over them: told apart in grey too.
COLUMN_FILLS = (ACCENT, "#9DBDEB", "#5AA79C")
LINE_COLOUR = "#B86A0B"
SMALL = 7.0
LABEL = 8.0
ROW = 19.0
STEP = 34.0
#: More bars than this do not fit under each other.
MOST_BARS = 20
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10)
_LINES = 4
_MOST_LABELLED = 14
_VALUE = 5.0  # the height of a value's figures
_DOT = 2.5  # the radius of a point of the line with its rim
_ROOM_INSIDE = 11.0  # a column this high holds its value at its foot


@dataclass(frozen=True)
class Box:
    """Where the columns stand in a drawing."""

    left: float
    bottom: float
    width: float
    height: float


def say(
    drawing: Any,  # noqa: ANN401 - reportlab has no types
    x: float,
    y: float,
    text: str,
    *,
    size: float = LABEL,
    colour: str = INK,
    anchor: str = "start",
    role: Role = Role.SANS,
) -> None:
    """Write text into a drawing, run by run; ``anchor`` is start, middle or end."""
    whole = width(text, role, size)
    x -= {"start": 0.0, "middle": whole / 2, "end": whole}[anchor]
    for run in runs(text, role):
        drawing.add(
            String(x, y, run.text, fontName=run.font, fontSize=size, fillColor=paint(colour))
        )
        x += width(run.text, role, size)


def round_top(largest: int) -> int:
    """Return a round number, divisible by the grid lines, at or above the largest value."""
    power = 1
    while True:
        for step in _STEPS:
            top = step * power * _LINES
            if top >= largest and float(step * power).is_integer():
                return int(top)
        power *= 10


def columns_drawing(chart: ColumnsChart, wide: float, high: float) -> Any:  # noqa: ANN401 - reportlab has no types
    """Draw columns per label and the line over them, with values where there is room."""
    drawing = Drawing(wide, high)
    series = [*chart.columns, *([chart.line] if chart.line else [])]
    largest = max((value for one in series for value in one.values), default=0)
    top = round_top(max(largest, 1))
    marks = [people_value(top * number // _LINES, chart.unit) for number in range(_LINES + 1)]
    left = 10 + max(width(mark, Role.SANS, SMALL) for mark in marks)
    box = Box(left, 18, wide - left - _tail(chart), high - 18 - 26)
    _grid(drawing, box, marks)
    _legend(drawing, chart, box, high)
    slot = box.width / max(1, len(chart.labels))
    for number, label in enumerate(chart.labels):
        say(
            drawing,
            box.left + slot * (number + 0.5),
            6,
            label,
            size=SMALL,
            colour=MUTED,
            anchor="middle",
        )
    for number, one in enumerate(chart.columns):
        _columns(drawing, chart, one, number, box, top)
    if len(chart.labels) <= _MOST_LABELLED:
        for number, one in enumerate(chart.columns):
            _values(drawing, chart, one, number, box, top)
    if chart.line:
        _line(drawing, chart.line, chart, box, top)
    return drawing


def _tail(chart: ColumnsChart) -> float:
    """Return the room the name and last value of the line want at its right end."""
    if chart.line is None or not chart.line.values:
        return 4
    words = chart.line.name, people_value(chart.line.values[-1], chart.unit)
    return 12 + max(width(word, Role.SANS_BOLD, SMALL) for word in words)


def _grid(drawing: Any, box: Box, marks: list[str]) -> None:  # noqa: ANN401 - reportlab has no types
    for number in range(_LINES + 1):
        y = box.bottom + box.height * number / _LINES
        colour = MUTED if number == 0 else FAINT
        drawing.add(
            Line(box.left, y, box.left + box.width, y, strokeColor=paint(colour), strokeWidth=0.5),
        )
        say(
            drawing,
            box.left - 5,
            y - 2.4,
            marks[number],
            size=SMALL,
            colour=MUTED,
            anchor="end",
        )


def _legend(drawing: Any, chart: ColumnsChart, box: Box, high: float) -> None:  # noqa: ANN401 - reportlab has no types
    x, y = box.left, high - 11
    for number, one in enumerate(chart.columns):
        fill = COLUMN_FILLS[number % len(COLUMN_FILLS)]
        drawing.add(Rect(x, y, 8, 8, fillColor=paint(fill), strokeColor=None))
        say(drawing, x + 12, y + 0.6, one.name, colour=MUTED)
        x += 12 + width(one.name, Role.SANS, LABEL) + 16
    if chart.line:
        colour = paint(LINE_COLOUR)
        drawing.add(Line(x, y + 4, x + 14, y + 4, strokeColor=colour, strokeWidth=1.6))
        drawing.add(Circle(x + 7, y + 4, 2, fillColor=colour, strokeColor=None))
        say(drawing, x + 18, y + 0.6, chart.line.name, colour=MUTED)
    say(
        drawing,
        box.left + box.width,
        y + 0.6,
        f"单位：{chart.unit.value}",
        colour=MUTED,
        anchor="end",
    )


def _bars(
    chart: ColumnsChart, one: Series, number: int, box: Box, top: int
) -> list[tuple[float, float, float]]:
    """Return left side, width and height of each column of a series."""
    slot = box.width / max(1, len(chart.labels))
    each = min(16.0, slot * 0.68 / len(chart.columns))
    before = (number - len(chart.columns) / 2) * each
    return [
        (box.left + slot * (index + 0.5) + before, each - 1, box.height * value / top)
        for index, value in enumerate(one.values)
    ]


def _columns(
    drawing: Any,  # noqa: ANN401 - reportlab has no types
    chart: ColumnsChart,
    one: Series,
    number: int,
    box: Box,
    top: int,
) -> None:
    fill = paint(COLUMN_FILLS[number % len(COLUMN_FILLS)])
    for x, wide, high in _bars(chart, one, number, box, top):
        drawing.add(Rect(x, box.bottom, wide, high, fillColor=fill, strokeColor=None))


def _values(
    drawing: Any,  # noqa: ANN401 - reportlab has no types
    chart: ColumnsChart,
    one: Series,
    number: int,
    box: Box,
    top: int,
) -> None:
    """Write the values of the columns, after all columns: none of them covers a value."""
    points = _points(chart, box, top)
    bars = _bars(chart, one, number, box, top)
    for value, (x, wide, high) in zip(one.values, bars, strict=True):
        if not value:
            continue
        text = people_value(value, chart.unit)
        long = width(text, Role.SANS, 6)
        middle = x + wide / 2
        passed = _heights(points, middle, max(wide, long) / 2)
        y, inside = _clear_of(passed, box.bottom, high, fits=long <= wide)
        colour = "#FFFFFF" if inside and number == 0 else INK
        say(drawing, middle, y, text, size=6, colour=colour, anchor="middle")


def _points(chart: ColumnsChart, box: Box, top: int) -> list[tuple[float, float]]:
    """Return the points of the line over the columns."""
    slot = box.width / max(1, len(chart.labels))
    values = chart.line.values if chart.line else ()
    return [
        (box.left + slot * (number + 0.5), box.bottom + box.height * value / top)
        for number, value in enumerate(values)
    ]


def _heights(points: list[tuple[float, float]], middle: float, half: float) -> list[float]:
    """Return the heights the line passes through around a place; none where it is elsewhere."""
    left, right = middle - half - _DOT, middle + half + _DOT
    found = [y for x, y in points if left <= x <= right]
    for (x, y), (after, then) in pairwise(points):
        found += [
            y + (at - x) / (after - x) * (then - y) for at in (left, right) if x <= at <= after
        ]
    return found


def _clear_of(passed: list[float], bottom: float, high: float, *, fits: bool) -> tuple[float, bool]:
    """Return where a column's value is written, and if that is inside the column.

    Over the column where the line leaves room, else at its foot where it ``fits`` in, else over
    the line.
    """

    def free(y: float) -> bool:
        return not passed or max(passed) + _DOT <= y or min(passed) >= y + _VALUE + _DOT

    over, foot = bottom + high + 2, bottom + 3
    if free(over):
        return over, False
    if fits and high >= _ROOM_INSIDE and free(foot):
        return foot, True
    return max(passed) + _DOT + 1, False


def _line(drawing: Any, line: Series, chart: ColumnsChart, box: Box, top: int) -> None:  # noqa: ANN401 - reportlab has no types
    points = _points(chart, box, top)
    colour = paint(LINE_COLOUR)
    flat = [part for point in points for part in point]
    if len(points) > 1:
        drawing.add(PolyLine(flat, strokeColor=colour, strokeWidth=1.6, fillColor=None))
    for x, y in points:
        drawing.add(
            Circle(x, y, 2, fillColor=colour, strokeColor=paint("#FFFFFF"), strokeWidth=0.8)
        )
    if points:
        # beside the columns and above the axis, however low the line ends
        x = max(points[-1][0], box.left + box.width - 3)
        y = max(points[-1][1], box.bottom + 9)
        say(drawing, x + 7, y + 1.5, line.name, size=SMALL, colour=LINE_COLOUR)
        say(
            drawing,
            x + 7,
            y - 7,
            people_value(line.values[-1], chart.unit),
            size=SMALL,
            colour=LINE_COLOUR,
            role=Role.SANS_BOLD,
        )


def bars_height(chart: BarsChart) -> float:
    """Return how high the bars are."""
    return max(1, len(shown_bars(chart))) * ROW


def shown_bars(chart: BarsChart) -> tuple[Bar, ...]:
    """Return the bars to draw, the largest first; the smallest of very many are one bar."""
    bars = chart.sorted
    if len(bars) <= MOST_BARS:
        return bars
    rest = bars[MOST_BARS - 1 :]
    return (*bars[: MOST_BARS - 1], Bar(f"其余 {len(rest)} 项", sum(bar.value for bar in rest)))


def bars_drawing(chart: BarsChart, wide: float, high: float) -> Any:  # noqa: ANN401 - reportlab has no types
    """Draw horizontal bars, the largest first, each with its label, value and share."""
    drawing = Drawing(wide, high)
    bars = shown_bars(chart)
    if not bars:
        say(drawing, 0, high - 12, "没有数据", colour=MUTED)
        return drawing
    names = min(wide * 0.4, max(width(bar.label, Role.SANS, LABEL) for bar in bars) + 1)
    total, largest = sum(bar.value for bar in bars), max(1, *(bar.value for bar in bars))
    tails = [_bar_tail(bar.value, total, chart) for bar in bars]
    room = wide - names - 8 - max(width(tail, Role.SANS, LABEL) for tail in tails) - 6
    for number, (bar, tail) in enumerate(zip(bars, tails, strict=True)):
        y = high - (number + 1) * ROW + 5
        long = room * bar.value / largest
        say(drawing, names, y + 1.5, elided(bar.label, Role.SANS, LABEL, names), anchor="end")
        fill = paint(ACCENT if number == 0 else "#7FA8E0")
        drawing.add(Rect(names + 8, y - 1, max(long, 0.8), 10, fillColor=fill, strokeColor=None))
        say(drawing, names + 8 + long + 5, y + 1.5, tail, colour=MUTED)
    return drawing


def _bar_tail(value: int, total: int, chart: BarsChart) -> str:
    share = f"（{value * 100 / total:.1f}%）" if total else ""
    return f"{people_value(value, chart.unit)} {chart.unit.value}{share}"


def funnel_height(chart: FunnelChart) -> float:
    """Return how high the steps are; without any amount one sentence is enough."""
    return len(chart.steps) * STEP - (STEP - ROW) if _has_amounts(chart) else ROW


def _has_amounts(chart: FunnelChart) -> bool:
    return any(step.value for step in chart.steps)


def funnel_drawing(chart: FunnelChart, wide: float, high: float) -> Any:  # noqa: ANN401 - reportlab has no types
    """Draw the steps as bars below each other, with what changes between them."""
    drawing = Drawing(wide, high)
    if not _has_amounts(chart):
        say(drawing, 0, high - 12, "没有数据", colour=MUTED)
        return drawing
    names = max(width(step.label, Role.SANS, LABEL) for step in chart.steps) + 8
    largest = max(step.value for step in chart.steps)
    values = [f"{people_value(step.value, chart.unit)} {chart.unit.value}" for step in chart.steps]
    room = wide - names - max(width(one, Role.SANS_BOLD, LABEL) for one in values) - 8
    for number, step in enumerate(chart.steps):
        y = high - number * STEP - 15
        long = room * step.value / largest
        say(drawing, 0, y + 2.5, step.label)
        shade = COLUMN_FILLS[0] if number == len(chart.steps) - 1 else "#7FA8E0"
        drawing.add(
            Rect(names, y - 1, max(long, 0.8), 13, fillColor=paint(shade), strokeColor=None)
        )
        say(drawing, names + long + 6, y + 2.5, values[number], role=Role.SANS_BOLD)
        if number:
            before = chart.steps[number - 1].value
            say(
                drawing,
                names,
                y + 16.5,
                _change(before, step.value, chart),
                size=SMALL,
                colour=MUTED,
            )
    return drawing


def _change(before: int, after: int, chart: FunnelChart) -> str:
    """Say what is lost or gained from one step to the next."""
    if not before:
        return "上一步为零"
    word = "少" if after <= before else "多"
    difference = abs(after - before)
    share = f"{difference * 100 / before:.1f}%"
    return f"较上一步{word} {people_value(difference, chart.unit)} {chart.unit.value}（{share}）"
