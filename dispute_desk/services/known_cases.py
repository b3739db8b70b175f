"""Which cases of a ledger the store has already: by rows, record ids, own numbers, spoiled ids."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.ledger_grid import RECORD_ID
from dispute_desk.domain.own_numbers import as_written
from dispute_desk.domain.uncertain_numbers import may_be_same_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from dispute_desk.domain.ledger import LedgerCase, Place, RowText


def record_of(text: RowText) -> str:
    """Return the record id of the case a row of an export bears, blank where there is none."""
    if RECORD_ID not in text.headings:
        return ""
    return dict(text.cells).get(RECORD_ID, "").strip().partition("/")[0]


class KnownCases:
    """Knows the cases in sight; ``marks`` are id, record id, number, employer's key and year.

    ``people()`` tells case, name, employer's key, day and identity number of those who have one;
    it is asked only for a row whose number lacks digits.
    """

    def __init__(
        self,
        by_row: Iterable[tuple[str, int]],
        marks: Iterable[tuple[int, str, str | None, str, int | None]],
        people: Callable[[], Iterable[tuple[int, str, str, date | None, str]]] = tuple,
    ) -> None:
        self._people = people
        self._rows = tuple(by_row)
        self._by_row = dict(self._rows)
        self._by_record: dict[str, int] = {}
        self._by_number: dict[tuple[str, str], list[tuple[int, int | None]]] = {}
        for case_id, record, number, firm, year in marks:
            self._by_record[record] = case_id
            if number:
                self._by_number.setdefault((as_written(number), firm), []).append((case_id, year))

    def __bool__(self) -> bool:
        """Tell whether any case is known."""
        return bool(self._rows or self._by_record or self._by_number)

    def find(self, case: LedgerCase) -> int | None:
        """Return the id of the case a ledger tells of, None where the store has not got it."""
        found = self._by_row.get(case.row_hash)
        if found is None:
            found = self._of_record(case)
        if found is None:
            found = self._of_number(case)
        return self._of_spoiled_number(case) if found is None else found

    def other_row(self, case: LedgerCase, case_id: int) -> Place | None:
        """Return the first row that is not as it was taken in, None where all are the same."""
        known = self._rows_of.get(case_id, set())
        told = {text.row_hash for text in case.rows}
        if told == known:
            return None
        return next(
            (text.place for text in case.rows if text.row_hash not in known), case.rows[0].place
        )

    @cached_property
    def _rows_of(self) -> dict[int, set[str]]:
        """The hashes of the rows of each case; only a case the store has is asked for them."""
        found: dict[int, set[str]] = {}
        for row_hash, case_id in self._rows:
            found.setdefault(case_id, set()).add(row_hash)
        return found

    def _of_record(self, case: LedgerCase) -> int | None:
        if not self._by_record:
            return None
        marks = (record_of(text) for text in case.rows)
        return next((self._by_record[mark] for mark in marks if mark in self._by_record), None)

    def is_ours(self, case: LedgerCase) -> bool:
        """Tell whether the rows bear record ids of this store, or were added to such ones."""
        if self._of_record(case) is not None:
            return True
        added = all(RECORD_ID in text.headings and not record_of(text) for text in case.rows)
        return added and case.row_hash not in self._by_row

    def _of_number(self, case: LedgerCase) -> int | None:
        """Find by number and employer; offices that count afresh each year differ in the year."""
        if not case.case_no or not self._by_number:
            return None
        told = case.accept_date.year if case.accept_date else None
        same = self._by_number.get((case.case_no, name_key(case.employer or "")), ())
        return next((key for key, year in same if None in {told, year} or told == year), None)

    @cached_property
    def _by_person(self) -> dict[tuple[str, str, date | None], list[tuple[int, str]]]:
        found: dict[tuple[str, str, date | None], list[tuple[int, str]]] = {}
        for case_id, name, firm, day, number in self._people():
            found.setdefault((name, firm, day), []).append((case_id, number))
        return found

    def _of_spoiled_number(self, case: LedgerCase) -> int | None:
        """Find by the sure digits of a number that lacks some, with name, employer and day.

        None where more than one case fits: what is not sure is not put together.
        """
        worker = case.workers[0] if case.workers else None
        if worker is None or not worker.is_uncertain or case.accept_date is None:
            return None
        told = worker.id_no or worker.id_partial or ""
        who = (worker.name, name_key(case.employer or ""), case.accept_date)
        same = {
            key for key, number in self._by_person.get(who, ()) if may_be_same_number(number, told)
        }
        return same.pop() if len(same) == 1 else None
