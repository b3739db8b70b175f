"""Where somebody works in a typed line: 在顺景酒店做 names 顺景酒店, not 在顺景酒店做."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.domain.quick_vocabulary import any_of
from dispute_desk.domain.surnames import looks_like_name

if TYPE_CHECKING:
    from dispute_desk.domain.quick_told import QuickWords
    from dispute_desk.domain.quick_vocabulary import QuickVocabulary


@dataclass(frozen=True)
class WorkplaceParts:
    """A word cut: who (``before``), 在, the firm, the word of work; what is left follows.

    ``is_firm`` is false where the place is no firm's name: 这里, 公司.
    """

    before: str
    at: str
    firm: str
    work: str
    is_firm: bool


def workplace_parts(text: str, words: QuickWords) -> WorkplaceParts | None:
    """Return who works where, if a word tells that; None where it does not."""
    if words.firm(text) is not None:
        return None
    known = words.vocabulary
    for pattern in _patterns(known):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        told = {name: one or "" for name, one in found.groupdict().items()}
        before, firm = told.get("before", ""), told["firm"]
        if before and not looks_like_name(known.name_label.sub("", before)):
            continue
        no_firm = firm in known.no_firms
        if not no_firm and "end" not in told and firm.endswith(known.no_firm_ends):
            continue
        return WorkplaceParts(before, told.get("at", ""), firm, told["work"], is_firm=not no_firm)
    return None


@lru_cache(maxsize=4)
def _patterns(words: QuickVocabulary) -> tuple[re.Pattern[str], ...]:
    """Return how a place of work is told: behind 在 with the end of a firm's name, or without it.

    Last a firm's name without 在, before a word of work.
    """
    before = r"(?P<before>[\u3400-\u9fff·]{2,8}?)??"
    at = f"(?P<at>(?:我|他|她|本人)?(?:{any_of(words.at_work)}))"
    done = f"(?!{any_of(words.no_work)})(?:{any_of(words.work)})[了过着]?"
    sign, end = r"[\u3400-\u9fff（）()·A-Za-z0-9]", f"(?P<end>{any_of(words.firm_ends)})"
    named = f"(?P<firm>{sign}{{1,36}}?{end})"
    return (
        re.compile(f"{before}{at}{named}(?:(?P<work>{done}).*)?"),
        re.compile(f"{before}{at}(?P<firm>{sign}{{2,20}}?)(?P<work>{done})"),
        re.compile(f"{named}(?P<work>{done}).*"),
    )
