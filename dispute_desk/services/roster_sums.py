"""The sums of a saved roster: layer by layer, all at once; a layer nobody changed is not read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import LAYER_WORDS, Amount, Insurance, Layer, Share
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.amounts import FIGURE_TWICE, Figure, check_level
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.intake import MONTHS_REVERSED
from dispute_desk.services.roster_lines import of_line
from dispute_desk.store.new_records import add_new

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.months import Month
    from dispute_desk.services.roster_lines import Filled, RosterFigure
    from dispute_desk.store.transaction import Transaction

    Place = tuple[int, Insurance | None, Share | None, Month | None, Month | None]


def mark_verified(filled: Sequence[Filled]) -> None:
    """Note who was looked into: a reckoned sum says so."""
    for one in filled:
        told = any(sum_.layer is Layer.VERIFIED and sum_.amount for sum_ in one.line.figures)
        if told and one.worker.state is ClaimantState.PENDING:
            one.worker.state = ClaimantState.VERIFIED


def write_figures(case: Case, filled: Sequence[Filled], *, on: date, tx: Transaction) -> None:
    """Write the sums of each layer."""
    for layer in Layer:
        wanted = [(one, fig) for one in filled for fig in one.line.figures if fig.layer is layer]
        if wanted:
            _write_layer(case, layer, wanted, on=on, tx=tx)


def _write_layer(
    case: Case,
    layer: Layer,
    wanted: Sequence[tuple[Filled, RosterFigure]],
    *,
    on: date,
    tx: Transaction,
) -> None:
    written = tx.all_of(Amount, case_id=case.id, layer=layer)
    stands = {_place(one.claimant_id or 0, one): one for one in written}
    gone: set[Place] = set()
    figures: list[Figure] = []
    places: set[Place] = set()
    for line, one in wanted:
        place = _place(line.worker.id, one)
        earlier = stands.get(place)
        if place in places:
            twice = DeskError(FIGURE_TWICE, field="figures", layer=LAYER_WORDS[layer])
            raise of_line(twice, line.number, line.worker.name)
        places.add(place)
        _check(one, earlier, line)
        if one.amount is not None and earlier is not None and earlier.fen == one.amount:
            continue
        if earlier is not None:
            earlier.hidden = tx.seq
            gone.add(place)
        if one.amount is not None:
            figures.append(_figure(one, line.worker.id, earlier))
    tx.flush()
    levels = {place[0] == 0 for place in stands if place not in gone}
    for figure in figures:
        check_level(figure, levels)
    rows = [SimpleNamespace(**_told(case, one, on, tx)) for one in figures]
    add_new(tx, Amount, rows, case.id)


def _check(one: RosterFigure, earlier: Amount | None, line: Filled) -> None:
    """Refuse months that are turned round, and a sum somebody else changed meanwhile."""
    start, end = one.month_from, one.month_to
    if start and end and start > end:
        turned = DeskError(MONTHS_REVERSED, field="month_from", start=start, end=end)
        raise of_line(turned, line.number, line.worker.name)
    was = earlier.fen if earlier is not None else 0
    if one.seen is not None and was not in {one.seen, one.amount or 0}:
        words = LAYER_WORDS[one.layer]
        raise DeskError(BOTH_CHANGED, fields=words, names=one.layer.value, line=line.number)


def _figure(one: RosterFigure, worker_id: int, earlier: Amount | None) -> Figure:
    """Return the sum to be written; it stays under the paper the earlier one is based on."""
    return Figure(
        layer=one.layer,
        fen=one.amount or 0,
        claimant_id=worker_id,
        insurance=one.insurance,
        share=one.share,
        month_from=one.month_from,
        month_to=one.month_to,
        basis=earlier.basis if earlier is not None else None,
    )


def _told(case: Case, figure: Figure, on: date, tx: Transaction) -> dict[str, object]:
    told = {name: getattr(figure, name) for name in Figure.__dataclass_fields__}
    more = {"case_id": case.id, "occurred_on": on, "recorded_at": tx.office.now}
    return told | more | {"payment_id": None}


def _place(worker_id: int, one: Amount | RosterFigure) -> Place:
    return (worker_id, one.insurance, one.share, one.month_from, one.month_to)
