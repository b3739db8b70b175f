"""How headings and words are written in the detail an answer to a 协查 comes with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_text import squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping


class DetailField(StrEnum):
    """What a column of the detail holds."""

    NAME = "name"
    ID_NO = "id_no"
    INSURANCE = "insurance"
    PERIOD = "period"
    MONTH_FROM = "month_from"
    MONTH_TO = "month_to"
    WAGE = "wage"
    BASE = "base"
    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    TOTAL = "total"
    OPEN = "open"
    STATUS = "status"


@dataclass(frozen=True, kw_only=True)
class HeadingWords:
    """The ways a heading is written."""

    field: DetailField
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StatusWords:
    """The ways it is written what was done about contributions."""

    code: InsuredStatus
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class InsuranceWords:
    """The ways an insurance is written."""

    code: Insurance
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DetailWords:
    """The vocabulary of the detail; ``totals`` begin rows that sum up others."""

    source: str
    status: str
    totals: tuple[str, ...]
    headings: tuple[HeadingWords, ...]
    statuses: tuple[StatusWords, ...]
    insurances: tuple[InsuranceWords, ...]

    def heading(self, text: str) -> DetailField | None:
        """Return what a heading says its column holds; units in brackets are looked through."""
        plain = squeeze(text)
        known = self._headings
        return known.get(plain) or known.get(plain.partition("(")[0])

    def status_of(self, text: str) -> InsuredStatus | None:
        """Return what a word says was done; None for a word nobody knows."""
        return self._statuses.get(squeeze(text))

    def insurance_of(self, text: str) -> Insurance | None:
        """Return the insurance a word names; None for a word nobody knows."""
        return self._insurances.get(squeeze(text))

    def insurance_in(self, text: str) -> Insurance | None:
        """Return the one insurance a title names; None where it names none, or several."""
        plain = squeeze(text)
        named = {code for word, code in self._insurances.items() if word in plain}
        return named.pop() if len(named) == 1 else None

    @cached_property
    def _headings(self) -> Mapping[str, DetailField]:
        return {squeeze(word): one.field for one in self.headings for word in one.words}

    @cached_property
    def _statuses(self) -> Mapping[str, InsuredStatus]:
        return {squeeze(word): one.code for one in self.statuses for word in one.words}

    @cached_property
    def _insurances(self) -> Mapping[str, Insurance]:
        return {squeeze(word): one.code for one in self.insurances for word in one.words}
