"""Identity numbers of which only some digits are sure: whether two may be of one person.

What is lost or hidden is never completed; a name and an employer in common must speak for it too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.identity import person_key
from dispute_desk.domain.ledger_text import squeeze_number

if TYPE_CHECKING:
    from collections.abc import Iterable

_HIDDEN = re.compile(r"[*＊•…]+|(?<=\d)X{2,}(?=[\dX]|$)")
#: Fewer digits in common say nothing: the first six are only the place of birth.
_FEWEST_SURE = 8
#: So many digits of a number a spreadsheet keeps.
_OF_A_FLOAT = 15


def is_uncertain(number: str | None, partial: str | None) -> bool:
    """Whether a worker's number lacks digits: some were lost, or hidden."""
    if not number:
        return bool(partial)
    return not number.isdigit() and _HIDDEN.search(number) is not None


def may_be_same_number(one: str, other: str) -> bool:
    """Whether two numbers agree in all digits that are sure of both."""
    first, second = _sure(one), _sure(other)
    heads = first[0], second[0]
    if min(map(len, heads)) == _OF_A_FLOAT and all(head[:_OF_A_FLOAT].isdigit() for head in heads):
        # The float nearest to …10000 is …09984: the last digit that is told may be one off.
        return abs(int(heads[0][:_OF_A_FLOAT]) - int(heads[1][:_OF_A_FLOAT])) <= 1
    head = min(len(first[0]), len(second[0]))
    tail = min(len(first[1]), len(second[1]))
    if first[0][:head] != second[0][:head]:
        return False
    if tail and first[1][-tail:] != second[1][-tail:]:
        return False
    return head + tail >= _FEWEST_SURE


def _sure(number: str) -> tuple[str, str]:
    """Return the sure first and last digits; a number without hidden ones has no sure end.

    One whole number is sure at both ends: it has 18 signs.
    """
    text = squeeze_number(number)
    found = _HIDDEN.search(text)
    if found is None:
        return text, text if len(text) == len("440198199001010014") else ""
    last = list(_HIDDEN.finditer(text))[-1]
    return text[: found.start()], text[last.end() :]


def count_people(
    told: Iterable[tuple[str, str | None, str | None, str | None, str | None]],
) -> int:
    """Count people, each once: name, number, sure digits, telephone and employer of each.

    One whose number lacks digits is the one of the same name and employer whose number agrees,
    where there is exactly one such.
    """
    keys: set[str] = set()
    whole: dict[tuple[str, str | None], dict[str, str]] = {}
    unsure: list[tuple[str, str, str | None, str | None]] = []
    for name, number, partial, phone, employer in told:
        if is_uncertain(number, partial):
            unsure.append((name, number or partial or "", phone, employer))
            continue
        key = person_key(name, number, phone, employer)
        keys.add(key)
        if number:
            whole.setdefault((name, employer), {})[number] = key
    for name, digits, phone, employer in unsure:
        known = whole.get((name, employer), {})
        same = {key for number, key in known.items() if may_be_same_number(number, digits)}
        keys.add(same.pop() if len(same) == 1 else person_key(name, digits, phone, employer))
    return len(keys)
