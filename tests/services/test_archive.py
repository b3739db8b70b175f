"""A closed case goes into the archive and out again; what is sealed is kept as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.case import Triage
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.employers import MergeEmployers
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.tickets import MoveTicket, RecordTicket
from dispute_desk.services.visit_lists import visit_file
from dispute_desk.services.visits import NewVisitor, RecordVisit
from tests.services.one_of_each_archive import a_closed_case, a_frozen_case, an_archived_case
from tests.services.station import TODAY, a_case, everything, file_of, refused, stage_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def tries(case_id: int) -> tuple[object, ...]:
    """What people may want to change in a case."""
    return (
        AddNote(case_id=case_id, text="再联系"),
        EditCase(case_id=case_id, changes={"demand": "补缴"}),
        AddClaimant(case_id=case_id, claimant=NewClaimant(name="李例")),
        RecordAttorney(case_id=case_id, agent="赵代例"),
        RecordPaper(case_id=case_id, kind="reminder", title="提示函"),
        RecordFollowUp(case_id=case_id, satisfied=True),
        SetNextAction(case_id=case_id, next_action="再看", next_action_on=TODAY),
    )


def test_an_archived_case_has_its_number_its_day_and_its_term(desk: Desk) -> None:
    case_id = a_closed_case(desk)

    number = desk.do(ArchiveCase(case_id=case_id, retention="y30")).value

    case = file_of(desk, case_id).case
    assert (case["stage"], case["archive_no"]) == (Stage.ARCHIVED, number)
    assert (case["archived_on"], case["retention"]) == (TODAY, "y30")
    assert str(TODAY.year) in number


def test_an_archive_number_given_by_another_office_is_kept_and_used_once(desk: Desk) -> None:
    first, second = a_closed_case(desk), a_closed_case(desk)
    desk.do(ArchiveCase(case_id=first, retention="y10", archive_no=" 例档-7 "))

    told = refused(desk, ArchiveCase(case_id=second, retention="y10", archive_no="例档-7"))

    assert (told.code, told.field) == ("archive_no_used", "archive_no")
    assert file_of(desk, first).case["archive_no"] == "例档-7"


@pytest.mark.parametrize("number", range(7))
def test_nothing_in_an_archived_case_can_be_changed(desk: Desk, number: int) -> None:
    case_id = an_archived_case(desk)
    before = everything(desk)

    told = refused(desk, tries(case_id)[number])

    assert told.code in {"case_archived", "case_ended"}
    assert everything(desk) == before


@pytest.mark.parametrize("number", range(7))
def test_nothing_in_a_frozen_case_can_be_changed(desk: Desk, number: int) -> None:
    case_id = a_frozen_case(desk)

    told = refused(desk, tries(case_id)[number])

    assert told.code == "case_frozen"
    assert "封存" in told.sentence()


def test_a_record_beside_a_frozen_case_is_not_voided(desk: Desk) -> None:
    case_id = a_case(desk)
    attorney = desk.do(RecordAttorney(case_id=case_id, agent="赵代例")).value
    desk.do(FreezeCase(case_id=case_id, reason="例"))

    void = VoidRecord(kind="power_of_attorney", record_id=attorney, reason="例")

    assert refused(desk, void).code == "case_frozen"


def test_what_was_done_before_a_case_was_frozen_is_not_undone_under_it(desk: Desk) -> None:
    case_id = a_case(desk)
    noted = desk.do(AddNote(case_id=case_id, text="电话联系"))
    frozen = desk.do(FreezeCase(case_id=case_id, reason="例"))

    assert refused_to_undo(desk, noted.entry) == "case_frozen"
    desk.undo(frozen.entry)
    desk.undo(noted.entry)


def refused_to_undo(desk: Desk, seq: int) -> str:
    from dispute_desk.services.undo import UndoEntry

    return refused(desk, UndoEntry(seq=seq)).code


def test_a_case_that_is_not_frozen_any_more_is_worked_on_again(desk: Desk) -> None:
    case_id = a_frozen_case(desk)

    desk.do(UnfreezeCase(case_id=case_id, reason="复查"))
    desk.do(AddNote(case_id=case_id, text="继续"))

    notes = [one["text"] for one in file_of(desk, case_id).notes]
    assert notes == ["封存：张例请求删除，保管期限未满", "解除封存：复查", "继续"]


def test_a_case_is_taken_out_corrected_and_put_back_under_its_number(desk: Desk) -> None:
    case_id = an_archived_case(desk)
    number = file_of(desk, case_id).case["archive_no"]

    desk.do(TakeOutOfArchive(case_id=case_id, reason="补一份回执"))
    assert stage_of(desk, case_id) is Stage.CLOSED
    desk.do(AddNote(case_id=case_id, text="补了回执"))
    desk.do(ArchiveCase(case_id=case_id, retention="y10"))

    case = file_of(desk, case_id).case
    assert (case["archive_no"], case["archived_on"]) == (number, TODAY)
    assert [one["reason"] for one in file_of(desk, case_id).moves][-2] == "补一份回执"


@pytest.mark.parametrize("kind", ["unreachable", "mediated_performed"])
def test_closing_does_not_take_a_case_out_of_the_archive(desk: Desk, kind: str) -> None:
    case_id = an_archived_case(desk)

    for reason in (None, "补录"):
        told = refused(desk, CloseCase(case_id=case_id, kind=kind, reason=reason))
        assert told.code == "case_archived"

    desk.do(TakeOutOfArchive(case_id=case_id, reason="补一份回执"))
    assert stage_of(desk, case_id) is Stage.CLOSED


def test_taking_a_case_out_counts_for_nothing_in_the_reports(desk: Desk) -> None:
    case_id = an_archived_case(desk)
    closed_on = file_of(desk, case_id).case["closed_on"]

    desk.do(TakeOutOfArchive(case_id=case_id, reason="例"))

    assert file_of(desk, case_id).moves[-1]["tally"] is None
    assert file_of(desk, case_id).case["closed_on"] == closed_on


def test_a_case_reopened_from_the_archive_is_no_longer_in_it(desk: Desk) -> None:
    case_id = an_archived_case(desk)

    desk.do(ReopenCase(case_id=case_id, reason="有新的事实"))

    assert file_of(desk, case_id).case["archived_on"] is None
    desk.do(AddNote(case_id=case_id, text="重新办理"))


def test_only_a_closed_case_goes_into_the_archive(desk: Desk) -> None:
    told = refused(desk, ArchiveCase(case_id=a_case(desk), retention="y10"))

    assert told.code == "no_road"


def test_a_frozen_case_is_neither_closed_nor_archived(desk: Desk) -> None:
    frozen, closed = a_frozen_case(desk), a_closed_case(desk)
    desk.do(FreezeCase(case_id=closed, reason="例"))

    assert refused(desk, CloseCase(case_id=frozen, kind="unreachable")).code == "case_frozen"
    assert refused(desk, ArchiveCase(case_id=closed, retention="y10")).code == "case_frozen"


def test_employers_are_merged_over_sealed_cases(desk: Desk) -> None:
    case_id = an_archived_case(desk)
    other = a_case(desk, employer="广州另例电子有限公司")
    keep = file_of(desk, other).employer["id"]
    gone = file_of(desk, case_id).employer["id"]

    desk.do(MergeEmployers(keep_id=keep, merge_id=gone, reason="例"))

    assert file_of(desk, case_id).employer["id"] == keep


def test_a_frozen_case_stands_on_nobodys_list_of_today(desk: Desk) -> None:
    case_id = a_frozen_case(desk)

    lists = desk.lists.today(TODAY, None)

    assert case_id not in {item.case_id for items in lists.values() for item in items}


@pytest.mark.parametrize(
    ("changes", "term"), [({}, "y10"), ({"triage": Triage.MAJOR.value}, "y30")]
)
def test_the_term_of_a_case_is_proposed_by_what_it_was(
    desk: Desk, changes: dict[str, str], term: str
) -> None:
    case_id = a_case(desk)
    if changes:
        desk.do(EditCase(case_id=case_id, changes=changes))

    proposed = proposed_term(desk.profile, file_of(desk, case_id))

    assert proposed is not None
    assert proposed.code == term


def test_a_ticket_is_not_taken_out_of_a_frozen_case(desk: Desk) -> None:
    case_id, other = a_case(desk), a_case(desk)
    ticket = desk.do(RecordTicket(channel="HOTLINE_12345", case_id=case_id)).value
    desk.do(FreezeCase(case_id=case_id, reason="例"))
    before = everything(desk)

    told = refused(desk, MoveTicket(ticket_id=ticket, case_id=other))

    assert told.code == "case_frozen"
    assert everything(desk) == before


def test_people_of_a_frozen_cases_visit_keep_their_names(desk: Desk) -> None:
    case_id = a_case(desk)
    people = (NewVisitor(name="张例"),)
    visit = desk.do(RecordVisit(visitors=people, demand="问进度", case_id=case_id)).value
    desk.do(FreezeCase(case_id=case_id, reason="例"))
    (one,) = visit_file(desk, visit).visitors
    renamed = (NewVisitor(name="李例", visitor_id=one["id"]),)

    told = refused(desk, RecordVisit(visitors=renamed, demand="问进度", record_id=visit))

    assert told.code == "case_frozen"


def test_the_series_passes_over_a_number_given_by_hand(desk: Desk) -> None:
    first, second, third = (a_closed_case(desk) for _ in range(3))
    one = desk.do(ArchiveCase(case_id=first, retention="y10")).value
    by_hand = one.replace("1号", "2号")
    desk.do(ArchiveCase(case_id=second, retention="y10", archive_no=by_hand))

    number = desk.do(ArchiveCase(case_id=third, retention="y10")).value

    assert number not in {one, by_hand}


def test_a_number_the_series_gave_once_is_not_given_by_hand_again(desk: Desk) -> None:
    first, second = a_closed_case(desk), a_closed_case(desk)
    archived = desk.do(ArchiveCase(case_id=first, retention="y10"))
    desk.undo(archived.entry)

    again = ArchiveCase(case_id=second, retention="y10", archive_no=archived.value)

    assert refused(desk, again).code == "archive_no_taken"
