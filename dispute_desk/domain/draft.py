"""What somebody was typing when it could not be saved: kept until it is saved or given up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Inputs that hold nothing but numbers of persons: none of it is told.
_NUMBERS = ("id_no", "phone")
#: What people know an editor by comes before everything else; the one-line entry last.
_FIRST, _LAST = ("name", "employer"), ("line",)
#: A day or month stays; any other run of digits could be a person's number, whole or half typed.
_DAY_OR_NUMBER = re.compile(
    r"(?P<day>(?<!\d)(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?(?![\d-]))|[\dXx*][\dXx*\s-]{5,}"
)
#: Texts that are told of a draft, and signs of each.
_TEXTS, _SIGNS = 3, 24


@dataclass(frozen=True)
class Draft:
    """What stood in an editor.

    ``form`` is the editor's id, ``record`` what it was about (empty: nothing yet), ``title`` the
    words people know it by; ``content`` holds what was typed by the name of the input.
    """

    form: str
    record: str
    title: str
    content: dict[str, Any]
    saved_at: datetime | None = None


def typed_words(content: dict[str, Any]) -> tuple[str, ...]:
    """Return the first words of what was typed, so that drafts are told apart.

    A name and the employer come first. Numbers of persons are left out, wherever they stand.
    """
    found: list[str] = []
    for name in sorted(content, key=_rank):
        for text in _texts(name, content[name]):
            told = _without_numbers(text)
            if told and told not in found:
                found.append(told)
            if len(found) == _TEXTS:
                return tuple(found)
    return tuple(found)


def _rank(name: str) -> int:
    last = name.rpartition(".")[2]
    return _FIRST.index(last) if last in _FIRST else len(_FIRST) + (last in _LAST)


def _texts(name: str, told: Any) -> Iterator[str]:  # noqa: ANN401 - as JSON holds it
    """Yield the texts of an input, of a grid cell by cell."""
    if name.endswith(_NUMBERS):
        return
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for key, inner in told.items():
            yield from _texts(str(key), inner)
    elif isinstance(told, list):
        for inner in told:
            yield from _texts(name, inner)


def _without_numbers(text: str) -> str:
    """Return the beginning of a text on one line; empty where it says nothing in words."""
    line = " ".join(text.split())
    told = _DAY_OR_NUMBER.sub(lambda found: found[0] if found["day"] else "… ", line).strip()
    if not any(sign.isalpha() for sign in told):
        return ""
    return told if len(told) <= _SIGNS else told[: _SIGNS - 1] + "…"
