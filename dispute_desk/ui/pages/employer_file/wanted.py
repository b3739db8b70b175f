"""What somebody comes to the page of an employer for: a dated fact that lacks."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.employer_facts import FactKind


@dataclass(frozen=True)
class FactWanted:
    """The dated facts of an employer; with a ``kind`` the form to record one of it."""

    employer_id: int
    kind: FactKind | None = None
