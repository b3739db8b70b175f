"""How far the figures of back-payment go, at the foot of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dispute_desk.ui.widgets.naming import look

if TYPE_CHECKING:
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


class FiguresStatus(QObject):
    """Asks when somebody sits down, and again when the office adds to the figures."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.place.jobs.changed.connect(self._changed)

    def look(self, _: object = None) -> None:
        """Ask how far they go."""
        self._window.place.jobs.ask(_through, self._show, key="status.figures")

    def _changed(self, kinds: object) -> None:
        if isinstance(kinds, (set, frozenset)) and "policy_row" in kinds:
            self.look()

    def _show(self, told: tuple[str, str, bool]) -> None:
        through, gap, late = told
        shown = self._window.status.figures
        shown.setText(self.tr("参数至 %1").replace("%1", gap or through))
        words = self.tr("补缴参数到这个月都能算；以后缺数字或要新的通知，到“参数表”补录。")
        shown.setToolTip(words)
        shown.setAccessibleName(f"{shown.text()}：{words}")
        look(shown, tone="danger" if late else "")


def _through(desk: Desk) -> tuple[str, str, bool]:
    from dispute_desk.services.policy_questions import figures_through  # noqa: PLC0415 - open

    return figures_through(desk)
