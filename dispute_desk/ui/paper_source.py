"""What the window of papers needs of a paper: how it is drawn, saved, written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk


class Source(Protocol):
    """A paper of a case, of a visit, of the register of letters."""

    @property
    def kind(self) -> PaperKind:
        """The kind of paper."""

    def draw(self, desk: Desk, *, revealed: bool, tell: Tell, cancelled: Cancelled) -> bytes:
        """Return the PDF."""

    def release(self, desk: Desk, pdf: bytes, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""

    def printed(self, *, revealed: bool) -> object:
        """Return the command that writes the printing down."""

    def number(self, desk: Desk) -> str:
        """Return the number for the name of the file; empty for none."""

    def known(self, desk: Desk) -> bool | None:
        """Tell whether it is registered as 文书; None of what is not registered."""
