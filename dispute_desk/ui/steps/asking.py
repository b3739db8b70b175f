"""What is doubtful is asked once, in the form; the second press saves it as it is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from dispute_desk.ui.widgets.bar import MessageBar


class AskedOnce:
    """Remembers the question a form has asked; another question is asked anew."""

    def __init__(self, bar: MessageBar) -> None:
        self._bar = bar
        self._question = ""
        self._since = 0.0

    def first(self, question: str) -> bool:
        """Ask a question that was not asked yet; tell whether it was asked now."""
        if not question or question == self._question:
            return False
        self._question = question
        self._since = time.monotonic()
        again = QCoreApplication.translate("StepForm", "确实如此的，再按一次“保存”。")
        self._bar.say(f"{question} {again}", tone="warning")
        return True

    def just_now(self) -> bool:
        """Tell whether it was asked so short a time ago that a press belongs to a double click."""
        passed = (time.monotonic() - self._since) * 1000
        return bool(self._question) and passed < QApplication.doubleClickInterval()
