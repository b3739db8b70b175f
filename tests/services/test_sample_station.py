"""The sample station: the founding trial to the fen, and a year in which something happens."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.identity import read_credit_code, read_id_number
from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import upkeep, visit_lists
from dispute_desk.services.reports import door
from dispute_desk.services.sample import make_sample
from dispute_desk.services.sample_plots import plots
from dispute_desk.services.sample_trial import trial_cases
from dispute_desk.services.today_lists import today_lists
from tests.services.samples import sample_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FIRST, LAST = date(2024, 1, 1), date(2024, 8, 27)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = sample_at(tmp_path_factory.mktemp("sample") / "sample.ddk", NOW)
    yield made
    made.close()


@pytest.fixture(scope="module")
def rows(desk: Desk) -> list[CaseRow]:
    return list(desk.lists.case_rows(desk.lists.case_ids(CaseQuery())).values())


def figures(desk: Desk, period: door.Period) -> dict[str, Any]:
    report = door.build_report(desk, "monthly", period)
    assert report.reconciles
    return {figure.id: figure.value for figure in report.figures}


def test_the_trial_is_six_cases_nine_workers_and_exactly_210_000_yuan(desk: Desk) -> None:
    found = figures(desk, door.Period(FIRST, LAST))

    assert found["cases_closed"] == 6
    assert found["cases_accepted"] == 6
    assert found["workers"] == 9
    assert found["paid"] == 21_000_000
    assert found["cases_open"] == 0
    assert found["mediation_success"] == 6


def test_the_single_months_of_the_trial_add_up_to_it(desk: Desk) -> None:
    months = [door.Period.month(Month(2024, number)) for number in range(1, 8)]
    parts = [figures(desk, period) for period in months]
    parts.append(figures(desk, door.Period(date(2024, 8, 1), LAST)))

    for name, whole in (("cases_closed", 6), ("cases_accepted", 6), ("workers", 9)):
        assert sum(part[name] for part in parts) == whole
    assert sum(part["paid"] for part in parts) == 21_000_000


def test_every_payment_of_the_trial_is_proved_and_the_late_fee_stands_apart(
    desk: Desk, rows: list[CaseRow]
) -> None:
    trial = [row for row in rows if row.received_on and row.received_on <= LAST]
    files = [desk.lists.case_file(row.id) for row in trial]
    payments = [payment for file in files for payment in file.payments]

    assert {payment["state"].value for payment in payments} == {"paid"}
    assert all(payment["proof_no"] for payment in payments)
    assert sum(file.sums["paid"] for file in files) == 21_000_000
    assert sum(file.sums["late_fee"] for file in files) == 2_094_047
    assert {row.stage for row in trial} == {Stage.CLOSED}


def test_the_trial_is_written_down_with_nine_different_people() -> None:
    workers = [worker for case in trial_cases() for worker in case["workers"]]

    assert len({worker["id_no"] for worker in workers}) == 9
    for worker in workers:
        number = read_id_number(worker["id_no"])
        paid = sum(
            fen_from_text(slip["employer"]) + fen_from_text(slip["employee"])
            for slip in worker["payments"]
        )
        assert number.is_certain
        assert number.sex == worker["sex"]
        assert paid == fen_from_text(worker["agreed"])


def test_every_person_and_firm_is_plainly_invented(desk: Desk, rows: list[CaseRow]) -> None:
    marks = set("例样拟设构虚假测试范示云")
    for row in rows:
        file = desk.lists.case_file(row.id)
        assert marks & set(file.employer["name"])
        assert read_credit_code(file.employer["credit_code"]).checksum_holds
        for person in file.claimants:
            assert marks & set(person["name"])
            assert person["id_no"].startswith("440199")
            assert read_id_number(person["id_no"]).is_certain
            assert person["phone"].startswith("149000")


def test_the_year_shows_every_stage_a_case_can_be_seen_in(rows: list[CaseRow]) -> None:
    stages = Counter(row.stage for row in rows)

    missing = set(Stage) - set(stages) - {Stage.ARCHIVED}
    assert missing == set()
    assert len(rows) == len(plots()) + 6
    assert len(plots()) >= 60
    assert max(row.claimants for row in rows) == 12
    assert len({row.cause for row in rows}) >= 10
    assert len({row.channel for row in rows}) >= 10


def test_nothing_of_the_year_touches_the_months_of_the_trial(
    desk: Desk, rows: list[CaseRow]
) -> None:
    for row in rows:
        if row.received_on and row.received_on > LAST:
            days = [move["occurred_on"] for move in desk.lists.case_file(row.id).moves]
            assert min(days) > LAST


def test_today_has_something_late_due_soon_waiting_and_unplanned(desk: Desk) -> None:
    today = desk.lists.today(TODAY, None)

    due = [item.due_on for item in today["due"]]
    assert any(day is not None and day < TODAY for day in due)
    assert TODAY in due
    assert len(today["soon"]) >= 5
    assert len(today["waiting"]) == 2
    assert len(today["unplanned"]) == 1


def test_two_people_came_to_ask_and_no_case_was_made(desk: Desk) -> None:
    asked = [
        visit
        for visit in visit_lists.visit_rows(
            desk, visit_lists.visit_ids(desk, VisitQuery())
        ).values()
        if visit.case_id is None and visit.answer
    ]

    assert len(asked) == 2
    assert all(visit.received_on and visit.received_on > LAST for visit in asked)


def test_a_mediation_past_its_term_is_among_what_must_be_done_today(desk: Desk) -> None:
    clocks = [one for one in desk.lists.today(TODAY, None)["due"] if one.clock]

    assert {one.body for one in clocks} >= {"mediation"}
    assert all(one.due_on and one.due_on <= TODAY for one in clocks)


def test_the_hotlines_are_answered_but_for_the_newest_tickets(
    desk: Desk, rows: list[CaseRow]
) -> None:
    tickets = [one for row in rows for one in desk.lists.case_file(row.id).beside["ticket"]]
    still_open = [one for one in tickets if one["replied_on"] is None]

    assert len(tickets) >= 15
    assert 2 <= len(still_open) <= 5
    assert all(one["due_on"] >= TODAY for one in still_open)
    answered = [one for one in tickets if one["replied_on"] and one["received_on"] > LAST]
    assert all(one["received_on"] < one["contacted_on"] < one["replied_on"] for one in answered)
    assert all(one["replied_on"] <= one["due_on"] for one in answered)
    assert all(one["reply"] for one in answered)


def test_the_sample_is_whole_and_its_journal_runs_forward(desk: Desk) -> None:
    entries = desk.lists.history(limit=2000)

    assert [finding.text() for finding in upkeep.check(desk)] == []
    assert sorted(entry.at for entry in entries) == [entry.at for entry in reversed(entries)]
    assert max(entry.at for entry in entries) <= NOW


def test_the_same_day_makes_the_same_sample(
    desk: Desk, rows: list[CaseRow], tmp_path: Path
) -> None:
    again = make_sample(tmp_path / "again.ddk", lambda: NOW)
    ids = again.lists.case_ids(CaseQuery())

    assert list(again.lists.case_rows(ids).values()) == rows
    again.close()
    assert desk.lists.last_seq() > len(rows)


@pytest.mark.parametrize("day", ["2024-09-02", "2025-03-03", "2025-10-05", "2026-02-17"])
def test_a_sample_can_be_made_on_any_day_after_the_trial(day: str, tmp_path: Path) -> None:
    moment = datetime.fromisoformat(f"{day}T03:00:00+00:00")
    made = make_sample(tmp_path / "other.ddk", lambda: moment)

    found = figures(made, door.Period(FIRST, LAST))
    assert (found["cases_closed"], found["workers"], found["paid"]) == (6, 9, 21_000_000)
    assert [finding.text() for finding in upkeep.check(made)] == []
    made.close()


def test_a_sample_that_cannot_be_finished_leaves_no_file(tmp_path: Path) -> None:
    before_the_trial = datetime(2024, 3, 1, tzinfo=UTC)
    path = tmp_path / "early.ddk"

    with pytest.raises(Exception, match=r"之后"):
        make_sample(path, lambda: before_the_trial)

    assert list(tmp_path.iterdir()) == []


def test_the_lead_can_go_on_working_in_the_sample(desk: Desk) -> None:
    told = json.dumps([person.name for person in desk.lists.people()], ensure_ascii=False)

    assert desk.actor.name in told
    assert desk.clock() == NOW


def test_today_has_late_due_and_coming_work_and_is_not_half_late(desk: Desk) -> None:
    lists = today_lists(desk)
    days = [one.due_on for one in lists["due"] if one.due_on]
    opened = desk.lists.case_ids(CaseQuery(view="open"))
    late = desk.lists.case_ids(CaseQuery(view="overdue", today=TODAY))

    assert 3 <= len(late) < len(opened) / 2
    assert any(day < TODAY for day in days)
    assert any(day == TODAY for day in days)
    assert lists["soon"]
    assert len(lists["unplanned"]) == len(lists["ending"]) == 1
    assert lists["rights"]
