"""What stands on the 调解协议书 of a case: terms, remedies, the roster and the schedule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import day_words
from dispute_desk.domain.agreed_plan import agreed_parts
from dispute_desk.domain.agreement_parts import Term
from dispute_desk.domain.agreements_in_force import agreements_waiting
from dispute_desk.domain.amount import OF_AGREEMENTS, Amount, Insurance, Layer, Share
from dispute_desk.domain.capital_amounts import capitals
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.profile import Area
from dispute_desk.domain.signing import unsigned
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_paper_terms import employer_agents, itemised_terms, parts_values
from dispute_desk.services.case_paper_words import (
    CaseOnPaper,
    Record,
    months_column,
    months_words,
    names_words,
    sentence_end,
)

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile

OTHER_TRADE = sentence(
    "agreement_for_contributions_only",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案的争议类型是“{cause}”，这份协议书只适用于社会保险费补缴。请另行拟写，再用“登记文书”补录。",
    ),
)
#: Numbers people put before their terms; the paper numbers them itself.
_NUMBERING = re.compile(
    r"^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.(?!\d)))\s*"
)
#: What a plan takes from a term.
_OF_PLANS = (
    "claimant_id", "insurance", "month_from", "month_to", "employer_fen", "employee_fen", "due_on",
)  # fmt: skip
_UNITS = {
    TermUnit.NATURAL: "日",
    TermUnit.WORKING: "个工作日",
    TermUnit.MONTHS: "个月",
    TermUnit.YEARS: "年",
}


@dataclass(frozen=True)
class _Share:
    """What was agreed for one worker, or for all of them together (no worker)."""

    worker: Record | None
    items: tuple[Record, ...]

    def of(self, share: Share) -> int | None:
        """Return the fen of a share; None where nobody split the sum."""
        found = [one["fen"] for one in self.items if one["share"] == share]
        return sum(found) if found else None

    @property
    def is_divided(self) -> bool:
        """Whether each sum is the employer's or the worker's: a share nobody named is none then."""
        return all(one["share"] for one in self.items)

    @property
    def total(self) -> int:
        """The contributions of both sides; the late fee stands apart."""
        return sum(one["fen"] for one in self.items if one["share"] != Share.LATE_FEE)


def agreement_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the newest agreement; None where nothing is known."""
    _check_trade(paper)
    file, firm = paper.file, paper.file.employer
    agreement = file.agreements[-1]
    session = _session(paper)
    shares = _shares(paper, agreement)
    roster = [_roster_row(paper, share) for share in shares]
    schedule = _schedule(paper, agreement)
    names = [one.worker["name"] for one in shares if one.worker]
    names = names or [one["name"] for one in paper.parties()]
    speakers = [one["name"] for one in paper.parties() if one["is_representative"]]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "agreement_no": agreement["number"],
        "made_on": agreement["concluded_on"],
        "organisation": _organisation(paper, agreement),
        "place": session.get("place"),
        "claimants": names_words(names),
        "agent": names_words(speakers),
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "employer_address": firm.get("address"),
        "employer_head": firm.get("legal_rep"),
        "employer_agent": employer_agents(paper),
        "dispute": _dispute(paper),
        "facts": _facts(paper),
        "terms": _terms(paper, agreement, shares, _sum([row["amount"] for row in schedule])),
        "remedies": _remedies(paper, _signed_day(paper, agreement)),
        "copies": len(names) + 2,  # one for each worker, the employer and the mediating body
        "mediators": agreement["mediator"] or session.get("mediator"),
        "roster": roster,
        "roster_total": sum(one.total for one in shares),
        "employer_total": _column(shares, Share.EMPLOYER),
        "employee_total": _column(shares, Share.EMPLOYEE),
        "schedule": schedule or None,
        "schedule_total": _sum([row["amount"] for row in schedule]),
        **parts_values(paper, agreement),
    }


def _check_trade(paper: CaseOnPaper) -> None:
    """Refuse a dispute that is not about contributions: the text speaks of nothing else."""
    code = paper.case["cause"]
    cause = paper.profile.cause(code) if code else None
    if cause is not None and cause.area is not Area.SOCIAL_INSURANCE:
        raise DeskError(OTHER_TRADE, cause=cause.label)


def _sum(parts: list[int | None]) -> int | None:
    """Return the sum; None while one of the parts, or every one, is not known."""
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None


def _column(shares: list[_Share], share: Share) -> int | None:
    """Return what all bear of one side; None while somebody's sum is divided between no sides."""
    named = [part for part in (one.of(share) for one in shares) if part is not None]
    return sum(named) if named and all(one.is_divided for one in shares) else None


def _session(paper: CaseOnPaper) -> Record:
    """Return the session the parties agreed in, else the last one."""
    sessions = paper.file.sessions
    agreed = [one for one in sessions if one["outcome"] == SessionOutcome.AGREED]
    return (agreed or list(sessions) or [{}])[-1]


def _organisation(paper: CaseOnPaper, agreement: Record) -> str | None:
    """Return whose seal stands under the agreement."""
    code = paper.case["mediation_org"]
    if agreement["organisation"] or not code:
        name: str | None = agreement["organisation"]
        return name
    body = paper.profile.mediation_org(code)
    # the station's own name stands for a body that no law knows as a mediator
    return body.label if body.lawful else paper.profile.station.name


def _shares(paper: CaseOnPaper, agreement: Record) -> list[_Share]:
    """Return what was agreed for whom, in the order of the case's workers."""
    items = [
        one
        for one in paper.file.amounts
        if one["layer"] in OF_AGREEMENTS and one["basis"] == agreement["number"]
    ]
    found = []
    for worker in (*paper.file.claimants, None):
        wanted = worker["id"] if worker else None
        own = tuple(one for one in items if one["claimant_id"] == wanted)
        if own:
            found.append(_Share(worker, own))
    return found


def _roster_row(paper: CaseOnPaper, share: _Share) -> Record:
    worker = share.worker
    named = {one["insurance"] for one in share.items if one["insurance"]}
    insurances = [one for one in Insurance if one in named] or paper.insurances(worker)
    starts = [one["month_from"] for one in share.items if one["month_from"]]
    ends = [one["month_to"] for one in share.items if one["month_to"]]
    start, end = paper.months(worker)
    if starts or ends:
        start, end = min(starts, default=None), max(ends, default=None)
    return {
        "name": worker["name"] if worker else f"全体申请人（{len(paper.parties())}人）",
        "id_no": paper.number(worker["id_no"]) if worker else None,
        "insurances": paper.insurance_words(insurances),
        "period": months_column(start, end),
        "employer_share": share.of(Share.EMPLOYER) if share.is_divided else None,
        "employee_share": share.of(Share.EMPLOYEE) if share.is_divided else None,
        "total": share.total,
        "signature": None,
    }


def _schedule(paper: CaseOnPaper, agreement: Record) -> list[Record]:
    """Return the payments planned by the agreement, those of one day and kind together."""
    lots: dict[tuple[date | None, Insurance | None], list[Record]] = {}
    for one in _planned(paper.file, agreement):
        lots.setdefault((one["due_on"], one["insurance"]), []).append(one)
    names = {one["id"]: one["name"] for one in paper.file.claimants}
    rows = []
    for (due_on, insurance), payments in lots.items():
        who = names_words([names[p["claimant_id"]] for p in payments if p["claimant_id"] in names])
        what = paper.insurance_words([insurance], full=True) if insurance else "社会保险费"
        rows.append(
            {
                "due_on": due_on,
                "what": f"为{who or '全体申请人'}申报并补缴{what}",
                "amount": sum(one["planned_fen"] for one in payments),
                "proof": "、".join(kind.label for kind in paper.profile.proof_kinds[:2]),
            }
        )
    return rows


def _planned(file: CaseFile, agreement: Record) -> list[Record]:
    """Return what an agreement plans; one that waits for signatures is planned as it will be."""
    if agreement not in agreements_waiting(file):
        return [
            one
            for one in file.payments
            if one["agreement_id"] == agreement["id"] and one["planned_fen"] is not None
        ]
    sums = [
        Amount(
            claimant_id=one["claimant_id"],
            insurance=one["insurance"],
            share=one["share"],
            fen=one["fen"],
        )
        for one in file.amounts
        if one["layer"] is Layer.UNSIGNED and one["basis"] == agreement["number"]
    ]
    terms = [
        Term(**{name: one[name] for name in _OF_PLANS})
        for one in file.beside["term"]
        if one["agreement_id"] == agreement["id"]
    ]
    return [
        {
            "claimant_id": worker,
            "due_on": part.due_on,
            "insurance": part.insurance,
            "planned_fen": part.fen,
        }
        for worker, parts in agreed_parts(sums, terms, agreement["perform_by"]).items()
        for part in parts
    ]


def _dispute(paper: CaseOnPaper) -> str | None:
    """Return what the parties disagree on: causes, insurances, months and the demand."""
    causes = paper.causes()
    if causes is None:
        return None
    parts = [f"因{causes}发生争议"]
    period = months_words(*paper.months())
    words = paper.insurance_words(paper.insurances(), full=True)
    if period or words:
        parts.append(f"涉及{period or ''}{'的' if period and words else ''}{words or ''}")
    demand = paper.case["demand"]
    asked = f"申请人的诉求：{sentence_end(demand)}" if demand else ""
    return f"{'，'.join(parts)}。{asked}"


def _facts(paper: CaseOnPaper) -> str | None:
    """Return what the station itself reckoned; None leaves the facts to the pen."""
    verified, claimed = paper.layer("verified"), paper.layer("claimed")
    if verified is None:
        return None
    asked = f"申请人主张补缴金额{yuan_grouped(claimed)}元；" if claimed else ""
    return f"{asked}经核实测算，应补缴金额为{yuan_grouped(verified)}元。"


def _terms(
    paper: CaseOnPaper, agreement: Record, shares: list[_Share], planned: int | None
) -> list[str] | None:
    """Return the terms: what is paid by when, the late fee, and what else was written down.

    ``planned`` is less than what was agreed where an earlier agreement was performed in part.
    """
    if not shares:
        return None
    total = sum(one.total for one in shares)
    by = agreement["perform_by"]
    when = f"于{day_words(by)}前（含当日）" if by else ""
    terms = [
        (
            f"用人单位{when}为申请人补缴社会保险费，共计{yuan_grouped(total)}元"
            f"（人民币{capitals(total)}），每人的险种、期间和金额见附件1。"
        )
    ]
    late = sum(one.of(Share.LATE_FEE) or 0 for one in shares)
    if late:
        terms.append(f"已测算的滞纳金{yuan_grouped(late)}元由用人单位另行缴纳，不计入附件1的合计。")
    made = total - planned if planned else 0  # the late fee is planned nowhere
    if made > 0:
        terms.append(
            f"上述金额包括本协议签订前已缴的{yuan_grouped(made)}元，"
            f"还应补缴{yuan_grouped(total - made)}元。"
        )
    terms += itemised_terms(paper, agreement)
    told = (_NUMBERING.sub("", line) for line in (agreement["terms"] or "").splitlines())
    return terms + [sentence_end(line) for line in told if line.strip()]


def _signed_day(paper: CaseOnPaper, agreement: Record) -> date | None:
    """Return the day an agreement took effect; None while one signature is not recorded.

    The paper leaves room for signatures; a day over empty lines would be one nobody signed on.
    """
    signed = any(one["agreement_id"] == agreement["id"] for one in paper.file.beside["signature"])
    waiting = any(key == agreement["id"] for key, _ in unsigned(paper.file))
    day: date | None = agreement["effective_on"]
    return day if signed and not waiting else None


def _remedies(paper: CaseOnPaper, effective_on: date | None) -> list[str] | None:
    """Return what both sides may ask for together, as the mediating body allows."""
    code = paper.case["mediation_org"]
    if not code:
        return None
    body = paper.profile.mediation_org(code)
    roads = []
    if body.judicial_confirmation:
        roads.append(("judicial_confirmation", "向有管辖权的基层人民法院申请司法确认"))
    if body.arbitration_review:
        roads.append(("arbitration_review", "向有管辖权的劳动人事争议仲裁委员会申请审查"))
    return [_remedy(paper, clock, what, effective_on) for clock, what in roads] or None


def _remedy(paper: CaseOnPaper, clock: str, what: str, effective_on: date | None) -> str:
    """Return one road with its last day, and a word where the rule is not yet confirmed.

    A paper that is still to be signed by somebody knows the term, but not its last day.
    """
    rule = paper.profile.clock(clock).on(effective_on or date.max)
    notes = []
    if effective_on is not None:
        end = rule.deadline(effective_on, paper.calendar)
        notes.append(f"以{day_words(effective_on)}生效计，最后一日为{day_words(end.due)}")
        notes += ["按估算"] if end.estimated else []
    notes += [rule.status] if rule.status else []
    term = f"{rule.length}{_UNITS[rule.unit]}"
    told = f"（{'；'.join(notes)}）" if notes else ""
    return f"双方可以自本协议生效之日起{term}内，共同{what}{told}。"
