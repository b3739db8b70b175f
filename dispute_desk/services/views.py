"""Filtered lists under a name: one's own, or the whole station's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.column_filter import ColumnFilter
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.keeping import SavedView
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CASE_SORTS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.use_cases import use_case
from dispute_desk.store import rewind

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

VIEW_NAME_USED = sentence(
    "view_name_used",
    QT_TRANSLATE_NOOP("errors", "已有名为“{name}”的视图，请换一个名称，或先删除原来的视图。"),
)
NOT_YOUR_VIEW = sentence(
    "not_your_view",
    QT_TRANSLATE_NOOP("errors", "视图“{name}”是别人的，只有保存它的人或管理员可以删除。"),
)
CASES = "cases"
_NAME = QT_TRANSLATE_NOOP("errors", "视图名称")


@dataclass(frozen=True, kw_only=True)
class SaveView:
    """Keep the list of cases as it is filtered now under a name.

    ``view`` is a named filter of the list, ``text`` what was typed, ``filters`` what single
    columns are narrowed to, ``columns`` which ones are shown; ``shared`` gives the view to the
    whole station.
    """

    name: str
    view: str = "all"
    text: str = ""
    sort: str = "received_on"
    descending: bool = True
    filters: tuple[ColumnFilter, ...] = ()
    columns: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, kw_only=True)
class DropView:
    """Forget a kept view."""

    view_id: int


@use_case(SaveView, right=Right.SEE_CASES, title=QT_TRANSLATE_NOOP("command", "保存视图"))
def save_view(command: SaveView, tx: Transaction) -> int:
    """Add the view; return its id."""
    name = command.name.strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_NAME)
    me = tx.office.actor.id
    in_sight = [one for one in tx.all_of(SavedView, page=CASES) if one.person_id in {None, me}]
    if any(one.name == name for one in in_sight):
        raise DeskError(VIEW_NAME_USED, field="name", name=name)
    query = {
        "view": command.view,
        "text": command.text,
        "sort": command.sort if command.sort in CASE_SORTS else CASE_SORTS[0],
        "descending": command.descending,
        "filters": [one.plain() for one in command.filters if one.narrows],
        "columns": list(command.columns),
    }
    tx.subject = name
    kept = json.dumps(query, ensure_ascii=False)
    owner = None if command.shared else me
    return tx.add(SavedView(page=CASES, name=name, person_id=owner, query=kept)).id


@use_case(DropView, right=Right.SEE_CASES, title=QT_TRANSLATE_NOOP("command", "删除视图"))
def drop_view(command: DropView, tx: Transaction) -> None:
    """Hide the view: one's own, or one that is everybody's for who manages the station."""
    view, me = tx.get(SavedView, command.view_id), tx.office.actor
    owner = view.person_id
    if owner is None:
        owner = me.id if Right.SETTINGS in me.rights else _sharer(view, tx)
    if owner != me.id:
        raise DeskError(NOT_YOUR_VIEW, name=view.name)
    tx.subject = view.name
    view.hidden = tx.seq


def _sharer(view: SavedView, tx: Transaction) -> int | None:
    """Return who gave a view to the whole station."""
    return rewind.maker_of(tx.connection, "saved_view", view.id)
