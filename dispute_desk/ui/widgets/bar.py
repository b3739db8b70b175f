"""The bar that says why something was refused, or what one should know."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.widgets.naming import button, icon_button, label, look, named, retire

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton


class MessageBar(QFrame):
    """One sentence on a coloured ground with an icon; hidden until it has something to say."""

    def __init__(self, name: str, *, keeps_room: bool = False) -> None:
        """Make a bar; one that ``keeps_room`` lets nothing move when its sentence goes."""
        super().__init__()
        self._keeps_room = keeps_room
        named(look(self, kind="bar", tone="danger"), name)
        self._said = ""
        self._acts: list[QPushButton] = []
        self.hide()

    def text(self) -> str:
        """Return the sentence on the bar."""
        return self._said

    def say(self, sentence: str, *, tone: str = "danger") -> None:
        """Show a sentence; the tone is danger, warning or accent."""
        self._said = sentence
        picture, words = self._parts
        self.offer()
        picture.setPixmap(pixmap("info" if tone == "accent" else "warning", tone=tone))
        words.setText(sentence)
        look(self, tone=tone)
        look(words, tone=tone)
        self.setAccessibleName(sentence)
        if self._keeps_room:
            kept = self.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            self.setSizePolicy(kept)
        self.show()

    def offer(self, *acts: tuple[str, str, Callable[[], object]]) -> None:
        """Offer acts at the end of the sentence that stands there: name, words, what it does."""
        row = cast("QHBoxLayout", self.layout())
        for gone in self._acts:
            row.removeWidget(gone)
            retire(gone)
        self._acts = []
        for name, words, run in acts:
            made = button(words, f"{self.objectName()}.{name}")
            made.clicked.connect(lambda _=False, run=run: run())
            row.insertWidget(row.count() - 1, made)
            self._acts.append(made)

    def say_if_any(self, sentence: str, *, tone: str) -> None:
        """Show a sentence; nothing where there is none."""
        if sentence:
            self.say(sentence, tone=tone)
        else:
            self.clear()

    def clear(self) -> None:
        """Take the sentence away."""
        self._said = ""
        self.hide()

    @cached_property
    def _parts(self) -> tuple[QLabel, QLabel]:
        """The icon and the words; made when the bar first speaks."""
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 6, 8)
        row.setSpacing(10)
        picture = QLabel()
        words = named(label(""), f"{self.objectName()}.text")
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = icon_button(f"{self.objectName()}.close", self.tr("关闭提示"), "close")
        close.clicked.connect(self.hide)
        picture.setFixedHeight(close.sizeHint().height())  # in the middle of the first line
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return picture, words
