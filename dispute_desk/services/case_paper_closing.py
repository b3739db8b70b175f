"""What stands on the 结案审批表 of a case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import day_words
from dispute_desk.domain.agreements_in_force import agreements_in_force
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import STAGE_WORDS, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.case_paper_words import CaseOnPaper

Event = tuple[date, int, str]

#: Moves that another line of the course tells already.
_TOLD_ELSEWHERE = frozenset({Stage.AGREED, Stage.FOLLOW_UP, Stage.REGISTERED, Stage.PERFORMING})
#: The name of a stage tells where a case is; the course tells what was done.
_STEPS = {
    Stage.ACCEPTED: "受理",
    Stage.VERIFYING: "开始调查核实",
    Stage.MEDIATING: "启动调解",
    Stage.CLOSED: "结案",
}
#: How a consultation ends; it is no closure kind of a case.
#: On one day things stand in this order.
_CAME, _MOVED, _MET, _AGREED, _PAID, _CALLED, _ENDED = range(7)
#: What a follow-up asks, with its two answers.
_ASKED = (
    ("satisfied", "满意", "不满意"),
    ("paid_in_full", "已足额补缴", "未足额补缴"),
    ("retaliation", "反映有打击报复", "没有打击报复"),
)


def closing_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the form; None where nothing is known."""
    case, file = paper.case, paper.file
    agreement = (agreements_in_force(file) or [{}])[-1]
    code = case["closure_kind"]
    kind = _closure(paper, code)
    return {
        "station": paper.profile.station.name,
        "case_no": case["number"],
        "made_on": case["closed_on"],
        "claimants": paper.names(),
        "claimant_count": paper.count(),
        "employer_name": file.employer.get("name"),
        "causes": paper.causes(),
        "channel": paper.channel(),
        "received_on": case["received_on"],
        "accepted_on": case["accepted_on"],
        "agreed_on": agreement.get("concluded_on"),
        "closed_on": case["closed_on"],
        "closure_kind": kind,
        "claimed": paper.layer("claimed"),
        "verified": paper.layer("verified"),
        "agreed": paper.layer("agreed"),
        "assessed": paper.layer("assessed"),
        "paid": file.sums["paid"],  # nothing proved is nothing paid: a zero, never a blank
        "paid_late_fee": file.sums["late_fee"],
        "course": "".join(f"{day_words(day)}{text}。" for day, _, text in sorted(_events(paper))),
        "outcome": _outcome(paper, kind) if kind else None,
        "follow_up": _follow_up(paper),
        "handler": paper.handler(),
        "handled_on": None,
        "reviewer": None,
        "reviewed_on": None,
        "review": None,
        "approver": None,
        "approved_on": None,
        "approval": None,
    }


def _closure(paper: CaseOnPaper, code: str | None) -> str | None:
    return paper.profile.closure_kind(code).label if code else None


def _events(paper: CaseOnPaper) -> Iterator[Event]:
    """Give what happened, with its day."""
    file, case = paper.file, paper.case
    if case["received_on"]:
        channel = paper.channel()
        yield case["received_on"], _CAME, f"登记（{channel}）" if channel else "登记"
    for move in file.moves:
        if move["occurred_on"] and move["start"] and move["end"] not in _TOLD_ELSEWHERE:
            rank = _ENDED if move["end"] is Stage.CLOSED else _MOVED
            words = _STEPS.get(move["end"]) or STAGE_WORDS[move["end"]]
            yield move["occurred_on"], rank, words
    for session in file.sessions:
        if session["held_on"]:
            result = OUTCOME_WORDS[SessionOutcome(session["outcome"])]
            yield session["held_on"], _MET, f"召开调解会，{result}"
    for agreement in file.agreements:
        if agreement["concluded_on"]:
            number = f"（{agreement['number']}）" if agreement["number"] else ""
            yield agreement["concluded_on"], _AGREED, f"达成调解协议{number}"
    yield from _payments(paper)
    yield from ((one["done_on"], _CALLED, "回访") for one in file.follow_ups if one["done_on"])


def _payments(paper: CaseOnPaper) -> Iterator[Event]:
    """Give the proved payments, those of one day together."""
    days: dict[date, list[int]] = {}
    for one in paper.file.payments:
        if one["state"] is PaymentState.PAID and one["paid_on"]:
            fen = (one["employer_fen"] or 0) + (one["employee_fen"] or 0)
            days.setdefault(one["paid_on"], []).append(fen)
    for day, sums in days.items():
        yield day, _PAID, f"缴费入库{len(sums)}笔，共{yuan_grouped(sum(sums))}元"


def _outcome(paper: CaseOnPaper, kind: str) -> str:
    sums = paper.file.sums
    money = [f"实缴入库{yuan_grouped(sums['paid'])}元"]
    if sums["late_fee"]:
        money.append(f"滞纳金入库{yuan_grouped(sums['late_fee'])}元")
    note = paper.case["decision_note"]
    told = f"{kind}。涉及职工{paper.count()}人，{'，'.join(money)}。"
    return f"{told}{note}" if note else told


def _follow_up(paper: CaseOnPaper) -> str | None:
    """Return every follow-up in a line of its own."""
    ways = {one.code: one.label for one in paper.profile.follow_up_ways}
    return "\n".join(_called(one, ways) for one in paper.file.follow_ups) or None


def _called(one: dict[str, Any], ways: dict[str, str]) -> str:
    way = ways.get(one["method"], one["method"] or "")
    parts = [
        (f"{day_words(one['done_on']) if one['done_on'] else ''}{way}回访{one['person'] or ''}")
    ]
    parts += [yes if one[name] else no for name, yes, no in _ASKED if one[name] is not None]
    if one["note"]:
        parts.append(one["note"])
    return "；".join(parts)
