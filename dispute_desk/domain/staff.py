"""The people of the station and the numbers it takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dispute_desk.domain.record import Record


@dataclass(eq=False, kw_only=True)
class Person(Record):
    """Somebody who works at the desk; disabled, never deleted. ``bundles`` is a comma list."""

    name: str = ""
    bundles: str = ""
    unit: str | None = None
    active: bool = True

    @property
    def bundle_ids(self) -> tuple[str, ...]:
        """The bundles of rights the person has."""
        return tuple(part for part in self.bundles.split(",") if part)


@dataclass(eq=False, kw_only=True)
class TakenNumber(Record):
    """A number out of a series: unique for ever; hidden means 作废, the gap stays."""

    series: str = ""
    year: int = 0
    sequence: int = 0
    text: str = ""


@dataclass(eq=False, kw_only=True)
class ImportBatch(Record):
    """One workbook taken in, with its counts as JSON."""

    file_name: str = ""
    sha256: str = ""
    imported_at: datetime | None = None
    person_id: int | None = None
    cases: int = 0
    counts: str = "{}"


@dataclass(eq=False, kw_only=True)
class Setting(Record):
    """One named setting of the station, as JSON."""

    name: str = ""
    value: str = "null"
