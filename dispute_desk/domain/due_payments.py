"""What of a back-payment is due, late and paid, by worker and insurance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.claimant import OUT_OF_CASE
from dispute_desk.domain.covering import Claim, Key, Money, cover, key_order
from dispute_desk.domain.payment import MADE, PaymentState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    Row = Mapping[str, Any]


class Rolls(Protocol):
    """Where a day that is free moves to: the calendar."""

    def next_workday(self, day: date) -> date:
        """Return the day itself, or the first working day behind it."""
        ...


#: Workers for whom nothing is to be paid in this case any more.
GONE = OUT_OF_CASE
_NOTHING_OWED = frozenset({PaymentState.SUPERSEDED, PaymentState.DROPPED})


@dataclass(frozen=True, kw_only=True)
class DueRow:
    """The figures of one worker and insurance in fen, the late fee apart.

    ``planned`` = ``covered`` + ``open`` + ``late``. ``paid`` is proved money less refunds,
    ``said`` waits for its proof and covers nothing. ``layers`` are the written figures beside them.
    """

    claimant_id: int | None
    insurance: Insurance | None
    planned: int = 0
    covered: int = 0
    open: int = 0
    late: int = 0
    said: int = 0
    paid: int = 0
    late_fee: int = 0
    refunded: int = 0
    next_due: date | None = None
    layers: Mapping[Layer, int] = field(default_factory=dict)


def claims(
    payments: Iterable[Row],
    calendar: Rolls,
    gone: Collection[int] = (),
    waiting: Collection[int] = (),
) -> list[Claim]:
    """Return what is owed, what is covered by proved money noted on it, in the order of the days.

    Which money covers what is said by ``covering.cover``; ``waiting`` are the agreements that lack
    signatures: what they ask for is never late, unless the tax authority ordered it.
    """
    rows = sorted(payments, key=lambda one: int(one["id"]))
    found = _claims(rows, calendar, gone, waiting)
    ordered = sorted(found, key=_order)
    cover(ordered, _money(rows, {one.payment_id: one for one in found}))
    for claim in ordered:
        if claim.is_soft:
            claim.fen = claim.covered
    return [claim for claim in ordered if claim.fen]


def due_rows(
    payments: Sequence[Row],
    amounts: Iterable[Row],
    *,
    today: date,
    calendar: Rolls,
    gone: Collection[int] = (),
    waiting: Collection[int] = (),
) -> tuple[DueRow, ...]:
    """Return a row for each worker and insurance that has a figure, the whole case first."""
    sums: dict[Key, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    next_due: dict[Key, date] = {}
    for claim in claims(payments, calendar, gone, waiting):
        mine = sums[claim.key]
        mine["planned"] += claim.fen
        mine["covered"] += claim.covered
        mine["late" if claim.is_late(today) else "open"] += claim.missing
        if claim.missing and claim.last_day:
            next_due[claim.key] = min(claim.last_day, next_due.get(claim.key, claim.last_day))
    for one in payments:
        _add_money(one, sums)
    amounts = list(amounts)
    for one in amounts:
        if one["layer"] is Layer.PAID and one["share"] is Share.LATE_FEE and one["fen"] < 0:
            sums[one["claimant_id"], one["insurance"]]["late_fee"] += one["fen"]
    layers = _layers(amounts)
    keys = {key for key, told in sums.items() if any(told.values())} | layers.keys()
    return tuple(
        DueRow(
            claimant_id=key[0],
            insurance=key[1],
            next_due=next_due.get(key),
            layers=layers.get(key, {}),
            **sums[key],
        )
        for key in sorted(keys, key=key_order)
    )


def late_claims(found: Iterable[Claim], today: date) -> list[Claim]:
    """Return what was to be paid before today and is not in."""
    return [claim for claim in found if claim.is_late(today)]


def due_before(
    payments: Iterable[Row],
    calendar: Rolls,
    gone: Collection[int],
    *,
    payment_id: int | None,
    claimant_id: int | None,
    insurance: Insurance | None = None,
) -> int | None:
    """Return what was owed before a payment was recorded, in fen; None where nothing ever was.

    ``payment_id`` is the payment that is looked away from (its plan stays), ``claimant_id`` whose
    it is. Who pays for the whole case may pay for everybody; money of one ``insurance`` is not owed
    to another that is short.
    """
    unmade = {"state": PaymentState.PLANNED, "employer_fen": 0, "employee_fen": 0}
    rows = [
        {**one, **unmade} if one["id"] == payment_id and one["state"] in MADE else one
        for one in payments
    ]
    meant = [
        claim
        for claim in claims(rows, calendar, gone)
        if (claimant_id is None or claim.key[0] in {None, claimant_id})
        and (insurance is None or claim.key[1] in {None, insurance})
    ]
    return sum(claim.missing for claim in meant) if meant else None


def told_before(
    amounts: Iterable[Row],
    *,
    payment_id: int | None,
    claimant_id: int | None,
    insurance: Insurance | None = None,
) -> int | None:
    """Return what was to be paid by the agreed, else the assessed figures, in fen, less what was.

    For where nothing was planned; None where nothing was agreed nor assessed. ``payment_id`` is
    the payment that is looked away from.
    """
    sums: dict[Layer, int] = {}
    for one in amounts:
        whose = claimant_id is None or one["claimant_id"] in {None, claimant_id}
        if whose and one["share"] is not Share.LATE_FEE:
            counts = insurance is None or one["insurance"] in {None, insurance}
            mine = counts and (one["layer"] is not Layer.PAID or one["payment_id"] != payment_id)
            sums[one["layer"]] = sums.get(one["layer"], 0) + (int(one["fen"]) if mine else 0)
    told = sums.get(Layer.AGREED) or sums.get(Layer.ASSESSED)
    if Layer.AGREED not in sums and Layer.ASSESSED not in sums:
        return None
    return max(0, (told or 0) - sums.get(Layer.PAID, 0))


def already_covering(
    payments: Iterable[Row],
    calendar: Rolls,
    gone: Collection[int],
    *,
    claimant_id: int | None,
    insurance: Insurance | None,
    fen: int,
    due_on: date | None,
) -> int:
    """Return what of a plan that is about to be made is in already, by money without a plan."""
    rows = list(payments)
    plan = {
        "id": max((int(one["id"]) for one in rows), default=0) + 1,
        "claimant_id": claimant_id,
        "insurance": insurance,
        "planned_fen": fen,
        "due_on": due_on,
        "state": PaymentState.PLANNED,
        **dict.fromkeys(("employer_fen", "employee_fen", "late_fee_fen"), 0),
        **dict.fromkeys(("credited_fen", "refunded_fen", "superseded_by", "agreement_id")),
    }
    found = claims([*rows, plan], calendar, gone)
    return next((one.covered for one in found if one.payment_id == plan["id"]), 0)


def from_others(payment: Row, found: Iterable[Claim]) -> int:
    """Return what money of other payments covers of this plan, in fen."""
    mine = next((one for one in found if one.payment_id == payment["id"]), None)
    return max(0, mine.covered - paid_of(payment)) if mine is not None else 0


def paid_of(payment: Row) -> int:
    """Return the proved contributions of a payment less what was given back, in fen."""
    if payment["state"] not in {PaymentState.PAID, PaymentState.REFUNDED}:
        return 0
    return _made(payment) - (payment["refunded_fen"] or 0)


def owed_of(payment: Row, gone: Collection[int] = ()) -> int:
    """Return what a payment asks for in fen.

    Of a plan another agreement took the place of and of a worker who has left only what was paid
    was owed. What was given back is not owed here any more (what is paid again has a plan of its
    own), what was never paid still is. ``credited_fen`` had been paid before and is covered by that
    money.
    """
    state, planned = payment["state"], payment["planned_fen"] or 0
    if state in _NOTHING_OWED:
        return 0
    made = _made(payment)
    replaced = payment["superseded_by"] is not None
    if replaced:
        planned = min(planned, made) if state in MADE else 0
    elif payment["claimant_id"] in gone:
        return min(planned, paid_of(payment))
    given_back = max(0, (payment["refunded_fen"] or 0) - max(0, made - planned))
    return max(0, planned - given_back) + (0 if replaced else payment["credited_fen"] or 0)


def _claims(
    rows: Sequence[Row], calendar: Rolls, gone: Collection[int], waiting: Collection[int]
) -> list[Claim]:
    """Return the claims, nothing covered yet.

    Money on a plan without an agreement counts towards a later agreement as if it had not been
    planned: where that happened such a plan takes only what is left of it.
    """
    credited = any(one["credited_fen"] for one in rows)
    found = []
    for one in rows:
        due = one["due_on"]
        claim = Claim(
            payment_id=one["id"],
            key=(one["claimant_id"], one["insurance"]),
            fen=owed_of(one, gone),
            due_on=due,
            last_day=calendar.next_workday(due) if due else None,
            is_soft=credited and one["agreement_id"] is None and one["state"] in MADE,
            waits=one["agreement_id"] in waiting and one["state"] is not PaymentState.ORDERED,
        )
        if claim.fen:
            found.append(claim)
    return found


def _money(rows: Sequence[Row], known: Mapping[int, Claim]) -> list[Money]:
    """Return the proved money: what of it covers its own claim, whose the rest is."""
    found = []
    for one in rows:
        fen, claim, own = paid_of(one), known.get(one["id"]), 0
        if claim is not None and not claim.is_soft:
            credited = 0 if one["superseded_by"] is not None else one["credited_fen"] or 0
            own = min(fen, claim.fen - credited)
        if fen or own:
            key, day = (one["claimant_id"], one["insurance"]), one.get("paid_on") or date.min
            found.append(Money(key=key, fen=fen, paid_on=day, claim=claim, own=own))
    return found


def _add_money(one: Row, sums: dict[Key, dict[str, int]]) -> None:
    mine = sums[one["claimant_id"], one["insurance"]]
    mine["paid"] += paid_of(one)
    mine["refunded"] += one["refunded_fen"] or 0
    if one["state"] is PaymentState.PAID_UNVERIFIED:
        mine["said"] += _made(one)
    elif one["state"] in {PaymentState.PAID, PaymentState.REFUNDED}:
        mine["late_fee"] += one["late_fee_fen"]


def _layers(amounts: Iterable[Row]) -> dict[Key, dict[Layer, int]]:
    """Return the written layers by whose they are; no layer looks at another."""
    found: dict[Key, dict[Layer, int]] = {}
    for one in amounts:
        layer = Layer(one["layer"])
        if layer not in {Layer.AGREED, Layer.ASSESSED} or one["share"] is Share.LATE_FEE:
            continue
        mine = found.setdefault((one["claimant_id"], one["insurance"]), {})
        mine[layer] = mine.get(layer, 0) + int(one["fen"])
    return found


def _made(one: Row) -> int:
    return int(one["employer_fen"] + one["employee_fen"])


def _order(claim: Claim) -> tuple[date, int]:
    return claim.last_day or date.max, claim.payment_id
