"""The words of the one-line entry: a resource turned into values."""

from __future__ import annotations

from functools import cache

from dispute_desk.assets import resource
from dispute_desk.domain.quick_vocabulary import QuickVocabulary
from dispute_desk.reference.tables import build, read_toml


@cache
def load_quick_vocabulary() -> QuickVocabulary:
    """Return what a typed line may say, in Chinese and English."""
    path = resource("intake", "quick_words.toml")
    return build(QuickVocabulary, read_toml(path), file=path.name)
