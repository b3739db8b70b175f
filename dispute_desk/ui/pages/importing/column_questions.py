"""Columns little speaks for: each is asked about, once for all sheets it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.ledger import Question
from dispute_desk.domain.ledger_columns import FIELD_WORDS
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase
from dispute_desk.ui.pages.importing.column_words import evidence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.ledger_decisions import ColumnAt
    from dispute_desk.ui.pages.importing.drawing import ColumnRead, SheetDrawn

#: What the ids of these questions begin with.
COLUMN = "column:"
_KEEP = QT_TRANSLATE_NOOP("ledger", "不读，原样保留")
_ASKED = QT_TRANSLATE_NOOP("ledger", "「{sheet}」{letters} 列“{heading}”读作“{field}”，对吗？")
_KEPT = QT_TRANSLATE_NOOP("ledger", "「{sheet}」{letters} 列“{heading}”现在不读，要读作什么吗？")
_SURE = QT_TRANSLATE_NOOP("ledger", "{reasons}；把握 {confidence}%")
_SURE_ONLY = QT_TRANSLATE_NOOP("ledger", "没有表头说明；把握 {confidence}%")


class ColumnAsked(NamedTuple):
    """A question about columns, and the field each of its options means."""

    question: Question
    places: tuple[ColumnAt, ...]
    fields: Mapping[str, str | None]

    def columns(self, option: str) -> dict[ColumnAt, str | None]:
        """Return what an answer decides of the columns."""
        return dict.fromkeys(self.places, self.fields[option])


def column_questions(sheets: Iterable[SheetDrawn]) -> tuple[ColumnAsked, ...]:
    """Return a question for each column in doubt; equal columns of several sheets are one."""
    alike: dict[tuple[object, ...], list[ColumnRead]] = {}
    for sheet in sheets:
        for table in sheet.tables:
            for read in table.columns.values():
                if read.in_doubt and read.at.header_row:
                    key = (read.heading, read.field, read.at.column, read.alternatives)
                    alike.setdefault(key, []).append(read)
    return tuple(_asked(reads) for reads in alike.values())


def _asked(reads: list[ColumnRead]) -> ColumnAsked:
    first = reads[0]
    names = [name for name in (first.field, *first.alternatives) if name in FIELD_WORDS]
    fields: dict[str, str | None] = {FIELD_WORDS[name]: name for name in names}
    fields[_KEEP] = None
    told = {
        "sheet": AsWritten(first.at.sheet),
        "letters": AsWritten(letters_of(first.at.column)),
        "heading": AsWritten(first.heading),
    }
    if first.field is None:
        words, proposed = Phrase(_KEPT, **told), _KEEP
    else:
        proposed = FIELD_WORDS[first.field]
        words = Phrase(_ASKED, field=proposed, **told)
    reasons = evidence_of(first)
    sure = {"confidence": first.confidence}
    why = Phrase(_SURE, reasons=reasons, **sure) if reasons else Phrase(_SURE_ONLY, **sure)
    at = first.at
    return ColumnAsked(
        Question(
            f"{COLUMN}{at.sheet}:{at.header_row}:{at.column}", words, tuple(fields), proposed, why
        ),
        tuple(one.at for one in reads),
        fields,
    )
