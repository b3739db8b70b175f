"""Seeding: an office of any size that looks real, passes every check and touches nothing real."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case import Case
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import DONE, OPEN, Stage
from dispute_desk.services import seeding, upkeep
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.services.reports import door
from dispute_desk.services.undo import WithdrawImport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PERSON = ("林例晓", ("lead", "admin"))


def station(path: Path, kind: str = "sample") -> Desk:
    return create_station(path, NewStation(kind=kind, people=(PERSON,)), lambda: NOW)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office of 1,500 cases: more than one block."""
    made = station(tmp_path_factory.mktemp("seed") / "office.ddk")
    seeding.seed(made, cases=1500, seed=7, years=2)
    yield made
    made.close()


def a_registration(name: str = "黄例") -> RegisterCase:
    return RegisterCase(claimants=(NewClaimant(name=name),), employer="广州例云制衣有限公司")


def test_a_seeded_office_passes_every_check(desk: Desk) -> None:
    assert [finding.text() for finding in upkeep.check(desk)] == []


def test_every_case_asked_for_is_there_with_a_number_of_ours(desk: Desk) -> None:
    ids = desk.lists.case_ids(CaseQuery())
    numbers = {row.number for row in desk.lists.case_rows(ids).values()}

    assert len(ids) == 1500
    assert len(numbers) == 1500
    assert "云社调〔2025〕1号" in numbers


def test_the_next_registration_takes_the_next_number(tmp_path: Path) -> None:
    made = station(tmp_path / "next.ddk")
    seeding.seed(made, cases=30, years=1)
    ids = made.lists.case_ids(CaseQuery())
    of_year = [row for row in made.lists.case_rows(ids).values() if "2026" in (row.number or "")]

    case_id = made.do(a_registration()).value

    assert made.lists.case_rows([case_id])[case_id].number == f"云社调〔2026〕{len(of_year) + 1}号"
    made.close()


def test_each_seeded_case_walked_only_roads_there_are_and_is_tallied_as_the_domain_does(
    desk: Desk,
) -> None:
    for case_id in desk.lists.case_ids(CaseQuery())[::10]:
        file = desk.lists.case_file(case_id)
        walked = Case(received_on=file.case["received_on"])
        assert file.moves[0]["start"] is None
        for move in file.moves[1:]:
            assert move["start"] is walked.stage
            assert move["tally"] is walked.move_to(move["end"], on=move["occurred_on"])
            assert walked.received_on is not None
            assert walked.received_on <= move["occurred_on"] <= TODAY
        for name in ("stage", "accepted_on", "closed_on", "closed_from"):
            assert getattr(walked, name) == file.case[name]


def test_amounts_payments_and_states_agree_with_each_other(desk: Desk) -> None:
    for case_id in desk.lists.case_ids(CaseQuery())[::10]:
        file = desk.lists.case_file(case_id)
        for claimant in file.claimants:
            mine = [one for one in file.payments if one["claimant_id"] == claimant["id"]]
            paid = sum(one["employer_fen"] + one["employee_fen"] for one in mine)
            if claimant["state"].value == "paid":
                owed = [
                    one["fen"]
                    for one in file.amounts
                    if one["claimant_id"] == claimant["id"]
                    and one["layer"].value in {"agreed", "assessed", "verified"}
                ]
                assert paid == max(owed)
            if claimant["state"].value in {"pending", "verified", "agreed"}:
                assert paid == 0


def test_open_cases_have_next_actions_some_late_and_some_not_planned(desk: Desk) -> None:
    rows = desk.lists.case_rows(desk.lists.case_ids(CaseQuery())).values()
    at_work = [row for row in rows if row.stage in OPEN]

    assert {row.stage for row in at_work} >= {Stage.MEDIATING, Stage.PERFORMING, Stage.ACCEPTED}
    assert all(row.next_action is None for row in rows if row.stage in DONE)
    assert any(row.next_action_on and row.next_action_on < TODAY for row in at_work)
    assert any(row.next_action_on and row.next_action_on > TODAY for row in at_work)
    assert any(row.next_action is None for row in at_work)
    assert max(row.claimants for row in rows) >= 15


def test_a_month_of_a_seeded_office_reconciles(desk: Desk) -> None:
    report = door.build_report(desk, "monthly", door.read_period(month="2026-06"))

    assert report.reconciles
    assert report.figure("cases_closed").value
    assert report.figure("paid").value


def test_the_same_seed_makes_the_same_office_and_another_seed_another(tmp_path: Path) -> None:
    offices = []
    for number, chosen in enumerate((3, 3, 4)):
        made = station(tmp_path / f"{number}.ddk")
        seeding.seed(made, cases=60, seed=chosen)
        ids = made.lists.case_ids(CaseQuery())
        offices.append([row.first_claimant for row in made.lists.case_rows(ids).values()])
        made.close()

    assert offices[0] == offices[1]
    assert offices[0] != offices[2]


def test_a_block_can_be_withdrawn(tmp_path: Path) -> None:
    made = station(tmp_path / "withdrawn.ddk")
    block = seeding.seed(made, cases=50)[0]

    made.do(WithdrawImport(batch_id=block.batch_id))

    assert made.lists.case_ids(CaseQuery()) == []
    assert [finding.text() for finding in upkeep.check(made)] == []
    made.close()


def test_a_plain_store_is_refused(tmp_path: Path) -> None:
    made = station(tmp_path / "real.ddk", kind="plain")

    with pytest.raises(DeskError) as refused:
        seeding.seed(made, cases=10)

    assert refused.value.code == seeding.NOT_A_SAMPLE
    assert made.lists.case_ids(CaseQuery()) == []
    made.close()


def test_a_store_with_a_case_of_its_own_is_refused_through_either_door(tmp_path: Path) -> None:
    made = station(tmp_path / "mixed.ddk")
    seeding.seed(made, cases=10)
    made.do(a_registration())
    entries = made.lists.last_seq()

    with pytest.raises(DeskError) as refused:
        seeding.seed(made, cases=10)
    with pytest.raises(DeskError) as refused_too:
        made.do(seeding.SeedCases(cases=10))

    assert refused.value.code == refused_too.value.code == seeding.HAS_CASES
    assert refused.value.facts["count"] == 1
    assert made.lists.last_seq() == entries
    made.close()


@pytest.mark.parametrize(("cases", "years"), [(0, 3), (-5, 3), (10, 0), (10, 99)])
def test_a_senseless_size_is_refused(desk: Desk, cases: int, years: int) -> None:
    with pytest.raises(DeskError) as refused:
        seeding.seed(desk, cases=cases, years=years)

    assert refused.value.code == seeding.BAD_COUNT


def test_stopping_keeps_the_blocks_that_are_whole(tmp_path: Path) -> None:
    made = station(tmp_path / "stopped.ddk")
    asked = iter((False, True))

    with pytest.raises(DeskError) as stopped:
        seeding.seed(made, cases=2500, cancelled=lambda: next(asked))

    assert stopped.value.facts["done"] == 1000
    assert len(made.lists.case_ids(CaseQuery())) == 1000
    made.close()


def test_cases_are_spread_over_the_years_asked_for(desk: Desk) -> None:
    rows = desk.lists.case_rows(desk.lists.case_ids(CaseQuery())).values()
    days = [row.received_on for row in rows if row.received_on is not None]

    assert max(days) == TODAY
    assert timedelta(days=725) <= TODAY - min(days) <= timedelta(days=730)
