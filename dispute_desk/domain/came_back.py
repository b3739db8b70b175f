"""Which referrals of a case that was handed over it may come back with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def sent_since(
    referrals: Iterable[Mapping[str, Any]], moves: Iterable[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Return the referrals sent since the case was handed over last: by one of them it left.

    One sent before, beside the work, is another matter: its answer is still waited for. Where a
    day is not known, the referral counts.
    """
    left = [one["occurred_on"] for one in moves if one["end"] == Stage.REFERRED_OUT]
    since = left[-1] if left else None
    return [one for one in referrals if not since or not one["sent_on"] or one["sent_on"] >= since]


def answered(referrals: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether the feedback of one of them is recorded: the case may have come back by it."""
    return any(one["feedback_on"] is not None for one in referrals)
