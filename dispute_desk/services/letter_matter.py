"""What a letter is about decides which law it cites and what it asks: the matter of its case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.letter_words import FieldText
from dispute_desk.services.case_paper_words import split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.letter_words import LetterKind, LetterMatter
    from dispute_desk.domain.profile import Profile


@dataclass(frozen=True)
class Matter:
    """The cards a letter cites, what its fields say before anybody wrote, the list it encloses.

    Without ``cites`` nobody knows a basis for what it is about: it is asked for.
    """

    cites: tuple[str, ...]
    says: tuple[FieldText, ...]
    check: str | None


def matter_of(profile: Profile, kind: LetterKind, case: Mapping[str, Any] | None) -> Matter:
    """Return the matter of a letter: of its case, else of the contributions the kind speaks of.

    A case of several matters has the law of all of them; where one has none here, nothing is
    cited at all: half a basis would be held against the whole.
    """
    if case is None:
        return _of_station(profile, kind)
    found = _matters(profile, split(case["cause"]) + split(case["other_causes"]))
    theirs = {one.field for matter in profile.letter_matters for one in matter.says}
    same = tuple(one for one in kind.says if one.field not in theirs)
    if not found:
        return Matter((), same, None)
    cites = tuple(dict.fromkeys(code for one in found for code in one.cites))
    checks = dict.fromkeys(one.check for one in found if one.check)
    return Matter(cites, same + _said_together(found), "、".join(checks) or None)


def _of_station(profile: Profile, kind: LetterKind) -> Matter:
    """Return what a letter about no case says: the matter that cites what the kind does."""
    alike = (one for one in profile.letter_matters if one.cites == kind.cites)
    matter = next(alike, None)
    return Matter(kind.cites, kind.says, matter.check if matter else None)


def _matters(profile: Profile, codes: Sequence[str]) -> list[LetterMatter]:
    """Return the matters of all causes, each once; none where one cause has no matter."""
    known = {code: one for one in profile.letter_matters for code in one.causes}
    if not codes or any(code not in known for code in codes):
        return []
    return list({known[code].code: known[code] for code in codes}.values())


def _said_together(matters: Sequence[LetterMatter]) -> tuple[FieldText, ...]:
    """Return the texts of several matters as one for each field, nothing told twice."""
    fields: dict[str, list[FieldText]] = {}
    for one in (text for matter in matters for text in matter.says):
        fields.setdefault(one.field, []).append(one)
    told = []
    for field, same in fields.items():
        texts = tuple(dict.fromkeys(text for one in same for text in one.texts))
        several = same[0].several
        joined = texts if several else ("；".join(texts),)
        told.append(FieldText(field=field, texts=joined, several=several))
    return tuple(told)
