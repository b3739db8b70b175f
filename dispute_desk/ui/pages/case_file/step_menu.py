"""更多: all steps of the case in groups by stage of work, those that are likely now above them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from dispute_desk.ui.steps.all import BY_ID, Step
from dispute_desk.ui.steps.menu_groups import GROUPS, is_shown, likely, why_not
from dispute_desk.ui.widgets.letter_menu import LetterMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from dispute_desk.ui.steps.case_view import CaseView


class StepMenu(LetterMenu):
    """Says which step somebody chose; one that cannot be taken says why."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, name: str, spoken: str) -> None:
        super().__init__(parent, f"{name}.menu", spoken)
        self._name = name
        self._wanted: Callable[[], None] | None = None
        self.aboutToShow.connect(self.fill)

    def show_steps(
        self, view: CaseView, offered: Sequence[Step], in_sight: Collection[Step]
    ) -> None:
        """Show what can be done, what is a button beside the menu in its group only."""
        self._wanted = partial(self._put_in, view, tuple(offered), tuple(in_sight))

    def fill(self) -> None:
        """Put the steps in once somebody looks: opening a case does not wait for it."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _put_in(self, view: CaseView, offered: Sequence[Step], in_sight: Collection[Step]) -> None:
        self.clear()
        can = {step.id: step for step in offered}
        near = [can[one] for one in likely(view) if one in can and can[one] not in in_sight]
        for step in near:
            self._add(self, step, f"{self._name}.likely.{step.id}")
        if near:
            self.addSeparator()
        for group in GROUPS:
            part = self.add_group(f"{self._name}.{group.id}", group.title)
            for step_id, why in group.steps.items():
                step = BY_ID[step_id]
                if step_id in can:
                    self._add(part, step, f"{self._name}.{step_id}")
                elif is_shown(step, offered=False):
                    self._add_idle(part, step, why_not(step, view, why))

    def _add(self, menu: QMenu, step: Step, name: str) -> None:
        entry = menu.addAction(step.title)
        entry.setObjectName(name)
        entry.triggered.connect(lambda: self.chosen.emit(step.id))

    def _add_idle(self, menu: QMenu, step: Step, why: str) -> None:
        words = QCoreApplication.translate("step_groups", "%1（%2）")
        entry = menu.addAction(words.replace("%1", step.title).replace("%2", why))
        entry.setObjectName(f"{self._name}.{step.id}")
        entry.setEnabled(False)
