"""One line of what is stored about a person, and the words its values are told in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import INSURANCE_WORDS, Insurance
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.services.person_others import KEPT_BACK

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile

    Row = dict[str, Any]
    Line = dict[str, Any]

#: What is said of a record that was taken out of use.
_VOIDED = "已作废"


def line(one: Row, what: str, *parts: object, day: object = None) -> Line:
    """Return a line: the item, its words, the day, the case."""
    number = one.get("case_number") or (f"#{one['case_id']}" if one.get("case_id") else None)
    said = (*parts, _VOIDED if one.get("voided") else None)
    told = "；".join(str(part) for part in said if part not in {None, ""})
    return {
        "what": what,
        "text": told or None,
        "day": str(day)[:10] if day else None,
        "case": number,
    }


def code_word(profile: Profile, table: str, code: object) -> str | None:
    """Return the word of a code; one the profile does not know as it is."""
    words = {one.code: one.label for one in getattr(profile, table)}
    return None if code in {None, ""} else words.get(str(code), str(code))


def named(word: str, value: object) -> str | None:
    """Return a value behind its word; nothing where there is none."""
    return None if value in {None, ""} else f"{word}：{value}"


def texts(one: Row, **words: str) -> tuple[str | None, ...]:
    """Return free texts behind their words; of one that speaks of others that it is kept back."""
    return tuple(
        named(word, KEPT_BACK if column in one["of_others"] and one[column] else one[column])
        for column, word in words.items()
    )


def months(one: Row) -> str | None:
    """Return from which month to which."""
    told = [str(one[name]) for name in ("month_from", "month_to") if one.get(name)]
    return "至".join(dict.fromkeys(told)) or None


def yuan(fen: int | None) -> str | None:
    """Return a sum in yuan."""
    return None if fen is None else f"{yuan_grouped(fen)}元"


def insurance_word(value: str | None) -> str | None:
    """Return an insurance in words."""
    return INSURANCE_WORDS[Insurance(value)] if value else None
