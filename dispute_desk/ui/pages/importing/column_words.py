"""Why a column is read so, in words: what spoke for it, how sure that is, what else it could be."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_columns import FIELD_WORDS, field_words
from dispute_desk.domain.ledger_readings import EVIDENCE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.words import in_words, said

if TYPE_CHECKING:
    from dispute_desk.ui.pages.importing.drawing import ColumnRead

_AND = QT_TRANSLATE_NOOP("ledger", "{first}；{one}")
_WHY = QT_TRANSLATE_NOOP("importing", "依据：%1")
_SURE = QT_TRANSLATE_NOOP("importing", "把握 %1%")
_ELSE = QT_TRANSLATE_NOOP("importing", "也可能是：%1")
_UNIT = QT_TRANSLATE_NOOP("importing", "单位：%1")


def evidence_of(read: ColumnRead) -> str:
    """Return what spoke for the field of a column, for any language; blank for nothing."""
    told: list[str] = [
        Phrase(
            EVIDENCE[one.kind],
            told=AsWritten(one.told),
            field=FIELD_WORDS.get(one.field, one.field),
            share=one.share,
        )
        for one in read.evidence
    ]
    return reduce(lambda first, one: Phrase(_AND, first=first, one=one), told) if told else ""


def why_lines(read: ColumnRead) -> list[str]:
    """Return evidence, unit, confidence and alternatives of a column, a line each."""
    lines = []
    reasons = evidence_of(read)
    if reasons:
        lines.append(said(_WHY).replace("%1", in_words(reasons)))
    if read.unit:
        lines.append(said(_UNIT).replace("%1", in_words(read.unit)))
    lines.append(said(_SURE).replace("%1%", f"{read.confidence}%"))
    if read.alternatives:
        words = "、".join(field_words(name, translated) for name in read.alternatives)
        lines.append(said(_ELSE).replace("%1", words))
    return lines
