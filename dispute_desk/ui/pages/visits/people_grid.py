"""Who came, as a small grid in the form that corrects a visit: names, phones and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.identity import mask_id, mask_phone
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.visits import NewVisitor
from dispute_desk.ui.models.entry_rows import EntryColumn
from dispute_desk.ui.steps.entries import Entry
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.form import FormRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

#: Rows in sight; empty ones there are always, for who came along.
MOST, SPARE = 4, 2
_NAME, _PHONE, _NUMBER = range(3)
_MASKS = {"phone": mask_phone, "id_no": mask_id}
_TITLE = QT_TRANSLATE_NOOP("visit_people", "来访人")
_HINT = QT_TRANSLATE_NOOP(
    "visit_people", "改错的直接改；号码不改请留着；加人写在空行，清空一行就去掉这个人，人次随着变。"
)
_NO_NAME = QT_TRANSLATE_NOOP("visit_people", "第 %1 行没有姓名，请填写姓名，或清空这一行。")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("visit_people", "姓名"), 92),
    (QT_TRANSLATE_NOOP("visit_people", "电话"), 116),
    (QT_TRANSLATE_NOOP("visit_people", "证件号码"), 160),
)


def _said(source: str) -> str:
    return QCoreApplication.translate("visit_people", source)


class PeopleGrid(EntryGrid):
    """The people of a visit; a number shown masked and left alone stays as it is kept."""

    def __init__(self, name: str, visitors: Sequence[dict[str, Any]]) -> None:
        columns = [
            EntryColumn(_said(title), width=width, stretch=number == _NUMBER)
            for number, (title, width) in enumerate(_COLUMNS)
        ]
        super().__init__(name, _said(_TITLE), columns, grows=True)
        self._kept = tuple(visitors)
        rows = [(one["name"], *(_masked(one, key) for key in _MASKS)) for one in visitors]
        self.entries.show_rows([*rows, *[("", "", "")] * SPARE])
        self.fit_rows(MOST)

    def entry(self) -> Entry:
        """Return the grid as an entry of a form."""
        row = FormRow(self.objectName(), _said(_TITLE), self, hint=_said(_HINT))
        return Entry(row, self.people, lambda _: None, trouble=self._trouble)

    def people(self) -> tuple[NewVisitor, ...]:
        """Return everybody as the command takes them; an empty row is nobody."""
        self.settle()
        return tuple(
            self._person(row) for row in range(self.entries.rowCount()) if not self._is_empty(row)
        )

    def _person(self, row: int) -> NewVisitor:
        kept = self._kept[row] if row < len(self._kept) else None
        told = {
            key: self._told(row, column, key, kept)
            for column, key in ((_PHONE, "phone"), (_NUMBER, "id_no"))
        }
        who = kept["id"] if kept is not None else None
        return NewVisitor(name=self.entries.text(row, _NAME), visitor_id=who, **told)

    def _told(self, row: int, column: int, key: str, kept: dict[str, Any] | None) -> str | None:
        typed = self.entries.text(row, column).strip()
        if kept is not None and typed == _masked(kept, key):
            return str(kept[key]) if kept[key] else None
        return typed or None

    def _is_empty(self, row: int) -> bool:
        return not any(self.entries.text(row, column).strip() for column in range(len(_COLUMNS)))

    def _trouble(self) -> str:
        self.settle()
        for row in range(self.entries.rowCount()):
            if not self._is_empty(row) and not self.entries.text(row, _NAME).strip():
                return _said(_NO_NAME).replace("%1", str(row + 1))
        return ""


def _masked(visitor: dict[str, Any], key: str) -> str:
    number = visitor[key]
    return _MASKS[key](str(number)) if number else ""
