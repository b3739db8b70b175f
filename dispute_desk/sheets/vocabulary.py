"""The vocabulary of ledgers, loaded from its data files."""

from __future__ import annotations

import json
from functools import cache

from dispute_desk.assets import resource
from dispute_desk.domain.ledger_vocabulary import Vocabulary, vocabulary_from


@cache
def ledger_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary (``resources/ledger``)."""
    headings, words = (
        json.loads(resource("ledger", name).read_text("utf-8"))
        for name in ("headings.json", "words.json")
    )
    return vocabulary_from(headings, words)
