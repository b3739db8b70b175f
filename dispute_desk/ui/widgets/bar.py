"""The bar that says why something was refused, or what one should know."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.widgets.naming import icon_button, label, look, named


class MessageBar(QFrame):
    """One sentence on a coloured ground with an icon; hidden until it has something to say."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="danger"), name)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 6, 8)
        row.setSpacing(10)
        self._icon = QLabel()
        self._text = named(label(""), f"{name}.text")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = icon_button(f"{name}.close", self.tr("关闭提示"), "close")
        close.clicked.connect(self.hide)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def text(self) -> str:
        """Return the sentence on the bar."""
        return self._text.text()

    def say(self, sentence: str, *, tone: str = "danger") -> None:
        """Show a sentence; the tone is danger, warning or accent."""
        self._icon.setPixmap(pixmap("info" if tone == "accent" else "warning", tone=tone))
        self._text.setText(sentence)
        look(self, tone=tone)
        look(self._text, tone=tone)
        self.setAccessibleName(sentence)
        self.show()

    def clear(self) -> None:
        """Take the sentence away."""
        self._text.clear()
        self.hide()
