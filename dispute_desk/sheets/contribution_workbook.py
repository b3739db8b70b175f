"""A calculation as a workbook whose formulas come to the same fen as the desk's own figures.

Amounts are rounded from whole fen times whole millionths, so that no binary fraction can turn a
half: a spreadsheet program that recalculates the sheet gets the figures that are kept beside.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter

from dispute_desk.domain.contribution_lines import lines_of
from dispute_desk.domain.contribution_words import INSURANCE_WORDS, assumptions, lacking
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.report import WRITING_STOPPED
from dispute_desk.sheets.long_book import close_book, save_book
from dispute_desk.sheets.long_sheet import LongCell, LongSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from dispute_desk.domain.contribution import Result
    from dispute_desk.domain.contribution_lines import Line
    from dispute_desk.domain.rounding import Rounding

LINES, SUMS = "逐月明细", "汇总"
#: A rate is written as a whole number of this part.
_PARTS = 10**8
_FACE = "微软雅黑"
_TINT, _EDGE = "F1F5FB", "D5DBE3"
_HEADS = (
    ("职工", 12), ("月份", 10), ("险种", 12), ("承担方", 9), ("工资（元）", 12),
    ("下限（元）", 11), ("上限（元）", 12), ("缴费基数（元）", 13), ("费率", 10),
    ("应缴（元）", 12), ("已申报基数（元）", 14), ("已缴（元）", 12), ("差额（元）", 12),
    ("滞纳金起算", 12), ("缴费日", 12), ("天数", 8), ("日费率", 9), ("滞纳金（元）", 12),
    ("以本金为限（元）", 14), ("上下限依据", 18), ("费率依据", 20), ("序号", 7),
)  # fmt: skip
_PARTY = {Party.EMPLOYER: "单位", Party.EMPLOYEE: "个人"}
_ROUND = {"half_up": "ROUND", "up": "ROUNDUP", "down": "ROUNDDOWN"}


@dataclass(frozen=True)
class _Look:
    """The numbers of the formats of the two sheets."""

    words: int
    head: int
    title: int
    money: int
    rate: int
    whole: int
    day: int


def write_contribution_workbook(
    result: Result,
    path: Path,
    *,
    title: str,
    station: str,
    day: date,
    rules: Sequence[str] = (),
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a calculation as .xlsx: sums by worker, and every line with live formulas.

    ``rules`` are the switches it was made with, each with its source, in words.
    Raises DeskError when the path cannot be written or the writing was stopped.
    """
    book = Workbook(write_only=True)
    try:
        _add_styles(book)
        sums, lines = book.create_sheet(SUMS), book.create_sheet(LINES)
        look = _look(book)
        _prepare(sums, (18, 16, 16, 16, 16, 18, 16, 7))
        _prepare(lines, tuple(width for _, width in _HEADS), frozen="E2")
        listed = list(lines_of(result))
        if cancelled and cancelled():
            raise DeskError(WRITING_STOPPED, path=path.name)
        long = {
            "xl/worksheets/sheet1.xml": _sums(result, len(listed), look, title, rules),
            "xl/worksheets/sheet2.xml": _lines(result, listed, look),
        }
        save_book(book, path, long, title=title, creator=station, day=day)
    finally:
        close_book(book)


def _lines(result: Result, listed: list[Line], look: _Look) -> LongSheet:
    sheet = LongSheet()
    sheet.add([LongCell(head, look.head) for head, _ in _HEADS])
    way, fee_way = result.plan.contribution, result.plan.late_fee
    for number, line in enumerate(listed, 2):
        sheet.add(_cells(line, number, look, way, fee_way))
    return sheet


def _cells(line: Line, row: int, look: _Look, way: Rounding, fee_way: Rounding) -> list[LongCell]:
    lower, upper = line.cell.lower, line.cell.upper
    base = f"MAX(E{row},F{row})" if upper is None else f"MIN(MAX(E{row},F{row}),G{row})"
    declared = line.paid_base
    return [
        LongCell(line.worker, look.words),
        LongCell(str(line.month), look.words),
        LongCell(INSURANCE_WORDS[line.insurance], look.words),
        LongCell(_PARTY[line.party], look.words),
        LongCell(_yuan(line.wage), look.money),
        LongCell(_yuan(lower), look.money),
        LongCell("不设" if upper is None else _yuan(upper), look.money),
        LongCell(_yuan(line.base), look.money, formula=base),
        LongCell(line.rate, look.rate),
        LongCell(_yuan(line.amount), look.money, formula=_product(f"H{row}", row, way)),
        LongCell(None if declared is None else _yuan(declared), look.money),
        LongCell(
            _yuan(line.paid),
            look.money,
            formula=f'IF(K{row}="",0,{_product(f"K{row}", row, way)})',
        ),
        LongCell(_yuan(line.gap), look.money, formula=f"ROUND(J{row}-L{row},2)"),
        LongCell(line.fee_start.isoformat(), look.words),
        LongCell(line.fee_end.isoformat(), look.words),
        LongCell(line.fee_days, look.whole, formula=_days(line, row)),
        LongCell(line.fee_rate, look.rate),
        LongCell(_yuan(line.fee), look.money, formula=_fee(line, row, fee_way)),
        LongCell(_yuan(line.fee_capped), look.money, formula=f"MIN(R{row},MAX(M{row},0))"),
        LongCell(line.limit_row, look.words),
        LongCell(line.rate_row, look.words),
        LongCell(line.number, look.whole),
    ]


def _product(base: str, row: int, way: Rounding) -> str:
    """Return a base times the rate of a row, from whole fen and whole parts of the rate."""
    exact = f"ROUND({base}*100,0)*ROUND(I{row}*{_PARTS},0)/{_PARTS}"
    return _rounded(exact, way)


def _rounded(exact: str, way: Rounding) -> str:
    """Return fen rounded as the switch says, as yuan."""
    kind = _ROUND[way.code.rpartition("_")[0]]
    return f"{kind}({exact}/{way.unit},0)*{way.unit}/100"


def _days(line: Line, row: int) -> str | None:
    """Return the day count of a single regime; of two the days are only told."""
    span = line.cell.fee
    if span is None or len(span.segments) != 1 or span.segments[0].start != line.fee_start:
        return None
    return f"DATEVALUE(O{row})-DATEVALUE(N{row})+1"


def _fee(line: Line, row: int, way: Rounding) -> str:
    """Return the late fee on what is owed: days times daily rate, of each regime."""
    span = line.cell.fee
    segments = span.segments if span else ()
    fen = f"ROUND(MAX(M{row},0)*100,0)"
    if len(segments) == 1:
        exact = f"{fen}*P{row}*ROUND(Q{row}*{_PARTS},0)/{_PARTS}"
    else:
        weight = sum(one.days * int(one.rate * _PARTS) for one in segments)
        exact = f"{fen}*{weight}/{_PARTS}"
    return _rounded(exact, way)


def _sums(result: Result, count: int, look: _Look, title: str, rules: Sequence[str]) -> LongSheet:
    """Return the sums by worker as formulas over the lines, and what a reader must know."""
    sheet = LongSheet()
    sheet.add([LongCell(title, look.title)])
    told = "测算，非税务机关核定。"
    told += "不完整：表下列出的月份没有算进去" if result.missing else "各月均已计算"
    sheet.add([LongCell(told, look.words)])
    heads = (
        "职工",
        "单位（元）",
        "个人（元）",
        "本金（元）",
        "滞纳金（元）",
        "以本金为限（元）",
        "多缴（元）",
        "序号",
    )
    sheet.add([LongCell(head, look.head) for head in heads])
    first = len(sheet.rows) + 1
    pairs = zip(result.claim.workers, result.by_worker, strict=True)
    for number, (worker, total) in enumerate(pairs, 1):
        row = len(sheet.rows) + 1
        figures = (
            (total.employer, _owed(row, count, "单位")),
            (total.employee, _owed(row, count, "个人")),
            (total.principal, f"B{row}+C{row}"),
            (total.late_fee, _of_worker(row, count, "R")),
            (total.late_fee_capped, _of_worker(row, count, "S")),
            (total.overpaid, f"-{_sum(row, count, 'M', '<0')}"),
        )
        cells = [LongCell(_yuan(fen), look.money, formula=formula) for fen, formula in figures]
        sheet.add([LongCell(worker.name, look.words), *cells, LongCell(number, look.whole)])
    last = len(sheet.rows)
    whole = result.totals
    sums = (
        whole.employer, whole.employee, whole.principal, whole.late_fee, whole.late_fee_capped,
        whole.overpaid,
    )  # fmt: skip
    sheet.add(
        [
            LongCell("合计", look.head),
            *(
                LongCell(
                    _yuan(fen),
                    look.money,
                    formula=f"SUM({get_column_letter(at)}{first}:{get_column_letter(at)}{last})",
                )
                for at, fen in enumerate(sums, 2)
            ),
        ]
    )
    sheet.add([])
    for words in _notes(result):
        sheet.add([LongCell(words, look.words)])
    if rules:
        sheet.add([LongCell("所用规则（开关）及依据", look.head)])
    for words in rules:
        sheet.add([LongCell(words, look.words)])
    return sheet


def _notes(result: Result) -> list[str]:
    """Return what the sums do not cover, what was assumed, and by which figures they were made."""
    view = result.plan.view
    pack = f"参数表 {view.pack.id} {view.pack.version}，校验 {view.pack.sha256[:16]}"
    days = f"按 {view.as_known_on} 已知的数字，按 {result.claim.paid_on} 缴费计"
    return [*lacking(result), *assumptions(result), f"{pack}，{days}"]


def _owed(row: int, count: int, party: str) -> str:
    return _sum(row, count, "M", ">0", party)


def _sum(row: int, count: int, column: str, sign: str, party: str = "") -> str:
    """Return the sum of a worker's lines that are owed or over-paid, of one party or of both."""
    of = f"'{LINES}'!"
    end = count + 1
    conditions = f'{of}V2:V{end},H{row},{of}M2:M{end},"{sign}"'
    if party:
        conditions += f',{of}D2:D{end},"{party}"'
    return f"SUMIFS({of}{column}2:{column}{end},{conditions})"


def _of_worker(row: int, count: int, column: str) -> str:
    of = f"'{LINES}'!"
    end = count + 1
    return f"SUMIFS({of}{column}2:{column}{end},{of}V2:V{end},H{row})"


def _yuan(fen: int) -> Decimal:
    return Decimal(fen).scaleb(-2)


def _add_styles(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    edge = Border(bottom=Side(style="thin", color=_EDGE))
    right = Alignment(horizontal="right", vertical="center")
    formats = {
        "words": "@", "head": "@", "title": "@", "money": "#,##0.00", "rate": "0.######%",
        "whole": "0", "day": "yyyy-mm-dd",
    }  # fmt: skip
    for name, number_format in formats.items():
        style = NamedStyle(f"sum {name}", font=Font(name=_FACE, size=10, bold=name == "head"))
        if name == "title":
            style.font = Font(name=_FACE, size=16, bold=True)
        else:
            style.border = edge
        if name == "head":
            style.fill = PatternFill("solid", fgColor=_TINT)
        if name in {"money", "rate", "whole"}:
            style.alignment = right
        style.number_format = number_format
        book.add_named_style(style)


def _look(book: Any) -> _Look:  # noqa: ANN401 - openpyxl has no types
    numbers: dict[str, int] = {}
    for name in _Look.__dataclass_fields__:
        cell = WriteOnlyCell(book.worksheets[0])
        cell.style = f"sum {name}"
        numbers[name] = int(cell.style_id)
    return _Look(**numbers)


def _prepare(sheet: Any, widths: tuple[int, ...], frozen: str | None = None) -> None:  # noqa: ANN401 - openpyxl has no types
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = frozen
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
