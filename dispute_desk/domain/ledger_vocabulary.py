"""The words of legacy ledgers: headings to fields, cell words to codes. The lists are data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dispute_desk.domain.ledger_text import squeeze, tidy

_UNIT = re.compile(
    r"[（(](?:单位[:：])?(万?元|万|亿元|千元|人|人民币元?)[）)]|[（(]?单位[:：]?(万?元|千元)[）)]?"
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
UNIT_FACTORS = {"万元": 10_000, "万": 10_000, "元": 1, "千元": 1_000, "亿元": 100_000_000}
_LONGEST_HEADING = 24


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: as it is written in one line, bare of its unit, its field and unit."""

    text: str
    bare: str
    field: str | None
    factor: int | None


@dataclass(frozen=True)
class Vocabulary:
    """Looks words up; remembers what it looked up, since ledgers repeat themselves."""

    headings: Mapping[str, str]
    heading_stems: Sequence[tuple[str, re.Pattern[str]]]
    #: What a heading ends with that only half fits a stem, and the fields it is kept from.
    half_fit: re.Pattern[str]
    half_fitting: frozenset[str]
    results: Sequence[tuple[str, re.Pattern[str]]]
    sources: Sequence[tuple[str, re.Pattern[str]]]
    types: Sequence[tuple[str, re.Pattern[str]]]
    insurances: Sequence[tuple[str, str, re.Pattern[str]]]
    all_five: re.Pattern[str]
    intake: re.Pattern[str]
    _seen: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False, compare=False)

    def heading(self, text: str) -> Heading:
        """Return what a heading cell means."""
        key = ("heading", text)
        if key not in self._seen:
            self._seen[key] = self._heading("".join(tidy(text).split()))
        found: Heading = self._seen[key]
        return found

    def _heading(self, text: str) -> Heading:
        unit = _UNIT.search(text)
        bare = _UNIT.sub("", text) or text
        factor = UNIT_FACTORS.get(unit[1] or unit[2]) if unit else None
        if not text or len(text) > _LONGEST_HEADING:
            return Heading(text, bare, None, factor)
        return Heading(text, bare, self._field(text, bare), factor)

    def _field(self, text: str, bare: str) -> str | None:
        text, bare = squeeze(text), squeeze(bare)
        for form in (text, bare, _BRACKETS.sub("", bare)):
            if form in self.headings:
                return self.headings[form]
        for code, name, _ in self.insurances:
            if bare.removesuffix("保险").removesuffix("险") == name:
                return f"insurance:{code}"
        form = _BRACKETS.sub("", bare) or bare
        found = next((name for name, stem in self.heading_stems if stem.search(form)), None)
        half = found in self.half_fitting and self.half_fit.search(form) is not None
        return None if half else found

    def result(self, word: str) -> str | None:
        """Return the result code of a status word, negatives first; None when not understood."""
        return self._coded("result", word, self.results)

    def source(self, word: str) -> str | None:
        """Return the channel code of a source word."""
        return self._coded("source", word, self.sources)

    def dispute_type(self, word: str) -> str | None:
        """Return the type code of a dispute-type word."""
        return self._coded("type", word, self.types)

    def is_intake(self, word: str) -> bool:
        """Whether a word says that somebody only asked: no case came of it."""
        key = ("intake", word)
        if key not in self._seen:
            self._seen[key] = self.intake.search(squeeze(word)) is not None
        told: bool = self._seen[key]
        return told

    def _coded(
        self, kind: str, word: str, rules: Sequence[tuple[str, re.Pattern[str]]]
    ) -> str | None:
        key = (kind, word)
        if key not in self._seen:
            text = squeeze(word)
            self._seen[key] = next((code for code, rule in rules if rule.search(text)), None)
        code: str | None = self._seen[key]
        return code

    def insurances_in(self, text: str) -> tuple[str, ...]:
        """Return the insurances a text names, in the order of the list."""
        key = ("insurance", text)
        if key not in self._seen:
            compact = squeeze(text)
            every = self.all_five.search(compact)
            self._seen[key] = tuple(
                code for code, _, rule in self.insurances if every or rule.search(compact)
            )
        found: tuple[str, ...] = self._seen[key]
        return found


def vocabulary_from(headings: Mapping[str, Any], words: Mapping[str, Any]) -> Vocabulary:
    """Build the vocabulary from its two data files (``resources/ledger``)."""

    def rules(name: str) -> list[tuple[str, re.Pattern[str]]]:
        return [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in words[name]]

    return Vocabulary(
        headings={
            squeeze(text): name for name, texts in headings["fields"].items() for text in texts
        },
        heading_stems=[
            (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in headings["stems"]
        ],
        half_fit=re.compile(headings["half_fits"][0]),
        half_fitting=frozenset(headings["half_fits"][1]),
        results=rules("results"),
        sources=rules("sources"),
        types=rules("types"),
        insurances=[(code, name, re.compile(rule)) for code, name, rule in words["insurances"]],
        all_five=re.compile(words["all_five"]),
        intake=re.compile(words["intake"]),
    )
