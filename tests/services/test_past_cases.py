"""A case closed years ago is recorded in one form (补录办结), from wherever it stands."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case import Tally
from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.closing import CloseCase, ReopenCase, SuspendCase
from dispute_desk.services.past_cases import PastOutcome, PastPayment, RecordPastCase
from dispute_desk.services.reports.door import Period, build_report
from tests.services.monthly import figures
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    claimants,
    file_of,
    refused,
    stage_of,
    states,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

RECEIVED, ACCEPTED = date(2020, 3, 2), date(2020, 3, 9)
AGREED, PAID, CLOSED = date(2020, 4, 20), date(2020, 5, 12), date(2020, 6, 1)
PROVED = PastPayment(
    employer_share=yuan(800),
    employee_share=yuan(200),
    late_fee=yuan(30),
    paid_on=PAID,
    proof_kind="payment_slip",
    proof_no="缴例2020",
)


def past(case_id: int, kind: str = "mediated_performed", **more: object) -> RecordPastCase:
    usual = {"closed_on": CLOSED, "reason": "按纸质卷宗补录"}
    return RecordPastCase(case_id=case_id, kind=kind, **{**usual, **more})  # type: ignore[arg-type]


def whole_road(case_id: int, **more: Any) -> RecordPastCase:  # noqa: ANN401 - fields of a command
    told = {"received_on": RECEIVED, "accepted_on": ACCEPTED, "mediated_on": AGREED}
    return past(case_id, **{**told, "paid": (PROVED,), **more})


def clocks_of(desk: Desk, case_id: int) -> tuple[CaseClock, ...]:
    return case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)


def road(file: CaseFile) -> list[tuple[Stage, date]]:
    return [(Stage(one["end"]), one["occurred_on"]) for one in file.moves]


def test_one_command_closes_a_case_that_was_registered_today(desk: Desk) -> None:
    case_id = a_case(desk, "张例", "李例", on=TODAY)
    before = visible(desk)
    done = desk.do(whole_road(case_id))
    file = file_of(desk, case_id)

    assert road(file) == [
        (Stage.REGISTERED, RECEIVED),
        (Stage.ACCEPTED, ACCEPTED),
        (Stage.MEDIATING, AGREED),
        (Stage.AGREED, AGREED),
        (Stage.PERFORMING, PAID),
        (Stage.CLOSED, CLOSED),
    ]
    assert {one["reason"] for one in file.moves[1:4]} == {"补录：按纸质卷宗补录"}
    assert file.moves[-1]["reason"] == "补录：按纸质卷宗补录"
    case = file.case
    assert (case["received_on"], case["accepted_on"], case["closed_on"]) == (
        RECEIVED,
        ACCEPTED,
        CLOSED,
    )
    assert (case["closure_kind"], case["next_action"], case["next_action_on"]) == (
        "mediated_performed",
        None,
        None,
    )
    assert [one["total_fen"] for one in file.agreements] == [yuan(1000)]
    assert [(one["state"], one["paid_on"]) for one in file.payments] == [("paid", PAID)]
    assert states(desk, case_id) == ["paid", "paid"]
    assert not any(desk.lists.today(TODAY, None).values())
    assert not [one for one in clocks_of(desk, case_id) if one.runs and not one.rule.is_right]

    desk.undo(done.entry)
    assert visible(desk) == before


def test_its_days_count_in_the_reports_of_those_days(desk: Desk) -> None:
    desk.do(whole_road(a_case(desk, on=TODAY)))

    def told(year: int, month: int) -> dict[str, object]:
        return figures(build_report(desk, "monthly", Period.month(Month(year, month))))

    assert told(2020, 3)["cases_accepted"] == 1
    assert told(2020, 6)["cases_closed"] == 1
    assert told(2020, 5)["paid"] == "1000.00"
    now = told(TODAY.year, TODAY.month)
    assert (now["cases_accepted"], now["cases_closed"], now["cases_open"]) == (0, 0, 0)


@pytest.mark.parametrize("stage", sorted(AT_STAGE.keys() - DONE))
def test_it_is_recorded_from_every_open_stage(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    before = visible(desk)
    undecided = stage in {Stage.REGISTERED, Stage.SUPPLEMENT}
    told = past(
        case_id,
        accepted_on=TODAY if undecided else None,
        mediated_on=TODAY,
        closed_on=TODAY,
        paid=(PastPayment(employer_share=yuan(100)),),
    )
    done = desk.do(told)
    file = file_of(desk, case_id)

    assert file.case["stage"] is Stage.CLOSED
    assert file.case["suspended_from"] is None
    assert len(file.agreements) == 1
    assert [one["state"] for one in file.payments if one["paid_on"]] == ["paid_unverified"]
    assert file.moves[-1]["tally"] is Tally.CLOSED
    desk.undo(done.entry)
    assert visible(desk) == before


@pytest.mark.parametrize("kind", ["withdrawn", "referred", "unreachable", "unstated"])
def test_a_case_that_was_never_accepted_needs_no_day_of_acceptance(desk: Desk, kind: str) -> None:
    case_id = a_case(desk, on=RECEIVED)
    desk.do(past(case_id, kind))
    file = file_of(desk, case_id)

    assert road(file) == [(Stage.REGISTERED, RECEIVED), (Stage.CLOSED, CLOSED)]
    assert file.moves[-1]["tally"] is None
    expected = {
        "withdrawn": ClaimantState.WITHDREW,
        "referred": ClaimantState.REFERRED,
        "unreachable": ClaimantState.UNREACHABLE,
        "unstated": ClaimantState.PENDING,  # nobody stated it, so nothing is known of him
    }
    assert states(desk, case_id) == [expected[kind]]


def test_a_mediation_that_failed_stands_on_its_day(desk: Desk) -> None:
    case_id = a_case(desk, on=RECEIVED)
    desk.do(past(case_id, "mediation_failed", accepted_on=ACCEPTED, mediated_on=AGREED))
    file = file_of(desk, case_id)

    assert road(file)[2:] == [
        (Stage.MEDIATING, AGREED),
        (Stage.MED_FAILED, AGREED),
        (Stage.CLOSED, CLOSED),
    ]
    assert states(desk, case_id) == ["mediation_failed"]
    assert file.case["mediation_applied_on"] is None  # nobody knows it: no term begins


def test_money_that_is_not_proved_stays_said_as_unproved(desk: Desk) -> None:
    case_id = a_case(desk, on=RECEIVED)
    unproved = PastPayment(employer_share=yuan(500), proof_kind="payment_slip")
    desk.do(past(case_id, "ordered_paid", accepted_on=ACCEPTED, paid=(unproved,)))
    file = file_of(desk, case_id)

    (payment,) = file.payments
    assert payment["state"] == "paid_unverified"
    assert payment["paid_on"] == CLOSED
    assert "没有载明" in payment["note"]
    assert "税收缴款书" in payment["note"]
    assert not [one for one in file.amounts if one["layer"] == "paid"]


def test_an_agreement_nobody_knows_the_sum_of_has_none(desk: Desk) -> None:
    case_id = a_case(desk, on=RECEIVED)
    desk.do(past(case_id, "mediated_partial", accepted_on=ACCEPTED, mediated_on=AGREED))
    file = file_of(desk, case_id)

    assert [one["total_fen"] for one in file.agreements] == [None]
    assert not [one for one in file.amounts if one["layer"] == "agreed"]
    assert states(desk, case_id) == ["unperformed"]


def test_each_worker_may_have_come_to_another_end(desk: Desk) -> None:
    case_id = a_case(desk, "张例", "李例", "王例", on=RECEIVED)
    one, two, three = claimants(desk, case_id)
    told = past(
        case_id,
        "mediated_partial",
        accepted_on=ACCEPTED,
        mediated_on=AGREED,
        agreed=Fen(yuan(3000)),
        paid=(PastPayment(claimant_id=one, employer_share=yuan(100), paid_on=PAID),),
        outcomes=(PastOutcome(claimant_id=three, state=ClaimantState.WITHDREW),),
    )
    desk.do(told)

    assert states(desk, case_id) == ["partial_paid", "unperformed", "withdrew"]
    assert claimants(desk, case_id)[1] == two
    desk.do(ReopenCase(case_id=case_id, reason="单位又拖欠"))
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    codes = {one.rule.code for one in clocks_of(desk, case_id) if one.runs}
    assert "archive_transfer" in codes  # closed anew, it is chased as any other
    desk.do(ReopenCase(case_id=case_id, reason="单位又拖欠"))
    assert states(desk, case_id) == ["pending", "pending", "pending"]


def test_the_day_of_acceptance_is_put_right_along_with_it(desk: Desk) -> None:
    case_id = a_case(desk, on=TODAY)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(whole_road(case_id))

    assert road(file_of(desk, case_id))[:2] == [
        (Stage.REGISTERED, RECEIVED),
        (Stage.ACCEPTED, ACCEPTED),
    ]
    assert file_of(desk, case_id).case["accepted_on"] == ACCEPTED


def test_it_goes_to_the_archive_as_any_other(desk: Desk) -> None:
    case_id = a_case(desk, on=RECEIVED)
    desk.do(whole_road(case_id))
    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="旧卷只有结案报告"))

    assert stage_of(desk, case_id) is Stage.ARCHIVED


def test_one_that_rested_without_a_step_to_tell_is_closed_where_it_rests(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁", occurred_on=CAME))
    desk.do(past(case_id, "unreachable", closed_on=TODAY))

    assert [stage for stage, _ in road(file_of(desk, case_id))][-2:] == [
        Stage.SUSPENDED,
        Stage.CLOSED,
    ]


def test_what_cannot_be_is_refused_in_one_sentence_at_its_field(desk: Desk) -> None:
    case_id = a_case(desk, on=RECEIVED)

    def told(**more: object) -> tuple[str, str | None]:
        error = refused(desk, whole_road(case_id, **more))
        return error.code, error.field

    assert told(closed_on=date(2026, 12, 24)) == ("future_day", "closed_on")
    assert told(closed_on=date(2020, 4, 1)) == ("past_days_reversed", "closed_on")
    assert told(accepted_on=date(2020, 3, 1)) == ("past_days_reversed", "accepted_on")
    assert told(mediated_on=date(2020, 3, 8)) == ("past_days_reversed", "mediated_on")
    late = PastPayment(employer_share=yuan(1), paid_on=date(2020, 6, 2))
    assert told(paid=(late,)) == ("past_days_reversed", "closed_on")
    assert told(accepted_on=None) == ("past_needs_acceptance", "accepted_on")
    assert told(mediated_on=None) == ("past_needs_agreement", "mediated_on")
    assert told(reason=" ") == ("reason_needed", "reason")
    assert told(kind="consultation") == ("not_a_past_end", "kind")
    here = claimants(desk, case_id)[0]
    wrong = PastOutcome(claimant_id=here, state=ClaimantState.PENDING)
    assert told(outcomes=(wrong,)) == ("not_an_outcome", "outcomes")


def test_a_case_that_came_too_far_does_not_end_as_one_that_was_never_taken_on(desk: Desk) -> None:
    agreed = AT_STAGE[Stage.AGREED](desk)
    assert refused(desk, past(agreed, "mediation_failed", closed_on=TODAY)).code == "kind_unfit"
    over = AT_STAGE[Stage.CLOSED](desk)
    assert refused(desk, past(over, closed_on=TODAY)).code == "case_ended"
    assert refused(desk, CloseCase(case_id=a_case(desk), kind="mediated_performed")).code == (
        "kind_unfit"
    )


def test_one_that_ends_today_goes_to_the_archive_as_any_other(desk: Desk) -> None:
    def waits(case_id: int) -> bool:
        clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
        return any(one.rule.code == "archive_transfer" and one.runs for one in clocks)

    now, before = (an_accepted_case(desk, name) for name in ("张例", "李例"))
    desk.do(past(now, "unreachable", closed_on=TODAY))
    assert waits(now)
    desk.do(past(before, "unreachable", closed_on=TODAY - timedelta(days=1)))
    assert not waits(before)
