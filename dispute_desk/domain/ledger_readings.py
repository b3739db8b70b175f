"""What became of each column of a table, and what spoke for it: for the bar above the columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger_column_fields import SAMPLE
from dispute_desk.domain.ledger_column_signs import SUM, WORDS, parts_of, share_of_results
from dispute_desk.domain.ledger_columns import column_fields, field_words
from dispute_desk.domain.ledger_evidence import FORMED, SAME_FORM, shares_of_forms
from dispute_desk.domain.ledger_vocabulary import (
    CONTENT,
    DECIDED,
    GROUP,
    KEY,
    LAYOUT,
    STEM,
    SYNONYM,
    TAUGHT,
    unit_word,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger_grid import Row
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Heading, Vocabulary
    from dispute_desk.domain.ledger_words_said import WordSaid

#: Against what the heading says; a share of the filled cells.
_AGREES, _CONTRADICTS = 0.8, 0.3
_FEWEST = 3
_CONFIDENCE = {
    DECIDED: 100,
    LAYOUT: 95,
    TAUGHT: 96,
    SYNONYM: 92,
    KEY: 88,
    GROUP: 85,
    STEM: 72,
    CONTENT: 65,
    "": 60,
}
_BY_HEADING = frozenset({SYNONYM, STEM, GROUP, KEY, LAYOUT, DECIDED, TAUGHT})
_BONUS, _MALUS, _MOST = 6, 40, 99
#: That a column is kept as it is: nothing speaks for a field, or something does.
_KEPT, _KEPT_IN_DOUBT = 90, 45
_PERCENT = 100
#: Headings of columns that hold years.
_OF_YEARS = re.compile(r"年份$|年度$|财年|\byear\b|fiscalyear|^fy$", re.IGNORECASE)
_LIKELY = 0.5
#: What tells of a column and speaks for no field.
BESIDE = frozenset({SUM, WORDS})
#: That three columns tell one day.
DAYS = "days"
#: Pieces of evidence; braces: {told} the heading, {field} the word of a field, {share} in percent.
EVIDENCE: dict[str, str] = {
    SYNONYM: QT_TRANSLATE_NOOP("ledger", "“{told}”是词表里的表头"),
    TAUGHT: QT_TRANSLATE_NOOP("ledger", "“{told}”是本单位教过的表头"),
    STEM: QT_TRANSLATE_NOOP("ledger", "“{told}”里有这一项的词"),
    GROUP: QT_TRANSLATE_NOOP("ledger", "上下几级表头合起来是“{told}”"),
    KEY: QT_TRANSLATE_NOOP("ledger", "系统字段名说明了“{told}”"),
    LAYOUT: QT_TRANSLATE_NOOP("ledger", "是内置版式里的“{told}”"),
    DECIDED: QT_TRANSLATE_NOOP("ledger", "由人指定"),
    CONTENT: QT_TRANSLATE_NOOP("ledger", "{share}% 的内容像{field}"),
    "against": QT_TRANSLATE_NOOP("ledger", "内容不像{field}（只有 {share}%）"),
    "share": QT_TRANSLATE_NOOP("ledger", "是合计的一部分"),
    DAYS: QT_TRANSLATE_NOOP("ledger", "年、月、日分在三列，合起来是一个日期"),
    SUM: QT_TRANSLATE_NOOP("ledger", "每行都等于 {told} 列之和"),
    WORDS: QT_TRANSLATE_NOOP("ledger", "{share}% 的内容是{field}的词"),
}


class Evidence(NamedTuple):
    """One reason: a key of ``EVIDENCE`` and what fills its gaps; ``share`` in percent."""

    kind: str
    told: str = ""
    field: str = ""
    share: int = 0


class ColumnReading(NamedTuple):
    """A column: its number from 0, what reads it (None: kept as it is), and how sure that is."""

    column: int
    heading: str
    field: str | None
    #: 元, 万元 … as its headings tell; None where they do not.
    unit: str | None
    evidence: tuple[Evidence, ...]
    #: 0 to 100.
    confidence: int
    #: Other fields something speaks for, the likeliest first.
    alternatives: tuple[str, ...]


class TableReading(NamedTuple):
    """A table of a sheet; rows from 1. ``header_rows`` is 0 where the sheet before has them."""

    first_row: int
    header_rows: int
    last_row: int
    role: str
    half: int
    #: The name of the built-in layout it has; empty for none.
    layout: str
    columns: tuple[ColumnReading, ...]
    #: Words of its columns that a person gave a meaning.
    words: tuple[WordSaid, ...] = ()


def evidence_words(evidence: Evidence, translate: Translate | None = None) -> str:
    """Return a reason as a sentence; ``translate(context, source)`` gives another language."""
    source = EVIDENCE[evidence.kind]
    text = translate("ledger", source) if translate else source
    field = field_words(evidence.field, translate) if evidence.field else ""
    return text.format(told=evidence.told, field=field, share=evidence.share)


def table_reading(region: Region, vocabulary: Vocabulary) -> TableReading:
    """Return what became of each column of a table."""
    table = region.table
    start = region.header + table.header_rows
    rows = region.grid.rows[start : min(start + SAMPLE, region.stop)]
    fields = column_fields(table)
    window = table.window or (0, len(table.headings))
    told = "result" in fields
    columns = [
        _column(at, heading, fields[at], rows, vocabulary, has_result=told)
        for at, heading in enumerate(table.headings)
        if window[0] <= at < window[1]
    ]
    split = {column for one in table.days.values() for column in one}
    columns = [
        one._replace(evidence=(Evidence(DAYS, one.heading), *one.evidence), alternatives=())
        if one is not None and one.column in split
        else one
        for one in columns
    ]
    return TableReading(
        first_row=region.header + 1,
        header_rows=table.header_rows,
        last_row=region.stop,
        role=region.role.value,
        half=table.half,
        layout=table.layout,
        columns=tuple(one for one in columns if one is not None),
    )


def _column(
    at: int,
    heading: Heading,
    field: str | None,
    rows: Sequence[Row],
    vocabulary: Vocabulary,
    *,
    has_result: bool,
) -> ColumnReading | None:
    shares, seen = shares_of_forms(rows, at)
    if not heading.text and not seen:
        return None
    evidence = []
    decided = heading.spoken_by == DECIDED
    if decided or (heading.spoken_by in _BY_HEADING and (field or heading.field)):
        evidence.append(Evidence(heading.spoken_by, heading.text))
    if heading.part is not None and field != "insurance":
        evidence.append(Evidence("share"))
    form = SAME_FORM.get(field or "", field or "")
    bonus = 0
    if form in FORMED and seen >= _FEWEST:
        share = shares.get(form, 0.0)
        if share >= _AGREES:
            bonus = _BONUS
            evidence.append(Evidence(CONTENT, heading.text, form, round(share * _PERCENT)))
        elif share < _CONTRADICTS:
            bonus = -_MALUS
            evidence.append(Evidence("against", heading.text, form, round(share * _PERCENT)))
    by_words = field is None and not has_result
    evidence += _beside(heading, rows, at, vocabulary if by_words else None)
    if any(one.kind == WORDS for one in evidence):
        shares = {"result": 1.0, **shares}
    alternatives = _alternatives(heading, field, shares, vocabulary)
    if decided:
        confidence = _CONFIDENCE[DECIDED]
    elif field is None:
        confidence = _KEPT_IN_DOUBT if alternatives else _KEPT
    else:
        confidence = max(0, min(_MOST, _CONFIDENCE[heading.spoken_by] + bonus))
    unit = unit_word(heading.factor)
    return ColumnReading(
        at, heading.text, field, unit, tuple(evidence), confidence, tuple(alternatives)
    )


def _beside(
    heading: Heading, rows: Sequence[Row], at: int, vocabulary: Vocabulary | None
) -> list[Evidence]:
    """Return what else the cells tell: sums of others, and words of a result where asked."""
    told = [Evidence(SUM, parts)] if (parts := parts_of(rows, at)) else []
    words = share_of_results(rows, at, vocabulary) if vocabulary else 0.0
    if words >= _LIKELY:
        told.append(Evidence(WORDS, heading.text, "result", round(words * _PERCENT)))
    return told


def _alternatives(
    heading: Heading, field: str | None, shares: dict[str, float], vocabulary: Vocabulary
) -> list[str]:
    by_content = sorted(
        (name for name, share in shares.items() if share >= _LIKELY), key=lambda name: -shares[name]
    )
    by_stem = vocabulary.fields_in(heading.bare) if heading.bare else []
    found = dict.fromkeys([*by_stem, *by_content])
    if _OF_YEARS.search(heading.bare):
        found.pop("amount", None)  # 2019 in a column of years is no sum
    return [name for name in found if name not in {field, heading.field}]
