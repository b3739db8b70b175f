"""Reads a CSV table strictly: every column known, every cell of its kind, errors by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.tables import text_of

UNKNOWN_COLUMN = sentence(
    "table_unknown_column",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 1 行有不认识的列“{column}”。请改正列名，或删去这一列；应有：{known}。"
    ),
)
MISSING_COLUMN = sentence(
    "table_missing_column",
    QT_TRANSLATE_NOOP("errors", "{file} 第 1 行缺少列“{column}”。请补上这一列。"),
)
BROKEN_LINE = sentence(
    "table_broken_line",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行读不下去，多半是引号没有成对。请改正后另存为 CSV UTF-8。"
    ),
)
WRONG_WIDTH = sentence(
    "table_wrong_width",
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} 第 {line} 行有 {found} 格，应为 {wanted} 格。含逗号的内容请加引号，缺的格请补上。",
    ),
)
BAD_CELL = sentence(
    "table_bad_cell",
    QT_TRANSLATE_NOOP(
        "errors", "{file} 第 {line} 行“{column}”的内容“{value}”不对，应为{wanted}。请改正这一格。"
    ),
)


@dataclass(frozen=True)
class Column:
    """How the cells of a column are read: ``read`` raises ValueError for what is ``wanted`` not.

    A column that ``may_lack`` counts as empty where a table is without it.
    """

    read: Callable[[str], Any]
    wanted: str
    may_lack: bool = False


@dataclass(frozen=True)
class TableLine:
    """A line of a table: its number in the file (the heading is line 1) and its values."""

    file: str
    line: int
    values: Mapping[str, Any]


def read_csv(data: bytes, columns: Mapping[str, Column], *, file: str) -> list[TableLine]:
    """Return the lines of a UTF-8 table; refuses by file, line and column.

    Errors: ``table_not_utf8``, ``table_broken_line``, ``table_unknown_column``,
    ``table_missing_column``, ``table_wrong_width``, ``table_bad_cell``. Blank lines are passed
    over.
    """
    reader = csv.reader(io.StringIO(text_of(data, file=file), newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    read = 0
    try:
        for row in reader:
            read = reader.line_num
            if any(cell.strip() for cell in row):
                rows.append((read, row))
    except csv.Error as error:
        raise DeskError(BROKEN_LINE, file=file, line=read + 1) from error
    if not rows:
        raise DeskError(MISSING_COLUMN, file=file, column=next(iter(columns)))
    head = [cell.strip() for cell in rows[0][1]]
    _check_head(head, columns, file)
    return [_line(head, cells, columns, file, line) for line, cells in rows[1:]]


def _check_head(head: list[str], columns: Mapping[str, Column], file: str) -> None:
    for name in head:
        if name not in columns or head.count(name) > 1:
            raise DeskError(UNKNOWN_COLUMN, file=file, column=name, known=" ".join(columns))
    for name, column in columns.items():
        if name not in head and not column.may_lack:
            raise DeskError(MISSING_COLUMN, file=file, column=name)


def _line(
    head: list[str], cells: list[str], columns: Mapping[str, Column], file: str, line: int
) -> TableLine:
    if len(cells) != len(head):
        raise DeskError(WRONG_WIDTH, file=file, line=line, found=len(cells), wanted=len(head))
    values: dict[str, Any] = {
        name: column.read("") for name, column in columns.items() if name not in head
    }
    for name, cell in zip(head, cells, strict=True):
        text = cell.strip()
        try:
            values[name] = columns[name].read(text)
        except ValueError as error:
            raise DeskError(
                BAD_CELL, file=file, line=line, column=name, value=text, wanted=columns[name].wanted
            ) from error
    return TableLine(file, line, values)
