"""A row of a form: its label, its input, and under it what was understood or what is wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.naming import StarredLabel, label, look, named

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

#: Air around what is brought into view.
MARGIN = 12
#: When layouts are looked at again after a sentence appeared, in milliseconds.
SETTLING_MS = (0, 40, 160)


def bring_into_view(*parts: QWidget) -> None:
    """Scroll so far that these parts are in sight, the last one in any case.

    Again while the layouts make room for a new sentence: one of two lines takes them two rounds.
    """
    _scroll_to(parts)
    for moment in SETTLING_MS:
        QTimer.singleShot(moment, parts[0], partial(_scroll_to, parts))


def _scroll_to(parts: tuple[QWidget, ...]) -> None:
    area = parts[0].parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return
    for part in parts:
        area.ensureWidgetVisible(part, 0, MARGIN)


class FormRow(QWidget):
    """Label above, input below it, and a line for an error or a hint."""

    def __init__(
        self, name: str, title: str, field: QWidget, *, hint: str = "", required: bool = False
    ) -> None:
        super().__init__()
        named(self, f"{name}.row")
        self.field = field
        if not field.objectName():
            named(field, name)
        field.setAccessibleName(title)
        self._hint = hint
        self._below: QLabel | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        made = StarredLabel(title) if required else QLabel(title)
        self._title = look(made, kind="muted")
        if not required:
            self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setBuddy(field)
        self._word = named(label(hint, kind="small"), f"{name}.word")
        self._word.setWordWrap(True)
        self._box = box
        for part in (self._title, field, self._word):
            box.addWidget(part)
        self._word.setVisible(bool(hint))  # after it has its parent: a window of its own otherwise

    def show_error(self, sentence: str) -> None:
        """Put a sentence under the field and mark the field."""
        self._say(sentence, "fieldError", wrong=True)
        self.field.setAccessibleDescription(sentence)
        self._keep_hint(there=bool(self._hint))

    def show_whole(self) -> None:
        """Take the focus and bring the field with its whole sentence into view."""
        self.focus()
        below = self._below if self._below is not None and self._below.isVisible() else self._word
        bring_into_view(self.field, below)

    def show_hint(self, words: str) -> None:
        """Put a quiet word under the field."""
        self._say(words or self._hint, "small", wrong=False)
        self._keep_hint(there=False)

    def clear(self) -> None:
        """Take the error away; the standing hint comes back."""
        self.field.setAccessibleDescription("")
        self._say(self._hint, "small", wrong=False)
        self._keep_hint(there=False)

    def error(self) -> str:
        """Return the sentence under the field if it is an error."""
        return self._word.text() if self._word.property("kind") == "fieldError" else ""

    def keep_lines(self, count: int) -> None:
        """Keep room for so many lines below the field, whatever stands there: nothing moves."""
        self._word.setMinimumHeight(count * self._word.fontMetrics().lineSpacing())
        self._word.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def put_below(self, part: QWidget) -> None:
        """Put a way on below the sentences of this row."""
        self._box.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)

    def hide_title(self) -> None:
        """Show no label: the field says itself what it is."""
        self._title.hide()

    def focus(self) -> None:
        """Put the focus into the field; what is proposed there is selected, as after Tab."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.field, QLineEdit):
            self.field.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give back the room of a sentence that went."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._word.setMinimumHeight(0)
            self._word.setVisible(bool(self._word.text()))

    def _keep_hint(self, *, there: bool) -> None:
        """Let the standing hint stay below what is wrong: it says how to put that right."""
        if there and self._below is None:
            self._below = named(label(self._hint, kind="small"), f"{self._word.objectName()}.hint")
            self._below.setWordWrap(True)
            self._box.addWidget(self._below)
        if self._below is not None:
            self._below.setVisible(there)

    def _keep_room(self) -> None:
        """Keep the room of a sentence in sight: nothing moves under the hands when it goes."""
        if self._word.isVisible():
            room = self._word.heightForWidth(self.width())
            self._word.setMinimumHeight(max(self._word.minimumHeight(), room))

    def _say(self, words: str, kind: str, *, wrong: bool) -> None:
        self._keep_room()
        self._word.setText(words)
        if words or not self._word.isVisible():
            self._word.setVisible(bool(words))
        for widget, key, value in (
            (self._word, "kind", kind),
            (self.field, "wrong", "true" if wrong else "false"),
        ):
            if widget.property(key) != value:
                widget.setProperty(key, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
