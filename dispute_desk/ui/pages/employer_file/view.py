"""What the page of an employer knows: one answer to one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.employer_rows import EmployerFile
from dispute_desk.domain.office import Actor
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.rows import FieldChange, HistoryRow
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from dispute_desk.domain.rights import Right
    from dispute_desk.ui.desk import Desk

#: The kinds of records that make up an employer, as the journal calls them.
KINDS = frozenset({"employer", "employer_fact", "employer_contact"})
#: Entries of the journal the page shows.
HISTORY_LENGTH = 100


@dataclass(frozen=True)
class EmployerView:
    """An employer with everything under it, the words to say it in and the person who looks."""

    file: EmployerFile
    profile: Profile
    calendar: WorkCalendar
    actor: Actor
    history: tuple[HistoryRow, ...]
    changes: tuple[FieldChange, ...]
    names: dict[tuple[str, int], str]
    today: date

    @property
    def id(self) -> int:
        """The employer's id."""
        return self.file.id

    @property
    def name(self) -> str:
        """The employer's name."""
        return str(self.file.employer["name"])

    @cached_property
    def words(self) -> Words:
        """The words in the language of the window."""
        return Words(self.profile)

    def may(self, right: Right) -> bool:
        """Tell whether the person who looks has a right."""
        return right in self.actor.rights


def ask_employer(desk: Desk, employer_id: int) -> EmployerView:
    """Ask the desk for an employer; refuses with ``employer_gone``."""
    lists = desk.lists
    file = lists.employer_file(employer_id)
    history = lists.employer_history(employer_id, limit=HISTORY_LENGTH)
    changes = [
        one
        for one in lists.field_changes([row.seq for row in history], kinds=KINDS)
        if one.kind != "employer" or one.record_id == employer_id
    ]
    return EmployerView(
        file=file,
        profile=desk.profile,
        calendar=desk.calendar,
        actor=desk.actor,
        history=tuple(history),
        changes=tuple(changes),
        names=lists.record_names({(one.kind, one.record_id) for one in changes}),
        today=desk.office().today,
    )
