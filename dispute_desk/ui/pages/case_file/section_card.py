"""A section of the case file: a card with its heading, actions at the right, a body below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QPushButton

    from dispute_desk.ui.steps.case_view import CaseView


class SectionCard(QFrame):
    """One section; it is shown a case and says which step somebody asks for."""

    #: The page the names of its controls begin with.
    page = "case_file"

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = f"{self.page}.{name}"
        named(look(self, kind="card"), self.name, title)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(18, 14, 18, 16)
        self.box.setSpacing(10)
        self.heading = SectionHeading(title, f"{self.name}.heading")
        self.box.addWidget(self.heading)

    def show_case(self, view: CaseView) -> None:
        """Show what this section knows of the case."""
        raise NotImplementedError

    def action(self, key: str, words: str) -> QPushButton:
        """Add an action at the right of the heading."""
        made = button(words, f"{self.name}.{key}", kind="link")
        self.heading.add(made)
        return made

    def say_empty(self, words: str) -> QLabel:
        """Add the line that stands where there is nothing yet."""
        made = named(label(words, kind="muted"), f"{self.name}.empty")
        made.setWordWrap(True)
        self.box.addWidget(made)
        return made
