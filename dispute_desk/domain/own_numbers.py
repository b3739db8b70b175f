"""Numbers of our series: which comes next, and old cases that bear one told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_APART = re.compile(r"（台账\d*）$")


@dataclass(frozen=True)
class NextNumber:
    """The next number of a yearly series: ``text`` as it is written, ``lowest`` what may be set.

    A number taken once, even one that was voided, is never given again.
    """

    series: str
    label: str
    label_en: str
    year: int
    next: int
    lowest: int
    text: str


def told_apart(number: str, taken: Collection[str]) -> str:
    """Return a number of ours as the own number of an old case: 云社调〔2026〕1号（台账）."""
    found, count = f"{number}（台账）", 2
    while found in taken:
        found, count = f"{number}（台账{count}）", count + 1
    return found


def as_written(number: str) -> str:
    """Return a number as the old ledger writes it, without what tells it apart."""
    return _APART.sub("", number) if number.endswith("）") else number
