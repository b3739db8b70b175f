"""What stands on the papers of the decision: accepted, outside the scope, papers asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST, answer_label
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.stages import Stage
from dispute_desk.services.case_paper_words import CaseOnPaper, sentence_end

if TYPE_CHECKING:
    from dispute_desk.domain.profile import DeclineReason
    from dispute_desk.domain.rows import CaseFile

_BETWEEN = re.compile(r"[\n；;]+")


def was_accepted(file: CaseFile) -> bool:
    """Tell whether the station took the case on."""
    return file.case["accepted_on"] is not None


def was_declined(file: CaseFile) -> bool:
    """Tell whether the case was not taken on."""
    return _last_move(file, Stage.NOT_ACCEPTED) is not None


def was_asked_for_papers(file: CaseFile) -> bool:
    """Tell whether missing papers were told."""
    return _last_move(file, Stage.SUPPLEMENT) is not None


def was_advice_only(paper: CaseOnPaper) -> bool:
    """Tell whether the case was a consultation: no notice declines one."""
    code = paper.profile.closure_in(ClosureRole.CONSULTATION).code
    return bool(paper.case["closure_kind"] == code)


def acceptance_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 受理通知书."""
    return decision_head(paper) | {
        "made_on": paper.case["accepted_on"],
        "handler": paper.handler(),
        "remarks": _remarks(paper),
    }


def decline_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 不属受理范围告知书."""
    move = _last_move(paper.file, Stage.NOT_ACCEPTED) or {}
    told = str(move.get("reason") or "")
    reason = _reason(paper, told)
    return decision_head(paper) | {
        "made_on": move.get("occurred_on"),
        "reason": sentence_end(_words(told, reason)),
        "redirect": sentence_end(reason.advice) if reason and reason.advice else None,
        "remarks": _remarks(paper, declined=True),
    }


def _remarks(paper: CaseOnPaper, *, declined: bool = False) -> str | None:
    """Return what the review says on the notice of the decision.

    On a refusal that is what speaks against the case, else what is only pointed out or still open.
    """
    rows = reviewed(paper.file)
    found = []
    for point in paper.profile.acceptance_checks:
        row = rows.get(point.code)
        own = point.choice(row["choice"], CheckAnswer(row["answer"])) if row is not None else None
        if own is None or not own.paper:
            continue
        against = own.means is CheckAnswer.MISSING and not point.warns
        if against == declined:
            found.append(own.paper)
    return "".join(found) or None


def supplement_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 补正告知书: of the list asked about, else of the newest.

    While the case waits for the papers the newest list is the one that stands in the case.
    """
    newest = _last_move(paper.file, Stage.SUPPLEMENT) or {}
    told_in = [one for one in paper.file.moves if one["end"] is Stage.SUPPLEMENT]
    move = next((one for one in told_in if one["id"] == paper.about), newest)
    waits = Stage(paper.case["stage"]) is Stage.SUPPLEMENT and move is newest
    told = str((paper.case["decision_note"] if waits else move.get("reason")) or "")
    return decision_head(paper) | {
        "made_on": move.get("occurred_on"),
        "missing": _listed(told),
        "hand_in_by": None,
        "handler": paper.handler(),
    }


def decision_note(file: CaseFile) -> str | None:
    """Return what was said with the acceptance; a list of missing papers was said before it."""
    note: str | None = file.case["decision_note"]
    lists = {one["reason"] for one in file.moves if one["end"] is Stage.SUPPLEMENT}
    return None if note in lists else note


def reviewed(file: CaseFile) -> dict[str, dict[str, Any]]:
    """Return the answers of the review before acceptance by their points."""
    rows = file.beside["checked_item"]
    return {str(one["item"]): one for one in rows if one["list_code"] == ACCEPTANCE_LIST}


def review_words(paper: CaseOnPaper) -> str | None:
    """Return the review before acceptance in a few words.

    Points with answers of their own come one by one, the others together by how they stand.
    """
    rows = reviewed(paper.file)
    told: list[str] = []
    plain: dict[str, list[str]] = {}
    for point in paper.profile.acceptance_checks:
        if point.code not in rows:
            continue
        label = answer_label(point, rows[point.code])
        if point.answers:
            told.append(f"{point.label}：{label}")
        else:
            plain.setdefault(label, []).append(point.label)
    told += [f"{label}：{'、'.join(points)}" for label, points in plain.items()]
    return "；".join(told) or None


def _listed(told: str) -> list[str]:
    """Return what is missing one by one: by lines, else by the signs of a list in one line."""
    parts = [part for part in _BETWEEN.split(told) if part.strip()]
    if len(parts) == 1:
        parts = parts[0].split("、")
    return [sentence_end(bare) for part in parts if (bare := part.strip(" 。."))]


#: How a notice speaks to one person, and to several.
_YOU = ("你", "你们")


def decision_head(paper: CaseOnPaper) -> dict[str, Any]:
    """Return what notices to the workers begin with: who writes to whom about what."""
    case = paper.case
    return {
        "station": paper.profile.station.name,
        "case_no": case["number"],
        "claimants": paper.names(),
        "you": _YOU[len(paper.workers()) > 1],
        "employer_name": paper.file.employer.get("name"),
        "causes": paper.causes(),
        "received_on": case["received_on"],
    }


def _last_move(file: CaseFile, end: Stage) -> dict[str, Any] | None:
    return next((one for one in reversed(file.moves) if one["end"] is end), None)


def _reason(paper: CaseOnPaper, told: str) -> DeclineReason | None:
    """Return the reason of the profile that a move tells: it begins with its label."""
    known = sorted(paper.profile.decline_reasons, key=lambda one: -len(one.label))
    return next((one for one in known if told.startswith(one.label)), None)


def _words(told: str, reason: DeclineReason | None) -> str:
    if reason is None:
        return told
    more = told.removeprefix(reason.label).strip()
    return f"{reason.label}。{more}" if more else reason.label
