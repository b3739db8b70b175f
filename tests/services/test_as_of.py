"""A case as of a day is what the case was when that day ended, whatever came later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.editing import AddNote, EditCase, EditClaimant, EditEmployer
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.services.restoring import restoring
from tests.services.conftest import PEOPLE
from tests.services.one_of_each import LEDGER
from tests.services.station import CAME, a_case, claimants, file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

LISTS = "claimants amounts sessions agreements payments follow_ups referrals notes papers moves"
START = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


class Turning:
    """A clock a test turns on by days."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def next_day(self) -> datetime:
        """Turn the clock on by a day; return the moment before."""
        before = self.now
        self.now += timedelta(days=1)
        return before


@pytest.fixture
def clock() -> Turning:
    return Turning()


@pytest.fixture
def desk(tmp_path: Path, clock: Turning) -> Iterator[Desk]:
    path = tmp_path / "station.ddk"
    create_station(path, NewStation(kind="sample", station="示例站", people=PEOPLE), clock).close()
    made = open_desk(path, clock)
    yield made
    made.close()


def seen(file: CaseFile) -> dict[str, Any]:
    """What the file of a case shows; counters of changes are no part of it."""

    def plain(row: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in row.items() if name not in {"row_version", "people"}}

    shown = {name: [plain(row) for row in getattr(file, name)] for name in LISTS.split()}
    beside = {name: [plain(row) for row in rows] for name, rows in file.beside.items()}
    return {
        "case": plain(file.case),
        "employer": plain(file.employer),
        "sums": file.sums,
        "beside": beside,
        **shown,
    }


def test_what_came_later_is_not_there_yet(desk: Desk, clock: Turning) -> None:
    case_id = a_case(desk, on=START.date())
    then, before = clock.next_day(), seen(file_of(desk, case_id))

    desk.do(AddClaimant(case_id=case_id, claimant=NewClaimant(name="后来例")))
    desk.do(EditCase(case_id=case_id, changes={"demand": "改过的诉求"}))
    desk.do(EditEmployer(employer_id=1, changes={"street": "例街"}))

    assert seen(desk.lists.case_as_of(case_id, then)) == before
    assert seen(desk.lists.case_as_of(case_id, clock.now)) == seen(file_of(desk, case_id))


def test_what_was_taken_out_of_use_later_is_there_again(desk: Desk, clock: Turning) -> None:
    case_id = a_case(desk, on=START.date())
    attorney = desk.do(RecordAttorney(case_id=case_id, agent="赵代例")).value
    then = clock.next_day()

    desk.do(VoidRecord(kind="power_of_attorney", record_id=attorney, reason="已解除"))

    assert len(desk.lists.case_as_of(case_id, then).beside["power_of_attorney"]) == 1
    assert desk.lists.case_as_of(case_id, clock.now).beside["power_of_attorney"] == ()


def test_an_undo_does_not_change_the_past(desk: Desk, clock: Turning) -> None:
    case_id = a_case(desk, on=START.date())
    desk.do(AcceptCase(case_id=case_id, occurred_on=START.date()))
    then = clock.next_day()
    accepted = next(row.seq for row in desk.lists.history() if row.command == "AcceptCase")

    desk.undo(accepted)

    assert file_of(desk, case_id).case["stage"] is Stage.REGISTERED
    assert desk.lists.case_as_of(case_id, then).case["stage"] is Stage.ACCEPTED


def test_before_it_was_registered_there_is_nothing_to_see(desk: Desk, clock: Turning) -> None:
    before = clock.next_day()
    clock.next_day()
    case_id = a_case(desk, on=START.date())
    entered = desk.office().today

    with pytest.raises(DeskError) as told:
        desk.lists.case_as_of(case_id, before)

    assert told.value.code == "case_not_there_yet"
    assert f"{entered} 才录入" in told.value.sentence()


def test_a_case_of_an_import_was_not_there_before_the_import(desk: Desk, clock: Turning) -> None:
    before = clock.next_day()
    desk.do(ImportLedger(path=LEDGER))

    with pytest.raises(DeskError):
        desk.lists.case_as_of(1, before)

    assert seen(desk.lists.case_as_of(1, clock.now)) == seen(file_of(desk, 1))


ACTS: list[Callable[[int, int], object]] = [
    lambda case, _: AddClaimant(case_id=case, claimant=NewClaimant(name="新例", claimed=Fen(100))),
    lambda case, _: EditCase(case_id=case, changes={"demand": "甲", "street": "乙街"}),
    lambda case, _: EditCase(case_id=case, changes={"demand": None}),
    lambda _, worker: EditClaimant(claimant_id=worker, changes={"phone": "13900001111"}),
    lambda case, _: AddNote(case_id=case, text="电话联系"),
    lambda case, _: SetNextAction(case_id=case, next_action="联系", next_action_on=CAME),
    lambda case, _: RecordAttorney(case_id=case, agent="赵代例"),
]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(range(len(ACTS))), min_size=1, max_size=6))
def test_every_evening_is_found_again(desk: Desk, clock: Turning, acts: list[int]) -> None:
    case_id = a_case(desk, on=START.date())
    worker = claimants(desk, case_id)[0]
    evenings = [(clock.next_day(), seen(file_of(desk, case_id)))]
    for act in acts:
        outcome = desk.do(ACTS[act](case_id, worker))
        evenings.append((clock.next_day(), seen(file_of(desk, case_id))))
        if outcome.seq is not None and act % 2:
            desk.undo(outcome.seq)
            evenings.append((clock.next_day(), seen(file_of(desk, case_id))))

    for then, was in evenings:
        assert seen(desk.lists.case_as_of(case_id, then)) == was


def test_amounts_recorded_later_do_not_count(desk: Desk, clock: Turning) -> None:
    case_id = a_case(desk, on=START.date())
    then = clock.next_day()

    desk.do(RecordAmount(case_id=case_id, layer=Layer.CLAIMED, amount=Fen(12_300)))

    assert desk.lists.case_as_of(case_id, then).sums["claimed"] == 0
    assert desk.lists.case_as_of(case_id, clock.now).sums["claimed"] == 12_300


def test_one_field_goes_back_and_the_others_stay(desk: Desk) -> None:
    case_id = a_case(desk, on=START.date(), demand="原来的诉求")
    outcome = desk.do(EditCase(case_id=case_id, changes={"demand": "新的诉求", "street": "例街"}))
    changes = {one.field: one for one in desk.lists.field_changes([outcome.entry])}

    command = restoring(changes["demand"])
    assert command is not None
    desk.do(command)

    case = file_of(desk, case_id).case
    assert (case["demand"], case["street"]) == ("原来的诉求", "例街")


def test_a_field_changed_again_since_is_not_restored_in_silence(desk: Desk) -> None:
    case_id = a_case(desk, on=START.date(), demand="原来的诉求")
    outcome = desk.do(EditCase(case_id=case_id, changes={"demand": "新的诉求"}))
    (change,) = desk.lists.field_changes([outcome.entry])
    desk.do(EditCase(case_id=case_id, changes={"demand": "更新的诉求"}))

    with pytest.raises(DeskError) as told:
        desk.do(restoring(change))

    assert told.value.code == "both_changed"


def test_what_a_step_changed_is_undone_and_not_edited(desk: Desk) -> None:
    case_id = a_case(desk, on=START.date())
    outcome = desk.do(AcceptCase(case_id=case_id, occurred_on=START.date()))

    changes = desk.lists.field_changes([outcome.entry])

    stage = next(one for one in changes if one.field == "stage")
    assert restoring(stage) is None
