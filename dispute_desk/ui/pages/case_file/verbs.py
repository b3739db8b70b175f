"""What the palette finds of an open case: its steps, its stages, and the acts of its cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.rights import Right
from dispute_desk.ui.card_acts import CARD_ACTS
from dispute_desk.ui.pages.case_file.index_bar import part_of
from dispute_desk.ui.pages.case_file.records_card import RecordsCard
from dispute_desk.ui.steps.all import BY_ID, steps_of
from dispute_desk.ui.steps.menu_groups import GROUPS, is_shown, why_not
from dispute_desk.ui.steps.stage_ways import stage_ways

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.card_acts import CardAct
    from dispute_desk.ui.pages.case_file.page import CaseFilePage
    from dispute_desk.ui.steps.case_view import CaseView

    Offered = list[tuple[str, Callable[[], None]]]
#: Acts that are verbs of the desk: the palette has them under their own title.
VERBS = frozenset({"attach", "calculate"})


def verbs_of(page: CaseFilePage) -> Offered:
    """Return each verb of the case with what does it; a stage out of reach says why."""
    view = page.view
    if view is None or page.past.day is not None:
        return []
    found: Offered = [(step.title, partial(page.take, step.id)) for step in steps_of(view)]
    for title, step, why in stage_ways(view):
        does = partial(page.take, step.id) if step is not None else partial(page.place.say, why)
        found.append((title, does))
    for card in page.deep_cards:
        found += [
            (act.words, partial(card.act_on, act.step, act.about))
            for act in card.adding()
            if act.step not in BY_ID and act.step not in VERBS
        ]
    found += [(act.title, partial(_do, page, view, act)) for act in CARD_ACTS]
    return found


def _do(page: CaseFilePage, view: CaseView, act: CardAct) -> None:
    """Do an act of a record where only one record offers it, else lead to its card."""
    if view.may(Right.EDIT_CASE) and not view.is_sealed:
        if act.step == "edit_employer" and view.file.employer:
            page.take(act.step)
            return
        if act.step == "edit_claimant" and len(view.file.claimants) == 1:
            page.take(act.step, view.file.claimants[0]["id"])
            return
    card = next(one for one in page.cards if one.name.rpartition(".")[2] == act.card)
    if isinstance(card, RecordsCard):
        acts = [one for line in card.lines(view) for one in line.acts if one.step == act.step]
        new = [one for one in acts if isinstance(one.about, tuple)] or acts
        if len(new) == 1:
            card.act_on(new[0].step, new[0].about)
            return
        card.unfold()
    page.index.choose(part_of(card))


def idle_of(view: CaseView) -> list[tuple[str, str]]:
    """Return each step that cannot be taken now, and why; the lines of stages tell of their own."""
    can = steps_of(view)
    ways = " ".join(title for title, _, _ in stage_ways(view))
    return [
        (step.title, why_not(step, view, why))
        for group in GROUPS
        for step_id, why in group.steps.items()
        if (step := BY_ID[step_id]) not in can
        and step.title not in ways
        and is_shown(step, offered=False)
    ]
