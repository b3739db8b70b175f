"""The calendar holds meetings, next actions and last days; it can be taken along."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.planned import Planned, PlannedKind
from dispute_desk.domain.rights import Right
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.appointments import CancelAppointment, PlanAppointment
from dispute_desk.services.calendar_days import (
    STEP,
    calendar_days,
    calendar_start,
    clock_days,
    write_calendar,
)
from dispute_desk.services.closing import SuspendCase
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.enquiries import RecordEnquiry, SendEnquiry
from dispute_desk.services.letter_lists import letter_file
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.papers import RecordPaper, RecordService
from dispute_desk.services.splitting import MergeCases
from dispute_desk.services.tickets import RecordTicket, ReplyToTicket
from dispute_desk.services.visits import RecordVisit
from tests.services.station import (
    AT_STAGE,
    TODAY,
    a_case_in_mediation,
    an_accepted_case,
    file_of,
    with_rights,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

APPLIED = date(2026, 11, 20)
FIRST, LAST = date(2026, 11, 16), date(2026, 12, 31)
MEETS = date(2026, 11, 25)


def a_case(desk: Desk) -> int:
    """A case applied for on November 20, a meeting and a next action on the same day."""
    case_id = an_accepted_case(desk, "李例")
    desk.do(StartMediation(case_id=case_id, occurred_on=APPLIED))
    desk.do(PlanAppointment(case_id=case_id, on=MEETS, starts="14", place="第一调解室"))
    desk.do(SetNextAction(case_id=case_id, next_action="通知双方", next_action_on=MEETS))
    return case_id


def told(desk: Desk, first: date = FIRST, last: date = LAST) -> list[tuple[PlannedKind, date, str]]:
    return [(row.kind, row.on, row.what) for row in calendar_days(desk, first, last)]


def words(row: Planned) -> str:
    return row.what


def test_a_day_holds_its_meeting_first_then_what_is_to_be_done(desk: Desk) -> None:
    a_case(desk)

    assert told(desk) == [
        (PlannedKind.MEETING, MEETS, "mediation"),
        (PlannedKind.ACTION, MEETS, "通知双方"),
        (PlannedKind.CLOCK, APPLIED + timedelta(days=17), "mediation"),  # December 5 is a Saturday
    ]
    assert told(desk, MEETS, MEETS) == told(desk)[:2]


def test_a_clock_that_stands_still_and_a_meeting_called_off_are_not_in_it(desk: Desk) -> None:
    case_id = a_case(desk)
    meeting = file_of(desk, case_id).beside["appointment"][0]["id"]
    desk.do(CancelAppointment(appointment_id=meeting, reason="改日"))
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁", review_on=MEETS))

    kinds = {kind for kind, _, what in told(desk) if what != "mediation"}

    assert PlannedKind.MEETING not in kinds


def test_ones_own_calendar_holds_ones_own_cases(desk: Desk) -> None:
    case_id = a_case(desk)
    person = desk.lists.people()[1].id
    desk.do(AssignCase(handler_id=person, case_ids=(case_id,)))

    assert calendar_days(desk, FIRST, LAST, person_id=person)
    assert not calendar_days(desk, FIRST, LAST, person_id=desk.actor.id)


def test_the_file_is_written_and_noted(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)
    rows = calendar_days(desk, FIRST, LAST)
    path = tmp_path / "日历.ics"

    count = write_calendar(desk, path, rows, name="示例站", words=words)
    assert desk.lists.history(limit=1)[0].command == "NoteCalendarExport"

    text = path.read_bytes().decode("utf-8")
    assert count == text.count("BEGIN:VEVENT") == len(rows)
    assert "DTSTART;TZID=Asia/Shanghai:20261125T140000" in text
    assert len(set(uids(text))) == count
    assert desk.lists.history(limit=1)[0].subject == path.name
    assert [one.name for one in tmp_path.iterdir() if "draft" in one.name] == []


def uids(text: str) -> list[str]:
    return [line for line in text.split("\r\n") if line.startswith("UID:")]


def test_two_clocks_of_one_kind_in_a_case_are_two_entries_that_stay_themselves(
    desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk)
    for number in ("例1", "例2"):
        letter = RecordPaper(
            case_id=case_id, kind="opinion_letter", title="意见书", number=number,
            occurred_on=APPLIED,
        )  # fmt: skip
        paper_id = desk.do(letter).value
        desk.do(RecordService(paper_id=paper_id, proof="送达回证", occurred_on=APPLIED))

    written = []
    for name in ("一.ics", "二.ics"):
        rows = calendar_days(desk, FIRST, LAST)
        write_calendar(desk, tmp_path / name, rows, name="示例站", words=words)
        written.append(uids((tmp_path / name).read_bytes().decode("utf-8")))

    assert [row.what for row in rows].count("opinion_reply") == 2
    assert len(set(written[0])) == len(rows)
    assert written[0] == written[1]
    assert f"UID:clock-mediation{case_id}@dispute-desk" in written[0]  # the case's own clock


def test_without_the_right_no_file_appears(desk: Desk, tmp_path: Path) -> None:
    a_case(desk)
    path = tmp_path / "日历.ics"
    others = with_rights(desk, *set(Right) - {Right.EXPORT})

    with pytest.raises(DeskError) as refusal:
        write_calendar(others, path, calendar_days(desk, TODAY, LAST), name="", words=words)

    assert refusal.value.code == "no_right"
    assert not path.exists()


def test_the_clocks_of_the_calendar_are_those_of_the_case_file(desk: Desk) -> None:
    for bring in AT_STAGE.values():
        bring(desk)
    first, last = date(2026, 1, 1), date(2028, 1, 1)

    told = {
        (row.case_id, row.what, row.on)
        for row in calendar_days(desk, first, last)
        if row.kind is PlannedKind.CLOCK
    }

    files = desk.lists.clock_files(desk.lists.clock_cases(first, last, None))
    wanted = {
        (file.id, clock.rule.code, clock.due)
        for file in files
        for clock in case_clocks(file_of(desk, file.id), desk.profile, desk.calendar)
        if clock.runs and clock.due is not None and first <= clock.due <= last
    }
    assert told == wanted != set()


def test_the_steps_of_many_cases_make_the_same_calendar(desk: Desk) -> None:
    for _ in range(STEP + 5):
        an_accepted_case(desk, "李例")
    first, last = TODAY - timedelta(days=60), date(2028, 1, 1)

    start = calendar_start(desk, first, last)

    assert len(start.ahead) == 5
    rows = [*start.rows, *clock_days(desk, start.ahead, first, last)]
    assert sorted(rows, key=lambda row: row.order) == list(calendar_days(desk, first, last))
    assert {row.case_id for row in rows} >= set(start.ahead)


def duties(desk: Desk) -> list[tuple[str, date, int, str | None]]:
    rows = calendar_days(desk, FIRST, LAST)
    return [
        (row.what, row.on, row.case_id, row.place) for row in rows if row.kind is PlannedKind.DUTY
    ]


def test_the_days_other_bodies_set_stand_in_the_calendar(desk: Desk) -> None:
    case_id = a_case(desk)
    ticket = RecordTicket(
        case_id=case_id, channel="HOTLINE_12345", ticket_no="GZ例1", received_on=APPLIED,
        due_on=MEETS,
    )  # fmt: skip
    ticket_id = desk.do(ticket).value
    desk.do(RecordVisit(demand="问进度", external_no="信例2", external_deadline=MEETS))
    assert duties(desk) == [("visit", MEETS, 0, "信例2"), ("ticket", MEETS, case_id, "GZ例1")]

    desk.do(ReplyToTicket(ticket_id=ticket_id, reply="已办理"))

    assert duties(desk) == [("visit", MEETS, 0, "信例2")]


def test_what_a_merged_case_owes_stands_in_the_calendar_under_the_case_that_goes_on(
    desk: Desk,
) -> None:
    old, new = a_case(desk), a_case_in_mediation(desk)
    record = RecordPaper(case_id=old, kind="opinion_letter", title="意见书", occurred_on=APPLIED)
    paper_id = desk.do(record).value
    desk.do(RecordService(paper_id=paper_id, proof="送达回证", occurred_on=APPLIED))
    enquiry = RecordEnquiry(case_id=old, target="tax", question="请协查缴费情况")
    enquiry_id = desk.do(enquiry).value
    desk.do(SendEnquiry(enquiry_id=enquiry_id, occurred_on=APPLIED, due_on=MEETS))

    done = desk.do(MergeCases(case_ids=(old,), into=new, reason="同一单位"))

    assert {(what, case_id) for what, _, case_id, _ in duties(desk)} == {
        ("paper", new),
        ("enquiry", new),
    }
    meetings = [row for row in calendar_days(desk, FIRST, LAST) if row.kind is PlannedKind.MEETING]
    assert {row.case_id for row in meetings} == {new}
    assert len(meetings) == 1
    desk.undo(done.entry)
    assert duties(desk) == []


def test_a_letter_about_no_case_stands_in_the_calendar_on_the_last_day_of_its_reply(
    desk: Desk,
) -> None:
    firm = int(desk.do(AddEmployer(name="广州示例制造有限公司")).value)
    issue = IssueLetter(kind="reminder_letter", employer_id=firm, occurred_on=APPLIED)
    letter = int(desk.do(issue).value)
    desk.do(RecordService(paper_id=letter, proof="回证", way="direct", occurred_on=APPLIED))
    due = letter_file(desk, letter).row.due_on
    assert due is not None

    (row,) = calendar_days(desk, due, due)

    assert (row.kind, row.what, row.case_id, row.record_id) == (
        PlannedKind.DUTY, "letter", 0, letter,
    )  # fmt: skip
    assert row.employer == "广州示例制造有限公司"
