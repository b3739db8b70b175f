"""The roads of a case through the real desk: what the table allows happens, nothing else."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.domain.case import Tally
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import DONE, OPEN, ROADS, Stage, may_move
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, DeclineCase, ReferCase
from dispute_desk.services.archive import ArchiveCase, TakeOutOfArchive
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.handing_over import TakeBackCase
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import RecordPayment, StartCollection, StartPerformance
from tests.services.station import AT_STAGE, a_case, file_of, refused, stage_of, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

#: Every command that may move a case.
STEPS: tuple[Callable[[int], object], ...] = (
    lambda case: AcceptCase(case_id=case),
    lambda case: AskSupplement(case_id=case, missing="身份证复印件"),
    lambda case: DeclineCase(case_id=case, reason="outside_scope"),
    lambda case: ReferCase(case_id=case, target="arbitration"),
    lambda case: StartVerification(case_id=case),
    lambda case: StartMediation(case_id=case),
    lambda case: RecordMediationSession(case_id=case),
    lambda case: RecordMediationSession(case_id=case, outcome=SessionOutcome.FAILED),
    lambda case: ConcludeAgreement(case_id=case, items=(AgreementItem(amount=yuan(10)),)),
    lambda case: StartPerformance(case_id=case),
    lambda case: StartCollection(case_id=case),
    lambda case: RecordPayment(case_id=case, employer_share=yuan(1)),
    lambda case: RecordFollowUp(case_id=case, method="电话", paid_in_full=True),
    lambda case: SuspendCase(case_id=case, reason="等待仲裁"),
    lambda case: ResumeCase(case_id=case),
    lambda case: WithdrawCase(case_id=case),
    lambda case: CloseCase(case_id=case, kind="unreachable"),
    lambda case: CloseCase(case_id=case, kind="mediated_performed"),
    lambda case: CloseCase(case_id=case, kind="settled", reason="补录"),
    lambda case: ReopenCase(case_id=case, reason="有新的事实"),
    lambda case: TakeBackCase(case_id=case, reason="退回本站"),
    lambda case: ArchiveCase(case_id=case, retention="y10", reason="原件另存"),
    lambda case: TakeOutOfArchive(case_id=case, reason="补一份回执"),
    lambda case: TakeStepInCases(case_ids=(case,), step=CommonStep.MEDIATE),
)


def road(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).moves)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=12))
def test_whatever_is_tried_the_case_only_takes_roads_of_the_table(
    shared_desk: Desk, steps: list[Callable[[int], object]]
) -> None:
    case_id = a_case(shared_desk)
    for step in steps:
        with suppress(DeskError):
            shared_desk.do(step(case_id))

    moves = road(shared_desk, case_id)
    assert [move["start"] for move in moves[1:]] == [move["end"] for move in moves[:-1]]
    left = handed_at = None
    for move in moves[1:]:
        resumed = move["start"] is Stage.SUSPENDED and move["end"] is left
        came_back = move["start"] is Stage.REFERRED_OUT and move["end"] is handed_at
        assert resumed or came_back or may_move(move["start"], move["end"])
        handed_at = move["start"] if move["end"] is Stage.REFERRED_OUT else handed_at
        left = (
            move["start"] if move["end"] is Stage.SUSPENDED and move["start"] not in DONE else left
        )
    assert stage_of(shared_desk, case_id) is moves[-1]["end"]


@pytest.mark.parametrize("stage", sorted(set(AT_STAGE) - {Stage.CLOSED}))
def test_every_road_of_the_table_is_taken_by_a_step_and_no_other(
    shared_desk: Desk, stage: Stage
) -> None:
    case_id, taken = AT_STAGE[stage](shared_desk), set()
    before = road(shared_desk, case_id)
    for step in STEPS:
        try:
            done = shared_desk.do(step(case_id))
        except DeskError:
            continue
        made = road(shared_desk, case_id)[len(before) :]
        taken |= {(move["start"], move["end"]) for move in made}
        if done.seq is not None:
            shared_desk.undo(done.seq)
        assert road(shared_desk, case_id) == before

    table = {(stage, end) for end in ROADS[stage]}
    if stage is Stage.SUSPENDED:
        table.add((stage, Stage.ACCEPTED))  # where it rested: resumed, no road of the table
    if stage is Stage.REFERRED_OUT:
        table.add((stage, before[-1]["start"]))  # where it was handed over: taken up again
    assert {one for one in taken if one[0] is stage} == table
    assert all(may_move(*one) for one in taken - table)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=12))
def test_the_tallies_of_any_road_add_up(
    shared_desk: Desk, steps: list[Callable[[int], object]]
) -> None:
    case_id = a_case(shared_desk)
    for step in steps:
        with suppress(DeskError):
            shared_desk.do(step(case_id))

    tallies = [move["tally"] for move in road(shared_desk, case_id) if move["tally"]]
    on_hand = 0
    for tally in tallies:
        on_hand += 1 if tally in {Tally.ACCEPTED, Tally.REOPENED, Tally.SPLIT_IN} else -1
        assert on_hand in {0, 1}
    case = file_of(shared_desk, case_id).case
    taken_on = case["accepted_on"] is not None and case["stage"] not in DONE
    assert on_hand == int(taken_on)
    assert tallies.count(Tally.ACCEPTED) <= 1


@pytest.mark.parametrize("stage", sorted(OPEN))
def test_every_open_stage_reaches_a_closed_one(stage: Stage) -> None:
    reached, edge = {stage}, {stage}
    while edge:
        edge = {end for start in edge for end in ROADS[start]} - reached
        reached |= edge

    assert Stage.CLOSED in reached


@pytest.mark.parametrize("stage", sorted(OPEN))
def test_every_open_case_closes_at_once_when_the_party_is_lost(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)

    desk.do(CloseCase(case_id=case_id, kind="unreachable"))

    assert stage_of(desk, case_id) is Stage.CLOSED


@pytest.mark.parametrize("stage", sorted(OPEN - {Stage.SUSPENDED}))
def test_a_suspended_case_returns_to_where_it_was(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    accepted_on = file_of(desk, case_id).case["accepted_on"]

    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁"))
    assert stage_of(desk, case_id) is Stage.SUSPENDED
    desk.do(ResumeCase(case_id=case_id))

    case = file_of(desk, case_id).case
    assert (case["stage"], case["suspended_from"]) == (stage, None)
    assert case["accepted_on"] == accepted_on


def test_a_case_that_is_not_suspended_cannot_be_resumed(desk: Desk) -> None:
    assert refused(desk, ResumeCase(case_id=a_case(desk))).code == "not_suspended"


@pytest.mark.parametrize("stage", sorted(OPEN))
def test_a_reopened_case_returns_to_the_stage_it_was_closed_from(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))

    desk.do(ReopenCase(case_id=case_id, reason="有新的事实"))

    case = file_of(desk, case_id).case
    assert case["stage"] is stage
    assert (case["closed_on"], case["closure_kind"], case["closed_from"]) == (None, None, None)


@pytest.mark.parametrize("stage", sorted(OPEN))
def test_an_archived_case_is_reopened_where_it_was_closed(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="原件另存"))

    desk.do(ReopenCase(case_id=case_id, reason="有新的事实"))

    last = road(desk, case_id)[-1]
    assert (last["start"], last["end"]) == (Stage.ARCHIVED, stage)


def test_a_declined_case_that_was_closed_and_reopened_counts_as_accepted_once(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.NOT_ACCEPTED](desk)
    desk.do(CloseCase(case_id=case_id, kind="not_accepted"))
    desk.do(ReopenCase(case_id=case_id, reason="补齐了材料"))
    desk.do(AcceptCase(case_id=case_id))

    assert file_of(desk, case_id).case["accepted_on"] is not None
    assert [move["tally"] for move in road(desk, case_id)].count(Tally.ACCEPTED) == 1


def test_a_case_that_is_still_open_cannot_be_reopened(desk: Desk) -> None:
    command = ReopenCase(case_id=a_case(desk), reason="有新的事实")

    assert refused(desk, command).code == "not_closed"


@pytest.mark.parametrize("stage", sorted(AT_STAGE))
def test_the_moves_tell_the_whole_road(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)

    moves = road(desk, case_id)

    assert moves[0]["start"] is None
    assert all(first["end"] is second["start"] for first, second in pairwise(moves))
    assert moves[-1]["end"] is stage
