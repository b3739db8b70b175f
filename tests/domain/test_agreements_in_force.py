"""Which agreements of a case are in force."""

from __future__ import annotations

import pytest

from dispute_desk.domain.agreements_in_force import in_force


@pytest.mark.parametrize(
    ("numbers", "bases", "standing"),
    [
        ([], {"协1"}, set()),
        (["协1"], {"协1"}, {0}),
        (["协1", "协2"], {"协2"}, {1}),
        (["协1", "协2"], {"协1", "协2"}, {0, 1}),
        (["协1", "协2"], set(), {1}),
        (["协1", "协2"], {None, "别的"}, {1}),
    ],
)
def test_the_agreements_whose_amounts_stand_else_the_last(
    numbers: list[str | None], bases: set[str | None], standing: set[int]
) -> None:
    assert in_force(numbers, bases) == standing
