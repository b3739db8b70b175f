"""Marks in a letter that is only looked at: what is still to be filled in, where it belongs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.documents.paper_texts import Field
    from dispute_desk.services.letter_values import LetterOnPaper

#: What stands in place of a text nobody knows yet.
MARK = "【待填：{label}】"


class OpenDay(date):
    """A day nobody has said yet: it is written as the empty places of a form."""

    year = property(lambda _: "____")
    month = property(lambda _: "__")
    day = property(lambda _: "__")


def with_marks(on_paper: LetterOnPaper) -> dict[str, Any]:
    """Return the values of a letter, with a mark for each that is missing."""
    return on_paper.values | {one.name: _mark(one) for one in on_paper.missing}


def _mark(field: Field) -> Any:  # noqa: ANN401 - as the kind of the field asks
    if field.kind == "date":
        return OpenDay(2000, 1, 1)
    told = MARK.format(label=field.label)
    return [told] if field.kind == "list" else told
