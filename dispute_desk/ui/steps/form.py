"""The frame of every step: what it does, what follows, its fields, and saving without questions."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.profile import ActionStart
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.ui.drafting.inputs import write_into
from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.form_fit import fit, put_over_window
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.messages import sentence_of, show_refusal, translated
from dispute_desk.ui.steps.acceptance_day import offer_earlier_day
from dispute_desk.ui.steps.asking import AskedOnce
from dispute_desk.ui.steps.early_day import with_early_reason
from dispute_desk.ui.steps.edits import contents, look_again, when_edited
from dispute_desk.ui.steps.entries import Entry, Kit, goes_on
from dispute_desk.ui.steps.old_days import old_days
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.steps.wrong_told import WrongTold
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, hairline, label, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.window_place import keep_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

WIDTH = 560


class StepForm(QDialog):
    """One step of one case; a refusal keeps what was typed, a fact becomes a toast with 撤销."""

    saved = Signal(object)
    #: The stage the step leads to; None where the case stays where it is.
    leads_to: Stage | None = None

    #: The id of the step; its controls are named after it.
    id = ""

    def __init__(
        self,
        place: Workplace,
        view: CaseView,
        parent: QWidget | None = None,
        about: object = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.view = view
        self.about = about
        self.name = f"step.{self.id}"
        self.entries: dict[str, Entry] = {}
        #: What is asked about once before it is saved, each by what it says now.
        self.doubted: list[Callable[[], str]] = []
        self.kit = Kit(self.name, lambda: view.today, view.calendar)
        named(self, self.name, self.title())
        self.setWindowTitle(self.title())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame(self.title())
        self.build()
        self._untouched = self.contents()
        self.drafts = DraftKeeper(
            place,
            self.sheet,
            form=self.name,
            record=draft_key(view.id, about),
            title=f"{self.title()} · {view.number} {view.employer}".strip(),
        )
        self.drafts.failed.connect(self._no_draft)
        for shortcut in ("Ctrl+Return", "Ctrl+Enter"):
            keys = QShortcut(QKeySequence(shortcut), self)
            keys.setAutoRepeat(False)  # a key held down answers no question
            keys.activated.connect(self.save)

    def title(self) -> str:
        """Return the name of the step."""
        raise NotImplementedError

    def build(self) -> None:
        """Add the fields."""

    def command(self) -> object:
        """Return what the fields ask for."""
        raise NotImplementedError

    def asked(self) -> object:
        """Return the command that is saved, with all that goes along with it."""
        return self.command()

    def foretold(self) -> str:
        """Return in one sentence what happens when the step is saved."""
        if self.leads_to is None:
            return ""
        return said_of_stage(self.view, self.leads_to)

    def question(self) -> str:
        """Return what is asked once before it is saved, a line each; empty for nothing."""
        asked = (*(ask() for ask in self.doubted), old_days(self))
        return "\n".join(words for words in asked if words)

    def value(self, key: str) -> Any:  # noqa: ANN401 - as the entry reads it
        """Return what stands in a field."""
        return self.entries[key].read()

    def add(self, key: str, entry: Entry, *, column: int | None = None) -> Entry:
        """Put an entry below the last one, or beside it in one of two columns."""
        self.entries[key] = entry
        when_edited(entry, partial(self._edited, key))
        rows = self.grid.rowCount()
        if column is None:
            self.grid.addWidget(entry.row, rows, 0, 1, 2)
        elif column == 0:
            self.grid.addWidget(entry.row, rows, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.grid.addWidget(entry.row, rows - 1, 1, Qt.AlignmentFlag.AlignTop)
        return entry

    def _edited(self, key: str) -> None:
        """Take away what was wrong with a field that is right again."""
        look_again(self.entries, key)
        self._wrong.look()
        self._doubts_asked.look(self.entries, self.question)

    def add_widget(self, widget: QWidget) -> None:
        """Put something else below the last entry."""
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)

    def add_pair(self, first: tuple[str, Entry], second: tuple[str, Entry]) -> None:
        """Put two entries side by side."""
        self.add(*first, column=0)
        self.add(*second, column=1)

    def check(self) -> bool:
        """Show under each field what is wrong with it; tell whether all is well."""
        good = [entry.check() for entry in self.entries.values()]  # each shows what is wrong
        return all(good)

    def _go_to_wrong(self) -> None:
        """Scroll to the first field something is wrong with, and put the focus into it.

        Nothing in sight would say why the form stays.
        """
        wrong = [one.row for one in self.entries.values() if one.row.error()]
        first = next((row for row in wrong if row.isVisible()), next(iter(wrong), None))
        if first is not None:
            first.show()  # out of sight nobody could mend it
        self._wrong.tell()
        self.fit()
        if first is not None:
            first.show_whole()

    def contents(self) -> dict[str, object]:
        """Return what stands in the form; to be compared with what stood there."""
        return contents(self.entries)

    def reject(self) -> None:
        """Leave the form; what was typed is given up only if that is wished.

        While it is being saved the form stays: a refusal would find nothing to keep.
        """
        if not self.save_button.isEnabled() and not asked_to_stop():
            return
        if self.contents() == self._untouched:
            self._give_up()
        else:
            ask_to_give_up(self, self._give_up)

    def _give_up(self) -> None:
        self.drafts.let_go()
        super().reject()

    def restore(self, written: Mapping[str, Any]) -> None:
        """Put a draft back into the fields."""
        write_into(self.sheet, dict(written))
        self.drafts.was_restored(dict(written))
        self.fit()

    def _no_draft(self, error: Exception) -> None:
        """Say that what is typed is not being kept; saving may still work."""
        if isinstance(error, DeskError):
            words = self.tr("草稿没有存下：%1")
            self.bar.say(words.replace("%1", sentence_of(error)))
        else:
            self.place.trouble(error)

    def save(self) -> None:
        """Perform the step unless a field is wrong; the form stays until it is done."""
        if not self.save_button.isEnabled():
            return
        self.bar.clear()
        if not self.check():
            self._go_to_wrong()
            return
        if self._doubts_asked.first(self.question()):
            self.fit()
            self.save_button.setFocus()  # Enter saves it as it is
            return
        self.save_button.setEnabled(False)
        self.place.jobs.do(with_early_reason(self, self.asked()), self._done, self._refused)

    def _pressed(self) -> None:
        """Save; a double click is one press, so it does not answer what it has just asked."""
        if not self._doubts_asked.just_now():
            self.save()

    def open(self) -> None:
        """Show the form over the window, as high as it needs and the screen allows."""
        self.fit()
        self._untouched = self.contents()
        self.drafts.begin()
        put_over_window(self)
        super().open()
        self.focus_first()

    def fit(self) -> None:
        """Take the height the fields need and the window leaves; never less while it is open."""
        self.setFixedWidth(WIDTH)
        fit(self, self.area, self.outer, WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot in sight where the form has grown by itself: another kind asks for more."""
        super().resizeEvent(event)
        if self.isVisible():
            keep_on_screen(self)

    def focus_first(self) -> None:
        """Put the focus where typing starts."""
        for entry in self.entries.values():
            if entry.read() in (None, "", ()) and entry.row.isVisibleTo(self):
                entry.row.focus()
                return
        self.save_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter; leave with Escape."""
        if goes_on(event) and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def fact(self, outcome: Outcome) -> str:
        """Return the fact the toast says."""
        return f"{translated('command', outcome.title)} · {outcome.subject}"

    def words(self, table: str) -> list[tuple[str, Any]]:
        """Return the entries of a code table to choose from."""
        return [(self.view.words.of(one), one.code) for one in getattr(self.view.profile, table)]

    def people(self) -> list[tuple[str, Any]]:
        """Return the people of the station to choose from."""
        return [(one.name, one.id) for one in self.view.staff]

    def claimants(self) -> list[tuple[str, Any]]:
        """Return the workers of the case to choose from."""
        return [(self.view.claimant_name(one["id"]), one["id"]) for one in self.view.file.claimants]

    def _done(self, outcome: Outcome) -> None:
        self.drafts.let_go()
        say_saved(self.place, self.fact(outcome), outcome)
        self.saved.emit(outcome)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, DeskError):
            rows = {key: entry.row for key, entry in self.entries.items()}
            if error.field in rows:
                rows[error.field].show()  # one that is asked for only now
            show_refusal(error, rows, self.bar)
            self._wrong.tell()
            self.fit()
            if error.field in rows:
                rows[error.field].show_whole()
            offer_earlier_day(self, error, self._refused)
        else:
            self.place.trouble(error)

    def _frame(self, title: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 20, 0, 16)
        box.setSpacing(10)
        head = QVBoxLayout()
        head.setContentsMargins(26, 0, 26, 0)
        head.setSpacing(4)
        head.addWidget(label(title, kind="bigTitle"))
        about = ElidedLabel(f"{self.view.number} · {self.view.employer}", f"{self.name}.about")
        head.addWidget(about)
        next_line = self.foretold()
        self.next_line = named(label(next_line, kind="small", tone="accent"), f"{self.name}.next")
        self.next_line.setWordWrap(True)
        head.addWidget(self.next_line)
        self.next_line.setVisible(bool(next_line))
        box.addLayout(head)
        box.addWidget(self._fields(), 1)
        self.bar = MessageBar(f"{self.name}.bar", keeps_room=True)  # above the buttons
        self._wrong, self._doubts_asked = WrongTold(self.bar, self.entries), AskedOnce(self.bar)
        holder = QHBoxLayout()
        holder.setContentsMargins(26, 0, 26, 0)
        holder.addWidget(self.bar)
        box.addLayout(holder)
        box.addWidget(hairline())
        box.addLayout(self._foot())

    def _fields(self) -> QWidget:
        self.area = scrolled(f"{self.name}.area", self.tr("填写内容"))
        self.sheet = named(ScrolledSheet(), f"{self.name}.sheet")
        self.outer = outer = QVBoxLayout(self.sheet)
        outer.setContentsMargins(26, 4, 26, 4)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(12)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        outer.addLayout(self.grid)
        outer.addStretch(1)
        put_sheet(self.area, self.sheet)
        return self.area

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(26, 4, 26, 0)
        row.setSpacing(10)
        row.addWidget(label("Ctrl+Enter", kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(self.tr("保存"), kind="small"))
        row.addStretch(1)
        cancel = button(self.tr("取消"), f"{self.name}.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.save_word(), f"{self.name}.save", kind="primary")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._pressed)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def save_word(self) -> str:
        """Return the word on the button that saves."""
        return self.tr("保存")


def draft_key(case_id: int, about: object) -> str:
    """Return what a draft of a step is about: the case, and the row of it where it has one."""
    return json.dumps([case_id, about], default=str)


def said_of_stage(view: CaseView, stage: Stage, following: str = "") -> str:
    """Return what follows when a case reaches a stage: its new state, the next action, its term.

    ``following`` is the next action where it is another than the stage's own.
    """
    words = view.words
    state = QCoreApplication.translate("StepForm", "保存后案件转为“%1”").replace(
        "%1", words.stage(stage)
    )
    rule = view.profile.next_action(following or stage.value)
    if stage in DONE or rule is None:
        return state + QCoreApplication.translate("StepForm", "。")
    clock = view.profile.clock(rule.clock).on(view.today) if rule.clock else None
    length, unit = (clock.length, clock.unit) if clock else (rule.length, rule.unit)
    next_step = QCoreApplication.translate("StepForm", "，下一步：%1").replace("%1", words.of(rule))
    if not length:
        return state + next_step + QCoreApplication.translate("StepForm", "。")
    term = (
        QCoreApplication.translate("StepForm", "（%1 个工作日）")
        if unit is TermUnit.WORKING
        else QCoreApplication.translate("StepForm", "（%1 天）")
    )
    if rule.start is ActionStart.PERFORM_BY:  # the day that was agreed goes first
        by = QCoreApplication.translate("StepForm", "（到协议约定的履行期限；没有约定的%1）")
        term = by.replace("%1", term.strip("（）() "))
    return (
        state
        + next_step
        + term.replace("%1", str(length))
        + QCoreApplication.translate("StepForm", "。")
    )
