"""The head of the case file: where the case stands, what comes next, and the steps as buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.pages.case_file.figures_line import FiguresLine
from dispute_desk.ui.pages.case_file.related_line import RelatedLine
from dispute_desk.ui.pages.case_file.road import RoadStrip
from dispute_desk.ui.pages.case_file.sealed_line import SealedLine
from dispute_desk.ui.pages.case_file.step_menu import StepMenu
from dispute_desk.ui.steps.all import Step, steps_of, usual_ids
from dispute_desk.ui.steps.words import STAGE_TONES, listed
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.link_label import LinkLabel
from dispute_desk.ui.widgets.naming import button, label, look, named, retire
from dispute_desk.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.ui.steps.case_view import CaseView

#: Buttons in sight; the others stand under 更多.
IN_SIGHT = 3
#: Workers named in the head; more are counted.
NAMED = 3


class CaseHead(QFrame):
    """Says which step somebody chose."""

    step_chosen = Signal(str)
    #: Somebody wants to see the page of the employer.
    employer_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "case_file.head", self.tr("案件概况"))
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 10)
        box.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(10)
        self.pill = Pill("case_file.stage")
        self.badge = Pill("case_file.imported")
        self.employer = LinkLabel("", "case_file.employer", kind="heading")
        self.employer.clicked.connect(self.employer_asked)
        first.addWidget(self.pill)
        first.addWidget(self.badge)
        first.addWidget(self.employer, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        first.addLayout(self._buttons)
        box.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(18)
        self.people = ElidedLabel("", "case_file.people")
        self.next_action = named(label(""), "case_file.next_action")
        self.handler = named(label("", kind="muted"), "case_file.handler")
        second.addWidget(self.people, 1)
        second.addWidget(self.next_action)
        second.addWidget(self.handler)
        box.addLayout(second)
        self.sealed = SealedLine()
        box.addWidget(self.sealed)
        self.related = RelatedLine()
        box.addWidget(self.related)
        self.figures = FiguresLine()
        box.addWidget(self.figures)
        self.road = RoadStrip()
        box.addWidget(self.road)
        self.menu = StepMenu(self, "case_file.more", self.tr("更多"))
        self.menu.chosen.connect(self.step_chosen)
        self._shown: tuple[str, ...] = ()
        self.primary: str | None = None
        self._first: QPushButton | None = None

    def show_case(self, view: CaseView) -> None:
        """Show where the case stands and what can be done."""
        word = view.words.stage(view.stage)
        self.pill.show_word(word, STAGE_TONES.get(view.stage, "neutral"))
        self.pill.setAccessibleName(self.tr("状态：") + word)
        self.badge.setVisible(view.is_imported)
        self.badge.show_word(self.tr("历史台账"), "neutral")
        self.employer.say(view.employer or self.tr("单位未登记"))
        self.employer.lead(self.tr("打开单位") if view.file.employer else "")
        self.people.say(self._names(view))
        self._next(view)
        handler = view.person_name(view.file.case["handler_id"])
        handler = handler or str(view.file.case["legacy_handler"] or "") or self.tr("未指定")
        self.handler.setText(self.tr("承办人：") + handler)
        self.sealed.show_case(view)
        self.related.show_case(view)
        self.figures.show_case(view)
        self.road.show_case(view)
        self._offer(view, steps_of(view), usual_ids(view))

    def focus_step(self) -> None:
        """Put the focus on the usual next step, else on 更多; it never leaves the case."""
        first = self._first
        if first is None or (self.primary is None and first.isHidden()):
            self.setFocus()
            return
        first.show()  # a button that is not shown yet cannot take the focus of the old one
        first.setFocus()

    def _names(self, view: CaseView) -> str:
        names = [str(one["name"]) for one in view.workers or view.file.claimants]
        shown = listed(names[:NAMED])
        if len(names) > NAMED:
            return self.tr("%1 等 %2 人").replace("%1", shown).replace("%2", str(len(names)))
        return shown or self.tr("还没有登记职工")

    def _next(self, view: CaseView) -> None:
        case = view.file.case
        action, day = view.words.action(case["next_action"]), case["next_action_on"]
        tone = "muted"
        if action or day:
            words = self.tr("下一步：") + (action or self.tr("未写明"))
            if day:
                words += " · " + self._due(day, view.today)
                tone = due_tone(day, view.today)
        elif view.waits_for_take_up:
            words = self.tr("历史数据，未接续办理")
        elif view.is_open:
            words, tone = self.tr("待安排下一步"), "warning"
        else:
            words = ""
        self.next_action.setText(words)
        look(self.next_action, tone=tone)

    def _offer(self, view: CaseView, steps: list[Step], usual: tuple[str, ...]) -> None:
        shown = (view.stage, *(step.id for step in steps), *usual)
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        before = [
            gone
            for number in range(self._buttons.count())
            if (item := self._buttons.itemAt(number)) and (gone := item.widget())
        ]
        in_sight = [step for step in steps if step.id in usual][:IN_SIGHT]
        rest = [step for step in steps if step not in in_sight]
        self.primary = in_sight[0].id if in_sight else None
        self.menu.show_steps(view, steps, in_sight)
        self._first = self._more(rest)
        self._buttons.addWidget(self._first)
        for number, step in reversed(list(enumerate(in_sight))):
            made = self._button(step, primary=number == 0)
            self._buttons.addWidget(made)
            self._first = made
        if had_focus:
            self.focus_step()
        for gone in before:
            self._buttons.removeWidget(gone)
            retire(gone)

    def _button(self, step: Step, *, primary: bool) -> QPushButton:
        made = button(
            step.title,
            f"case_file.step.{step.id}",
            kind="primary" if primary else None,
            hint="Ctrl+Enter" if primary else "",
        )
        made.clicked.connect(lambda: self.step_chosen.emit(step.id))
        return made

    def _more(self, steps: list[Step]) -> QPushButton:
        made = button(self.tr("更多"), "case_file.more")
        made.setMenu(self.menu)
        if not steps:
            made.hide()
        return made

    def _due(self, day: date, today: date) -> str:
        """Return a day with how far it is: 11-24（剩 2 天）, 11-20（超期 2 天）."""
        shown = day.isoformat()[5:] if day.year == today.year else day.isoformat()
        return self.tr("%1（%2）").replace("%1", shown).replace("%2", due_words(day, today))
