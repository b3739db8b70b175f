"""What happened to the record of an employer, newest first, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.pages.history.happenings import happening_of
from dispute_desk.ui.pages.history.words import told_of
from dispute_desk.ui.widgets.timeline import Happening, Timeline

if TYPE_CHECKING:
    from dispute_desk.ui.pages.employer_file.view import EmployerView
    from dispute_desk.ui.seat import Seat


class HistoryCard(SectionCard):
    """The journal of the employer, its dated facts and contacts."""

    page = "employer"

    def __init__(self) -> None:
        super().__init__("history", self.tr("历史"))
        self.line = Timeline("employer.history.line", self.tr("历史"))
        self.box.addWidget(self.line)

    def show_case(self, view: Any) -> None:  # noqa: ANN401
        """Leave the words to the page."""

    def show_employer(self, view: EmployerView, seat: Seat) -> None:
        """Show the entries."""
        self.line.show_happenings(history_of(view, seat))


def history_of(view: EmployerView, seat: Seat) -> list[Happening]:
    """Return the entries of the journal about an employer, each with what it changed."""
    changed: dict[int, list[str]] = {}
    for change in view.changes:
        told = told_of(change, seat, view.names)
        if told is not None:
            line = f"{told.field}：{told.before} → {told.after}"
            changed.setdefault(change.seq, []).append(line)
    found = []
    for row in view.history:
        seen = [row.subject] if row.subject != view.name else []
        found.append(happening_of(row, [*seen, *changed.get(row.seq, [])]))
    return found
