"""Overdue is one rule: of the report, the list of cases, the figure above it and 今日待办."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import TAKEN_ON, Stage
from dispute_desk.services import seeding
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.reports import door
from dispute_desk.services.today_lists import today_lists
from tests.services.samples import sample_at
from tests.services.station import CAME, TODAY, a_case_in_mediation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module", params=["sample", "seeded"])
def station(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("overdue") / "station.ddk"
    if request.param == "sample":
        made = sample_at(path, NOW)
    else:
        told = NewStation(kind="sample", people=(("林例晓", ("lead", "admin")),))
        made = create_station(path, told, lambda: NOW)
        seeding.seed(made, cases=1200, seed=11, years=2)
    yield made
    made.close()


def overdue_in_list(desk: Desk, day: date) -> set[int]:
    return set(desk.lists.case_ids(CaseQuery(view="overdue", today=day)))


def overdue_in_report(desk: Desk, first: date, last: date) -> set[int]:
    report = door.build_report(desk, "monthly", door.Period(first, last), with_rows=True)
    (figure,) = (one for one in report.figures if one.id == "cases_overdue")
    found = {int(one.id) for one in figure.rows or ()}
    assert figure.value == len(found)
    return found


def taken_on(desk: Desk, ids: set[int]) -> set[int]:
    rows = desk.lists.case_rows(sorted(ids))
    return {one for one, row in rows.items() if row.accepted_on and Stage(row.stage) in TAKEN_ON}


def test_the_report_tells_the_overdue_cases_of_the_list(station: Desk) -> None:
    listed = overdue_in_list(station, MONDAY)

    told = overdue_in_report(station, MONDAY.replace(day=1), MONDAY)

    assert listed
    assert told == taken_on(station, listed)


def test_the_figure_above_the_list_counts_them(station: Desk) -> None:
    assert station.lists.head_figures(MONDAY)["overdue"] == len(overdue_in_list(station, MONDAY))


def test_a_line_of_today_stands_for_each_as_far_as_there_is_room(station: Desk) -> None:
    lists = today_lists(station)
    late = {
        one.case_id
        for name in ("due", "waiting", "snoozed")
        for one in lists[name]
        if one.due_on and one.due_on < MONDAY
    }

    listed = overdue_in_list(station, MONDAY)

    if len(listed) < len(lists["due"]):  # else the home page shows the first fifty only
        assert listed <= late
    assert {one.case_id for one in lists["due"] if one.awaited is None and one.case_id in late} <= (
        listed
    )


def test_a_clock_that_is_over_counts_in_the_report_as_everywhere(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    later = TODAY + timedelta(days=30)
    desk.do(SetNextAction(case_ids=(case_id,), next_action="再约", next_action_on=later))

    assert overdue_in_list(desk, TODAY) == {case_id}
    assert overdue_in_report(desk, CAME, TODAY) == {case_id}
    # the mediation of fifteen days was not over yet when the first week ended
    assert overdue_in_report(desk, CAME, CAME + timedelta(days=6)) == set()
