"""How headings and words are written in the detail an answer to a 协查 comes with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance, Share
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.ledger_text import squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping


class DetailField(StrEnum):
    """What a column of the detail holds.

    Plain sums were paid; those ending in OWED should have been; of those ending in SUM the
    heading does not say which.
    """

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
    EMPLOYER_OWED = "employer_owed"
    EMPLOYEE_OWED = "employee_owed"
    TOTAL_OWED = "total_owed"
    EMPLOYER_SUM = "employer_sum"
    EMPLOYEE_SUM = "employee_sum"
    TOTAL_SUM = "total_sum"
    RELIEF = "relief"
    OPEN = "open"
    BOOKED_ON = "booked_on"
    STATUS = "status"
    ENROLMENT = "enrolment"
    KIND = "kind"


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
class ShareWords:
    """The ways it is written behind an insurance who pays."""

    code: Share
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DetailWords:
    """The vocabulary of the detail; ``totals`` begin rows that sum up others.

    ``extras`` mark a row as paid on top of the usual one of its month (补缴).
    """

    source: str
    status: str
    totals: tuple[str, ...]
    extras: tuple[str, ...]
    headings: tuple[HeadingWords, ...]
    statuses: tuple[StatusWords, ...]
    insurances: tuple[InsuranceWords, ...]
    shares: tuple[ShareWords, ...] = ()

    def heading(self, text: str) -> DetailField | None:
        """Return what a heading says its column holds; units in brackets are looked through."""
        found = self._found(text)
        return None if found is None else found[0]

    def place(self, text: str) -> int:
        """Return the place of a heading among the words for its field: the first one counts."""
        found = self._found(text)
        return 0 if found is None else found[1]

    def is_extra(self, text: str) -> bool:
        """Tell whether a word marks what was paid on top of the usual (补缴)."""
        return squeeze(text) in self.extras

    def status_of(self, text: str) -> InsuredStatus | None:
        """Return what a word says was done; None for a word nobody knows."""
        return self._statuses.get(squeeze(text))

    def insurance_of(self, text: str) -> Insurance | None:
        """Return the insurance a word names; None for a word nobody knows.

        Who pays may stand in brackets behind it: 企业职工基本养老保险(单位缴纳).
        """
        plain = squeeze(text)
        known = self._insurances
        return known.get(plain) or known.get(self._apart(plain)[0])

    def share_of(self, text: str) -> Share | None:
        """Return who pays by the words in brackets behind an insurance; None where none say."""
        said = self._apart(squeeze(text))[1]
        return next((one.code for one in self.shares if said in one.words), None)

    def _apart(self, plain: str) -> tuple[str, str]:
        """Return a word without the brackets at its end that say who pays, and what they say."""
        name, opened, rest = plain.rpartition("(")
        said = rest.removesuffix(")")
        named = opened and any(said in one.words for one in self.shares)
        return (name, said) if named else (plain, "")

    def insurance_in(self, text: str) -> Insurance | None:
        """Return the one insurance a title names; None where it names none, or several."""
        plain = squeeze(text)
        named = {code for word, code in self._insurances.items() if word in plain}
        return named.pop() if len(named) == 1 else None

    def _found(self, text: str) -> tuple[DetailField, int] | None:
        plain = squeeze(text)
        known = self._headings
        return known.get(plain) or known.get(plain.partition("(")[0])

    @cached_property
    def _headings(self) -> Mapping[str, tuple[DetailField, int]]:
        return {
            squeeze(word): (one.field, place)
            for one in self.headings
            for place, word in enumerate(one.words)
        }

    @cached_property
    def _statuses(self) -> Mapping[str, InsuredStatus]:
        return {squeeze(word): one.code for one in self.statuses for word in one.words}

    @cached_property
    def _insurances(self) -> Mapping[str, Insurance]:
        return {squeeze(word): one.code for one in self.insurances for word in one.words}
