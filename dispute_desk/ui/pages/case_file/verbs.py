"""What the palette finds of an open case: its steps, its stages, and the acts of its cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.ui.steps.all import BY_ID, steps_of
from dispute_desk.ui.steps.menu_groups import GROUPS, is_shown, why_not
from dispute_desk.ui.steps.stage_ways import stage_ways

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.ui.pages.case_file.records_card import RecordsCard
    from dispute_desk.ui.steps.case_view import CaseView

    Offered = list[tuple[str, Callable[[], None]]]
#: Acts that are verbs of the desk: the palette has them under their own title.
VERBS = frozenset({"attach", "calculate"})


def verbs_of(
    view: CaseView,
    cards: Sequence[RecordsCard],
    take: Callable[[str], None],
    say: Callable[[str, Callable[[], None] | None], None],
) -> Offered:
    """Return each verb of the case with what does it; a stage out of reach says why."""
    found: Offered = [(step.title, partial(take, step.id)) for step in steps_of(view)]
    for title, step, why in stage_ways(view):
        found.append(
            (title, partial(take, step.id) if step is not None else partial(say, why, None))
        )
    for card in cards:
        found += [
            (act.words, partial(card.act_on, act.step, act.about))
            for act in card.adding()
            if act.step not in BY_ID and act.step not in VERBS
        ]
    return found


def idle_of(view: CaseView) -> list[tuple[str, str]]:
    """Return each step that cannot be taken now, and why; those shown only when they can, not."""
    can = steps_of(view)
    return [
        (step.title, why_not(step, view, why))
        for group in GROUPS
        for step_id, why in group.steps.items()
        if (step := BY_ID[step_id]) not in can and is_shown(step, offered=False)
    ]
