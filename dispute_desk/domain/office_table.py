"""The office's own figures as a table that leaves the house and comes back: its columns, rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.contribution_words import INSURANCE_WORDS
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, fen_from_text, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import (
    OFFICE_KIND_WORDS,
    PARTY_WORDS,
    ROW_STATE_WORDS,
    SERIES_WORDS,
    OfficeKind,
    OfficeRowView,
    PolicyFigures,
)
from dispute_desk.domain.policy_rows import BaseKind
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dispute_desk.domain.amount import Insurance

NO_TABLE = sentence(
    "office_table_none",
    QT_TRANSLATE_NOOP(
        "errors", "“{file}”里没有找到表头“{heading}”。请用参数表页上导出的表格填写，再导入。"
    ),
)
UNKNOWN_COLUMN = sentence(
    "office_table_unknown_column",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的表头有不认识的列“{column}”。请改正列名，或删去这一列。"
    ),
)
MISSING_COLUMN = sentence(
    "office_table_missing_column",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行的表头缺少“{column}”。请补上这一列，可以空着。"
    ),
)
BAD_CELL = sentence(
    "office_table_bad_cell",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行“{column}”的内容“{value}”不对，应为{wanted}。请改正这一格。"
    ),
)
BAD_ROW = sentence(
    "office_table_bad_row",
    QT_TRANSLATE_NOOP("errors", "{file} 第 {line} 行：{why}整份文件都没有导入。"),
)
NO_LINES = sentence(
    "office_table_empty",
    QT_TRANSLATE_NOOP("errors", "“{file}”里只有表头，没有参数行。请填好以后再导入。"),
)
OTHER_REGION = sentence(
    "office_table_other_region",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行是地区 {given} 的参数，不是 {wanted} 的。请先在参数表页换到那个地区。",
    ),
)
SHEET = "本单位参数"
#: Headings are looked for in so many first rows.
_DEPTH = 10
#: More rows than any office has; a slip, or a file of another kind.
MOST_ROWS = 5000
NO_CAP = "不设上限"
_BASES = {BaseKind.WORKER: "", BaseKind.CITY_ON_POST: "本市在岗职工平均工资"}
_TEXT = QT_TRANSLATE_NOOP("errors", "文字")
_YUAN = QT_TRANSLATE_NOOP("errors", "元为单位的金额，如 5500")
_UPPER = QT_TRANSLATE_NOOP("errors", "元为单位的金额，或“不设上限”")
_MONTH = QT_TRANSLATE_NOOP("errors", "2024-08 这样的月份")
_WORD = QT_TRANSLATE_NOOP("errors", "导出的表里用的词")


@dataclass(frozen=True, kw_only=True)
class GivenRow:
    """A row out of a table: figures of the office's own, or its word for a shipped ``row_id``."""

    figures: PolicyFigures | None = None
    row_id: str = ""
    reason: str = ""
    document_no: str = ""
    document_title: str = ""
    line: int = 0


def _word_of(words: Mapping[Any, str]) -> Callable[[str], Any]:
    by_word = {word: code for code, word in words.items()} | {code.value: code for code in words}

    def read(text: str) -> Any:  # noqa: ANN401 - a member of the words
        if text not in by_word:
            raise ValueError(text)
        return by_word[text]

    return read


def _maybe(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: read(text) if text else None


def _fen(text: str) -> Fen:
    return Fen(fen_from_text(text))


def _cap(text: str) -> Fen | None:
    return None if text == NO_CAP else _fen(text)


#: The columns by heading: how a cell is read, and what is wanted there.
_READ: dict[str, tuple[Callable[[str], Any], str]] = {
    "地区": (str, _TEXT),
    "种类": (_word_of(OFFICE_KIND_WORDS), _WORD),
    "随带的行": (str, _TEXT),
    "险种": (_maybe(_word_of(INSURANCE_WORDS)), _WORD),
    "起始月份": (_maybe(Month.parse), _MONTH),
    "终止月份": (_maybe(Month.parse), _MONTH),
    "下限": (_maybe(_fen), _YUAN),
    "上限": (_maybe(_cap), _UPPER),
    "谁缴": (_maybe(_word_of(PARTY_WORDS)), _WORD),
    "费率": (str, _TEXT),
    "档次": (str, _TEXT),
    "单位类型": (str, _TEXT),
    "费基": (_word_of(_BASES), _WORD),
    "口径": (_maybe(_word_of(SERIES_WORDS)), _WORD),
    "数额": (_maybe(_fen), _YUAN),
    "备注": (str, _TEXT),
    "文号": (str, _TEXT),
    "文件名称": (str, _TEXT),
    "原因": (str, _TEXT),
}
#: What is only told on the way out; who enters and confirms is not taken out of a file.
_TOLD = ("状态", "录入", "确认", "停用")
HEADINGS = (*_READ, *_TOLD)


def cells_of(view: OfficeRowView, figures: PolicyFigures | None) -> list[str]:
    """Return an addition as the cells of its row."""
    told = {
        "地区": view.region,
        "种类": OFFICE_KIND_WORDS[view.kind],
        "随带的行": view.row_id or "",
        "文号": view.document_no or "",
        "文件名称": view.document_title or "",
        "原因": view.reason or "",
        "状态": ROW_STATE_WORDS[view.state],
        "录入": _who(view.made_by, view.made_on),
        "确认": _who(view.confirmed_by, view.confirmed_on),
        "停用": _who(view.withdrawn_why, view.withdrawn_on),
    }
    if figures is not None:
        told |= _figures(figures)
    return [told.get(heading, "") for heading in HEADINGS]


def _who(name: str | None, day: date | None) -> str:
    return f"{day} {name or ''}".strip() if day is not None else ""


def _figures(one: PolicyFigures) -> dict[str, str]:
    return {
        "险种": INSURANCE_WORDS[one.insurance] if one.insurance else "",
        "起始月份": str(one.from_month),
        "终止月份": str(one.to_month),
        "下限": "" if one.lower is None else yuan_text(one.lower),
        "上限": NO_CAP if one.no_cap else "" if one.upper is None else yuan_text(one.upper),
        "谁缴": PARTY_WORDS[one.party] if one.party else "",
        "费率": one.rate or "",
        "档次": one.tier,
        "单位类型": one.units,
        "费基": _BASES[one.base_kind],
        "口径": SERIES_WORDS[one.series] if one.series else "",
        "数额": "" if one.value is None else yuan_text(one.value),
        "备注": one.note,
    }


def read_rows(
    file: str, lines: Iterable[tuple[int, Sequence[object]]], region: str
) -> tuple[GivenRow, ...]:
    """Return the rows of a table with their lines; strict: what is not known is refused.

    Errors name file, line and remedy: ``office_table_none``, ``office_table_unknown_column``,
    ``office_table_missing_column``, ``office_table_bad_cell``, ``office_table_other_region``,
    ``office_table_empty``.
    """
    told = [(line, [_text(cell) for cell in cells]) for line, cells in lines]
    top = next((n for n, (_, cells) in enumerate(told[:_DEPTH]) if "种类" in cells), None)
    if top is None:
        raise DeskError(NO_TABLE, file=file, heading="种类")
    line, head = told[top]
    _check_head(file, line, head)
    rows = []
    for number, cells in told[top + 1 :]:
        if any(cells):
            values = dict(zip(head, cells, strict=False))
            if any(cells[len(head) :]):
                raise DeskError(UNKNOWN_COLUMN, file=file, line=number, column=cells[len(head)])
            rows.append(_row(file, number, values, region))
    if not rows:
        raise DeskError(NO_LINES, file=file)
    return tuple(rows)


def _check_head(file: str, line: int, head: list[str]) -> None:
    while head and not head[-1]:
        head.pop()
    for name in head:
        if name not in HEADINGS or head.count(name) > 1:
            raise DeskError(UNKNOWN_COLUMN, file=file, line=line, column=name)
    for name in _READ:
        if name not in head:
            raise DeskError(MISSING_COLUMN, file=file, line=line, column=name)


def _row(file: str, line: int, cells: Mapping[str, str], region: str) -> GivenRow:
    told: dict[str, Any] = {}
    for name, (read, wanted) in _READ.items():
        text = cells.get(name, "")
        try:
            told[name] = read(text)
        except ValueError as error:
            raise _bad(file, line, name, text, wanted) from error
    if told["地区"] != region:
        given = told["地区"] or "—"
        raise DeskError(OTHER_REGION, file=file, line=line, given=given, wanted=region)
    founded = {
        "reason": told["原因"],
        "document_no": told["文号"],
        "document_title": told["文件名称"],
        "line": line,
    }
    if told["种类"] is OfficeKind.SHIPPED:
        if not told["随带的行"]:
            raise _bad(file, line, "随带的行", "", _TEXT)
        return GivenRow(row_id=told["随带的行"], **founded)
    for name in ("起始月份", "终止月份"):
        if told[name] is None:
            raise _bad(file, line, name, "", _MONTH)
    return GivenRow(figures=_figures_of(told, cells), **founded)


def _bad(file: str, line: int, column: str, value: str, wanted: str) -> DeskError:
    return DeskError(BAD_CELL, file=file, line=line, column=column, value=value, wanted=wanted)


def _figures_of(told: Mapping[str, Any], cells: Mapping[str, str]) -> PolicyFigures:
    insurance: Insurance | None = told["险种"]
    return PolicyFigures(
        kind=told["种类"],
        from_month=told["起始月份"],
        to_month=told["终止月份"],
        insurance=insurance,
        lower=told["下限"],
        upper=told["上限"],
        no_cap=cells.get("上限", "") == NO_CAP,
        party=told["谁缴"],
        rate=told["费率"] or None,
        tier=told["档次"],
        units=told["单位类型"],
        base_kind=told["费基"],
        series=told["口径"],
        value=told["数额"],
        note=told["备注"],
    )


def _text(cell: object) -> str:
    """Return a cell as it was meant: a date as its month, a number without an exponent."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell.year:04d}-{cell.month:02d}"
    if isinstance(cell, float):
        return f"{Decimal(repr(cell)).normalize():f}"
    return str(cell).strip()
