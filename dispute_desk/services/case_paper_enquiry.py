"""What stands on the 协查函 of a case and its return slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.case_paper_words import (
    CaseOnPaper,
    months_column,
    months_words,
    names_words,
    split,
)

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.months import Month
    from dispute_desk.domain.rows import CaseFile

#: The slip of more people than this has a line a person, not a line an insurance.
FEW = 50


def was_enquired(file: CaseFile) -> bool:
    """Tell whether the case has a request to print."""
    return bool(file.beside["enquiry"])


def enquiry_values(paper: CaseOnPaper) -> dict[str, Any]:
    """Return every field of the letter; None where nothing is known."""
    file, enquiry = paper.file, _enquiry(paper)
    firm, people = file.employer, _people(paper, enquiry)
    months = enquiry["month_from"], enquiry["month_to"]
    return {
        "station": paper.profile.station.name,
        "case_no": paper.case["number"],
        "number": enquiry["number"],
        "made_on": enquiry["sent_on"] or paper.today,
        "body": paper.body(enquiry["target"]),
        "claimants": names_words([one["name"] for one in people]),
        "count": len(people),
        "employer_name": firm.get("name"),
        "employer_code": firm.get("credit_code"),
        "period": months_words(*months),
        "question": enquiry["question"],
        "due_on": enquiry["due_on"],
        "handler": paper.handler(),
        "workers": [_worker(paper, one, months) for one in people] or None,
        "slip": [row for one in people for row in _slip(paper, one, len(people))] or None,
    }


def _enquiry(paper: CaseOnPaper) -> dict[str, Any]:
    """Return the request that is asked for, else the newest that waits, else the newest."""
    known = paper.file.beside["enquiry"]
    chosen = [one for one in known if one["id"] == paper.about]
    waiting = [one for one in known if one["answered_on"] is None]
    return (chosen or waiting or list(known))[-1]


def _people(paper: CaseOnPaper, enquiry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the workers it asks about: those it names, else all of the case."""
    named = {int(code) for code in split(enquiry["claimants"])}
    if not named:
        return paper.workers()
    return [one for one in paper.file.claimants if one["id"] in named]


def _worker(
    paper: CaseOnPaper, one: dict[str, Any], months: tuple[Month | None, Month | None]
) -> dict[str, Any]:
    asked = months if any(months) else (one["claim_from"], one["claim_to"])
    return {
        "name": one["name"],
        "id_no": paper.number(one["id_no"]),
        "employed": _days(one["employed_from"], one["employed_to"]),
        "period": months_column(*asked),
    }


def _slip(paper: CaseOnPaper, one: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """Return the lines the other side fills in by hand."""
    known = [paper.profile.insurance_word(code).label for code in paper.insurances(one)]
    usual = [word.label for word in paper.profile.insurances if word.usual]
    words: list[str | None] = [*(known or usual)] if count <= FEW else [None]
    return [
        {"name": one["name"], "insurance": word, "months": None, "base": None, "status": None}
        for word in words
    ]


def _days(start: date | None, end: date | None) -> str | None:
    if start is None and end is None:
        return None
    return f"{start or '____'}至\n{end}" if end else f"{start}至今"
