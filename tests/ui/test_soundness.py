"""A data file that is broken inside is said, also where nobody has come upon it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.hands import until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow

PAGE = 4096


def words(window: MainWindow) -> str:
    return window.page(window.current).bar.text()


def looked(qtbot: QtBot, window: MainWindow) -> None:
    soundness = window.attendants.soundness
    until(qtbot, lambda: soundness.clock.isActive() and not window.place.jobs.is_busy)

    soundness.clock.timeout.emit()

    until(qtbot, lambda: not window.place.jobs.is_busy and not soundness.aside.is_waiting)


def test_a_broken_page_is_said_a_while_after_the_window_opened(
    qtbot: QtBot, window: MainWindow, store_file: Path
) -> None:
    until(qtbot, window.attendants.soundness.clock.isActive)
    with store_file.open("r+b") as data:
        data.seek(0, 2)
        pages = data.tell() // PAGE
        for page in range(pages // 2, pages):
            data.seek(page * PAGE)
            data.write(b"\xee" * PAGE)

    looked(qtbot, window)

    assert "数据文件已损坏" in words(window)


def test_a_whole_file_is_not_talked_about(qtbot: QtBot, window: MainWindow) -> None:
    looked(qtbot, window)

    assert "损坏" not in words(window)


def test_another_person_at_the_desk_is_no_reason_to_read_the_file_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    soundness = window.attendants.soundness
    until(qtbot, soundness.clock.isActive)
    soundness.clock.stop()

    window.attendants.seating.seated.emit(window.place.seat)

    assert not soundness.clock.isActive()
