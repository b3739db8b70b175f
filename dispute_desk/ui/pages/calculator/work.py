"""What the calculator asks the desk, and what it does beside the window."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.office_rows import OfficeRowView
from dispute_desk.services.live_calculation import (
    Live,
    LiveCalculation,
    write_paper,
    write_workbook,
)
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.contribution_input import Claim
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.pages.calculator.asking import Rules

#: Papers are written in Chinese whatever the language of the window.
_ANNEX = "社会保险费补缴测算"


@dataclass(eq=False)
class Ground:
    """The case, its employer with its dated facts, and the figures of the region."""

    view: CaseView | None
    employer: dict[str, Any]
    facts: tuple[dict[str, Any], ...]
    live: LiveCalculation
    rough: LiveCalculation
    #: What the office added to the figures.
    rows: tuple[OfficeRowView, ...] = ()

    @property
    def of_case(self) -> int | None:
        """The case it is for."""
        return self.view.id if self.view is not None else None

    def is_like(self, other: Ground) -> bool:
        """Tell whether everything a calculation stands on is the same."""
        return self._told() == other._told()

    def _told(self) -> tuple[object, ...]:
        file = self.view.file if self.view is not None else None
        of_case = (file.claimants, file.beside, file.amounts) if file is not None else ()
        return (self.employer, self.facts, self.rows, of_case)


def ground(case_id: int | None, region: str, desk: Desk) -> Ground:
    """Ask for what a calculation stands on."""
    view = ask_case(desk, case_id) if case_id is not None else None
    employer = view.file.employer if view is not None else {}
    facts = desk.lists.employer_file(employer["id"]).facts if employer else ()
    today = desk.office().today
    rows = tuple(desk.lists.policy_rows(region))
    live, rough = (LiveCalculation(region, today, rows) for _ in range(2))
    return Ground(view, employer, facts, live, rough, rows)


def compute(live: LiveCalculation, claim: Claim, _: Desk, progress: JobProgress) -> Live:
    """Compute many workers with progress; may be stopped."""

    def tell(done: int, total: int) -> bool:
        progress.tell(done, total)
        return progress.cancelled

    return live.compute(claim, tell)


def export(
    region: str,
    asked: dict[str, Any],
    path: Path,
    number: str,
    desk: Desk,
    progress: JobProgress,
) -> Path:
    """Write the workbook of what is asked, or its paper where the file is a PDF.

    ``number`` is that of the case, empty where it belongs to none.
    """
    today, station = desk.office().today, desk.profile.station.name
    whole = LiveCalculation(region, today, desk.lists.policy_rows(region)).whole(asked)
    stop = lambda: progress.cancelled  # noqa: E731 - read while it is written
    if path.suffix.lower() == ".pdf":
        tell = progress.tell
        return write_paper(
            whole, path, station=station, day=today, number=number, tell=tell, cancelled=stop
        )
    return write_workbook(whole, path, title=_ANNEX, station=station, day=today, cancelled=stop)


def read(asked: str) -> dict[str, Any]:
    """Return what a kept calculation asked."""
    told: dict[str, Any] = json.loads(asked)
    return told


def take_rules(asked: dict[str, Any], rules: Rules) -> None:
    """Take the days and switches a kept calculation was made with."""
    rules.switches = dict(rules.switches) | dict(asked.get("switches") or {})
    for name in ("paid_on", "as_known_on"):
        if asked.get(name):
            setattr(rules, name, date.fromisoformat(asked[name]))
    employer = asked.get("employer") or {}
    rules.kind = employer.get("kind") or rules.kind
    rules.size = employer.get("size") or rules.size


def has_tables() -> bool:
    """Tell whether there is a screen where figures are added."""
    from dispute_desk.ui.pages.all import SCREENS  # noqa: PLC0415 - it names this page

    return any(one.id == "policy" for one in SCREENS)
