"""What the window knows of the desk once it is open: who sits there, the words, the people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.domain.errors import DeskError
    from dispute_desk.domain.office import Actor
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import PersonRow
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.ui.desk import Desk


class Seat:
    """A person at the desk of a station, as asked once and again when people or settings change.

    No dataclass: that would load the profile before the first paint.
    """

    def __init__(self, desk: Desk) -> None:
        """Ask the desk; on the reader's thread."""
        self.actor: Actor = desk.actor
        self.profile: Profile = desk.profile
        self.calendar: WorkCalendar = desk.calendar
        self.people: tuple[PersonRow, ...] = tuple(desk.lists.people())
        self.settings: dict[str, Any] = desk.lists.settings()
        #: What is to be said of an import that was left in the middle.
        self.left: DeskError | None = desk.left
        self.kind: str = desk.store.info.get("kind", "plain")

    @property
    def staff(self) -> list[PersonRow]:
        """The people who work here now."""
        return [one for one in self.people if one.active]

    @property
    def is_sample(self) -> bool:
        """Whether everything in this store is invented."""
        return self.kind == "sample"


def ask_seat(desk: Desk) -> Seat:
    """Ask the desk who sits at it and by which words it works."""
    return Seat(desk)
