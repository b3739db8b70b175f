"""保存其余 N 行: rows without a name stay in the sheet while all others are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.roster.loading import rebased
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from dispute_desk.ui.roster.window import RosterWindow

_SAVE_REST = QT_TRANSLATE_NOOP("roster", "保存其余 %1 行")
_STAYED = QT_TRANSLATE_NOOP("roster", "其余各行已保存。没有姓名的 %1 行还留在表里，请补上姓名。")


class Rest:
    """The rows left behind, and the button that saves all others."""

    def __init__(self, window: RosterWindow, saves: QPushButton) -> None:
        self._window = window
        self.left: frozenset[int] = frozenset()
        self.button = saves
        self.button.clicked.connect(self._save)
        self.button.hide()

    def offer(self) -> None:
        """Offer to save the others where rows lack a name; else take the offer back."""
        sheet = self._window.sheet
        nameless = set(sheet.all_nameless())
        others = [n for n, row in enumerate(sheet.rows) if row.changed() and n not in nameless]
        self.button.setVisible(bool(nameless and others))
        words = translated("roster", _SAVE_REST).replace("%1", str(len(others)))
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def forget(self) -> None:
        """Save everything again the next time."""
        self.left = frozenset()
        self.button.hide()

    def stays(self) -> bool:
        """Keep the window with the rows that were left; False where none were."""
        if not self.left:
            return False
        case_id = self._window.view.id
        self._window.place.jobs.ask(lambda desk: ask_case(desk, case_id), self._show)
        return True

    def _save(self) -> None:
        self.left = frozenset(self._window.sheet.all_nameless())
        self._window.save()

    def _show(self, view: CaseView) -> None:
        window = self._window
        count, sheet = len(self.left), window.sheet
        sheet.rows = [row for n, row in enumerate(sheet.rows) if n in self.left]
        self.forget()
        window.view = view
        sheet.locked = False
        window.save_button.setEnabled(True)
        window.grid.rows.load(rebased(view, sheet))
        window.drafts.begin()
        window.bar.say(translated("roster", _STAYED).replace("%1", str(count)), tone="warning")
