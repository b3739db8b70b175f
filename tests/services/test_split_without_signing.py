"""Nobody an agreement does not bind has anything of it: who left, withdrew, was not to be found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import ReferCase, SetNextAction
from dispute_desk.services.archive import ArchiveCase, FreezeCase, UnfreezeCase
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, ReopenCase, ResumeCase, SuspendCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.splitting import MergeCases
from tests.services.station import (
    CAME,
    TODAY,
    an_accepted_case,
    claimants,
    file_of,
    refused,
    stage_of,
    states,
    visible,
    yuan,
)
from tests.services.test_journal import whole
from tests.services.test_split_unsigned import (
    FIRST,
    LAST,
    OTHERS,
    WAITS,
    agree,
    effective,
    lacks,
    next_action,
    sign,
    split,
    unsigned_case,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def second_waits(desk: Desk) -> tuple[int, int]:
    """An agreement of 100 in effect for two, and a second one of 70 that waits for signatures."""
    case_id, first = unsigned_case(desk)
    sign(desk, case_id, first, *Party)
    desk.do(StartPerformance(case_id=case_id, occurred_on=FIRST))
    desk.do(StartMediation(case_id=case_id, occurred_on=FIRST))
    second: int = desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=tuple(
                AgreementItem(claimant_id=who, amount=yuan(70)) for who in claimants(desk, case_id)
            ),
            occurred_on=FIRST,
            awaits_signatures=True,
            late_reason="纸面如此",
            perform_by=date(2026, 9, 30),
        )
    ).value
    return case_id, second


def agreed(desk: Desk, case_id: int) -> list[tuple[str, int]]:
    """The sums of agreements a case shows, in force or waiting."""
    return [
        (one["layer"].value, one["fen"])
        for one in file_of(desk, case_id).amounts
        if one["layer"].value in {"agreed", "unsigned"}
    ]


def planned(desk: Desk, case_id: int) -> list[int]:
    known = file_of(desk, case_id).payments
    return [one["planned_fen"] for one in known if one["state"] == "planned"]


def withdraw(desk: Desk, case_id: int, *who: int) -> int:
    command = WithdrawClaimants(case_id=case_id, claimant_ids=who, occurred_on=LAST)
    return desk.do(command).entry


def test_a_signature_brings_nobody_back_who_withdrew(desk: Desk) -> None:
    case_id, second = second_waits(desk)
    withdraw(desk, case_id, claimants(desk, case_id)[1])
    assert "乙例" not in lacks(desk, case_id)

    sign(desk, case_id, second, *Party, on=LAST)

    assert states(desk, case_id) == ["agreed", "withdrew"]
    assert agreed(desk, case_id) == [("agreed", yuan(100)), ("agreed", yuan(70))]
    assert planned(desk, case_id) == [yuan(70)]


def test_a_signature_brings_nobody_back_who_withdrew_after_the_split(desk: Desk) -> None:
    case_id, second = second_waits(desk)
    other = split(desk, case_id)
    before = visible(desk)
    entry = withdraw(desk, other, *claimants(desk, other))
    assert agreed(desk, other) == [("agreed", yuan(100))]

    sign(desk, case_id, second, *Party, on=LAST)

    assert states(desk, other) == ["withdrew"]
    assert (agreed(desk, other), planned(desk, other)) == ([("agreed", yuan(100))], [])
    assert whole(desk) == []
    assert before != visible(desk)
    assert entry


def test_a_case_that_is_over_stays_as_it_is_when_the_others_sign(desk: Desk) -> None:
    case_id, second = second_waits(desk)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=other, kind="unreachable"))

    sign(desk, case_id, second, *Party, on=LAST)

    assert states(desk, other) == ["unreachable"]
    assert (agreed(desk, other), planned(desk, other)) == ([("agreed", yuan(100))], [])
    desk.do(ReopenCase(case_id=other, reason="找到了"))
    assert (stage_of(desk, other), states(desk, other)) == (Stage.AGREED, ["agreed"])
    assert agreed(desk, other) == [("agreed", yuan(100))]
    assert planned(desk, other) == [yuan(100)]


def test_a_reopened_case_is_asked_again_for_the_agreement_that_waits(desk: Desk) -> None:
    case_id, second = second_waits(desk)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=other, kind="unreachable"))
    assert lacks(desk, other) == []
    desk.do(ReopenCase(case_id=other, reason="找到了"))
    assert "乙例" in lacks(desk, case_id)
    assert lacks(desk, other) == lacks(desk, case_id)

    sign(desk, case_id, second, *Party, on=LAST)

    assert (agreed(desk, other), planned(desk, other)) == ([("agreed", yuan(70))], [yuan(70)])


def test_who_signed_before_his_case_ended_has_the_agreement_when_it_goes_on(desk: Desk) -> None:
    case_id, second = second_waits(desk)
    other = split(desk, case_id)
    sign(desk, other, second, Party.WORKER, who=claimants(desk, other)[0])
    desk.do(CloseCase(case_id=other, kind="unreachable"))
    sign(desk, case_id, second, *Party, on=LAST)
    assert agreed(desk, other) == [("agreed", yuan(100))]

    desk.do(ReopenCase(case_id=other, reason="找到了"))

    assert (agreed(desk, other), planned(desk, other)) == ([("agreed", yuan(70))], [yuan(70)])


@pytest.mark.parametrize("undivided", [False, True])
def test_an_agreement_that_took_effect_without_him_does_not_bind_him(
    desk: Desk,
    undivided: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, agreement = unsigned_case(desk, undivided=undivided)
    sign(desk, case_id, agreement, *OTHERS)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=other, kind="unreachable"))
    before = visible(desk)
    entry = sign(desk, case_id, agreement, Party.WORKER, on=LAST)
    assert effective(desk, case_id) == [LAST]

    reopened = desk.do(ReopenCase(case_id=other, reason="找到了")).entry

    assert (stage_of(desk, other), states(desk, other)) == (Stage.MEDIATING, ["pending"])
    assert next_action(desk, other) == "召开调解会"
    assert (agreed(desk, other), planned(desk, other)) == ([], [])
    assert (lacks(desk, case_id), lacks(desk, other)) == ([], [])
    assert file_of(desk, other).before.agreements == ()
    desk.undo(reopened)
    desk.undo(entry)
    assert visible(desk) == before


@pytest.mark.parametrize("undivided", [False, True])
def test_who_is_found_before_the_others_signed_signs(
    desk: Desk,
    undivided: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, agreement = unsigned_case(desk, undivided=undivided)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=other, kind="unreachable"))
    assert "乙例" not in lacks(desk, case_id)

    desk.do(ReopenCase(case_id=other, reason="找到了"))
    assert stage_of(desk, other) is Stage.AGREED
    assert lacks(desk, other) == lacks(desk, case_id)
    assert next_action(desk, other).startswith(f"{WAITS}：甲例、乙例")
    sign(desk, other, agreement, *Party, on=LAST)

    assert effective(desk, other) == effective(desk, case_id) == [LAST]


def test_the_case_of_the_agreement_ends_and_the_others_still_sign(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    assert "甲例" not in lacks(desk, other)

    sign(desk, other, agreement, *Party, on=LAST)

    assert effective(desk, other) == [LAST]
    assert (states(desk, case_id)[0], agreed(desk, case_id)) == ("unreachable", [])
    desk.do(ReopenCase(case_id=case_id, reason="找到了"))
    assert (stage_of(desk, case_id), states(desk, case_id)[0]) == (Stage.MEDIATING, "pending")


def test_an_archived_case_keeps_no_signature_and_no_withdrawal_from_another(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="例"))
    before = visible(desk)

    entry = sign(desk, other, agreement, *Party, on=LAST)
    assert effective(desk, other) == [LAST]
    desk.undo(entry)
    assert visible(desk) == before
    desk.undo(withdraw(desk, other, *claimants(desk, other)))
    assert visible(desk) == before
    desk.undo(desk.do(CloseCase(case_id=other, kind="unreachable")).entry)
    assert visible(desk) == before
    told = refused(
        desk,
        RecordSignature(case_id=case_id, agreement_id=agreement, party=Party.EMPLOYER),
    )
    assert told.code == "case_archived"


@pytest.mark.parametrize("frozen", [False, True])
def test_a_sealed_case_keeps_nobody_from_signing_in_another(
    desk: Desk,
    frozen: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, second = second_waits(desk)
    other = split(desk, case_id)
    if frozen:
        sign(desk, other, second, Party.WORKER, who=claimants(desk, other)[0])
        desk.do(FreezeCase(case_id=other, reason="例"))
    else:
        desk.do(CloseCase(case_id=other, kind="unreachable"))
        desk.do(ArchiveCase(case_id=other, retention="y10", reason="例"))

    sign(desk, case_id, second, *Party, on=LAST)

    assert effective(desk, case_id)[-1] == LAST
    assert agreed(desk, case_id) == [("agreed", yuan(70))]
    if frozen:
        desk.do(UnfreezeCase(case_id=other, reason="例"))
        assert (agreed(desk, other), planned(desk, other)) == ([("agreed", yuan(70))], [yuan(70)])


def test_who_is_referred_after_the_split_is_asked_no_more(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[0], on=LAST)
    desk.do(StartPerformance(case_id=other, occurred_on=TODAY))
    desk.do(StartMediation(case_id=other, occurred_on=TODAY))
    target = desk.profile.referral_targets[0].code
    desk.do(ReferCase(case_id=other, target=target, hand_over=True, reason="例"))

    assert (lacks(desk, case_id), effective(desk, case_id)) == ([], [LAST])


def test_a_case_that_rests_is_split_without_the_agreement_and_mediated_after(desk: Desk) -> None:
    case_id, _ = unsigned_case(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等", review_on=date(2026, 12, 20)))
    other = split(desk, case_id, takes_part=False)
    assert stage_of(desk, other) is Stage.SUSPENDED

    desk.do(ResumeCase(case_id=other))

    assert (stage_of(desk, other), states(desk, other)) == (Stage.MEDIATING, ["pending"])


def test_merging_keeps_what_somebody_planned(desk: Desk) -> None:
    case_id, _ = unsigned_case(desk)
    into, _ = unsigned_case(desk)
    desk.do(SetNextAction(case_id=into, next_action="明天约谈单位", next_action_on=TODAY))
    desk.do(MergeCases(case_ids=(case_id,), into=into, reason="例"))

    assert next_action(desk, into) == "明天约谈单位"


def test_an_agreement_of_a_whole_case_binds_nobody_when_all_withdrew(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    agreement = agree(desk, case_id, (AgreementItem(amount=yuan(100)),))
    sign(desk, case_id, agreement, *OTHERS)

    withdraw(desk, case_id, *claimants(desk, case_id))

    assert effective(desk, case_id) == [None]
