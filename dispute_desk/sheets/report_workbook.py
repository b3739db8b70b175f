"""The report as a workbook: each figure leads to its rows, each row to its case, and back."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary
from zlib import crc32

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.writer.excel import ExcelWriter

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import (
    CANNOT_WRITE,
    WRITING_STOPPED,
    CaseList,
    Cell,
    Column,
    Figure,
    Report,
    Table,
    Unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES, DETAILS = "数字来源", "案件明细"
#: Excel refuses a sheet with more links than this.
MOST_LINKS = 65_000
_FACE = "微软雅黑"
_BLUE, _RED, _GREY, _TINT, _EDGE = "1F5EBF", "B4231F", "5A6675", "F1F5FB", "D5DBE3"
_FORMATS = {Unit.YUAN: "#,##0.00", Unit.PERCENT: "0.00%", Unit.DAYS: "0.0"}
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
_HEADER_ROWS = 6
_KNOWN: WeakKeyDictionary[Any, dict[str, Any]] = WeakKeyDictionary()
_A4 = 9  # the paper size of ECMA-376, 18.3.1.63


@dataclass
class _Links:
    """Where everything lies, known before the first row is written."""

    sheet: str
    figures: dict[str, int] = field(default_factory=dict)
    sections: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)
    mentions: dict[str, int] = field(default_factory=dict)


def write_report_workbook(
    report: Report,
    path: Path,
    *,
    case_rows: CaseList,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a report as .xlsx; the same report gives the same bytes.

    The first sheet is the report; 数字来源 lists the rows behind each figure; 案件明细 the cases.
    Words never become formulas. Raises DeskError when the path cannot be written.
    """
    book = Workbook(write_only=True)
    try:
        _fill(book, report, case_rows, path, cancelled)
        _save(book, path, report)
    finally:
        _close(book)


def _fill(
    book: Any,  # noqa: ANN401 - openpyxl has no types
    report: Report,
    cases: CaseList,
    path: Path,
    cancelled: Callable[[], bool] | None,
) -> None:
    """Write the three sheets."""
    _add_styles(book)
    links = _find_places(report, cases)
    for name, write in (
        (links.sheet, partial(_write_report, report=report, links=links)),
        (SOURCES, partial(_write_sources, report=report, cases=cases, links=links)),
        (DETAILS, partial(_write_details, cases=cases, links=links)),
    ):
        if cancelled and cancelled():
            raise DeskError(WRITING_STOPPED, path=path.name)
        write(book.create_sheet(name))


def _close(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Close the sheets of a workbook that was not saved, and remove the files they lie in."""
    for sheet in book.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl itself does so only when it saves


def _find_places(report: Report, cases: CaseList) -> _Links:
    """Return the rows where figures, sections and cases will lie."""
    links = _Links(re.sub(r"[\[\]:*?/\\']", "", report.title)[:31] or "报表")
    first = _HEADER_ROWS + (0 if report.reconciles else 1)
    links.figures = {figure.id: first + number for number, figure in enumerate(report.figures)}
    links.cases = {row.id: number for number, row in enumerate(cases.rows, 2)}
    row = 1
    for figure in report.figures:
        links.sections[figure.id] = row
        for number, behind in enumerate(figure.rows, row + 2):
            if behind.case_id is not None:
                links.mentions.setdefault(behind.case_id, number)
        row += len(figure.rows) + 3
    return links


def _add_styles(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Register the few styles the cells use by name."""
    edge = Border(bottom=Side(style="thin", color=_EDGE))
    fill = PatternFill("solid", fgColor=_TINT)
    wrap = Alignment(vertical="center", wrap_text=True)
    right = Alignment(horizontal="right", vertical="center")
    fonts = {
        "title": Font(name=_FACE, size=16, bold=True),
        "muted": Font(name=_FACE, size=10, color=_GREY),
        "alarm": Font(name=_FACE, size=10, color=_RED, bold=True),
        "heading": Font(name=_FACE, size=12, bold=True, color=_BLUE),
        "head": Font(name=_FACE, size=10, bold=True),
        "words": Font(name=_FACE, size=10),
        "total": Font(name=_FACE, size=10, bold=True),
        "link": Font(name=_FACE, size=10, color=_BLUE, underline="single"),
    }
    for name, font in fonts.items():
        style = NamedStyle(f"desk {name}", font=font, alignment=wrap)
        if name in {"head", "total"}:
            style.fill = fill
        if name in {"head", "words", "total", "link"}:
            style.border = edge
        if name in {"title", "muted", "alarm", "heading"}:
            style.alignment = Alignment(vertical="center")
        book.add_named_style(style)
    for name in ("words", "total", "link"):
        for unit in Unit:
            style = NamedStyle(f"desk {name} {unit.name}", font=fonts[name], alignment=right)
            style.border = edge
            style.number_format = _FORMATS.get(unit, "#,##0")
            if name == "total":
                style.fill = fill
            book.add_named_style(style)


def _cell(
    sheet: Any,  # noqa: ANN401 - openpyxl has no types
    value: Cell,
    style: str,
    unit: Unit | None = None,
    link: str | None = None,
) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return a cell: words stay words, numbers get their unit's format, a link leads inside."""
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"  # "=1+1" and "#N/A" are words, too
        unit = None
    else:
        cell = WriteOnlyCell(sheet, _number(value, unit))
    name = f"desk {style} {unit.name}" if unit else f"desk {style}"
    cell._style = _style_of(sheet.parent, name)  # noqa: SLF001 - by name takes 14 µs a cell
    if link:
        cell.hyperlink = Hyperlink(ref="", location=link)
    return cell


def _style_of(book: Any, name: str) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return the style of this name as openpyxl keeps it in a cell, looked up once per book."""
    known = _KNOWN.setdefault(book, {})
    if name not in known:
        cell = WriteOnlyCell(book.worksheets[0])
        cell.style = name
        known[name] = cell._style  # noqa: SLF001 - see _cell
    return known[name]


def _number(value: int | None, unit: Unit | None) -> Decimal | int | None:
    """Return a whole value as the number a sheet shows: yuan, a share of one, days."""
    if value is None or unit is None:
        return value
    places = 4 if unit is Unit.PERCENT else unit.decimals
    return Decimal(value).scaleb(-places) if places else value


def _place(sheet: str, row: int, column: str = "A") -> str:
    return f"'{sheet}'!{column}{row}"


def _write_report(sheet: Any, report: Report, links: _Links) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write title, figures, tables, definitions and notes."""
    _prepare(sheet, (34, 15, 18, 18, 18, 18, 60))
    made = f"编制日期 {report.made_on.isoformat()}"
    sheet.append([_cell(sheet, report.title, "title")])
    sheet.append([_cell(sheet, report.station, "muted")])
    sheet.append([_cell(sheet, f"统计期间 {report.period}　{made}", "muted")])
    if not report.reconciles:
        sheet.append([_cell(sheet, f"本表未能勾稽：{report.unreconciled}", "alarm")])
    sheet.append([])
    heads = ("指标", "单位", "本期", "本年累计", "口径")
    sheet.append([_cell(sheet, word, "head") for word in heads])
    for figure in report.figures:
        sheet.append(_figure_cells(sheet, figure, links))
    for table in report.tables:
        _write_table(sheet, table)
    for title, sentences in (("指标口径", report.definitions), ("说明", report.notes)):
        if sentences:
            sheet.append([])
            sheet.append([_cell(sheet, title, "heading")])
        for sentence in sentences:
            sheet.append([_cell(sheet, sentence, "muted")])
    sheet.append([])
    signed = f"填报：{report.prepared_by}　　审核：{report.reviewed_by}　　日期："
    sheet.append([_cell(sheet, signed, "muted")])


def _figure_cells(sheet: Any, figure: Figure, links: _Links) -> list[Any]:  # noqa: ANN401 - openpyxl has no types
    target = _place(SOURCES, links.sections[figure.id])
    return [
        _cell(sheet, figure.label, "words"),
        _cell(sheet, figure.unit.value, "words"),
        _cell(sheet, "—" if figure.value is None else figure.value, "link", figure.unit, target),
        _cell(sheet, figure.year_to_date, "words", figure.unit),
        _cell(sheet, figure.definition, "words"),
    ]


def _write_table(sheet: Any, table: Table) -> None:  # noqa: ANN401 - openpyxl has no types
    sheet.append([])
    sheet.append([_cell(sheet, table.title, "heading")])
    sheet.append([_cell(sheet, _head(column), "head") for column in table.columns])
    if not table.rows:
        sheet.append([_cell(sheet, table.empty, "muted")])
    for row in table.rows:
        style = "total" if row.total else "words"
        pairs = zip(row.cells, table.columns, strict=True)
        sheet.append([_cell(sheet, cell, style, column.unit) for cell, column in pairs])
    if table.note:
        sheet.append([_cell(sheet, table.note, "muted")])


def _head(column: Column) -> str:
    return f"{column.label}（{column.unit.value}）" if column.unit else column.label


def _write_sources(sheet: Any, report: Report, cases: CaseList, links: _Links) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write the rows behind each figure, a section each; the heading leads back to the figure."""
    _prepare(sheet, (26, 60, 18), frozen=None)
    numbers = {row.id: row.case_no for row in cases.rows}
    linked = len(report.figures)
    for figure in report.figures:
        back = _place(links.sheet, links.figures[figure.id], "C")
        sheet.append(
            [
                _cell(sheet, figure.label, "link", link=back),
                _cell(sheet, f"{len(figure.rows)} 行", "muted"),
            ],
        )
        heads = ("案号", "内容", f"数值（{figure.unit.value}）")
        sheet.append([_cell(sheet, word, "head") for word in heads])
        for behind in figure.rows:
            case = links.cases.get(behind.case_id or "")
            linked += 1
            target = _place(DETAILS, case) if case and linked <= MOST_LINKS else None
            sheet.append(
                [
                    _cell(
                        sheet,
                        numbers.get(behind.case_id or "", ""),
                        "link" if target else "words",
                        link=target,
                    ),
                    _cell(sheet, behind.words, "words"),
                    _cell(sheet, behind.value, "words", figure.unit),
                ],
            )
        sheet.append([])


def _write_details(sheet: Any, cases: CaseList, links: _Links) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write the cases; a case number leads to the first figure that counts it."""
    widths = tuple(12 + 8 * column.share for column in cases.columns)
    _prepare(sheet, (24, *widths), frozen="B2")
    sheet.append(
        [_cell(sheet, "案号", "head"), *(_cell(sheet, _head(c), "head") for c in cases.columns)]
    )
    for number, row in enumerate(cases.rows, 1):
        mention = links.mentions.get(row.id) if number <= MOST_LINKS else None
        target = _place(SOURCES, mention) if mention else None
        pairs = zip(row.cells, cases.columns, strict=True)
        sheet.append(
            [
                _cell(sheet, row.case_no, "link" if target else "words", link=target),
                *(_cell(sheet, cell, "words", column.unit) for cell, column in pairs),
            ],
        )


def _prepare(sheet: Any, widths: tuple[float, ...], frozen: str | None = None) -> None:  # noqa: ANN401 - openpyxl has no types
    """Set widths, print layout and what stays in sight."""
    for number, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.freeze_panes = frozen
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


class _Archive(zipfile.ZipFile):
    """A workbook's archive whose bytes do not depend on the clock."""

    def __init__(self, file: Path, day: date) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED)
        self._when = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
        self._stamp = f"{day.isoformat()}T00:00:00Z".encode()

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self._when)
        info.compress_type = zipfile.ZIP_DEFLATED
        return info

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as in zipfile
        """Add a part with a fixed time; the day of change is the report's."""
        content = data.encode() if isinstance(data, str) else data
        if zinfo_or_arcname == "docProps/core.xml":
            content = _MODIFIED.sub(rb"\g<1>" + self._stamp + rb"\g<2>", content)
        super().writestr(self._info(str(zinfo_or_arcname)), content)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as in zipfile
        """Add a sheet that openpyxl kept in a file beside."""
        super().writestr(self._info(str(arcname)), Path(filename).read_bytes())


def _save(book: Any, path: Path, report: Report) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write the workbook beside ``path`` and put it in place when it is whole."""
    book.properties.title = f"{report.station}{report.title}（{report.period}）"
    book.properties.creator = report.station
    book.properties.created = datetime.combine(report.made_on, datetime.min.time())
    draft = path.with_name(f".desk-{os.getpid()}-{crc32(path.name.encode()):08x}.part")
    try:
        with _Archive(draft, report.made_on) as archive:
            ExcelWriter(book, archive).save()
        draft.replace(path)
    except OSError as error:
        raise DeskError(
            CANNOT_WRITE, path=str(path), reason=error.strerror or str(error)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
