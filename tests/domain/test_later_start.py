"""A later starting month is taken only where the evidence record says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.contribution_input import Claim
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.evidence_matrix import MatrixLine, matrix
from dispute_desk.domain.later_start import LaterStart, check_start, from_later
from dispute_desk.domain.months import Month
from dispute_desk.reference.profiles import load_profile
from tests.domain.contribution_cases import FIRM, worker

ZHANG: dict[str, Any] = {
    "id": 7,
    "name": "张例",
    "employed_from": date(2020, 3, 16),
    "state": ClaimantState.PENDING,
}
LI = ZHANG | {"id": 8, "name": "李例"}
CASE = {"cause": "04", "other_causes": None}


def lines(*pieces: dict[str, Any]) -> tuple[MatrixLine, ...]:
    return matrix(load_profile(), CASE, pieces, [ZHANG, LI], workers=2)


def piece(element: str, claimant_id: int | None, received: date | None) -> dict[str, Any]:
    return {
        "element": element,
        "claimant_id": claimant_id,
        "received_on": received,
        "holder": "worker",
    }


def refusal(month: Month, person: dict[str, Any], *pieces: dict[str, Any]) -> str | None:
    try:
        check_start(LaterStart(claimant_id=person["id"], month=month), person, lines(*pieces))
    except DeskError as error:
        return error.code
    return None


THERE = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("month", "person", "pieces", "code"),
    [
        (Month(2020, 3), ZHANG, [piece("period", 7, THERE)], None),
        (Month(2020, 1), ZHANG, [piece("period", 7, THERE)], None),
        (Month(2020, 3), ZHANG, [piece("period", None, THERE)], None),
        (Month(2020, 4), ZHANG, [piece("period", 7, THERE)], "later_start_too_late"),
        (Month(2020, 3), ZHANG, [], "later_start_unproved"),
        (Month(2020, 3), ZHANG, [piece("period", 7, None)], "later_start_unproved"),
        (Month(2020, 3), ZHANG, [piece("period", 8, THERE)], "later_start_unproved"),
        (Month(2020, 3), ZHANG, [piece("wages", 7, THERE)], "later_start_unproved"),
        (
            Month(2020, 3),
            ZHANG | {"employed_from": None},
            [piece("period", 7, THERE)],
            "later_start_without_day",
        ),
    ],
)
def test_who_may_start_later(
    month: Month, person: dict[str, Any], pieces: list[dict[str, Any]], code: str | None
) -> None:
    assert refusal(month, person, *pieces) == code


def a_claim() -> Claim:
    one = replace(worker(("2019-12..2020-02", 6000), ("2020-03..2020-06", 7000)), claimant_id=7)
    other = replace(worker(("2019-12..2020-06", 5000), name="李例"), claimant_id=8)
    return Claim(employer=FIRM, workers=(one, other), paid_on=date(2024, 8, 27))


def test_months_before_the_start_are_left_out_of_that_worker_alone() -> None:
    claim = from_later(a_claim(), [LaterStart(claimant_id=7, month=Month(2020, 2))], {7: "张例"})

    assert [(one.first, one.last) for one in claim.workers[0].months] == [
        (Month(2020, 2), Month(2020, 2)),
        (Month(2020, 3), Month(2020, 6)),
    ]
    assert claim.workers[1] == a_claim().workers[1]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (LaterStart(claimant_id=7, month=Month(2020, 7)), "later_start_after_all"),
        (LaterStart(claimant_id=9, month=Month(2020, 2)), "later_start_of_nobody"),
    ],
)
def test_a_start_that_leaves_nothing_or_is_nobodys_is_refused(start: LaterStart, code: str) -> None:
    with pytest.raises(DeskError) as refused:
        from_later(a_claim(), [start], {7: "张例"})

    assert refused.value.code == code
