"""Figures of one layer take each other's place; no layer ever touches another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.amount import WRITTEN, Insurance, Layer, Share
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import AssignCase, SetNextAction
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.staff import AddPerson
from tests.services.station import (
    CAME,
    a_case,
    a_case_in_mediation,
    claimants,
    file_of,
    pay,
    refused,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PLACES = st.tuples(
    st.sampled_from(sorted(WRITTEN)),
    st.integers(0, 1),
    st.sampled_from([None, Insurance.PENSION]),
    st.sampled_from([None, Share.EMPLOYER, Share.LATE_FEE]),
    st.sampled_from([None, Month(2024, 1)]),
)
Place = tuple[Layer, int, Insurance | None, Share | None, Month | None]


def written(desk: Desk, case_id: int) -> dict[Any, int]:
    return {
        (row["layer"], row["claimant_id"], row["insurance"], row["share"], row["month_from"]): row[
            "fen"
        ]
        for row in file_of(desk, case_id).amounts
    }


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(PLACES, st.integers(0, 10**9)), min_size=1, max_size=10))
def test_whatever_the_order_every_place_keeps_its_last_figure(
    shared_desk: Desk, figures: list[tuple[Place, int]]
) -> None:
    case_id = a_case(shared_desk, "甲例", "乙例")
    people = claimants(shared_desk, case_id)
    expected = {}
    for (layer, number, insurance, share, month), fen in figures:
        worker = people[number]
        expected[(layer, worker, insurance, share, month)] = fen
        shared_desk.do(
            RecordAmount(
                case_id=case_id,
                layer=layer,
                amount=Fen(fen),
                claimant_id=worker,
                insurance=insurance,
                share=share,
                month_from=month,
                month_to=month,
            )
        )

    assert written(shared_desk, case_id) == expected


def test_the_earlier_figure_is_only_out_of_sight(desk: Desk) -> None:
    case_id = a_case(desk)
    for amount in (100, 250):
        desk.do(RecordAmount(case_id=case_id, layer=Layer.VERIFIED, amount=yuan(amount)))
    assert file_of(desk, case_id).sums["verified"] == 250_00

    desk.undo(desk.lists.last_seq())

    assert file_of(desk, case_id).sums["verified"] == 100_00


def test_every_layer_keeps_its_own_sum_through_the_whole_road(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    for layer, amount in ((Layer.CLAIMED, 9), (Layer.VERIFIED, 8), (Layer.ASSESSED, 6)):
        desk.do(RecordAmount(case_id=case_id, layer=layer, amount=yuan(amount)))
    items = (AgreementItem(amount=yuan(7)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    pay(desk, case_id, 5, late_fee=yuan(1))

    assert file_of(desk, case_id).sums == {
        "claimed": 900,
        "verified": 800,
        "agreed": 700,
        "assessed": 600,
        "paid": 500,
        "late_fee": 100,
        "ledger_paid": 0,
    }


@pytest.mark.parametrize("layer", sorted(set(Layer) - WRITTEN))
def test_what_was_paid_is_never_written_by_hand(desk: Desk, layer: Layer) -> None:
    command = RecordAmount(case_id=a_case(desk), layer=layer, amount=yuan(5))

    assert refused(desk, command).code == "layer_not_written"


@pytest.mark.parametrize("of_case_first", [True, False])
def test_a_layer_is_written_by_worker_or_for_the_case(desk: Desk, of_case_first: bool) -> None:  # noqa: FBT001 - the two orders
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    first, second = (None, worker) if of_case_first else (worker, None)
    layer = Layer.ASSESSED
    desk.do(RecordAmount(case_id=case_id, layer=layer, amount=yuan(5), claimant_id=first))

    command = RecordAmount(case_id=case_id, layer=layer, amount=yuan(5), claimant_id=second)
    assert refused(desk, command).code == "amount_levels_mixed"


def test_an_agreement_is_written_by_worker_or_for_the_case(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    worker = claimants(desk, case_id)[0]
    items = (AgreementItem(amount=yuan(5)), AgreementItem(amount=yuan(5), claimant_id=worker))

    command = ConcludeAgreement(case_id=case_id, items=items)
    assert refused(desk, command).code == "amount_levels_mixed"


def test_an_agreement_names_each_place_once(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    item = AgreementItem(amount=yuan(5), claimant_id=claimants(desk, case_id)[0])

    told = refused(desk, ConcludeAgreement(case_id=case_id, items=(item, item)))

    assert (told.code, told.field) == ("figure_twice", "items")


def test_what_is_agreed_adds_up_to_the_agreement(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "甲例", "乙例")
    one, other = claimants(desk, case_id)
    items = (
        AgreementItem(amount=yuan(5), claimant_id=one, insurance=Insurance.PENSION),
        AgreementItem(amount=yuan(6), claimant_id=one, insurance=Insurance.MEDICAL),
        AgreementItem(amount=yuan(7), claimant_id=other),
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))

    found = file_of(desk, case_id)
    assert found.agreements[0]["total_fen"] == found.sums["agreed"] == 18_00
    assert [payment["planned_fen"] for payment in found.payments] == [5_00, 6_00, 7_00]
    assert states(desk, case_id) == ["agreed", "agreed"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"amount": Fen(-1)}, "bad_amount"),
        ({"month_from": Month(2024, 5), "month_to": Month(2024, 4)}, "months_reversed"),
        ({"claimant_id": 999}, "no_record"),
    ],
)
def test_an_impossible_figure_is_refused(desk: Desk, wrong: dict[str, Any], code: str) -> None:
    right = {"case_id": a_case(desk), "layer": Layer.CLAIMED, "amount": yuan(5)}

    assert refused(desk, RecordAmount(**{**right, **wrong})).code == code


def test_a_worker_of_another_case_is_refused(desk: Desk) -> None:
    stranger = claimants(desk, a_case(desk))[0]
    command = RecordAmount(
        case_id=a_case(desk), layer=Layer.CLAIMED, amount=yuan(5), claimant_id=stranger
    )

    assert refused(desk, command).code == "claimant_of_other_case"


def test_a_verified_figure_brings_the_worker_on(desk: Desk) -> None:
    case_id = a_case(desk, "甲例", "乙例")
    command = RecordAmount(
        case_id=case_id,
        layer=Layer.VERIFIED,
        amount=yuan(5),
        claimant_id=claimants(desk, case_id)[0],
    )
    desk.do(command)

    assert states(desk, case_id) == ["verified", "pending"]


def test_a_figure_written_since_the_form_was_opened_is_not_replaced_unasked(desk: Desk) -> None:
    case_id = a_case(desk)
    mine = RecordAmount(
        case_id=case_id,
        layer=Layer.VERIFIED,
        amount=yuan(100),
        month_from=Month(2024, 1),
        seen={"fen": None, "basis": None},
    )
    desk.do(replace(mine, amount=yuan(200), basis="他的测算表"))

    error = refused(desk, mine)

    assert error.code == "both_changed"
    assert error.facts["now"] == {"fen": yuan(200), "basis": "他的测算表"}
    assert [row["fen"] for row in file_of(desk, case_id).amounts] == [yuan(200)]
    desk.do(replace(mine, seen={"fen": yuan(200), "basis": "他的测算表"}))
    assert [row["fen"] for row in file_of(desk, case_id).amounts] == [yuan(100)]


def test_what_is_next_and_whose_case_it_is_are_asked_about_where_both_changed_them(
    desk: Desk,
) -> None:
    case_id = a_case(desk)
    was = file_of(desk, case_id).case
    seen = {name: was[name] for name in ("next_action", "next_action_on")}
    desk.do(SetNextAction(case_id=case_id, next_action="他约双方面谈", next_action_on=CAME))

    plan = SetNextAction(case_id=case_id, next_action="我去单位核实", seen=seen)
    other, third = (
        int(desk.do(AddPerson(name=name, bundles=("handler",))).value) for name in ("乙例", "丙例")
    )
    handed = AssignCase(case_id=case_id, handler_id=other, seen={"handler_id": was["handler_id"]})
    desk.do(AssignCase(case_id=case_id, handler_id=third))

    assert refused(desk, plan).code == "both_changed"
    desk.do(replace(plan, next_action=seen["next_action"], next_action_on=seen["next_action_on"]))
    case = file_of(desk, case_id).case
    assert (case["next_action"], case["next_action_on"]) == ("他约双方面谈", CAME)
    assert refused(desk, handed).code == "both_changed"
