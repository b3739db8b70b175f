"""The line above the buttons that repeats what is wrong with a field, however the form scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dispute_desk.ui.steps.entries import Entry
    from dispute_desk.ui.widgets.bar import MessageBar


class WrongTold:
    """Says the first wrong field by its name; goes as soon as nothing is wrong any more."""

    def __init__(self, bar: MessageBar, entries: Mapping[str, Entry]) -> None:
        self._bar, self._entries = bar, entries
        self._told = ""
        #: What is wrong in the form above its entries: what it is called, and what is said of it.
        self.above: Callable[[], Sequence[tuple[str, str]]] = tuple

    def tell(self) -> None:
        """Say what is wrong; nothing where all fields are right."""
        rows = (one.row for one in self._entries.values())
        wrong = [*self.above(), *((r.field.accessibleName(), r.error()) for r in rows if r.error())]
        if not wrong:
            return
        words = QCoreApplication.translate("StepForm", "%1：%2")
        words = words.replace("%1", wrong[0][0]).replace("%2", wrong[0][1])
        if len(wrong) > 1:
            more = QCoreApplication.translate("StepForm", "（另有 %1 处要改）")
            words += more.replace("%1", str(len(wrong) - 1))
        self._told = words
        self._bar.say(words)

    def look(self) -> None:
        """Say what is still wrong, unless the line speaks of something else by now."""
        if not self._told or self._bar.text() != self._told:
            return
        self._told = ""
        self._bar.clear()
        self.tell()
