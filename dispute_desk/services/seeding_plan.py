"""Puts a block of invented cases together as the rows the import's writer inserts.

Heavy to import (the store's search comes with it): reached through ``seeding`` only.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.import_rows import IMPORTED_KINDS, ImportPlan, Rows
from dispute_desk.services.sample_people import InventedFirm, Inventor
from dispute_desk.services.seeding import check_store
from dispute_desk.services.seeding_case import SeededCase
from dispute_desk.store.plan_writing import LINKS
from dispute_desk.store.readers import others
from dispute_desk.store.readers.seeding import last_numbers
from dispute_desk.store.search import LINE_AND_GRAMS, line_and_grams

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.seeding import SeedCases

_DAYS_A_YEAR = 365
#: Cases a firm has on average.
_CASES_PER_FIRM = 5
#: Telephone numbers set aside for each case of an office.
_PHONES_PER_CASE = 20
_APART = 1_000_003


def make_plan(command: SeedCases, desk: Desk) -> ImportPlan:
    """Return the rows of a block; the same for the same command, day and store."""
    check_store(desk)
    block = _Block(command, desk)
    for number in range(command.first, command.first + command.cases):
        block.add(number)
    return block.finish()


class _Block:
    """Collects the rows; keys count from 1 within the block."""

    def __init__(self, command: SeedCases, desk: Desk) -> None:
        self._command = command
        self._office = desk.office()
        self._of = max(command.of or 0, command.first + command.cases)
        self._rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in IMPORTED_KINDS}
        self._lines: list[tuple[object, ...]] = []
        self._firms: dict[int, tuple[int, InventedFirm]] = {}
        with desk.store.reading() as connection:
            self._known = others.known_employers(connection)
            self._last = last_numbers(connection)
        self._handlers = [
            person.id
            for person in desk.lists.people(active_only=True)
            if {"handler", "lead"} & set(person.bundles)
        ]

    def add(self, number: int) -> None:
        """Add the rows of one case."""
        inventor = Inventor(
            self._command.seed * _APART + number, first_phone=number * _PHONES_PER_CASE
        )
        firm_id, firm = self._firm(int(inventor.chance.random() ** 2 * self._of / _CASES_PER_FIRM))
        told = SeededCase(
            inventor,
            self._office,
            firm=firm,
            came=self._came(number),
            handler=inventor.one_of(self._handlers),
        )
        told.tell()
        taken = self._number("case", told.came.year)
        case_id = self._put("case", told.case | {"number": taken, "employer_id": firm_id})
        self._put_under(told, case_id)
        self._line(told, taken, firm)

    def _came(self, number: int) -> date:
        """Return the day a case came in: evenly over the years, the newest today."""
        span = self._command.years * _DAYS_A_YEAR
        back = span - span * (number + 1) // self._of
        day = self._office.today - timedelta(days=back)
        return min(self._office.calendar.next_workday(day), self._office.today)

    def _firm(self, number: int) -> tuple[int, InventedFirm]:
        """Return the plan's key of a firm, or the negated id of one the store has."""
        if number not in self._firms:
            inventor = Inventor(-(self._command.seed * _APART + number + 1))
            firm = inventor.firm()
            self._firms[number] = (self._known_firm(firm) or self._new_firm(firm), firm)
        return self._firms[number]

    def _known_firm(self, firm: InventedFirm) -> int | None:
        same = self._known.get(name_key(firm.name), [])
        return next((-firm_id for firm_id, code in same if code == firm.credit_code), None)

    def _new_firm(self, firm: InventedFirm) -> int:
        row = {
            "name": firm.name,
            "name_key": name_key(firm.name),
            "credit_code": firm.credit_code,
            "street": firm.street,
            "industry": firm.industry,
        }
        return self._put("employer", row)

    def _number(self, series: str, year: int) -> str:
        """Take the next number of a series."""
        sequence = self._last.get((series, year), 0) + 1
        self._last[series, year] = sequence
        pattern = self._office.profile.number_series(series).pattern
        text = pattern.format(year=year, n=sequence)
        row = {"series": series, "year": year, "sequence": sequence, "text": text}
        self._put("number", row)
        return text

    def _put(self, kind: str, row: dict[str, Any]) -> int:
        """Add a row and return its key."""
        rows = self._rows[kind]
        rows.append(row)
        return len(rows)

    def _put_under(self, told: SeededCase, case_id: int) -> None:
        """Add what lies under the case, its references turned into keys of the plan."""
        of_case = {"case_id": case_id}
        workers = [self._put("claimant", {**row, **of_case}) for row in told.claimant_rows()]
        if told.agreement is not None:
            number = self._number("agreement", told.agreement["concluded_on"].year)
            made = self._put("agreement", {**told.agreement, **of_case, "number": number})
        payments = []
        for row in told.payments:
            worker = workers[row["claimant_id"]]
            agreement = made if told.agreement is not None else None
            pointers = {**of_case, "claimant_id": worker, "agreement_id": agreement}
            payments.append(self._put("payment", {**row, **pointers}))
        for row in told.amounts:
            paid = row.get("payment_id")
            pointers = {
                **of_case,
                "claimant_id": workers[row["claimant_id"]],
                "payment_id": None if paid is None else payments[paid],
            }
            self._put("amount", {**row, **pointers})
        for kind, rows in (
            ("move", told.moves),
            ("session", told.sessions),
            ("follow_up", told.follow_ups),
        ):
            for row in rows:
                self._put(kind, {**row, **of_case})

    def _line(self, told: SeededCase, number: str, firm: InventedFirm) -> None:
        people: list[tuple[str, str | None]] = [(one.name, one.phone) for one in told.people]
        words = (number, told.ticket, firm.name, None, firm.credit_code)
        self._lines.append(line_and_grams(words, people, told.sums()))

    def finish(self) -> ImportPlan:
        """Return the plan."""
        return ImportPlan(
            records={kind: Rows.of(rows, LINKS.get(kind, ())) for kind, rows in self._rows.items()},
            lines=Rows(LINE_AND_GRAMS, self._lines),
        )
