"""How the detail of an answer is written: a resource turned into values."""

from __future__ import annotations

from functools import cache

from dispute_desk.assets import resource
from dispute_desk.domain.detail_words import DetailWords
from dispute_desk.reference.tables import build, read_toml


@cache
def load_detail_words() -> DetailWords:
    """Return the ways headings and words of a detail are written."""
    path = resource("enquiries", "person_detail.toml")
    return build(DetailWords, read_toml(path), file=path.name)
