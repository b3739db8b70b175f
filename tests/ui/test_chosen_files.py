"""The open data file cannot be chosen for anything else: not read, and not written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.enquiry_answers import read_answer
from dispute_desk.services.office_tables import read_office_table
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.preferences import PreferenceFile
from tests.ui.hands import answer_file_dialog, find

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def close_the_sentence(told: list[str]) -> None:
    """Note what the sentence says, and close it."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QMessageBox):
            QTimer.singleShot(30, look)
            return
        told.append(shown.text())
        find(shown, "trouble.close", QPushButton).click()

    QTimer.singleShot(30, look)


@pytest.mark.parametrize("way", ["file", "files"])
def test_the_open_data_file_is_refused_where_any_file_may_be_chosen(
    window: MainWindow, store_file: Path, way: str
) -> None:
    wait_until_quiet(window)
    folders = Folders(PreferenceFile(None), "any")
    told: list[str] = []
    answer_file_dialog(store_file)
    close_the_sentence(told)

    if way == "file":
        assert folders.file(window, "选择", "*") is None
    else:
        assert folders.files(window, "选择") == []

    assert len(told) == 1
    assert "正在使用的数据文件" in told[0]


def test_another_file_beside_it_is_taken(window: MainWindow, store_file: Path) -> None:
    wait_until_quiet(window)
    other = store_file.with_name("表.xlsx")
    other.write_bytes(b"x")
    answer_file_dialog(other)

    assert Folders(PreferenceFile(None), "any").file(window, "选择", "") == other


def test_where_stores_are_meant_the_open_one_may_be_named(
    window: MainWindow, store_file: Path
) -> None:
    wait_until_quiet(window)
    answer_file_dialog(store_file)

    assert Folders(PreferenceFile(None), "data").file(window, "打开", "", stores=True) == store_file


def test_the_readers_of_tables_and_details_refuse_it_themselves(
    desk: Desk, store_file: Path
) -> None:
    with pytest.raises(DeskError) as refusal:
        read_office_table(desk, "CN-GD-440100", store_file)
    assert refusal.value.code == "store_open_here"
    with pytest.raises(DeskError) as refusal:
        read_answer(store_file)
    assert refusal.value.code == "store_open_here"
