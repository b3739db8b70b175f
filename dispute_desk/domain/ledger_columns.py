"""What became of each column of a ledger: the field that reads it, or kept as it is."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger_grid import Row, Table


class Mark(IntEnum):
    """What a cell is beyond one that is read on every row of a case; stored with the cell.

    A cell no field takes is ``KEPT``; one ``OF_CASE`` is read on the row that tells of the case
    and not on those of its further workers; a ``TICK`` only says whether; ``COUNT`` says nothing.
    What is ``OF_EMPLOYER`` went into the record of an employer that was new.
    """

    KEPT = 0
    OF_CASE = 1
    TICK = 2
    COUNT = 3
    OF_EMPLOYER = 4


class Column(NamedTuple):
    """A heading of a ledger and the field that reads it; None where it is kept as it is."""

    heading: str
    field: str | None


#: Words of the fields a column can be read into; what is not among them is kept as it is.
FIELD_WORDS: dict[str, str] = {
    "seq": QT_TRANSLATE_NOOP("ledger", "序号"),
    "case_no": QT_TRANSLATE_NOOP("ledger", "原案号"),
    "accept_date": QT_TRANSLATE_NOOP("ledger", "受理日期"),
    "close_date": QT_TRANSLATE_NOOP("ledger", "结案日期"),
    "source": QT_TRANSLATE_NOOP("ledger", "渠道"),
    "employer": QT_TRANSLATE_NOOP("ledger", "用人单位"),
    "credit_code": QT_TRANSLATE_NOOP("ledger", "统一社会信用代码"),
    "legal_rep": QT_TRANSLATE_NOOP("ledger", "法定代表人"),
    "contact": QT_TRANSLATE_NOOP("ledger", "单位联系人"),
    "employer_phone": QT_TRANSLATE_NOOP("ledger", "单位电话"),
    "employer_address": QT_TRANSLATE_NOOP("ledger", "单位地址"),
    "worker_name": QT_TRANSLATE_NOOP("ledger", "职工姓名"),
    "id_no": QT_TRANSLATE_NOOP("ledger", "身份证号"),
    "phone": QT_TRANSLATE_NOOP("ledger", "职工电话"),
    "worker_address": QT_TRANSLATE_NOOP("ledger", "职工住址"),
    "claim": QT_TRANSLATE_NOOP("ledger", "诉求"),
    "dispute_type": QT_TRANSLATE_NOOP("ledger", "争议类型"),
    "persons": QT_TRANSLATE_NOOP("ledger", "涉及人数"),
    "amount": QT_TRANSLATE_NOOP("ledger", "涉案金额"),
    "worker_amount": QT_TRANSLATE_NOOP("ledger", "职工本人金额"),
    "back_paid": QT_TRANSLATE_NOOP("ledger", "载明补缴"),
    "late_fee": QT_TRANSLATE_NOOP("ledger", "滞纳金"),
    "insurance": QT_TRANSLATE_NOOP("ledger", "险种"),
    "period_start": QT_TRANSLATE_NOOP("ledger", "起始月份"),
    "period_end": QT_TRANSLATE_NOOP("ledger", "终止月份"),
    "period": QT_TRANSLATE_NOOP("ledger", "起止月份"),
    "handler": QT_TRANSLATE_NOOP("ledger", "经办人"),
    "mediator": QT_TRANSLATE_NOOP("ledger", "调解员"),
    "parties": QT_TRANSLATE_NOOP("ledger", "双方当事人"),
    "district": QT_TRANSLATE_NOOP("ledger", "镇街"),
    "remark": QT_TRANSLATE_NOOP("ledger", "备注"),
    "result": QT_TRANSLATE_NOOP("ledger", "办理结果"),
}
_ON_EACH_ROW = frozenset(
    {"worker_name", "id_no", "phone", "worker_address", "amount", "worker_amount"}
    | {"back_paid", "late_fee"}
)
#: Read into the record of an employer that is new, by the name of its field; one the desk knows
#: keeps its own, and the cell is kept beside the case.
OF_EMPLOYER = {
    "legal_rep": "legal_rep",
    "contact": "contact",
    "employer_phone": "phone",
    "employer_address": "address",
}
_INSURANCE = "insurance:"
#: Columns without a heading are looked for so far to the right.
_MOST_COLUMNS = 80


def field_words(field: str, translate: Translate | None = None) -> str:
    """Return the word of a field; ``translate(context, source)`` gives another language."""
    word = FIELD_WORDS.get(field, field)
    return translate("ledger", word) if translate else word


def columns_of(table: Table, rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return the columns of a table, with what reads each; one without heading if it holds some."""
    told = zip(table.headings, column_fields(table), strict=True)
    named = [Column(heading.text, field) for heading, field in told if heading.text]
    width = min(max(map(len, rows), default=0), _MOST_COLUMNS)
    headless = [
        column
        for column in range(width)
        if column >= len(table.headings) or not table.headings[column].text
    ]
    below = rows[max(table.header_row - 1, 0) + table.header_rows :]
    return (
        *named,
        *(
            Column(f"（第 {column + 1} 列，无标题）", None)
            for column in headless
            if any(column < len(row) and row[column] not in {None, ""} for row in below)
        ),
    )


def marks_of(table: Table) -> tuple[Mark | None, ...]:
    """Return for each column what its cells are; None where every row of a case is read."""
    shares = {column for column, heading in enumerate(table.headings) if heading.part is not None}
    told = zip(column_fields(table), table.headings, strict=True)
    behind = {column for one in table.days.values() for column in (one.month, one.day)}
    return tuple(
        Mark.COUNT
        if column in behind
        else Mark.KEPT
        if column in shares and table.sums
        else _mark(field, heading.field)
        for column, (field, heading) in enumerate(told)
    )


def _mark(field: str | None, told: str | None) -> Mark | None:
    if field is None:
        return Mark.KEPT
    if field in OF_EMPLOYER:
        return Mark.OF_EMPLOYER
    if field == "seq":
        return Mark.COUNT
    if told is not None and told.startswith(_INSURANCE):
        return Mark.TICK
    return None if field in _ON_EACH_ROW else Mark.OF_CASE


def column_fields(table: Table) -> list[str | None]:
    """Return the field that reads each column; a field reads one column, an insurance all of its.

    Where months have columns of their own, or insurances, the column that tells them in words is
    not read.
    """
    by_column = {column: name for name, column in table.columns.items() if name in FIELD_WORDS}
    for name, shares in table.sums.items():
        by_column = {column: name for column, _ in shares} | by_column
    own = [heading.field or "" for heading in table.headings]
    if any(name.startswith(_INSURANCE) for name in own):
        by_column = {at: name for at, name in by_column.items() if name != "insurance"}
        by_column |= {at: "insurance" for at, name in enumerate(own) if name.startswith(_INSURANCE)}
    if "period_start" in table.columns or "period_end" in table.columns:
        by_column = {at: name for at, name in by_column.items() if name != "period"}
    return [by_column.get(column) for column in range(len(table.headings))]
