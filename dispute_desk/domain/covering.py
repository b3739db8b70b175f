"""Which money covers which claim of a back-payment: its own, then his, then anybody's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: Whose, of which insurance; None stands for the whole case, for all insurances.
Key = tuple[int | None, Insurance | None]
Purse = dict[Key, int]


@dataclass(kw_only=True)
class Claim:
    """One payment that is owed: how much, by when (rolled to a working day), how much is in."""

    payment_id: int
    key: Key
    fen: int
    due_on: date | None
    last_day: date | None
    covered: int = 0
    #: Whether it is owed only as far as money for it is left (see ``due_payments``).
    is_soft: bool = False
    #: Whether the agreement that asks for it still waits for signatures: it is never late.
    waits: bool = False

    @property
    def missing(self) -> int:
        """What is not in yet, in fen."""
        return self.fen - self.covered

    def is_late(self, today: date) -> bool:
        """Tell whether something is missing though the last day is over."""
        if self.waits or not self.missing:
            return False
        return self.last_day is not None and self.last_day < today


@dataclass(frozen=True, kw_only=True)
class Money:
    """Proved money of one payment in fen; ``own`` of it is for the claim it was recorded for."""

    key: Key
    fen: int
    paid_on: date
    claim: Claim | None = None
    own: int = 0

    @property
    def rest(self) -> int:
        """What is left for other claims."""
        return self.fen - self.own

    @property
    def is_for_all(self) -> bool:
        """Whether something of it is for whoever of the case owes."""
        return self.key[0] is None and self.rest > 0

    def for_its_own(self) -> Money:
        """Return what of it is for the claim it was recorded for."""
        return replace(self, fen=self.own)


def cover(ordered: Sequence[Claim], money: Sequence[Money]) -> None:
    """Let money cover the claims, which come in the order of their days.

    Money covers the payment it was recorded for, then others of the same worker, then of anybody:
    first of its insurance, then what no insurance is told of; undivided money comes last and covers
    any. What a sum for the whole case covered of a worker on its day stays his: money told for him
    later covers what else he owes, and only what he cannot owe any more goes to others.
    """
    hard_first = sorted(ordered, key=lambda claim: claim.is_soft)
    sums = sorted((one for one in money if one.is_for_all), key=lambda one: one.paid_on)
    shared: Purse = defaultdict(int)
    #: How much of it all stays whose.
    his: dict[int | None, int] = defaultdict(int)
    for one in sums:
        _settle(hard_first, _purse(ordered, _known_on(one.paid_on, money), shared), his)
        before = [claim.covered for claim in hard_first]
        _spread(hard_first, {one.key: one.rest})
        for claim, covered in zip(hard_first, before, strict=True):
            his[claim.key[0]] += claim.covered - covered
        shared[one.key] += one.rest
    told = [one.for_its_own() if one.is_for_all else one for one in money]
    _settle(hard_first, _purse(ordered, told, shared), his)


def _settle(claims: Sequence[Claim], purse: Purse, his: Mapping[int | None, int]) -> None:
    """Let each worker have what is his of the sums for all, then what is left be for anybody."""
    _spread(claims, purse, dict(his))
    _spread(claims, purse)


def _known_on(day: date, money: Iterable[Money]) -> Iterator[Money]:
    """Give what was in on a day: on the day itself only what was told for a claim.

    Sums for the whole case are shared out beside it.
    """
    for one in money:
        if one.paid_on < day and not one.is_for_all:
            yield one
        elif one.paid_on <= day:
            yield one.for_its_own()


def _purse(claims: Iterable[Claim], money: Iterable[Money], shared: Purse) -> Purse:
    """Let money cover nothing but its own claims; return what is left, by whose it is."""
    for claim in claims:
        claim.covered = 0
    purse: Purse = defaultdict(int, shared)
    for one in money:
        if one.claim is not None:
            one.claim.covered += one.own
        purse[one.key] += one.rest
    return purse


def _spread(
    claims: Iterable[Claim], purse: Purse, most: dict[int | None, int] | None = None
) -> None:
    """Let what is left cover what is missing, the most particular money first.

    No worker has more than his ``most`` of what is for all.
    """
    for is_his, fits in _NEAR:
        keys = sorted((key for key, fen in purse.items() if fen > 0), key=key_order)
        if not keys:
            return
        of: dict[int | None, list[Key]] = defaultdict(list)
        for key in keys:
            of[key[0]].append(key)
        for claim in (one for one in claims if one.missing):
            who = claim.key[0]
            room = None if most is None or is_his or who is None else most
            near = of.get(who if is_his else None, ()) if is_his or who is not None else keys
            for key in (one for one in near if fits(claim.key, one)):
                part = min(claim.missing, purse[key])
                if room is not None:
                    part = min(part, room.get(who, 0))
                    room[who] = room.get(who, 0) - part
                claim.covered += part
                purse[key] -= part


def _is_of_it(claim: Key, money: Key) -> bool:
    return money[1] is not None and claim[1] == money[1]


def _is_spare(claim: Key, money: Key) -> bool:
    """Tell whether money of an insurance meets a claim none is told of: never another's."""
    return money[1] is not None and claim[1] is None


def _is_undivided(_claim: Key, money: Key) -> bool:
    return money[1] is None


#: Which money covers which claims, one after the other: the most particular money first, so that
#: what may cover anything is left for what nothing else covers. His first, then what meets over
#: the whole case.
_NEAR = tuple(
    (is_his, fits) for is_his in (True, False) for fits in (_is_of_it, _is_spare, _is_undivided)
)
_RANK = {insurance: rank for rank, insurance in enumerate(Insurance, 1)}


def key_order(key: Key) -> tuple[int, int]:
    """Return the place of a key: the whole case first, then by worker and insurance."""
    return key[0] or 0, _RANK[key[1]] if key[1] else 0
