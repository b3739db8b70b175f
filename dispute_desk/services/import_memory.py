"""What is remembered of how ledgers are read, as questions: for reading, for lists, for offers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.import_memory import ProfileRow, TaughtRow
from dispute_desk.domain.ledger_profile import (
    KnownHeading,
    KnownProfile,
    KnownTable,
    Memory,
    began_without,
    brings_nothing,
    heading_key,
)
from dispute_desk.domain.ledger_remembering import (
    headings_to_teach,
    profile_name,
    tables_to_remember,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import decode, encode
from dispute_desk.store.readers import import_memory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_recalled import Recalled
    from dispute_desk.services.desk import Desk

_NO_NAME = QT_TRANSLATE_NOOP("errors", "台账")


@dataclass(frozen=True)
class Offer:
    """What may be remembered of a workbook: its layouts, and headings read by hand.

    ``profile_id`` is the profile it goes into, None where it is a new one; ``is_new`` tells
    whether anything of it is not remembered yet.
    """

    name: str
    tables: tuple[KnownTable, ...]
    headings: tuple[KnownHeading, ...]
    profile_id: int | None = None
    version: int = 0
    is_new: bool = True


def layouts_json(tables: Iterable[KnownTable]) -> str:
    """Return layouts as they are kept."""
    return json.dumps([encode(one) for one in tables], ensure_ascii=False, sort_keys=True)


def layouts_of(kept: str) -> tuple[KnownTable, ...]:
    """Return the layouts as they were kept."""
    return tuple(decode(KnownTable, one) for one in json.loads(kept))


def profile_rows(desk: Desk) -> list[ProfileRow]:
    """Return the profiles, those last changed first."""
    with desk.store.reading() as connection:
        found = import_memory.profiles(connection)
    return [
        ProfileRow(
            id=one["id"],
            name=one["name"],
            version=one["version"],
            tables=layouts_of(one["layouts"]),
            changed_by=one["changed_by"],
            changed_on=one["changed_on"],
        )
        for one in found
    ]


def taught_rows(desk: Desk) -> list[TaughtRow]:
    """Return the taught headings, the newest first."""
    with desk.store.reading() as connection:
        return [TaughtRow(**one) for one in import_memory.headings(connection)]


def memory_of(desk: Desk) -> Memory:
    """Return everything a workbook is read with."""
    profiles = tuple(
        KnownProfile(id=one.id, name=one.name, version=one.version, tables=one.tables)
        for one in profile_rows(desk)
    )
    return Memory(profiles, {one.heading: one.field for one in taught_rows(desk)})


def offer(
    desk: Desk, reading: Reading, decisions: Decisions, recalled: Recalled | None
) -> Offer | None:
    """Return what may be remembered of a workbook that is understood; None for nothing.

    It goes into the profile the workbook was read by; else into the one that knows one of its
    layouts; else, and where a person went without a profile, into a new one, called after the file.
    """
    by_hand = decisions
    if recalled is not None:
        decisions = recalled.in_force(decisions)
        by_hand = decisions.beside(recalled.decisions)
    tables = tables_to_remember(reading, decisions)
    if not tables:
        return None
    memory = memory_of(desk)
    known = {heading_key(heading): name for heading, name in memory.headings.items()}
    headings = headings_to_teach(reading, by_hand, known)
    profile = None if began_without(decisions) else _going_on(memory, tables, recalled)
    if profile is None:
        taken = {one.name for one in memory.profiles}
        return Offer(free_name(profile_name(reading.file) or _NO_NAME, taken), tables, headings)
    is_new = not brings_nothing(profile.tables, tables)
    return Offer(profile.name, tables, headings, profile.id, profile.version, is_new)


def _going_on(
    memory: Memory, tables: tuple[KnownTable, ...], recalled: Recalled | None
) -> KnownProfile | None:
    """Return the profile that is to hold these layouts, if there is one."""
    keys = {one.key for one in tables}
    for one in memory.profiles:
        if recalled is not None and one.id == recalled.profile:
            return one
    if recalled is not None:
        return None
    found = (one for one in memory.profiles if keys & {table.key for table in one.tables})
    return next(found, None)


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name no profile has: the given one, or with a number behind it."""
    taken, number, free = set(taken), 1, name
    while free in taken:
        number += 1
        free = f"{name}（{number}）"
    return free
