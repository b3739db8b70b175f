"""Whom a dispute goes to first and second, by its cause, as the table of a region says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.insured_comparison import Finding
from dispute_desk.domain.word import Word

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, kw_only=True)
class Route:
    """Where causes go: the first bodies to turn to, then the second (domain reference §1.1).

    ``findings`` are what a 协查 has to have established for it to apply (absent: nothing).
    """

    causes: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    advice: str
    advice_en: str
    basis: str
    suspends: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def then(self) -> tuple[str, ...]:
        """The second bodies that are not among the first: the same one is not named twice."""
        return tuple(body for body in self.second if body not in self.first)

    def addressee(self, turned_to: Collection[str]) -> str | None:
        """Return the first body nobody has turned to yet; None where all have been."""
        return next((body for body in (*self.first, *self.second) if body not in turned_to), None)

    def text(self, language: str = "zh") -> str:
        """Return the advice in Chinese, or in English for ``en``."""
        return self.advice_en if language == "en" else self.advice


@dataclass(frozen=True, kw_only=True)
class Routing(Word):
    """The routing table of a region."""

    routes: tuple[Route, ...]
    status: str = ""

    def route(self, cause: str | None, found: Collection[Finding] = ()) -> Route | None:
        """Return the route of a cause where this was found; None where the table is silent.

        A route that asks for more of what was found goes before one that asks for less.
        """
        fitting = [
            route
            for route in self.routes
            if cause in route.causes and set(route.findings) <= set(found)
        ]
        return max(fitting, key=lambda route: len(route.findings), default=None)
