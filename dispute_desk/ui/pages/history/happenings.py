"""An entry of the history as a line of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.services.undo import title_of
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.timeline import Happening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.rows import FieldChange, HistoryRow
    from dispute_desk.ui.steps.case_view import CaseView


def happening_of(row: HistoryRow, aside: Sequence[str]) -> Happening:
    """Tell an entry: what was done, by whom and when, and what else there is to say of it."""
    title = f"{translated('command', title_of(row.command))} · {row.person}"
    if row.undone:
        title += QCoreApplication.translate("story", "（已撤销）")
    when = row.at.astimezone().strftime("%Y-%m-%d %H:%M")
    return Happening(title, "\n".join([when, *aside]), done=not row.undone)


def way_words(change: FieldChange, view: CaseView) -> str:
    """Tell in a case of a merger or a split it had part in; empty for any other change."""
    if change.field == "merged_into":
        return _merger_words(change, view)
    return _split_words(change, view) if change.field == "split_from" else ""


def _split_words(change: FieldChange, view: CaseView) -> str:
    """Tell in a case which one it was split off from, with its workers, or which one came of it."""
    source = change.after or change.before
    if change.record_id == view.id:
        people = next((one.workers for one in view.former if one.id == source), ())
        words = QCoreApplication.translate("story", "由案件 %1 拆出")
        number = view.names.get(("case", source), "")
        told = words.replace("%1", number)
        return f"{told}：{listed(people)}" if people else told
    words = QCoreApplication.translate("story", "拆出另立案件 %1")
    gone = QCoreApplication.translate("story", "不再另立案件 %1")
    number = view.names.get(("case", change.record_id), "")
    return (words if change.after else gone).replace("%1", number)


def _merger_words(change: FieldChange, view: CaseView) -> str:
    """Tell in a case which case was merged into it, with its workers, or into which it was."""
    if change.record_id == view.id:
        number = view.names.get(("case", change.after or change.before), "")
        words = QCoreApplication.translate("story", "并入案件 %1")
        gone = QCoreApplication.translate("story", "不再并入案件 %1")
        return (words if change.after else gone).replace("%1", number)
    number = view.names.get(("case", change.record_id), "")
    people = next((one.workers for one in view.former if one.id == change.record_id), ())
    words = QCoreApplication.translate("story", "并入本案：%1")
    if not change.after:
        words = QCoreApplication.translate("story", "不再并入本案：%1")
    return words.replace("%1", " ".join(filter(None, (number, listed(people)))))
