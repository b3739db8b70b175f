"""What was changed in a letter since it was given back: for whoever is to approve it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.documents.paper_texts import day_words, paper_text
from dispute_desk.domain.letter_changes import LetterChange
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_values import filled_letter
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import letters
from dispute_desk.store.readers.letter_versions import before_last_return

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

_NOTHING = QT_TRANSLATE_NOOP("letter", "（空）")


def changes_since_return(desk: Desk, paper_id: int) -> tuple[LetterChange, ...] | None:
    """Return what reads otherwise since the last return; None where none was given back."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        row = letters.letter_row(connection, paper_id)
        old = before_last_return(connection, paper_id, row["letter_id"])
    if old is None:
        return None
    now = filled_letter(desk, row)
    was = filled_letter(desk, row | old)
    return tuple(
        LetterChange(field.label, _said(was.values[field.name]), _said(now.values[field.name]))
        for field in paper_text(now.kind.id).fields
        if was.values[field.name] != now.values[field.name]
    )


def _said(value: Any) -> str:  # noqa: ANN401 - as the kind of the field gives it
    if isinstance(value, (list, tuple)):
        return "\n".join(str(one) for one in value) or _NOTHING
    return (day_words(value) if _is_day(value) else str(value or "")) or _NOTHING


def _is_day(value: Any) -> bool:  # noqa: ANN401 - as above
    return hasattr(value, "isoformat")
