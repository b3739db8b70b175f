"""A paper that lacks something of its case: from its refusal to the form that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from dispute_desk.domain.rights import Right
from dispute_desk.services.case_papers import PAPER_LACKS
from dispute_desk.ui.paper_sources import CasePaper
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.lacking_facts import LackingFactsStep

if TYPE_CHECKING:
    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.paper_window import PaperWindow
    from dispute_desk.ui.steps.case_view import CaseView

#: The fields of papers that stand in fields of the case.
_OF_CASE = {
    "organisation": ("mediation_org",),
    "insurances": ("insurances",),
    "period": ("claim_from", "claim_to"),
    "causes": ("cause",),
    "dispute": ("cause",),
    "channel": ("channel",),
}


class WayToFill(QObject):
    """Opens the form for what is lacking over the window of the paper; then the paper is drawn."""

    def __init__(self, window: PaperWindow, case_id: int, fields: tuple[str, ...]) -> None:
        super().__init__(window)
        self.window, self.case_id, self.fields = window, case_id, fields
        self._is_asked = False

    def ask(self) -> None:
        """Read the case as it stands now; a double click opens one form."""
        if not self._is_asked:
            self._is_asked = True
            case_id = self.case_id
            self.window.place.jobs.ask(
                lambda desk: ask_case(desk, case_id), self.opened, self.refused
            )

    def opened(self, view: CaseView) -> None:
        """Show the form."""
        form = LackingFactsStep(self.window.place, view, self.window, self.fields)
        form.saved.connect(self.drawn)
        form.finished.connect(self.closed)
        form.open()

    def drawn(self, _: object) -> None:
        """Set the paper in type anew, with what was filled in."""
        self.window.draw()

    def closed(self, _: int) -> None:
        """Let the form be asked for again."""
        self._is_asked = False

    def refused(self, error: Exception) -> None:
        """Say why the case cannot be read."""
        self._is_asked = False
        self.window.place.trouble(error)


def offer_way(window: PaperWindow, error: DeskError) -> None:
    """Offer the form for what a paper of a case lacks, to who may fill it in."""
    source = window.source
    if error.code != PAPER_LACKS or not isinstance(source, CasePaper):
        return
    told = str(error.facts.get("names", "")).split(",")
    fields = tuple(dict.fromkeys(name for one in told for name in _OF_CASE.get(one, ())))
    if fields and window.place.may(Right.EDIT_CASE.value):
        way = WayToFill(window, source.case_id, fields)
        window.bar.offer(("fill", QCoreApplication.translate("paper_lacks", "补填…"), way.ask))
