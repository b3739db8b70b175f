"""Marks in the text of an agreement what may not be agreed, and says why below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit

from dispute_desk.domain.agreement_check import (
    Finding,
    doubted_in_words,
    found_in_words,
    settled_in_words,
)
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.domain.doubts import MONEY_BESIDE_INSURANCE, SETTLED_WHAT
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.theme import theme
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


def finding_words(found: Finding) -> str:
    """Return a finding in a sentence: the words, why, on what ground."""
    words = QCoreApplication.translate("agreement", "“%1”不能约定：%2（%3）")
    language = "en" if is_english() else "zh"
    shown = found.words if found.end else found.term.text(language)
    for mark, text in (
        ("%1", shown),
        ("%2", found.term.reason(language)),
        ("%3", found.term.basis),
    ):
        words = words.replace(mark, text)
    return words


def parties_in(view: CaseView) -> Parties:
    """Return the parties of a case by their names."""
    return Parties.of((one["name"] for one in view.file.claimants), [view.employer])


def doubt_about_terms(text: str, view: CaseView) -> str:
    """Return what is asked about money beside insurance and about an end of all; empty if none."""
    parties = parties_in(view)
    asked = (
        (MONEY_BESIDE_INSURANCE, doubted_in_words(text, view.profile, parties)),
        (SETTLED_WHAT, settled_in_words(text, view.profile, parties)),
    )
    told = [translated("doubts", source).format(words=one[0]) for source, one in asked if one]
    return "\n".join(told)


class TermMarks(QObject):
    """Looks at a text while it is typed."""

    def __init__(self, text: QPlainTextEdit, view: CaseView, name: str) -> None:
        super().__init__(text)
        self._text = text
        self._view = view
        self.found: list[Finding] = []
        self.told: QLabel = named(label("", kind="fieldError"), f"{name}.forbidden")
        self.told.setWordWrap(True)
        self.told.hide()
        text.textChanged.connect(self.look)

    def look(self) -> None:
        """Find again what may not be agreed; mark it and say it."""
        text = self._text.toPlainText()
        self.found = found_in_words(text, self._view.profile, parties_in(self._view))
        asked = settled_in_words(text, self._view.profile, parties_in(self._view))
        self._text.setExtraSelections(
            [self._mark(one.words, one.start) for one in self.found]
            + [self._mark(one, text.find(one), tone="warning") for one in asked]
        )
        lines = dict.fromkeys(finding_words(one) for one in self.found)
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))

    def _mark(self, words: str, at: int, *, tone: str = "danger") -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        before = self._text.toPlainText()[:at]
        start = len(before.encode("utf-16-le")) // 2  # Qt counts in units of UTF-16
        length = len(words.encode("utf-16-le")) // 2
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.colour(f"{tone}_soft"))
        look.setForeground(theme.colour(tone))
        look.setFontUnderline(True)
        marked.cursor = cursor
        marked.format = look
        return marked
