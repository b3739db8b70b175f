"""The report as a workbook: each figure leads to its rows, each row to its case, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import (
    WRITING_STOPPED,
    CaseList,
    Cell,
    Column,
    Figure,
    Report,
    Table,
    Unit,
)
from dispute_desk.sheets.exact_numbers import write_exactly
from dispute_desk.sheets.long_book import close_book, save_book
from dispute_desk.sheets.long_sheet import LongCell, LongSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOURCES, DETAILS = "数字来源", "案件明细"
#: Excel refuses a sheet with more links than this.
MOST_LINKS = 65_000
_FACE = "微软雅黑"
_BLUE, _RED, _GREY, _TINT, _EDGE = "1F5EBF", "B4231F", "5A6675", "F1F5FB", "D5DBE3"
_FORMATS = {Unit.YUAN: "#,##0.00", Unit.PERCENT: "0.00%", Unit.DAYS: "0.0"}
_HEADER_ROWS = 6
_PART = "xl/worksheets/sheet{}.xml"  # openpyxl numbers the sheets as they stand
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
        long = _fill(book, report, case_rows)
        if cancelled and cancelled():
            raise DeskError(WRITING_STOPPED, path=path.name)
        title = f"{report.station}{report.title}（{report.period}）"
        save_book(book, path, long, title=title, creator=report.station, day=report.made_on)
    finally:
        close_book(book)


def _fill(book: Any, report: Report, cases: CaseList) -> dict[str, LongSheet]:  # noqa: ANN401 - openpyxl has no types
    """Write the first sheet; return the rows of the two long ones by the name of their part."""
    _add_styles(book)
    links = _find_places(report, cases)
    _write_report(book.create_sheet(links.sheet), report, links)
    styles = _Styles(book)
    sources, details = book.create_sheet(SOURCES), book.create_sheet(DETAILS)
    _prepare(sources, (26, 60, 18))
    _prepare(details, (24, *(12 + 8 * column.share for column in cases.columns)), frozen="B2")
    return {
        _PART.format(2): _list_sources(styles, report, cases, links),
        _PART.format(3): _list_details(styles, cases, links),
    }


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
        cell = write_exactly(WriteOnlyCell(sheet, _number(value, unit)))
    cell.style = f"desk {style} {unit.name}" if unit else f"desk {style}"
    if link:
        cell.hyperlink = Hyperlink(ref="", location=link)
    return cell


class _Styles:
    """The formats of a workbook by name, for cells that are written as text."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        self._sheet = book.worksheets[0]
        self._numbers: dict[str, int] = {}

    def cell(
        self,
        value: Cell,
        style: str,
        unit: Unit | None = None,
        link: str | None = None,
    ) -> LongCell:
        """Return a cell of a long sheet, as ``_cell`` does for a short one."""
        if isinstance(value, str):
            return LongCell(value, self._number(f"desk {style}"), link)
        name = f"desk {style} {unit.name}" if unit else f"desk {style}"
        return LongCell(_number(value, unit), self._number(name), link)

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            cell = WriteOnlyCell(self._sheet)
            cell.style = name
            self._numbers[name] = int(cell.style_id)
        return self._numbers[name]


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


def _list_sources(styles: _Styles, report: Report, cases: CaseList, links: _Links) -> LongSheet:
    """List the rows behind each figure, a section each; the heading leads back to the figure."""
    listed = LongSheet()
    numbers = {row.id: row.case_no for row in cases.rows}
    linked = len(report.figures)
    for figure in report.figures:
        back = _place(links.sheet, links.figures[figure.id], "C")
        count = f"{len(figure.rows)} 行"
        listed.add([styles.cell(figure.label, "link", link=back), styles.cell(count, "muted")])
        heads = ("案号", "内容", f"数值（{figure.unit.value}）")
        listed.add([styles.cell(word, "head") for word in heads])
        for behind in figure.rows:
            case = links.cases.get(behind.case_id or "")
            linked += 1
            target = _place(DETAILS, case) if case and linked <= MOST_LINKS else None
            number = numbers.get(behind.case_id or "", "")
            listed.add(
                [
                    styles.cell(number, "link" if target else "words", link=target),
                    styles.cell(behind.words, "words"),
                    styles.cell(behind.value, "words", figure.unit),
                ],
            )
        listed.add([])
    return listed


def _list_details(styles: _Styles, cases: CaseList, links: _Links) -> LongSheet:
    """List the cases; a case number leads to the first figure that counts it."""
    listed = LongSheet()
    heads = ("案号", *(_head(column) for column in cases.columns))
    listed.add([styles.cell(word, "head") for word in heads])
    for number, row in enumerate(cases.rows, 1):
        mention = links.mentions.get(row.id) if number <= MOST_LINKS else None
        target = _place(SOURCES, mention) if mention else None
        pairs = zip(row.cells, cases.columns, strict=True)
        listed.add(
            [
                styles.cell(row.case_no, "link" if target else "words", link=target),
                *(styles.cell(cell, "words", column.unit) for cell, column in pairs),
            ],
        )
    return listed


def _prepare(sheet: Any, widths: tuple[float, ...], frozen: str | None = None) -> None:  # noqa: ANN401 - openpyxl has no types
    """Set widths, print layout and what stays in sight."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = frozen
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
