"""What lists and pages of employers ask and get."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

#: What a list of employers may be sorted by.
EMPLOYER_SORTS = (
    "last_received_on",
    "name",
    "credit_code",
    "street",
    "industry",
    "cases",
    "open_cases",
    "paid",
)
#: The named filters of a list of employers.
EMPLOYER_VIEWS = ("all", "open", "no_code", "no_case")


@dataclass(frozen=True, kw_only=True)
class EmployerQuery:
    """Which employers, in which order.

    ``text`` is what was typed: names, former names, numbers, pinyin initials. ``view`` is one of
    ``EMPLOYER_VIEWS``, ``sort`` one of ``EMPLOYER_SORTS``.
    """

    text: str = ""
    view: str = "all"
    sort: str = "last_received_on"
    descending: bool = True
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, kw_only=True)
class EmployerFile:
    """An employer with everything under it, as plain values by field id.

    ``employer`` holds every column; the lists hold dicts of the records' columns. ``sums`` are the
    fen of the layers over all its cases, ``late_fee`` apart. Of papers and visits the newest.
    """

    id: int
    employer: dict[str, Any]
    facts: tuple[dict[str, Any], ...]
    contacts: tuple[dict[str, Any], ...]
    papers: tuple[dict[str, Any], ...]
    visits: tuple[dict[str, Any], ...]
    sums: dict[str, int]
    cases: int
    open_cases: int

    @property
    def people(self) -> dict[int, str]:
        """Names of the people its values point to, as a case file has them: none do."""
        return {}
