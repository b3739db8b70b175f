"""The station settles its own clocks and terms of the archive; what the law sets stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.station_rule import RetentionFor
from dispute_desk.domain.station_ruled import as_known
from dispute_desk.services.acceptance import AcceptCase, DeclineCase
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.closing import RecordFollowUp, WithdrawCase
from dispute_desk.services.opening import open_desk, sit_down
from dispute_desk.services.rule_questions import (
    effect_of_length,
    effect_of_years_kept,
    rule_sheet,
    running_clocks,
)
from dispute_desk.services.staff import AddPerson
from dispute_desk.services.station_rules import (
    ConfirmClock,
    ConfirmRetention,
    SetClock,
    SetRetention,
)
from tests.services.one_of_each_archive import a_closed_case
from tests.services.station import CAME, TODAY, a_case, an_agreed_case, file_of, pay, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

NATURAL, WORKING = TermUnit.NATURAL, TermUnit.WORKING
DAY = timedelta(days=1)


def clocks_of(desk: Desk, case_id: int) -> tuple[CaseClock, ...]:
    return case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)


def clock_of(desk: Desk, case_id: int, code: str = "acceptance") -> CaseClock:
    return next(one for one in clocks_of(desk, case_id) if one.rule.code == code)


def longer(length: int = 7, **more: object) -> SetClock:
    given = {"clock": "acceptance", "length": length, "unit": WORKING}
    founded = {"basis": "站务会议纪要〔2026〕3号", "reason": "材料多，五天不够"}
    return SetClock(**{**given, **founded, **more})  # type: ignore[arg-type] # one field each


def untold(done: int, total: int) -> None:
    del done, total


def test_a_confirmed_default_is_named_with_its_day_in_the_case(desk: Desk) -> None:
    case_id = a_case(desk)
    before = clock_of(desk, case_id)
    assert before.rule.status

    desk.do(ConfirmClock(clock="acceptance", basis="站务会议纪要", decided_on=date(2026, 11, 20)))

    after = clock_of(desk, case_id)
    assert (after.due, after.rule.status) == (before.due, "")
    assert after.deadline is not None
    assert "本单位核定 5 个工作日（2026-11-20，站务会议纪要）" in after.deadline.explanation()
    assert after.rule.basis == "站务会议纪要"


def test_a_length_holds_for_clocks_that_start_from_its_day_on(desk: Desk) -> None:
    old, new = a_case(desk, on=TODAY - DAY), a_case(desk, "赵例", on=TODAY)
    days = {one: clock_of(desk, one).due for one in (old, new)}

    desk.do(longer(20, unit=NATURAL))

    assert clock_of(desk, old).due == days[old]
    assert clock_of(desk, new).due == date(2026, 12, 14)
    assert clock_of(desk, new).rule.length == 20


def test_undo_brings_the_default_back_and_redo_the_own_length(desk: Desk) -> None:
    case_id = a_case(desk, on=TODAY)
    before = clock_of(desk, case_id).due
    entry = desk.do(longer(9)).entry
    moved = clock_of(desk, case_id).due
    assert moved != before

    taken_back = desk.undo(entry)
    assert clock_of(desk, case_id).due == before
    desk.undo(taken_back.entry)

    assert clock_of(desk, case_id).due == moved


def test_what_is_settled_is_there_when_the_store_is_opened_again(desk: Desk) -> None:
    case_id = a_case(desk, on=TODAY)
    desk.do(longer(9))
    due, path, clock = clock_of(desk, case_id).due, desk.store.path, desk.clock
    desk.close()

    again = open_desk(path, clock)

    assert clock_of(again, case_id).due == due
    again.close()


def test_what_is_over_stays_as_it_was_reckoned(desk: Desk) -> None:
    done, going = a_case(desk), a_case(desk, "赵例")
    desk.do(AcceptCase(case_id=done, occurred_on=CAME + 6 * DAY))
    before = clock_of(desk, done)

    desk.do(longer(1, effective_on=CAME))

    assert clock_of(desk, done) == before
    assert clock_of(desk, going).due == CAME + DAY


def test_the_list_of_overdue_cases_follows_each_stretch(desk: Desk) -> None:
    lengthened = a_case(desk, on=TODAY - 9 * DAY)
    shipped = a_case(desk, "赵例", on=TODAY - 10 * DAY)
    overdue = CaseQuery(view="overdue", today=TODAY)
    shown = desk.lists.case_ids(overdue)
    assert {lengthened, shipped} <= set(shown)

    desk.do(longer(60, unit=NATURAL, effective_on=TODAY - 9 * DAY))

    late = {
        one.case_id
        for one in desk.lists.today(TODAY, None)["due"]
        if one.clock is not None and one.clock.code == "acceptance"
    }
    assert lengthened not in late
    assert shipped in desk.lists.case_ids(overdue)


def test_the_effect_says_how_many_move_and_the_nearest(desk: Desk) -> None:
    cases = [a_case(desk, f"工例{n}", on=TODAY - n * DAY) for n in range(7)]

    told = effect_of_length(desk, "acceptance", 9, WORKING, TODAY - 5 * DAY, untold)

    assert (told.running, told.moved, len(told.nearest)) == (7, 6, 5)
    days = {one.case_id: (one.old, one.new) for one in told.nearest}
    assert set(days) < set(cases)
    desk.do(longer(9, effective_on=TODAY - 5 * DAY))
    assert {one: clock_of(desk, one).due for one in days} == {
        one: new for one, (_, new) in days.items()
    }


def test_the_sheet_tells_what_is_settled_and_where_clocks_run(desk: Desk) -> None:
    a_case(desk)
    desk.do(ConfirmClock(clock="acceptance", basis="例会", decided_by="周局例"))
    sheet = rule_sheet(desk)

    entry = next(one for one in sheet.clocks if one.rule.code == "acceptance")
    (decision,) = entry.decisions
    assert (decision.decided_by, decision.made_by) == ("周局例", desk.actor.name)
    assert running_clocks(desk, untold)["acceptance"] == 1


def test_closed_cases_are_counted_as_their_clocks_run(desk: Desk) -> None:
    ended = [a_closed_case(desk) for _ in range(3)]
    ended += [a_case(desk), a_case(desk), an_agreed_case(desk, 100), an_agreed_case(desk, 100)]
    desk.do(DeclineCase(case_id=ended[3], reason="outside_scope", occurred_on=CAME))
    desk.do(WithdrawCase(case_id=ended[4], reason="例", occurred_on=CAME))
    for case_id in ended[5:]:
        pay(desk, case_id, 100)
    desk.do(RecordFollowUp(case_id=ended[0], satisfied=True))
    desk.do(ArchiveCase(case_id=ended[1], retention="y10", reason="例"))

    told = running_clocks(desk, untold)

    for code in ("follow_up", "archive_transfer"):
        runs = [
            any(one.rule.code == code and one.runs for one in clocks_of(desk, case_id))
            for case_id in ended
            if case_id != ended[1]
        ]
        assert told.get(code, 0) == sum(runs)


def test_who_may_not_see_cases_learns_nothing_of_them(desk: Desk) -> None:
    desk.do(AddPerson(name="赵管例", bundles=("admin",)))
    row = next(one for one in desk.lists.people() if one.name == "赵管例")
    admin = sit_down(desk, row)

    with pytest.raises(DeskError) as told:
        running_clocks(admin, untold)
    assert told.value.code == "no_right"
    assert rule_sheet(admin).clocks
    admin.do(ConfirmClock(clock="acceptance", basis="例"))


def test_a_past_evening_is_reckoned_by_what_was_known_then(desk: Desk) -> None:
    desk.do(longer(9, effective_on=CAME))

    before = as_known(desk.profile, TODAY - DAY).clock("acceptance")

    assert (before.on(CAME).length, desk.profile.clock("acceptance").on(CAME).length) == (5, 9)


def test_a_retention_term_is_proposed_for_cases_closed_from_its_day_on(desk: Desk) -> None:
    case_id = a_closed_case(desk)
    told = effect_of_years_kept(desk, RetentionFor.USUAL, 15, CAME, untold)
    assert (told.running, told.moved) == (1, 1)

    desk.do(
        SetRetention(
            cases=RetentionFor.USUAL, years=15, basis="例档发1号", reason="例", effective_on=CAME
        )
    )

    term = proposed_term(desk.profile, file_of(desk, case_id))
    assert term is not None
    assert (term.code, term.years, term.status) == ("y15", 15, "")


def test_a_term_archived_cases_have_is_not_taken_back(desk: Desk) -> None:
    case_id = a_closed_case(desk)
    change = SetRetention(cases=RetentionFor.USUAL, years=15, basis="例档发1号", reason="例")
    entry = desk.do(change).entry
    desk.do(ArchiveCase(case_id=case_id, retention="y15", reason="例"))

    assert refused(desk, undo_of(entry)).code == "retention_still_used"


def undo_of(entry: int) -> object:
    from dispute_desk.services.undo import UndoEntry

    return UndoEntry(seq=entry)


def test_a_confirmed_retention_term_loses_its_mark(desk: Desk) -> None:
    case_id = a_closed_case(desk)
    before = proposed_term(desk.profile, file_of(desk, case_id))

    desk.do(ConfirmRetention(cases=RetentionFor.USUAL, basis="例档发1号"))

    after = proposed_term(desk.profile, file_of(desk, case_id))
    assert before is not None
    assert after is not None
    assert (before.code, before.status != "") == (after.code, True)
    assert (after.status, after.basis) == ("", "例档发1号")


#: What is refused, and how.
REFUSED = {
    "clock_set_by_law": longer(20, clock="mediation", unit=NATURAL),
    "clock_needs_no_word": ConfirmClock(clock="mediation", basis="例"),
    "rule_same_as_now": longer(5),
    "rule_bad_length": longer(0),
    "rule_basis_needed": longer(basis=" "),
    "reason_needed": longer(reason=""),
    "rule_day_far": longer(effective_on=date(2062, 1, 1)),
    "future_day": longer(decided_on=TODAY + DAY),
    "no_such_word": longer(clock="nothing"),
    "rule_bad_years": SetRetention(cases=RetentionFor.GROUP, years=101, basis="例", reason="例"),
}


@pytest.mark.parametrize("code", sorted(REFUSED))
def test_each_refusal_says_why(desk: Desk, code: str) -> None:
    told = refused(desk, REFUSED[code])

    assert told.code == code
    assert "{" not in told.sentence()


@pytest.mark.parametrize("clock", ["arbitration_review", "review_term"])
def test_a_term_of_the_law_that_is_to_be_checked_may_be_confirmed_but_not_changed(
    desk: Desk, clock: str
) -> None:
    assert refused(desk, longer(20, clock=clock, unit=NATURAL)).code == "clock_set_by_law"

    desk.do(ConfirmClock(clock=clock, basis="已核对原文"))

    rule = desk.profile.clock(clock).on(TODAY)
    assert (rule.status, rule.basis) == ("", desk.profile.clock(clock).basis)


def test_what_is_settled_twice_is_refused(desk: Desk) -> None:
    desk.do(longer())
    desk.do(ConfirmRetention(cases=RetentionFor.USUAL, basis="例"))

    assert refused(desk, ConfirmClock(clock="acceptance", basis="例")).code == "rule_settled_before"
    again = ConfirmRetention(cases=RetentionFor.USUAL, basis="例")
    assert refused(desk, again).code == "rule_settled_before"
