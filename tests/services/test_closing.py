"""A case closes when nothing is missing, or says what is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.papers import RecordPaper, RecordService, ResolvePaper
from dispute_desk.services.repayment import StartPerformance
from tests.services.monthly import figures, month
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    bases_signed,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Yesterday: what ended then may be recorded with a reason.
PAST = TODAY - timedelta(days=1)
AT_ONCE = ("unreachable", "ceased")
LATER = ("mediated_performed", "mediated_partial", "ordered_paid", "self_corrected", "settled")


def a_paid_case(desk: Desk) -> int:
    """A case all paid and followed up: nothing is missing."""
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    return case_id


def test_a_paid_and_followed_up_case_closes(desk: Desk) -> None:
    case_id = a_paid_case(desk)

    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))

    case = file_of(desk, case_id).case
    assert (case["stage"], case["closure_kind"]) == (Stage.CLOSED, "mediated_performed")
    assert (case["next_action"], case["next_action_on"]) == (None, None)


@pytest.mark.parametrize(
    "more",
    [{}, {"note": " "}, {"method": "", "person": ""}, {"person": "张例"}, {"method": "电话"}],
)
def test_a_follow_up_that_says_nothing_is_refused(desk: Desk, more: dict[str, Any]) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    told = refused(desk, RecordFollowUp(case_id=case_id, **more))

    assert (told.code, told.field) == ("empty_follow_up", "paid_in_full")


@pytest.mark.parametrize(
    "more", [{"satisfied": False}, {"retaliation": False}, {"note": "无人接听"}]
)
def test_one_word_of_a_follow_up_is_enough(desk: Desk, more: dict[str, Any]) -> None:
    case_id = AT_STAGE[Stage.MED_FAILED](desk)

    desk.do(RecordFollowUp(case_id=case_id, **more))

    assert stage_of(desk, case_id) is Stage.FOLLOW_UP


def test_everything_that_is_missing_is_told_at_once(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    pay(desk, case_id, 100, proof_kind="screenshot")
    paper = desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函")).value
    desk.do(RecordService(paper_id=paper, proof="签收"))

    told = refused(desk, CloseCase(case_id=case_id, kind="mediated_performed")).sentence()

    for words in ("回访", "实缴入库", "1 笔", "2 名职工", "1 份文书"):
        assert words in told


@pytest.mark.parametrize("kind", ["mediated_performed", "ordered_paid"])
def test_a_success_of_payment_needs_proved_money(desk: Desk, kind: str) -> None:
    case_id = AT_STAGE[Stage.FOLLOW_UP](desk)

    assert "实缴入库" in refused(desk, CloseCase(case_id=case_id, kind=kind)).sentence()


def test_a_settlement_needs_the_follow_up_and_ends_the_workers(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)
    assert "回访" in refused(desk, CloseCase(case_id=case_id, kind="settled")).sentence()

    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True))
    desk.do(CloseCase(case_id=case_id, kind="settled"))

    assert (stage_of(desk, case_id), states(desk, case_id)) == (Stage.CLOSED, ["withdrew"])


def test_an_employer_who_corrected_nothing_closes_no_case(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.FOLLOW_UP](desk)
    close = CloseCase(case_id=case_id, kind="self_corrected")
    assert "1 名职工" in refused(desk, close).sentence()

    pay(desk, case_id, 50)
    desk.do(close)

    assert (stage_of(desk, case_id), states(desk, case_id)) == (Stage.CLOSED, ["partial_paid"])


def test_a_part_performed_is_a_part_paid_with_proof(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    desk.do(StartPerformance(case_id=case_id))
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=False))
    close = CloseCase(case_id=case_id, kind="mediated_partial")
    assert "实缴入库" in refused(desk, close).sentence()

    pay(desk, case_id, 200, claimant_id=claimants(desk, case_id)[0])
    bases_signed(desk, case_id)
    desk.do(close)

    assert states(desk, case_id) == ["partial_paid", "unperformed"]


def test_a_follow_up_taken_back_is_none(desk: Desk) -> None:
    case_id = a_paid_case(desk)
    (called,) = file_of(desk, case_id).follow_ups
    desk.do(VoidRecord(kind="follow_up", record_id=called["id"], reason="打错了"))

    told = refused(desk, CloseCase(case_id=case_id, kind="mediated_performed")).sentence()

    assert "回访" in told


def test_a_letter_that_went_out_and_was_not_served_keeps_the_case_open(desk: Desk) -> None:
    case_id = a_paid_case(desk)
    paper = desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函")).value
    close = CloseCase(case_id=case_id, kind="mediated_performed")
    assert "1 份文书的送达" in refused(desk, close).sentence()

    desk.do(ResolvePaper(paper_id=paper, note="没有发出"))
    desk.do(close)

    assert stage_of(desk, case_id) is Stage.CLOSED


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage.FOLLOW_UP, "not_accepted"),
        (Stage.PERFORMING, "mediation_failed"),
        (Stage.REGISTERED, "mediated_performed"),
        (Stage.REGISTERED, "settled"),
        (Stage.SUPPLEMENT, "self_corrected"),
    ],
)
def test_no_reason_makes_a_way_of_closing_fit_a_case_it_does_not_fit(
    desk: Desk, stage: Stage, kind: str
) -> None:
    command = CloseCase(case_id=AT_STAGE[stage](desk), kind=kind, reason="补录", occurred_on=PAST)

    assert refused(desk, command).code == "kind_unfit"


@pytest.mark.parametrize("kind", ["mediated_performed", "mediated_partial"])
def test_a_success_of_mediation_has_an_agreement_also_when_recorded_late(
    desk: Desk, kind: str
) -> None:
    case_id = an_accepted_case(desk)
    late = CloseCase(case_id=case_id, kind=kind, reason="补录旧案", occurred_on=PAST)

    told = refused(desk, late)

    assert (told.code, "调解协议" in told.sentence()) == ("cannot_close_late", True)


def test_a_served_paper_is_resolved_before_the_case_closes(desk: Desk) -> None:
    case_id = a_paid_case(desk)
    paper = desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函")).value
    desk.do(RecordService(paper_id=paper, proof="签收"))
    close = CloseCase(case_id=case_id, kind="mediated_performed")
    assert "文书" in refused(desk, close).sentence()

    desk.do(ResolvePaper(paper_id=paper))
    desk.do(close)

    assert stage_of(desk, case_id) is Stage.CLOSED


@pytest.mark.parametrize("kind", LATER)
def test_with_a_reason_a_case_of_the_past_closes_all_the_same(desk: Desk, kind: str) -> None:
    case_id = AT_STAGE[Stage.AGREED](desk)
    names = "、".join(one["name"] for one in file_of(desk, case_id).claimants)
    reason = f"补录旧案：{names}均已补缴"

    desk.do(CloseCase(case_id=case_id, kind=kind, reason=reason, occurred_on=PAST))

    assert file_of(desk, case_id).moves[-1]["reason"] == reason


def test_who_has_no_result_or_no_proof_is_named_before_a_case_of_the_past_closes(
    desk: Desk,
) -> None:
    case_id = an_agreed_case(desk, 500, 300, 200)
    first, second, _ = claimants(desk, case_id)
    pay(desk, case_id, 500, claimant_id=first)
    pay(desk, case_id, 300, claimant_id=second, proof_kind="screenshot", proof_no=None)
    late = {"case_id": case_id, "kind": "mediated_performed", "occurred_on": PAST}

    told = refused(desk, CloseCase(**late, reason="补录旧案"))  # type: ignore[arg-type]
    one_named = refused(desk, CloseCase(**late, reason="工例3已由原单位补缴"))  # type: ignore[arg-type]
    desk.do(CloseCase(**late, reason="工例2、工例3当年已补缴，见旧卷"))  # type: ignore[arg-type]

    assert (told.code, told.field) == ("workers_without_end", "reason")
    assert told.facts["names"] == "工例2、工例3"
    assert one_named.facts["names"] == "工例2"
    assert stage_of(desk, case_id) is Stage.CLOSED


def test_a_reason_alone_ends_no_mediation_without_an_agreement(desk: Desk) -> None:
    command = CloseCase(case_id=an_accepted_case(desk), kind="mediated_performed", reason="补录")

    told = refused(desk, command)

    assert told.code == "cannot_close_late"
    assert "调解协议" in str(told.facts["missing"])


def test_a_blank_reason_is_no_reason(desk: Desk) -> None:
    command = CloseCase(case_id=an_accepted_case(desk), kind="settled", reason="  ")

    assert refused(desk, command).code == "cannot_close"


@pytest.mark.parametrize("kind", AT_ONCE)
@pytest.mark.parametrize("stage", sorted(OPEN))
def test_some_kinds_end_a_case_at_once(desk: Desk, kind: str, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)

    desk.do(CloseCase(case_id=case_id, kind=kind))

    assert file_of(desk, case_id).case["closed_from"] is stage


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("unreachable", "unreachable"),
        ("ceased", "ceased"),
        ("withdrawn", "withdrew"),
        ("settled", "withdrew"),
        ("mediated_partial", "unperformed"),
    ],
)
def test_what_becomes_of_workers_who_are_not_at_an_end(desk: Desk, kind: str, state: str) -> None:
    case_id = an_agreed_case(desk, 500, 300)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])

    desk.do(CloseCase(case_id=case_id, kind=kind, reason="补录", occurred_on=PAST))

    assert states(desk, case_id) == ["paid", state]


@pytest.mark.parametrize(
    ("stage", "kind", "state"),
    [
        (Stage.ACCEPTED, "referred", "referred"),
        (Stage.MED_FAILED, "mediation_failed", "mediation_failed"),
        (Stage.ACCEPTED, "not_accepted", "declined"),
    ],
)
def test_what_becomes_of_workers_of_a_case_without_an_agreement(
    desk: Desk, stage: Stage, kind: str, state: str
) -> None:
    case_id = AT_STAGE[stage](desk)

    desk.do(CloseCase(case_id=case_id, kind=kind, reason="补录", occurred_on=PAST))

    assert states(desk, case_id) == [state]


def test_each_worker_of_a_part_performed_ends_as_he_himself_stood(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例", "乙例", "丙例", "丁例")
    first, second, _, fourth = claimants(desk, case_id)
    items = tuple(AgreementItem(claimant_id=one, amount=yuan(100)) for one in (first, second))
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(fourth,), occurred_on=CAME))
    pay(desk, case_id, 40, claimant_id=first)
    before = states(desk, case_id)

    desk.do(
        CloseCase(
            case_id=case_id,
            kind="mediated_partial",
            reason="甲例补缴一部分，乙例、丙例没有",
            occurred_on=PAST,
        )
    )
    assert states(desk, case_id) == ["partial_paid", "unperformed", "mediation_failed", "withdrew"]

    desk.do(ReopenCase(case_id=case_id, reason="例"))
    assert states(desk, case_id) == before == ["partial_paid", "agreed", "pending", "withdrew"]


def test_a_lost_party_is_neither_success_nor_failure_of_the_mediation(desk: Desk) -> None:
    for kind in ("unreachable", "ceased"):
        desk.do(CloseCase(case_id=a_case_in_mediation(desk), kind=kind, occurred_on=TODAY))
    told = figures(month(desk, TODAY.month))
    assert (told["mediation_success"], told["mediation_failed"]) == (0, 0)
    assert told["success_rate"] is None

    desk.do(CloseCase(case_id=a_paid_case(desk), kind="mediated_performed", occurred_on=TODAY))

    assert figures(month(desk, TODAY.month))["success_rate"] == "100.00"


@pytest.mark.parametrize("stage", [Stage.WITHDRAWN, Stage.NOT_ACCEPTED, Stage.REFERRED_OUT])
def test_a_case_that_ended_otherwise_keeps_its_kind_when_it_is_closed(
    desk: Desk, stage: Stage
) -> None:
    case_id = AT_STAGE[stage](desk)
    before = file_of(desk, case_id).case

    desk.do(CloseCase(case_id=case_id, kind="settled"))

    after = file_of(desk, case_id).case
    assert after["stage"] is Stage.CLOSED
    assert (after["closure_kind"], after["closed_on"]) == (
        before["closure_kind"],
        before["closed_on"],
    )


def test_a_closed_case_is_not_closed_again(desk: Desk) -> None:
    command = CloseCase(case_id=AT_STAGE[Stage.CLOSED](desk), kind="unreachable")

    assert refused(desk, command).code == "no_road"


def test_an_unknown_kind_is_refused_with_the_known_ones(desk: Desk) -> None:
    told = refused(desk, CloseCase(case_id=a_case(desk), kind="vanished"))

    assert (told.code, "unreachable" in told.sentence()) == ("no_such_word", True)


def test_a_case_does_not_end_before_it_came_in(desk: Desk) -> None:
    command = WithdrawCase(case_id=a_case(desk), occurred_on=CAME.replace(day=1))

    assert refused(desk, command).code == "day_before_receipt"


@pytest.mark.parametrize("reason", ["", "  "])
def test_suspending_and_reopening_leave_a_reason(desk: Desk, reason: str) -> None:
    open_case, closed = an_accepted_case(desk), AT_STAGE[Stage.CLOSED](desk)

    assert refused(desk, SuspendCase(case_id=open_case, reason=reason)).code == "reason_needed"
    assert refused(desk, ReopenCase(case_id=closed, reason=reason)).code == "reason_needed"


def test_only_reopening_leads_out_of_an_ended_case(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(WithdrawCase(case_id=case_id))

    told = refused(desk, AcceptCase(case_id=case_id))

    assert told.code == "case_ended_unclosed"
    again = refused(desk, ReopenCase(case_id=case_id, reason="例")).sentence()
    assert all("请先办理“结案”，再重启案件" in one for one in (told.sentence(), again))


def test_a_kind_that_comes_with_a_decision_or_a_ledger_closes_no_case(desk: Desk) -> None:
    told = refused(desk, CloseCase(case_id=an_accepted_case(desk), kind="unstated"))

    assert told.code == "kind_not_by_hand"
