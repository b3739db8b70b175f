"""What is to be remembered of a workbook that was understood and decided about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import RowKind, SheetRole
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.ledger_decisions import ColumnAt
from dispute_desk.domain.ledger_profile import (
    LONGEST,
    LONGEST_NAME,
    LONGEST_TAUGHT,
    MOST_TABLES,
    OF_LAYOUT,
    KnownAnswer,
    KnownColumn,
    KnownHeading,
    KnownTable,
    heading_key,
    is_sound,
)
from dispute_desk.domain.ledger_regions import unit_above
from dispute_desk.domain.ledger_vocabulary import bare_of, unit_word
from dispute_desk.domain.ledger_words_said import value_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dispute_desk.domain.ledger import Reading, SheetReading
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_readings import TableReading

_LISTING = frozenset({SheetRole.CASES, SheetRole.WORKERS})
_ABOVE = frozenset({RowKind.TITLE, RowKind.PREAMBLE, RowKind.UNIT_NOTE, RowKind.NOTE})
#: What the name of a file has besides the kind of ledger it is.
_DATED = re.compile(
    r"(?:19|20)\d{2}\s*年?度?|\d+\s*(?:年度?|月份?|季度|日)|第[一二三四1-4]季度|[上下]半年"
    r"|[（(]\d+[)）]|副本|标注|annotated|copy|\d{4,}",
    re.IGNORECASE,
)
_EDGES = " -_.·、,，—–~（）()[]【】"


def profile_name(file: str) -> str:
    """Return what a profile may be called: the name of its file without dates and numbers."""
    stem = file.rpartition(".")[0] or file
    return _DATED.sub("", stem).strip(_EDGES)[:LONGEST_NAME]


def tables_to_remember(reading: Reading, decisions: Decisions) -> tuple[KnownTable, ...]:
    """Return the layouts of a workbook with what was said of them, each once.

    Cells, rows that were left out and answers about single rows are no part of it.
    """
    found: dict[tuple[str, ...], KnownTable] = {}
    for sheet in reading.sheets:
        if sheet.role not in _LISTING and sheet.sheet not in decisions.roles:
            continue
        for table in _tables(reading, sheet, decisions):
            held = found.get(table.key)
            found[table.key] = table if held is None else _both(held, table)
    told = [replace(one, answers=tuple(filter(_agreed, one.answers))) for one in found.values()]
    return tuple(filter(is_sound, told))[:MOST_TABLES]


def headings_to_teach(
    reading: Reading, decisions: Decisions, known: Mapping[str, str]
) -> tuple[KnownHeading, ...]:
    """Return the headings a person read into a field by hand that nobody taught before."""
    found: dict[str, KnownHeading | None] = {}
    for sheet in reading.sheets:
        for table in sheet.tables:
            for column in table.columns:
                at = ColumnAt(sheet.sheet, table.first_row, column.column)
                name = decisions.columns.get(at)
                heading = bare_of(column.heading)
                key = heading_key(heading)
                if name is None or name not in FIELD_WORDS or known.get(key) == name or not key:
                    continue
                if len(heading) > LONGEST_TAUGHT or any(map(str.isdigit, heading)):
                    continue
                taught = KnownHeading(heading=heading, field=name)
                clash = key in found and found[key] != taught
                found[key] = None if clash else taught
    return tuple(one for one in found.values() if one is not None)


def _tables(reading: Reading, sheet: SheetReading, decisions: Decisions) -> Iterator[KnownTable]:
    """Yield the layouts of a sheet, tables side by side as one; the answers go with the first."""
    answers = tuple(_answers(reading, sheet, decisions))
    by_row: dict[int, list[TableReading]] = {}
    for table in sheet.tables or filter(None, (sheet.head,)):
        if table.header_rows:
            by_row.setdefault(table.first_row, []).append(table)
    for number, (row, halves) in enumerate(sorted(by_row.items())):
        first = not number
        words = [
            KnownAnswer(question=value_question(one), option=one.said, proposed="")
            for half in halves
            for one in half.words
        ]
        yield KnownTable(
            role=sheet.role if first else SheetRole(halves[0].role),
            header_row=row,
            columns=tuple(
                KnownColumn(
                    heading=column.heading[:LONGEST],
                    column=column.column,
                    field=column.field,
                    unit=column.unit,
                    said=(sheet.sheet, row, column.column) in decisions.columns,
                )
                for half in halves
                for column in half.columns
            ),
            unit=_unit_above(reading, sheet, row),
            said_role=first and sheet.sheet in decisions.roles,
            said_header=first and sheet.sheet in decisions.header_rows,
            answers=(*(answers if first else ()), *words),
        )


def _unit_above(reading: Reading, sheet: SheetReading, row: int) -> str | None:
    """Return the unit a note above a table tells."""
    texts = [
        one.text
        for one in (*reading.skipped_rows, *reading.other_rows)
        if one.place.sheet == sheet.sheet and one.place.row < row and one.kind in _ABOVE
    ]
    return unit_word(unit_above(" ".join(texts)))


def _answers(reading: Reading, sheet: SheetReading, decisions: Decisions) -> Iterator[KnownAnswer]:
    """Yield what was answered about a sheet, or taken as proposed, without its name."""
    for one in (*reading.answered, *reading.questions):
        kind, _, rest = one.id.partition(":")
        told = rest[len(sheet.sheet) :] if rest.startswith(sheet.sheet) else None
        if kind not in OF_LAYOUT or told is None or (told and not told.startswith(":")):
            continue
        option = decisions.answers.get(one.id, one.proposed)
        yield KnownAnswer(question=f"{kind}{told}"[:LONGEST], option=option, proposed=one.proposed)


def _agreed(answer: KnownAnswer) -> bool:
    """Whether all sheets of a layout were answered alike."""
    return bool(answer.option)


def _both(one: KnownTable, other: KnownTable) -> KnownTable:
    """Return what two sheets of one layout have in common: what differs belongs to a sheet."""
    said = {answer.question: answer for answer in one.answers}
    for answer in other.answers:
        held = said.setdefault(answer.question, answer)
        if held.option != answer.option:
            said[answer.question] = replace(answer, option="")
    same_role = one.role is other.role
    listing = one if one.role in _LISTING else other
    return KnownTable(
        role=listing.role,
        header_row=one.header_row,
        columns=one.columns,
        unit=one.unit,
        said_role=same_role and (one.said_role or other.said_role),
        said_header=one.said_header or other.said_header,
        answers=tuple(said.values()),
    )
