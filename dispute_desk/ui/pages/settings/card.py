"""A card of the settings: its heading, its rows, and why it is closed to somebody."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from dispute_desk.ui.widgets.naming import label, look, named
from dispute_desk.ui.widgets.section import SectionHeading


class SettingsCard(QFrame):
    """One group of settings."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(look(self, kind="card"), f"settings.{name}", title)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(20, 16, 20, 18)
        self.box.setSpacing(12)
        self.heading = SectionHeading(title, f"settings.{name}.heading")
        self.box.addWidget(self.heading)
        self._closed = named(label("", kind="small"), f"settings.{name}.closed")
        self._closed.setWordWrap(True)
        self.box.addWidget(self._closed)
        self._closed.hide()

    def say_closed(self, words: str) -> None:
        """Say why nothing can be changed here; empty words take it away."""
        self._closed.setText(words)
        self._closed.setVisible(bool(words))
