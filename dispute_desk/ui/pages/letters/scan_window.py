"""The scan of a letter, looked at in the window of attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.ui.attachment_window import AttachmentWindow, drawn_content

if TYPE_CHECKING:
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


def show_scan(place: Workplace, copy: dict[str, Any], parent: QWidget) -> None:
    """Open the scan of a letter over a window."""
    ScanWindow(place, copy, parent).open()
