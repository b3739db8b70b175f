"""Workers who go on in another case still sign the agreement they concluded, or are left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.months import Month
from dispute_desk.domain.signing import unsigned
from dispute_desk.domain.stages import Stage
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.terms import AgreementTerm
from tests.services.station import (
    CAME,
    TODAY,
    an_accepted_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    states,
    visible,
    yuan,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

FIRST, LAST = date(2026, 3, 5), date(2026, 3, 9)
OTHERS = (Party.EMPLOYER, Party.MEDIATOR, Party.ORGANISATION)
WAITS = "办齐协议签章"


def unsigned_case(desk: Desk, *, undivided: bool = False) -> tuple[int, int]:
    """Two workers concluded an agreement nobody signed yet; the case and the agreement."""
    case_id = an_accepted_case(desk, "甲例", "乙例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    whose = [None] if undivided else claimants(desk, case_id)
    items = tuple(
        AgreementItem(
            claimant_id=one,
            amount=yuan(100),
            insurance=Insurance.PENSION,
            month_from=Month(2024, 1),
            month_to=Month(2024, 6),
        )
        for one in whose
    )
    return case_id, agree(desk, case_id, items)


def agree(desk: Desk, case_id: int, items: tuple[AgreementItem, ...], on: date = CAME) -> int:
    made: int = desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=items,
            occurred_on=on,
            mediator="周例",
            organisation="例街调委会",
            awaits_signatures=True,
        )
    ).value
    return made


def split(desk: Desk, case_id: int, place: int = 1, *, takes_part: bool = True) -> int:
    made: int = desk.do(
        SplitCase(
            case_id=case_id,
            claimant_ids=(claimants(desk, case_id)[place],),
            reason="分开办",
            takes_part=takes_part,
        )
    ).value
    return made


def sign(
    desk: Desk, case_id: int, agreement: int, *parties: Party, on: date = FIRST, who: int = 0
) -> int:
    """Sign in a case; return the entry."""
    party, *also = parties
    return desk.do(
        RecordSignature(
            case_id=case_id,
            agreement_id=agreement,
            party=party,
            also=tuple(also),
            claimant_ids=(who,) if who else (),
            signed_on=on,
        )
    ).entry


def lacks(desk: Desk, case_id: int) -> list[str]:
    return [one.called for _, left in unsigned(file_of(desk, case_id)) for one in left]


def next_action(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["next_action"])


def effective(desk: Desk, case_id: int) -> list[date | None]:
    file = file_of(desk, case_id)
    return [one["effective_on"] for one in (*file.before.agreements, *file.agreements)]


def confirmation_from(desk: Desk, case_id: int) -> date | None:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    starts = [one.start for one in found if one.rule.code == "judicial_confirmation"]
    return starts[0] if starts else None


@pytest.mark.parametrize("undivided", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_the_leaver_is_asked_for_in_both_cases_and_his_day_counts(
    desk: Desk,
    undivided: bool,  # noqa: FBT001 - a case of the table
    there: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, agreement = unsigned_case(desk, undivided=undivided)
    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[0])
    other = split(desk, case_id)

    for one in (case_id, other):
        assert lacks(desk, one) == ["乙例"]
        assert next_action(desk, one) == f"{WAITS}：乙例"
        assert confirmation_from(desk, one) is None
        assert effective(desk, one) == [None]
    before = visible(desk)

    signs_in = other if there else case_id
    who = claimants(desk, other)[0] if there else claimants(desk, case_id)[1]
    entry = sign(desk, signs_in, agreement, Party.WORKER, on=LAST, who=who)

    for one in (case_id, other):
        assert (lacks(desk, one), effective(desk, one)) == ([], [LAST])
        assert next_action(desk, one) == "跟进协议履行"
        assert confirmation_from(desk, one) == LAST
    assert whole(desk) == []
    desk.undo(entry)
    assert visible(desk) == before


def test_the_others_may_sign_later_than_the_leaver_and_from_either_case(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    assert lacks(desk, other) == lacks(desk, case_id)
    assert len(lacks(desk, other)) == 5

    sign(desk, other, agreement, Party.WORKER, who=claimants(desk, other)[0])
    sign(desk, other, agreement, *OTHERS)
    assert lacks(desk, other) == ["甲例"]
    sign(desk, case_id, agreement, Party.WORKER, on=LAST)

    assert effective(desk, case_id) == effective(desk, other) == [LAST]


def test_undoing_the_split_leaves_the_agreement_as_it_was(desk: Desk) -> None:
    for undivided in (False, True):
        case_id, _ = unsigned_case(desk, undivided=undivided)
        before = visible(desk)
        for takes_part in (True, False):
            leaving = (claimants(desk, case_id)[1],)
            command = SplitCase(
                case_id=case_id, claimant_ids=leaving, reason="分开办", takes_part=takes_part
            )
            desk.undo(desk.do(command).entry)
            assert visible(desk) == before


@pytest.mark.parametrize("undivided", [False, True])
def test_who_takes_no_part_goes_back_to_the_mediation(
    desk: Desk,
    undivided: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, agreement = unsigned_case(desk, undivided=undivided)
    sign(desk, case_id, agreement, *OTHERS, on=FIRST)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[0], on=LAST)

    other = split(desk, case_id, takes_part=False)

    assert (lacks(desk, case_id), effective(desk, case_id)) == ([], [LAST])
    assert next_action(desk, case_id) == "跟进协议履行"
    new = file_of(desk, other)
    assert (stage_of(desk, other), states(desk, other)) == (Stage.MEDIATING, ["pending"])
    assert next_action(desk, other) == "召开调解会"
    assert (new.before.agreements, new.amounts, new.payments) == ((), (), ())
    assert lacks(desk, other) == []
    assert whole(desk) == []


def test_who_took_no_part_is_asked_nothing_when_the_others_sign_later(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    split(desk, case_id, takes_part=False)

    assert "乙例" not in lacks(desk, case_id)
    sign(desk, case_id, agreement, *Party, on=LAST)

    assert effective(desk, case_id) == [LAST]


def test_an_agreement_in_effect_binds_who_leaves(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    sign(desk, case_id, agreement, *Party)
    leaving = (claimants(desk, case_id)[1],)
    command = SplitCase(case_id=case_id, claimant_ids=leaving, reason="分开办", takes_part=False)

    told = refused(desk, command)

    assert (told.code, told.field) == ("split_nothing_to_sign", "takes_part")


def test_a_further_agreement_that_waits_takes_effect_in_both_cases(desk: Desk) -> None:
    case_id, first = unsigned_case(desk)
    sign(desk, case_id, first, *Party)
    desk.do(StartPerformance(case_id=case_id, occurred_on=FIRST))
    desk.do(StartMediation(case_id=case_id, occurred_on=FIRST))
    one, two = claimants(desk, case_id)
    second: int = desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=tuple(AgreementItem(claimant_id=who, amount=yuan(70)) for who in (one, two)),
            itemised=tuple(
                AgreementTerm(
                    claimant_id=who, employer_share=yuan(50), employee_share=yuan(20),
                    due_on=date(2026, 8, number), insurance=Insurance.PENSION,
                )
                for number, who in enumerate((one, two), 1)
            ),
            occurred_on=FIRST,
            awaits_signatures=True,
            late_reason="纸面如此",
            perform_by=date(2026, 9, 30),
        )
    ).value  # fmt: skip
    other = split(desk, case_id)
    assert file_of(desk, other).sums["agreed"] == yuan(100)
    assert lacks(desk, other) == lacks(desk, case_id)

    sign(desk, other, second, *Party, on=LAST)

    for number, case in enumerate((case_id, other), 1):
        file = file_of(desk, case)
        planned = [
            (one["agreement_id"], one["planned_fen"], one["insurance"], one["due_on"])
            for one in file.payments
            if one["state"] == "planned"
        ]
        assert file.sums["agreed"] == yuan(70)
        assert planned == [(second, yuan(70), Insurance.PENSION, date(2026, 8, number))]
        assert lacks(desk, case) == []
    assert whole(desk) == []


def test_who_withdraws_after_the_split_is_asked_no_more(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[0], on=LAST)
    assert lacks(desk, case_id) == ["乙例"]

    desk.do(
        WithdrawClaimants(
            case_id=other, claimant_ids=tuple(claimants(desk, other)), occurred_on=LAST
        )
    )

    assert (lacks(desk, case_id), effective(desk, case_id)) == ([], [LAST])
    assert next_action(desk, case_id) == "跟进协议履行"


def test_who_cannot_be_reached_after_the_split_is_asked_no_more(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    sign(desk, case_id, agreement, *OTHERS)
    desk.do(CloseCase(case_id=other, kind="unreachable"))

    assert lacks(desk, case_id) == ["甲例"]
    reopened = desk.do(ReopenCase(case_id=other, reason="找到了"))
    assert lacks(desk, case_id) == lacks(desk, other) == ["甲例", "乙例"]
    desk.undo(reopened.entry)
    sign(desk, case_id, agreement, Party.WORKER, on=LAST)

    assert effective(desk, case_id) == [LAST]
    desk.do(ReopenCase(case_id=other, reason="找到了"))
    assert lacks(desk, case_id) == lacks(desk, other) == []


def test_who_came_back_before_he_signed_is_asked_once(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    desk.do(MergeCases(case_ids=(other,), into=case_id, reason="合并"))

    assert lacks(desk, case_id)[:2] == ["甲例", "乙例"]
    assert len(lacks(desk, case_id)) == 5
    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, on=LAST)

    assert (lacks(desk, case_id), effective(desk, case_id)) == ([], [LAST])


def test_a_split_off_case_is_not_closed_as_performed_before_all_have_signed(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    other = split(desk, case_id)
    pay(desk, other, 100, claimant_id=claimants(desk, other)[0], occurred_on=TODAY)
    desk.do(RecordFollowUp(case_id=other, paid_in_full=True, occurred_on=TODAY))

    told = refused(desk, CloseCase(case_id=other, kind="mediated_performed"))
    assert "协议的签章（还差 5 方）" in told.sentence()

    sign(desk, case_id, agreement, *Party)
    desk.do(CloseCase(case_id=other, kind="mediated_performed"))
    assert stage_of(desk, other) is Stage.CLOSED


def test_split_twice_he_still_signs_once(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例", "丙例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(100)) for one in claimants(desk, case_id)
    )
    agreement = agree(desk, case_id, items)
    leaving = tuple(claimants(desk, case_id)[1:])
    other = desk.do(SplitCase(case_id=case_id, claimant_ids=leaving, reason="例")).value
    third = split(desk, other)
    sign(desk, case_id, agreement, *OTHERS)
    for case in (case_id, other, third):
        assert lacks(desk, case) == ["甲例", "乙例", "丙例"]

    sign(desk, third, agreement, Party.WORKER, who=claimants(desk, third)[0], on=LAST)
    for case in (case_id, other, third):
        assert lacks(desk, case) == ["甲例", "乙例"]
    sign(desk, case_id, agreement, Party.WORKER, on=FIRST)

    for case in (case_id, other, third):
        assert effective(desk, case) == [LAST]


def test_workers_merged_into_another_case_still_sign(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    into = an_accepted_case(desk, "丁例")
    desk.do(StartMediation(case_id=into, occurred_on=CAME, mediation_org="town_body"))
    items = (AgreementItem(claimant_id=claimants(desk, into)[0], amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=into, items=items, occurred_on=CAME, all_signed_on=CAME))
    before = visible(desk)
    merged = desk.do(MergeCases(case_ids=(case_id,), into=into, reason="例"))

    assert lacks(desk, into)[:2] == ["甲例", "乙例"]
    assert next_action(desk, into).startswith(f"{WAITS}：甲例、乙例")
    last = sign(desk, into, agreement, *Party, on=LAST)

    assert lacks(desk, into) == []
    assert effective(desk, into) == [LAST, CAME]
    desk.undo(last)
    desk.undo(merged.entry)
    assert visible(desk) == before


def test_an_agreement_concluded_after_the_split_is_not_the_leavers(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    other = split(desk, case_id)

    agree(desk, case_id, (AgreementItem(amount=yuan(100)),))

    assert file_of(desk, other).before.agreements == ()
    assert lacks(desk, other) == []
    assert "乙例" not in lacks(desk, case_id)
