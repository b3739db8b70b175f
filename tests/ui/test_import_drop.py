"""What is dropped on the window: one ledger is read wherever it falls, the rest is said why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import ROWS, told

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def carried(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def hang(window: MainWindow, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, *paths: Path) -> None:
    mime = carried(*paths)
    assert hang(window, mime)
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(window, event)
    wait_until_quiet(window)


@pytest.mark.parametrize("screen", ["today", "cases", "employers", "settings"])
def test_a_ledger_is_read_from_whatever_page_it_is_dropped_on(
    screen: str, window: MainWindow, tmp_path: Path
) -> None:
    window.go(screen)
    wait_until_quiet(window)
    ledger = tmp_path / "没有扩展名"
    ledger.write_text("\n".join(ROWS), encoding="utf-8")

    drop(window, ledger)

    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    assert window.current == "importing"
    assert len(told(page).reading.cases) == 2


def test_what_is_no_ledger_gets_one_sentence_and_the_page_stays(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go("cases")
    wait_until_quiet(window)
    files = {
        "合同.pdf": (b"%PDF-1.7 and so on", "不是表格文件（看起来是PDF）"),
        "照片.jpg": (b"\xff\xd8\xff\xe0 and so on", "不是表格文件（看起来是图片）"),
        "~$台账.xlsx": (b"lock", "锁文件"),
        "台账.xlsx.lnk": (b"L\x00\x00\x00", "只是快捷方式"),
        "空.xlsx": (b"", "是空的"),
    }
    for name, (content, said) in files.items():
        (tmp_path / name).write_bytes(content)
        drop(window, tmp_path / name)
        assert said in window.page("cases").bar.text(), name
        assert window.current == "cases"

    (tmp_path / "夹").mkdir()
    drop(window, tmp_path / "夹")
    assert "是文件夹，不是台账文件" in window.page("cases").bar.text()
    drop(window, tmp_path / "合同.pdf", tmp_path / "照片.jpg")
    assert "一次只能导入一个台账文件，拖来了 2 个" in window.page("cases").bar.text()


def test_no_field_takes_the_path_of_a_file_for_a_text(window: MainWindow, tmp_path: Path) -> None:
    window.go("cases")
    wait_until_quiet(window)
    field = next(one for one in window.page("cases").findChildren(QLineEdit) if one.acceptDrops())

    assert hang(window, carried(tmp_path / "台账.xlsx"))
    assert not field.acceptDrops()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert field.acceptDrops()

    words = QMimeData()
    words.setText("张例")
    assert not hang(window, words)
    assert field.acceptDrops()
