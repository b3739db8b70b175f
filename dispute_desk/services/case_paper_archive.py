"""What stands on the 卷内目录 of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.archive_index import archive_index
from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.closing_words import Volume

if TYPE_CHECKING:
    from dispute_desk.services.case_paper_words import CaseOnPaper


def archive_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the index; pages are counted by hand, when the file is bound."""
    case, file = paper.case, paper.file
    terms = {one.code: one for one in paper.profile.retention_terms}
    term = terms.get(case["retention"]) or proposed_term(paper.profile, file)
    return {
        "station": paper.profile.station.name,
        "made_on": paper.today,
        "case_no": case["number"],
        "archive_no": case["archive_no"],
        "retention": term.label if term else None,
        "claimants": paper.names(),
        "employer_name": file.employer.get("name"),
        "closed_on": case["closed_on"],
        "archived_on": case["archived_on"],
        "handler": paper.handler(),
        "main": _volume(paper, Volume.MAIN),
        "sub": _volume(paper, Volume.SUB),
    }


def _volume(paper: CaseOnPaper, volume: Volume) -> list[dict[str, Any]] | None:
    entries = archive_index(paper.profile, paper.file, volume)
    return [
        {"document": one.title, "day": one.day, "pages": None, "remark": None} for one in entries
    ] or None
