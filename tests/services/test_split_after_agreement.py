"""Workers who go on in a case of their own keep the agreement they signed, and what it ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.signing import unsigned
from dispute_desk.domain.today import Awaited
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import ResumeCase, SuspendCase
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.splitting import MergeCases, SplitCase
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    claimants,
    file_of,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def clocks(desk: Desk, case_id: int) -> dict[str, CaseClock]:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {one.rule.code: one for one in found}


def split(desk: Desk, case_id: int, place: int = 1) -> int:
    leaving = (claimants(desk, case_id)[place],)
    made: int = desk.do(
        SplitCase(case_id=case_id, claimant_ids=leaving, reason="分开办", occurred_on=TODAY)
    ).value
    return made


def performed(desk: Desk) -> int:
    """A case whose agreement, signed by all on one day, is being performed."""
    case_id = an_accepted_case(desk, "工例1", "工例2")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(100)) for one in claimants(desk, case_id)
    )
    desk.do(
        ConcludeAgreement(
            case_id=case_id, items=items, occurred_on=CAME, perform_by=date(2026, 12, 31)
        )
    )
    desk.do(StartPerformance(case_id=case_id, occurred_on=CAME))
    return case_id


def told_late(desk: Desk, case_id: int) -> list[str | None]:
    found = desk.lists.today(TODAY, None)["due"]
    return [one.body for one in found if one.awaited is Awaited.CLOCK and one.case_id == case_id]


def test_the_agreement_before_the_split_ended_the_mediation_here_too(desk: Desk) -> None:
    case_id = performed(desk)
    other = split(desk, case_id)

    for one in (case_id, other):
        clock = clocks(desk, one)["mediation"]
        assert (clock.stopped_on, clock.is_late(TODAY)) == (CAME, False)
        assert "mediation" not in told_late(desk, one)
        assert one not in desk.lists.case_ids(CaseQuery(view="overdue", today=TODAY))
    desk.do(AddClaimant(case_id=other, claimant=NewClaimant(name="后来例")))
    twice = split(desk, other, 0)
    assert clocks(desk, twice)["mediation"].stopped_on == CAME


def test_the_workers_stand_on_the_agreement_and_its_rights_run_on(desk: Desk) -> None:
    case_id = performed(desk)
    other = split(desk, case_id)

    file = file_of(desk, other)
    (agreement,) = file.before.agreements
    assert {one["agreement_id"] for one in file.payments} == {agreement["id"]}
    assert clocks(desk, other)["judicial_confirmation"].start == CAME
    desk.do(SuspendCase(case_id=other, reason="例", occurred_on=TODAY))
    desk.do(ResumeCase(case_id=other, occurred_on=TODAY))
    assert file_of(desk, other).case["next_action_on"] == date(2026, 12, 31)


def test_a_new_agreement_takes_the_place_of_the_one_before_the_split(desk: Desk) -> None:
    case_id = performed(desk)
    other = split(desk, case_id)
    items = (AgreementItem(claimant_id=claimants(desk, other)[0], amount=yuan(150)),)

    desk.do(StartMediation(case_id=other, occurred_on=TODAY, mediation_org="town_body"))
    desk.do(ConcludeAgreement(case_id=other, items=items, occurred_on=TODAY))

    assert clocks(desk, other)["judicial_confirmation"].start == TODAY
    assert clocks(desk, case_id)["judicial_confirmation"].start == CAME


def test_the_days_the_case_rested_before_the_split_are_not_counted_after_it(desk: Desk) -> None:
    case_id = a_case(desk, "工例1", "工例2", on=date(2026, 11, 2))
    desk.do(AcceptCase(case_id=case_id, occurred_on=date(2026, 11, 2)))
    desk.do(StartMediation(case_id=case_id, occurred_on=date(2026, 11, 2)))
    desk.do(SuspendCase(case_id=case_id, reason="例", occurred_on=date(2026, 11, 4)))
    desk.do(ResumeCase(case_id=case_id, occurred_on=date(2026, 11, 16)))
    other = split(desk, case_id)

    ends = {clocks(desk, one)["mediation"].due for one in (case_id, other)}
    assert len(ends) == 1
    assert told_late(desk, other) == []


def test_who_signed_has_signed_after_he_left_and_came_back(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "工例1", "工例2")
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    items = tuple(
        AgreementItem(claimant_id=one, amount=yuan(100)) for one in claimants(desk, case_id)
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME, all_signed_on=CAME))
    before = visible(desk)
    leaving = (claimants(desk, case_id)[1],)
    parted = desk.do(SplitCase(case_id=case_id, claimant_ids=leaving, reason="分开办"))
    assert unsigned(file_of(desk, case_id)) == []
    merged = desk.do(MergeCases(case_ids=(parted.value,), into=case_id, reason="合并"))

    assert unsigned(file_of(desk, case_id)) == []
    assert clocks(desk, case_id)["judicial_confirmation"].start == CAME

    desk.undo(merged.entry)
    assert clocks(desk, parted.value)["mediation"].stopped_on == CAME
    desk.undo(parted.entry)
    assert visible(desk) == before
