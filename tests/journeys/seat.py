"""The real main window over a store, and what there is before a journey begins."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.theme import register_fallback_font, theme
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
TODAY = NOW.date()
LEAD, HANDLER = ("林例", ("lead", "admin")), ("邓样浩", ("handler",))
AUDITOR = ("陈例核", ("auditor",))
STATION = "示例区社保费争议调处工作站"


def make_station(path: Path, *people: tuple[str, tuple[str, ...]]) -> Path:
    """Make a station of these people without a case."""
    new = NewStation(kind="sample", station=STATION, people=people)
    create_station(path, new, lambda: NOW).close()
    return path


def desk_at(path: Path) -> Desk:
    """Open a desk at a store, the clock standing still."""
    return open_desk(path, lambda: NOW)


@contextmanager
def seated(qapp: QApplication, path: Path) -> Iterator[MainWindow]:
    """The main window before 今日待办, over a store; it may not yet have everything it shows."""
    register_fallback_font()
    theme.apply(qapp, "light")
    jobs = Jobs(lambda: desk_at(path), qapp)
    place = Workplace(
        jobs=jobs,
        verbs=Verbs(),
        view_state=ViewState(),
        preferences=PreferenceFile(None),
        clock=lambda: NOW,
    )
    window = MainWindow(place)
    window.resize(1366, 768)
    window.go("today")
    window.show()
    window.activateWindow()
    jobs.start()
    yield window
    window.close()
    jobs.stop(close=lambda desk: desk.close())
    window.deleteLater()


def a_case(
    desk: Desk, name: str = "李梅例", *, due: date | None = None, action: str = "电话联系"
) -> int:
    """Register a case, with a next action on a day where it is given."""
    firm, came = f"广州{name}制衣有限公司", date(2026, 10, 8)
    people = (NewClaimant(name=name),)
    command = RegisterCase(claimants=people, employer=firm, cause="04", occurred_on=came)
    case_id: int = desk.do(command).value
    if due is not None:
        plan = SetNextAction(case_id=case_id, next_action=action, next_action_on=due)
        desk.do(plan)
    return case_id


def file_of(desk: Desk, case_id: int) -> CaseFile:
    """Everything about a case."""
    return desk.lists.case_file(case_id)
