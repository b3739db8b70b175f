"""What a remembered profile holds, as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.ledger_colours import colour_word
from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_words_said import value_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.words import ROLES, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.import_memory import ProfileRow
    from dispute_desk.domain.ledger_profile import KnownAnswer, KnownTable

_TABLE = QT_TRANSLATE_NOOP("importing", "第 %1 种：%2")
_ROW = QT_TRANSLATE_NOOP("importing", "第 %1 行")
_BY_HAND = QT_TRANSLATE_NOOP("importing", "由人指定")
_BY_ITSELF = QT_TRANSLATE_NOOP("importing", "自动认出")
_KEPT = QT_TRANSLATE_NOOP("importing", "原样保留")
_ANSWERS = {
    "unit": QT_TRANSLATE_NOOP("importing", "“%1”的单位"),
    "colour": QT_TRANSLATE_NOOP("importing", "%1的办理结果"),
    "prose": QT_TRANSLATE_NOOP("importing", "文字里的金额"),
    "continues": QT_TRANSLATE_NOOP("importing", "没有表头的续表"),
    "value": QT_TRANSLATE_NOOP("importing", "%2写“%1”"),
}


def content_rows(profile: ProfileRow) -> tuple[list[list[str]], list[int]]:
    """Return heading, field and who said so of everything, and which rows are titles."""
    rows: list[list[str]] = []
    strong: list[int] = []
    for number, table in enumerate(profile.tables, 1):
        strong.append(len(rows))
        words = _said(_TABLE).replace("%1", str(number)).replace("%2", said(ROLES[table.role]))
        rows.append([words, _said(_ROW).replace("%1", str(table.header_row)), ""])
        rows += _columns(table)
        rows += [_answer(one) for one in table.answers]
    return rows, strong


def _columns(table: KnownTable) -> Iterator[list[str]]:
    for one in table.columns:
        field = field_words(one.field, translated) if one.field else _said(_KEPT)
        yield [one.heading or "—", field, _said(_BY_HAND if one.said else _BY_ITSELF)]


def _answer(one: KnownAnswer) -> list[str]:
    kind, _, about = one.question.partition(":")
    what = translated("ledger", colour_word(about)) if kind == "colour" else about
    word = value_of(one.question, one.option)
    if word is not None:
        question = _said(_ANSWERS[kind]).replace("%2", field_words(word.field, translated))
        question = question.replace("%1", word.raw)
    else:
        question = _said(_ANSWERS[kind]).replace("%1", what)
    return [question, translated("ledger", one.option), _said(_BY_HAND)]


def _said(source: str) -> str:
    return QCoreApplication.translate("importing", source)
