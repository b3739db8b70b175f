"""The window of the sheet of workers: views, pasting, doubts, sums, saving, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.amount import LAYER_WORDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.roster_words import roster_words
from dispute_desk.ui.drafting.inputs import write_into
from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.roster.cells import CellReader
from dispute_desk.ui.roster.columns import LAYERS, NAME, PEOPLE, SUMS, columns_of
from dispute_desk.ui.roster.doubts_told import DoubtsTold
from dispute_desk.ui.roster.elsewhere import Elsewhere
from dispute_desk.ui.roster.foot import SheetFoot
from dispute_desk.ui.roster.grid import RosterGrid
from dispute_desk.ui.roster.guess_bar import GuessBar
from dispute_desk.ui.roster.loading import rebased, rows_of
from dispute_desk.ui.roster.opening import ROSTER
from dispute_desk.ui.roster.pasting import Pasted, pasted, put, rows_of_block, too_many_words
from dispute_desk.ui.roster.rest import Rest
from dispute_desk.ui.roster.saving import command_of, move_into_notes, saving, stopped_at
from dispute_desk.ui.roster.sheet import Sheet
from dispute_desk.ui.steps.case_view import CaseView, ask_case
from dispute_desk.ui.steps.form import draft_key
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, look, named
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPushButton

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.workplace import Workplace

#: The share of the window it takes.
SHARE = 0.97


class RosterWindow(QDialog):
    """All workers of a case in one sheet; it is saved as one act."""

    saved = Signal(object)

    def __init__(self, place: Workplace, view: CaseView, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.place = place
        self.view = view
        self.block: Pasted | None = None
        self._edit: object = None
        self._sent: list[int] = []
        self._words = roster_words()
        self.sheet = Sheet(columns_of(view), CellReader(view, self._words))
        self._elsewhere = Elsewhere(self.sheet, place.jobs, view.id, self)
        named(self, "roster", self.tr("职工表格"))
        self.setWindowTitle(self.tr("职工表格"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._build()
        self.grid.rows.load(rows_of(view, self.sheet))
        self._show_view(PEOPLE)
        self.drafts = DraftKeeper(
            place,
            self.bed,
            form=f"step.{ROSTER}",
            record=draft_key(view.id, None),
            title=f"{self.windowTitle()} · {view.number} {view.employer}".strip(),
        )
        self.drafts.failed.connect(self._no_draft)
        if parent is not None:
            ground = parent.window().size()
            self.resize(round(ground.width() * SHARE), round(ground.height() * SHARE))
        self._bind()
        self._tell()

    def open(self) -> None:
        """Show the sheet over the window, ready to be pasted into."""
        self.drafts.begin()
        super().open()
        self.grid.go_to(0 if self.view.file.claimants else self.sheet.first_empty(), 0)

    def restore(self, written: Mapping[str, Any]) -> None:
        """Put a draft back into the sheet."""
        write_into(self.bed, dict(written))
        self.drafts.was_restored(dict(written))

    def bring(self, text: str) -> None:
        """Put a copied block into the sheet and tell where its columns went."""
        too_many = too_many_words(text)
        if too_many:
            self.bar.say(too_many)
            return
        row = max(self.grid.currentIndex().row(), 0)
        block = pasted(
            text,
            self.sheet,
            self._words,
            row=row,
            shown=self.grid.in_sight(),
            own=text == self.grid.copied,
        )
        top = self._put(block)
        self.grid.go_to(top, self.grid.currentIndex().column())
        QTimer.singleShot(0, self.grid, lambda: self.grid.show_from(top))

    def correct(self, column: int, target: str) -> None:
        """Send a pasted column elsewhere: the block is taken back and put in again."""
        if self.block is None:
            return
        block = self.block.corrected(column, target)
        if self._edit is not None:
            self.sheet.undo()
        self._put(block)

    def next_doubt(self) -> None:
        """Go to the next doubtful cell, in whatever view it stands."""
        here = self.grid.currentIndex()
        found = self.sheet.next_doubt(max(here.row(), 0), here.column())
        if found is None:
            self.bar.say(self.tr("没有存疑的格子。"), tone="accent")
            return
        self._go(*found)

    def save(self) -> None:
        """Save what was changed; what no cell can hold is asked about first."""
        self.grid.settle()
        self.bar.clear()
        if not self.save_button.isEnabled() or self._is_stopped():
            return
        left = self.rest.left
        lost = [one for one in self.sheet.lost() if one[0] not in left]
        if lost:
            self._go(*lost[0])
            words = self.tr(
                "有 %1 格看不懂，存不进原来的列。可以按 F8 逐个改正，或点“写入备注并保存”。"
            )
            self.bar.say(words.replace("%1", str(len(lost))), tone="warning")
            self.to_notes.show()
        elif not self.sheet.is_changed():
            self._leave()
        else:
            command, self._sent = command_of(self.sheet, self.view, left)
            self._lock(on=True)
            job = self.place.jobs.work(saving(command), self._done, self._refused, writes=True)
            words = self.tr("正在保存 %1 人…").replace("%1", f"{len(self._sent):,}")
            self.strip.watch(job, words)

    def _is_stopped(self) -> bool:
        """Point at the first row that cannot be saved at all; tell whether there is one."""
        found = stopped_at(self.sheet, self.rest.left)
        if found is not None:
            self.rest.forget()
            self._go(found[0], found[1])
            self.bar.say(found[2])
            self.rest.offer()
        return found is not None

    def _lock(self, *, on: bool) -> None:
        """Let nothing be changed while it is being saved; it can be looked at and scrolled."""
        self.sheet.locked = on
        self.save_button.setEnabled(not on)
        self._tell()

    def save_with_notes(self) -> None:
        """Write what no cell can hold into the notes, then save; nothing moves if that fails."""
        self.grid.settle()
        if self._is_stopped():
            return
        move_into_notes(self.sheet)
        self.grid.rows.tell()
        self.to_notes.hide()
        self.save()

    def reject(self) -> None:
        """Leave; what was typed is given up only if that is wished.

        While it is being saved the sheet stays: a refusal would find nothing to keep.
        """
        if not self.save_button.isEnabled() and not asked_to_stop():
            return
        if asked_to_stop() or not self.sheet.is_changed():
            self._leave(keep=asked_to_stop())
        else:
            ask_to_give_up(self, self._leave)

    def _leave(self, *, keep: bool = False) -> None:
        if keep:
            self.drafts.keep()
        else:
            self.drafts.let_go()
        super().reject()

    def _put(self, block: Pasted) -> int:
        """Write a block into the sheet and say where it went; return its first row."""
        self.grid.rows.make_room(block.top + len(block.roster.lines))
        rows = rows_of_block(block, self.sheet)
        self._edit = self.sheet.last_edit() if put(block, self.sheet, rows) else None
        self.block = block
        self.grid.rows.tell()
        if len(block.roster.columns) > 1 or block.roster.has_heading:
            known = [row for row in rows if block.people and row < block.top]
            self.guess.show_block(block, len(known), sum(self.sheet.changed(known)))
        return next((row for row in rows if row >= block.top), min(rows, default=block.top))

    def _go(self, row: int, column: int) -> None:
        """Go to a cell; the view changes where it does not show it."""
        if self.grid.isColumnHidden(column):
            layer = self.sheet.columns[column].layer
            self.views.choose(PEOPLE if layer is None else layer.value)
        self.grid.go_to(row, column)

    def _turn_view(self, step: int) -> None:
        """Go to the next view, as between the sheets of a workbook."""
        views = (PEOPLE, SUMS, *(layer.value for layer in LAYERS))
        self.views.choose(views[(views.index(self.views.current()) + step) % len(views)])

    def _show_view(self, view: str) -> None:
        self.grid.show_view(view)

    def _done(self, outcome: Outcome) -> None:
        self.drafts.let_go()
        fact = f"{translated('command', outcome.title)} · {outcome.subject}"
        say_saved(self.place, fact, outcome)
        self.saved.emit(outcome)
        if not self.rest.stays():
            self.accept()

    def _refused(self, error: Exception) -> None:
        self._lock(on=False)
        self.rest.forget()
        if not isinstance(error, DeskError):
            self.place.trouble(error)
        elif error.code == BOTH_CHANGED:
            case_id = self.view.id
            self.place.jobs.ask(lambda desk: ask_case(desk, case_id), self._rebase)
        else:
            self._say_where(error)

    def _say_where(self, error: DeskError) -> None:
        """Say what was refused with the row of the sheet, not of what was sent, and go there."""
        line = error.facts.get("line")
        if not isinstance(line, int) or not 0 < line <= len(self._sent):
            self.bar.say(sentence_of(error))
            return
        row = self._sent[line - 1]
        error.facts["line"] = row + 1
        self.bar.say(sentence_of(error))
        self._go(row, self.sheet.place.get(error.field or "", self.sheet.place[NAME]))

    def _rebase(self, view: CaseView) -> None:
        """Take over what others changed; what both changed is marked and asked about."""
        self.grid.rows.load(rebased(view, self.sheet))
        self.view = view
        words = self.tr("别人也改过这张表。两人都改的 %1 格标了琥珀色，请核对（F8），再保存一次。")
        count = sum(len(row.clashes) for row in self.sheet.rows)
        self.bar.say(words.replace("%1", str(count)), tone="warning")
        first = next((n for n, row in enumerate(self.sheet.rows) if row.clashes), None)
        if first is not None:
            self._go(first, min(self.sheet.rows[first].clashes))

    def _no_draft(self, error: Exception) -> None:
        """Say that what is typed is not being kept; saving may still work."""
        if isinstance(error, DeskError):
            self.bar.say(self.tr("草稿没有存下：%1").replace("%1", sentence_of(error)))
        else:
            self.place.trouble(error)

    def _tell(self) -> None:
        """Say what the sheet comes to, how many cells are doubtful, and what is here."""
        self.doubts.tell()
        self.undo_button.setEnabled(self.sheet.may_undo())
        self.redo_button.setEnabled(self.sheet.may_redo())
        self.foot.tell(self.sheet, self.view)
        if self._edit is not None and self._edit is not self.sheet.last_edit():
            self._edit = self.block = None  # something else was done: the paste stands as it is
            self.guess.hide()
        if self.to_notes.isVisible() and not self.sheet.lost():
            self.to_notes.hide()
        if self.view.may(Right.EDIT_CASE):
            self._elsewhere.start()
        self._tell_here()

    def _tell_here(self) -> None:
        here = self.grid.currentIndex()
        if not here.isValid():
            return
        doubt = self.sheet.doubt_of(here.row(), here.column())
        told = self.grid.rows.told_of(here.row(), here.column())
        column = self.sheet.columns[here.column()]
        said = self.tr("第 %1 行 %2").replace("%1", str(here.row() + 1))
        said = said.replace("%2", column.full_title)
        text = f"{said} · {told}" if told else said
        self.status.say(text)
        look(self.status, tone="warning" if doubt else "muted")

    def _bind(self) -> None:
        self.grid.brought.connect(self.bring)
        self.grid.moved.connect(self._tell_here)
        self.grid.rows.edited.connect(self._tell)
        self._elsewhere.told.connect(self.grid.rows.tell)
        self.guess.corrected.connect(self.correct)
        self.views.chosen.connect(self._show_view)
        for key, act in (
            ("F8", self.next_doubt),
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+S", self.save),
            ("Ctrl+PgDown", lambda: self._turn_view(1)),
            ("Ctrl+PgUp", lambda: self._turn_view(-1)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        box.addLayout(self._head())
        self.bar = MessageBar("roster.bar")
        box.addWidget(self.bar)
        self.guess = GuessBar(self.sheet.columns)
        box.addWidget(self.guess)
        self.strip = ProgressStrip("roster.saving")
        box.addWidget(self.strip)
        self.bed = named(QWidget(), "roster.bed")
        inner = QVBoxLayout(self.bed)
        inner.setContentsMargins(0, 0, 0, 0)
        self.grid = RosterGrid(self.sheet, self.tr("职工表格"))
        inner.addWidget(self.grid)
        box.addWidget(self.bed, 1)
        self.status = ElidedLabel("", "roster.status", kind="small")
        box.addWidget(self.status)
        self.foot = SheetFoot()
        box.addWidget(self.foot)
        box.addLayout(self._buttons())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        title = f"{self.windowTitle()} · {self.view.number} {self.view.employer}"
        row.addWidget(ElidedLabel(title, "roster.title", kind="bigTitle"), 1)
        self.views = ChipBar("roster.views", self.tr("显示哪些列"))
        shown = [Chip(PEOPLE, self.tr("职工情况")), Chip(SUMS, self.tr("五项金额"))]
        shown += [Chip(one.value, translated("layer", LAYER_WORDS[one])) for one in LAYERS]
        self.views.show_chips(shown)
        row.addWidget(self.views, 2)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.undo_button = self._act(row, self.tr("撤销"), "undo", "Ctrl+Z")
        self.undo_button.clicked.connect(lambda: self.grid.turn(back=True))
        self.redo_button = self._act(row, self.tr("重做"), "redo", "Ctrl+Y")
        self.redo_button.clicked.connect(lambda: self.grid.turn(back=False))
        self.next_button = self._act(row, self.tr("下一处存疑"), "next", "F8")
        self.next_button.clicked.connect(self.next_doubt)
        self.doubts = DoubtsTold(self.sheet.doubtful, self.next_button)
        row.addWidget(self.doubts)
        row.addStretch(1)
        self.to_notes = self._act(row, self.tr("写入备注并保存"), "to_notes", "")
        self.to_notes.clicked.connect(self.save_with_notes)
        self.to_notes.hide()
        self.rest = Rest(self, self._act(row, "", "save_rest", ""))
        self._act(row, self.tr("关闭"), "close", "").clicked.connect(self.reject)
        self.save_button = button(self.tr("保存"), "roster.save", kind="primary")
        self.save_button.setToolTip("Ctrl+Enter")
        self.save_button.setVisible(self.view.may(Right.EDIT_CASE))
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.save_button)
        return row

    def _act(self, row: QHBoxLayout, words: str, key: str, hint: str) -> QPushButton:
        made = button(words, f"roster.{key}")
        made.setToolTip(hint)
        made.setAutoDefault(False)
        row.addWidget(made)
        return made
