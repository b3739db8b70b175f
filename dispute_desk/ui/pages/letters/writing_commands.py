"""What the window of a letter sends: it is kept as a draft, issued, or handed in for review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.letters import DraftLetter, IssueLetter, RewriteLetter, SubmitLetter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.letter_rows import LetterPlan


def keeping(plan: LetterPlan, skip_reason: str | None) -> object:
    """Return what keeps a letter as a draft."""
    given = _common(plan, skip_reason)
    if plan.paper_id is not None:
        return RewriteLetter(paper_id=plan.paper_id, **given)
    return DraftLetter(**_about(plan), **given)


def going(plan: LetterPlan, asked: Mapping[str, Any], *, at_once: bool) -> object:
    """Return what issues a letter ``at_once``, or hands it in for review."""
    given = _about(plan) | _common(plan, asked["skip_reason"])
    given["occurred_on"] = asked["occurred_on"]
    if not at_once:
        return SubmitLetter(**given)
    return IssueLetter(**given, number=asked["number"], approver=asked["approver"])


def _common(plan: LetterPlan, skip_reason: str | None) -> dict[str, Any]:
    return {
        "issuer": plan.issuer,
        "addressee": plan.addressee,
        "told": plan.told,
        "skip_reason": skip_reason,
    }


def _about(plan: LetterPlan) -> dict[str, Any]:
    if plan.paper_id is not None:
        return {"paper_id": plan.paper_id}
    return {"kind": plan.kind, "case_id": plan.case_id, "employer_id": plan.employer_id}
