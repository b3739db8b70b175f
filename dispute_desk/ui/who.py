"""谁在办公: asked at the start when several people could be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dispute_desk.ui.icons import icon
from dispute_desk.ui.widgets.naming import PushButton, label, look, named

if TYPE_CHECKING:
    from dispute_desk.domain.rows import PersonRow


class WhoDialog(QDialog):
    """谁在办公: one button per person."""

    chosen = Signal(object)

    def __init__(self, people: list[tuple[str, PersonRow]], parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "who", self.tr("谁在办公"))
        self.setWindowTitle(self.tr("谁在办公"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(380)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 22, 26, 22)
        box.setSpacing(10)
        box.addWidget(label(self.tr("谁在办公？"), kind="bigTitle"))
        words = label(self.tr("操作会记在这个人名下。以后可在左下角更换。"), kind="muted")
        words.setWordWrap(True)
        box.addWidget(words)
        for title, person in people:
            made = named(look(PushButton(title), kind="choice"), f"who.{person.id}", title)
            made.setIcon(icon("person"))
            made.clicked.connect(lambda _=False, row=person: self._choose(row))
            box.addWidget(made)

    def _choose(self, person: PersonRow) -> None:
        self.chosen.emit(person)
        self.accept()
