"""What every page is handed: the desk's threads, the verbs, the memory and the window's voice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from dispute_desk.clock import Clock, local_day
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.seat import Seat
from dispute_desk.ui.view_state import ViewState

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.rows import CaseRow
    from dispute_desk.domain.today import TodayItem


def _deaf(*_: object) -> None:
    """Stand in until the window lends its voice."""


class FirstLook:
    """What the start read by itself, so that the first paint shows work and not dots."""

    def __init__(
        self, due: Sequence[TodayItem], newest: Callable[[], Sequence[CaseRow]] = tuple
    ) -> None:
        self.due = tuple(due)
        self.newest = newest


@dataclass
class Workplace:
    """One per window; the window fills in its voice when it is built."""

    jobs: Jobs
    verbs: Verbs
    view_state: ViewState
    preferences: PreferenceFile
    clock: Clock
    store_name: str = ""
    store_path: str = ""
    station: str = ""
    person: str = ""
    rights: frozenset[str] | None = None
    seat: Seat | None = None
    first_look: FirstLook | None = None
    last_backup: datetime | None = None
    say: Callable[[str, Callable[[], None] | None], None] = field(default=_deaf)
    trouble: Callable[[Exception], None] = field(default=_deaf)
    go: Callable[[str, object], None] = field(default=_deaf)
    switch_theme: Callable[[str], None] = field(default=_deaf)

    def today(self) -> date:
        """Return today by the desk's clock."""
        return local_day(self.clock())

    def may(self, right: str | tuple[str, ...] | None) -> bool:
        """Tell whether the person has a right, or one of several (None: nobody asks)."""
        if right is None or self.rights is None:  # not known yet: the desk refuses below anyway
            return True
        wanted = (right,) if isinstance(right, str) else right
        return not self.rights.isdisjoint(wanted)
