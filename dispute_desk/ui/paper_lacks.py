"""A paper that lacks the mediating body: the way from its refusal to the form that fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.rights import Right
from dispute_desk.services.case_papers import PAPER_LACKS
from dispute_desk.ui.paper_sources import CasePaper
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.paper_window import PaperWindow

#: The field of a paper that is filled in by a form of its own, and that form.
_WAYS = {"organisation": "mediation_org"}


def offer_way(window: PaperWindow, error: DeskError) -> None:
    """Offer the form for what is lacking; once it is saved the paper is drawn again."""
    source, step = window.source, _WAYS.get(error.field or "")
    if error.code != PAPER_LACKS or step is None or not isinstance(source, CasePaper):
        return
    if not window.place.may(Right.EDIT_CASE.value):
        return
    case_id = source.case_id

    def opened(view: CaseView) -> None:
        from dispute_desk.ui.steps.opening import open_step  # noqa: PLC0415 - when it is asked for

        form = open_step(window.place, view, step, window)
        form.saved.connect(lambda _: window.draw())

    def ask() -> None:
        window.place.jobs.ask(lambda desk: ask_case(desk, case_id), opened)

    words = QCoreApplication.translate("paper_lacks", "补填调解组织…")
    window.bar.offer(("fill", words, ask))
