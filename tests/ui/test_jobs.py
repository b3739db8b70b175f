"""The window's threads: answers come home, the latest question wins, nothing is swallowed."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from dispute_desk.clock import system_clock
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.services.staff import AddPerson, ChangeSetting
from dispute_desk.store.refusals import DISK_FULL
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.messages import trouble_dialog
from dispute_desk.ui.watching import Watch
from tests.ui.hands import click

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk, Outcome
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.workplace import Workplace


def test_a_question_is_asked_elsewhere_and_answered_on_the_main_thread(
    qtbot: QtBot, jobs: Jobs
) -> None:
    heard: list[tuple[int, QThread]] = []

    jobs.ask(
        lambda _: threading.get_ident(), lambda who: heard.append((who, QThread.currentThread()))
    )
    qtbot.waitUntil(lambda: bool(heard))

    assert heard[0][0] != threading.get_ident()
    assert heard[0][1] is jobs.thread()


def test_of_questions_with_one_key_only_the_last_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    heard: list[int] = []

    def slow(answer: int) -> int:
        time.sleep(0.01)
        return answer

    for number in range(6):
        jobs.ask(lambda _, n=number: slow(n), heard.append, key="list")  # type: ignore[misc]
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(80)

    assert heard == [5]


def test_what_is_written_is_written_in_its_order(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[object] = []

    for number in range(20):
        jobs.write(lambda _, n=number: n, done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 20)

    assert done == list(range(20))


def test_a_command_is_done_at_the_desk_and_the_news_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[Outcome] = []
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)

    jobs.do(AddPerson(name="邓例", bundles=("handler",)), done.append)
    qtbot.waitUntil(lambda: bool(done and told))

    assert "person" in done[0].kinds
    assert told == [done[0].kinds]


def test_a_colleague_is_noticed_after_an_act_that_changed_nothing(
    qtbot: QtBot, jobs: Jobs, desk: Desk
) -> None:
    watch = Watch(jobs, jobs)
    noticed: list[bool] = []
    watch.others_changed.connect(lambda: noticed.append(True))
    done: list[Outcome] = []
    for _ in range(2):
        jobs.do(ChangeSetting(name="station.name", value="例"), done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    watch.look()
    qtbot.waitUntil(lambda: not jobs.is_busy)

    desk.do(AddPerson(name="邓例", bundles=("handler",)))
    watch.look()
    qtbot.waitUntil(lambda: not jobs.is_busy)

    assert noticed == [True]


def test_a_refusal_of_the_desk_comes_home(qtbot: QtBot, jobs: Jobs) -> None:
    refused: list[Exception] = []

    jobs.do(AddPerson(name="林例", bundles=("handler",)), None, refused.append)
    qtbot.waitUntil(lambda: bool(refused))

    assert isinstance(refused[0], DeskError)


def test_trouble_goes_to_whom_asked_or_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    mine: list[Exception] = []
    others: list[Exception] = []
    jobs.trouble.connect(others.append)

    def fails(_: Desk) -> None:
        raise ValueError

    jobs.ask(fails, lambda _: None, mine.append)
    jobs.ask(fails, lambda _: None)
    qtbot.waitUntil(lambda: bool(mine and others))

    assert isinstance(mine[0], ValueError)
    assert isinstance(others[0], ValueError)


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    class Listener(QObject):
        heard = 0

        def take(self, _: object) -> None:
            Listener.heard += 1

    gone = Listener()
    callback = gone.take
    gone.deleteLater()
    jobs.ask(lambda _: time.sleep(0.02), callback)
    qtbot.wait(120)

    assert Listener.heard == 0


def test_long_work_tells_how_far_it_is_and_stops_when_asked(qtbot: QtBot, jobs: Jobs) -> None:
    ended: list[int] = []

    def counts(_: Desk, progress: JobProgress) -> int:
        for step in range(1000):
            progress.tell(step, 1000)
            if progress.cancelled:
                return step
            time.sleep(0.002)
        return 1000

    job = jobs.work(counts, ended.append)
    qtbot.waitUntil(lambda: job.progress.done > 3)
    job.progress.cancel()
    qtbot.waitUntil(lambda: bool(ended))

    assert 3 < ended[0] < 1000


def test_a_desk_that_cannot_be_opened_is_said_once(qtbot: QtBot) -> None:
    def cannot() -> Desk:
        raise OSError

    jobs = Jobs(cannot)
    refused: list[Exception] = []
    troubles: list[Exception] = []
    jobs.refused.connect(refused.append)
    jobs.trouble.connect(troubles.append)
    jobs.ask(lambda _: 1, lambda _: None)
    jobs.start()
    qtbot.waitUntil(lambda: bool(refused))
    qtbot.wait(50)
    jobs.stop()

    assert [type(error) for error in refused] == [OSError]
    assert troubles == []


def test_a_form_saved_while_the_disk_is_full_hears_why_and_no_bug(qtbot: QtBot) -> None:
    def cannot() -> Desk:
        raise DeskError(DISK_FULL)

    jobs = Jobs(cannot)
    refused: list[Exception] = []
    heard: list[Exception] = []
    troubles: list[Exception] = []
    jobs.refused.connect(refused.append)
    jobs.trouble.connect(troubles.append)
    jobs.do(AddPerson(name="邓例", bundles=("handler",)), None, heard.append)
    jobs.ask(lambda _: 1, lambda _: None)
    jobs.start()
    qtbot.waitUntil(lambda: bool(heard) and not jobs.is_busy)
    jobs.stop()

    assert [getattr(error, "code", error) for error in heard] == [DISK_FULL]
    assert [getattr(error, "code", error) for error in refused] == [DISK_FULL]
    assert troubles == []


def test_a_desk_opens_once_there_is_room_again(qtbot: QtBot, store_file: Path) -> None:
    tries: list[int] = []

    def at_the_second_try() -> Desk:
        tries.append(1)
        if len(tries) == 1:
            raise DeskError(DISK_FULL)
        return open_desk(store_file, system_clock)

    jobs = Jobs(at_the_second_try)
    opened: list[bool] = []
    heard: list[object] = []
    jobs.opened.connect(lambda: opened.append(True))
    jobs.refused.connect(lambda _: jobs.open_again())
    jobs.start()
    qtbot.waitUntil(lambda: bool(opened))
    jobs.do(AddPerson(name="邓例", bundles=("handler",)), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    jobs.stop(close=lambda desk: desk.store.close())

    assert [type(one).__name__ for one in heard] == ["Outcome"]


@pytest.mark.parametrize(("button", "again"), [("again", True), ("close", False)])
def test_a_refused_start_can_be_tried_again(qtbot: QtBot, button: str, *, again: bool) -> None:
    del qtbot

    def press() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, press)
        else:
            click(box, f"trouble.{button}")

    QTimer.singleShot(20, press)
    assert trouble_dialog(DeskError(DISK_FULL), None, "打不开工作台", may_try=True) is again


def test_a_desk_that_is_not_there_for_a_bug_is_no_second_bug(qtbot: QtBot) -> None:
    def cannot() -> Desk:
        raise OSError

    jobs = Jobs(cannot)
    heard: list[Exception] = []
    jobs.do(AddPerson(name="邓例", bundles=("handler",)), None, heard.append)
    jobs.start()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.stop()

    assert heard == []


def test_what_was_asked_to_be_written_is_written_before_the_window_goes(jobs: Jobs) -> None:
    written: list[int] = []

    def slow(number: int) -> None:
        time.sleep(0.02)
        written.append(number)

    for number in range(5):
        jobs.write(lambda _, n=number: slow(n))  # type: ignore[misc]
    jobs.stop()

    assert written == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("times", [3])
def test_being_busy_is_told(qtbot: QtBot, jobs: Jobs, times: int) -> None:
    told: list[int] = []
    jobs.busy.connect(told.append)
    for _ in range(times):
        jobs.ask(lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: 0 in told)

    assert told[-1] == 0


def test_a_window_of_who_may_not_see_cases_says_no_trouble(
    qtbot: QtBot, tmp_path: Path, place: Workplace
) -> None:
    path = tmp_path / "admin.ddk"
    new = NewStation(kind="sample", people=(("管例", ("admin",)),))
    create_station(path, new, place.clock).close()
    jobs = Jobs(lambda: open_desk(path, place.clock))
    troubles: list[object] = []
    jobs.trouble.connect(troubles.append)
    window = MainWindow(replace(place, jobs=jobs, verbs=Verbs()))
    window.show()
    window.call_attendants()
    jobs.start()
    qtbot.waitUntil(lambda: window.place.rights is not None)
    qtbot.waitUntil(lambda: not jobs.is_busy)

    assert troubles == []
    assert not window.allows("cases")

    jobs.stop(close=lambda desk: desk.close())
    window.close()
