"""What others changed in chosen cases since they were shown: asked about once, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.readers.changed_since import changed_since
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.changed_since import ChangedSince
    from dispute_desk.store.transaction import Transaction

SOME_CHANGED = sentence(
    "some_cases_changed",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {changed} 件在您看到以后已被别人改过（{first} 等），全部未作改动。"
        "请选择跳过这几件，或者仍然覆盖。",
    ),
)


def check_as_shown(
    ids: Sequence[int], values: Mapping[str, object], shown: int | None, tx: Transaction
) -> None:
    """Refuse to write over what somebody else changed in these cases since they were shown.

    ``values`` are what is to be written, by attribute; a case that has that value by now is right
    already. ``shown`` is the newest entry of the history then, None where nobody asks.
    """
    if shown is None:
        return
    wanted = {name: plain(value) for name, value in values.items()}
    found = [
        one
        for one in changed_since(tx.connection, ids, tuple(wanted), shown, but=tx.office.actor.id)
        if one.now != wanted[one.field]
    ]
    if found:
        raise _refusal(found, len(ids))


def check_stages_as_shown(ids: Sequence[int], shown: int | None, tx: Transaction) -> None:
    """Refuse to move cases on that somebody else moved since they were shown."""
    if shown is None:
        return
    found = changed_since(tx.connection, ids, ("stage",), shown, but=tx.office.actor.id)
    if found:
        raise _refusal(found, len(ids))


def _refusal(found: Sequence[ChangedSince], count: int) -> DeskError:
    """Return the refusal of all; the facts name the cases, and what who made of them."""
    cases = tuple(dict.fromkeys(one.case_id for one in found))
    told: tuple[Any, ...] = tuple(found)
    return DeskError(
        SOME_CHANGED,
        count=count,
        changed=len(cases),
        first=found[0].number or f"#{found[0].case_id}",
        case_ids=cases,
        told=told,
    )
