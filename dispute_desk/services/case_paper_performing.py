"""What stands on the 履行情况表: what was to be paid by when, and what came in by proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreements_in_force import agreements_in_force
from dispute_desk.domain.due_payments import GONE, claims
from dispute_desk.domain.part_paid import PARTLY_PAID, short_of
from dispute_desk.domain.payment import PAYMENT_WORDS, TO_COME, PaymentState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dispute_desk.services.case_paper_words import CaseOnPaper, Record

#: Payments that stand in nobody's way any more.
_GONE = frozenset({PaymentState.SUPERSEDED, PaymentState.DROPPED})
_WAITING = TO_COME | {PaymentState.PAID_UNVERIFIED}


def performance_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the form; only what has a proof counts as paid."""
    agreement = (agreements_in_force(paper.file) or [{}])[-1]
    payments = [one for one in paper.file.payments if one["state"] not in _GONE]
    names = {one["id"]: one["name"] for one in paper.file.claimants}
    gone = {one["id"] for one in paper.file.claimants if one["state"] in GONE}
    found = claims(paper.file.payments, paper.calendar, gone)
    short = short_of(payments, found)
    rows = [_row(paper, one, names, short) for one in payments]
    waiting = [one["planned_fen"] for one in payments if one["state"] in _WAITING]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "claimants": paper.names(),
        "employer_name": paper.file.employer.get("name"),
        "agreement_no": agreement.get("number"),
        "perform_by": agreement.get("perform_by"),
        "state": _state(payments, short),
        "planned_total": _sum(row["planned"] for row in rows),
        "employer_total": _sum(row["employer"] for row in rows),
        "employee_total": _sum(row["employee"] for row in rows),
        "fee_total": _sum(row["fee"] for row in rows),
        "open": None if None in waiting else sum(waiting) + sum(short.values()),
        "handler": paper.handler(),
        "payments": rows,
    }


def has_payments(paper_payments: tuple[Record, ...]) -> bool:
    """Tell whether anything was planned or paid."""
    return any(one["state"] not in _GONE for one in paper_payments)


def _sum(parts: Any) -> int | None:  # noqa: ANN401 - a generator of fen or None
    known = [one for one in parts if one is not None]
    return sum(known) if known else None


def _state(payments: list[Record], short: Mapping[int, int]) -> str | None:
    paid = [one for one in payments if one["state"] is PaymentState.PAID]
    if not payments:
        return None
    waits = bool(short) or any(one["state"] in _WAITING for one in payments)
    if not paid:
        return "尚未履行"
    return "部分履行" if waits else "已全部履行"


def _row(
    paper: CaseOnPaper, one: Record, names: dict[int, str], short: Mapping[int, int]
) -> Record:
    paid = one["state"] is PaymentState.PAID
    insurance = one["insurance"]
    kinds = {kind.code: kind.label for kind in paper.profile.proof_kinds}
    proof = " ".join(part for part in (kinds.get(one["proof_kind"]), one["proof_no"]) if part)
    state = PARTLY_PAID if one["id"] in short else PAYMENT_WORDS[PaymentState(one["state"])]
    return {
        "name": names.get(one["claimant_id"], "全体职工"),
        "insurance": paper.insurance_words([insurance]) if insurance else None,
        "due_on": _day(one["due_on"]),
        "planned": one["planned_fen"],
        "paid_on": _day(one["paid_on"]) if paid else None,
        "employer": one["employer_fen"] if paid else None,
        "employee": one["employee_fen"] if paid else None,
        "fee": one["late_fee_fen"] if paid else None,
        "told": f"{state}\n{proof}" if proof else state,
    }


def _day(day: date | None) -> str | None:
    """Return a day for a narrow column."""
    return f"{day.year}.{day.month}.{day.day}" if day else None
