"""What stands on the 证据及补正清单 of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.answered_pieces import ANSWER_OF, TOLD_BY
from dispute_desk.domain.evidence import HOLDER_WORDS, Holder
from dispute_desk.domain.evidence_matrix import ORIGIN, MatrixLine, case_matrix
from dispute_desk.domain.insured_line import TELLER_WORDS

if TYPE_CHECKING:
    from dispute_desk.services.case_paper_words import CaseOnPaper

#: How much the paper says of a missing piece.
_ASKED, _NOTHING = "已于{day}要求提供", "尚未收到"


def evidence_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the list; None where nothing is known."""
    file = paper.file
    lines = case_matrix(
        paper.profile, file, workers=paper.count(), former=paper.former, people=paper.workers()
    )
    burden = [one for one in paper.profile.legal_texts if one.about == "evidence"]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "claimants": paper.names(),
        "employer_name": file.employer.get("name"),
        "causes": paper.causes(),
        "gaps": [row for line in lines for row in _gaps(paper, line)] or None,
        "received": [row for line in lines for row in _received(paper, line)] or None,
        "burden": "".join(one.words(english=False) for one in burden) or None,
        "handler": paper.handler(),
    }


def _gaps(paper: CaseOnPaper, line: MatrixLine) -> list[dict[str, Any]]:
    """Return the pieces that are asked for and not there, or what an unproved element takes."""
    rows = [
        {
            "element": line.element.label,
            "wanted": _what(paper, one) or _kinds(paper, line),
            "holder": HOLDER_WORDS[Holder(one["holder"])],
            "told": _ASKED.format(day=one["asked_on"]) if one["asked_on"] else _NOTHING,
        }
        for one in line.missing
    ]
    names = _open_names(paper, line)
    if names or (line.gap and not rows):
        wanted = _kinds(paper, line)
        rows.append(
            {
                "element": line.element.label,
                "wanted": f"{wanted}（{names}）" if names else wanted,
                "holder": HOLDER_WORDS[line.holder],
                "told": _NOTHING,
            }
        )
    return rows


def _open_names(paper: CaseOnPaper, line: MatrixLine) -> str | None:
    """Return whose pieces are neither there nor asked for, where others' are."""
    if not line.received and not line.missing:
        return None
    names = {one["id"]: one["name"] for one in paper.file.claimants}
    return "、".join(names[one] for one in line.unasked) or None


def _received(paper: CaseOnPaper, line: MatrixLine) -> list[dict[str, Any]]:
    return [
        {
            "element": line.element.label,
            "what": _what(paper, one, line.element.label),
            "holder": HOLDER_WORDS[Holder(one["holder"])],
            "day": one["received_on"],
        }
        for one in line.received
    ]


def _kinds(paper: CaseOnPaper, line: MatrixLine) -> str:
    labels = {one.code: one.label for one in paper.profile.evidence_kinds}
    return "、".join(labels[code] for code in line.element.kinds)


def _answer(paper: CaseOnPaper, one: dict[str, Any]) -> str | None:
    """Return whose answer a piece is; None of any other piece."""
    if one.get(ANSWER_OF):
        return f"{paper.profile.referral_target(one[ANSWER_OF]).label}的协查答复"
    return TELLER_WORDS[one[TOLD_BY]] if one.get(TOLD_BY) else None


def _what(paper: CaseOnPaper, one: dict[str, Any], otherwise: str = "") -> str:
    """Return a piece in words: its kind, what is said of it, whose it is, and where it lies."""
    labels = {kind.code: kind.label for kind in paper.profile.evidence_kinds}
    names = {person["id"]: person["name"] for person in paper.file.claimants}
    parts = (
        labels.get(one["kind"]),
        _answer(paper, one),
        one["title"],
        names.get(one["claimant_id"]),
    )
    what = " ".join(part for part in parts if part) or otherwise
    return f"{what}（在原案 {one[ORIGIN]}）" if ORIGIN in one else what
