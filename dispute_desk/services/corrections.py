"""Correcting a record: what this person changed is written, what both changed is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.kinds import KIND_OF
from dispute_desk.store.readers.last_written import last_written
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.record import Record
    from dispute_desk.store.store import Store

BOTH_CHANGED = sentence(
    "both_changed",
    QT_TRANSLATE_NOOP(
        "errors", "“{fields}”在您填写时已被别人改过，您的修改没有保存。请核对后再保存。"
    ),
)
#: What a form was opened with, by attribute of the record.
Seen = dict[str, Any]


def correct(record: Record, values: Mapping[str, object], seen: Mapping[str, Any]) -> None:
    """Give a record these values, but for those that stand in ``seen`` and were left as they were.

    Refuses (``both_changed``) what somebody else changed to something else meanwhile.
    """
    for name, value in left_to_write(record, values, seen).items():
        setattr(record, name, value)


def left_to_write(
    record: Record, values: Mapping[str, object], seen: Mapping[str, Any]
) -> dict[str, object]:
    """Return which of these values are to be written: not those left as they were ``seen``.

    Refuses (``both_changed``) what somebody else changed to something else meanwhile.
    """
    left: dict[str, object] = {}
    mine: dict[str, Any] = {}
    for name, value in values.items():
        current = getattr(record, name)
        if current == value:
            continue
        if name in seen:
            was = plain(seen[name])
            if plain(value) == was:
                continue
            if plain(current) != was:
                mine[name] = plain(value)
                continue
        left[name] = value
    if mine:
        now = {name: plain(getattr(record, name)) for name in mine}
        raise both_changed(KIND_OF[type(record)], record.id, seen, mine, now)
    return left


def both_changed(
    kind: str, record_id: int, seen: Mapping[str, Any], mine: dict[str, Any], now: dict[str, Any]
) -> DeskError:
    """Return the refusal of what both changed.

    The facts say which record, which attributes (``names``), and what was, what both say
    (``was``, ``mine``, ``now``).
    """
    return DeskError(
        BOTH_CHANGED,
        fields=KIND_WORDS[kind],
        names=",".join(mine),
        kind=kind,
        record_id=record_id,
        was={name: plain(seen[name]) for name in mine},
        mine=mine,
        now=now,
    )


def name_the_other(error: DeskError, store: Store) -> None:
    """Put into the facts of such a refusal who wrote the fields meanwhile (``by``), and when.

    It is asked once nothing is being written any more: nobody else waits for the answer.
    """
    facts: dict[str, Any] = error.facts
    if error.code != BOTH_CHANGED or "record_id" not in facts:
        return
    with store.reading() as connection:
        found = last_written(connection, facts["kind"], facts["record_id"], facts["mine"])
    if found is not None:
        facts["by"], facts["at"] = found[0], found[1].isoformat()
