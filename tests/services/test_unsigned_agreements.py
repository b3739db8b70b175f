"""An agreement that is not signed by all binds nobody: it is the next thing, and no success yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.closing_list import ClosingPoint, Need, closing_list
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.signing import signers, unsigned
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, RecordFollowUp, WithdrawCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.services.signers import signers_of
from dispute_desk.services.signing import RecordSignature
from tests.services.station import (
    CAME,
    FIRM,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PERFORMED = "mediated_performed"
WAITS = "办齐协议签章"
NEXT_DAY = CAME + timedelta(days=1)


def an_unsigned_case(desk: Desk, *names: str, **more: Any) -> tuple[int, int]:  # noqa: ANN401 - fields of a command
    case_id = a_case_in_mediation(desk, *(names or ("张例", "李例")))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(100)) for one in claimants(desk, case_id)
    )
    given = {"items": items, "mediator": "周例", "organisation": "例街调委会", **more}
    given = {"awaits_signatures": True, **given}
    command = ConcludeAgreement(case_id=case_id, occurred_on=CAME, **given)
    return case_id, desk.do(command).value


def sign(
    desk: Desk, case_id: int, agreement: int, *parties: Party, workers: tuple[int, ...] = ()
) -> None:
    for party in parties:
        desk.do(
            RecordSignature(
                case_id=case_id,
                agreement_id=agreement,
                party=party,
                claimant_ids=workers if party is Party.WORKER else (),
                signed_on=NEXT_DAY,
            )
        )


def point(desk: Desk, case_id: int) -> ClosingPoint | None:
    kind, papers = desk.profile.closure_kind(PERFORMED), desk.profile.repayment_papers
    found = closing_list(file_of(desk, case_id), kind, papers)
    return next((one for one in found if one.need is Need.SIGNATURES), None)


def next_action(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["next_action"])


def paid_and_asked(desk: Desk, case_id: int) -> None:
    for worker in claimants(desk, case_id):
        pay(desk, case_id, 100, claimant_id=worker, proof_no=f"例{worker}")
    desk.do(RecordFollowUp(case_id=case_id, satisfied=True, occurred_on=NEXT_DAY))


def test_the_closing_list_names_whose_signature_is_missing(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)
    sign(desk, case_id, agreement, Party.EMPLOYER)

    found = point(desk, case_id)

    assert found is not None
    assert found.lacks
    assert found.open_ids == (agreement,)
    assert [one.called for one in found.signers] == ["张例", "李例", "周例", "例街调委会"]


def test_a_case_with_an_unsigned_agreement_is_not_closed_today(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk)
    paid_and_asked(desk, case_id)

    told = refused(desk, CloseCase(case_id=case_id, kind=PERFORMED))

    assert "协议的签章（还差 5 方）" in told.sentence()


def test_what_was_closed_on_paper_is_recorded_with_its_reason(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk)
    paid_and_asked(desk, case_id)

    desk.do(
        CloseCase(
            case_id=case_id,
            kind=PERFORMED,
            occurred_on=NEXT_DAY + timedelta(days=1),
            reason="纸上已结",
        )
    )

    assert stage_of(desk, case_id) is Stage.CLOSED


def test_once_all_have_signed_nothing_is_missing(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)
    sign(desk, case_id, agreement, *Party)
    paid_and_asked(desk, case_id)

    found = point(desk, case_id)

    assert found is not None
    assert found.met
    desk.do(CloseCase(case_id=case_id, kind=PERFORMED))


def test_an_agreement_said_to_be_in_effect_asks_for_no_signatures_one_by_one(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk)
    other = a_case_in_mediation(desk, "王例")
    items = (AgreementItem(claimant_id=claimants(desk, other)[0], amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=other, items=items, occurred_on=CAME))

    assert unsigned(file_of(desk, case_id))
    assert unsigned(file_of(desk, other)) == []
    assert "履行" in next_action(desk, other)


def test_after_an_unsigned_agreement_the_next_thing_is_to_get_it_signed_by_name(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)

    assert next_action(desk, case_id) == f"{WAITS}：张例、李例、{FIRM}等 5 方"

    due = file_of(desk, case_id).case["next_action_on"]
    sign(desk, case_id, agreement, Party.EMPLOYER, Party.MEDIATOR)

    assert next_action(desk, case_id) == f"{WAITS}：张例、李例、例街调委会"
    assert file_of(desk, case_id).case["next_action_on"] == due


def test_the_last_signature_leads_on_to_the_performance(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)

    sign(desk, case_id, agreement, *Party)

    assert next_action(desk, case_id) == "跟进协议履行"


def test_money_that_came_in_does_not_make_the_signatures_forgotten(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)

    paid_and_asked(desk, case_id)

    assert stage_of(desk, case_id) is Stage.FOLLOW_UP
    assert next_action(desk, case_id).startswith(WAITS)
    sign(desk, case_id, agreement, *Party)
    assert next_action(desk, case_id) == "回访后结案"


def test_what_somebody_planned_by_hand_stays_when_a_signature_comes_in(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)
    desk.do(SetNextAction(case_id=case_id, next_action="约双方到场"))

    sign(desk, case_id, agreement, *Party)

    assert next_action(desk, case_id) == "约双方到场"


def test_undoing_the_last_signature_makes_it_missing_again(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)
    sign(desk, case_id, agreement, Party.WORKER, Party.MEDIATOR, Party.ORGANISATION)
    before = next_action(desk, case_id)
    done = desk.do(
        RecordSignature(
            case_id=case_id, agreement_id=agreement, party=Party.EMPLOYER, signed_on=NEXT_DAY
        )
    )

    assert done.seq is not None
    desk.undo(done.seq)

    assert next_action(desk, case_id) == before == f"{WAITS}：{FIRM}"
    found = point(desk, case_id)
    assert found is not None
    assert found.lacks


def test_who_left_the_case_is_asked_for_no_signature(desk: Desk) -> None:
    case_id, agreement = an_unsigned_case(desk)
    first, second = claimants(desk, case_id)
    sign(desk, case_id, agreement, Party.EMPLOYER, Party.MEDIATOR, Party.ORGANISATION)
    sign(desk, case_id, agreement, Party.WORKER, workers=(first,))
    assert next_action(desk, case_id) == f"{WAITS}：李例"

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(second,), occurred_on=NEXT_DAY))

    assert unsigned(file_of(desk, case_id)) == []
    assert file_of(desk, case_id).agreements[0]["effective_on"] == NEXT_DAY
    assert not next_action(desk, case_id).startswith(WAITS)


def test_the_screen_and_the_desk_ask_the_same_people(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk)
    file = file_of(desk, case_id)

    told = [one.key for one in signers(file, file.agreements[0])]

    with desk.store.writing(desk.office()) as tx:
        asked = [one.key for one in signers_of(tx.all_of(Agreement, case_id=case_id)[0], tx)]
    assert told == asked


def test_only_the_agreement_in_force_has_to_be_signed(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk)

    pay(desk, case_id, 50, claimant_id=claimants(desk, case_id)[0])
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(90)) for one in claimants(desk, case_id)
    )

    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=NEXT_DAY))

    assert unsigned(file_of(desk, case_id)) == []


def test_a_paper_all_had_signed_is_in_effect_with_their_signatures(desk: Desk) -> None:
    case_id, _ = an_unsigned_case(desk, awaits_signatures=False, all_signed_on=CAME)

    file = file_of(desk, case_id)
    assert file.agreements[0]["effective_on"] == CAME
    assert {one["signed_on"] for one in file.beside["signature"]} == {CAME}
    assert {one["name"] for one in file.beside["signature"]} == {
        "张例", "李例", FIRM, "周例", "例街调委会"
    }  # fmt: skip
    assert unsigned(file) == []
    assert next_action(desk, case_id) == "跟进协议履行"


def test_signed_by_all_and_still_to_be_signed_is_refused(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "张例")
    items = (AgreementItem(amount=yuan(100)),)
    given = {"case_id": case_id, "items": items, "occurred_on": CAME, "all_signed_on": CAME}

    both = refused(desk, ConcludeAgreement(**given, awaits_signatures=True))  # type: ignore[arg-type]
    ahead = {**given, "all_signed_on": desk.office().today + timedelta(days=1)}
    early = {**given, "all_signed_on": CAME - timedelta(days=1)}

    assert (both.code, both.field) == ("signed_or_not", "all_signed_on")
    assert refused(desk, ConcludeAgreement(**ahead)).code == "signed_later"  # type: ignore[arg-type]
    assert refused(desk, ConcludeAgreement(**early)).field == "all_signed_on"  # type: ignore[arg-type]


def test_a_signature_that_is_missing_holds_the_terms_up(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "张例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="people_committee"))
    items = (AgreementItem(amount=yuan(100)),)
    agreement = desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME)).value

    def runs() -> bool:
        clocks = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
        return any(one.rule.right is not None and one.runs for one in clocks)

    told = runs()
    sign(desk, case_id, agreement, Party.EMPLOYER)

    assert told
    assert not runs()
    sign(desk, case_id, agreement, Party.WORKER, Party.MEDIATOR, Party.ORGANISATION)
    assert runs()


def test_once_every_worker_withdrew_the_end_of_the_case_is_the_next_thing(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk, "张例", "李例")
    first, second = claimants(desk, case_id)

    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(first,), occurred_on=CAME))
    assert next_action(desk, case_id) == "召开调解会"
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(second,), occurred_on=CAME))

    assert next_action(desk, case_id) == "职工均已撤回或了结，办理撤回或结案"


def test_a_plan_before_the_acceptance_needs_a_reason_that_is_kept(desk: Desk) -> None:
    case_id = a_case(desk)
    plan = PlanPayment(case_id=case_id, amount=yuan(100), note="分两期")

    told = refused(desk, plan)
    desk.do(replace(plan, late_reason="来访前已与单位约定"))

    assert (told.code, told.field) == ("not_planning_yet", "late_reason")
    assert file_of(desk, case_id).payments[0]["note"] == "分两期；来访前已与单位约定"


def test_a_withdrawn_case_tells_whether_the_application_is_there_on_paper(desk: Desk) -> None:
    told = []
    for written in (True, False, None):
        case_id = a_case_in_mediation(desk, "张例")
        desk.do(WithdrawCase(case_id=case_id, reason="已协商", written=written))
        told.append([one["answer"] for one in file_of(desk, case_id).beside["checked_item"]])

    assert told == [[CheckAnswer.MET], [CheckAnswer.MISSING], []]
