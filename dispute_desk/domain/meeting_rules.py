"""The station's habits about meetings, as the profile gives them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class MeetingRule:
    """How long a meeting is taken to last in minutes where nobody says when it ends."""

    usual_minutes: int
    status: str = ""
