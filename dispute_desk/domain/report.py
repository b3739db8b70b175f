"""What a report is: figures, tables and charts, declared once for paper, sheet and screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import reduce
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CANNOT_WRITE = sentence(
    "cannot_write_file",
    QT_TRANSLATE_NOOP(
        "errors",
        "无法写入“{path}”：{reason}。请换一个文件夹，或关闭占用该文件的程序后再试。",
    ),
)
WRITING_STOPPED = sentence(
    "writing_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，没有写出“{path}”。需要时请重新生成。"),
)


class Unit(Enum):
    """What a figure counts, with the decimals its whole number carries."""

    CASES = QT_TRANSLATE_NOOP("unit", "件")
    PERSONS = QT_TRANSLATE_NOOP("unit", "人")
    PERSON_TIMES = QT_TRANSLATE_NOOP("unit", "人次")
    EMPLOYERS = QT_TRANSLATE_NOOP("unit", "单位")
    COPIES = QT_TRANSLATE_NOOP("unit", "份")
    TIMES = QT_TRANSLATE_NOOP("unit", "次")
    PERSON_MONTHS = QT_TRANSLATE_NOOP("unit", "人·月")
    DAYS = QT_TRANSLATE_NOOP("unit", "天")
    YUAN = QT_TRANSLATE_NOOP("unit", "元")
    PERCENT = QT_TRANSLATE_NOOP("unit", "%")

    @property
    def decimals(self) -> int:
        """Decimals of the value: 2 for 元 (fen) and % (hundredths), 1 for 天, else 0."""
        return _DECIMALS.get(self, 0)


_DECIMALS = {Unit.YUAN: 2, Unit.PERCENT: 2, Unit.DAYS: 1}


def machine_value(value: int | None, unit: Unit) -> int | str | None:
    """Return a value for machines: counts as whole numbers, the rest as text with decimals."""
    if value is None or not unit.decimals:
        return value
    return _with_point(value, unit.decimals, grouped=False)


def people_value(value: int | None, unit: Unit) -> str:
    """Return a value for people, with thousands commas; an unknown one is a dash."""
    if value is None:
        return "—"
    return _with_point(value, unit.decimals, grouped=True) if unit.decimals else f"{value:,}"


def _with_point(value: int, decimals: int, *, grouped: bool) -> str:
    whole, rest = divmod(abs(value), 10**decimals)
    sign = "-" if value < 0 else ""
    return (
        f"{sign}{whole:,}.{rest:0{decimals}d}" if grouped else f"{sign}{whole}.{rest:0{decimals}d}"
    )


@dataclass(frozen=True, slots=True)
class RowBehind:
    """A record that a figure counts: its id, the case it lies in, what it says and adds."""

    id: str
    case_id: str | None = None
    words: str = ""
    value: int | None = None


@dataclass(frozen=True)
class Figure:
    """One number of a report; ``value`` is whole (fen for 元), None where nothing is known.

    ``aside`` stands below it where it leads the report.
    """

    id: str
    label: str
    unit: Unit
    value: int | None
    year_to_date: int | None = None
    definition: str = ""
    group: str = ""
    rows: tuple[RowBehind, ...] = ()
    aside: str = ""

    def to_json(self, *, rows: bool) -> dict[str, object]:
        """Return the figure as the command line prints it."""
        told: dict[str, object] = {
            "id": self.id,
            "label": self.label,
            "unit": self.unit.value,
            "value": machine_value(self.value, self.unit),
            "year_to_date": machine_value(self.year_to_date, self.unit),
        }
        if rows:
            told["rows"] = [int(row.id) for row in self.rows]
        return told


@dataclass(frozen=True)
class Column:
    """A column of a table: words where ``unit`` is None, else whole numbers of that unit.

    ``share`` is its part of the table's width, compared with the other columns'. What stands in a
    ``whole`` one (a number, a day) is never broken.
    """

    label: str
    unit: Unit | None = None
    share: float = 1.0
    whole: bool = False


Cell = str | int | None


@dataclass(frozen=True)
class TableRow:
    """One line of a table; a total stands out."""

    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True)
class Table:
    """A breakdown: its columns, its rows, and what to say when there are none."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    note: str = ""
    empty: str = QT_TRANSLATE_NOOP("report", "本期没有记录")

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(self.id)

    def words(self, row: TableRow) -> list[str]:
        """Return the cells of a row as people read them."""
        return [
            cell_words(cell, column) for cell, column in zip(row.cells, self.columns, strict=True)
        ]


def cell_words(cell: Cell, column: Column) -> str:
    """Return one cell as people read it."""
    if isinstance(cell, str):
        return cell
    return "—" if column.unit is None else people_value(cell, column.unit)


@dataclass(frozen=True)
class Series:
    """A named row of values of a chart, one per label."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class ColumnsChart:
    """Columns side by side per label, and a line over them.

    ``years`` are the places of the labels that begin a year: they are never left out.
    """

    title: str
    unit: Unit
    labels: tuple[str, ...]
    columns: tuple[Series, ...]
    line: Series | None = None
    years: tuple[int, ...] = ()

    def alternative(self) -> Phrase:
        """Say the chart in words."""
        series = [*self.columns, *([self.line] if self.line else [])]
        parts = [
            Phrase(
                _OF_SERIES,
                name=one.name,
                values=_told(zip(self.labels, one.values, strict=True), self.unit, _THEN),
            )
            for one in series
        ]
        return _alternative(self.title, self.unit, _joined(_AND_SERIES, parts))


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: its label and its value."""

    label: str
    value: int


@dataclass(frozen=True)
class BarsChart:
    """Horizontal bars, the largest first."""

    title: str
    unit: Unit
    bars: tuple[Bar, ...]

    @property
    def sorted(self) -> tuple[Bar, ...]:
        """The bars, the largest first, equal ones in the order given."""
        return tuple(sorted(self.bars, key=lambda bar: -bar.value))

    def alternative(self) -> Phrase:
        """Say the chart in words."""
        bars = ((bar.label, bar.value) for bar in self.sorted)
        return _alternative(self.title, self.unit, _told(bars, self.unit, _THEN))


@dataclass(frozen=True)
class FunnelChart:
    """Steps that lose on the way, such as 诉求 → 测算 → 协议 → 核定 → 实缴."""

    title: str
    unit: Unit
    steps: tuple[Bar, ...]

    def alternative(self) -> Phrase:
        """Say the chart in words."""
        steps = ((step.label, step.value) for step in self.steps)
        return _alternative(self.title, self.unit, _told(steps, self.unit, _LEADS_TO))


_ALTERNATIVE = QT_TRANSLATE_NOOP("report", "{title}（{unit}）。{told}。")
_OF_SERIES = QT_TRANSLATE_NOOP("report", "{name}：{values}")
_AND_SERIES = QT_TRANSLATE_NOOP("report", "{first}；{next}")
_THEN = QT_TRANSLATE_NOOP("report", "{first}、{next}")
_LEADS_TO = QT_TRANSLATE_NOOP("report", "{first} → {next}")
_NO_DATA = QT_TRANSLATE_NOOP("report", "没有数据")


def _alternative(title: str, unit: Unit, told: str) -> Phrase:
    return Phrase(_ALTERNATIVE, title=title, unit=unit.value, told=told)


def _told(pairs: Iterable[tuple[str, int]], unit: Unit, way: str) -> str:
    """Say labels with their values, one after the other."""
    return _joined(
        way,
        [Phrase("{label} {value}", label=one, value=people_value(n, unit)) for one, n in pairs],
    )


def _joined(way: str, parts: Sequence[str]) -> str:
    return (
        reduce(lambda first, one: Phrase(way, first=first, next=one), parts) if parts else _NO_DATA
    )


Chart = ColumnsChart | BarsChart | FunnelChart


@dataclass(frozen=True)
class Report:
    """A whole report, ready to be printed; nothing in it is computed any more.

    ``alarm`` is printed in red below the title. ``period_word`` and ``value_word`` are what stands
    before the period and over the figures, ``definitions_word`` over the definitions.
    """

    id: str
    title: str
    station: str
    period: str
    first: date
    last: date
    made_on: date
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    highlights: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    reconciles: bool = True
    unreconciled: str = ""
    prepared_by: str = ""
    reviewed_by: str = ""
    alarm: str = ""
    #: Whether the figures were counted a second way, which ``reconciles`` tells of.
    counted_twice: bool = True
    period_word: str = "统计期间"
    value_word: str = "本期"
    definitions_word: str = "指标口径"
    #: Whether it is printed across the sheet: a register of many columns.
    wide: bool = False
    #: Figures not printed because there is none of it, each with its place among all of them.
    unprinted: tuple[tuple[int, Figure], ...] = ()

    def __post_init__(self) -> None:
        ids = [figure.id for figure in self.figures]
        if len(set(ids)) != len(ids) or not set(self.highlights) <= set(ids):
            raise ValueError(self.id)
        if not self.reconciles and not self.unreconciled:
            raise ValueError("a report that does not reconcile says why")

    @property
    def has_year(self) -> bool:
        """Tell whether any figure has one of the year beside it."""
        return any(figure.year_to_date is not None for figure in self.figures)

    def figure(self, name: str) -> Figure:
        """Return the figure of this id."""
        return next(figure for figure in self.figures if figure.id == name)

    def every_figure(self) -> list[Figure]:
        """Return all figures, those that are not printed in their places: the same each month."""
        figures = list(self.figures)
        for place, figure in self.unprinted:
            figures.insert(place, figure)
        return figures

    def explained(self) -> list[str]:
        """Return the definitions to print: the report's own, then each figure's."""
        own = [
            f"{figure.label}：{figure.definition}" for figure in self.figures if figure.definition
        ]
        return [*self.definitions, *own]

    def to_json(self, *, rows: bool = False) -> dict[str, object]:
        """Return the report as the command line prints it (contract: ``report --json``)."""
        reasons = () if self.reconciles else (self.unreconciled,)
        return {
            "report": self.id,
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "figures": [figure.to_json(rows=rows) for figure in self.every_figure()],
            "reconciles": self.reconciles,
            "notes": [*reasons, *self.notes],
        }


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as the detail sheet lists it; ``cells`` follow the columns given beside it."""

    id: str
    case_no: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class CaseList:
    """The cases behind a report's figures; the case number stands before the columns."""

    columns: tuple[Column, ...]
    rows: tuple[CaseRow, ...]

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("a case row does not fit the columns")
