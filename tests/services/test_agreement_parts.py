"""Terms, signatures and confirmations of an agreement, on the real store."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.months import Month
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.confirmations import ApplyConfirmation, RecordConfirmation
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.terms import AgreementTerm, RecordTerm
from tests.services.station import (
    CAME,
    an_accepted_case,
    claimants,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

COURT = AgreementRight.JUDICIAL_CONFIRMATION
LATER = CAME + timedelta(days=5)


def mediated(desk: Desk, org: str = "people_committee") -> int:
    case_id = an_accepted_case(desk, "张例", "李例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org=org))
    return case_id


def agreed(desk: Desk, case_id: int, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(100)) for worker in claimants(desk, case_id)
    )
    command = ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME, **more)
    agreement_id: int = desk.do(command).value
    return agreement_id


def effective(desk: Desk, case_id: int) -> date | None:
    day: date | None = file_of(desk, case_id).agreements[0]["effective_on"]
    return day


def test_terms_come_with_the_agreement_and_add_up(desk: Desk) -> None:
    case_id = mediated(desk)
    first, second = claimants(desk, case_id)
    terms = (
        AgreementTerm(
            claimant_id=first,
            insurance=Insurance.PENSION,
            month_from=Month(2023, 1),
            month_to=Month(2023, 6),
            base=yuan(5000),
            employer_share=yuan(70),
            employee_share=yuan(30),
            late_fee=yuan(9),
            late_fee_payer=Party.EMPLOYER,
            proof_kind="payment_slip",
        ),
        AgreementTerm(claimant_id=second, employer_share=yuan(100)),
    )

    agreed(desk, case_id, itemised=terms)

    rows = file_of(desk, case_id).beside["term"]
    assert [row["employer_fen"] for row in rows] == [7_000, 10_000]
    assert rows[0]["month_to"] == Month(2023, 6)


def test_terms_that_do_not_add_up_are_asked_about(desk: Desk) -> None:
    case_id = mediated(desk)
    command = ConcludeAgreement(
        case_id=case_id,
        items=(AgreementItem(amount=yuan(100)),),
        itemised=(AgreementTerm(employer_share=yuan(90)),),
        occurred_on=CAME,
    )

    told = refused(desk, command)

    assert (told.code, told.field) == ("terms_total_differs", "itemised")
    assert "10.00" in told.sentence()


@pytest.mark.parametrize(
    ("terms", "itemised", "field"),
    [
        ("滞纳金由申请人承担。", (), "terms"),
        (None, (AgreementTerm(employer_share=yuan(100), payer=Party.WORKER),), "itemised"),
    ],
)
def test_what_may_not_be_agreed_needs_a_reason_that_is_kept(
    desk: Desk, terms: str | None, itemised: tuple[AgreementTerm, ...], field: str
) -> None:
    case_id = mediated(desk)
    more = {"items": (AgreementItem(amount=yuan(100)),), "occurred_on": CAME}
    command = ConcludeAgreement(case_id=case_id, terms=terms, itemised=itemised, **more)  # type: ignore[arg-type]

    told = refused(desk, command)
    assert (told.code, told.field) == ("forbidden_term", field)

    desk.do(
        ConcludeAgreement(
            case_id=case_id,
            terms=terms,
            itemised=itemised,
            late_reason="双方此前已签",
            **more,  # type: ignore[arg-type]
        )
    )
    (note,) = file_of(desk, case_id).notes
    assert "双方此前已签" in note["text"]


def test_a_term_is_added_corrected_and_taken_out(desk: Desk) -> None:
    case_id = mediated(desk)
    agreement = agreed(desk, case_id)
    term = desk.do(
        RecordTerm(case_id=case_id, agreement_id=agreement, employer_share=yuan(100))
    ).value
    desk.do(
        RecordTerm(case_id=case_id, agreement_id=agreement, obligation="补缴养老", record_id=term)
    )
    (row,) = file_of(desk, case_id).beside["term"]
    assert (row["obligation"], row["employer_fen"]) == ("补缴养老", None)

    desk.do(VoidRecord(kind="term", record_id=term, reason="重复"))

    assert file_of(desk, case_id).beside["term"] == ()


def test_a_term_that_shifts_the_late_fee_is_told(desk: Desk) -> None:
    case_id = mediated(desk)
    command = RecordTerm(
        case_id=case_id,
        agreement_id=agreed(desk, case_id),
        obligation="补缴",
        late_fee_payer=Party.WORKER,
    )

    assert refused(desk, command).code == "forbidden_term"


def test_an_agreement_waits_for_the_last_signature(desk: Desk) -> None:
    case_id = mediated(desk)
    agreement = agreed(desk, case_id, awaits_signatures=True)
    assert effective(desk, case_id) is None

    def sign(party: Party, on: date, *workers: int) -> date | None:
        day: date | None = desk.do(
            RecordSignature(
                case_id=case_id,
                agreement_id=agreement,
                party=party,
                claimant_ids=workers,
                signed_on=on,
            )
        ).value
        return day

    first, second = claimants(desk, case_id)
    assert sign(Party.WORKER, CAME, first) is None
    assert sign(Party.EMPLOYER, LATER) is None
    assert sign(Party.MEDIATOR, CAME) is None
    assert sign(Party.ORGANISATION, CAME) is None
    assert sign(Party.WORKER, LATER + timedelta(days=1), second) == LATER + timedelta(days=1)
    assert effective(desk, case_id) == LATER + timedelta(days=1)
    again = RecordSignature(case_id=case_id, agreement_id=agreement, party=Party.MEDIATOR)
    assert refused(desk, again).code == "all_signed"


def test_several_parties_that_signed_on_one_day_are_recorded_at_once(desk: Desk) -> None:
    case_id = mediated(desk)
    agreement = agreed(desk, case_id, awaits_signatures=True)
    ids: dict[str, Any] = {"case_id": case_id, "agreement_id": agreement}
    rest = (Party.EMPLOYER, Party.WORKER, Party.ORGANISATION)

    told = RecordSignature(**ids, party=Party.MEDIATOR, name="林例晓", also=rest, signed_on=LATER)
    assert desk.do(told).value == LATER

    signed = file_of(desk, case_id).beside["signature"]
    named = {one["party"]: one["name"] for one in signed}
    assert (len(signed), named["mediator"]) == (5, "林例晓")
    assert named["employer"] != "林例晓"
    again = RecordSignature(**ids, party=Party.MEDIATOR, also=rest)
    assert refused(desk, again).code == "all_signed"


def test_the_simple_road_needs_no_signature(desk: Desk) -> None:
    case_id = mediated(desk)

    agreed(desk, case_id, effective_on=LATER)

    assert effective(desk, case_id) == LATER
    assert file_of(desk, case_id).beside["signature"] == ()


def test_a_confirmation_is_applied_for_and_decided_and_its_clock_stops(desk: Desk) -> None:
    case_id = mediated(desk)
    agreement = agreed(desk, case_id)
    assert COURT.value in running(desk, case_id)

    applied = desk.do(
        ApplyConfirmation(
            case_id=case_id, agreement_id=agreement, right=COURT, applied_on=LATER, body="例区法院"
        )
    ).value
    desk.do(
        RecordConfirmation(
            confirmation_id=applied, confirmed=True, decided_on=LATER, document_no="例民特1号"
        )
    )

    (row,) = file_of(desk, case_id).beside["confirmation"]
    assert (row["confirmed"], row["document_no"], row["decided_on"]) == (True, "例民特1号", LATER)
    assert COURT.value not in running(desk, case_id)


def running(desk: Desk, case_id: int) -> set[str]:
    clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {clock.rule.code for clock in clocks if clock.runs}


def test_a_road_the_body_does_not_open_is_refused_but_can_be_recorded(desk: Desk) -> None:
    case_id = mediated(desk, "station_alone")
    agreement = agreed(desk, case_id)
    command = ApplyConfirmation(
        case_id=case_id, agreement_id=agreement, right=COURT, applied_on=LATER
    )
    assert refused(desk, command).code == "confirmation_not_open"

    desk.do(
        ApplyConfirmation(
            case_id=case_id,
            agreement_id=agreement,
            right=COURT,
            applied_on=LATER,
            late_reason="法院已收件",
        )
    )

    assert file_of(desk, case_id).beside["confirmation"][0]["note"] == "法院已收件"


def test_an_application_after_its_term_or_before_effect_is_asked_about(desk: Desk) -> None:
    late = CAME + timedelta(days=40)
    case_id = mediated(desk)
    agreement = agreed(desk, case_id)
    told = refused(
        desk,
        ApplyConfirmation(case_id=case_id, agreement_id=agreement, right=COURT, applied_on=late),
    )
    assert (told.code, told.field) == ("confirmation_term_over", "applied_on")

    waiting = mediated(desk)
    agreement = agreed(desk, waiting, awaits_signatures=True)
    command = ApplyConfirmation(case_id=waiting, agreement_id=agreement, right=COURT)
    assert refused(desk, command).code == "agreement_not_in_effect"


@pytest.mark.parametrize("who", ["张例", "例示公司"])
def test_the_parties_are_known_by_their_names(desk: Desk, who: str) -> None:
    case_id = mediated(desk)
    firm = str(file_of(desk, case_id).employer["name"])
    name = firm if who == "例示公司" else str(file_of(desk, case_id).claimants[0]["name"])
    words = f"滞纳金由{name}负担。"
    command = RecordTerm(case_id=case_id, agreement_id=agreed(desk, case_id), obligation=words)

    if name == firm:
        desk.do(command)
        assert file_of(desk, case_id).beside["term"][0]["obligation"] == words
    else:
        assert refused(desk, command).code == "forbidden_term"
