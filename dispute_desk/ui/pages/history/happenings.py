"""An entry of the history as a line of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.services.undo import title_of
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.timeline import Happening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rows import HistoryRow


def happening_of(row: HistoryRow, aside: Sequence[str]) -> Happening:
    """Tell an entry: what was done, by whom and when, and what else there is to say of it."""
    title = f"{translated('command', title_of(row.command))} · {row.person}"
    if row.undone:
        title += QCoreApplication.translate("story", "（已撤销）")
    when = row.at.astimezone().strftime("%Y-%m-%d %H:%M")
    return Happening(title, "\n".join([when, *aside]), done=not row.undone)
