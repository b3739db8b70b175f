"""Signatures and seals of an agreement; the last one that was needed brings it into effect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.signing import Signer, effective_day, missing
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.awaiting_agreements import take_effect
from dispute_desk.services.signers import (
    propose_signatures,
    signatures_of,
    signers_of,
    waits_for_signatures,
)
from dispute_desk.services.steps import about, day_of, propose
from dispute_desk.services.terms import agreement_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.mediation import Agreement
    from dispute_desk.store.transaction import Transaction

ALL_SIGNED = sentence(
    "all_signed",
    QT_TRANSLATE_NOOP("errors", "这一方已经全部签章，不需要再登记。登记错了的，请在历史里撤销。"),
)
NOT_IN_AGREEMENT = sentence(
    "signer_not_in_agreement",
    QT_TRANSLATE_NOOP("errors", "所选职工不在这份协议里，请核对。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordSignature:
    """Record that a party signed or sealed an agreement; of workers those named, else all left.

    ``also`` are further parties that signed on the same day, each by the name the case knows.
    Once everybody whose signature is needed has signed, the agreement is in effect from the last
    of these days (劳动争议调解仲裁法 art. 14 ¶2).
    """

    case_id: int
    agreement_id: int
    party: Party
    claimant_ids: tuple[int, ...] = ()
    name: str | None = None
    signed_on: date | None = None
    also: tuple[Party, ...] = ()


@use_case(RecordSignature, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记签章"))
def record_signature(command: RecordSignature, tx: Transaction) -> date | None:
    """Keep the signatures; return the day the agreement takes effect, None while one is missing."""
    case = tx.case(command.case_id)
    agreement = agreement_of(command.case_id, command.agreement_id, tx)
    on = day_of(command.signed_on, tx)
    try:
        case.check_day(on, tx.office.today)
    except DeskError as refusal:
        refusal.field = "signed_on"
        raise
    required = signers_of(agreement, tx)
    for signer in _signing(command, required, agreement, tx):
        mine = signer.party is command.party
        _keep(signer, command.name if mine else None, agreement, on, tx)
    about(case, tx)
    effective = bring_into_effect(agreement, tx)
    ask_for_the_rest(case, tx)
    return effective


def sign_as_told(agreement: Agreement, on: date, tx: Transaction) -> None:
    """Record that everybody whose signature is needed had signed by a day, as the paper shows."""
    for signer in signers_of(agreement, tx):
        _keep(signer, None, agreement, on, tx)


def _keep(
    signer: Signer, name: str | None, agreement: Agreement, on: date, tx: Transaction
) -> None:
    tx.add(
        Signature(
            case_id=agreement.case_id,
            agreement_id=agreement.id,
            party=signer.party,
            claimant_id=signer.claimant_id,
            name=name or signer.name or None,
            signed_on=on,
            recorded_at=tx.office.now,
        )
    )


def bring_into_effect(agreement: Agreement, tx: Transaction) -> date | None:
    """Give an agreement all have signed its day: that of the last signature needed."""
    signed = signatures_of(agreement, tx)
    effective = effective_day(signers_of(agreement, tx), signed)
    if effective is not None:
        agreement.effective_on = max(effective, agreement.concluded_on or effective)
        take_effect(agreement, tx)
    return agreement.effective_on


def ask_for_the_rest(case: Case, tx: Transaction) -> None:
    """Let the next action name who is still to sign; once nobody is, what follows the stage."""
    if not waits_for_signatures(case, tx):
        return
    day = case.next_action_on
    if propose_signatures(case, on=tx.office.today, tx=tx):
        case.next_action_on = day
    else:
        propose(case, on=tx.office.today, tx=tx)


def _signing(
    command: RecordSignature, required: list[Signer], agreement: Agreement, tx: Transaction
) -> list[Signer]:
    """Return who signs now."""
    known = {one.claimant_id for one in required if one.party is Party.WORKER}
    if set(command.claimant_ids) - known:
        raise DeskError(NOT_IN_AGREEMENT, field="claimant_ids")
    left = missing(required, signatures_of(agreement, tx))
    parties = {command.party, *command.also}
    now = [one for one in left if one.party in parties]
    if command.claimant_ids:
        named = command.claimant_ids
        now = [one for one in now if one.party is not Party.WORKER or one.claimant_id in named]
    if parties - {one.party for one in now}:
        raise DeskError(ALL_SIGNED, field="party")
    return now
