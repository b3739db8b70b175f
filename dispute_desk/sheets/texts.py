"""Delimited text files to grids: encodings and delimiters are sniffed."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_grid import Grid
from dispute_desk.sheets import refusals
from dispute_desk.sheets.extents import Extent, Totals
from dispute_desk.sheets.limits import LARGEST_TEXT, LONGEST_FIELD, MEGABYTE

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_text import Cell

#: A text file's only sheet, and the row numbers are its records.
TEXT_SHEET = "csv"
_DELIMITERS = "\t,;|，；"
_SAMPLE_LINES = 60


def decode(file: str, data: bytes) -> str:
    """Return a text file's text: marks first, then UTF-8, UTF-16 by its zeros, GB18030."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return decode_as(file, data, encoding)
    sample = data[:4096]
    if sample.count(0) > len(sample) // 8:
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return decode_as(file, data, "utf-16-le" if little else "utf-16-be")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode_as(file, data, "gb18030")


def decode_as(file: str, data: bytes, encoding: str) -> str:
    """Return a text by its encoding; DeskError when it is no such text."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A cut-off last character loses one cell at most; more is no text of ours.
        if error.start < len(data) - 8:
            raise DeskError(refusals.DAMAGED, file=file) from error
        return data.decode(encoding, "replace")


def read_text(file: str, data: bytes) -> list[Grid]:
    """Return the one grid of a delimited text file."""
    if len(data) > LARGEST_TEXT:
        size, limit = len(data) // MEGABYTE, LARGEST_TEXT // MEGABYTE
        raise DeskError(refusals.TOO_LARGE, file=file, size=size, limit=limit)
    text = decode(file, data)
    csv.field_size_limit(LONGEST_FIELD)
    totals = Totals(file)
    extent = Extent(totals, TEXT_SHEET)
    rows: list[list[Cell]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(list(record))
            filled = len(record) - record.count("")
            if filled:
                extent.add(len(rows), len(record))
                totals.add(TEXT_SHEET, rows=1, cells=filled)
    except csv.Error as error:
        raise DeskError(refusals.DAMAGED, file=file) from error
    return [Grid(TEXT_SHEET, rows)]


def _delimiter(text: str) -> str:
    """Return the delimiter that stands most evenly in the first lines, outside quotes."""
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]
    best, best_score = ",", 0
    for delimiter in _DELIMITERS:
        counts = Counter(
            sum(part.count(delimiter) for part in line.split('"')[::2]) for line in lines
        )
        counts.pop(0, None)
        score = max((count * many for count, many in counts.items()), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best
