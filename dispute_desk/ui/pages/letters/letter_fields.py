"""The fields of a letter as entries: what is missing in sight, what is filled already folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.edits import when_edited
from dispute_desk.ui.widgets.naming import button, named, retire

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.letter_rows import LetterField
    from dispute_desk.services.letter_drafting import WrittenLetter
    from dispute_desk.ui.steps.entries import Entry, Kit

#: Fields of one line; every other text has several.
_SHORT = frozenset({"contact", "phone", "address", "term", "source", "authority"})
_A_LINE = QT_TRANSLATE_NOOP("letters", "一行一条。")


class LetterFields(QWidget):
    """Entries for the fields of one kind of letter; ``told`` is what was changed by hand."""

    edited = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        named(self, f"{kit.name}.fields")
        self._kit = kit
        self.entries: dict[str, Entry] = {}
        self._fields: dict[str, LetterField] = {}
        self._before: dict[str, Any] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(12)
        self.fold = button("", f"{kit.name}.fold", kind="link")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        self._rest = named(QWidget(), f"{kit.name}.rest")
        self._others = QVBoxLayout(self._rest)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(12)
        box.addLayout(self._missing)
        box.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._rest)
        self._turn(on=False)

    def show_letter(self, written: WrittenLetter) -> None:
        """Ask for the fields of a letter; those it lacks first."""
        for entry in self.entries.values():
            retire(entry.row)
        self.entries, self._before = {}, dict(written.values)
        self._fields = {one.name: one for one in written.fields}
        for one in written.fields:
            lacks = one in written.missing
            entry = self._entry(one, required=lacks)
            entry.put(_shown(one, written.values.get(one.name)))
            when_edited(entry, self.edited.emit)
            self.entries[one.name] = entry
            (self._missing if lacks else self._others).addWidget(entry.row)
        self.fold.setVisible(self._others.count() > 0)

    def told(self) -> dict[str, Any]:
        """Return what was changed by hand, as commands and the store take it."""
        found = {}
        for name, entry in self.entries.items():
            value = _read(self._fields[name], entry.read())
            if value != _plain(self._before.get(name)):
                found[name] = value
        return found

    def restore(self, told: Mapping[str, Any]) -> None:
        """Put what was written by hand before back into the fields it has a place in."""
        for name, value in told.items():
            if name in self.entries:
                self.entries[name].put(_shown(self._fields[name], value))

    def say_missing(self, names: tuple[str, ...]) -> None:
        """Show under each field of a letter that lacks it that it has to be filled."""
        for name in names:
            if name in self.entries:
                self.entries[name].check()

    def first(self) -> QWidget | None:
        """Return where writing begins: the first field that is missing."""
        item = self._missing.itemAt(0)
        row = item.widget() if item is not None else None
        return getattr(row, "field", None)

    def _entry(self, one: LetterField, *, required: bool) -> Entry:
        if one.kind == "date":
            return self._kit.day(one.name, one.label, required=required, ahead=True)
        if one.kind == "list":
            hint = QCoreApplication.translate("letters", _A_LINE)
            return self._kit.long(one.name, one.label, required=required, hint=hint)
        if one.name in _SHORT:
            return self._kit.text(one.name, one.label, required=required)
        return self._kit.long(one.name, one.label, required=required)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._rest.setVisible(on)
        words = self.tr("收起其他内容") if on else self.tr("其他内容（已填好，可以改）")
        self.fold.setText(words)
        self.fold.setAccessibleName(words)


def _shown(one: LetterField, value: Any) -> Any:  # noqa: ANN401 - as the entry takes it
    return "\n".join(value or ()) if one.kind == "list" else value


def _read(one: LetterField, value: Any) -> Any:  # noqa: ANN401 - as a command takes it
    if one.kind == "list":
        return [line.strip() for line in (value or "").splitlines() if line.strip()]
    return _plain(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - a value of a paper
    if isinstance(value, (list, tuple)):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
