"""An agreement nobody has signed yet: what it asks for is not late, its signatures are chased."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.planned import PlannedKind
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.calendar_days import calendar_days
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.today_lists import today_lists
from dispute_desk.store.readers.figures_money import due_rows
from tests.services.station import CAME, FIRM, TODAY, claimants, file_of, pay, payments, refused
from tests.services.test_unsigned_agreements import WAITS, an_unsigned_case, sign

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LATE = CAME + timedelta(days=2)


def late(desk: Desk) -> list[tuple[int, int]]:
    return [(one.case_id, one.fen or 0) for one in today_lists(desk)["broken"]]


def in_calendar(desk: Desk) -> list[str]:
    found = calendar_days(desk, CAME, TODAY)
    return [one.what for one in found if one.kind is PlannedKind.PAYMENT]


def due_in_reports(desk: Desk) -> list[int]:
    with desk.store.reading() as connection:
        return [one.due for one in due_rows(connection, CAME, TODAY)]


def test_nothing_of_an_unsigned_agreement_is_late_until_the_last_signature(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk, perform_by=LATE)
    answer = AnswerBrokenPromise(case_id=case_id, choice=desk.profile.promise_answers[0].code)

    assert (late(desk), in_calendar(desk), due_in_reports(desk)) == ([], [], [])
    due = today_lists(desk)["due"]
    assert any((one.action or "").startswith(WAITS) for one in due if one.case_id == case_id)
    sign(desk, case_id, agreement, Party.WORKER, Party.MEDIATOR, Party.ORGANISATION)
    told = refused(desk, answer)
    assert told.code == "promise_not_signed"
    assert f"还差 {FIRM} 签章" in told.sentence()
    sign(desk, case_id, agreement, Party.EMPLOYER)

    assert late(desk) == [(case_id, 20000)]
    assert in_calendar(desk) == ["20000"]
    assert due_in_reports(desk) == [20000]
    desk.do(answer)


def test_what_was_paid_under_an_unsigned_agreement_keeps_its_terms_running(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk, perform_by=LATE)
    first = payments(desk, case_id)[0]

    pay(desk, case_id, 40, payment_id=first["id"], claimant_id=claimants(desk, case_id)[0])

    assert late(desk) == [(case_id, 16000)]
    assert due_in_reports(desk) == [20000]


def test_who_left_unsigned_holds_nobody_elses_terms_up(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk, perform_by=LATE)
    first, second = claimants(desk, case_id)
    sign(desk, case_id, agreement, Party.EMPLOYER, Party.MEDIATOR, Party.ORGANISATION)
    desk.do(
        RecordSignature(
            case_id=case_id,
            agreement_id=agreement,
            party=Party.WORKER,
            claimant_ids=(first,),
            signed_on=CAME,
        )
    )
    assert late(desk) == []

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(second,)))

    assert file_of(desk, case_id).agreements[0]["effective_on"] is not None
    assert late(desk) == [(case_id, 10000)]
