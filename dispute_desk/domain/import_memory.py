"""What the desk keeps of how ledgers are read: profiles, and headings that were taught."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dispute_desk.domain.ledger_profile import KnownTable
from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class ImportProfile(Record):
    """How one kind of ledger is read; ``layouts`` are its tables as canonical JSON.

    ``version`` counts its contents, from 1; the journal holds the earlier ones.
    """

    name: str = ""
    version: int = 1
    layouts: str = "[]"
    changed_by_id: int | None = None
    changed_on: date | None = None
    recorded_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class TaughtHeading(Record):
    """A heading the office reads into a field in every ledger; ``heading_key`` compares it."""

    heading: str = ""
    heading_key: str = ""
    field: str = ""
    taught_by_id: int | None = None
    taught_on: date | None = None
    recorded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ProfileRow:
    """A profile as it is listed, with who changed it last."""

    id: int
    name: str
    version: int
    tables: tuple[KnownTable, ...]
    changed_by: str | None
    changed_on: date | None

    @property
    def said(self) -> int:
        """How many things a person said: columns, answers, what a sheet is, where headings are."""
        return sum(
            sum(one.said for one in table.columns)
            + len(table.answers)
            + table.said_role
            + table.said_header
            for table in self.tables
        )


@dataclass(frozen=True, kw_only=True)
class TaughtRow:
    """A taught heading as it is listed."""

    id: int
    heading: str
    field: str
    taught_by: str | None
    taught_on: date | None
