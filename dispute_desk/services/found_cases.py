"""Cases of a ledger found in the store, or told apart from those there by what somebody chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.import_twins import LEAVE_OUT, ONE_AND_THE_SAME, Twins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.import_twins import KnownWorkers
    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.services.known_cases import KnownCases


class FoundCases:
    """Which cases the store has, those among them that may be the same; and what is chosen."""

    def __init__(self, told: KnownCases, workers: KnownWorkers, choices: Mapping[str, str]) -> None:
        self._told, self._workers, self._choices = told, workers, choices
        self.twins: list[Twins] = []

    def find(self, case: LedgerCase) -> int | None:
        """Return the id of the case the store has; None for a new one, 0 where it is left out."""
        found = self._told.find(case)
        if found is not None:
            return found
        twins = self._workers.twins_of(case, name_key(case.employer or ""))
        if twins is None:
            return None
        self.twins.append(twins)
        decided = twins.decided(self._choices)
        if decided in ONE_AND_THE_SAME:
            return twins.case_id
        return 0 if decided == LEAVE_OUT else None

    def has_none_of(self, cases: Sequence[LedgerCase]) -> bool:
        """Tell whether the store has none of these cases, nor any that may be one of them."""
        return all(
            self._told.find(case) is None
            and self._workers.twins_of(case, name_key(case.employer or "")) is None
            for case in cases
        )

    @property
    def is_of_nothing(self) -> bool:
        """Whether the store has no case at all."""
        return not self._told and not self._workers

    def differ(self, choices: Mapping[str, str]) -> bool:
        """Tell whether other choices decide any pair otherwise."""
        return any(one.decided(choices) != one.decided(self._choices) for one in self.twins)
