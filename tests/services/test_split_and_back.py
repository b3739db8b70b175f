"""What an agreement says of a worker follows him from place to place, once (拆分、合并)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Term
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.mediation import Agreement
from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.services.case_papers import values
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.terms import AgreementTerm
from tests.services.station import (
    CAME,
    an_accepted_case,
    claimants,
    file_of,
    visible,
    yuan,
)
from tests.services.test_split_unsigned import (
    LAST,
    OTHERS,
    effective,
    lacks,
    sign,
    split,
    unsigned_case,
)
from tests.services.test_split_without_signing import withdraw

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_split_merged_back_and_split_again_he_is_asked_once(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk)
    for _ in range(2):
        other = split(desk, case_id, -1)
        desk.do(MergeCases(case_ids=(other,), into=case_id, reason="合并"))
    third = split(desk, case_id, -1)
    assert lacks(desk, case_id) == lacks(desk, third)
    assert lacks(desk, case_id).count("乙例") == 1

    sign(desk, case_id, agreement, *OTHERS)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[0])
    assert lacks(desk, case_id) == lacks(desk, third) == ["乙例"]
    sign(desk, third, agreement, Party.WORKER, who=claimants(desk, third)[0], on=LAST)

    assert effective(desk, case_id) == effective(desk, third) == [LAST]
    names = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))["claimants"]
    assert names.count("乙例") == 1


def test_who_signed_before_he_left_came_back_and_left_has_signed(desk: Desk) -> None:
    case_id, agreement = unsigned_case(desk, undivided=True)
    sign(desk, case_id, agreement, Party.WORKER, who=claimants(desk, case_id)[1])
    other = split(desk, case_id)
    desk.do(MergeCases(case_ids=(other,), into=case_id, reason="合并"))
    third = split(desk, case_id, -1)

    assert "乙例" not in lacks(desk, case_id)
    sign(desk, case_id, agreement, *Party, on=LAST)
    assert effective(desk, case_id) == effective(desk, third) == [LAST]


def itemised_case(desk: Desk) -> int:
    """Two workers, an agreement not signed with a term for each."""
    case_id = an_accepted_case(desk, "甲例", "乙例")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    desk.do(
        ConcludeAgreement(
            case_id=case_id,
            items=tuple(
                AgreementItem(
                    claimant_id=who, amount=yuan(70), insurance=Insurance.PENSION,
                    month_from=Month(2024, 1), month_to=Month(2024, 6),
                )
                for who in claimants(desk, case_id)
            ),
            itemised=tuple(
                AgreementTerm(
                    claimant_id=who, employer_share=yuan(50), employee_share=yuan(20),
                    due_on=date(2026, 8, number), insurance=Insurance.PENSION,
                )
                for number, who in enumerate(claimants(desk, case_id), 1)
            ),
            occurred_on=CAME,
            awaits_signatures=True,
            perform_by=date(2026, 9, 30),
        )
    )  # fmt: skip
    return case_id


def test_the_terms_of_who_takes_no_part_are_no_part_of_the_agreement(desk: Desk) -> None:
    case_id = itemised_case(desk)
    before = visible(desk)
    command = SplitCase(
        case_id=case_id,
        claimant_ids=(claimants(desk, case_id)[1],),
        reason="例",
        takes_part=False,
    )
    entry = desk.do(command).entry

    terms = file_of(desk, case_id).beside["term"]
    assert [one["claimant_id"] for one in terms] == [claimants(desk, case_id)[0]]
    assert "乙例" not in str(values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id)))
    desk.undo(entry)
    assert visible(desk) == before


def test_who_came_back_has_his_terms_at_his_place(desk: Desk) -> None:
    case_id = itemised_case(desk)
    other = split(desk, case_id)
    desk.do(MergeCases(case_ids=(other,), into=case_id, reason="合并"))

    file = file_of(desk, case_id)
    assert [one["state"] for one in file.claimants] == ["agreed", "agreed"]
    assert [one["claimant_id"] for one in file.beside["term"]] == claimants(desk, case_id)


def test_who_stands_in_the_other_case_already_signs_for_both(desk: Desk) -> None:
    first, _ = unsigned_case(desk)
    into = split(desk, first)  # 乙例 came from there
    case_id, agreement = unsigned_case(desk)
    desk.do(MergeCases(case_ids=(case_id,), into=into, reason="合并"))

    for who in claimants(desk, into):
        sign(desk, into, agreement, Party.WORKER, who=who)
    sign(desk, into, agreement, *OTHERS, on=LAST)

    with desk.store.writing(desk.office()) as tx:
        assert tx.get(Agreement, agreement).effective_on == LAST
    names = values(desk, MEDIATION_AGREEMENT, file_of(desk, into))["claimants"]
    assert names == "甲例、乙例"


def test_no_term_is_left_of_who_took_no_part(desk: Desk) -> None:
    case_id = itemised_case(desk)
    other = split(desk, case_id)
    withdraw(desk, other, *claimants(desk, other))
    (agreement,) = [one["id"] for one in file_of(desk, case_id).agreements]
    sign(desk, case_id, agreement, *Party, on=LAST)

    with desk.store.writing(desk.office()) as tx:
        whose = {one.claimant_id for one in tx.all_of(Term, agreement_id=agreement)}
    assert whose == {claimants(desk, case_id)[0]}
