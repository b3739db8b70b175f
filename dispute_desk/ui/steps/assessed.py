"""What the tax office assessed so far, as forms propose it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import INSURANCE_WORDS, PRINCIPAL, Layer
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.entries import Entry

#: Sums that are told one by one.
SHOWN = 5


class Proposal:
    """What a form proposes in a field, until somebody types something else there."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._proposed: Any = None

    def make(self, value: Any) -> None:  # noqa: ANN401 - what the field takes
        """Propose a value, or take the proposal back; what was typed stays."""
        if self._entry.read() in (None, "", self._proposed):
            self._entry.put(value)
            self._proposed = value


def assessed_sums(view: CaseView) -> list[tuple[str, int]]:
    """Return whose sums were assessed, of which insurance, in fen; the late fee apart."""
    found: dict[str, int] = {}
    for one in view.file.amounts:
        if one["layer"] is Layer.ASSESSED and one["share"] in PRINCIPAL:
            word = INSURANCE_WORDS.get(one["insurance"])
            parts = (view.claimant_name(one["claimant_id"]), word and translated("insurance", word))
            whose = " ".join(part for part in parts if part)
            found[whose] = found.get(whose, 0) + int(one["fen"])
    return list(found.items())


def assessed_words(view: CaseView) -> str:
    """Return the first sums that were assessed, for the eye; empty where there are none."""
    sums = assessed_sums(view)
    return listed(" ".join((whose, yuan_grouped(fen))).strip() for whose, fen in sums[:SHOWN])


def last_paper(view: CaseView) -> dict[str, Any] | None:
    """Return the newest paper of the tax office that assesses what is owed."""
    kinds = {one.code for one in view.profile.tax_order_kinds if one.assesses}
    found = [one for one in view.file.beside["tax_order"] if one["kind"] in kinds]
    return max(found, key=lambda one: one["id"], default=None)
