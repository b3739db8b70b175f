"""A sum in parts as even as whole fen allow, for each worker and over all of them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.instalments import even_table, instalment_numbers
from dispute_desk.domain.payment import PaymentState


def test_three_workers_in_three_parts_pay_the_same_each_time() -> None:
    table = even_table([3_000_000, 2_000_000, 1_000_000], 3)

    assert [sum(part) for part in zip(*table, strict=True)] == [2_000_000] * 3
    assert table[1] == [666_666, 666_667, 666_667]
    assert table[2][0] == 333_334


@given(st.lists(st.integers(0, 10_000_000), min_size=1, max_size=12), st.integers(2, 40))
def test_parts_are_even_across_and_down_and_add_up_both_ways(sums: list[int], count: int) -> None:
    table = even_table(sums, count)

    assert [sum(row) for row in table] == sums
    assert all(max(row) - min(row) <= 1 for row in table)
    parts = [sum(part) for part in zip(*table, strict=True)]
    assert max(parts) - min(parts) <= 1


def test_instalments_are_numbered_by_their_days_for_each_worker() -> None:
    def plan(number: int, worker: int, day: date | None, **told: object) -> dict[str, object]:
        known = {"id": number, "claimant_id": worker, "due_on": day, "planned_fen": 100}
        return known | {"state": PaymentState.PLANNED, "superseded_by": None} | told

    july, august = date(2026, 7, 31), date(2026, 8, 31)
    rows = [
        plan(1, 1, august),
        plan(2, 1, july, state=PaymentState.PAID),
        plan(3, 1, july),
        plan(4, 2, july),
        plan(5, 1, date(2026, 6, 30), superseded_by=9),
        plan(6, 1, None),
    ]

    assert instalment_numbers(rows) == {1: 2, 2: 1, 3: 1}
