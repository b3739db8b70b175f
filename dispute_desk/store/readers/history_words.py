"""Entries of the journal by the words typed over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, bindparam, or_, select

from dispute_desk.store.initials import initials
from dispute_desk.store.tables import journal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Column, Connection


def entries_of(connection: Connection, words: Iterable[tuple[str, Collection[str]]]) -> list[int]:
    """Return the numbers of the entries all words fit, newest first.

    With each word come the commands whose titles hold it; besides it may stand in the person's
    name or in what the entry is about, or spell one of them by its first letters.
    """
    query = select(journal.c.seq).order_by(journal.c.seq.desc())
    for word, commands in words:
        query = query.where(_fits(connection, word, commands))
    return list(connection.scalars(query))


def _fits(connection: Connection, word: str, commands: Collection[str]) -> ColumnElement[bool]:
    found = [
        journal.c.command.in_(commands),
        journal.c.person_name.contains(word, autoescape=True),
        journal.c.subject.contains(word, autoescape=True),
    ]
    letters = word.casefold()
    if letters.isascii() and letters.isalpha():
        found.append(_spelled(connection, journal.c.person_name, letters))
        found.append(_spelled(connection, journal.c.subject, letters))
    return or_(*found)


def _spelled(connection: Connection, column: Column[str], letters: str) -> ColumnElement[bool]:
    """Return that a name is one of those these letters begin the syllables of.

    Numbers of cases are no names and are many: they are left out.
    """
    asked = select(column).where(~column.endswith("号")).distinct()
    names = [
        name
        for name in connection.scalars(asked)
        if any(letters in spelled for spelled in initials(name))
    ]
    return column.in_(bindparam(None, names, expanding=True, unique=True, literal_execute=True))
