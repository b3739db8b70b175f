"""A sum beside its parts counts twice; other insurances, other months and the late fee do not."""

from __future__ import annotations

from typing import Any

import pytest

from dispute_desk.domain.amount import Insurance, Layer, Share
from dispute_desk.domain.figure_overlap import Place, overlap_doubt, overlapped
from dispute_desk.domain.months import Month

PENSION, MEDICAL = Insurance.PENSION, Insurance.MEDICAL
HERS = 7


def row(**told: Any) -> dict[str, Any]:  # noqa: ANN401 - columns
    plain = dict.fromkeys(("insurance", "share", "month_from", "month_to"))
    given = {"id": 1, "layer": Layer.VERIFIED, "claimant_id": HERS, "fen": 800_000}
    return {**plain, **given, **told}


def place(**told: Any) -> Place:  # noqa: ANN401 - fields
    return Place(**{"layer": Layer.VERIFIED, "claimant_id": HERS, **told})


EARLY = {"month_from": Month(2023, 1), "month_to": Month(2023, 6)}
LATER = {"month_from": Month(2023, 7), "month_to": Month(2023, 12)}
BOTH = {"month_from": Month(2023, 1), "month_to": Month(2023, 12)}


@pytest.mark.parametrize(
    ("there", "here", "twice"),
    [
        ({"insurance": PENSION, "share": Share.EMPLOYER}, {}, True),
        ({}, {"insurance": PENSION, "share": Share.EMPLOYER}, True),
        ({"insurance": PENSION}, {"insurance": PENSION, "share": Share.EMPLOYEE}, True),
        ({"insurance": PENSION}, {"share": Share.EMPLOYER}, True),
        ({"insurance": PENSION, **EARLY}, {"insurance": PENSION, **BOTH}, True),
        ({"insurance": PENSION, **EARLY}, {"insurance": PENSION}, True),
        ({"insurance": PENSION, **EARLY}, {"insurance": PENSION, **LATER}, False),
        ({"insurance": PENSION}, {"insurance": PENSION}, False),
        ({"insurance": PENSION}, {"insurance": MEDICAL}, False),
        ({"share": Share.EMPLOYER}, {"share": Share.EMPLOYEE}, False),
        ({"share": Share.LATE_FEE}, {}, False),
        ({}, {"share": Share.LATE_FEE}, False),
        ({"insurance": PENSION, "share": Share.LATE_FEE}, {"share": Share.LATE_FEE}, True),
        ({"insurance": PENSION, "claimant_id": 8}, {}, False),
        ({"insurance": PENSION, "layer": Layer.CLAIMED}, {}, False),
        ({"insurance": PENSION, "fen": 0}, {}, False),
    ],
)
def test_what_counts_twice(there: dict[str, Any], here: dict[str, Any], *, twice: bool) -> None:
    assert bool(overlapped([row(**there)], place(**here))) is twice


def test_both_are_shown_with_what_they_come_to() -> None:
    there = row(insurance=PENSION, share=Share.EMPLOYER)

    told = overlap_doubt([there], place(), 900_000, lambda _, text: text)

    for words in ("工作站测算", "“养老 单位部分” 8,000.00 元", "“未分项” 9,000.00 元", "17,000.00"):
        assert words in told


def test_a_figure_does_not_count_with_itself() -> None:
    there = row(insurance=PENSION)

    assert not overlapped([there], place(), but=there["id"])
