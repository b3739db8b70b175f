"""Days in three columns: 年, 月 and 日 beside each other, under one heading or with its word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_text import cell_text, is_blank, is_ditto, squeeze
from dispute_desk.domain.ledger_vocabulary import GROUP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Heading, Vocabulary

_SIGNS = ("年", "月", "日")
_LARGEST = (9999, 12, 31)
#: So many of the filled cells must be numbers such a column can hold.
_MOST = 0.8
#: The day of a case where the three columns have no word of their own.
_OF_CASE = "accept_date"


class SplitDay(NamedTuple):
    """The columns (from 0) of the year, the month and the day."""

    year: int
    month: int
    day: int

    def text(self, row: Row) -> str | None:
        """Return the day of a row in one, without what is blank; None where nothing is told."""
        told = [
            f"{said}{sign}"
            for column, sign in zip(self, _SIGNS, strict=True)
            if column < len(row) and (said := _number(row[column]))
        ]
        return "".join(told) or None


def split_days(
    headings: Sequence[Heading],
    lowest: Sequence[str],
    rows: Sequence[Row],
    vocabulary: Vocabulary,
) -> tuple[list[Heading], dict[str, SplitDay]]:
    """Return the headings as they hold now, and the columns of each day told in three.

    ``lowest`` is the lowest heading of each column, ``rows`` some rows below.
    """
    told, found = list(headings), dict[str, SplitDay]()
    for at in range(len(lowest) - 2):
        whole = _word_over(headings, lowest, at)
        split = SplitDay(at, at + 1, at + 2)
        if whole is None or not _hold_days(rows, split):
            continue
        named = vocabulary.heading(f"{whole}日期").field or vocabulary.heading(whole).field
        field = named if whole else _OF_CASE
        taken = {one.field for one in told}
        if field is None or not field.endswith("_date") or field in found:
            continue
        if not whole and field in taken:
            continue
        found[field] = split
        for column, sign in zip(split, _SIGNS, strict=True):
            text = f"{whole}（{sign}）" if whole else sign
            own = field if column == at else None
            told[column] = replace(
                told[column], text=text, bare=text, field=own, part=None, spoken_by=GROUP
            )
    return told, found


def _word_over(headings: Sequence[Heading], lowest: Sequence[str], at: int) -> str | None:
    """Return the word three headings share before 年, 月 and 日; "" without, None for others."""
    texts = [squeeze(one) for one in lowest[at : at + 3]]
    if not all(text.endswith(sign) for text, sign in zip(texts, _SIGNS, strict=True)):
        return None
    words = {text[:-1] for text in texts}
    if len(words) != 1:
        return None
    own = words.pop()
    return own or squeeze(headings[at].bare).removesuffix("年").rstrip("（(")


def _hold_days(rows: Sequence[Row], split: SplitDay) -> bool:
    cells = [
        (row[column], largest)
        for row in rows
        for column, largest in zip(split, _LARGEST, strict=True)
        if column < len(row) and not is_blank(row[column])
    ]
    good = sum(_is_number(value, largest) for value, largest in cells)
    return bool(cells) and good >= _MOST * len(cells)


def _is_number(value: Cell, largest: int) -> bool:
    text = _number(value)
    return text is None or (text.isdigit() and 1 <= int(text) <= largest)


def _number(value: Cell) -> str | None:
    """Return the text of a cell without its 年, 月 or 日; None where it is blank or 同上."""
    text = squeeze(cell_text(value))
    if not text or is_ditto(text):
        return None
    text = text.removesuffix(".0")
    return text[:-1] if text[-1] in "年月日号" else text


def cells_of(
    rows: Sequence[Row], name: str, columns: Mapping[str, int], days: Mapping[str, SplitDay]
) -> list[Cell]:
    """Return what the rows tell of a field that is a day, in one column or in three."""
    split, column = days.get(name), columns.get(name)
    if split is not None:
        return [split.text(row) for row in rows]
    return [row[column] for row in rows if column is not None and column < len(row)]
