"""What was decided about a workbook, step by step: each can be taken back and done again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dispute_desk.domain.ledger_decisions import NO_PROFILE, CellAt, ColumnAt, Decisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.domain.ledger import Place, SheetRole
    from dispute_desk.domain.ledger_remedies import Remedy


class DecisionSteps(QObject):
    """The decisions that hold now, those before, and those that were taken back."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: list[Decisions] = []
        self._after: list[Decisions] = []
        self.now = Decisions()
        #: What a remembered profile decides; nobody decided it here.
        self._begun = Decisions()

    def forget(self) -> None:
        """Begin with another workbook, of which nothing is decided."""
        self._before, self._after, self.now = [], [], Decisions()
        self._begun = Decisions()

    def begin(self, remembered: Decisions) -> None:
        """Begin with what is remembered of such a workbook: no step, and nothing that is lost."""
        self._begun = self.now = remembered

    def without_profile(self) -> None:
        """Leave out what a profile decides; what was decided here stays."""
        own = self.now.beside(self._begun)
        self._take(replace(own, profile=NO_PROFILE))

    def with_profile(self) -> None:
        """Decide again what the profile decides, under what was decided here."""
        self._take(replace(self.now, profile=None).over(self._begun))

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

    def undo(self) -> None:
        """Take the last decision back."""
        if self._before:
            self._after.append(self.now)
            self.now = self._before.pop()
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._after:
            self._before.append(self.now)
            self.now = self._after.pop()
            self.changed.emit()

    def answer(self, question: str, option: str) -> None:
        """Answer a question."""
        self._take(self.now.with_answer(question, option))

    def answer_all(self, answers: Mapping[str, str]) -> None:
        """Answer several questions at once."""
        self._take(replace(self.now, answers={**self.now.answers, **answers}))

    def put_right(self, cells: Mapping[CellAt, str]) -> None:
        """Read cells as if these texts stood in them."""
        self._take(self.now.with_cells(cells))

    def as_written(self, cells: Iterable[CellAt]) -> None:
        """Read cells again as they stand in the workbook."""
        gone = set(cells)
        kept = {at: text for at, text in self.now.cells.items() if at not in gone}
        self._take(replace(self.now, cells=kept))

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
        self._take(replace(self.now, answers=told, columns=before))

    def use_sheet(self, sheet: str, role: SheetRole) -> None:
        """Say what a sheet is for."""
        self._take(self.now.with_role(sheet, role))

    def headings_in(self, sheet: str, row: int, role: SheetRole) -> None:
        """Say in which row the headings of a sheet stand."""
        self._take(self.now.with_role(sheet, role, row))

    def take(self, remedy: Remedy) -> None:
        """Put right all rows of a cause at once."""
        self._take(remedy.applied(self.now))

    def leave_out(self, places: Iterable[Place], *, out: bool) -> None:
        """Say that rows tell of no case, or that they do after all."""
        rows = frozenset(places)
        left = self.now.left_out | rows if out else self.now.left_out - rows
        self._take(replace(self.now, left_out=left))

    def _take(self, decisions: Decisions) -> None:
        if decisions == self.now:
            return
        self._before.append(self.now)
        self._after = []
        self.now = decisions
        self.changed.emit()
