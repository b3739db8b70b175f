"""How long the file of a case is kept, as the station's profile proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.case import Triage
from dispute_desk.domain.closure_kinds import ClosureRole

if TYPE_CHECKING:
    from dispute_desk.domain.closing_words import RetentionTerm
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile


def proposed_term(profile: Profile, file: CaseFile) -> RetentionTerm | None:
    """Return the term the profile has for a case of this kind (§6); None where it has none.

    Mere advice, then group cases and major ones, then all others.
    """
    consultation = profile.closure_in(ClosureRole.CONSULTATION).code
    workers = max(len(file.claimants), file.case["stated_persons"] or 0)
    major = file.case["triage"] in {Triage.MAJOR, Triage.MAJOR.value}
    group = major or workers >= profile.group_cases.workers
    for term in profile.retention_terms:
        advice = file.case["closure_kind"] == consultation
        if term.for_consultation if advice else term.for_group if group else term.usual:
            return term
    return None
