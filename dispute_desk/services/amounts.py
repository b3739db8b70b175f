"""Writing down a figure of one layer, never over another layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import LAYER_WORDS, WRITTEN, Amount, Insurance, Layer, Share
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, both_changed
from dispute_desk.services.intake import BAD_AMOUNT, MONTHS_REVERSED
from dispute_desk.services.places import check_here
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

    Place = tuple[int | None, Insurance | None, Share | None, Month | None, Month | None]

LAYER_NOT_WRITTEN = sentence(
    "layer_not_written",
    QT_TRANSLATE_NOOP(
        "errors", "“{layer}”不能直接填写：实缴入库来自有凭证的缴费登记，历史数来自导入的台账。"
    ),
)
LEVELS_MIXED = sentence(
    "amount_levels_mixed",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案的“{layer}”已经{has}登记，再{wants}登记会重复计算。请先改掉原来的金额。",
    ),
)
WRONG_CLAIMANT = sentence(
    "claimant_of_other_case",
    QT_TRANSLATE_NOOP("errors", "这名职工（{name}）不在本案中，请从本案的职工里选择。"),
)
FIGURE_TWICE = sentence(
    "figure_twice",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{layer}”里同一职工、险种、份额和期间填了两次，请合并成一项后再登记。",
    ),
)
_BY_CASE = QT_TRANSLATE_NOOP("errors", "按全案")
_BY_WORKER = QT_TRANSLATE_NOOP("errors", "按职工")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure to be written, as fine as it is known; ``fen`` in fen."""

    layer: Layer
    fen: int
    claimant_id: int | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    basis: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordAmount:
    """Write a figure of the claimed, verified, agreed or assessed layer.

    It takes the place of the earlier figure of the same layer, worker, insurance, share and
    months; other layers stay as they are. ``basis`` is the paper it comes from. Of a worker who
    goes on in another case it is written there. ``seen`` are the ``fen`` and ``basis`` that stood
    there when the form was filled in; None for both where nothing did.
    """

    case_id: int
    layer: Layer
    amount: Fen
    claimant_id: int | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    basis: str | None = None
    occurred_on: date | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordAmount, right=Right.RECORD_AMOUNT, title=QT_TRANSLATE_NOOP("command", "登记金额"))
def record_amount(command: RecordAmount, tx: Transaction) -> int:
    """Write the figure; return its id."""
    if command.layer not in WRITTEN:
        raise DeskError(LAYER_NOT_WRITTEN, field="layer", layer=LAYER_WORDS[command.layer])
    case = tx.case(command.case_id)
    about(case, tx)
    check_staying(case, command.claimant_id, tx)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    figure = Figure(
        layer=command.layer,
        fen=command.amount,
        claimant_id=command.claimant_id,
        insurance=command.insurance,
        share=command.share,
        month_from=command.month_from,
        month_to=command.month_to,
        basis=command.basis,
    )
    _check_seen(case, figure, command.seen, tx)
    if command.layer is Layer.VERIFIED and command.claimant_id is not None:
        claimant = tx.get(Claimant, command.claimant_id)
        if claimant.state is ClaimantState.PENDING:
            claimant.state = ClaimantState.VERIFIED
    return write_amount(case, figure, on=on, tx=tx).id


def _check_seen(case: Case, figure: Figure, seen: Seen, tx: Transaction) -> None:
    """Refuse to take the place of a figure that somebody else wrote since the form was opened."""
    if not seen:
        return
    written = tx.all_of(Amount, case_id=case.id, layer=figure.layer)
    standing = next((one for one in written if _place(one) == _place(figure)), None)
    told = {"fen": figure.fen, "basis": figure.basis}
    now = {name: getattr(standing, name, None) for name in told}
    both = [name for name in told if now[name] not in {seen.get(name), told[name]}]
    if both:
        mine, theirs = ({name: of[name] for name in both} for of in (told, now))
        record_id = standing.id if standing else 0
        raise both_changed("amount", record_id, dict.fromkeys(told) | seen, mine, theirs)


def write_amount(case: Case, figure: Figure, *, on: date, tx: Transaction) -> Amount:
    """Add the figure and take the one it replaces out of sight."""
    return write_amounts(case, (figure,), on=on, tx=tx)[0]


def write_amounts(
    case: Case, figures: Sequence[Figure], *, on: date, tx: Transaction
) -> Sequence[Amount]:
    """Add figures of one layer and take those they replace out of sight."""
    written = tx.all_of(Amount, case_id=case.id, layer=figures[0].layer)
    earlier = {_place(amount): amount for amount in written}
    places: set[Place] = set()
    levels = {amount.claimant_id is None for amount in written}
    for figure in figures:
        _check(case, figure, tx)
        check_level(figure, levels)
        place = _place(figure)
        if place in places:
            raise DeskError(FIGURE_TWICE, field="items", layer=LAYER_WORDS[figure.layer])
        places.add(place)
        if place in earlier:
            earlier[place].hidden = tx.seq
    return tx.add_all([_amount(case, figure, on=on, tx=tx) for figure in figures])


def _amount(case: Case, figure: Figure, *, on: date, tx: Transaction) -> Amount:
    return Amount(
        case_id=case.id,
        claimant_id=figure.claimant_id,
        layer=figure.layer,
        insurance=figure.insurance,
        share=figure.share,
        month_from=figure.month_from,
        month_to=figure.month_to,
        fen=figure.fen,
        occurred_on=on,
        recorded_at=tx.office.now,
        basis=figure.basis,
    )


def check_claimant(case: Case, claimant_id: int | None, tx: Transaction) -> None:
    """Refuse a worker of another case."""
    if claimant_id is None:
        return
    claimant = tx.get(Claimant, claimant_id)
    if claimant.case_id != case.id:
        raise DeskError(WRONG_CLAIMANT, field="claimant_id", name=claimant.name)


def check_staying(case: Case, claimant_id: int | None, tx: Transaction) -> None:
    """Refuse a worker of another case, and one who goes on in another case by now."""
    check_claimant(case, claimant_id, tx)
    if claimant_id is not None:
        check_here(tx.get(Claimant, claimant_id), tx)


def _check(case: Case, figure: Figure, tx: Transaction) -> None:
    if figure.fen < 0:
        raise DeskError(BAD_AMOUNT, field="amount", yuan=yuan_text(figure.fen))
    start, end = figure.month_from, figure.month_to
    if start and end and start > end:
        raise DeskError(MONTHS_REVERSED, field="month_from", start=start, end=end)
    check_claimant(case, figure.claimant_id, tx)


def check_level(figure: Figure, levels: set[bool]) -> None:
    """Refuse a layer written both for the whole case and by worker; remember the level."""
    of_case = figure.claimant_id is None
    if (not of_case) in levels:
        words = (_BY_WORKER, _BY_CASE) if of_case else (_BY_CASE, _BY_WORKER)
        raise DeskError(LEVELS_MIXED, layer=LAYER_WORDS[figure.layer], has=words[0], wants=words[1])
    levels.add(of_case)


def _place(figure: Amount | Figure) -> Place:
    return (
        figure.claimant_id,
        figure.insurance,
        figure.share,
        figure.month_from,
        figure.month_to,
    )
