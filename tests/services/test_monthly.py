"""The monthly report of a small office, counted by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.report import people_value
from dispute_desk.domain.rights import Right
from dispute_desk.services.acceptance import DeclineCase, ReferCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.closing import (
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService
from dispute_desk.services.repayment import RecordPayment, StartPerformance
from dispute_desk.services.reports.door import build_report, read_period, report_line
from dispute_desk.services.splitting import MergeCases
from tests.services.monthly import (
    accepted,
    agreed,
    close,
    contradicted,
    day,
    figures,
    month,
    register,
    span,
    that_count,
)
from tests.services.station import claimants, with_rights, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ZHANG = NewClaimant(name="张例", phone="13800000001")


def mediated(desk: Desk, *people: NewClaimant | str, **more: str) -> int:
    """A case taken on in March, agreed and paid in April, closed on 6 April."""
    case_id = accepted(desk, "3-4", *people, **more)
    desk.do(StartMediation(case_id=case_id, occurred_on=day("3-5")))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(1000)) for one in claimants(desk, case_id)
    )
    agreement = ConcludeAgreement(
        case_id=case_id, occurred_on=day("3-10"), perform_by=day("4-1"), items=items
    )
    desk.do(agreement)
    for payment in desk.lists.case_file(case_id).payments:
        paid = RecordPayment(
            case_id=case_id,
            payment_id=payment["id"],
            employer_share=yuan(700),
            employee_share=yuan(300),
            late_fee=yuan(9),
            insurance=Insurance.PENSION,
            proof_kind="payment_slip",
            proof_no="例1",
            occurred_on=day("4-2"),
        )
        desk.do(paid)
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=day("4-5"), satisfied=True))
    close(desk, case_id, "4-6", "mediated_performed")
    return case_id


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Nine registrations in March: what became of each stands in its line."""
    mediated(desk, ZHANG, "李例")
    mediated(desk, ZHANG, employer="广州例行制鞋有限公司")
    failed = accepted(desk, "3-6", "王例", cause="03", channel="HOTLINE_12366")
    desk.do(
        RecordMediationSession(case_id=failed, occurred_on=day("3-20"), outcome="failed")  # type: ignore[arg-type] # as the command line gives it
    )
    close(desk, failed, "4-10", "mediation_failed")
    withdrawn = accepted(desk, "3-7", "赵例")
    desk.do(WithdrawCase(case_id=withdrawn, occurred_on=day("4-11")))
    accepted(desk, "3-8", *(f"群例{n}" for n in range(12)), cause="51")
    early = register(desk, "3-9", "孙例")
    desk.do(WithdrawCase(case_id=early, occurred_on=day("3-9")))
    asked = register(desk, "3-10", "周例")
    desk.do(DeclineCase(case_id=asked, reason="consultation", occurred_on=day("3-10")))
    outside = register(desk, "3-11", "吴例")
    desk.do(DeclineCase(case_id=outside, reason="outside_scope", occurred_on=day("3-12")))
    sent = register(desk, "3-12", "郑例")
    desk.do(ReferCase(case_id=sent, target="arbitration", occurred_on=day("3-13")))
    return desk


def test_the_first_month_is_as_counted_by_hand(office: Desk) -> None:
    report = month(office, 3)

    assert report.reconciles
    assert that_count(report) == {
        "cases_accepted": 5,
        "group_cases": 1,
        "cases_open": 5,
        "cases_overdue": 1,
        "cases_not_accepted": 1,
        "cases_referred": 1,
        "withdrawn_early": 1,
        "consultations": 1,
        "visits": 9,
        "visit_people": 21,
        "accepted_workers": 16,
        "group_workers": 12,
        "accepted_employers": 2,
        "agreed": "3000.00",
        "mediation_sessions": 1,
        "agreements": 2,
    }


def test_the_second_month_is_as_counted_by_hand(office: Desk) -> None:
    report = month(office, 4)

    assert report.reconciles
    assert that_count(report) == {
        "cases_opening": 5,
        "cases_closed": 4,
        "cases_open": 1,
        "cases_overdue": 1,
        "closing_rate": "80.00",
        "cases_withdrawn": 1,
        "workers": 4,
        "person_times": 5,
        "employers": 2,
        "paid_workers": 2,
        "paid": "3000.00",
        "paid_late_fee": "27.00",
        "performance_rate": "100.00",
        "mediation_success": 2,
        "mediation_failed": 1,
        "success_rate": "66.67",
        "mediation_success_workers": 2,
        "cases_resolved": 2,
        "average_days": "34.0",
        "median_days": "34.0",
        "follow_ups": 2,
        "satisfaction_rate": "100.00",
    }


def test_the_year_to_date_holds_both_months(office: Desk) -> None:
    report = month(office, 4)

    year = {one.id: one.year_to_date for one in report.figures}
    assert year["cases_opening"] == 0
    assert year["cases_accepted"] == 5
    assert year["cases_closed"] == 4
    assert year["cases_open"] == 1
    assert year["agreed"] == 300_000
    assert year["consultations"] == 1


def test_each_count_stands_on_as_many_rows(office: Desk) -> None:
    report = span(office, "1-1", "4-30", rows=True)

    for one in report.figures:
        if one.unit.decimals == 0:
            assert len(one.rows) == one.value, one.id
    for name in ("paid", "paid_late_fee", "agreed", "claimed"):
        found = report.figure(name)
        assert sum(row.value or 0 for row in found.rows) == found.value
    assert report.figure("paid").rows[0].words == "张例 · 养老 · 单位部分 · 2026-04-02 · 例1"
    assert not any(one.rows for one in span(office, "1-1", "4-30").figures)


def test_a_month_without_a_case_is_a_clean_report(desk: Desk) -> None:
    report = month(desk, 2)

    assert that_count(report) == {}
    assert report.reconciles
    assert report.notes == ()
    assert all(not one.rows for one in report.tables)
    assert figures(report)["success_rate"] is None
    assert figures(report)["average_days"] is None
    assert (
        people_value(report.figure("success_rate").value, report.figure("success_rate").unit) == "—"
    )


def test_what_was_taken_back_never_counts(office: Desk) -> None:
    before = month(office, 4)
    case_id = accepted(office, "4-20", "冯例")
    undone = close(office, case_id, "4-21", "ordered_paid", "补录：冯例已补缴到账")
    paid = RecordPayment(
        case_id=accepted(office, "4-22", "陈例"),
        employer_share=yuan(5),
        proof_kind="payment_slip",
        proof_no="例9",
        occurred_on=day("4-23"),
    )
    entry = office.do(paid).entry
    assert figures(month(office, 4))["cases_closed"] == 5

    office.undo(undone)
    office.undo(entry)

    after = figures(month(office, 4))
    assert after["cases_closed"] == 4
    assert after["cases_accepted"] == 2
    assert after["paid"] == figures(before)["paid"]
    assert month(office, 4).reconciles


def test_a_case_reopened_later_keeps_its_month(desk: Desk) -> None:
    case_id = accepted(desk, "3-2", "张例")
    agreed(desk, case_id, "3-10")
    close(desk, case_id, "3-20", "mediated_partial")
    desk.do(ReopenCase(case_id=case_id, reason="有新的事实", occurred_on=day("5-4")))
    desk.do(StartPerformance(case_id=case_id, occurred_on=day("5-10")))
    desk.do(StartMediation(case_id=case_id, occurred_on=day("5-20")))
    close(desk, case_id, "6-1", "mediation_failed")

    march, may, june = month(desk, 3), month(desk, 5), month(desk, 6)

    assert (figures(march)["cases_closed"], figures(march)["mediation_success"]) == (1, 1)
    assert (figures(may)["cases_opening"], figures(may)["cases_reopened"]) == (0, 1)
    assert figures(may)["cases_open"] == 1
    assert (figures(june)["mediation_success"], figures(june)["mediation_failed"]) == (0, 1)
    assert figures(span(desk, "1-1", "6-30"))["success_rate"] == "50.00"
    assert march.reconciles
    assert may.reconciles
    assert june.reconciles


def test_a_suspended_case_stays_open(desk: Desk) -> None:
    case_id = accepted(desk, "3-2", "张例")
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁", occurred_on=day("3-10")))
    asleep = register(desk, "3-3", "李例")
    desk.do(SuspendCase(case_id=asleep, reason="等待仲裁", occurred_on=day("3-10")))

    assert figures(month(desk, 3))["cases_open"] == 1

    desk.do(ResumeCase(case_id=case_id, occurred_on=day("4-2")))
    april = figures(month(desk, 4))
    assert (april["cases_open"], april["cases_reopened"]) == (1, 0)


def test_a_merged_case_goes_out_apart(desk: Desk) -> None:
    case_id, into = accepted(desk, "3-2", "张例"), accepted(desk, "3-3", "李例")
    desk.do(MergeCases(case_ids=(case_id,), into=into, reason="同一事由", occurred_on=day("3-9")))

    report = month(desk, 3)

    assert report.reconciles
    counted = figures(report)
    assert (counted["cases_accepted"], counted["cases_merged_out"]) == (2, 1)
    assert (counted["cases_closed"], counted["cases_open"]) == (0, 1)
    assert counted["accepted_workers"] == 2


def test_days_that_contradict_each_other_are_named_in_red(desk: Desk) -> None:
    case_id = contradicted(desk, "张例")
    number = desk.lists.case_file(case_id).case["number"]

    march = month(desk, 3)

    assert not march.reconciles
    assert number in march.unreconciled
    assert march.to_json()["notes"][0] == march.unreconciled  # type: ignore[index] # a list


def test_the_red_sentence_names_no_more_than_twenty(desk: Desk) -> None:
    for number in range(25):
        contradicted(desk, f"张例{number}")

    told = month(desk, 3).unreconciled

    assert told.count("云社调〔") == 20
    assert "等 25 件" in told


def test_letters_are_counted_by_their_three_days(desk: Desk) -> None:
    case_id = accepted(desk, "3-2", "张例")
    letter = desk.do(
        RecordPaper(kind="reminder_letter", title="提示函", case_id=case_id, occurred_on=day("3-5"))
    ).value
    desk.do(
        RecordPaper(kind="intake_form", title="受理登记表", case_id=case_id, occurred_on=day("3-5"))
    )
    desk.do(RecordService(paper_id=letter, proof="送达回证", occurred_on=day("4-2")))
    desk.do(RecordReply(paper_id=letter, reply="已整改", occurred_on=day("5-3")))

    counts = [
        [
            figures(month(desk, number))[f"letters_{word}"]
            for word in ("issued", "served", "replied")
        ]
        for number in (3, 4, 5)
    ]

    assert counts == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]


def test_layers_are_counted_by_their_own_days(desk: Desk) -> None:
    case_id = accepted(desk, "3-2", NewClaimant(name="张例", claimed=yuan(50)))
    for layer, on, amount in (
        (Layer.VERIFIED, "3-3", 40),
        (Layer.ASSESSED, "4-4", 30),
        (Layer.VERIFIED, "4-5", 45),
    ):
        desk.do(
            RecordAmount(case_id=case_id, layer=layer, amount=yuan(amount), occurred_on=day(on))
        )

    march, april = figures(month(desk, 3)), figures(month(desk, 4))

    assert (march["claimed"], march["verified"], march["assessed"]) == ("50.00", "0.00", "0.00")
    assert (april["claimed"], april["verified"], april["assessed"]) == ("0.00", "45.00", "30.00")


def test_tables_break_the_figures_down(office: Desk) -> None:
    tables = {one.id: one for one in month(office, 4).tables}

    assert [tables["by_closure"].words(row) for row in tables["by_closure"].rows] == [
        ["调解成功·已履行", "2", "2", "2"],
        ["撤回", "1", "1", "1"],
        ["调解不成·已告知仲裁诉讼", "1", "1", "1"],
        ["合计", "4", "4", "4"],
    ]
    assert [tables["paid_by_insurance"].words(row) for row in tables["paid_by_insurance"].rows] == [
        ["养老", "2,100.00", "900.00", "3,000.00", "27.00"],
        ["合计", "2,100.00", "900.00", "3,000.00", "27.00"],
    ]
    channels = {one.id: one for one in month(office, 3).tables}["by_channel"]
    assert [channels.words(row) for row in channels.rows] == [
        ["来访", "4", "15", "0"],
        ["12366 税务热线", "1", "1", "0"],
        ["合计", "5", "16", "0"],
    ]
    targets = {one.id: one for one in month(office, 3).tables}["by_target"]
    assert [targets.words(row) for row in targets.rows] == [
        ["劳动仲裁", "1", "1"],
        ["合计", "1", "1"],
    ]


def test_definitions_name_the_kinds_that_count(desk: Desk) -> None:
    report = month(desk, 3)

    assert all(one.definition for one in report.figures)
    assert "{" not in "".join(report.explained())
    assert "“调解成功·部分履行”" in report.figure("mediation_success").definition
    assert "“双方和解”" in report.figure("cases_resolved").definition


def test_a_running_period_says_so_and_a_coming_one_is_refused(desk: Desk) -> None:
    assert month(desk, 11).notes == ("统计期间尚未结束，数据截至 2026-11-22。",)
    with pytest.raises(DeskError, match="还没有到") as refusal:
        month(desk, 12)
    assert refusal.value.code == "period_ahead"


def test_a_report_can_be_stopped_and_tells_how_far_it_is(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    build_report(
        desk, "monthly", read_period(month="2026-03"), tell=lambda *step: told.append(step)
    )
    assert told == [(step, 7) for step in range(1, 8)]

    with pytest.raises(DeskError) as refusal:
        build_report(desk, "monthly", read_period(month="2026-03"), cancelled=lambda: True)
    assert refusal.value.code == "report_stopped"


def test_an_unknown_report_is_refused_with_the_known_ones(desk: Desk) -> None:
    with pytest.raises(DeskError, match="monthly 月报"):
        build_report(desk, "weekly", read_period(month="2026-03"))
    assert report_line("monthly").title == "月报"


def test_who_may_not_report_is_refused(desk: Desk) -> None:
    other = with_rights(desk, Right.SEE_CASES)

    with pytest.raises(DeskError) as refusal:
        build_report(other, "monthly", read_period(month="2026-03"))
    assert refusal.value.code == "no_right"
