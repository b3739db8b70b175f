"""A scanner's folder: new files are offered when they are whole, attached only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.attachments_card import AttachmentsCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.settings.page import SettingsPage
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.scans import ScanFolder, ScanNotice, listing, scans_of, settled
from tests.ui.hands import click, until
from tests.ui.test_attachments_card import a_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scans"
    made.mkdir()
    (made / "旧.pdf").write_bytes(b"%PDF-1.7 old")
    return made


def test_a_file_that_still_grows_is_not_whole(folder: Path) -> None:
    first = listing(folder)
    assert first is not None
    (folder / "旧.pdf").write_bytes(b"%PDF-1.7 old and more")
    second = listing(folder)
    assert second is not None

    assert settled(first, second) == set()
    assert settled(second, second) == {folder / "旧.pdf"}


def test_half_files_links_and_folders_are_not_offered(folder: Path) -> None:
    for name in (".hidden.pdf", "~$x.docx", "a.tmp", "b.PART"):
        (folder / name).write_bytes(b"x")
    (folder / "sub").mkdir()
    (folder / "link.pdf").symlink_to(folder / "旧.pdf")

    assert listing(folder) == {folder / "旧.pdf": (12, (folder / "旧.pdf").stat().st_mtime_ns)}
    assert listing(folder / "away") is None


def test_what_was_there_before_is_not_new(qtbot: QtBot, folder: Path) -> None:
    owner = QObject()
    scans = ScanFolder(owner)
    scans.watch(str(folder))
    until(qtbot, lambda: scans._known is not None)
    (folder / "新.pdf").write_bytes(a_pdf())

    until(qtbot, lambda: bool(scans.offered))
    assert [one.name for one in scans.offered] == ["新.pdf"]
    scans.set_aside(folder / "新.pdf")
    assert not scans.offered
    scans.watch("")


def test_a_new_scan_is_offered_in_the_case_and_attached_when_asked(
    qtbot: QtBot, window: MainWindow, desk: Desk, folder: Path
) -> None:
    window.place.preferences.change(scan_folder=str(folder))
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")
    window.go("case_file", desk.do(command).value)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    card = next(one for one in page.deep_cards if isinstance(one, AttachmentsCard))
    until(qtbot, lambda: card.scans._known is not None)
    (folder / "扫描0001.pdf").write_bytes(a_pdf())
    until(qtbot, lambda: "新扫描件 1" in card.heading.aside.text())
    assert page.view is not None
    assert not page.view.file.beside["attachment"]
    card.unfold()

    click(page, "case_file.attachments.-1.take")

    until(qtbot, lambda: page.view is not None and bool(page.view.file.beside["attachment"]))
    (row,) = page.view.file.beside["attachment"]
    assert (row["name"], row["came_by"]) == ("扫描0001.pdf", "scan")
    assert not card.scans.offered
    assert (folder / "扫描0001.pdf").exists()
    card.scans.watch("")


def test_a_scan_that_came_while_no_case_was_open_waits_for_one(
    qtbot: QtBot, window: MainWindow, desk: Desk, folder: Path
) -> None:
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    settings.scans.set_folder(str(folder))
    scans = scans_of(window.place)
    until(qtbot, lambda: scans._known is not None)
    (folder / "扫描0001.pdf").write_bytes(a_pdf())
    until(qtbot, lambda: bool(scans.offered))
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")

    window.go("case_file", desk.do(command).value)

    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    card = next(one for one in page.deep_cards if isinstance(one, AttachmentsCard))
    until(qtbot, lambda: "新扫描件 1" in card.heading.aside.text())
    scans.watch("")


def test_new_scans_are_told_wherever_one_is(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.place.preferences.change(scan_folder=str(folder))
    notice = ScanNotice(window.place, window)
    scans = scans_of(window.place)
    until(qtbot, lambda: scans._known is not None)

    (folder / "扫描0001.pdf").write_bytes(a_pdf())

    until(qtbot, lambda: window.toast is not None and "1 份新扫描件" in window.toast.text())
    notice.deleteLater()
    scans.watch("")


def test_the_folder_is_a_choice_of_this_machine(window: MainWindow, folder: Path) -> None:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)

    page.scans.set_folder(str(folder))
    assert window.place.preferences.now.scan_folder == str(folder)
    assert page.scans.folder.text() == str(folder)
    click(page, "settings.scans.leave")
    assert window.place.preferences.now.scan_folder == ""


def test_damage_in_the_preferences_means_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"scan_folder": 3, "theme": "dark"}', encoding="utf-8")

    assert PreferenceFile(path).now.scan_folder == ""
    assert PreferenceFile(path).now.theme == "dark"
