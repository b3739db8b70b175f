"""Workers of a case chosen by ticks in a grid, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.form import bring_into_view
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Workers in sight before the grid scrolls.
MOST_ROWS = 8


class WorkersStep(StepForm):
    """A step that concerns some of the workers; at least one has to be ticked."""

    def choose_from(self, workers: Sequence[dict[str, Any]], title: str, hint: str) -> None:
        """Put the grid below the last entry; nobody is ticked beforehand."""
        self._workers = list(workers)
        self.workers = holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(title, kind="muted"))
        self.ticks = EntryGrid(f"{self.name}.workers", title, self._columns(), ticks=True)
        rows = self.ticks.entries
        rows.show_rows(self._row(one) for one in self._workers)
        rows.tick(range(len(self._workers)), on=False)
        self.ticks.fit_rows(MOST_ROWS)
        self.ticks.left.connect(self.focusNextChild)
        rows.edited.connect(self._say)
        box.addWidget(self.ticks)
        self._hint = hint
        self._wrong.above = lambda: [(title, self.wanting.text())] if self.wanting.text() else []
        self.said = named(label("", kind="small"), f"{self.name}.workers.said")
        self.said.setWordWrap(True)
        box.addWidget(self.said)
        self.wanting = named(label("", kind="fieldError"), f"{self.name}.workers.word")
        self.wanting.hide()
        box.addWidget(self.wanting)
        self.add_widget(holder)
        self._say()

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the ticked workers."""
        rows = self.ticks.entries
        return tuple(
            one["id"] for number, one in enumerate(self._workers) if rows.is_ticked(number)
        )

    def contents(self) -> dict[str, object]:
        """Return what stands in the form, who is ticked too."""
        return {**super().contents(), "workers": self.chosen()}

    def focus_first(self) -> None:
        """Begin with the first worker: Space ticks."""
        self.ticks.go_to(0, 0)

    def check(self) -> bool:
        """Ask for at least one worker, besides the fields."""
        good = super().check()
        somebody = bool(self.chosen())
        self.wanting.setText("" if somebody else self.tr("请至少选择一名职工。"))
        self.wanting.setVisible(not somebody)
        return good and somebody

    def _go_to_wrong(self) -> None:
        """Begin with the workers where none is ticked: they stand first."""
        super()._go_to_wrong()
        if not self.chosen():
            self.ticks.go_to(0, 0)
            bring_into_view(self.wanting, self.ticks)

    def _say(self) -> None:
        words = self.tr("空格勾选，已选 %1 人。").replace("%1", str(len(self.chosen())))
        self.said.setText(words + self._hint)
        if self.chosen():
            self.wanting.setText("")
            self.wanting.hide()
            self._wrong.look()

    def _columns(self) -> tuple[EntryColumn, ...]:
        read = CellKind.READ
        return (
            EntryColumn(self.tr("职工"), read, stretch=True),
            EntryColumn(self.tr("个人进度"), read, 130),
            EntryColumn(self.tr("诉求"), read, 110, right=True),
        )

    def _row(self, one: dict[str, Any]) -> tuple[str, str, str]:
        claimed = self.view.fen(Layer.CLAIMED, one["id"])
        state = self.view.words.code("claimant_states", one["state"])
        return self.view.claimant_name(one["id"]), state, yuan_grouped(claimed) if claimed else "—"
