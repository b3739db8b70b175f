"""The kept files of a letter, looked at: scans in a window, texts in the program of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from dispute_desk.ui.attachment_window import AttachmentWindow, drawn_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.widgets.pdf_view import Picture
    from dispute_desk.ui.workplace import Workplace


class ScanWindow(AttachmentWindow):
    """Shows one scan; it lies with the letter, not with a case."""

    def __init__(self, place: Workplace, copy: dict[str, Any], parent: QWidget) -> None:
        self._copy = copy
        super().__init__(place, 0, copy, parent)

    def drawn(self, desk: Desk) -> tuple[tuple[Picture, ...], int]:
        """Return the first pages of the scan, compared with its hash."""
        from dispute_desk.services.attachments import kind_of  # noqa: PLC0415 - heavy
        from dispute_desk.services.letter_copies import content_of_copy  # noqa: PLC0415 - heavy

        content = content_of_copy(desk, self._copy)
        return drawn_content(kind_of(self._copy["media_type"]), content, self._copy["name"])


def show_kept(
    place: Workplace,
    copy: dict[str, Any],
    parent: QWidget,
    open_file: Callable[[QUrl], object] = QDesktopServices.openUrl,
) -> None:
    """Show a kept file of a letter: a scan over the window, a text in the program of its kind."""
    from dispute_desk.services.attachments import kind_of  # noqa: PLC0415 - heavy

    kind = kind_of(copy["media_type"])
    if kind is not None and kind.preview is not None:
        ScanWindow(place, copy, parent).open()
        return

    def opened(path: Path) -> None:
        if not open_file(QUrl.fromLocalFile(str(path))):
            words = QCoreApplication.translate("letters", "这台电脑上没有能打开“%1”的软件。")
            place.say(words.replace("%1", path.name), None)

    place.jobs.work(lambda desk, _: _copied(desk, copy), opened, place.trouble)


def _copied(desk: Desk, copy: dict[str, Any]) -> Path:
    from dispute_desk.services.letter_copies import read_copy  # noqa: PLC0415 - heavy
    from dispute_desk.ui.reading_copies import reading_folder  # noqa: PLC0415 - when needed

    return read_copy(desk, copy, reading_folder())
