"""A second agreement that is not signed by all leaves the first in force until it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.agreements_in_force import agreements_in_force, agreements_waiting
from dispute_desk.domain.amount import Layer
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.papers import CLOSURE_FORM, MEDIATION_AGREEMENT
from dispute_desk.services.case_papers import values
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.instalments import PlanByTerms
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.undo import UndoEntry
from tests.services.station import (
    CAME,
    claimants,
    file_of,
    pay,
    refused,
    states,
    visible,
    yuan,
)
from tests.services.test_journal import whole
from tests.services.test_second_agreement import (
    MET_AGAIN,
    SPRING,
    SUMMER,
    agree,
    expected,
    in_mediation,
    in_report,
    mediate_again,
    plans,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PARTIES = (Party.WORKER, Party.EMPLOYER, Party.MEDIATOR, Party.ORGANISATION)


def agreed_again_unsigned(desk: Desk) -> tuple[int, int]:
    """The first agreement binds; a second one says less and waits for signatures."""
    case_id = in_mediation(desk, "张例", "李例")
    agree(desk, case_id, 500, 300, by=SPRING)
    mediate_again(desk, case_id)
    agree(desk, case_id, 450, 250, by=SUMMER, on=MET_AGAIN, awaits_signatures=True)
    return case_id, file_of(desk, case_id).agreements[-1]["id"]


def sign(desk: Desk, case_id: int, agreement: int, *parties: Party) -> int:
    """Sign; return the entry of the last signature."""
    entry = 0
    for party in parties:
        entry = desk.do(
            RecordSignature(
                case_id=case_id, agreement_id=agreement, party=party, signed_on=MET_AGAIN
            )
        ).entry
    return entry


def rights(desk: Desk, case_id: int) -> set[str]:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {one.about for one in found if one.rule.right}


def test_the_first_agreement_stays_in_plan_sums_clocks_and_papers(desk: Desk) -> None:
    case_id, second = agreed_again_unsigned(desk)
    file = file_of(desk, case_id)
    first_number, second_number = (one["number"] for one in file.agreements)

    assert [one["number"] for one in agreements_in_force(file)] == [first_number]
    assert [one["id"] for one in agreements_waiting(file)] == [second]
    assert plans(desk, case_id) == [("planned", 500), ("planned", 300)]
    (line,) = desk.lists.case_rows([case_id]).values()
    assert line.agreed == file.sums["agreed"] == 800_00
    assert in_report(desk, "agreed") == 800_00
    assert rights(desk, case_id) == {first_number}
    assert "签章" in str(file.case["next_action"])
    assert second_number not in {one["basis"] for one in file.amounts if one["layer"] != "unsigned"}


def test_its_own_paper_can_be_printed_for_signing(desk: Desk) -> None:
    case_id, _ = agreed_again_unsigned(desk)

    paper = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))

    assert (paper["roster_total"], paper["schedule_total"]) == (700_00, 700_00)


def test_the_last_signature_brings_the_change(desk: Desk) -> None:
    case_id, second = agreed_again_unsigned(desk)
    sign(desk, case_id, second, *PARTIES[:-1])
    assert expected(desk, case_id) == 800

    sign(desk, case_id, second, PARTIES[-1])

    file = file_of(desk, case_id)
    assert [one["id"] for one in agreements_in_force(file)] == [second]
    assert not agreements_waiting(file)
    assert plans(desk, case_id) == [
        ("superseded", 500),
        ("superseded", 300),
        ("planned", 450),
        ("planned", 250),
    ]
    assert file.sums["agreed"] == 700_00
    assert rights(desk, case_id) == {file.agreements[1]["number"]}
    assert states(desk, case_id) == ["agreed", "agreed"]
    assert whole(desk) == []


def test_what_was_paid_meanwhile_counts_towards_the_new_sum(desk: Desk) -> None:
    case_id, second = agreed_again_unsigned(desk)
    worker, plan = claimants(desk, case_id)[0], file_of(desk, case_id).payments[0]["id"]
    pay(desk, case_id, 200, payment_id=plan, claimant_id=worker)

    sign(desk, case_id, second, *PARTIES)

    assert expected(desk, case_id) == 500
    assert whole(desk) == []


def test_undoing_the_last_signature_restores_the_first(desk: Desk) -> None:
    case_id, second = agreed_again_unsigned(desk)
    sign(desk, case_id, second, *PARTIES[:-1])
    before = visible(desk)

    entry = sign(desk, case_id, second, PARTIES[-1])
    desk.do(UndoEntry(seq=entry))

    assert visible(desk) == before
    assert expected(desk, case_id) == 800


def test_undoing_the_second_agreement_leaves_the_first(desk: Desk) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING)
    mediate_again(desk, case_id)
    before = visible(desk)

    entry = agree(desk, case_id, 450, by=SUMMER, on=MET_AGAIN, awaits_signatures=True)
    desk.do(UndoEntry(seq=entry))

    assert visible(desk) == before


def test_a_third_agreement_takes_the_place_of_both(desk: Desk) -> None:
    case_id, _ = agreed_again_unsigned(desk)
    desk.do(StartPerformance(case_id=case_id, occurred_on=MET_AGAIN))
    desk.do(StartMediation(case_id=case_id, occurred_on=MET_AGAIN))

    agree(desk, case_id, 400, 200, by=SUMMER, on=MET_AGAIN)

    file = file_of(desk, case_id)
    assert not agreements_waiting(file)
    assert file.sums["agreed"] == 600_00
    assert expected(desk, case_id) == 600
    assert not [one for one in file.amounts if one["layer"] is Layer.UNSIGNED]


def test_its_terms_are_no_plan_yet(desk: Desk) -> None:
    case_id, second = agreed_again_unsigned(desk)

    told = refused(desk, PlanByTerms(case_id=case_id, agreement_id=second))

    assert told.code == "agreement_not_signed_yet"


def test_it_keeps_no_performed_case_from_being_closed(desk: Desk) -> None:
    case_id, _ = agreed_again_unsigned(desk)
    for number, worker in enumerate(claimants(desk, case_id)):
        plan = file_of(desk, case_id).payments[number]
        yuan_ = plan["planned_fen"] // 100
        pay(desk, case_id, yuan_, payment_id=plan["id"], claimant_id=worker, proof_no=f"例{number}")
    desk.do(RecordFollowUp(case_id=case_id, paid_in_full=True))

    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))

    assert states(desk, case_id) == ["paid", "paid"]
    assert values(desk, CLOSURE_FORM, file_of(desk, case_id))["agreed_on"] == CAME


@pytest.mark.parametrize("first", [True, False])
def test_an_agreement_nobody_signed_binds_nobody_and_is_replaced_at_once(
    desk: Desk,
    first: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id = in_mediation(desk, "张例")
    agree(desk, case_id, 500, by=SPRING, awaits_signatures=first)
    mediate_again(desk, case_id)

    items = (AgreementItem(claimant_id=claimants(desk, case_id)[0], amount=yuan(450)),)
    desk.do(
        ConcludeAgreement(
            case_id=case_id, items=items, occurred_on=MET_AGAIN, awaits_signatures=True
        )
    )

    assert bool(agreements_waiting(file_of(desk, case_id))) is not first
