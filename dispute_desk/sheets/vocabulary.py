"""The vocabulary of ledgers and rosters, loaded from its data files."""

from __future__ import annotations

import json
from functools import cache

from dispute_desk.assets import resource
from dispute_desk.domain.ledger_vocabulary import Vocabulary, vocabulary_from
from dispute_desk.domain.roster import RosterWords


@cache
def ledger_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary (``resources/ledger``)."""
    headings, words, english, layouts = (
        json.loads(resource("ledger", name).read_text("utf-8"))
        for name in ("headings.json", "words.json", "english.json", "layouts.json")
    )
    return vocabulary_from(headings, words, english, layouts)


@cache
def roster_words() -> RosterWords:
    """Return what the headings of rosters mean (``resources/ledger/roster.json``)."""
    own = json.loads(resource("ledger", "roster.json").read_text("utf-8"))
    return RosterWords(ledger_vocabulary(), own["fields"])
