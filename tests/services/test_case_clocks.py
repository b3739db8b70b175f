"""The clocks of a case: what starts each, what it stands still for, what ends it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.clock_rules import ClockStop
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AcceptCase, AskSupplement
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ResumeCase, SuspendCase
from dispute_desk.services.editing import EditCase, TakeUpCase
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService
from dispute_desk.services.tax_orders import RecordTaxOrder
from tests.services.one_of_each import LEDGERS
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def days(count: int) -> timedelta:
    return timedelta(days=count)


def clocks(desk: Desk, case_id: int) -> dict[str, CaseClock]:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {clock.rule.code: clock for clock in found}


def test_the_decision_on_acceptance_is_due_five_working_days_after_the_case_came(
    desk: Desk,
) -> None:
    clock = clocks(desk, a_case(desk))["acceptance"]

    assert clock.due == date(2026, 3, 9)
    assert clock.runs
    assert clock.is_late(date(2026, 3, 10))
    assert not clock.is_late(date(2026, 3, 9))


def test_the_decision_ends_it_and_tells_whether_it_came_late(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=date(2026, 3, 10)))

    clock = clocks(desk, case_id)["acceptance"]

    assert clock.stopped_on == date(2026, 3, 10)
    assert clock.is_late(date(2026, 3, 10))


def test_it_stands_still_while_papers_are_awaited(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AskSupplement(case_id=case_id, missing="工资流水", occurred_on=CAME + days(2)))

    waiting = clocks(desk, case_id)["acceptance"]
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME + days(20)))
    decided = clocks(desk, case_id)["acceptance"]

    assert waiting.due is None
    assert waiting.paused_since == CAME + days(2)
    assert not waiting.runs
    assert decided.deadline is not None
    assert "3/4–21 补正期间，不计" in decided.deadline.explanation()
    assert not decided.is_late(CAME + days(20))


@pytest.mark.parametrize(("code", "stood_still"), [("acceptance", 30), ("arbitration_limit", 0)])
def test_a_suspension_stops_the_stations_clocks_and_no_right_of_the_parties(
    desk: Desk, code: str, stood_still: int
) -> None:
    case_id = a_case(desk)
    before = clocks(desk, case_id)[code].due
    desk.do(SuspendCase(case_id=case_id, reason="仲裁确认关系", occurred_on=CAME + days(1)))
    suspended = clocks(desk, case_id)[code]
    desk.do(ResumeCase(case_id=case_id, occurred_on=CAME + days(31)))
    resumed = clocks(desk, case_id)[code].due

    assert suspended.paused_since == (CAME + days(1) if stood_still else None)
    assert before is not None
    assert resumed is not None
    assert resumed >= before + days(stood_still)
    assert (resumed == before) == (not stood_still)


def test_the_mediation_clock_starts_on_the_day_the_application_came_in(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    assert "mediation" not in clocks(desk, case_id)
    applied = CAME + days(3)
    desk.do(StartMediation(case_id=case_id, occurred_on=applied))

    clock = clocks(desk, case_id)["mediation"]

    assert clock.start == applied
    assert clock.due == date(2026, 3, 20)


def test_the_end_of_the_mediation_clock_fails_no_case(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    late = CAME + days(40)
    assert clocks(desk, case_id)["mediation"].is_late(late)

    held = RecordMediationSession(
        case_id=case_id, outcome=SessionOutcome.ADJOURNED, occurred_on=late
    )
    desk.do(held)

    assert file_of(desk, case_id).case["stage"] == "mediating"


@pytest.mark.parametrize(
    ("organisation", "rights"),
    [
        ("people_committee", {"judicial_confirmation", "arbitration_review"}),
        ("station_alone", set()),
    ],
)
def test_rights_of_an_agreement_are_counted_only_where_the_mediating_body_gives_them(
    desk: Desk, organisation: str, rights: set[str]
) -> None:
    case_id = an_agreed_case(desk, 1000)
    desk.do(EditCase(case_id=case_id, changes={"mediation_org": organisation}))

    found = clocks(desk, case_id)

    assert found.keys() & {"judicial_confirmation", "arbitration_review"} == rights
    for code in rights:
        assert found[code].about == file_of(desk, case_id).agreements[0]["number"]


def test_rights_of_the_parties_go_on_when_the_station_closes_the_case(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(EditCase(case_id=case_id, changes={"mediation_org": "people_committee"}))
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    assert clocks(desk, case_id)["judicial_confirmation"].stopped_on is None

    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))

    found = clocks(desk, case_id)

    for code in ("judicial_confirmation", "arbitration_review", "arbitration_limit"):
        assert found[code].rule.is_right
        assert (found[code].stopped_on, found[code].with_case) == (None, False)
    assert found["judicial_confirmation"].due == CAME + days(30)


def test_no_right_of_the_parties_is_said_to_end_with_the_case(desk: Desk) -> None:
    rights = [rule for rule in desk.profile.clocks if rule.is_right]

    assert len(rights) > 4
    assert not [rule.code for rule in rights if rule.stop is ClockStop.CASE_OVER]
    assert all(rule.basis for rule in rights)


def test_what_only_the_station_watches_is_told_apart_from_what_ended(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    order = RecordTaxOrder(
        case_id=case_id, kind="payment_order", served_on=CAME, review_ended_on=CAME
    )
    desk.do(order)
    desk.do(CloseCase(case_id=case_id, kind="unreachable", occurred_on=CAME + days(1)))

    found = clocks(desk, case_id)

    assert found["review_term"].runs
    assert found["court_enforcement"].only_unwatched


def test_an_agreement_entered_late_stops_the_mediation_on_its_own_day(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=CAME + days(2)))
    desk.do(ResumeCase(case_id=case_id, occurred_on=CAME + days(28)))

    item = AgreementItem(amount=yuan(100), claimant_id=claimants(desk, case_id)[0])
    made = ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=CAME + days(8))
    desk.do(made)

    clock = clocks(desk, case_id)["mediation"]
    assert clock.stopped_on == CAME + days(8)
    assert not clock.is_late(TODAY)


def test_a_reply_is_awaited_from_the_day_of_service_until_it_comes(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    paper = desk.do(
        RecordPaper(kind="opinion_letter", title="意见书", case_id=case_id, occurred_on=CAME)
    ).value
    assert "opinion_reply" not in clocks(desk, case_id)
    served = date(2026, 9, 24)
    desk.do(RecordService(paper_id=paper, proof="送达回证", occurred_on=served))

    waiting = clocks(desk, case_id)["opinion_reply"]
    desk.do(RecordReply(paper_id=paper, reply="已补缴", occurred_on=served + days(9)))
    answered = clocks(desk, case_id)["opinion_reply"]

    assert waiting.due == date(2026, 10, 22)  # 中秋 and 国庆 lie between
    assert answered.stopped_on == served + days(9)


def test_a_follow_up_is_due_after_the_money_came_until_somebody_asked(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 1000)
    paid = CAME + days(10)
    pay(desk, case_id, 1000, occurred_on=paid)
    waiting = clocks(desk, case_id)["follow_up"]
    desk.do(
        RecordFollowUp(case_id=case_id, method="电话", satisfied=True, occurred_on=paid + days(5))
    )

    assert waiting.start == paid
    assert clocks(desk, case_id)["follow_up"].stopped_on == paid + days(5)


def test_history_has_no_clock_until_somebody_takes_it_up(desk: Desk) -> None:
    desk.do(ImportLedger(path=str(LEDGERS / "p01_monthly_2023.xlsx")))
    case_id = desk.lists.case_ids(CaseQuery(view="accepted"))[0]
    before = clocks(desk, case_id)
    desk.do(TakeUpCase(case_id=case_id, handler_id=desk.actor.id))

    assert before == {}
    assert "arbitration_limit" in clocks(desk, case_id)


def test_the_longest_end_of_a_term_leaves_out_the_days_it_stood_still(desk: Desk) -> None:
    case_id = a_case(desk, channel="PETITION")
    desk.do(SuspendCase(case_id=case_id, reason="等待", occurred_on=date(2026, 4, 30)))
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 8, 10)))

    ends = clocks(desk, case_id)["petition_finish"].deadline

    assert ends is not None
    assert ends.due == date(2026, 8, 11)  # 58 days before, two after
    assert any("最长至 2026-09-10" in line for line in ends.explanation())


def test_nobody_is_called_out_of_the_archive(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 1000)
    pay(desk, case_id, 1000, occurred_on=CAME + days(10), claimant_id=claimants(desk, case_id)[0])
    desk.do(
        CloseCase(
            case_id=case_id, kind="mediated_performed", reason="按2026年纸质案卷补录，回访未做"
        )
    )
    assert clocks(desk, case_id)["follow_up"].runs

    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="原件另存"))

    assert not clocks(desk, case_id)["follow_up"].runs
