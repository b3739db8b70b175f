"""A letter as it will look, or as it went out, in the window of papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.papers import PaperKind
from dispute_desk.services.case_paper_printing import Outlet
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.paper_source import Made, Options
    from dispute_desk.ui.paper_window import PaperWindow
    from dispute_desk.ui.workplace import Workplace


#: Where a letter stands that may have been changed since it was given back.
_CHANGED = frozenset({LetterState.DRAFT, LetterState.REVIEW})


@dataclass(frozen=True)
class LetterPaper:
    """A letter: its final version where it went out, else how it stands now."""

    paper_id: int
    kind: PaperKind

    whole: bool = field(default=False, init=False)
    #: Nothing on a letter is masked, and there is one of it.
    choices: frozenset[str] = field(default=frozenset(), init=False)

    @property
    def title(self) -> str:
        """The title of the letter."""
        return translated("papers", self.kind.title)

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set it in type apart, with its number for the name of the file."""
        from dispute_desk.services.letter_lists import letter_rows  # noqa: PLC0415 - heavy
        from dispute_desk.services.letter_printing import letter_pdf  # noqa: PLC0415 - heavy
        from dispute_desk.ui.paper_source import Made  # noqa: PLC0415 - when first asked for

        del options
        row = letter_rows(desk, [self.paper_id]).get(self.paper_id)
        pdf = letter_pdf(desk, self.paper_id, tell=tell, cancelled=cancelled)
        looked = None
        if row is not None and row.state in _CHANGED:
            from dispute_desk.services.letter_changes import marked_letter  # noqa: PLC0415 - heavy

            looked = marked_letter(desk, self.paper_id, pdf)
        return Made(pdf, number=str(row.number or "") if row is not None else "", looked=looked)

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        from dispute_desk.services.letter_printing import release_letter  # noqa: PLC0415 - heavy

        del revealed
        release_letter(desk, self.paper_id, made.pdf, path)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down."""
        from dispute_desk.services.letter_printing import PrintLetter  # noqa: PLC0415 - heavy

        del made, revealed
        return PrintLetter(paper_id=self.paper_id, outlet=Outlet.PRINTER)


def show_letter(
    window: QWidget | None, place: Workplace, paper_id: int, kind: PaperKind
) -> PaperWindow:
    """Open a letter over a window."""
    from dispute_desk.ui.paper_window import PaperWindow  # noqa: PLC0415 - when first asked for

    shown = PaperWindow(place, LetterPaper(paper_id, kind), window)
    shown.open()
    return shown
