"""The kept files of a letter: its final version with its hash, what came back, the scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.letter_copy import CopyRole
from dispute_desk.ui.widgets.naming import button, label, named, retire

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So much of the hash stands there; the whole one is the tooltip.
SHORT_HASH = 12


class FilesView(QWidget):
    """A link a file; away where nothing is kept."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "letters.files", self.tr("定稿、改后稿与扫描件"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(label(self.tr("定稿、改后稿与扫描件"), kind="heading"))
        self._parts: list[QWidget] = []

    def _words(self, one: dict[str, Any]) -> str:
        if one["role"] is CopyRole.FINAL:
            return self.tr("定稿")
        if one["role"] is CopyRole.CHANGED:
            return self.tr("改后稿 · %1").replace("%1", one["name"])
        return str(one["name"])

    def show_files(self, files: Sequence[dict[str, Any]]) -> None:
        """Show these files."""
        for gone in self._parts:
            retire(gone)
        self._parts = []
        self.setVisible(bool(files))
        for one in files:
            words = self._words(one)
            link = button(words, f"letters.file.{one['id']}", kind="link")
            link.clicked.connect(lambda _=False, one=one: self.asked.emit(one))
            print_of = label(
                self.tr("校验码 %1").replace("%1", one["sha256"][:SHORT_HASH]), kind="small"
            )
            print_of.setToolTip(f"SHA-256 {one['sha256']}")
            for part in (link, print_of):
                self._parts.append(part)
                self._box.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
