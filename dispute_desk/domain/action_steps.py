"""What a next action asks for: the step its words name, or a talk to be written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile

#: The step of a next action that asks for none: somebody is called, and that is noted.
NOTE = "note"


@dataclass(frozen=True, kw_only=True)
class ActionWords:
    """Words a typed next action may hold, all of them, and the step they ask for.

    ``body`` is the body the step is about, a code of the referral targets.
    """

    words: tuple[str, ...]
    step: str
    body: str = ""


def step_asked(action: str, profile: Profile) -> str:
    """Return the step a next action asks for; empty: the usual one of the stage.

    What the desk itself proposed keeps the step of its stage.
    """
    if not action or any(action.startswith(rule.label) for rule in profile.next_actions):
        return ""
    fitting = (
        one.step for one in profile.action_words if all(word in action for word in one.words)
    )
    return next(fitting, NOTE)


def body_asked(action: str | None, profile: Profile) -> str | None:
    """Return the body a next action names, None where it names none."""
    fitting = (
        one.body
        for one in profile.action_words
        if one.body and all(word in (action or "") for word in one.words)
    )
    return next(fitting, None)
