"""The dialogs for files begin where files of their kind were last, never where the program lies."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from dispute_desk.ui import folders
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.preferences import PreferenceFile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOURCE = Path(folders.__file__).parents[1]


def test_no_dialog_for_files_goes_past_the_one_door() -> None:
    past = [
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if re.search(r"\bQFileDialog\b", path.read_text(encoding="utf-8"))
    ]

    assert past == [str(Path("ui") / "folders.py")]


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where each dialog began; every one is answered with a file beside that."""
    found: list[str] = []

    def answer(dialog: QFileDialog) -> int:
        begin = dialog.directory().absolutePath()
        found.append(begin)
        for named in dialog.selectedFiles():
            if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
                found[-1] = named
        monkeypatch.setattr(dialog, "selectedFiles", lambda: [str(Path(begin) / "chosen.ddk")])
        return 1

    monkeypatch.setattr(QFileDialog, "exec", answer)
    return found


def test_a_dialog_begins_at_the_documents_and_then_where_the_last_one_ended(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: list[str]
) -> None:
    papers, stick = tmp_path / "Documents", tmp_path / "stick"
    papers.mkdir()
    stick.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(papers))
    monkeypatch.chdir(stick)
    parent = QWidget()
    qtbot.addWidget(parent)
    file = tmp_path / "display.json"

    asked = Folders(PreferenceFile(file), "ledger")
    asked.file(parent, "选择台账", "*")
    Folders(PreferenceFile(file), "report").new_file(parent, "保存到", "月报 1/2.pdf", "*.pdf")
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(stick / "台账.xlsx")])
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    asked.file(parent, "选择台账", "*")

    assert begun == [str(papers), str(papers / "月报 1-2.pdf")]
    assert Folders(PreferenceFile(file), "ledger").start() == stick
    assert Folders(PreferenceFile(file), "report").start() != stick


def test_a_folder_that_is_gone_gives_way_to_the_usual_one(tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    preferences = PreferenceFile(None)
    preferences.change(folders={"backup": str(tmp_path / "gone")})

    assert Folders(preferences, "backup", first=backups).start() == folders.documents()
    backups.mkdir()
    assert Folders(preferences, "backup", first=backups).start() == backups


def test_another_window_loses_nothing_that_this_one_chose(tmp_path: Path) -> None:
    file = tmp_path / "display.json"
    one, other = PreferenceFile(file), PreferenceFile(file)

    one.change(theme="dark")
    other.change(recent=("a.ddk",))
    one.change(scale=125)

    now = PreferenceFile(file).now
    assert (now.theme, now.recent, now.scale) == ("dark", ("a.ddk",), 125)
