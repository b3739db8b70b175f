"""个人信息查阅答复 in the window of papers: one's own numbers always stand in full."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dispute_desk.domain.papers import PERSONAL_DATA
from dispute_desk.services import person_report
from dispute_desk.services.person_requests import NotePersonReport
from dispute_desk.ui.messages import translated
from dispute_desk.ui.paper_source import Made, Options

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class PersonReport:
    """All that is stored about a person, told to him."""

    request_id: int
    name: str
    whole: bool = field(default=False, init=False)
    choices: frozenset[str] = field(default=frozenset({"by_name"}), init=False)

    @property
    def title(self) -> str:
        """The title of the paper."""
        return translated("papers", PERSONAL_DATA.title)

    def make(self, desk: Desk, options: Options, tell: Tell, cancelled: Cancelled) -> Made:
        """Set it in type apart; that it was looked at is written down."""
        pdf, told = person_report.draw_seen(
            desk,
            self.request_id,
            self.name,
            by_name=options.by_name,
            tell=tell,
            cancelled=cancelled,
        )
        return Made(
            pdf,
            number=self.name,
            only_named=told.only_named,
            only_named_in=told.only_named_in,
            by_name=options.by_name and bool(told.only_named),
        )

    def release(self, desk: Desk, made: Made, path: Path, *, revealed: bool) -> None:
        """Save it, and that it was."""
        del revealed
        person_report.release_report(desk, self.request_id, made.pdf, path, by_name=made.by_name)

    def printed(self, made: Made, *, revealed: bool) -> object | None:
        """Return the command that writes the printing down."""
        del revealed
        return NotePersonReport(record_id=self.request_id, by_name=made.by_name)
