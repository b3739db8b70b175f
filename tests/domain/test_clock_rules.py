"""Which of the station's decisions about a clock count: by the day they were written down."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dispute_desk.domain.clock_rules import ClockRule, ClockStart, OwnTerm
from dispute_desk.domain.deadlines import TermUnit

DAY = timedelta(days=1)
MADE = date(2026, 11, 20)
STARTED = date(2026, 11, 2)
SHIPPED, OWN = 5, 9


def rule(*own: OwnTerm) -> ClockRule:
    return ClockRule(
        code="acceptance",
        label="受理审查",
        label_en="Acceptance",
        start=ClockStart.RECEIVED,
        length=SHIPPED,
        unit=TermUnit.WORKING,
        basis="例",
        status="待本单位核定",
        own=own,
    )


def term(length: int = OWN, from_day: date | None = STARTED) -> OwnTerm:
    return OwnTerm(
        length=length, unit=TermUnit.WORKING, settled_on=MADE, made_on=MADE, from_day=from_day
    )


@pytest.mark.parametrize(
    ("day", "known", "judged"),
    [
        (MADE - DAY, SHIPPED, SHIPPED),
        (MADE, OWN, SHIPPED),  # known when the day ended, not yet when it began
        (MADE + DAY, OWN, OWN),
    ],
)
def test_a_decision_is_known_from_its_day_and_judges_what_stops_from_the_next(
    day: date, known: int, judged: int
) -> None:
    settled = rule(term())

    assert settled.known_by(day).on(STARTED).length == known
    assert settled.judged_by(day).on(STARTED).length == judged


@pytest.mark.parametrize(
    ("start", "length"), [(STARTED - DAY, SHIPPED), (STARTED, OWN), (STARTED + DAY, OWN)]
)
def test_a_length_holds_for_facts_of_its_day_and_later(start: date, length: int) -> None:
    assert rule(term()).on(start).length == length
