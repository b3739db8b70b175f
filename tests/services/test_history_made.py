"""The history tells what an entry wrote down newly, as it was then, whatever came later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.history_made import MOST_MADE, made_fields
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.repayment import RecordPayment
from tests.services.one_of_each import LEDGER
from tests.services.station import CAME, a_case, an_agreed_case, claimants, with_rights, yuan

if TYPE_CHECKING:
    from dispute_desk.domain.rows import FieldChange
    from dispute_desk.services.desk import Desk


def told(found: list[FieldChange], kind: str) -> dict[str, object]:
    """Return the fields of the first record of a kind."""
    first = next(one.record_id for one in found if one.kind == kind)
    return {one.field: one.after for one in found if (one.kind, one.record_id) == (kind, first)}


def test_a_payment_is_told_with_its_sums_and_its_proof(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    (worker,) = claimants(desk, case_id)
    outcome = desk.do(
        RecordPayment(
            case_id=case_id,
            claimant_id=worker,
            employer_share=yuan(500),
            proof_kind="payment_slip",
            proof_no="粤税0001",
            occurred_on=CAME,
        )
    )

    found = made_fields(desk, outcome.entry)

    payment = told(found, "payment")
    assert payment["employer_fen"] == yuan(500)
    assert payment["proof_no"] == "粤税0001"
    assert payment["paid_on"] == CAME.isoformat()
    assert all(one.made and one.before is None for one in found)


def test_what_was_changed_later_is_told_as_it_was_made(desk: Desk) -> None:
    case_id = a_case(desk, "张例")
    seq = desk.lists.last_seq()
    (worker,) = claimants(desk, case_id)
    before = made_fields(desk, seq)
    desk.do(EditClaimant(claimant_id=worker, changes={"name": "张样", "phone": "13800000001"}))
    edited = desk.do(EditClaimant(claimant_id=worker, changes={"name": "张范"})).entry
    desk.undo(edited)

    found = made_fields(desk, seq)

    assert found == before
    assert told(found, "claimant")["name"] == "张例"
    assert "phone" not in told(found, "claimant")
    assert made_fields(desk, edited) == []


def test_of_very_many_records_the_first_are_told(desk: Desk) -> None:
    people = tuple(NewClaimant(name=f"例{number}") for number in range(MOST_MADE + 20))
    outcome = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司"))
    imported = desk.do(ImportLedger(path=str(LEDGER), accept=True))

    records = {(one.kind, one.record_id) for one in made_fields(desk, outcome.entry)}
    assert len(records) == MOST_MADE
    assert made_fields(desk, imported.entry)


def test_who_may_see_neither_cases_nor_the_journal_is_refused(desk: Desk) -> None:
    a_case(desk)
    seq = desk.lists.last_seq()

    with pytest.raises(DeskError) as refused:
        made_fields(with_rights(desk, Right.EXPORT), seq)

    assert refused.value.code == "no_right"
