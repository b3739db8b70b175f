"""What the page asks about one visit: itself, and who of the same people came before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.visit_rows import VisitFile
from dispute_desk.services import visit_lists
from dispute_desk.ui.pages.new_case.known import Asked, Known, ask_known

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class VisitView:
    """One visit, and what is known of its people and its employer."""

    file: VisitFile
    asked: Asked
    known: Known


def ask_visit(desk: Desk, visit_id: int) -> VisitView:
    """Ask for a visit and for the cases and visits of the same people."""
    file = visit_lists.visit_file(desk, visit_id)
    asked = _asked(file)
    return VisitView(file, asked, ask_known(desk, asked))


def _asked(file: VisitFile) -> Asked:
    """Return whom to look for: nobody for a ticket that hangs at its case."""
    if not file.is_visit:
        return Asked((), "", None)
    people = tuple((one["name"], one["phone"] or "", one["id_no"] or "") for one in file.visitors)
    firm = file.visit["employer_name"] or ""
    return Asked(people, firm, file.visit["employer_id"], but=file.id)
