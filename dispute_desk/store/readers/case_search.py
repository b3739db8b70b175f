"""How the words somebody types become a condition on cases: by grams, or by the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Text, and_, bindparam, or_, select, text

from dispute_desk.domain.search_text import grams_may_err, match_expression
from dispute_desk.store.speech import stands_in
from dispute_desk.store.tables import case_line, cases, claimant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import BindParameter, Connection, Select

#: Words are common when one case of so many holds them.
_ONE_OF = 20
_ID_DIGITS = 6
_MATCHES = text("SELECT rowid FROM case_grams WHERE case_grams MATCH :match")
_HITS = "SELECT count(*) FROM case_grams WHERE case_grams MATCH ?"
_CASES = "SELECT coalesce(max(id), 0) FROM cases"


def are_common(connection: Connection, words: Sequence[str]) -> bool:
    """Tell whether many of all cases hold these words, as far as their grams say."""
    hits = _number(connection, _HITS, match_expression(list(words)))
    return hits * _ONE_OF > _number(connection, _CASES)


def _number(connection: Connection, question: str, *given: str) -> int:
    return int(connection.exec_driver_sql(question, given).scalar_one())


def words_in_case(words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a case holds all words, or that an ID number begins with one."""
    match = _MATCHES.bindparams(match=match_expression(list(words)))
    found = cases.c.id.in_(match.columns(cases.c.id))
    by_text = and_(found, *(_in_text(word) for word in words if grams_may_err(word)))
    number = start_of_id_number(words[0])
    if len(words) == 1 and number is not None:
        return or_(by_text, cases.c.id.in_(_with_id_number(number, number + "~")))
    return by_text


def word_in_case(*, unsure: bool, numbered: bool) -> ColumnElement[bool]:
    """Return the same for one word given later, as ``word``, ``match``, ``number``, ``beyond``."""
    found = cases.c.id.in_(_MATCHES.columns(cases.c.id))
    by_text = and_(found, _in_text(bindparam("word", type_=Text))) if unsure else found
    if numbered:
        people = _with_id_number(bindparam("number"), bindparam("beyond"))
        return or_(by_text, cases.c.id.in_(people))
    return by_text


def words_in_text(words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition on the text alone: the shorter way to the first of many."""
    return and_(*map(_in_text, words))


def _in_text(word: str | BindParameter[str]) -> ColumnElement[bool]:
    return stands_in(case_line.c.search, word)


def start_of_id_number(word: str) -> str | None:
    """Return the word as an identity number begins, None if it is none."""
    return word.upper() if len(word) >= _ID_DIGITS and word[:6].isdigit() else None


def _with_id_number(
    number: str | BindParameter[str], beyond: str | BindParameter[str]
) -> Select[tuple[int]]:
    return select(claimant.c.case_id).where(
        claimant.c.id_no >= number,
        claimant.c.id_no < beyond,
        claimant.c.hidden.is_(None),
    )
