"""Names and looks every control carries: for tests, screen readers and the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from dispute_desk.ui.icons import dress, icon
from dispute_desk.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_STRONG = Qt.FocusPolicy.StrongFocus

W = TypeVar("W", bound=QWidget)


class PushButton(QPushButton):
    """A button on which Enter acts as Space does, in a window as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)


def named(widget: W, name: str, spoken: str = "") -> W:
    """Give a widget its object name and what a screen reader says; return it."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def look(widget: W, *, kind: str | None = None, tone: str | None = None) -> W:
    """Give a widget the properties the style sheet looks at; return it."""
    for key, value in (("kind", kind), ("tone", tone)):
        if value is not None and widget.property(key) != value:
            widget.setProperty(key, value)
            if widget.testAttribute(_POLISHED):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
    return widget


def label(text: str, *, kind: str | None = None, tone: str | None = None) -> QLabel:
    """Return a label in one of the looks of the style sheet."""
    return look(QLabel(text), kind=kind, tone=tone)


class StarredLabel(QLabel):
    """A title with the star of what must be filled in, in the accent of the theme."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._star()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the star anew with the theme: rich text keeps the colour it was made in."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._star()

    def _star(self) -> None:
        colour = theme.colour("accent").name()
        starred = f'{self._title} <span style="color:{colour}">*</span>'
        if starred != self.text():
            self.setText(starred)


def button(
    text: str, name: str, *, kind: str | None = None, icon_name: str | None = None, hint: str = ""
) -> QPushButton:
    """Return a push button with its name, look, icon and hint."""
    made = named(look(PushButton(text), kind=kind), name, text)
    if icon_name:
        tone = "on_accent" if kind == "primary" else "text"
        dress(made, lambda: icon(icon_name, tone=tone))
    if hint:
        made.setToolTip(hint)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def icon_button(name: str, spoken: str, icon_name: str) -> QToolButton:
    """Return a button that shows only an icon and says what it does."""
    made = named(QToolButton(), name, spoken)
    dress(made, lambda: icon(icon_name))
    made.setToolTip(spoken)
    made.setFocusPolicy(_STRONG)
    return made


def card_frame(name: str) -> QFrame:
    """Return an empty card."""
    return named(look(QFrame(), kind="card"), name)


def hairline() -> QFrame:
    """Return a thin line."""
    return look(QFrame(), kind="hairline")


def keep_room(widget: QWidget) -> None:
    """Let a widget keep its room while it is hidden, so that nothing below it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def retire(widget: QWidget) -> None:
    """Take a widget out of sight and let it go; who looks for its name finds its successor."""
    widget.hide()
    for part in (widget, *widget.findChildren(QWidget)):
        part.setObjectName("")
    widget.deleteLater()
