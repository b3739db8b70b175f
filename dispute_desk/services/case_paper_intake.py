"""What stands on the 受理登记表 of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.stages import Stage
from dispute_desk.services.case_paper_deciding import decision_note, review_words
from dispute_desk.services.case_paper_words import CaseOnPaper, months_words

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance

#: The decision a stage tells, where the case was never accepted.
_DECISIONS = {
    Stage.NOT_ACCEPTED: "不属受理范围",
    Stage.REFERRED_OUT: "转办",
    Stage.SUPPLEMENT: "补正",
}
_ACCEPTED, _ADVICE = "受理", "仅咨询"
#: The form has boxes for the five insurances; others are told in words.
BOXES = ("养老", "医疗", "失业", "工伤", "生育")


def intake_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the form; None where nothing is known."""
    case, firm, person = paper.case, paper.file.employer, paper.first()
    insurances = paper.insurances()
    decision, decided_on, reason = _decision(paper)
    return {
        "station": paper.profile.station.name,
        "case_no": case["number"],
        "made_on": case["received_on"],
        "channel": _channel(paper),
        "outside_no": case["external_no"],
        "claimant_name": _name(paper),
        "claimant_phone": paper.phone(person.get("phone")),
        "claimant_id": paper.number(person.get("id_no")),
        "claimant_address": person.get("address"),
        "claimant_count": paper.count(),
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "employer_address": firm.get("address"),
        "employer_contact": firm.get("contact"),
        "insurances": _boxes(paper, insurances),
        "period": months_words(*paper.months()),
        "claimed": paper.layer("claimed"),
        "causes": _causes(paper, insurances),
        "claim": case["demand"],
        "facts": None,
        "evidence": None,
        "review": review_words(paper),
        "decision": decision,
        "decision_reason": reason,
        "handler": paper.handler(),
        "decided_on": decided_on,
    }


def _channel(paper: CaseOnPaper) -> str | None:
    """Return the channel, with the batches and the people of them where more than one came."""
    visits = paper.file.beside["visit"]
    people = sum(one["persons"] for one in visits)
    word = paper.channel()
    return f"{word}（{len(visits)}批{people}人次）" if word and people > 1 else word


def _name(paper: CaseOnPaper) -> str | None:
    name = paper.first().get("name")
    return f"{name} 等{paper.count()}人" if name and paper.count() > 1 else name


def _boxes(paper: CaseOnPaper, insurances: list[Insurance]) -> list[str]:
    labels = [paper.profile.insurance_word(one).label for one in insurances]
    return [label for label in labels if label in BOXES]


def _causes(paper: CaseOnPaper, insurances: list[Insurance]) -> str | None:
    """Return the causes, with the insurances the form has no box for."""
    causes = paper.causes()
    words = [paper.profile.insurance_word(one) for one in insurances]
    others = "、".join(word.full for word in words if word.label not in BOXES)
    return f"{causes}（另涉{others}）" if causes and others else causes


def _decision(paper: CaseOnPaper) -> tuple[str | None, Any, str | None]:
    """Return the decision, its day and what was said with it; nothing while it is open."""
    case = paper.case
    if case["accepted_on"]:
        # the note of a closure takes the place of the note of the decision
        note = None if case["closed_on"] else decision_note(paper.file)
        return _ACCEPTED, case["accepted_on"], note
    move = next((one for one in reversed(paper.file.moves) if one["end"] in _DECISIONS), None)
    if move is None:
        return None, None, None
    consultation = case["closure_kind"] == paper.profile.closure_in(ClosureRole.CONSULTATION).code
    word = _ADVICE if consultation else _DECISIONS[move["end"]]
    return word, move["occurred_on"], move["reason"]
