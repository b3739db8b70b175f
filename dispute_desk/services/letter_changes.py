"""What was changed in a letter since it was given back: for whoever is to approve it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from dispute_desk.documents.change_marks import Passage, marked
from dispute_desk.documents.paper_texts import day_words, paper_text
from dispute_desk.domain.letter_changes import LetterChange
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_values import filled_letter
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import letters
from dispute_desk.store.readers.letter_versions import before_last_return

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def passages_of(changes: Sequence[LetterChange]) -> list[Passage]:
    """Return the changed texts line by line, with the signs that came and those at a gap."""
    found = []
    for one in changes:
        came, went = _signs(one.before, one.after)
        start = 0
        for line in one.after.split("\n"):
            end = start + len(line)
            found.append(_passage(one.after, (start, end), came, went))
            start = end + 1
    return [one for one in found if one.came or one.went]


def _signs(before: str, after: str) -> tuple[set[int], set[int]]:
    """Return the places of what came into a text, and of the signs beside what went."""
    came: set[int] = set()
    went: set[int] = set()
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag in {"insert", "replace"}:
            came.update(range(c, d))
        if tag == "delete" and b > a:
            went.update(place for place in (c - 1, c) if 0 <= place < len(after))
    return came, went


def _passage(text: str, span: tuple[int, int], came: set[int], went: set[int]) -> Passage:
    """Return a line without its spaces, as it is looked for on the page."""
    kept = [place for place in range(*span) if not text[place].isspace()]
    return Passage(
        "".join(text[place] for place in kept),
        frozenset(number for number, place in enumerate(kept) if place in came),
        frozenset(number for number, place in enumerate(kept) if place in went),
    )


def marked_letter(desk: Desk, paper_id: int, pdf: bytes) -> bytes | None:
    """Return a drawn letter with what was changed since its return marked; None without any."""
    changes = changes_since_return(desk, paper_id)
    if not changes:
        return None
    return marked(pdf, passages_of(changes))


def _said(value: Any) -> str:  # noqa: ANN401 - as the kind of the field gives it
    if isinstance(value, (list, tuple)):
        return "\n".join(str(one) for one in value) or _NOTHING
    return (day_words(value) if _is_day(value) else str(value or "")) or _NOTHING


def _is_day(value: Any) -> bool:  # noqa: ANN401 - as above
    return hasattr(value, "isoformat")
