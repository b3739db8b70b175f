"""How long the file of a case is kept, as the station's profile proposes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Triage
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.station_rule import RetentionFor

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.closing_words import RetentionTerm
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile


def retention_for(profile: Profile, file: CaseFile) -> RetentionFor:
    """Return of which kind a case is for the archive: advice, then group and major, then usual."""
    if file.case["closure_kind"] == profile.closure_in(ClosureRole.CONSULTATION).code:
        return RetentionFor.CONSULTATION
    workers = max(len(file.claimants), file.case["stated_persons"] or 0)
    major = file.case["triage"] in {Triage.MAJOR, Triage.MAJOR.value}
    group = major or workers >= profile.group_cases.workers
    return RetentionFor.GROUP if group else RetentionFor.USUAL


def term_for(profile: Profile, cases: RetentionFor, closed_on: date | None) -> RetentionTerm | None:
    """Return the term for cases of a kind that were closed on a day; None: not closed yet."""
    own = [
        one
        for one in profile.own_retention
        if one.cases == cases
        and (closed_on is None or one.from_day is None or one.from_day <= closed_on)
    ]
    years = own[-1].years if own else None
    for term in profile.retention_terms:
        if term.years == years or (years is None and _shipped_for(term, cases)):
            return replace(term, basis=own[-1].basis, status="") if own else term
    return None


def _shipped_for(term: RetentionTerm, cases: RetentionFor) -> bool:
    return {
        RetentionFor.USUAL: term.usual,
        RetentionFor.GROUP: term.for_group,
        RetentionFor.CONSULTATION: term.for_consultation,
    }[cases]


def proposed_term(profile: Profile, file: CaseFile) -> RetentionTerm | None:
    """Return the term for a case of this kind (§6); None where there is none.

    What the station settled counts for cases closed from the day on it holds from.
    """
    return term_for(profile, retention_for(profile, file), file.case["closed_on"])
