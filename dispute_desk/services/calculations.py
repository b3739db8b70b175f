"""Calculations of contributions kept with a case, and their results as its verified figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.calculation import (
    Calculation,
    LateFeeTaken,
    figures_of,
    missing_of,
    owed,
)
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.contribution import Result, compute
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import (
    load_switches,
    pack_files,
    pack_of,
    region_folder,
)
from dispute_desk.services.amounts import Figure, check_staying, write_amounts
from dispute_desk.services.codec import BAD_FIELD, NOT_JOURNALED
from dispute_desk.services.contribution_question import claim_of, read_asked, switches_of
from dispute_desk.services.policy_questions import with_office
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case
from dispute_desk.store import policy_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_pack import PolicyPack
    from dispute_desk.services.contribution_question import Asked
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NOT_OF_THE_CASE = sentence(
    "worker_without_claimant",
    QT_TRANSLATE_NOOP(
        "errors",
        "测算里的“{name}”没有对应本案的职工，不能作为核实金额。"
        "请从案件里打开测算，让职工从案件带入。",
    ),
)
CLAIMANT_TWICE = sentence(
    "calculated_twice",
    QT_TRANSLATE_NOOP("errors", "测算里 {name} 出现了两次，合计会重复。请合并成一名职工再保存。"),
)
INCOMPLETE = sentence(
    "calculation_incomplete",
    QT_TRANSLATE_NOOP(
        "errors",
        "测算不完整，没有算进去的月份：{months}。请补齐参数后再采用；确要先采用的，写明理由。",
    ),
)
FEE_NOT_CHOSEN = sentence(
    "late_fee_not_chosen",
    QT_TRANSLATE_NOOP(
        "errors",
        "滞纳金设限和不设限都列出了，请写明采用哪一种："
        "capped（以本金为限）、uncapped（不设上限）、left_out（不列入）。",
    ),
)
NOTHING_OWED = sentence(
    "nothing_calculated",
    QT_TRANSLATE_NOOP("errors", "测算结果里没有应补缴的金额，没有可以写入核实金额的内容。"),
)
_JSON = QT_TRANSLATE_NOOP("codec", "一个对象（花括号里逐项写出）")
#: Figures are written down in Chinese, whatever the language of the window.
_BASIS = "补缴测算 #{id}，{pack} {version}"
_PARTLY = "；不完整：{reason}"
#: So many months are named in a sentence.
_NAMED = 6


@dataclass(frozen=True)
class Reckoned:
    """What was asked, with every day and switch filled in, what it came to, and by which files."""

    asked: str
    result: Result
    files: Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True)
class SaveCalculation:
    """Keep a calculation of a case: what was asked (JSON as for ``backpay``) and its results.

    A worker's ``claimant_id`` says whose it is; days and switches that are not given are filled in.
    """

    case_id: int
    asked: str
    note: str | None = None
    reckoned: Reckoned | None = field(default=None, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class ApplyCalculation:
    """Make the results of a kept calculation the verified figures of its workers.

    They take the place of what was verified of these workers before; other layers stay.
    ``reason`` is needed where something lacks, ``late_fee`` where both late fees were shown.
    """

    calculation_id: int
    late_fee: LateFeeTaken | None = None
    reason: str | None = None
    occurred_on: date | None = None


def office_rows_of(desk: Desk, asked: Asked, today: date) -> list[OfficeRowView]:
    """Return the office's own rows a question is answered with: those it names, else the day's."""
    rows = desk.lists.policy_rows(asked.region)
    if asked.office_rows is not None:
        return [one for one in rows if one.id in asked.office_rows]
    return [one for one in rows if one.held_on(asked.as_known_on or today)]


def reckon(
    given: object,
    today: date,
    files: Mapping[str, bytes] | None = None,
    rows: Sequence[OfficeRowView] = (),
) -> Reckoned:
    """Compute what is asked, with the pack of these files or of its region as shipped.

    ``rows`` are what the office added to it.
    """
    asked = read_asked(given)
    used = pack_files(region_folder(asked.region)) if files is None else files
    pack = pack_of(used)
    result = computed(asked, pack, today, rows)
    plan = result.plan
    told = dict(given) if isinstance(given, dict) else {}
    told |= {
        "as_known_on": plan.view.as_known_on.isoformat(),
        "paid_on": result.claim.paid_on.isoformat(),
        "switches": dict(plan.switches),
        "office_rows": sorted(one.id for one in rows),
    }
    return Reckoned(canonical(told), result, used)


def computed(
    asked: Asked, pack: PolicyPack, today: date, rows: Sequence[OfficeRowView] = ()
) -> Result:
    """Return what a question comes to by a pack and what the office added to it."""
    view = with_office(PolicyView(pack=pack, as_known_on=asked.as_known_on or today), rows)
    return compute(claim_of(asked, today), view, switches_of(asked, pack, load_switches()))


def canonical(given: object) -> str:
    """Return JSON in the one way that is kept and compared."""
    return json.dumps(given, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_given(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON of a question."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise DeskError(
            BAD_FIELD, field="asked", name="asked", given=text[:40], wanted=_JSON
        ) from error


def _reckoned(command: SaveCalculation, desk: Desk) -> SaveCalculation:
    given, today = read_given(command.asked), desk.office().today
    rows = office_rows_of(desk, read_asked(given), today)
    return replace(command, reckoned=reckon(given, today, rows=rows))


@use_case(
    SaveCalculation,
    right=Right.RECORD_AMOUNT,
    title=QT_TRANSLATE_NOOP("command", "保存补缴测算"),
    prepare=_reckoned,
)
def save_calculation(command: SaveCalculation, tx: Transaction) -> int:
    """Keep the calculation and the figures it used; return its id."""
    case = tx.case(command.case_id)
    about(case, tx)
    made = command.reckoned or reckon(read_given(command.asked), tx.office.today)
    result = made.result
    pack = result.plan.view.pack
    _check_workers(result, case, tx)
    policy_files.keep(tx.connection, pack, made.files)
    totals = result.totals
    return tx.add(
        Calculation(
            case_id=case.id,
            asked=made.asked,
            pack_id=pack.id,
            pack_version=pack.version,
            pack_sha256=pack.sha256,
            switches=canonical(dict(result.plan.switches)),
            as_known_on=result.plan.view.as_known_on,
            paid_on=result.claim.paid_on,
            workers=len(result.claim.workers),
            employer_fen=totals.employer,
            employee_fen=totals.employee,
            late_fee_fen=totals.late_fee,
            late_fee_capped_fen=totals.late_fee_capped,
            overpaid_fen=totals.overpaid,
            complete=result.is_complete,
            missing=canonical(missing_of(result)),
            figures=canonical(figures_of(result)),
            person_id=tx.office.actor.id,
            note=(command.note or "").strip() or None,
            recorded_at=tx.office.now,
        )
    ).id


@use_case(
    ApplyCalculation,
    right=Right.RECORD_AMOUNT,
    title=QT_TRANSLATE_NOOP("command", "采用补缴测算为核实金额"),
)
def apply_calculation(command: ApplyCalculation, tx: Transaction) -> int:
    """Write the figures by worker, insurance and share; return how many."""
    kept = tx.get(Calculation, command.calculation_id)
    case = tx.case(kept.case_id)
    about(case, tx)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    reason = (command.reason or "").strip()
    if not kept.complete and not reason:
        raise DeskError(INCOMPLETE, field="reason", months=_months(kept))
    workers = _workers(kept, case, tx)
    figures = _figures(kept, workers, _late_fee(command, kept), reason)
    if not figures:
        raise DeskError(NOTHING_OWED)
    taken = {one.id for one in workers}
    for amount in tx.all_of(Amount, case_id=case.id, layer=Layer.VERIFIED):
        if amount.claimant_id in taken:
            amount.hidden = tx.seq
    write_amounts(case, figures, on=on, tx=tx)
    for claimant in workers:
        if claimant.state is ClaimantState.PENDING:
            claimant.state = ClaimantState.VERIFIED
    for other in tx.all_of(Calculation, case_id=case.id):
        if other.applied_on and other.id != kept.id and taken & set(claimants_in(other)):
            other.applied_on = None
    kept.applied_on = on
    kept.applied_reason = reason or None
    return len(figures)


def claimants_in(kept: Calculation) -> list[int]:
    """Return the workers of the case a kept calculation is about."""
    workers = json.loads(kept.asked)["workers"]
    return [one["claimant_id"] for one in workers if one.get("claimant_id") is not None]


def _check_workers(result: Result, case: Case, tx: Transaction) -> None:
    """Refuse workers of another case, and one worker named twice."""
    seen: set[int] = set()
    for worker in result.claim.workers:
        check_staying(case, worker.claimant_id, tx)
        if worker.claimant_id in seen:
            raise DeskError(CLAIMANT_TWICE, field="asked", name=worker.name)
        if worker.claimant_id is not None:
            seen.add(worker.claimant_id)


def _workers(kept: Calculation, case: Case, tx: Transaction) -> Sequence[Claimant]:
    """Return the case's workers in the order of the calculation; each must be one by his id."""
    ids: list[int] = []
    for worker in json.loads(kept.asked)["workers"]:
        if worker.get("claimant_id") is None:
            raise DeskError(NOT_OF_THE_CASE, name=worker["name"])
        ids.append(worker["claimant_id"])
    for one in ids:
        check_staying(case, one, tx)
    return tx.many(Claimant, ids)


def _late_fee(command: ApplyCalculation, kept: Calculation) -> LateFeeTaken:
    """Return which late fee is taken: as chosen, else as the switch of the calculation says."""
    if command.late_fee is not None:
        return command.late_fee
    way = json.loads(kept.switches).get("late_fee.cap")
    if way == "principal" or kept.late_fee_fen == kept.late_fee_capped_fen:
        return LateFeeTaken.CAPPED
    if way == "none":
        return LateFeeTaken.UNCAPPED
    raise DeskError(FEE_NOT_CHOSEN, field="late_fee")


def _figures(
    kept: Calculation, workers: Sequence[Claimant], late_fee: LateFeeTaken, reason: str
) -> list[Figure]:
    claim = claim_of(read_asked(json.loads(kept.asked)), kept.paid_on or date.min)
    basis = _BASIS.format(id=kept.id, pack=kept.pack_id, version=kept.pack_version)
    if not kept.complete:
        basis += _PARTLY.format(reason=reason)
    sums = json.loads(kept.figures)
    return [
        Figure(
            layer=Layer.VERIFIED,
            fen=fen,
            claimant_id=claimant.id,
            insurance=insurance,
            share=share,
            month_from=asked.months[0].first,
            month_to=asked.months[-1].last,
            basis=basis,
        )
        for claimant, asked, own in zip(workers, claim.workers, sums, strict=True)
        for insurance, share, fen in owed(own, late_fee)
    ]


def _months(kept: Calculation) -> str:
    months = sorted({one[1] for one in json.loads(kept.missing)})
    named = "、".join(months[:_NAMED])
    return f"{named} …" if len(months) > _NAMED else named
