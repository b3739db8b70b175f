"""Entries made from declared fields: a field of a record becomes an input of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.fields import Field, FieldKind, Mask
from dispute_desk.ui.steps.entries import Choice, Entry, Kit
from dispute_desk.ui.steps.warnings import tell_doubts
from dispute_desk.ui.steps.words import SETS, SEX_WORDS, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Up to so many words stand as chips, more in a menu.
FEW = 7


def entry_for(kit: Kit, words: Words, field: Field, value: Any) -> Entry:  # noqa: ANN401
    """Return the entry of a field with its value in it; a masked value is not shown."""
    if field.mask is not Mask.NONE and value:
        return _hidden(kit, words, field, value)
    entry = _made(kit, words, field, value)
    entry.put(_split(value) if field.kind is FieldKind.CODES else value)
    return entry


def text_value(field: Field, value: Any) -> Any:  # noqa: ANN401
    """Return what an edit command carries for a value of a field."""
    if field.kind is FieldKind.CODES:
        return ",".join(str(one) for one in value or ()) or None
    if field.kind is FieldKind.FLAG:
        return bool(value)
    if value is None or value == "":
        return None
    return str(value)


def _made(kit: Kit, words: Words, field: Field, value: Any) -> Entry:  # noqa: ANN401
    title = words.field(field)
    plain: dict[FieldKind, Callable[[str, str], Entry]] = {
        FieldKind.LONG_TEXT: kit.long,
        FieldKind.DATE: kit.day,
        FieldKind.MONTH: kit.month,
        FieldKind.FLAG: kit.flag,
    }
    if field.kind in plain:
        return plain[field.kind](field.id, title)
    if field.kind is FieldKind.CODE:
        known = [*choices_of(words, field.table)]
        if field.open and value and str(value) not in {code for _, code in known}:
            known.append((str(value), str(value)))  # what no code stands for is kept
        return kit.choice(field.id, title, known, empty="")
    if field.kind is FieldKind.CODES:
        known = [*choices_of(words, field.table)]
        if field.open:  # what no code stands for is kept
            codes = {code for _, code in known}
            known += [(one, one) for one in _split(value) if one not in codes]
        if len(known) <= FEW:
            return kit.chips(field.id, title, known, several=True)
        return kit.many(field.id, title, known)
    return _line(kit, field, title)


def _line(kit: Kit, field: Field, title: str) -> Entry:
    entry = kit.text(field.id, title)
    line = entry.row.field
    if isinstance(line, QLineEdit):
        tell_doubts(line, field.kind, entry.row.show_hint)
    return entry


def _hidden(kit: Kit, words: Words, field: Field, value: Any) -> Entry:  # noqa: ANN401
    """Return an entry that keeps the value unless something else is typed."""
    entry = _line(kit, field, words.field(field))
    say_kept(entry, words.value(field, value))
    return Entry(entry.row, lambda: entry.read() or value, entry.put)


def say_kept(entry: Entry, words: str) -> None:
    """Say in an empty line which value is kept unless another one is typed."""
    line = entry.row.field
    if isinstance(line, QLineEdit):
        keep = QCoreApplication.translate("entries", "%1（不改请留空）")
        line.setPlaceholderText(keep.replace("%1", words))


def choices_of(words: Words, table: str) -> Sequence[Choice]:
    """Return the words of a table to choose from."""
    if table in SETS:
        return [(words.code(table, one), one) for one in SETS[table][1]]
    if table == "sexes":
        return [(words.code(table, one), one) for one in SEX_WORDS]
    return [(words.of(one), one.code) for one in getattr(words.profile, table, ())]


def _split(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(part for part in str(value or "").split(",") if part)
