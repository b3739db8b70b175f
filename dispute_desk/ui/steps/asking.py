"""What is doubtful is asked once, in the form; the second press saves it as it is."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.ui.steps.entries import Entry
    from dispute_desk.ui.widgets.bar import MessageBar


class AskedOnce:
    """Remembers the question a form has asked; another question is asked anew."""

    def __init__(self, bar: MessageBar) -> None:
        self._bar = bar
        self._question = ""
        self._since = 0.0
        self._said = ""

    def first(self, question: str) -> bool:
        """Ask a question that was not asked yet; tell whether it was asked now."""
        if not question or question == self._question:
            return False
        self._question = question
        self._since = time.monotonic()
        again = QCoreApplication.translate("StepForm", "确实如此的，再按一次“保存”。")
        lines = question.splitlines()
        several = "\n".join((*(f"· {line}" for line in lines), again))
        self._said = several if len(lines) > 1 else f"{question} {again}"
        self._bar.say(self._said, tone="warning")
        return True

    def look(self, entries: Mapping[str, Entry], question: Callable[[], str]) -> None:
        """Take the question away once it is another, when all that hears of the edit is done."""
        if self._said and self._bar.text() == self._said:
            QTimer.singleShot(0, self._bar, partial(self._look, entries, question))

    def _look(self, entries: Mapping[str, Entry], question: Callable[[], str]) -> None:
        if self._bar.text() != self._said:
            return
        if any(one.wrong() for one in entries.values()) or question() != self._question:
            self._question = self._said = ""
            self._bar.clear()

    def just_now(self) -> bool:
        """Tell whether it was asked so short a time ago that a press belongs to a double click."""
        passed = (time.monotonic() - self._since) * 1000
        return bool(self._question) and passed < QApplication.doubleClickInterval()
