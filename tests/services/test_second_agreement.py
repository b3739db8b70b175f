"""A further agreement takes the place of the earlier one: nothing expected twice, nothing lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.domain.payment import PaymentState
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.case_papers import values
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.repayment import RecordPayment, StartPerformance
from dispute_desk.services.reports.door import Period, build_report
from dispute_desk.services.undo import UndoEntry
from tests.services.station import (
    CAME,
    a_case_in_mediation,
    claimants,
    file_of,
    pay,
    refused,
    states,
    visible,
    yuan,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

SPRING, SUMMER = date(2026, 4, 30), date(2026, 7, 31)
MET_AGAIN = date(2026, 6, 10)


def in_mediation(desk: Desk, *names: str) -> int:
    """A case in mediation with all a paper asks for."""
    months = {"claim_from": Month(2025, 1), "claim_to": Month(2025, 12)}
    return a_case_in_mediation(desk, *names, insurances=(Insurance.PENSION,), **months)


def agree(
    desk: Desk,
    case_id: int,
    *sums: int | None,
    by: date,
    on: date = CAME,
    **more: Any,  # noqa: ANN401
) -> int:
    """Agree on so many yuan for each worker in turn (None: not with him); return the entry."""
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(amount))
        for worker, amount in zip(claimants(desk, case_id), sums, strict=True)
        if amount is not None
    )
    command = ConcludeAgreement(case_id=case_id, items=items, occurred_on=on, perform_by=by, **more)
    return desk.do(command).entry


def agree_for_all(desk: Desk, case_id: int, amount: int, *, by: date, on: date = CAME) -> None:
    items = (AgreementItem(amount=yuan(amount)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=on, perform_by=by))


def mediate_again(desk: Desk, case_id: int) -> None:
    desk.do(StartPerformance(case_id=case_id, occurred_on=CAME))
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))


def plans(desk: Desk, case_id: int) -> list[tuple[str, int]]:
    """What is planned: state and yuan of each payment."""
    return [
        (str(one["state"]), (one["planned_fen"] or 0) // 100)
        for one in file_of(desk, case_id).payments
    ]


def expected(desk: Desk, case_id: int) -> int:
    """The yuan the case still waits for by its plans."""
    return sum(amount for state, amount in plans(desk, case_id) if state == "planned")


def in_report(desk: Desk, name: str, first: date = CAME, last: date = SUMMER) -> int | None:
    report = build_report(desk, "monthly", Period(first, last))
    return next(one.value for one in report.figures if one.id == name)


def agreed_twice(desk: Desk) -> int:
    """Nothing of the first agreement was paid; a second one says less, later."""
    case_id = in_mediation(desk, "张例", "李例")
    agree(desk, case_id, 500, 300, by=SPRING)
    mediate_again(desk, case_id)
    agree(desk, case_id, 450, 250, by=SUMMER, on=MET_AGAIN)
    return case_id


def test_the_unpaid_plan_of_the_first_agreement_is_superseded_not_lost(desk: Desk) -> None:
    case_id = agreed_twice(desk)

    assert plans(desk, case_id) == [
        ("superseded", 500),
        ("superseded", 300),
        ("planned", 450),
        ("planned", 250),
    ]
    first, second = file_of(desk, case_id).agreements
    assert {one["superseded_by"] for one in file_of(desk, case_id).payments} == {second["id"], None}
    assert (first["total_fen"], second["total_fen"]) == (800_00, 700_00)
    assert whole(desk) == []


def test_list_file_report_and_paper_tell_the_same_sum(desk: Desk) -> None:
    case_id = agreed_twice(desk)

    (line,) = desk.lists.case_rows([case_id]).values()
    listed = [one for one in desk.lists.payments(case_id=case_id) if one.state == "planned"]
    paper = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))

    assert line.agreed == file_of(desk, case_id).sums["agreed"] == 700_00
    assert in_report(desk, "agreed") == 700_00
    assert sum(one.planned_fen or 0 for one in listed) == 700_00
    assert (paper["roster_total"], paper["schedule_total"]) == (700_00, 700_00)


def test_the_old_sums_stand_in_the_history(desk: Desk) -> None:
    case_id = agreed_twice(desk)
    newest = desk.lists.history(case_id=case_id)[0]

    told = {(one.kind, one.field) for one in desk.lists.field_changes([newest.seq])}

    assert told >= {("amount", "hidden"), ("payment", "state"), ("payment", "superseded_by")}
    first, second = file_of(desk, case_id).agreements
    assert (first["number"], second["number"]) == ("云社调协〔2026〕1号", "云社调协〔2026〕2号")


def test_what_was_paid_stays_and_counts_towards_the_new_sum(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    worker, plan = claimants(desk, case_id)[0], file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker)
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    agree(desk, case_id, 500, by=SUMMER, on=MET_AGAIN)

    assert plans(desk, case_id) == [("paid", 500), ("planned", 300)]
    assert states(desk, case_id) == ["partial_paid"]
    assert file_of(desk, case_id).sums["paid"] == 200_00
    rest = file_of(desk, case_id).payments[-1]["id"]
    pay(desk, case_id, 300, payment_id=rest, claimant_id=worker, proof_no="例0002")
    assert states(desk, case_id) == ["paid"]
    assert whole(desk) == []


@pytest.mark.parametrize("planned", [True, False])
def test_the_performance_rate_takes_each_fen_once(desk: Desk, planned: bool) -> None:  # noqa: FBT001
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    worker, plan = claimants(desk, case_id)[0], file_of(desk, case_id).payments[0]["id"]
    more = {"payment_id": plan} if planned else {}
    pay(desk, case_id, 200, claimant_id=worker, **more)
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))
    agree(desk, case_id, 500, by=SUMMER, on=MET_AGAIN)
    july = date(2026, 7, 1)
    assert in_report(desk, "performance_rate", july) == 0

    pay(desk, case_id, 150, claimant_id=worker, proof_no="例0002", occurred_on=july)

    assert in_report(desk, "performance_rate", july) == 50_00


def test_nothing_is_planned_where_everything_was_paid_before(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    pay(desk, case_id, 450, claimant_id=claimants(desk, case_id)[0])
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    agree(desk, case_id, 450, by=SUMMER, on=MET_AGAIN)

    assert expected(desk, case_id) == 0
    assert states(desk, case_id) == ["paid"]
    assert file_of(desk, case_id).case["next_action"] == "已全部入库：回访后结案"


def test_money_that_waits_for_its_proof_is_not_planned_again(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    plan = file_of(desk, case_id).payments[0]["id"]
    worker = claimants(desk, case_id)[0]
    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker, proof_kind="screenshot")
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))
    agree(desk, case_id, 500, by=SUMMER, on=MET_AGAIN)
    assert plans(desk, case_id) == [("paid_unverified", 500), ("planned", 300)]

    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker)

    assert file_of(desk, case_id).sums["paid"] == 200_00
    assert whole(desk) == []


def test_workers_the_new_agreement_does_not_name_keep_theirs(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    agree(desk, case_id, 500, None, by=SPRING)
    mediate_again(desk, case_id)

    agree(desk, case_id, None, 300, by=SUMMER, on=MET_AGAIN)

    assert plans(desk, case_id) == [("planned", 500), ("planned", 300)]
    assert file_of(desk, case_id).sums["agreed"] == 800_00


@pytest.mark.parametrize("whole_first", [True, False])
def test_one_for_the_whole_case_and_one_by_worker_do_not_stand_together(
    desk: Desk,
    whole_first: bool,  # noqa: FBT001
) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    if whole_first:
        agree_for_all(desk, case_id, 800, by=SPRING)
        pay(desk, case_id, 400)
    else:
        agree(desk, case_id, 500, 300, by=SPRING)
        pay(desk, case_id, 400, claimant_id=claimants(desk, case_id)[0])
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    if whole_first:
        agree(desk, case_id, 500, 300, by=SUMMER, on=MET_AGAIN)
    else:
        agree_for_all(desk, case_id, 800, by=SUMMER, on=MET_AGAIN)

    assert file_of(desk, case_id).sums["agreed"] == 800_00
    assert expected(desk, case_id) == 400


def test_finer_sums_of_before_are_not_counted_beside_the_new_one(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    worker = claimants(desk, case_id)[0]
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(100), insurance=insurance)
        for insurance in (Insurance.PENSION, Insurance.MEDICAL)
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    mediate_again(desk, case_id)

    agree(desk, case_id, 150, by=SUMMER, on=MET_AGAIN)

    assert file_of(desk, case_id).sums["agreed"] == 150_00


def test_other_layers_stay_as_they_are(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    worker = claimants(desk, case_id)[0]
    for layer in (Layer.VERIFIED, Layer.ASSESSED):
        desk.do(RecordAmount(case_id=case_id, layer=layer, amount=yuan(600), claimant_id=worker))
    agree(desk, case_id, 500, by=SPRING)
    mediate_again(desk, case_id)
    agree(desk, case_id, 450, by=SUMMER, on=MET_AGAIN)

    sums = file_of(desk, case_id).sums
    assert (sums["verified"], sums["agreed"], sums["assessed"]) == (600_00, 450_00, 600_00)


def test_the_next_action_follows_the_new_agreement(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SUMMER)
    mediate_again(desk, case_id)

    agree(desk, case_id, 500, by=date(2026, 6, 30), on=MET_AGAIN)

    assert file_of(desk, case_id).case["next_action_on"] == date(2026, 6, 30)


def test_a_superseded_plan_takes_no_payment(desk: Desk) -> None:
    case_id = agreed_twice(desk)
    plan = file_of(desk, case_id).payments[0]
    assert plan["state"] is PaymentState.SUPERSEDED

    told = refused(
        desk, RecordPayment(case_id=case_id, payment_id=plan["id"], employer_share=yuan(1))
    )

    assert told.code == "plan_superseded"


def test_the_paper_says_what_was_paid_before(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    pay(desk, case_id, 200, claimant_id=claimants(desk, case_id)[0])
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))
    agree(desk, case_id, 500, by=SUMMER, on=MET_AGAIN)

    terms = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))["terms"]

    assert "上述金额包括本协议签订前已缴的200.00元，还应补缴300.00元。" in terms


def test_undoing_the_second_agreement_brings_the_first_back_and_again(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例", "李例")
    first = agree(desk, case_id, 500, 300, by=SPRING)
    mediate_again(desk, case_id)
    before = visible(desk)

    seq = agree(desk, case_id, 450, 250, by=SUMMER, on=MET_AGAIN)
    between = visible(desk)
    assert refused(desk, UndoEntry(seq=first)).code == "built_upon_by_you"
    undone = desk.undo(seq)
    assert visible(desk) == before
    desk.undo(undone.entry)

    assert visible(desk) == between
    assert whole(desk) == []


def test_after_a_failed_mediation_and_a_third_agreement_only_the_last_counts(desk: Desk) -> None:
    case_id = agreed_twice(desk)
    desk.do(StartPerformance(case_id=case_id, occurred_on=MET_AGAIN))
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))
    desk.do(
        RecordMediationSession(
            case_id=case_id, occurred_on=MET_AGAIN, outcome=SessionOutcome.FAILED
        )
    )
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN, mediation_org="town_body"))

    agree(desk, case_id, 400, 200, by=SUMMER, on=MET_AGAIN)

    assert expected(desk, case_id) == 600
    assert file_of(desk, case_id).sums["agreed"] == in_report(desk, "agreed") == 600_00
