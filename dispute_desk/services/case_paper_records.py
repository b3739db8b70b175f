"""Which of several records a paper tells of, in words people choose by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.services.case_paper_kinds import AHEAD, records_of
from dispute_desk.services.case_paper_words import NEW, Record

if TYPE_CHECKING:
    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile

#: The columns a record has its day in, the first that is there.
_DAYS = (
    "held_on", "on", "done_on", "sent_on", "issued_on", "occurred_on", "valid_from",
)  # fmt: skip
#: The columns that tell what it is, the first that is there.
_WORDS = ("title", "number", "letter_no", "agent", "place", "person", "mediator", "supervisor")
_UNSAID = "—"


@dataclass(frozen=True)
class Told:
    """A record a paper can tell of; ``about`` is ``NEW`` for one that is still to come."""

    about: int
    words: str


def records_told(kind: PaperKind, file: CaseFile, profile: Profile) -> tuple[Told, ...]:
    """Return what a paper can tell of, the newest first; nothing where there is no choice."""
    known = [
        Told(one["id"], _words(one, profile)) for one in reversed(list(records_of(kind, file)))
    ]
    if kind in AHEAD and known:
        return (*known, Told(NEW, ""))
    return tuple(known) if len(known) > 1 else ()


def _words(one: Record, profile: Profile) -> str:
    day = next((one[name] for name in _DAYS if one.get(name)), None)
    targets = {target.code: target.label for target in profile.referral_targets}
    what = targets.get(one.get("target") or "")
    what = what or next((str(one[name]) for name in _WORDS if one.get(name)), "")
    return " ".join(part for part in (str(day) if day else "", what) if part) or _UNSAID
