"""A card of records each of which stands on a paper of its own: it prints from its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.rights import Right
from dispute_desk.ui.pages.case_file.records_card import Act, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

PRINT = "print_record"


class PrintingCard(RecordsCard):
    """Records with a link that shows the paper of each."""

    #: The paper a record stands on.
    paper: PaperKind

    def __init__(self, name: str, title: str, nothing: str) -> None:
        super().__init__(name, title, nothing)
        self.place: Workplace | None = None

    def join(self, page: Page, place: Workplace) -> None:
        """Know the place: papers are shown over its window."""
        super().join(page, place)
        self.place = place

    def act_on(self, step: str, about: object) -> None:
        """Show the paper of a record, or open a form."""
        if step != PRINT:
            super().act_on(step, about)
        elif self.place is not None and self._view is not None and isinstance(about, int):
            from dispute_desk.ui.paper_window import show_paper  # noqa: PLC0415 - when asked for

            show_paper(self.window(), self.place, self._view.id, self.paper, about=about)

    def printing(self, view: CaseView, record_id: int) -> tuple[Act, ...]:
        """Return the link that shows the paper of a record; none for who may let none out."""
        if not view.may(Right.ISSUE_PAPER):
            return ()
        return (Act("print", self.tr("打印"), PRINT, record_id),)
