"""Marks in the text of an agreement what may not be agreed, and says why below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit

from dispute_desk.domain.agreement_check import Finding, doubted_in_words, found_in_words
from dispute_desk.domain.agreement_text import Parties
from dispute_desk.domain.doubts import MONEY_BESIDE_INSURANCE
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
    """Return what is asked about money that stands beside social insurance; empty if nothing."""
    clauses = doubted_in_words(text, view.profile, parties_in(view))
    words = translated("doubts", MONEY_BESIDE_INSURANCE)
    return words.format(words=clauses[0]) if clauses else ""


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
        self._text.setExtraSelections([self._mark(one) for one in self.found])
        lines = dict.fromkeys(finding_words(one) for one in self.found)
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))

    def _mark(self, found: Finding) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        before = self._text.toPlainText()[: found.start]
        start = len(before.encode("utf-16-le")) // 2  # Qt counts in units of UTF-16
        length = len(found.words.encode("utf-16-le")) // 2
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.colour("danger_soft"))
        look.setForeground(theme.colour("danger"))
        look.setFontUnderline(True)
        marked.cursor = cursor
        marked.format = look
        return marked
