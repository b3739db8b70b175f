"""What the store has when a ledger is held against it: read once, good until anything changes.

Heavy to import (the store comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.import_twins import KnownWorkers, TwinSide
from dispute_desk.services.known_cases import KnownCases
from dispute_desk.services.prepared_lots import PreparedLots
from dispute_desk.store.readers import others
from dispute_desk.store.readers.history import last_seq
from dispute_desk.store.readers.own_numbers import our_numbers
from dispute_desk.store.readers.returned import workers_known

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.services.desk import Desk


class KnownStore:
    """The cases, workers and employers of a store, as of its newest journal entry.

    In an office of a hundred thousand cases looking takes seconds: whoever decides about a
    workbook again and again looks once.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.seen_at = desk.office().now
        #: What was made ready to be written into it.
        self.prepared = PreparedLots()
        with desk.store.reading() as connection:
            self.as_of = last_seq(connection)
            known_rows = others.known_row_hashes(connection)
            self.firms = others.known_employers(connection)
            self.firm_words = others.employer_words(connection)
            marks = list(others.case_marks(connection))
            self.cases = KnownCases(known_rows, marks, self._people)
            self.our_numbers = our_numbers(connection)
            self.workers = KnownWorkers(
                (row[0], row[1], TwinSide(*row[2:])) for row in workers_known(connection)
            )
        #: Every number a case bears.
        self.borne = frozenset(number for _, _, number, _, _ in marks if number)

    def still_holds(self) -> bool:
        """Tell whether nothing was written since."""
        with self._desk.store.reading() as connection:
            return last_seq(connection) == self.as_of

    def _people(self) -> list[tuple[int, str, str, date | None, str]]:
        with self._desk.store.reading() as connection:
            return list(others.case_people(connection))
