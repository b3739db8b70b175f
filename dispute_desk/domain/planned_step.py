"""The next step somebody planned, told from what the desk proposes: a step of a case keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile

#: Between two next steps of one case.
AND = "；"
#: What a follow-up or the closing itself does is no step that is left.
_DONE_BY_IT = ("回访", "结案")


def planned_step(action: str | None, profile: Profile) -> str:
    """Return what of a next step would be lost: planned by hand, or for a promise not kept.

    What the desk proposes at every stage is no plan, nor what asks for a follow-up or the closing.
    """
    return AND.join(one for one in steps_in(action) if _is_planned(one, profile))


def steps_in(action: str | None) -> list[str]:
    """Return the next steps of a case, one by one."""
    return [one.strip() for one in (action or "").split(AND) if one.strip()]


def with_step(first: str, kept: str) -> str:
    """Return a next step with those that are kept behind it, each once."""
    return AND.join(dict.fromkeys([first, *steps_in(kept)]))


def _is_planned(step: str, profile: Profile) -> bool:
    if any(word in step for word in _DONE_BY_IT):
        return False
    if any(step == one.next for one in profile.promise_answers):
        return True
    return not any(step.split("：", 1)[0] == rule.label for rule in profile.next_actions)
