"""Which column each field is read from, and which columns add up to a sum that has none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_evidence import field_by_content, holds_days, names_a_coming_day
from dispute_desk.domain.ledger_grid import filled
from dispute_desk.domain.ledger_heading import ALL
from dispute_desk.domain.ledger_text import is_blank, squeeze
from dispute_desk.domain.ledger_vocabulary import CONTENT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_text import Cell
    from dispute_desk.domain.ledger_vocabulary import Heading, Part

_CHINESE_DIGITS = frozenset("〇零一二三四五六七八九十百")
#: So many rows below the headings are looked at.
SAMPLE = 40
#: Where a field has no column of its own, the column of another is read into it.
_STAND_IN = (("amount", "worker_amount"), ("persons", "bargaining_unit"))
_LARGEST_TICK = 10
_LONGEST_COUNT = 5


def columns_of_fields(
    headings: Sequence[Heading], rows: Sequence[Row], decided: Collection[int] = ()
) -> tuple[list[Heading], dict[str, int]]:
    """Return the headings with what the cells say of them, and one column for each field."""
    told = list(headings)
    columns: dict[str, int] = {}
    for column, heading in enumerate(told):
        if heading.field and heading.field not in columns:
            columns[heading.field] = column
    sample = rows[:SAMPLE]
    width = max((len(row) for row in sample), default=0)
    for column in range(width if columns else 0):
        own = told[column] if column < len(told) else None
        if column in decided or (own and (own.field or own.part)):
            continue
        name = field_by_content(sample, column, bare=own is None or not own.text, taken=columns)
        if name and own is not None:
            columns[name] = column
            told[column] = replace(own, field=name, spoken_by=CONTENT)
    _day_it_came(told, columns, sample, decided)
    _stand_in(columns, sample)
    return told, columns


def _day_it_came(
    told: list[Heading],
    columns: dict[str, int],
    sample: Sequence[Row],
    decided: Collection[int],
) -> None:
    """Read 转办日期, 录入时间 and the like as the day a case came where no column says it."""
    if "accept_date" in columns or "employer" not in columns:
        return
    for column, own in enumerate(told):
        if column in decided or own.field or own.part or not names_a_coming_day(own.bare):
            continue
        if holds_days(sample, column):
            columns["accept_date"] = column
            told[column] = replace(own, field="accept_date", spoken_by=CONTENT)
            return


def _stand_in(columns: dict[str, int], sample: Sequence[Row]) -> None:
    for name, other in _STAND_IN:
        if other in columns and name not in columns:
            columns[name] = columns.pop(other)
    if (
        "seq" in columns
        and "case_no" not in columns
        and _holds_numbers_of_cases(sample, columns["seq"])
    ):
        columns["case_no"] = columns.pop("seq")


def _holds_numbers_of_cases(rows: Sequence[Row], column: int) -> bool:
    """Whether a column called 编号 holds case numbers rather than a count.

    A number has a digit; what stands alone in its row is a line of text.
    """
    seen = [
        row[column]
        for row in rows
        if column < len(row) and _tells_a_number(row[column]) and len(filled(row)) > 1
    ]
    words = [value for value in seen if isinstance(value, str) and not _is_count(value)]
    return len(words) * 2 > len(seen)


def _tells_a_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return any(sign.isdigit() or sign in _CHINESE_DIGITS for sign in cell)
    return not is_blank(cell)


def _is_count(text: str) -> bool:
    compact = squeeze(text)
    bare = compact.strip(".、()（）")
    counts = bare.isdigit() or (bare and set(bare) <= _CHINESE_DIGITS)
    return bool(counts) and len(compact) <= _LONGEST_COUNT


def sums_of(
    headings: Sequence[Heading], rows: Sequence[Row]
) -> dict[str, tuple[tuple[int, int | None], ...]]:
    """Return for each sum the columns of its shares, with their units."""
    parts = [(column, one.part) for column, one in enumerate(headings) if one.part is not None]
    single = [at for at, part in parts if part.insurance and headings[at].bare and _alone(part)]
    if single and not _hold_sums(rows[:SAMPLE], single):
        parts = [one for one in parts if one[0] not in single]
    sums = {}
    for name in ("amount", "back_paid", "late_fee"):
        chosen = _shares([one for one in parts if one[1].field == name])
        if chosen:
            sums[name] = tuple((column, headings[column].factor) for column in chosen)
    return sums


def _alone(part: Part) -> bool:
    return part.share == "single"


def _hold_sums(rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Whether columns hold sums of money rather than ticks."""
    return any(_is_sum(row[column]) for row in rows for column in columns if column < len(row))


def _is_sum(value: object) -> bool:
    if isinstance(value, int | float):
        return abs(value) > _LARGEST_TICK
    text = squeeze(value).replace(",", "") if isinstance(value, str) else ""
    head, _, tail = text.partition(".")
    return head.isdigit() and (not tail or tail.isdigit()) and float(text) > _LARGEST_TICK


def _shares(parts: Sequence[tuple[int, Part]]) -> list[int]:
    """Return the columns to add up: each sum told once, however finely it is told."""
    whole = [one for one in parts if one[1].insurance == ALL]
    plain = [one for one in parts if one[1].insurance is None]
    if plain or whole:
        return _of_one(plain or whole)
    by_insurance: dict[str | None, list[tuple[int, Part]]] = {}
    for one in parts:
        by_insurance.setdefault(one[1].insurance, []).append(one)
    return [column for group in by_insurance.values() for column in _of_one(group)]


def _of_one(parts: Sequence[tuple[int, Part]]) -> list[int]:
    shares = [column for column, part in parts if part.share not in {"total", "single"}]
    return shares or [column for column, _ in parts]
