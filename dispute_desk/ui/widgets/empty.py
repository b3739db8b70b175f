"""What stands where a list has nothing to show: what belongs here, and the one next act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.widgets.naming import button, label, named


class EmptyPanel(QWidget):
    """An icon, a heading, a sentence and at most one button, or two beside each other."""

    acted = Signal()
    acted_otherwise = Signal()

    def __init__(
        self,
        name: str,
        heading: str,
        sentence: str = "",
        *,
        act: str = "",
        other: str = "",
        icon_name: str = "empty",
    ) -> None:
        super().__init__()
        named(self, name, heading)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 12)
        box.setSpacing(6)
        box.addStretch(1)
        picture = QLabel()
        picture.setPixmap(pixmap(icon_name, size=40, ratio=2))
        self._heading = label(heading, kind="heading")
        self._sentence = label(sentence, kind="muted")
        self._sentence.setWordWrap(True)
        self._sentence.setMaximumWidth(420)
        for part in (picture, self._heading, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (picture, self._heading):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()  # an aligned label in a column would get the height of one line
        row.addStretch(1)
        row.addWidget(self._sentence, 100)
        row.addStretch(1)
        box.addLayout(row)
        self.button = button(act, f"{name}.act", kind="primary")
        self.button.clicked.connect(self.acted)
        box.addSpacing(10)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addStretch(1)
        acts.addWidget(self.button)
        if other:
            self.other = button(other, f"{name}.other")
            self.other.clicked.connect(self.acted_otherwise)
            acts.addWidget(self.other)
        acts.addStretch(1)
        box.addLayout(acts)
        box.addStretch(2)
        self.button.setVisible(bool(act))  # after it has its parent: a window of its own otherwise

    def say(self, heading: str, sentence: str = "", act: str = "") -> None:
        """Change the words."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.button.setText(act)
        self.button.setAccessibleName(act)
        self.button.setVisible(bool(act))
