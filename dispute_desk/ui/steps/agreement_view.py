"""What the screens know of an agreement's parts: its terms, its signers, what is open to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain import signing
from dispute_desk.domain.agreement_parts import Signer, Term
from dispute_desk.domain.claimant import CLAIMANT_WORDS, ClaimantState
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.signing import missing
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from dispute_desk.domain.deadlines import Deadline
    from dispute_desk.ui.steps.case_view import CaseView

    Row = dict[str, Any]

_TERM = (
    "obligation", "payer", "claimant_id", "insurance", "month_from", "month_to", "base_fen",
    "employer_fen", "employee_fen", "late_fee_fen", "late_fee_payer", "due_on", "proof_kind",
)  # fmt: skip


def parts_of(view: CaseView, kind: str, agreement: Row) -> list[Row]:
    """Return the terms, signatures or confirmations of one agreement."""
    return [one for one in view.file.beside[kind] if one["agreement_id"] == agreement["id"]]


def as_term(row: Row) -> Term:
    """Return a row of the case file as the term it is."""
    return Term(**{name: row[name] for name in _TERM})


def agreement_of(view: CaseView, agreement_id: int) -> Row:
    """Return an agreement of the case, or one its workers concluded in another."""
    known = (*view.file.before.agreements, *view.file.agreements)
    return next(one for one in known if one["id"] == agreement_id)


def signers(view: CaseView, agreement: Row) -> list[Signer]:
    """Return whose signatures an agreement needs, namesakes told apart."""
    return [
        replace(one, name=_told(view, one.claimant_id)) if one.claimant_id else one
        for one in signing.signers(view.file, agreement)
    ]


def _told(view: CaseView, claimant_id: int) -> str:
    """Return a worker's name; of one who went on in another case that he did."""
    split = ClaimantState.SPLIT_OFF
    name = view.claimant_name(claimant_id)
    if not any(one["id"] == claimant_id and one["state"] is split for one in view.file.claimants):
        return name
    return f"{name}（{translated('claimant', CLAIMANT_WORDS[split])}）"


def unsigned(view: CaseView) -> list[int]:
    """Return the agreements in force that lack signatures."""
    return [agreement for agreement, _ in signing.unsigned(view.file)]


def not_signed(view: CaseView, agreement: Row) -> list[Signer]:
    """Return who has not signed an agreement yet; of one of a case before as it is told there."""
    if agreement["case_id"] != view.id:
        return list(dict(view.file.before.unsigned).get(agreement["id"], ()))
    return missing(signers(view, agreement), signing.signatures_of(view.file, agreement))


def is_signed_one_by_one(view: CaseView, agreement: Row) -> bool:
    """Tell whether signatures are recorded; on the simple road the effective day says enough."""
    return agreement["effective_on"] is None or bool(parts_of(view, "signature", agreement))


def open_rights(view: CaseView) -> list[AgreementRight]:
    """Return the confirmations the mediating body's kind gives."""
    org = view.file.case["mediation_org"]
    return [right for right in AgreementRight if view.profile.opens(org, right)]


def term_of_right(view: CaseView, agreement: Row, right: AgreementRight) -> Deadline | None:
    """Return until when a confirmation may be applied for; None while nothing runs."""
    rule = next((one for one in view.profile.clocks if one.right is right), None)
    if rule is None or agreement["effective_on"] is None:
        return None
    return rule.deadline(agreement["effective_on"], view.calendar)
