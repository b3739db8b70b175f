"""Concluding an agreement as one of the ways to settle a kept calculation says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.calculation import Calculation, LateFeeTaken
from dispute_desk.domain.contribution_words import lacking_months
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.later_start import LaterStart
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rights import Right
from dispute_desk.domain.settlement import Option, OptionKind, Wish
from dispute_desk.domain.settlement_terms import agreed_sums, clauses_of, terms_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.calculations import FEE_NOT_CHOSEN, NOT_OF_THE_CASE
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, conclude_agreement
from dispute_desk.services.settlements import settle_kept
from dispute_desk.services.side_by_side import Settlement
from dispute_desk.services.terms import AgreementTerm
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.agreement_parts import Term
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

OPTION_INCOMPLETE = sentence(
    "option_incomplete",
    QT_TRANSLATE_NOOP(
        "errors",
        "测算不完整，不能按方案登记协议。没有算进去的月份：{months}。请补齐参数后重新测算。",
    ),
)
NOTHING_TO_SETTLE = sentence(
    "nothing_to_settle",
    QT_TRANSLATE_NOOP("errors", "测算结果里没有应补缴的金额，没有可以约定的内容。"),
)
OPTION_WITHOUT_PARTS = sentence(
    "option_without_parts",
    QT_TRANSLATE_NOOP("errors", "方案“分期补缴”要写明分几期（count）和首期缴纳日，请补上。"),
)


@dataclass(frozen=True, kw_only=True)
class ConcludeOption:
    """Conclude an agreement as one of the ways to settle a kept calculation says, in one step.

    Its sums, terms and planned payments come from the calculation: contributions by worker,
    insurance and share, in ``count`` parts from ``first_on`` where it is settled in parts.
    ``claimant_ids`` names who takes part, without them everybody still in the case. ``late_fee``
    says which reckoning stands in the terms; the employer bears it as assessed in any case.
    The other fields are those of ``ConcludeAgreement``; ``terms`` adds to the clauses of the way.
    """

    calculation_id: int
    option: OptionKind
    first_on: date
    count: int = 1
    every_months: int = 1
    claimant_ids: tuple[int, ...] = ()
    starts: tuple[LaterStart, ...] = ()
    late_fee: LateFeeTaken | None = None
    occurred_on: date | None = None
    effective_on: date | None = None
    terms: str | None = None
    mediator: str | None = None
    organisation: str | None = None
    awaits_signatures: bool = False
    all_signed_on: date | None = None
    late_reason: str | None = None
    settlement: Settlement | None = field(default=None, repr=False, metadata=NOT_JOURNALED)


def _settled(command: ConcludeOption, desk: Desk) -> ConcludeOption:
    """Compute the way that was chosen from the kept calculation."""
    in_parts = command.option is OptionKind.PARTS
    if in_parts and command.count < 2:  # noqa: PLR2004 - two parts at least
        raise DeskError(OPTION_WITHOUT_PARTS, field="count")
    wish = Wish(
        first_on=command.first_on,
        count=command.count if in_parts else 1,
        every_months=command.every_months,
    )
    made = settle_kept(desk, command.calculation_id, wish, command.starts, command.claimant_ids)
    return replace(command, settlement=made)


@use_case(
    ConcludeOption,
    right=Right.MEDIATE,
    title=QT_TRANSLATE_NOOP("command", "按方案登记协议"),
    prepare=_settled,
)
def conclude_option(command: ConcludeOption, tx: Transaction) -> int:
    """Record the agreement with sums, terms and planned payments; return its id."""
    made = command.settlement
    if made is None:
        raise TypeError(command)
    kept = tx.get(Calculation, command.calculation_id)
    chosen = made.of(command.option)
    _check(chosen, made)
    taken = fee_taken(chosen, made, command.late_fee)
    claimants = [one or 0 for one in made.claimants]
    written = (command.terms or "").strip()
    return conclude_agreement(
        ConcludeAgreement(
            case_id=kept.case_id,
            items=tuple(
                AgreementItem(
                    amount=Fen(one.fen),
                    claimant_id=claimants[one.worker],
                    insurance=one.insurance,
                    share=one.share,
                    month_from=one.first,
                    month_to=one.last,
                )
                for one in agreed_sums(chosen)
            ),
            itemised=tuple(_term(one) for one in terms_of(chosen, claimants, taken)),
            perform_by=chosen.last_due,
            terms="\n".join(part for part in (clauses_of(chosen, taken), written) if part),
            occurred_on=command.occurred_on,
            effective_on=command.effective_on,
            mediator=command.mediator,
            organisation=command.organisation,
            awaits_signatures=command.awaits_signatures,
            all_signed_on=command.all_signed_on,
            late_reason=command.late_reason,
        ),
        tx,
    )


def fee_taken(option: Option, made: Settlement, wanted: LateFeeTaken | None = None) -> LateFeeTaken:
    """Return which late fee stands in the terms: as wanted, else as the switch decides.

    Refuses with ``late_fee_not_chosen`` where both were shown and they differ.
    """
    if option.kind is OptionKind.PRINCIPAL_FIRST:
        return LateFeeTaken.LEFT_OUT
    if wanted is not None:
        return wanted
    way = made.result.plan.switches["late_fee.cap"]
    if way == "principal" or option.totals.late_fee == option.totals.late_fee_capped:
        return LateFeeTaken.CAPPED
    if way == "none":
        return LateFeeTaken.UNCAPPED
    raise DeskError(FEE_NOT_CHOSEN, field="late_fee")


def _check(chosen: Option, made: Settlement) -> None:
    if not chosen.is_complete:
        months = lacking_months(chosen.missing)
        raise DeskError(OPTION_INCOMPLETE, field="option", months=months)
    if not chosen.may_be_chosen:
        raise DeskError(NOTHING_TO_SETTLE, field="option")
    for claimant_id, name in zip(made.claimants, made.names, strict=True):
        if claimant_id is None:
            raise DeskError(NOT_OF_THE_CASE, name=name)


def _term(one: Term) -> AgreementTerm:
    return AgreementTerm(
        obligation=one.obligation,
        payer=one.payer,
        claimant_id=one.claimant_id,
        insurance=one.insurance,
        month_from=one.month_from,
        month_to=one.month_to,
        employer_share=_fen(one.employer_fen),
        employee_share=_fen(one.employee_fen),
        late_fee=_fen(one.late_fee_fen),
        late_fee_payer=one.late_fee_payer,
        due_on=one.due_on,
    )


def _fen(fen: int | None) -> Fen | None:
    return None if fen is None else Fen(fen)
