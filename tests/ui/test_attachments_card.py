"""Attachments of a case: dropped, pasted, refused in a sentence, shown, opened as a copy."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.attaching import png_of
from dispute_desk.ui.attachment_window import AttachmentWindow, pictures_of
from dispute_desk.ui.pages.case_file.attachments_card import AttachmentsCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.reading_copies import reading_folder, wipe
from tests.services.whole_files import a_pdf as one_page
from tests.ui.hands import click, find, until

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def case_id(desk: Desk) -> int:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")
    made: int = desk.do(command).value
    return made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def card_of(page: CaseFilePage) -> AttachmentsCard:
    return next(one for one in page.deep_cards if isinstance(one, AttachmentsCard))


def drop(page: CaseFilePage, files: Sequence[Path]) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    copy, button, key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(20, 20), copy, mime, button, key)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(20, 20), copy, mime, button, key)
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def names(page: CaseFilePage) -> list[str]:
    assert page.view is not None
    return [one["name"] for one in page.view.file.beside["attachment"]]


def a_pdf(width: int = 100) -> bytes:
    held, made = io.BytesIO(), pypdf.PdfWriter()
    made.add_blank_page(width, 100)
    made.write(held)
    return held.getvalue()


def red() -> QImage:
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    return picture


def test_files_dropped_on_the_page_become_attachments(
    qtbot: QtBot, page: CaseFilePage, tmp_path: Path
) -> None:
    for width, name in enumerate(("工资条.pdf", "合同.pdf"), 100):
        (tmp_path / name).write_bytes(a_pdf(width))

    assert drop(page, [tmp_path / "工资条.pdf", tmp_path / "合同.pdf"])

    until(qtbot, lambda: len(names(page)) == 2)
    assert names(page) == ["工资条.pdf", "合同.pdf"]
    assert card_of(page).fold.isChecked()
    until(qtbot, lambda: card_of(page).acts.count() == 2)  # the button at the left, then room


def test_a_picture_of_the_clipboard_is_pasted_as_png(qtbot: QtBot, page: CaseFilePage) -> None:
    QApplication.clipboard().setImage(red())

    page.place.verbs.run("case.paste")

    until(qtbot, lambda: bool(names(page)))
    (name,) = names(page)
    assert name.startswith("粘贴的图片 ")
    assert name.endswith(".png")


def test_a_refusal_is_one_sentence_and_the_other_files_go_in(
    qtbot: QtBot, page: CaseFilePage, tmp_path: Path
) -> None:
    (tmp_path / "坏.exe").write_bytes(b"MZ")
    (tmp_path / "好.pdf").write_bytes(a_pdf())

    drop(page, [tmp_path / "坏.exe", tmp_path / "好.pdf"])

    until(qtbot, lambda: bool(names(page)) and bool(card_of(page).bar.text()))
    assert names(page) == ["好.pdf"]
    assert card_of(page).bar.text().startswith("“坏.exe”是程序")


def test_what_was_left_out_is_told_and_a_click_leads_to_why(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage, tmp_path: Path
) -> None:
    window.resize(1366, 640)
    (tmp_path / "好.pdf").write_bytes(a_pdf())
    (tmp_path / "坏.exe").write_bytes(b"MZ")
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.4 broken")
    drop(page, [tmp_path / "好.pdf", tmp_path / "坏.exe", tmp_path / "坏.pdf"])
    until(qtbot, lambda: window.toast is not None and window.toast.isVisible())
    assert window.toast is not None
    assert window.toast.text() == "1 个已添加，2 个没有添加"
    assert window.toast.words == "查看"
    page.area.verticalScrollBar().setValue(0)

    window.toast.take_back()

    bar = card_of(page).bar
    until(qtbot, lambda: not bar.visibleRegion().isEmpty())
    assert "坏.pdf”打不开" in bar.text()
    until(qtbot, lambda: names(page) == ["好.pdf"])


def test_a_long_name_never_makes_the_page_wider(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    card_of(page).unfold()
    before = find(page, "case_file.sheet", QWidget).minimumSizeHint().width()
    name = "scan_20261122_wage_slips_and_attendance_sheets_of_all_workers_" * 2 + ".pdf"
    desk.do(AttachFile(case_id=case_id, path=name, content=one_page()))
    page.visited()
    until(qtbot, lambda: bool(names(page)))

    assert find(page, "case_file.sheet", QWidget).minimumSizeHint().width() <= max(before, 700)


def test_a_picture_is_shown_and_a_locked_pdf_says_so(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    good = desk.do(AttachFile(case_id=case_id, path="红.png", content=png_of(red()))).value
    locked = one_page(locked=True)
    broken = desk.do(AttachFile(case_id=case_id, path="有密码.pdf", content=locked)).value
    (shown,), count = pictures_of(desk, case_id, good)
    assert (shown.width, shown.height, count) == (64, 48, 1)
    assert shown.image().pixelColor(3, 3) == QColor("red")

    with pytest.raises(DeskError) as told:
        pictures_of(desk, case_id, broken)
    assert told.value.code == "pdf_not_readable"

    page.visited()
    card_of(page).unfold()
    until(qtbot, lambda: len(names(page)) == 2)
    click(page, f"case_file.attachments.{good}.look")
    window = page.window().findChild(AttachmentWindow)
    assert isinstance(window, AttachmentWindow)
    until(qtbot, lambda: window.view.count() == 1)
    window.reject()


def test_open_hands_a_read_only_copy_on_and_it_is_wiped(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    made = desk.do(AttachFile(case_id=case_id, path="工资条.pdf", content=one_page())).value
    page.visited()
    card = card_of(page)
    card.unfold()
    until(qtbot, lambda: bool(names(page)))
    handed: list[str] = []

    def take(url: QUrl | str, /) -> bool:
        handed.append(QUrl(url).toLocalFile())
        return True

    card.open_file = take

    click(page, f"case_file.attachments.{made}.open")

    until(qtbot, lambda: bool(handed))
    folder = reading_folder()
    assert handed[0].startswith(str(folder))
    assert folder.stat().st_mode & 0o077 == 0
    wipe(folder)
    assert not folder.exists()
    reading_folder.cache_clear()


def test_an_empty_card_says_how_files_come_in(qtbot: QtBot, page: CaseFilePage) -> None:
    card = card_of(page)
    card.unfold()

    assert "Ctrl+V" in find(card, "case_file.attachments.empty", QLabel).text()
    add = find(card, "case_file.attachments.add", QPushButton)
    until(qtbot, lambda: add.isVisibleTo(card))
