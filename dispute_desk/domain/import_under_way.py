"""An import that is written in pieces and not wholly there yet."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class UnderWay:
    """An import that is not wholly there.

    ``since`` is the newest journal entry when it began; ``is_booked`` says that the journal has
    it, so that only its cases are still to be shown.
    """

    batch_id: int
    file: str
    since: int
    is_booked: bool = False

    @property
    def mark(self) -> int:
        """What its batch, employers and cases are hidden by: no entry of the journal has it."""
        return -self.batch_id

    @property
    def booked(self) -> UnderWay:
        """The same once the journal has it."""
        return replace(self, is_booked=True)
