"""The sheet of workers saved as one act: workers added and corrected, sums, consents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import LAYER_WORDS, WRITTEN, Amount, Insurance, Layer, Share
from dispute_desk.domain.checklist import CheckAnswer, CheckedItem
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import kept_phone, person_key, read_id_number, read_phone
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.amounts import (
    FIGURE_TWICE,
    LAYER_NOT_WRITTEN,
    WRONG_CLAIMANT,
    Figure,
    write_amounts,
)
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.editing import apply_changes
from dispute_desk.services.intake import BAD_AMOUNT, EMPTY_NAME, check_employment, check_months
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import NO_RIGHT, use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

    Place = tuple[int, Insurance | None, Share | None, Month | None, Month | None]

NOTHING_IN_ROSTER = sentence(
    "nothing_in_roster",
    QT_TRANSLATE_NOOP("errors", "名单里没有要保存的内容，请先填写或粘贴职工。"),
)
ROSTER_LINE = sentence(
    "roster_line",
    QT_TRANSLATE_NOOP(
        "errors", "名单第 {line} 行（{name}）没有通过，整张名单都没有保存。{why}请改正后再保存。"
    ),
)
#: The list of a case's checked items that consents stand under; the item is the way.
CONSENT_LIST = "consent"
_WORKER = QT_TRANSLATE_NOOP("errors", "职工姓名")
_AMOUNT = QT_TRANSLATE_NOOP("command", "登记金额")


@dataclass(frozen=True, kw_only=True)
class RosterFigure:
    """A sum of one worker; without ``amount`` the earlier one is taken away.

    ``seen`` is what stood there when it was changed (0: nothing); None asks nobody.
    """

    layer: Layer
    amount: Fen | None = None
    insurance: Insurance | None = None
    share: Share | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    seen: Fen | None = None


@dataclass(frozen=True, kw_only=True)
class RosterLine:
    """One line of the sheet: a worker of the case, or a new one without ``claimant_id``.

    ``changes`` holds fields by their ids, ``seen`` the values they were changed on. The consent
    is who gave it and in what way; its day is the field ``consented_on``.
    """

    claimant_id: int | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)
    figures: tuple[RosterFigure, ...] = ()
    consent_way: str | None = None
    consent_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class SaveRoster:
    """Save the sheet of workers of a case (职工表格): all lines or none, undone at once."""

    case_id: int
    lines: tuple[RosterLine, ...] = ()
    occurred_on: date | None = None


@use_case(SaveRoster, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "保存职工表格"))
def save_roster(command: SaveRoster, tx: Transaction) -> list[int]:
    """Write every line; return the ids of their workers in order."""
    if not command.lines:
        raise DeskError(NOTHING_IN_ROSTER, field="lines")
    _check_right(command, tx)
    case = tx.case(command.case_id)
    about(case, tx)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    firm = tx.get(Employer, case.employer_id).name if case.employer_id else None
    known = {one.id: one for one in tx.all_of(Claimant, case_id=case.id)}
    workers: list[Claimant] = []
    for number, line in enumerate(command.lines, start=1):
        worker = known.get(line.claimant_id or 0) if line.claimant_id else Claimant(case_id=case.id)
        try:
            workers.append(_filled_in(worker, line, firm, tx))
        except DeskError as refusal:
            name = worker.name if worker is not None else ""
            raise _of_line(refusal, number, str(line.changes.get("name") or name)) from refusal
    new = [
        worker
        for worker, line in zip(workers, command.lines, strict=True)
        if line.claimant_id is None
    ]
    tx.add_all(new)
    tx.flush()
    _write_figures(case, command.lines, workers, on=on, tx=tx)
    _write_consents(case, command.lines, workers, on=on, tx=tx)
    return [one.id for one in workers]


def _check_right(command: SaveRoster, tx: Transaction) -> None:
    """Refuse sums from somebody who may not record any."""
    sums = any(line.figures for line in command.lines)
    if sums and Right.RECORD_AMOUNT not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=_AMOUNT)


def _of_line(refusal: DeskError, line: int, name: str) -> DeskError:
    """Return a refusal that says in which line; what both changed is told as it is."""
    if refusal.code == BOTH_CHANGED:
        refusal.facts["line"] = line
        return refusal
    return DeskError(ROSTER_LINE, field=refusal.field, line=line, name=name, why=refusal)


def _filled_in(
    worker: Claimant | None, line: RosterLine, firm: str | None, tx: Transaction
) -> Claimant:
    """Write the fields of a line; what is doubtful about a number stays as it was typed."""
    if worker is None:
        raise DeskError(WRONG_CLAIMANT, field="claimant_id", name=line.claimant_id)
    apply_changes(worker, CLAIMANT_FIELDS, line.changes, line.seen, tx)
    if not worker.name:
        raise DeskError(EMPTY_NAME, field="name", what=_WORKER)
    check_months(worker.claim_from, worker.claim_to)
    check_employment(worker.employed_from, worker.employed_to)
    if {"name", "id_no", "phone"} & set(line.changes):
        _identify(worker, firm)
    if line.consent_way:
        pick("consent_ways", tx.office.profile.consent_ways, line.consent_way)
    for one in line.figures:
        if one.layer not in WRITTEN:
            raise DeskError(LAYER_NOT_WRITTEN, field="layer", layer=LAYER_WORDS[one.layer])
        if one.amount is not None and one.amount < 0:
            raise DeskError(BAD_AMOUNT, field="amount", yuan=yuan_text(one.amount))
    return worker


def _identify(worker: Claimant, firm: str | None) -> None:
    """Say who the person is; sex and birth follow from a sure number where nobody told them."""
    number = read_id_number(worker.id_no)
    if number.is_certain:
        worker.id_no = number.number
        worker.sex = worker.sex or (number.sex.value if number.sex else None)
        worker.born_on = worker.born_on or number.birth
    worker.phone = kept_phone(worker.phone)
    phone = read_phone(worker.phone).number
    worker.person_key = person_key(worker.name, worker.id_no, phone, firm)


def _write_figures(
    case: Case,
    lines: Sequence[RosterLine],
    workers: Sequence[Claimant],
    *,
    on: date,
    tx: Transaction,
) -> None:
    """Write the sums layer by layer; a layer nobody changed is not looked at."""
    for layer in Layer:
        wanted = [
            (number, worker, one)
            for number, (line, worker) in enumerate(zip(lines, workers, strict=True), start=1)
            for one in line.figures
            if one.layer is layer
        ]
        if wanted:
            _write_layer(case, layer, wanted, on=on, tx=tx)


def _write_layer(
    case: Case,
    layer: Layer,
    wanted: Sequence[tuple[int, Claimant, RosterFigure]],
    *,
    on: date,
    tx: Transaction,
) -> None:
    stands = {_place(one): one for one in tx.all_of(Amount, case_id=case.id, layer=layer)}
    figures: list[Figure] = []
    places: set[Place] = set()
    for number, worker, one in wanted:
        place = (worker.id, one.insurance, one.share, one.month_from, one.month_to)
        earlier = stands.get(place)
        if place in places:
            twice = DeskError(FIGURE_TWICE, field="figures", layer=LAYER_WORDS[layer])
            raise _of_line(twice, number, worker.name)
        places.add(place)
        _check_seen(one, earlier, number)
        if one.amount is None:
            if earlier is not None:
                earlier.hidden = tx.seq
        elif earlier is None or earlier.fen != one.amount:
            figures.append(_figure(one, worker, earlier))
    tx.flush()
    if figures:
        write_amounts(case, figures, on=on, tx=tx)
    if layer is Layer.VERIFIED:
        for _, worker, one in wanted:
            if one.amount and worker.state is ClaimantState.PENDING:
                worker.state = ClaimantState.VERIFIED


def _check_seen(one: RosterFigure, earlier: Amount | None, line: int) -> None:
    """Refuse a sum somebody else changed to something else meanwhile."""
    was = earlier.fen if earlier is not None else 0
    if one.seen is not None and was not in {one.seen, one.amount or 0}:
        words = LAYER_WORDS[one.layer]
        raise DeskError(BOTH_CHANGED, fields=words, names=one.layer.value, line=line)


def _figure(one: RosterFigure, worker: Claimant, earlier: Amount | None) -> Figure:
    """Return the sum to be written; it stays under the paper the earlier one is based on."""
    return Figure(
        layer=one.layer,
        fen=one.amount or 0,
        claimant_id=worker.id,
        insurance=one.insurance,
        share=one.share,
        month_from=one.month_from,
        month_to=one.month_to,
        basis=earlier.basis if earlier is not None else None,
    )


def _place(one: Amount) -> Place:
    return (one.claimant_id or 0, one.insurance, one.share, one.month_from, one.month_to)


def _write_consents(
    case: Case,
    lines: Sequence[RosterLine],
    workers: Sequence[Claimant],
    *,
    on: date,
    tx: Transaction,
) -> None:
    """Keep who agreed in what way; a consent told anew takes the place of the earlier one."""
    told = [
        (line, worker)
        for line, worker in zip(lines, workers, strict=True)
        if line.consent_way or line.consent_by
    ]
    if not told:
        return
    stands = {
        one.claimant_id: one
        for one in tx.all_of(CheckedItem, case_id=case.id, list_code=CONSENT_LIST)
    }
    made: list[CheckedItem] = []
    for line, worker in told:
        earlier = stands.get(worker.id)
        if worker.consented_on is None:
            worker.consented_on = on
        if earlier is not None:
            earlier.hidden = tx.seq
        made.append(
            CheckedItem(
                case_id=case.id,
                claimant_id=worker.id,
                list_code=CONSENT_LIST,
                item=line.consent_way or (earlier.item if earlier is not None else ""),
                answer=CheckAnswer.MET,
                occurred_on=worker.consented_on,
                note=(line.consent_by or "").strip() or (earlier.note if earlier else None),
                recorded_at=tx.office.now,
            )
        )
    tx.add_all(made)
