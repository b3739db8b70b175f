"""Who is at the desk: asked once, remembered on this machine, never asked at the sample."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton

from dispute_desk.domain.draft import Draft
from dispute_desk.services.drafts import keep_draft
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.store.lock import WindowLock
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.who import WhoDialog
from dispute_desk.ui.window_place import stand, standing
from dispute_desk.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
PEOPLE = (("林例", ("lead", "admin")), ("邓样浩", ("handler",)))
Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open a window over a station of two, as the start of the program does."""
    path = tmp_path / "station.ddk"
    opened: list[MainWindow] = []

    def make(kind: str = "plain", last: str | None = None) -> MainWindow:
        if not path.exists():
            create_station(path, NewStation(kind=kind, people=PEOPLE), lambda: NOW).close()
        preferences = PreferenceFile(tmp_path / "display.json")
        if last is not None:
            preferences.change(people={str(path): last})
        place = Workplace(
            jobs=Jobs(lambda: open_desk(path, lambda: NOW), qapp),
            verbs=Verbs(),
            view_state=ViewState(tmp_path / "views.json"),
            preferences=preferences,
            clock=lambda: NOW,
            store_path=str(path),
        )
        window = MainWindow(place, named_person=False)
        window.go("today")
        window.show()
        window.call_attendants()
        place.jobs.start()
        opened.append(window)
        wait_until_quiet(window)
        return window

    yield make
    for window in opened:
        window.place.jobs.stop(close=lambda desk: desk.close())
        window.deleteLater()


def test_of_two_one_is_asked_for_and_remembered(open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    who = window.findChild(WhoDialog)
    assert who is not None
    assert [b.text() for b in who.findChildren(QPushButton)] == [
        "林例（负责人、管理员）",
        "邓样浩（办理人）",
    ]

    who.findChildren(QPushButton)[1].click()
    wait_until_quiet(window)

    assert window.place.person == "邓样浩"
    kept = PreferenceFile(tmp_path / "display.json").now.people
    assert list(kept.values()) == ["邓样浩"]


def told(window: MainWindow) -> str:
    """What the notice says, empty while there was none."""
    return window.toast.text() if window.toast is not None else ""


def test_drafts_are_told_of_after_somebody_sat_down(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "station.ddk"
    create_station(path, NewStation(kind="plain", people=PEOPLE), lambda: NOW).close()
    desk = open_desk(path, lambda: NOW)
    keep_draft(desk, Draft("new_case", "例1", "新建案件", {"new_case.employer": "例信制衣"}))
    desk.close()
    window = open_window()
    who = window.findChild(WhoDialog)
    assert who is not None
    assert told(window) == ""

    who.findChildren(QPushButton)[0].click()
    wait_until_quiet(window)

    assert window.findChild(WhoDialog) is None
    assert told(window) == "有 1 份没有保存的草稿"


def test_who_sat_here_last_is_not_asked_again(open_window: Open) -> None:
    window = open_window(last="邓样浩")

    assert window.findChild(WhoDialog) is None
    assert window.place.person == "邓样浩"


def test_at_the_sample_nobody_is_asked(open_window: Open) -> None:
    window = open_window(kind="sample")

    assert window.findChild(WhoDialog) is None
    assert window.place.person == "林例"
    assert window.status.badge.isVisible()


def test_closing_backs_a_station_up_first(open_window: Open, tmp_path: Path) -> None:
    window = open_window(last="林例")
    window.close()
    assert window.isVisible()
    assert "正在备份" in window.status.told.text()

    wait_until_quiet(window)

    assert not window.isVisible()
    assert len(list((tmp_path / "backups").glob("*.ddk"))) == 1


def test_the_lock_names_who_sits_there(tmp_path: Path) -> None:
    lock = WindowLock(tmp_path / "station.ddk", "", NOW)
    lock.hold_for("林例")

    assert lock.path.read_bytes().decode().startswith("林例\n")
    lock.release()
    lock.hold_for("林例")


def test_the_roles_are_english_where_the_window_is(open_window: Open) -> None:
    use_language("en")
    try:
        window = open_window(last="林例")
        wait_until_quiet(window)
        titles = [one.text() for one in window.seating.menu().actions()]
    finally:
        use_language("zh")

    assert titles
    assert not [one for one in titles if re.search("负责人|管理员|（|、", one)]
    assert "(Lead, Administrator)" in titles[0]


def test_a_window_kept_small_by_a_larger_scale_opens_at_a_workable_size(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    free = window.screen().availableGeometry()
    stand(window, None)
    whole = window.size()
    window.resize(860, 500)
    left, scale = standing(window)

    stand(window, [left, 1.25])
    assert window.size() == whole
    assert free.top() <= window.y() <= free.bottom() - window.height()

    # at the same scale it is as it was left
    window.resize(860, 500)
    stand(window, standing(window))
    assert (window.width(), window.height(), scale) == (860, 500, window.devicePixelRatioF())
    stand(window, left)  # an earlier version kept no scale
    assert window.size() == whole
