"""An amber line of the head: the figures changed since the calculation of the case was made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from typing import Any

    from dispute_desk.services.recomputing import FiguresMoved
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace


class FiguresLine(QFrame):
    """Out of sight where the figures make no difference; nothing is computed anew by itself."""

    #: Somebody wants to see the difference of a calculation (its number).
    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="warning"), "case_file.figures")
        self._place: Workplace | None = None
        self._case_id: int | None = None
        self.number = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        self.words = named(label("", tone="warning"), "case_file.figures.words")
        self.words.setWordWrap(True)
        self.act = button(self.tr("看差别…"), "case_file.figures.act")
        self.act.clicked.connect(lambda: self.wanted.emit(self.number))
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.hide()

    def join(self, place: Workplace) -> None:
        """Know whom to ask."""
        self._place = place

    def show_case(self, view: CaseView) -> None:
        """Ask whether the figures moved under the calculation that counts."""
        if view.id != self._case_id:
            self.hide()
        self._case_id = view.id
        kept = list(view.file.beside["calculation"])
        place = self._place
        if place is None or not kept or not view.is_open or view.today != place.today():
            self.hide()  # a case as it stood on an earlier evening is only looked at
            return
        show = partial(self._show, view.id)
        place.jobs.ask(partial(_moved, kept), show, key="case_file.figures")

    def _show(self, case_id: int, moved: FiguresMoved | None) -> None:
        if case_id != self._case_id:
            return
        if moved is None:
            self.hide()
            return
        self.number, found = moved.calculation_id, moved.comparison
        if found is None:
            words = self.tr("测算 #%1 存下以后参数有变化，结果可能不同。存下的没有改动。")
        else:
            words = self.tr(
                "测算 #%1 存下以后参数有变化：本金 %2 → %3 元。存下的没有改动，请决定是否重新测算。"
            )
            was, now = found.before.result.totals, found.after.result.totals
            for number, fen in enumerate((was.principal, now.principal), start=2):
                words = words.replace(f"%{number}", yuan_grouped(fen))
        words = words.replace("%1", str(self.number))
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()


def _moved(kept: list[dict[str, Any]], desk: Desk) -> FiguresMoved | None:
    from dispute_desk.services.recomputing import figures_moved  # noqa: PLC0415 - open, so loaded

    return figures_moved(desk, kept)
