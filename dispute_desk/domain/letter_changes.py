"""A change of a letter between two versions: a field, how it read and how it reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterChange:
    """A field that reads otherwise than in the version that was given back."""

    label: str
    before: str
    after: str
