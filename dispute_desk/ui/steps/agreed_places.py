"""Rows of the agreement's sums: a worker each, or a worker and insurance each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import INSURANCE_WORDS, PRINCIPAL, Insurance, Layer
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.steps.case_view import CaseView

#: Layers a sum that is agreed is likely taken from, the likelier first.
_LIKELY = (Layer.VERIFIED, Layer.CLAIMED)


@dataclass(frozen=True, kw_only=True)
class AgreedPlace:
    """Whose sum, of which insurance (None: all, or none was told), and what is known of it."""

    claimant_id: int
    insurance: Insurance | None
    title: str
    claimed: int
    verified: int

    @property
    def likely(self) -> int:
        """What is likely agreed, in fen."""
        return self.verified or self.claimed


class AgreedPlaces:
    """What is known of the sums of a case, by worker and insurance."""

    def __init__(self, view: CaseView, undivided: str) -> None:
        self.view, self._undivided = view, undivided
        self._sums: dict[int, dict[Layer, dict[Insurance | None, int]]] = {}
        for one in view.file.amounts:
            if one["layer"] in _LIKELY and one["share"] in PRINCIPAL and one["claimant_id"]:
                layers = self._sums.setdefault(one["claimant_id"], {})
                mine = layers.setdefault(one["layer"], {})
                mine[one["insurance"]] = mine.get(one["insurance"], 0) + int(one["fen"])

    @property
    def are_divided(self) -> bool:
        """Tell whether what is likely agreed with somebody is known by insurance."""
        return any(
            insurance is not None and fen
            for layers in self._sums.values()
            for insurance, fen in next(
                (layers[one] for one in _LIKELY if one in layers), {}
            ).items()
        )

    def rows(self, *, by_insurance: bool) -> list[AgreedPlace]:
        """Return the rows of all workers in their order."""
        make: Callable[[int], list[AgreedPlace]] = self._divided if by_insurance else self._whole
        return [place for one in self.view.file.claimants for place in make(one["id"])]

    def _whole(self, worker: int) -> list[AgreedPlace]:
        return [
            AgreedPlace(
                claimant_id=worker,
                insurance=None,
                title=self.view.claimant_name(worker),
                claimed=self.view.fen(Layer.CLAIMED, worker),
                verified=self.view.fen(Layer.VERIFIED, worker),
            )
        ]

    def _divided(self, worker: int) -> list[AgreedPlace]:
        """Return a row for each insurance a sum is known of, else for each usual one."""
        known = self._sums.get(worker, {})
        likely = next((known[one] for one in _LIKELY if one in known), {})
        named = {insurance for insurance, fen in likely.items() if fen}
        usual = [Insurance(one.code) for one in self.view.profile.insurances]
        divided = [one for one in Insurance if one in named] or usual
        places: list[Insurance | None] = [*divided, None] if None in named else [*divided]
        return [
            AgreedPlace(
                claimant_id=worker,
                insurance=one,
                title=f"{self.view.claimant_name(worker)} · {self._word(one)}",
                claimed=known.get(Layer.CLAIMED, {}).get(one, 0),
                verified=known.get(Layer.VERIFIED, {}).get(one, 0),
            )
            for one in places
        ]

    def _word(self, insurance: Insurance | None) -> str:
        if insurance is None:
            return self._undivided
        return translated("insurance", INSURANCE_WORDS[insurance])
