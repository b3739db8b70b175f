"""What stands on the records of talks: inquiry, mediation, the call afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.evidence import INQUIRY_WORDS, InquiryKind
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.case_paper_notices import mediating_body
from dispute_desk.services.case_paper_terms import employer_agents
from dispute_desk.services.case_paper_words import CaseOnPaper, Record, sentence_end

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The answers of a follow-up as its form has them, yes and no.
_SATISFIED, _FULL, _RETALIATION = ("满意", "不满意"), ("已足额", "未足额"), ("有", "没有")


def inquiry_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 谈话（调查）记录; what is not written down is left to the pen."""
    one = paper.chosen(paper.file.beside["investigation"])
    told = (one.get("findings") or "").splitlines()
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "way": INQUIRY_WORDS[InquiryKind(one["kind"])] if one else None,
        "held_on": one.get("held_on"),
        "place": one.get("place"),
        "supervisor": one.get("supervisor"),
        "certificate": one.get("certificate"),
        "second_supervisor": one.get("second_supervisor"),
        "second_certificate": one.get("second_certificate"),
        "present": one.get("present"),
        "employer_name": paper.file.employer.get("name"),
        "causes": paper.causes(),
        "findings": [line.strip() for line in told if line.strip()] or None,
        "late_reason": one.get("late_reason"),
    }


def minutes_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 调解笔录, of a session that was held or of one to come."""
    sessions = list(paper.file.sessions)
    one = paper.chosen(sessions)
    number = sessions.index(one) + 1 if one else len(sessions) + 1
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "session": f"第{number}次",
        "held_on": one.get("held_on"),
        "place": one.get("place"),
        "organisation": mediating_body(paper),
        "mediator": one.get("mediator"),
        "claimants": paper.names(),
        "employer_name": paper.file.employer.get("name"),
        "employer_agent": employer_agents(paper),
        "attendees": one.get("attendees"),
        "causes": paper.causes(),
        "demand": sentence_end(paper.case["demand"] or "") or None,
        "offers": list(_offers(paper, one)) or None,
        "outcome": OUTCOME_WORDS[SessionOutcome(one["outcome"])] if one else None,
        "note": sentence_end(one.get("note") or "") or None,
    }


def _offers(paper: CaseOnPaper, session: Record) -> Iterator[str]:
    """Give what each side offered in a session, in order; then what was noted in free words."""
    if not session:
        return
    for one in paper.file.beside["offer"]:
        if one["session_id"] not in {None, session["id"]}:
            continue
        if one["session_id"] is None and one["occurred_on"] != session["held_on"]:
            continue
        parts = [(one["text"] or "").strip().rstrip("。；;")]
        parts += [f"金额{yuan_grouped(one['fen'])}元"] if one["fen"] is not None else []
        told = "，".join(part for part in parts if part)
        yield sentence_end(f"{PARTY_WORDS[Party(one['by'])]}提出：{told}")
    for line in (session["offers"] or "").splitlines():
        if line.strip():
            yield sentence_end(line.strip())


def follow_up_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 回访记录."""
    one = paper.chosen(paper.file.follow_ups)
    ways = {way.code: way.label for way in paper.profile.follow_up_ways}
    method = one.get("method")
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": one.get("done_on") or paper.today,
        "claimants": paper.names(),
        "employer_name": paper.file.employer.get("name"),
        "closed_on": paper.case["closed_on"],
        "agreed": paper.layer("agreed"),
        "paid": paper.file.sums["paid"],  # nothing proved is nothing paid
        "done_on": one.get("done_on"),
        "way": ways.get(method, method) if method else None,
        "person": one.get("person"),
        "satisfied": _answer(one.get("satisfied"), _SATISFIED),
        "paid_in_full": _answer(one.get("paid_in_full"), _FULL),
        "retaliation": _answer(one.get("retaliation"), _RETALIATION),
        "note": one.get("note"),
        "handler": paper.handler(),
    }


def _answer(given: bool | None, words: tuple[str, str]) -> str | None:  # noqa: FBT001 - as stored
    return None if given is None else words[0] if given else words[1]
