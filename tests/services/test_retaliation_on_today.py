"""Retaliation a worker told of stays on Today after the closing, until somebody looked into it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.today import Awaited, TodayItem
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.today_lists import today_lists
from dispute_desk.ui.pages.today.awaited_lines import awaited_words, step_of
from tests.services.station import TODAY, an_agreed_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

TOLD = TODAY - timedelta(days=9)


def lines(desk: Desk) -> list[TodayItem]:
    lists = today_lists(desk)
    found = [*lists["due"], *lists["soon"]]
    return [one for one in found if one.awaited is Awaited.RETALIATION]


def closed(desk: Desk, **told: object) -> int:
    case_id = an_agreed_case(desk, 500)
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=TOLD, retaliation=True, **told))  # type: ignore[arg-type]
    assert lines(desk) == [], "an open case has it as its next step"
    desk.do(CloseCase(case_id=case_id, kind="unreachable", reason="补录"))
    return case_id


def test_it_stands_there_until_a_later_follow_up_denies_it(desk: Desk) -> None:
    case_id = closed(desk, person="工例1")

    (line,) = lines(desk)
    assert (line.case_id, line.served_on, line.paper_title) == (case_id, TOLD, "工例1")
    assert line.due_on is not None
    assert line.due_on < TODAY
    words, _, _, act = awaited_words(line, TODAY, str)
    assert words == "打击报复还没有核实：工例1，11-13 回访说起，案件已结案，请核实"
    assert (act, step_of(line)) == ("登记核实情况", "follow_up")

    desk.do(RecordFollowUp(case_id=case_id, person="工例1", retaliation=True))
    (again,) = lines(desk)
    assert again.served_on == TODAY
    assert again.list == "soon"
    desk.do(RecordFollowUp(case_id=case_id, person="工例1", retaliation=False, note="已核实"))
    assert lines(desk) == []


def test_what_was_denied_before_the_end_is_not_there_and_the_archive_hides_nothing(
    desk: Desk,
) -> None:
    case_id = closed(desk)
    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="例"))
    (line,) = lines(desk)
    assert step_of(line) is None, "it is opened, to be taken out of the archive"


def test_the_archive_asks_for_it_by_name_and_day_while_it_can_still_be_looked_into(
    desk: Desk,
) -> None:
    case_id = closed(desk, person="工例1")

    told = refused(desk, ArchiveCase(case_id=case_id, retention="y10"))

    assert told.code == "archive_index_incomplete"
    assert f"打击报复的核实（工例1，{TOLD.isoformat()} 回访说起）" in told.sentence()

    desk.do(RecordFollowUp(case_id=case_id, person="工例1", retaliation=False, note="已核实"))
    after = refused(desk, ArchiveCase(case_id=case_id, retention="y10"))
    assert "打击报复" not in after.sentence(), "only the papers are missing now"
