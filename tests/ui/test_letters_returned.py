"""What comes back from WPS is held against its letter; a reply term is extended on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.services.letter_copies import copies
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.ui.pages.letters.returned_window import ReturnedDrops
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.widgets.timeline import Timeline
from tests.services.test_returned_papers import changed, docx_of
from tests.ui.hands import answer_file_dialog, click, find, form, press, type_in, until
from tests.ui.test_letters_page import CONTACT, TODAY, issued, served, shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.letters.page import LettersPage
    from dispute_desk.ui.pages.letters.returned_window import ReturnedWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


@pytest.fixture
def letter(window: MainWindow, desk: Desk) -> int:
    for name, value in CONTACT:
        desk.do(ChangeSetting(name=f"letters.{name}", value=value))
    window.activateWindow()
    return issued(desk)


def entering(path: Path) -> QDragEnterEvent:
    """A file that comes over the page."""
    copy, key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(QPoint(9, 9), copy, carrying(path), Qt.MouseButton.LeftButton, key)


def carrying(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    held.append(mime)  # Qt keeps none of what it is shown
    return mime


def let_go(page: LettersPage, path: Path) -> None:
    """Let a file go over the page."""
    QApplication.sendEvent(page, entering(path))
    copy, key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    dropped = QDropEvent(QPointF(9, 9), copy, carrying(path), Qt.MouseButton.LeftButton, key)
    QApplication.sendEvent(page, dropped)


held: list[QMimeData] = []


def opened(qtbot: QtBot) -> ReturnedWindow:
    return form(qtbot, "letters.returned.window")  # type: ignore[return-value] # by its name


def words_in(window: ReturnedWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel))


def test_a_changed_file_let_go_over_the_page_is_compared_and_kept_among_the_letters_files(
    window: MainWindow, letter: int, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(window, letter)
    file = tmp_path / "改.docx"
    file.write_bytes(changed(docx_of(desk, letter), "请对照以上情况开展自查", "请于本月内自查"))
    let_go(page, file)
    returned = opened(qtbot)
    until(qtbot, lambda: returned.comparison is not None)

    assert "一致" in returned.bar.text()
    assert "</s>" in words_in(returned)
    assert "</u>" in words_in(returned)
    assert not returned.reason.row.isVisible()
    press(returned, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(copies(desk, letter)))
    assert [one["role"] for one in copies(desk, letter)] == [CopyRole.CHANGED]
    wait_until_quiet(window)
    (kept,) = copies(desk, letter)
    link = find(window, f"letters.file.{kept['id']}", QPushButton)
    assert link.text() == "改后稿 · 改.docx"


def test_another_number_asks_for_a_reason_before_it_is_kept(
    window: MainWindow, letter: int, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(window, letter)
    file = tmp_path / "改.docx"
    file.write_bytes(changed(docx_of(desk, letter), CONTACT[1][1], "020-11111111"))
    page.take_returned(file)
    returned = opened(qtbot)
    until(qtbot, lambda: returned.comparison is not None)
    assert CONTACT[1][1] in returned.bar.text()

    press(returned, Qt.Key.Key_Return, ctrl=True)
    wait_until_quiet(window)
    assert copies(desk, letter) == []
    type_in(returned, "letters.returned.reason", "换了电话")
    press(returned, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(copies(desk, letter)))


def test_a_workbook_over_the_page_is_left_to_the_window(
    window: MainWindow, letter: int, tmp_path: Path
) -> None:
    page = shown(window, letter)
    drops = page.findChild(ReturnedDrops)
    assert drops is not None

    assert drops.eventFilter(page, entering(tmp_path / "改.docx"))
    assert not drops.eventFilter(page, entering(tmp_path / "台账.xlsx"))


def test_the_reply_term_is_extended_from_the_letters_acts(
    window: MainWindow, letter: int, desk: Desk, qtbot: QtBot
) -> None:
    assert letter
    late = served(desk, None, days=40)
    page = shown(window, late)
    view = page.pane.view
    assert view is not None
    page.take_step(LetterStep.EXTEND)
    extending = form(qtbot, "small.letter_extend")
    click(extending, "small.letter_extend.save")  # with nothing typed: the term stays in sight
    assert str(view.file.row.due_on) in words_in(extending)  # type: ignore[arg-type] # a form
    until_on = TODAY + timedelta(days=20)
    for name, words in (
        ("until_on", f"{until_on}"),
        ("reason", "来函申请延期"),
        ("approver", "主席周例"),
    ):
        type_in(extending, f"small.letter_extend.{name}", words)
    press(extending, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: bool(page.pane.view and page.pane.view.file.row.first_due_on))
    wait_until_quiet(window)

    told = "\n".join(one.text() for one in page.pane.findChildren(QLabel))
    assert "已延长，原为" in told
    story = page.pane.findChild(Timeline, "letters.pane.story")
    assert story is not None
    assert "主席周例批准：来函申请延期" in story.accessibleDescription()


def test_the_selected_letters_are_written_as_docx_into_a_folder(
    window: MainWindow, letter: int, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    other = issued(desk, 2)
    page = shown(window)
    page.card.table.selectAll()
    answer_file_dialog(tmp_path)
    page.export()
    exporting = form(qtbot, "letters.docx")
    until(qtbot, lambda: len(list(tmp_path.glob("*.docx"))) == 2)
    wait_until_quiet(window)

    assert "已写 2 个文件" in find(exporting, "letters.docx.bar", QWidget).text()  # type: ignore[attr-defined] # a bar
    assert {letter, other} == set(page.card.table.selected_ids())
    exporting.reject()
