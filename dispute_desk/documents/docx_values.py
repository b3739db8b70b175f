"""The values of a paper as a .docx template sees them: words, lists of words, rows of words."""

from __future__ import annotations

import unicodedata
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

from dispute_desk.documents.docx_names import COUNT, called
from dispute_desk.documents.paper_texts import BY_HAND, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.documents.paper_texts import Field, PaperText

#: The one control sign that is kept: it begins a new line.
_KEPT = "\n"


class Told(str):
    """The words of a field; what is not known reads as a line for the pen, and is false."""

    __slots__ = ("known",)
    known: bool

    def __new__(cls, text: str) -> Self:
        """Return the words, or the line where there are none."""
        told = super().__new__(cls, text or BY_HAND)
        told.known = bool(text)
        return told

    def __bool__(self) -> bool:
        """Whether the value is known."""
        return self.known


def context(text: PaperText, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a template of the paper may name, by the fields' ids and their Chinese names."""
    names = called(text.fields)
    found: dict[str, Any] = {}
    for one in text.fields:
        value = _value(one, values.get(one.name))
        found[one.name] = found[names[one.name]] = value
    return found


def _value(one: Field, value: Any) -> Any:  # noqa: ANN401 - any value of a paper
    if one.kind == "list":
        return [plain(str(entry)) for entry in value or ()]
    if one.kind == "rows":
        return _rows(one.columns, value or ())
    return Told(plain(words(one, value)))


def _rows(columns: Sequence[Field], rows: Sequence[Mapping[str, Any]]) -> list[SimpleNamespace]:
    names = called(columns)
    found = []
    for number, row in enumerate(rows, 1):
        cells: dict[str, str] = {COUNT: str(number)}
        for one in columns:
            told = plain(words(one, row.get(one.name)))
            cells[one.name] = cells[names[one.name]] = told
        found.append(SimpleNamespace(**cells))
    return found


def plain(text: str) -> str:
    """Return a text without what no .docx may hold: controls, halves of characters."""
    return "".join(
        sign for sign in text if sign in _KEPT or unicodedata.category(sign) not in {"Cc", "Cs"}
    )
