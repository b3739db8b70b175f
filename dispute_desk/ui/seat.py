"""What the window knows of the desk once it is open: who sits there, the words, the people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.office import Actor
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.rows import PersonRow
from dispute_desk.domain.workdays import WorkCalendar

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True)
class Seat:
    """A person at the desk of a station, as asked once and again when people or settings change."""

    actor: Actor
    profile: Profile
    calendar: WorkCalendar
    people: tuple[PersonRow, ...]
    settings: dict[str, Any]
    kind: str

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
    return Seat(
        actor=desk.actor,
        profile=desk.profile,
        calendar=desk.calendar,
        people=tuple(desk.lists.people()),
        settings=desk.lists.settings(),
        kind=desk.store.info.get("kind", "plain"),
    )
