"""What is gone through before a case is taken on, and why one is suspended: words of a profile."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.word import Word

#: The list of a case's checked items that its answers stand under.
ACCEPTANCE_LIST = "acceptance"


@dataclass(frozen=True, kw_only=True)
class AcceptanceCheck(Word):
    """A point of the review before acceptance (§1.4).

    ``hint`` says what to look for. ``warns`` marks what is only pointed out: missing, it asks for
    no reason. ``decline`` is the reason not to accept the point leads to.
    """

    hint: str = ""
    hint_en: str = ""
    warns: bool = False
    decline: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class SuspensionKind(Word):
    """A reason for which a case waits (§9.1, SUSPENDED)."""

    status: str = ""
