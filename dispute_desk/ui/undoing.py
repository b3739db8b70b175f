"""Ctrl+Z and Ctrl+Y: which entry of the journal they mean now, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dispute_desk.ui.messages import subject_words, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rows import HistoryRow
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

#: Noted aside of another act (an import), which is what one wants to take back.
_ASIDE = frozenset({"RememberLedger", "TeachHeadings"})
#: So far back the last act of a person is looked for.
LENGTH = 40


def undo_target(rows: Sequence[HistoryRow], person: str) -> HistoryRow | None:
    """Return the newest entry of a person that can be taken back; an undo is not one."""
    for row in rows:
        own = row.person == person and row.command not in _ASIDE
        if own and row.undoable and not row.undone and row.undoes is None:
            return row
    return None


def redo_target(rows: Sequence[HistoryRow], person: str) -> HistoryRow | None:
    """Return the newest undo of a person, unless something was done since."""
    for row in rows:
        if row.person != person or (row.undoes is not None and row.undone):
            continue
        return row if row.undoes is not None else None
    return None


class Undoing(QObject):
    """Keeps both verbs up to date after every change."""

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self.undo_row: HistoryRow | None = None
        self.redo_row: HistoryRow | None = None
        self._titles: dict[str, str] = {}
        verbs = place.verbs
        verbs.bind("edit.undo", self.undo, applies=lambda: self._can(self.undo_row))
        verbs.bind("edit.redo", self.redo, applies=lambda: self._can(self.redo_row))
        verbs.name("edit.undo", self.undo_words)
        verbs.name("edit.redo", self.redo_words)
        place.jobs.changed.connect(lambda _: self.look())

    def look(self) -> None:
        """Ask which entries are meant now."""

        def ask(desk: Desk) -> tuple[list[HistoryRow], str, dict[str, str]]:
            from dispute_desk.services.undo import title_of  # noqa: PLC0415 - open, so loaded

            rows = desk.lists.history(limit=LENGTH)
            return rows, desk.actor.name, {row.command: title_of(row.command) for row in rows}

        self._place.jobs.ask(ask, self._take, key="undoing")

    def undo(self) -> None:
        """Take the last act back."""
        self._take_back(self.undo_row)

    def redo(self) -> None:
        """Take the last undo back."""
        self._take_back(self.redo_row, redo=True)

    def undo_words(self) -> str:
        """Return what Ctrl+Z would take back, empty when there is nothing."""
        row = self.undo_row
        return self.tr("撤销：%1").replace("%1", self._words(row)) if row else ""

    def redo_words(self) -> str:
        """Return what Ctrl+Y would do again, empty when there is nothing."""
        row = self.redo_row
        return self.tr("重做：%1").replace("%1", subject_words(row.subject)) if row else ""

    def _words(self, row: HistoryRow) -> str:
        title = translated("command", self._titles.get(row.command, row.command))
        return f"{title} {subject_words(row.subject)}".strip()

    def _can(self, row: HistoryRow | None) -> bool:
        return row is not None and self._place.may("undo")

    def _take_back(self, row: HistoryRow | None, *, redo: bool = False) -> None:
        from dispute_desk.ui.steps.saved import take_back  # noqa: PLC0415 - when first used

        if row is not None:
            take_back(self._place, row.seq, redo=redo)

    def _take(self, told: tuple[list[HistoryRow], str, dict[str, str]]) -> None:
        rows, person, self._titles = told
        self.undo_row = undo_target(rows, person)
        self.redo_row = redo_target(rows, person)
