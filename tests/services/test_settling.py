"""A way to settle becomes the agreement, its terms and its planned payments in one step."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Layer, Share
from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.later_start import LaterStart
from dispute_desk.domain.months import Month
from dispute_desk.domain.settlement import OptionKind, Wish
from dispute_desk.domain.settlement_days import SafeRule
from dispute_desk.domain.stages import Stage
from dispute_desk.services.calculations import SaveCalculation
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.recomputing import recompute
from dispute_desk.services.settlements import settle
from dispute_desk.services.settling import ConcludeOption
from tests.services.calculated import asked_for
from tests.services.station import (
    CAME,
    TODAY,
    a_case_in_mediation,
    claimants,
    file_of,
    refused,
    stage_of,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

CAPPED = LateFeeTaken.CAPPED
#: A Saturday, and the Monday it is paid on.
SOON, MONDAY = date(2026, 12, 5), date(2026, 12, 7)


def a_calculation(desk: Desk, *names: str, **months: str) -> tuple[int, int]:
    """A case in mediation whose workers were calculated for; the case and the calculation."""
    case_id = a_case_in_mediation(desk, *(names or ("张例",)))
    asked = asked_for(*claimants(desk, case_id), **months)
    return case_id, desk.do(SaveCalculation(case_id=case_id, asked=asked)).value


def in_parts(calculation: int, **more: Any) -> ConcludeOption:  # noqa: ANN401 - fields of a command
    given: dict[str, Any] = {
        "calculation_id": calculation,
        "option": OptionKind.PARTS,
        "first_on": SOON,
        "count": 3,
        "late_fee": CAPPED,
        "awaits_signatures": True,
    }
    return ConcludeOption(**given | more)


def terms(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).beside["term"])


def agreed(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return [one for one in file_of(desk, case_id).amounts if one["layer"] is Layer.AGREED]


def test_an_agreement_its_terms_and_its_plan_come_of_one_step(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    owed = recompute(desk, calculation).result.totals

    desk.do(in_parts(calculation))

    file = file_of(desk, case_id)
    assert stage_of(desk, case_id) is Stage.AGREED
    (agreement,) = file.agreements
    assert agreement["total_fen"] == owed.principal
    assert agreement["perform_by"] == date(2027, 2, 5)
    sums = agreed(desk, case_id)
    assert sum(one["fen"] for one in sums if one["share"] is Share.EMPLOYER) == owed.employer
    assert sum(one["fen"] for one in sums if one["share"] is Share.EMPLOYEE) == owed.employee
    assert all(one["insurance"] and one["month_from"] and one["claimant_id"] for one in sums)
    days = sorted({one["due_on"] for one in file.payments})
    assert days == [MONDAY, date(2027, 1, 5), date(2027, 2, 5)]
    assert sum(one["planned_fen"] for one in file.payments) == owed.principal
    told = terms(desk, case_id)
    assert sum((one["employer_fen"] or 0) + (one["employee_fen"] or 0) for one in told) == (
        owed.principal
    )
    assert {str(one["late_fee_payer"]) for one in told} == {"employer"}
    assert {one["due_on"] for one in told} == set(days)


def test_it_is_taken_back_in_one_step(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    before = file_of(desk, case_id)
    done = desk.do(in_parts(calculation))

    desk.undo(done.entry)

    after = file_of(desk, case_id)
    assert stage_of(desk, case_id) is Stage.MEDIATING
    assert (after.agreements, after.payments, agreed(desk, case_id)) == ((), (), [])
    assert terms(desk, case_id) == []
    assert [one["state"] for one in after.claimants] == [one["state"] for one in before.claimants]

    desk.do(in_parts(calculation, count=2))
    assert len(file_of(desk, case_id).agreements) == 1


def test_at_once_is_one_term_and_payment_for_each_insurance(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)

    desk.do(in_parts(calculation, option=OptionKind.FULL, count=1))

    file = file_of(desk, case_id)
    assert {one["due_on"] for one in file.payments} == {MONDAY}
    assert len(file.payments) == len(terms(desk, case_id)) == 5
    whole = settle(desk, calculation, Wish(first_on=SOON)).of(OptionKind.FULL)
    fees = sum(one["late_fee_fen"] or 0 for one in terms(desk, case_id))
    assert fees == whole.totals.late_fee_capped
    assert fees > recompute(desk, calculation).result.totals.late_fee_capped  # more days by then


def test_the_principal_first_leaves_the_fee_to_the_tax_authority(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)

    desk.do(in_parts(calculation, option=OptionKind.PRINCIPAL_FIRST, count=1, late_fee=None))

    told = terms(desk, case_id)
    assert all(one["late_fee_fen"] is None for one in told)
    assert {str(one["late_fee_payer"]) for one in told} == {"employer"}
    (agreement,) = file_of(desk, case_id).agreements
    assert "滞纳金由用人单位承担" in agreement["terms"]
    assert "不作减免" in agreement["terms"]


def test_only_who_takes_part_is_agreed_with(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)

    desk.do(in_parts(calculation, claimant_ids=(second,)))

    assert {one["claimant_id"] for one in agreed(desk, case_id)} == {second}
    states = {one["id"]: str(one["state"]) for one in file_of(desk, case_id).claimants}
    assert states[second] == "agreed"
    assert states[first] != "agreed"


def test_who_has_left_the_case_is_not_settled_with(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    first, second = claimants(desk, case_id)
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(first,), reason="自行协商"))

    made = settle(desk, calculation, Wish(first_on=SOON))

    assert made.claimants == (second,)


def test_an_incomplete_calculation_is_refused_with_its_months(desk: Desk) -> None:
    _, calculation = a_calculation(desk, first="2025-11", last="2026-02")

    told = refused(desk, in_parts(calculation))

    assert told.code == "option_incomplete"
    assert "2026-01" in str(told.facts["months"])


def test_where_both_fees_are_shown_one_is_to_be_chosen(desk: Desk) -> None:
    _, calculation = a_calculation(desk, first="2017-07", last="2018-06")

    assert refused(desk, in_parts(calculation, late_fee=None)).code == "late_fee_not_chosen"


def test_parts_want_their_number(desk: Desk) -> None:
    _, calculation = a_calculation(desk)

    assert refused(desk, in_parts(calculation, count=1)).code == "option_without_parts"


def test_a_worker_of_no_case_cannot_agree(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    del asked["workers"][0]["claimant_id"]
    kept = desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked))).value

    assert refused(desk, in_parts(kept)).code == "worker_without_claimant"


def entered(desk: Desk, claimant_id: int, day: date) -> None:
    desk.do(EditClaimant(claimant_id=claimant_id, changes={"employed_from": day}))


def test_a_later_start_needs_the_day_and_its_proof(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)
    (worker,) = claimants(desk, case_id)
    later = (LaterStart(claimant_id=worker, month=Month(2020, 10)),)

    assert refused(desk, in_parts(calculation, starts=later)).code == "later_start_without_day"
    entered(desk, worker, date(2020, 10, 12))
    assert refused(desk, in_parts(calculation, starts=later)).code == "later_start_unproved"
    desk.do(
        RecordEvidence(
            case_id=case_id, claimant_id=worker, element="period", kind="contract", received_on=CAME
        )
    )

    desk.do(in_parts(calculation, starts=later))

    assert min(one["month_from"] for one in terms(desk, case_id)) == Month(2020, 10)
    whole = recompute(desk, calculation).result.totals.principal
    assert (file_of(desk, case_id).agreements[0]["total_fen"] or 0) < whole


def test_the_mediation_ends_before_the_day_of_payment(desk: Desk) -> None:
    case_id, calculation = a_calculation(desk)
    made = settle(desk, calculation, Wish(first_on=TODAY + timedelta(days=300)))

    until = made.mediation_until
    told = made.safe_day(made.of(OptionKind.FULL))

    assert file_of(desk, case_id).case["mediation_applied_on"] is not None
    if until is not None:
        assert (told.day, told.rule) == (until, SafeRule.MEDIATION)
    else:
        assert told.rule is SafeRule.FIGURES


@pytest.mark.parametrize("kind", list(OptionKind))
def test_the_way_chosen_is_the_way_that_was_shown(desk: Desk, kind: OptionKind) -> None:
    case_id, calculation = a_calculation(desk, "甲例", "乙例")
    shown = settle(desk, calculation, Wish(first_on=SOON, count=4)).of(kind)

    desk.do(in_parts(calculation, option=kind, count=4))

    by_worker = {one["claimant_id"]: 0 for one in agreed(desk, case_id)}
    for one in agreed(desk, case_id):
        by_worker[one["claimant_id"]] += one["fen"]
    assert list(by_worker.values()) == [one.principal for one in shown.by_worker]


def test_limits_of_the_month_of_payment_are_those_of_the_first_day(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    asked = json.loads(asked_for(*claimants(desk, case_id)))
    asked["workers"][0]["months"][0]["wage"] = "1000.00"
    asked["switches"] = {"base.limits": "current_month"}
    kept = desk.do(SaveCalculation(case_id=case_id, asked=json.dumps(asked))).value

    early = settle(desk, kept, Wish(first_on=date(2024, 9, 2)))
    late = settle(desk, kept, Wish(first_on=date(2025, 9, 1)))

    assert late.limits_of == date(2025, 9, 1)
    assert early.result.totals.principal < late.result.totals.principal
