"""The words of rosters for the screens, from the room that reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.sheets import vocabulary

if TYPE_CHECKING:
    from dispute_desk.domain.roster import RosterWords


def roster_words() -> RosterWords:
    """Return what the headings of rosters mean."""
    return vocabulary.roster_words()
