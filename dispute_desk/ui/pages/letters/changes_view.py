"""What was changed since a letter was given back: the old words struck out, the new ones marked."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.ui.messages import translated
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import label, named, retire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.letter_changes import LetterChange


class ChangesView(QWidget):
    """A block a changed field; says so where nothing was changed."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "letters.changes", self.tr("退回后的改动"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addWidget(label(self.tr("退回后的改动"), kind="heading"))
        self._blocks: list[QWidget] = []

    def show_changes(self, changes: Sequence[LetterChange] | None) -> None:
        """Show what was changed; away where the letter was never given back."""
        for gone in self._blocks:
            retire(gone)
        self._blocks = []
        self.setVisible(changes is not None)
        if changes is None:
            return
        if not changes:
            self._add(escape(self.tr("退回后没有改动文稿。")))
        for number, one in enumerate(changes):
            marked = marked_words(translated("letter", one.before), translated("letter", one.after))
            self._add(f"<b>{escape(one.label)}</b><br>{marked}", number)

    def _add(self, words: str, number: int = 0) -> None:
        block = named(label(words), f"letters.changes.{number}")
        block.setTextFormat(Qt.TextFormat.RichText)
        block.setWordWrap(True)
        block.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._blocks.append(block)
        self._box.addWidget(block)


def two_sides(before: str, after: str) -> tuple[str, str]:
    """Return two texts as HTML side by side: what went struck out here, what came marked there."""
    accent, gone = theme.colour("accent").name(), theme.colour("danger").name()
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, came = escape(before[a:b]), escape(after[c:d])
        same = tag == "equal"
        left.append(was if same or not was else f'<s style="color:{gone}">{was}</s>')
        right.append(came if same or not came else f'<u style="color:{accent}">{came}</u>')
    return "".join(left), "".join(right)


def marked_words(before: str, after: str) -> str:
    """Return a text as HTML: what went struck out, what came underlined in the accent."""
    accent, gone = theme.colour("accent").name(), theme.colour("danger").name()
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(escape(before[a:b]))
            continue
        if b > a:
            parts.append(f'<s style="color:{gone}">{escape(before[a:b])}</s>')
        if d > c:
            parts.append(f'<u style="color:{accent}">{escape(after[c:d])}</u>')
    return "".join(parts).replace("\n", "<br>")
