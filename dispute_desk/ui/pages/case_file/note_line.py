"""记录沟通: one line for a call or a talk; +3工, +3wd or 月底 at its end sets the next action.

The note is kept as it was typed; a planned action that is replaced is named before and after.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.editing import AddNote
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.steps.opened import Opened
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.understand import day_meant
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

_WORKDAYS = r"(?:个?工作日|工|wd|(?:working|business)\s?days?)"
_STEP = r"(?:天|日|周|个月|月|days?|d|weeks?|w|months?|m)"
#: A term at the end of a note. English words (today, the end of the month) end sentences, too:
#: they are none. A sum is none (5 + 3 months), but working days with a blank before are one.
_TERM = re.compile(
    rf"(?:(?<![\d\s])\s*([+＋]\s*\d{{1,3}}\s*(?:{_WORKDAYS}|{_STEP}))"
    rf"|\s([+＋]\d{{1,3}}\s?{_WORKDAYS})"
    r"|\s(月底|月末|下月底|年底|年末|明天|后天|明日))\s*$",
    re.IGNORECASE,
)


class NoteLine(SectionCard):
    """Enter keeps the note; what was typed stays when it is refused."""

    kept = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__("note", self.tr("记录沟通"))
        self.place = place
        self._view: CaseView | None = None
        self.bar = MessageBar("case_file.note.bar")
        self.box.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.line = named(QLineEdit(), "case_file.note.line", self.tr("记录沟通"))
        self.line.setPlaceholderText(self.tr("如：已告知人事 +3工"))
        self.line.returnPressed.connect(self.keep)
        self.line.textChanged.connect(self._tell)
        self.keep_button = button(self.tr("记录"), "case_file.note.keep")
        self.keep_button.clicked.connect(self.keep)
        row.addWidget(self.line, 1)
        row.addWidget(self.keep_button)
        self.box.addLayout(row)
        self.word = named(label("", kind="understood"), "case_file.note.word")
        self.word.setWordWrap(True)
        self.word.hide()
        self.box.addWidget(self.word)

    def show_case(self, view: CaseView) -> None:
        """Take notes for this case from now on."""
        if self._view is not None and self._view.id != view.id:
            self.line.clear()
            self.bar.clear()
        self._view = view
        self.setVisible(view.may(Right.EDIT_CASE))

    def may_write(self) -> bool:
        """Tell whether notes are taken here now."""
        return self._view is not None and self.isVisibleTo(self.window())

    def write(self) -> None:
        """Put the focus into the line, in sight."""
        bring_into_view(self)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Write the note down, and the day of the next action if one was named."""
        if self._view is None or not self.line.text().strip() or not self.keep_button.isEnabled():
            return
        view = self._view
        text, day = self._meant()
        typed, replaced = self.line.text().strip(), self._replaced()
        self.keep_button.setEnabled(False)
        self.bar.clear()

        def done(outcome: Outcome) -> None:
            self.keep_button.setEnabled(True)
            self.line.clear()
            say_saved(self.place, self.tr("已记录沟通"), outcome)
            if day is not None:
                action = self._action(text)
                self._plan(view, action, day, replaced)
            self.kept.emit()

        self.place.jobs.do(AddNote(case_id=view.id, text=typed), done, self._refused)

    def _plan(self, view: CaseView, action: str, day: date, replaced: str) -> None:
        """Set the next action; where somebody else planned another meanwhile, ask which stays."""
        names = ("next_action", "next_action_on")
        opened = Opened({name: view.file.case[name] for name in names})
        plan = SetNextAction(case_id=view.id, next_action=action, next_action_on=day)

        def ask() -> None:
            told = opened.told(plan)
            self.place.jobs.do(told, lambda one: self._planned(one, replaced), refused)

        def refused(error: Exception) -> None:
            seat = self.place.seat
            if (
                isinstance(error, DeskError)
                and seat is not None
                and opened.ask(error, seat, {}, self.window(), ask)
            ):
                return
            self._refused(error)

        ask()

    def _planned(self, outcome: Outcome, replaced: str) -> None:
        fact = self.tr("已记录沟通，并安排了下一步")
        if replaced:
            fact = self.tr("已记录沟通，下一步已改；原来是：%1").replace("%1", replaced)
        say_saved(self.place, fact, outcome)

    def _replaced(self) -> str:
        """Return the planned action, and its day, that another would replace; "" for none."""
        if self._view is None:
            return ""
        case = self._view.file.case
        action, day = self._view.words.action(case["next_action"]), case["next_action_on"]
        return " · ".join(str(one) for one in (action, day) if one)

    def _refused(self, error: Exception) -> None:
        self.keep_button.setEnabled(True)
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _meant(self) -> tuple[str, date | None]:
        """Return what the note says before the term at its end, and the day the term means."""
        typed = self.line.text().strip()
        match = _TERM.search(typed)
        if match is None or self._view is None:
            return typed, None
        term = "".join((match[1] or match[2] or match[3]).split()).replace("＋", "+")
        add = self._view.calendar.plus_workdays
        day = day_meant(term, today=self._view.today, add_workdays=add)
        note = typed[: match.start()].strip()
        return (note or typed, day) if day is not None else (typed, None)

    def _action(self, text: str) -> str:
        """Return the next action a note with a day asks for."""
        return self.tr("跟进：%1").replace("%1", text)

    def _tell(self) -> None:
        text, day = self._meant()
        words = self.tr("下一步：%1 · %2") if day else ""
        words = words.replace("%2", str(day)).replace("%1", self._action(text))
        if words and (replaced := self._replaced()):
            words += "\n" + self.tr("代替原来的下一步：%1").replace("%1", replaced)
        self.word.setText(words)
        self.word.setVisible(bool(words))
