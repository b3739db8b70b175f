"""The monthly report over ten thousand cases: right to the last, with few questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine, event

from dispute_desk.domain.months import Month
from dispute_desk.services.reports.door import Period, build_report, cases_behind, write_report
from tests.services.conftest import opened
from tests.services.monthly import figures
from tests.services.monthly_bulk import PAID, WORKERS, came, closed, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

CASES = 10_000
AUGUST = Period.month(Month(2026, 8))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, empty_station: Path) -> Iterator[Desk]:
    for desk in opened(empty_station, tmp_path_factory.mktemp("large") / "station.ddk"):
        fill(desk, CASES)
        yield desk


def test_ten_thousand_cases_are_counted_to_the_last(large: Desk) -> None:
    every = range(1, CASES + 1)
    ended = [day for number in every if (day := closed(number))]
    open_at_end = sum(came(n) <= AUGUST.last for n in every) - sum(d <= AUGUST.last for d in ended)
    here = sum(AUGUST.holds(day) for day in ended)

    report = build_report(large, "monthly", AUGUST)

    found = figures(report)
    assert report.reconciles
    assert found["cases_accepted"] == sum(AUGUST.holds(came(number)) for number in every)
    assert found["cases_closed"] == here
    assert found["cases_open"] == open_at_end
    assert found["workers"] == here * WORKERS
    assert report.figure("paid").value == here * sum(PAID[:2])
    assert report.figure("paid_late_fee").value == here * PAID[2]
    assert found["average_days"] == "30.0"


def test_every_case_behind_the_figures_is_in_the_workbook(large: Desk, tmp_path: Path) -> None:
    report = build_report(large, "monthly", AUGUST, with_rows=True)
    named = {row.case_id for one in report.figures for row in one.rows}

    cases = cases_behind(large, report)
    write_report(report, pdf=tmp_path / "月报.pdf", xlsx=tmp_path / "月报.xlsx", cases=cases)

    assert {row.id for row in cases.rows} == named
    assert len(cases.rows) > 3_000
    assert (tmp_path / "月报.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_asks_as_many_questions_for_ten_thousand_cases_as_for_ten(
    large: Desk, empty_station: Path, tmp_path: Path
) -> None:
    for small in opened(empty_station, tmp_path / "station.ddk"):
        fill(small, 10)

        assert questions_of(large) == questions_of(small)


def questions_of(desk: Desk) -> int:
    """How often a report asks the store."""
    asked: list[str] = []

    def note(*given: Any) -> None:  # noqa: ANN401 - what SQLAlchemy tells
        asked.append(given[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        build_report(desk, "monthly", AUGUST)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len(asked)
