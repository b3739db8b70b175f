"""Instalments: a planned back-payment in parts, as agreed or by the terms of the agreement."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreed_plan import fen_of
from dispute_desk.domain.agreement_parts import Term
from dispute_desk.domain.agreements_in_force import in_force
from dispute_desk.domain.amount import Amount, Layer
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.instalments import Instalment, check_parts, even_table, on_days
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import TO_COME, Payment
from dispute_desk.domain.profile import ActionStart
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.agreed_plans import agreed_with, divide, parts_of, put_parts
from dispute_desk.services.beside import OTHER_CASE
from dispute_desk.services.planning import case_to_plan, check_not_before, keep_reason
from dispute_desk.services.terms import agreement_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.store.transaction import Transaction

NOTHING_TO_DIVIDE = sentence(
    "no_plan_to_divide",
    QT_TRANSLATE_NOOP(
        "errors", "没有可以分期的补缴安排：已缴、已退或已被取代的不能再分。请先安排补缴。"
    ),
)
PARTS_TOO_SMALL = sentence(
    "parts_too_small",
    QT_TRANSLATE_NOOP("errors", "{fen} 元分成 {count} 期，每期不足一分钱。请减少期数。"),
)
NOT_IN_FORCE = sentence(
    "agreement_not_in_force",
    QT_TRANSLATE_NOOP("errors", "协议 {number} 已由后来的协议取代，请按现行协议安排补缴。"),
)
NOT_SIGNED_YET = sentence(
    "agreement_not_signed_yet",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议 {number} 还没有签章齐全，原协议继续有效；签章登记齐后自动按新协议安排补缴。",
    ),
)
TERMS_DO_NOT_FIT = sentence(
    "terms_do_not_fit_plan",
    QT_TRANSLATE_NOOP(
        "errors",
        "{who}的条款合计 {terms} 元，尚未缴的安排合计 {plan} 元，两者不一致，不能按条款安排。"
        "请核对条款，或改用分期安排。",
    ),
)
TERMS_OF_WORKERS = sentence(
    "terms_of_workers",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议的补缴安排是全案的，条款是按职工写的，不能按条款安排。请改用分期安排，或按职工登记协议金额。",
    ),
)
_WHOLE = QT_TRANSLATE_NOOP("errors", "全案")


@dataclass(frozen=True, kw_only=True)
class PlanInstalments:
    """Divide planned payments (``payment_ids``, or all that are to come) into monthly parts.

    The parts are as even as whole fen allow, of each plan and of all together. A day that is free
    is kept as agreed and rolls when it is due.
    ``late_reason`` says why before the acceptance, or from a day before the agreement on; it joins
    the notes.
    """

    case_id: int
    count: int
    first_due_on: date
    payment_ids: tuple[int, ...] = ()
    every_months: int = 1
    late_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class PlanByTerms:
    """Plan what is still to come as the agreement in force says: its terms, else its sums.

    ``late_reason`` says why a term is due before the agreement; it joins the notes.
    """

    case_id: int
    agreement_id: int
    late_reason: str | None = None


@use_case(
    PlanInstalments, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "安排分期")
)
def plan_instalments(command: PlanInstalments, tx: Transaction) -> int:
    """Divide the plans; return how many payments there are to come now."""
    case = case_to_plan(command.case_id, command.late_reason, tx)
    check_parts(command.count, command.first_due_on, command.every_months)
    plans = _plans(case, command.payment_ids, tx)
    made = 0
    table = even_table([plan.planned_fen or 0 for plan in plans], command.count)
    for plan, sums in zip(plans, table, strict=True):
        agreement = tx.get(Agreement, plan.agreement_id) if plan.agreement_id else None
        days = (command.first_due_on,)
        check_not_before(agreement, days, command.late_reason, field="first_due_on")
        fen = plan.planned_fen or 0
        if fen < command.count:
            yuan = yuan_grouped(fen)
            raise DeskError(PARTS_TOO_SMALL, field="count", fen=yuan, count=command.count)
        parts = on_days(sums, command.first_due_on, every_months=command.every_months)
        told = [replace(part, insurance=plan.insurance) for part in parts]
        divided = divide(plan, told, tx)
        keep_reason(divided, command.late_reason)
        made += len(divided)
    _look_ahead(case, tx)
    return made


@use_case(
    PlanByTerms, right=Right.RECORD_PAYMENT, title=QT_TRANSLATE_NOOP("command", "按协议条款安排")
)
def plan_by_terms(command: PlanByTerms, tx: Transaction) -> int:
    """Put a planned payment for each term in the place of the plans; return how many."""
    case = case_to_plan(command.case_id, command.late_reason, tx)
    agreement = agreement_of(case.id, command.agreement_id, tx)
    _check_in_force(case, agreement, tx)
    plans: dict[int | None, list[Payment]] = defaultdict(list)
    for plan in tx.all_of(Payment, case_id=case.id, agreement_id=agreement.id):
        if plan.state in TO_COME and plan.superseded_by is None:
            plans[plan.claimant_id].append(plan)
    parts = _parts(agreement, tx)
    whose = [one for one in plans if one in parts]
    if not whose:
        if None in plans and parts:
            raise DeskError(TERMS_OF_WORKERS, field="agreement_id")
        raise DeskError(NOTHING_TO_DIVIDE, field="agreement_id")
    made = 0
    for claimant_id in whose:
        mine, told = plans[claimant_id], parts[claimant_id]
        days = [one.due_on for one in told]
        check_not_before(agreement, days, command.late_reason, field="late_reason")
        _check_fits(mine, told, tx)
        keep_reason(mine, command.late_reason)
        made += put_parts(mine, told, tx)
    _look_ahead(case, tx)
    return made


def _parts(agreement: Agreement, tx: Transaction) -> dict[int | None, list[Instalment]]:
    """Return what the terms say, one by one; of an agreement without terms what its sums say."""
    found: dict[int | None, list[Instalment]] = defaultdict(list)
    for term in tx.all_of(Term, case_id=agreement.case_id, agreement_id=agreement.id):
        if fen_of(term):
            found[term.claimant_id].append(_part_of(term, agreement))
    if found:
        return found
    told = parts_of(agreement, agreed_with(agreement, tx), tx)
    return {one: list(mine) for one, mine in told.items() if any(part.insurance for part in mine)}


def _part_of(term: Term, agreement: Agreement) -> Instalment:
    return Instalment(
        fen=fen_of(term),
        due_on=term.due_on or agreement.perform_by,
        insurance=term.insurance,
        month_from=term.month_from,
        month_to=term.month_to,
    )


def _check_fits(plans: list[Payment], parts: list[Instalment], tx: Transaction) -> None:
    planned, told = sum(one.planned_fen or 0 for one in plans), sum(one.fen for one in parts)
    if planned != told:
        raise DeskError(
            TERMS_DO_NOT_FIT,
            who=_name(plans[0].claimant_id, tx),
            terms=yuan_grouped(told),
            plan=yuan_grouped(planned),
        )


def _name(claimant_id: int | None, tx: Transaction) -> str:
    return _WHOLE if claimant_id is None else tx.get(Claimant, claimant_id).name


def _plans(case: Case, chosen: tuple[int, ...], tx: Transaction) -> list[Payment]:
    """Return the payments to come that are meant."""
    known = {one.id: one for one in tx.all_of(Payment, case_id=case.id)}
    if any(one not in known for one in chosen):
        raise DeskError(OTHER_CASE, field="payment_ids")
    found = [known[one] for one in dict.fromkeys(chosen or known)]
    plans = [one for one in found if one.state in TO_COME and one.planned_fen]
    if not plans or (chosen and len(plans) != len(found)):
        raise DeskError(NOTHING_TO_DIVIDE, field="payment_ids")
    return plans


def _check_in_force(case: Case, agreement: Agreement, tx: Transaction) -> None:
    known = tx.all_of(Agreement, case_id=case.id)
    bases = {one.basis for one in tx.all_of(Amount, case_id=case.id, layer=Layer.AGREED)}
    waiting = {one.basis for one in tx.all_of(Amount, case_id=case.id, layer=Layer.UNSIGNED)}
    if agreement.number in waiting:
        raise DeskError(NOT_SIGNED_YET, field="agreement_id", number=agreement.number or "")
    standing = in_force([one.number for one in known], bases, waiting)
    if all(known[place].id != agreement.id for place in standing):
        raise DeskError(NOT_IN_FORCE, field="agreement_id", number=agreement.number or "")


def _look_ahead(case: Case, tx: Transaction) -> None:
    """Bring the next action to the first day something is due, where it waits for the payment."""
    rule = tx.office.profile.next_action(case.stage.value)
    if rule is None or rule.start is not ActionStart.PERFORM_BY or case.next_action != rule.label:
        return
    coming = [one for one in tx.all_of(Payment, case_id=case.id) if one.state in TO_COME]
    days = [one.due_on for one in coming if one.due_on]
    if days:
        case.next_action_on = tx.office.calendar.next_workday(min(days))
