"""What stands on the papers beside a paper that goes out: 送达回证, 发文审批单."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.services.case_paper_words import CaseOnPaper, Record

#: The boxes of the receipt; a way with a remark behind it is ticked by its first words.
WAYS = ("直接送达", "留置送达", "挂号信、EMS", "电子送达", "公告送达")
_OTHER = "其他"


def receipt_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 送达回证 of a paper; without one it is filled in by hand."""
    sent = paper.chosen(paper.file.papers)
    letter = paper.letter or {}
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": paper.today,
        "document": sent.get("title"),
        "number": sent.get("number"),
        "addressee": sent.get("addressee"),
        "place": _place(paper, sent),
        "way": _way(paper, letter.get("service_way")),
        "server": None,
        "served_on": sent.get("served_on"),
        "proof": sent.get("service_proof"),
        "refusal": letter.get("refusal"),
        "remark": letter.get("failure"),
    }


def approval_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the 发文审批单 of a paper."""
    sent = paper.chosen(paper.file.papers)
    letter = paper.letter or {}
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "made_on": letter.get("drafted_on") or paper.today,
        "document": sent.get("title"),
        "number": sent.get("number"),
        "issued_on": sent.get("issued_on"),
        "addressee": sent.get("addressee"),
        "drafter": paper.file.people.get(letter.get("drafter_id") or 0),
        "drafted_on": letter.get("drafted_on"),
        "submitted_on": letter.get("submitted_on"),
        "returned": letter.get("return_note"),
        "approver": letter.get("approver"),
        "approved_on": letter.get("approved_on"),
        "sealed_on": letter.get("sealed_on"),
    }


def _place(paper: CaseOnPaper, sent: Record) -> str | None:
    """Return the employer's address where the paper goes to the employer."""
    firm = paper.file.employer
    to_firm = sent.get("addressee") is not None and sent["addressee"] == firm.get("name")
    return firm.get("address") if to_firm else None


def _way(paper: CaseOnPaper, code: str | None) -> str | None:
    if not code:
        return None
    label = paper.profile.service_way(code).label
    return next((one for one in WAYS if label.startswith(one)), _OTHER)
