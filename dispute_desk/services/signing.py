"""Signatures and seals of an agreement; the last one that was needed brings it into effect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Signature, Signer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.rights import Right
from dispute_desk.domain.signing import effective_day, missing
from dispute_desk.domain.stages import DONE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.awaiting_agreements import take_effect
from dispute_desk.services.leaving_out import gone_before, leave_out_who_did_not_sign
from dispute_desk.services.places import place_in
from dispute_desk.services.sealed import is_sealed
from dispute_desk.services.signers import (
    agreements_before,
    cases_on,
    last_places,
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
    of these days (劳动争议调解仲裁法 art. 14 ¶2). Those who went on in another case (拆分、合并)
    sign there or here: the case may be any that stands on the agreement.
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
    agreement = _agreement(case, command.agreement_id, tx)
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
    return bring_on(agreement, tx)


def _agreement(case: Case, agreement_id: int, tx: Transaction) -> Agreement:
    """Return an agreement of the case, or one its workers concluded in another; refuse others."""
    before = agreements_before(case, tx)
    found = next((one for one in before if one.id == agreement_id), None)
    return found or agreement_of(case.id, agreement_id, tx)


def sign_as_told(agreement: Agreement, on: date, tx: Transaction) -> None:
    """Record that everybody whose signature is needed had signed by a day, as the paper shows."""
    for signer in signers_of(agreement, tx):
        _keep(signer, None, agreement, on, tx)


def _keep(
    signer: Signer, name: str | None, agreement: Agreement, on: date, tx: Transaction
) -> None:
    known = tx.all_of(Signature, agreement_id=agreement.id, party=signer.party)
    now = last_places(agreement.case_id, tx) if signer.claimant_id is not None else {}
    open_ = (
        (now.get(one.claimant_id or 0, one.claimant_id), one)
        for one in known
        if one.signed_on is None
    )
    asked = next((one for place, one in open_ if place == signer.claimant_id), None)
    if asked is not None:  # noted as missing when he went on in another case
        asked.signed_on, asked.name = on, name or signer.name or None
        return
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
    """Give an agreement all have signed its day: that of the last signature needed.

    It binds those who signed; cases that are over, or only kept, stay as they are.
    """
    signed = signatures_of(agreement, tx)
    required = signers_of(agreement, tx)
    if agreement.effective_on is None:
        gone = gone_before(agreement, tx)
        required = [one for one in required if one.claimant_id not in gone]
    effective = effective_day(required, signed)
    if effective is not None:
        if agreement.effective_on is None:
            leave_out_who_did_not_sign(agreement, tx)
        agreement.effective_on = max(effective, agreement.concluded_on or effective)
        for case in _going_on(agreement, tx):
            take_effect(agreement, case, tx)
    return agreement.effective_on


def _going_on(agreement: Agreement, tx: Transaction) -> list[Case]:
    found = cases_on(agreement, tx)
    return [one for one in found if one.stage not in DONE and not is_sealed(one)]


def catch_up(case: Case, tx: Transaction) -> None:
    """Let agreements that took effect while a case was over, or only kept, take effect in it."""
    for agreement in (*agreements_before(case, tx), *tx.all_of(Agreement, case_id=case.id)):
        if agreement.effective_on is not None:
            take_effect(agreement, case, tx)


def bring_on(agreement: Agreement, tx: Transaction) -> date | None:
    """Bring an agreement into effect if nobody is missing; the cases on it go on as it stands now.

    Returns the day it takes effect, None while somebody has still to sign.
    """
    effective = bring_into_effect(agreement, tx)
    for case in _going_on(agreement, tx):
        ask_for_the_rest(case, tx)
    return effective


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
    named = {place_in(agreement.case_id, one, tx) for one in command.claimant_ids}
    if named - known:
        raise DeskError(NOT_IN_AGREEMENT, field="claimant_ids")
    left = missing(required, signatures_of(agreement, tx))
    parties = {command.party, *command.also}
    now = [one for one in left if one.party in parties]
    if named:
        now = [one for one in now if one.party is not Party.WORKER or one.claimant_id in named]
    if parties - {one.party for one in now}:
        raise DeskError(ALL_SIGNED, field="party")
    return now
