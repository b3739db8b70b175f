"""After a split or a merger the other case still holds what it held; it is shown, not copied."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.former import is_owed
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.related import Relation
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.tickets import RecordTicket, ReplyToTicket
from dispute_desk.services.undo import UndoEntry
from tests.services.conftest import PEOPLE
from tests.services.station import (
    CAME,
    a_case_in_mediation,
    an_agreed_case,
    claimants,
    file_of,
    pay,
)
from tests.services.test_as_of import Turning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.domain.former import FormerCase
    from dispute_desk.services.desk import Desk

HELD, PARTED, LATER = CAME, CAME + timedelta(days=10), CAME + timedelta(days=20)
AHEAD = CAME + timedelta(days=90)


@pytest.fixture
def clock() -> Turning:
    made = Turning()
    made.now += timedelta(days=60)
    return made


@pytest.fixture
def desk(tmp_path: Path, clock: Turning) -> Iterator[Desk]:
    """A desk whose clock a test turns on."""
    path = tmp_path / "station.ddk"
    create_station(path, NewStation(kind="sample", station="示例站", people=PEOPLE), clock).close()
    made = open_desk(path, clock, PEOPLE[0][0])
    yield made
    made.close()


def a_full_case(desk: Desk, *sums: int) -> int:
    """A case with an agreement, a paper and a meeting ahead."""
    case_id = an_agreed_case(desk, *sums)
    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函", occurred_on=HELD))
    desk.do(PlanAppointment(case_id=case_id, on=AHEAD, clash_reason="例"))
    return case_id


def split(desk: Desk, case_id: int, *places: int) -> int:
    leaving = tuple(claimants(desk, case_id)[place] for place in places)
    command = SplitCase(case_id=case_id, claimant_ids=leaving, reason="例", occurred_on=PARTED)
    other: int = desk.do(command).value
    return other


def merge(desk: Desk, source: int, into: int) -> int:
    command = MergeCases(case_ids=(source,), into=into, reason="例", occurred_on=PARTED)
    return desk.do(command).entry


def kinds(one: FormerCase) -> dict[str, int]:
    return {kind: len(rows) for kind, rows in one.records.items()}


def test_a_split_off_case_shows_what_the_old_one_held_up_to_then(
    desk: Desk, clock: Turning
) -> None:
    case_id = a_full_case(desk, 100, 200)
    clock.next_day()
    other = split(desk, case_id, 1)
    clock.next_day()
    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="后来的函", occurred_on=LATER))

    (former,) = desk.lists.former(other)

    assert (former.id, former.relation, former.on) == (case_id, Relation.SPLIT_FROM, PARTED)
    assert former.number == file_of(desk, case_id).case["number"]
    assert former.workers == ("工例2",)
    assert kinds(former) == {"agreement": 1, "paper": 1, "appointment": 1}
    assert former.records["paper"][0]["title"] == "提示函"
    assert desk.lists.former(case_id) == ()


def test_what_is_written_down_late_about_the_time_before_is_shown_too(
    desk: Desk, clock: Turning
) -> None:
    case_id = a_full_case(desk, 100, 200)
    clock.next_day()
    other = split(desk, case_id, 0)
    clock.next_day()

    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="补录的函", occurred_on=HELD))

    (former,) = desk.lists.former(other)
    assert [one["title"] for one in former.records["paper"]] == ["提示函", "补录的函"]


def test_the_sessions_both_took_part_in_are_shown(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "张例", "李例")
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=HELD, offers="各说各的"))

    (former,) = desk.lists.former(split(desk, case_id, 1))

    (session,) = former.records["session"]
    assert (session["outcome"], session["held_on"]) == (SessionOutcome.ADJOURNED, HELD)


def test_payments_of_the_others_are_none_of_its_business(desk: Desk) -> None:
    case_id = a_full_case(desk, 100, 200, 300)
    pay(desk, case_id, 30, claimant_id=claimants(desk, case_id)[0])
    pay(desk, case_id, 40, proof_no="例0002")
    other = split(desk, case_id, 2)

    (former,) = desk.lists.former(other)

    assert {one["claimant_id"] for one in former.records["payment"]} == {None}


def test_a_case_shows_what_those_merged_into_it_hold_and_nothing_is_copied(desk: Desk) -> None:
    source, into = a_full_case(desk, 100), a_full_case(desk, 200)
    before = file_of(desk, into)
    entry = merge(desk, source, into)

    (former,) = desk.lists.former(into)

    assert (former.id, former.relation, former.on) == (source, Relation.MERGED_HERE, PARTED)
    assert kinds(former) == {"agreement": 1, "paper": 1, "appointment": 1}
    now = file_of(desk, into)
    assert (now.agreements, now.papers) == (before.agreements, before.papers)
    assert desk.lists.former(into, until=HELD) == ()

    desk.do(UndoEntry(seq=entry))
    assert desk.lists.former(into) == ()


def test_the_way_back_leads_over_several_cases(desk: Desk) -> None:
    first, into = a_full_case(desk, 100, 200), a_full_case(desk, 300)
    second = split(desk, first, 1)
    merge(desk, second, into)

    found = desk.lists.former(into)

    assert [(one.id, one.workers) for one in found] == [(second, ("工例2",)), (first, ("工例2",))]


def test_what_a_merged_case_still_owes_is_shown_and_known_as_open(desk: Desk) -> None:
    old, new = a_full_case(desk, 100), an_agreed_case(desk, 200)
    ticket = RecordTicket(case_id=old, channel="HOTLINE_12345", received_on=HELD, due_on=LATER)
    ticket_id = desk.do(ticket).value
    merge(desk, old, new)

    def owed() -> set[str]:
        (former,) = desk.lists.former(new)
        return {
            kind
            for kind, rows in former.records.items()
            if any(is_owed(kind, row, CAME) for row in rows)
        }

    assert owed() == {"ticket", "appointment"}
    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已办理"))
    assert owed() == {"appointment"}
