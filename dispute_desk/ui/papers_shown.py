"""What the window of a paper shows: how each kind is drawn, saved, printed and written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.papers import PERSONAL_DATA, VISIT_FORM, PaperKind
from dispute_desk.services import case_papers, person_report, visit_papers
from dispute_desk.services.case_paper_printing import Outlet, PrintPaper
from dispute_desk.services.person_requests import NotePersonReport
from dispute_desk.ui.paper_recording import is_known, recording

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class CasePaper:
    """A paper of a case: how it is drawn, saved and written down."""

    case_id: int
    kind: PaperKind
    #: The record the paper tells of, where a case has several.
    about: int | None = None

    def draw(self, desk: Desk, *, revealed: bool, tell: Tell, cancelled: Cancelled) -> bytes:
        """Return the PDF, set in type apart."""
        return case_papers.draw_apart(
            desk,
            self.kind,
            self.case_id,
            revealed=revealed,
            about=self.about,
            tell=tell,
            cancelled=cancelled,
        )

    def release(self, desk: Desk, pdf: bytes, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        case_papers.release(desk, self.kind, self.case_id, pdf, path, revealed=revealed)

    def printed(self, *, revealed: bool) -> object:
        """Return the command that writes the printing down."""
        return PrintPaper(
            kind=self.kind.id, case_id=self.case_id, revealed=revealed, outlet=Outlet.PRINTER
        )

    def known(self, desk: Desk) -> bool | None:
        """Tell whether it is registered as 文书; None of what is not registered."""
        return is_known(desk, self.kind, self.case_id, self.about)

    def number(self, desk: Desk) -> str:
        """Return the number of its case."""
        row = desk.lists.case_rows([self.case_id]).get(self.case_id)
        return str(row.number or "") if row is not None else ""

    def recorded(self) -> object:
        """Return the command that registers it as 文书."""
        return recording(self.kind, self.case_id, self.about)


@dataclass(frozen=True)
class VisitForm:
    """The boxed form of a visit of the register."""

    visit_id: int
    kind: PaperKind = VISIT_FORM

    def draw(self, desk: Desk, *, revealed: bool, tell: Tell, cancelled: Cancelled) -> bytes:
        """Return the PDF, set in type apart."""
        return visit_papers.draw_apart(
            desk, self.visit_id, revealed=revealed, tell=tell, cancelled=cancelled
        )

    def release(self, desk: Desk, pdf: bytes, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        visit_papers.release(desk, self.visit_id, pdf, path, revealed=revealed)

    def printed(self, *, revealed: bool) -> object:
        """Return the command that writes the printing down."""
        return visit_papers.PrintVisitForm(
            visit_id=self.visit_id, revealed=revealed, outlet=Outlet.PRINTER
        )

    def number(self, desk: Desk) -> str:
        """Return nothing: a visit has no number."""
        del desk
        return ""

    def known(self, desk: Desk) -> bool | None:
        """Return None: the form of a visit is no 文书 of a case."""
        del desk
        return None


@dataclass(frozen=True)
class PersonReport:
    """All that is stored about a person, told to him: his own numbers always stand in full."""

    request_id: int
    name: str
    kind: PaperKind = PERSONAL_DATA

    def draw(self, desk: Desk, *, revealed: bool, tell: Tell, cancelled: Cancelled) -> bytes:
        """Return the PDF, set in type apart; that it was looked at is written down."""
        del revealed
        return person_report.draw_seen(
            desk, self.request_id, self.name, tell=tell, cancelled=cancelled
        )

    def release(self, desk: Desk, pdf: bytes, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        del revealed
        person_report.release_report(desk, self.request_id, pdf, path)

    def printed(self, *, revealed: bool) -> object:
        """Return the command that writes the printing down."""
        del revealed
        return NotePersonReport(record_id=self.request_id)

    def number(self, desk: Desk) -> str:
        """Return whose it is, for the name of the file."""
        del desk
        return self.name

    def known(self, desk: Desk) -> bool | None:
        """Return None: the answer to a person is no 文书 of a case."""
        del desk
        return None
