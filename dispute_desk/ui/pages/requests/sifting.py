"""Which requests a typed text means: a name, its letters, the tail of a phone or number, a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    Row = dict[str, Any]

#: The tail of a number people say: four digits at least.
TAIL = 4


def sifted(rows: Iterable[Row], text: str) -> tuple[Row, ...]:
    """Return the requests every word of the text occurs in."""
    words = text.casefold().split()
    return tuple(row for row in rows if all(_says(row, word) for word in words))


def _says(row: Row, word: str) -> bool:
    """Tell whether a word stands in a request, or spells its name by first letters."""
    told = (row["name"], row["answer"], row["case_number"])
    if any(word in str(one or "").casefold() for one in told):
        return True
    if word.isascii() and word.isalpha():
        return any(word in spelled for spelled in row["initials"])
    numbers = [number.casefold() for number in (*row["phones"], row["id_no"]) if number]
    if len(word) < TAIL:
        return False
    return any(number.endswith(word) for number in numbers)
