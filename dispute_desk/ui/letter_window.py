"""A letter as it will look, or as it went out, in the window of papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.papers import PaperKind
from dispute_desk.services.case_paper_printing import Outlet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.paper_window import PaperWindow
    from dispute_desk.ui.workplace import Workplace


@dataclass(frozen=True)
class LetterPaper:
    """A letter: its final version where it went out, else how it stands now."""

    paper_id: int
    kind: PaperKind

    def draw(self, desk: Desk, *, revealed: bool, tell: Tell, cancelled: Cancelled) -> bytes:
        """Return the PDF; nothing on a letter is masked, so nothing is revealed."""
        from dispute_desk.services.letter_printing import letter_pdf  # noqa: PLC0415 - heavy

        del revealed
        return letter_pdf(desk, self.paper_id, tell=tell, cancelled=cancelled)

    def release(self, desk: Desk, pdf: bytes, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        from dispute_desk.services.letter_printing import release_letter  # noqa: PLC0415 - heavy

        del revealed
        release_letter(desk, self.paper_id, pdf, path)

    def printed(self, *, revealed: bool) -> object:
        """Return the command that writes the printing down."""
        from dispute_desk.services.letter_printing import PrintLetter  # noqa: PLC0415 - heavy

        del revealed
        return PrintLetter(paper_id=self.paper_id, outlet=Outlet.PRINTER)

    def number(self, desk: Desk) -> str:
        """Return the letter's number, for the name of the file."""
        from dispute_desk.services.letter_lists import letter_rows  # noqa: PLC0415 - heavy

        row = letter_rows(desk, [self.paper_id]).get(self.paper_id)
        return str(row.number or "") if row is not None else ""

    def known(self, desk: Desk) -> bool | None:
        """Return None: a letter is registered by itself."""
        del desk
        return None


def show_letter(
    window: QWidget | None, place: Workplace, paper_id: int, kind: PaperKind
) -> PaperWindow:
    """Open a letter over a window."""
    from dispute_desk.ui.paper_window import PaperWindow  # noqa: PLC0415 - when first asked for

    shown = PaperWindow(place, LetterPaper(paper_id, kind), window)
    shown.open()
    return shown
