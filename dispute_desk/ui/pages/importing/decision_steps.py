"""What was decided about a workbook, step by step: each can be taken back and done again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dispute_desk.domain.ledger_decisions import NO_PROFILE, CellAt, ColumnAt, Decisions
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dispute_desk.domain.ledger import Place, SheetRole
    from dispute_desk.domain.ledger_remedies import Remedy


class DecisionSteps(QObject):
    """The decisions that hold now, those before, and those that were taken back."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: What held, and what the step away from it is called.
        self._before: list[tuple[Decisions, str]] = []
        self._after: list[tuple[Decisions, str]] = []
        self.now = Decisions()
        #: What a remembered profile decides; nobody decided it here.
        self._begun = Decisions()

    def forget(self) -> None:
        """Begin with another workbook, of which nothing is decided."""
        self._begun = Decisions()
        self.begin(Decisions())

    def begin(self, decisions: Decisions) -> None:
        """Begin with what is decided already: there is no step before it."""
        self._before, self._after, self.now = [], [], decisions

    def begin_remembered(self, remembered: Decisions) -> None:
        """Begin with what is remembered of such a workbook: nothing of it was decided here."""
        self._begun = remembered
        self.begin(remembered)

    def without_profile(self) -> None:
        """Leave out what a profile decides; what was decided here stays."""
        own = self.now.beside(self._begun)
        self._take(replace(own, profile=NO_PROFILE), self.tr("不用记住的读法"))

    def with_profile(self) -> None:
        """Decide again what the profile decides, under what was decided here."""
        again = replace(self.now, profile=None).over(self._begun)
        self._take(again, self.tr("照记住的读法读"))

    @property
    def count(self) -> int:
        """How many things are decided."""
        return self.now.beside(self._begun).count

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is one that was taken back."""
        return bool(self._after)

    def undo_words(self) -> str:
        """Return what Ctrl+Z would take back."""
        words = self.tr("撤销：%1")
        return words.replace("%1", self._before[-1][1]) if self._before else ""

    def redo_words(self) -> str:
        """Return what Ctrl+Y would do again."""
        words = self.tr("重做：%1")
        return words.replace("%1", self._after[-1][1]) if self._after else ""

    def undo(self) -> None:
        """Take the last decision back."""
        if self._before:
            before, what = self._before.pop()
            self._after.append((self.now, what))
            self.now = before
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._after:
            after, what = self._after.pop()
            self._before.append((self.now, what))
            self.now = after
            self.changed.emit()

    def answer(self, question: str, option: str) -> None:
        """Answer a question."""
        self._take(self.now.with_answer(question, option), self.tr("确认 1 项"))

    def answer_all(self, answers: Mapping[str, str]) -> None:
        """Answer several questions at once."""
        words = self._many(self.tr("确认 %1 项"), len(answers))
        self._take(replace(self.now, answers={**self.now.answers, **answers}), words)

    def put_right(self, cells: Mapping[CellAt, str]) -> None:
        """Read cells as if these texts stood in them."""
        self._take(self.now.with_cells(cells), self._of_cells(self.tr("改正 %1"), cells))

    def as_written(self, cells: Iterable[CellAt]) -> None:
        """Read cells again as they stand in the workbook."""
        gone = set(cells)
        kept = {at: text for at, text in self.now.cells.items() if at not in gone}
        self._take(replace(self.now, cells=kept), self._of_cells(self.tr("恢复原文 %1"), gone))

    def read_column(self, at: ColumnAt, name: str | None) -> None:
        """Read a column into a field, which then reads no other one; None keeps it as it is."""
        self.decide({}, {at: name})

    def decide(self, answers: Mapping[str, str], columns: Mapping[ColumnAt, str | None]) -> None:
        """Answer questions and say what reads columns, all in one step."""
        before = self.now.columns
        for at, name in columns.items():
            before = {
                other: field
                for other, field in before.items()
                if name is None or field != name or other[:2] != at[:2]
            }
            before[at] = name
        told = {**self.now.answers, **answers}
        words = self._many(self.tr("确认 %1 项"), len(answers) + len(columns))
        if not answers:
            letters = "、".join(dict.fromkeys(letters_of(at.column) for at in columns))
            words = self.tr("改 %1 列的读法").replace("%1", letters)
        self._take(replace(self.now, answers=told, columns=before), words)

    def use_sheet(self, sheet: str, role: SheetRole) -> None:
        """Say what a sheet is for."""
        words = self.tr("改“%1”的用途").replace("%1", sheet)
        self._take(self.now.with_role(sheet, role), words)

    def headings_in(self, sheet: str, row: int, role: SheetRole) -> None:
        """Say in which row the headings of a sheet stand."""
        words = self.tr("表头定为第 %1 行").replace("%1", str(row))
        self._take(self.now.with_role(sheet, role, row), words)

    def take(self, remedy: Remedy) -> None:
        """Put right all rows of a cause at once."""
        self._take(remedy.applied(self.now), remedy.title(translated))

    def leave_out(self, places: Iterable[Place], *, out: bool) -> None:
        """Say that rows tell of no case, or that they do after all."""
        rows = frozenset(places)
        left = self.now.left_out | rows if out else self.now.left_out - rows
        words = self.tr("%1 行不是案件") if out else self.tr("%1 行恢复为案件行")
        self._take(replace(self.now, left_out=left), self._many(words, len(rows)))

    def _many(self, words: str, count: int) -> str:
        return words.replace("%1", f"{count:,}")

    def _of_cells(self, words: str, cells: Collection[CellAt]) -> str:
        """Return words for one cell by its place, for more of them by their number."""
        if len(cells) == 1:
            (at,) = cells
            return words.replace("%1", f"{letters_of(at.column)}{at.row}")
        return words.replace("%1", self.tr("%1 格").replace("%1", f"{len(cells):,}"))

    def _take(self, decisions: Decisions, what: str) -> None:
        if decisions == self.now:
            return
        self._before.append((self.now, what))
        self._after = []
        self.now = decisions
        self.changed.emit()
