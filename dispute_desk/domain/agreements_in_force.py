"""Which agreements of a case are in force: those whose agreed amounts stand, else the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.payment import MADE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dispute_desk.domain.rows import CaseFile


def in_force(
    numbers: Sequence[str | None],
    bases: Collection[str | None],
    waiting: Collection[str | None] = (),
) -> frozenset[int]:
    """Return the places of the agreements in force among the numbers of all, oldest first.

    ``bases`` are what the visible agreed amounts are based on: a later agreement takes the amounts
    of the one it supersedes out of sight. Where no amount names an agreement, the last one holds
    that is not ``waiting``: its sums count only once all have signed.
    """
    found = frozenset(place for place, number in enumerate(numbers) if number in bases)
    told = [place for place, number in enumerate(numbers) if number not in waiting]
    return found or frozenset(told[-1:])


def bases_in(amounts: Iterable[Mapping[str, Any]], layer: Layer) -> frozenset[str | None]:
    """Return what the sums of a layer are based on."""
    return frozenset(one["basis"] for one in amounts if one["layer"] is layer)


def agreements_in_force(file: CaseFile) -> list[dict[str, Any]]:
    """Return the agreements of a case no later one took the place of."""
    return _standing(file, file.agreements)


def agreements_stood_on(file: CaseFile) -> list[dict[str, Any]]:
    """Return the same with those of the cases its workers came from (拆分、合并)."""
    return _standing(file, (*file.before.agreements, *file.agreements))


def without_effect(
    agreements: Iterable[Mapping[str, Any]],
    payments: Iterable[Mapping[str, Any]],
    elsewhere: Collection[int] = (),
) -> frozenset[int]:
    """Return the agreements that lack signatures and bind nobody: no term of theirs is chased.

    One under which something was paid already was taken up by the parties: its terms go on. That
    may be in a case its workers went on in or came from (``elsewhere``).
    """
    taken_up = {one["agreement_id"] for one in payments if one["state"] in MADE}
    open_ = {one["id"] for one in agreements if one["effective_on"] is None}
    return frozenset(open_ - taken_up - set(elsewhere))


def agreements_without_effect(file: CaseFile) -> frozenset[int]:
    """Return those a case and its workers stand on that bind nobody yet."""
    known = (*file.before.agreements, *file.agreements)
    return without_effect(known, file.payments, file.taken_up)


def _standing(file: CaseFile, known: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    bases, waiting = bases_in(file.amounts, Layer.AGREED), bases_in(file.amounts, Layer.UNSIGNED)
    standing = in_force([one["number"] for one in known], bases, waiting)
    return [one for place, one in enumerate(known) if place in standing]


def agreements_waiting(file: CaseFile) -> list[dict[str, Any]]:
    """Return the agreements that are to take the place of others once all have signed."""
    waiting = bases_in(file.amounts, Layer.UNSIGNED)
    known = (*file.before.agreements, *file.agreements)
    return [one for one in known if one["number"] in waiting]
