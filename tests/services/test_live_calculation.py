"""A calculation that follows the typing: who changed is computed, long work tells and stops."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dispute_desk.domain.contribution import CalculationStoppedError
from dispute_desk.services.live_calculation import Live, LiveCalculation
from tests.services.calculated import ALL, EMPLOYER

TODAY = date(2026, 11, 22)
MANY = 1000


def asked(count: int, *, wages: dict[int, str] | None = None) -> dict[str, Any]:
    """What a sheet asks for so many workers; some with a wage of their own."""
    own = wages or {}
    return {
        "region": "440100",
        "as_known_on": "2026-11-22",
        "paid_on": "2024-08-27",
        "employer": EMPLOYER,
        "switches": {"base.wage": "own_month"},
        "workers": [
            {
                "name": f"工例{number}",
                "insurances": ALL,
                "months": [
                    {"from": "2021-01", "to": "2021-06", "wage": own.get(number, "8200.00")}
                ],
            }
            for number in range(count)
        ],
    }


def computed(live: LiveCalculation, given: dict[str, Any]) -> Live:
    return live.compute(live.claim(given))


def test_only_the_worker_who_was_typed_again_is_computed() -> None:
    live = LiveCalculation("440100", TODAY)
    first = computed(live, asked(MANY))

    claim = live.claim(asked(MANY, wages={7: "9300.00"}))

    assert live.waiting(claim) == 1
    second = live.compute(claim)
    same = [old is new for old, new in zip(first.results, second.results, strict=True)]
    assert [at for at, one in enumerate(same) if not one] == [7]
    assert second.totals.employer > first.totals.employer


def test_the_sums_are_those_of_the_workers_one_by_one() -> None:
    live = LiveCalculation("440100", TODAY)
    wages = {1: "3000.00", 2: "40000.00"}

    whole = computed(live, asked(3, wages=wages)).totals

    alone = LiveCalculation("440100", TODAY).whole(asked(3, wages=wages)).totals
    assert whole == alone


def test_another_day_of_payment_computes_everybody_anew() -> None:
    live = LiveCalculation("440100", TODAY)
    computed(live, asked(3))

    assert live.waiting(live.claim(asked(3) | {"paid_on": "2024-09-01"})) == 3


def test_long_work_tells_how_far_it_is() -> None:
    live = LiveCalculation("440100", TODAY)
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    live.compute(live.claim(asked(MANY)), tell)

    assert told == [(number, MANY) for number in range(MANY)]


def test_stopped_work_gives_no_half_answer_and_can_begin_again() -> None:
    live = LiveCalculation("440100", TODAY)
    before = computed(live, asked(3))
    claim = live.claim(asked(MANY))

    with pytest.raises(CalculationStoppedError):
        live.compute(claim, lambda done, _: done == MANY // 2)

    assert live.waiting(live.claim(asked(3))) == 0, "what stood before stands still"
    assert computed(live, asked(3)).totals == before.totals
    assert len(computed(live, asked(MANY)).results) == MANY
