"""The words of legacy ledgers: headings to fields, cell words to codes. The lists are data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from dispute_desk.domain.ledger_text import squeeze, tidy

#: A unit in brackets, behind the word 单位, behind a stroke, or as the end of a heading.
_UNIT = re.compile(
    r"[（(](?:单位[:：]?)?(?:人民币(?=万))?(万?元|万|亿元|千元|人|人民币元?)[）)]"
    r"|[（(]?单位[:：]?(万?元|千元)[）)]?"
    r"|[/／](万?元|千元|亿元)(?!\w)"
    r"|(?<=[^\d一二三四五六七八九十百几数超过满足达])(万元|千元|亿元)$"
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
UNIT_FACTORS = {"万元": 10_000, "万": 10_000, "元": 1, "千元": 1_000, "亿元": 100_000_000}
_LONGEST_HEADING = 24
#: Blanks that stand beside anything but two Latin words.
_BLANKS = re.compile(r"(?<![!-~]) | (?![!-~])")
#: So large a share of the headings of a built-in layout makes a table one of it.
_NEARLY_ALL = 0.85
#: English headings, their blanks left out.
_LONGEST_ENGLISH = 40
#: What spoke for the field of a column.
SYNONYM, STEM, GROUP, KEY = "synonym", "stem", "group", "key"
CONTENT, DECIDED, LAYOUT = "content", "decided", "layout"
TAUGHT = "taught"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: as it is written in one line, bare of its unit, its field and unit."""

    text: str
    bare: str
    field: str | None
    factor: int | None
    #: Of which sum the column is a part only; None where it is none.
    part: Part | None = None
    #: What spoke for the field: the heading itself, its stem, its group, or what the cells hold.
    spoken_by: str = ""


class Part(NamedTuple):
    """A share of a sum that has a column of its own: 养老 → 单位, 涉案金额 → 个人."""

    #: The field the shares add up to: amount, back_paid or late_fee.
    field: str
    #: The insurance it belongs to, if any.
    insurance: str | None
    #: Whose share: employer, employee, late_fee; total, or single where no group stands above.
    share: str


class BuiltIn(NamedTuple):
    """A layout of a known program: its headings (squeezed, lower case) and their fields."""

    name: str
    headings: frozenset[str]
    fields: Mapping[str, str]


class OtherKind(NamedTuple):
    """A kind of table that lists no disputes, as its title or its headings give it away."""

    title: re.Pattern[str]
    headings: re.Pattern[str]
    #: What it is: a key of the reasons a sheet has its role for.
    reason: str


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
    #: Sub headings that name a share of a sum, by the squeezed word.
    shares: Mapping[str, str] = field(default_factory=dict)
    #: What a sheet is that lists no disputes: what its title and headings say, and why.
    others: Sequence[OtherKind] = ()
    layouts: Sequence[BuiltIn] = ()
    #: What a title or a heading of disputes says.
    disputes: re.Pattern[str] = re.compile("(?!)")
    #: What the name of a trade union has in it, where parties are told in one cell.
    unions: re.Pattern[str] = re.compile("(?!)")
    #: Headings a person taught, as they are compared.
    by_hand: frozenset[str] = frozenset()
    _seen: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False, compare=False)

    def heading(self, text: str) -> Heading:
        """Return what a heading cell means."""
        key = ("heading", text)
        if key not in self._seen:
            self._seen[key] = self._heading(_in_one_line(text))
        found: Heading = self._seen[key]
        return found

    def taught(self, headings: Mapping[str, str]) -> Vocabulary:
        """Return a vocabulary that knows more headings, as a person taught them."""
        if not headings:
            return self
        told = {squeeze(text).casefold(): name for text, name in headings.items()}
        every = {**self.headings, **told}
        return replace(self, headings=every, by_hand=frozenset(told), _seen={})

    def fields_in(self, text: str) -> list[str]:
        """Return every field whose stem a heading has in it, in the order of the list."""
        form = squeeze(text).casefold()
        return list(dict.fromkeys(name for name, stem in self.heading_stems if stem.search(form)))

    def knows(self, text: str) -> bool:
        """Tell whether a text is word for word a heading of the list."""
        return squeeze(text).casefold() in self.headings

    def layout(self, headings: Sequence[Heading]) -> BuiltIn | None:
        """Return the built-in layout whose headings these are, nearly all of them."""
        told = {squeeze(one.text).casefold() for one in headings if one.text}
        for layout in self.layouts:
            if len(told & layout.headings) >= _NEARLY_ALL * len(layout.headings):
                return layout
        return None

    def share(self, text: str) -> str | None:
        """Return whose share a sub heading names; None when it names none."""
        return self.shares.get(_BRACKETS.sub("", squeeze(text)))

    def _heading(self, text: str) -> Heading:
        unit = _UNIT.search(text)
        bare = _UNIT.sub("", text) or text
        named = next(filter(None, unit.groups()), "") if unit else ""
        factor = UNIT_FACTORS.get(named)
        letters = len(text.replace(" ", ""))
        if not text or letters > (_LONGEST_ENGLISH if text.isascii() else _LONGEST_HEADING):
            return Heading(text, bare, None, factor)
        known, spoken_by = self._field(text, bare)
        return Heading(text, bare, known, factor, spoken_by=spoken_by)

    def _field(self, text: str, bare: str) -> tuple[str | None, str]:
        """Return the field of a heading, and what spoke for it."""
        text, bare = squeeze(text).casefold(), squeeze(bare).casefold()
        for form in (text, bare, _BRACKETS.sub("", bare)):
            if form in self.headings:
                return self.headings[form], TAUGHT if form in self.by_hand else SYNONYM
        for code, name, _ in self.insurances:
            if bare.removesuffix("保险").removesuffix("险") == name:
                return f"insurance:{code}", SYNONYM
        form = _BRACKETS.sub("", bare) or bare
        found = next((name for name, stem in self.heading_stems if stem.search(form)), None)
        half = found in self.half_fitting and self.half_fit.search(form) is not None
        return (None, "") if half or found is None else (found, STEM)

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

    def names_only_insurances(self, text: str) -> bool:
        """Tell whether a text says nothing but insurances: no letter is left unread."""
        rest = self.all_five.sub("", squeeze(text))
        for _, _, rule in self.insurances:
            rest = rule.sub("", rest)
        return not _BESIDE_INSURANCES.sub("", rest)


#: What may stand beside the names of insurances without telling anything else.
_BESIDE_INSURANCES = re.compile(
    "社会|基本|职工|城镇|企业|保险|险种|险|费|等|和|及|与|[、，,；;/+＋·.（）()]"
)


def _in_one_line(text: str) -> str:
    """Return a heading in one line; only the blanks between Latin words stay."""
    return _BLANKS.sub("", " ".join(tidy(text).split()))


def bare_of(heading: str) -> str:
    """Return a heading without its unit."""
    return _UNIT.sub("", heading) or heading


def unit_word(factor: int | None) -> str | None:
    """Return what a unit given in yuan is called; None for none."""
    return next((name for name, one in UNIT_FACTORS.items() if one == factor), None)


def vocabulary_from(
    headings: Mapping[str, Any],
    words: Mapping[str, Any],
    english: Mapping[str, Any] | None = None,
    layouts: Mapping[str, Any] | None = None,
) -> Vocabulary:
    """Build the vocabulary from its data files (``resources/ledger``)."""
    more = english or {"fields": {}, "stems": [], "unions": "(?!)"}
    listed = [*more["fields"].items(), *headings["fields"].items()]

    def rules(name: str) -> list[tuple[str, re.Pattern[str]]]:
        return [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in words[name]]

    return Vocabulary(
        headings={squeeze(text).casefold(): name for name, texts in listed for text in texts},
        heading_stems=[
            (name, re.compile(pattern, re.IGNORECASE))
            for name, pattern in (*headings["stems"], *more["stems"])
        ],
        half_fit=re.compile(headings["half_fits"][0]),
        half_fitting=frozenset(headings["half_fits"][1]),
        results=rules("results"),
        sources=rules("sources"),
        types=rules("types"),
        insurances=[(code, name, re.compile(rule)) for code, name, rule in words["insurances"]],
        all_five=re.compile(words["all_five"]),
        intake=re.compile(words["intake"]),
        shares={
            squeeze(text): share for share, texts in headings["shares"].items() for text in texts
        },
        unions=re.compile(more["unions"]),
        layouts=[_built_in(one) for one in layouts["layouts"]] if layouts else [],
        disputes=re.compile(words["disputes"]),
        others=[
            OtherKind(re.compile(one["title"]), re.compile(one["headings"]), one["reason"])
            for one in words["other_sheets"]
        ],
    )


def _built_in(told: Mapping[str, Any]) -> BuiltIn:
    def form(text: str) -> str:
        return squeeze(text).casefold()

    fields = {form(text): name for text, name in told["fields"].items()}
    return BuiltIn(told["name"], frozenset(map(form, told["headings"])), fields)
