"""The terms of an agreement: itemised, and checked against what may not be agreed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_check import (
    FORBIDDEN_TERM,
    Finding,
    found_in_term,
    found_in_terms,
    found_in_words,
    total_of,
)
from dispute_desk.domain.agreement_parts import Party, Term
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.money import Fen, yuan_grouped
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.agreed_plans import carry_insurances
from dispute_desk.services.beside import OTHER_CASE, write_down
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.store.transaction import Transaction

TOTALS_DIFFER = sentence(
    "terms_total_differs",
    QT_TRANSLATE_NOOP(
        "errors",
        "分项条款合计 {terms} 元，协议补缴合计 {total} 元，相差 {apart} 元。请核对后再登记。",
    ),
)
EMPTY_TERM = sentence(
    "empty_term",
    QT_TRANSLATE_NOOP("errors", "条款没有写义务内容，也没有写金额，请至少写一项。"),
)
MONTHS_REVERSED = sentence(
    "term_months_reversed",
    QT_TRANSLATE_NOOP("errors", "条款的终止月份 {end} 早于起始月份 {start}，请核对。"),
)
_LATE = "补录协议 {number} 中不能约定的内容（{words}）：{reason}"


@dataclass(frozen=True, kw_only=True)
class AgreementTerm:
    """One term: who owes what, for which insurance and months, by when, proved how."""

    obligation: str | None = None
    payer: Party = Party.EMPLOYER
    claimant_id: int | None = None
    insurance: Insurance | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    base: Fen | None = None
    employer_share: Fen | None = None
    employee_share: Fen | None = None
    late_fee: Fen | None = None
    late_fee_payer: Party | None = None
    due_on: date | None = None
    proof_kind: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordTerm(AgreementTerm):
    """Add a term to an agreement, or correct one (``record_id``).

    What may not be agreed is told; ``late_reason`` records all the same what was signed on paper.
    """

    case_id: int
    agreement_id: int
    late_reason: str | None = None
    record_id: int | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@use_case(RecordTerm, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "登记协议条款"))
def record_term(command: RecordTerm, tx: Transaction) -> int:
    """Write the term down; return its id."""
    case = tx.case(command.case_id)
    agreement = agreement_of(command.case_id, command.agreement_id, tx)
    trial = term_of(command, agreement, tx)
    found = found_in_term(trial, tx.office.profile, parties_of(agreement, tx))
    answer_for(found, command.late_reason, agreement, tx, field="obligation")
    about(case, tx)
    values = {name: getattr(trial, name) for name in _COLUMNS}
    term = write_down(Term, command, tx, **values)
    carry_insurances(agreement, tx)
    return term.id


def agreement_of(case_id: int, agreement_id: int, tx: Transaction) -> Agreement:
    """Return an agreement of the case; refuse one of another case."""
    agreement = tx.get(Agreement, agreement_id)
    if agreement.case_id != case_id:
        raise DeskError(OTHER_CASE, field="agreement_id")
    return agreement


def term_of(told: AgreementTerm, agreement: Agreement, tx: Transaction) -> Term:
    """Return a term as it is kept; refuse one that says nothing or whose months run backwards."""
    if not (told.obligation or "").strip() and not (told.employer_share or told.employee_share):
        raise DeskError(EMPTY_TERM, field="obligation")
    start, end = told.month_from, told.month_to
    if start is not None and end is not None and end < start:
        raise DeskError(MONTHS_REVERSED, field="month_to", start=start, end=end)
    proof = tx.office.profile.proof_kind(told.proof_kind).code if told.proof_kind else None
    return Term(
        case_id=agreement.case_id,
        agreement_id=agreement.id,
        claimant_id=told.claimant_id,
        obligation=(told.obligation or "").strip() or None,
        payer=told.payer,
        insurance=told.insurance,
        month_from=start,
        month_to=end,
        base_fen=told.base,
        employer_fen=told.employer_share,
        employee_fen=told.employee_share,
        late_fee_fen=told.late_fee,
        late_fee_payer=told.late_fee_payer,
        due_on=told.due_on,
        proof_kind=proof,
        recorded_at=tx.office.now,
    )


def keep_terms(
    told: tuple[AgreementTerm, ...], agreement: Agreement, tx: Transaction
) -> list[Finding]:
    """Keep the terms of a new agreement, whose total must be its own; return what is forbidden."""
    terms = [term_of(one, agreement, tx) for one in told]
    total, agreed = total_of(terms), agreement.total_fen or 0
    if terms and total != agreed:
        raise DeskError(
            TOTALS_DIFFER,
            field="itemised",
            terms=yuan_grouped(total),
            total=yuan_grouped(agreed),
            apart=yuan_grouped(abs(total - agreed)),
        )
    tx.add_all(terms)
    parties = parties_of(agreement, tx)
    return [one for found in found_in_terms(terms, tx.office.profile, parties) for one in found]


def parties_of(agreement: Agreement, tx: Transaction) -> Parties:
    """Return the parties of the agreement's case by their names."""
    case = tx.case(agreement.case_id)
    firm = tx.get(Employer, case.employer_id) if case.employer_id is not None else None
    workers = tx.all_of(Claimant, case_id=case.id)
    return Parties.of((one.name for one in workers), [firm.name if firm else None])


def check_agreement(
    told: tuple[AgreementTerm, ...], reason: str | None, agreement: Agreement, tx: Transaction
) -> None:
    """Look for what may not be agreed, in the words and in the terms of a new agreement."""
    found = found_in_words(agreement.terms or "", tx.office.profile, parties_of(agreement, tx))
    field = "terms" if found else "itemised"
    found += keep_terms(told, agreement, tx)
    answer_for(found, reason, agreement, tx, field=field)


def answer_for(
    found: Sequence[Finding],
    reason: str | None,
    agreement: Agreement,
    tx: Transaction,
    *,
    field: str,
) -> None:
    """Refuse what may not be agreed unless there is a reason to record it; keep that as a note."""
    if not found:
        return
    if not (reason or "").strip():
        first = found[0]
        raise DeskError(
            FORBIDDEN_TERM,
            field=field,
            found=first.words,
            basis=first.term.basis,
            count=len(found),
        )
    words = "、".join(dict.fromkeys(one.words for one in found))
    told = _LATE.format(number=agreement.number or "", words=words, reason=(reason or "").strip())
    note_in_case(agreement.case_id, told, tx)


_COLUMNS = tuple(
    one.name
    for one in fields(Term)
    if one.name not in {"id", "uuid", "row_version", "hidden", "recorded_at"}
)
