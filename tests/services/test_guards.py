"""Every guard of the road can be met, with a sentence; and who may take which step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain import case as case_rules
from dispute_desk.domain.amount import Layer
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.errors import SENTENCES
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services import (
    acceptance,
    acceptance_review,
    archive,
    claimant_withdrawal,
    closing,
    conflicts,
    handing_over,
    person_requests,
    representatives,
    sealed,
    splitting,
    steps,
)
from dispute_desk.services.acceptance import (
    AcceptCase,
    AskSupplement,
    AssignCase,
    SetNextAction,
)
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.editing import AddNote
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.mediation import StartMediation, StartVerification
from dispute_desk.services.person_requests import AnswerPersonRequest, RecordPersonRequest
from dispute_desk.services.repayment import PlanPayment
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.staff import EditPerson
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.services.use_cases import USE_CASES
from tests.services.ended_guards import ENDED, ENDED_GUARDS
from tests.services.one_of_each_archive import (
    a_closed_case,
    a_frozen_case,
    a_request,
    an_archived_case,
)
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    an_agreed_case,
    claimants,
    refused,
    stage_of,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

#: Where the guards of the road are written.
ROOMS = (
    case_rules,
    steps,
    acceptance,
    acceptance_review,
    conflicts,
    closing,
    splitting,
    handing_over,
    claimant_withdrawal,
    archive,
    sealed,
    person_requests,
    representatives,
)
DAY = timedelta(days=1)


def with_point(desk: Desk, answer: CheckAnswer) -> int:
    case_id = a_case(desk)
    answers = (PointAnswer(item="relation", answer=answer),)
    desk.do(CheckAcceptance(case_id=case_id, answers=answers))
    return case_id


def told_once(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同"))
    return case_id


def somebody_left(desk: Desk) -> int:
    person = desk.lists.people()[1].id
    desk.do(EditPerson(person_id=person, active=False))
    return person


def merged(desk: Desk) -> int:
    source, into = an_accepted_case(desk), an_accepted_case(desk)
    desk.do(MergeCases(case_ids=(source,), into=into, reason="例"))
    return source


def two(desk: Desk) -> int:
    return an_accepted_case(desk, "张例", "李例")


def verified_later(desk: Desk) -> int:
    case_id = an_accepted_case(desk)
    desk.do(StartVerification(case_id=case_id, occurred_on=TODAY))
    return case_id


def accepted_later(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME + DAY))
    return case_id


def number_taken_before(desk: Desk) -> ArchiveCase:
    case_id, other = a_closed_case(desk), a_closed_case(desk)
    archived = desk.do(ArchiveCase(case_id=case_id, retention="y10"))
    desk.undo(archived.entry)
    return ArchiveCase(case_id=other, retention="y10", archive_no=archived.value)


def withdrawn_worker(desk: Desk) -> WithdrawClaimants:
    case_id = two(desk)
    command = WithdrawClaimants(case_id=case_id, claimant_ids=(claimants(desk, case_id)[0],))
    desk.do(command)
    return command


def split_of(desk: Desk, *workers: int) -> SplitCase:
    return SplitCase(case_id=two(desk), claimant_ids=workers, reason="例")


def split_everybody(desk: Desk) -> SplitCase:
    case_id = two(desk)
    everybody = tuple(claimants(desk, case_id))
    return SplitCase(case_id=case_id, claimant_ids=everybody, reason="例")


def into_another_firm(desk: Desk) -> MergeCases:
    source = a_case(desk, employer="广州另例电子有限公司")
    return MergeCases(case_ids=(source,), into=a_case(desk), reason="例")


def one_sealed(desk: Desk) -> tuple[int, int]:
    first, second = a_case(desk), a_case(desk)
    desk.do(FreezeCase(case_id=first, reason="例"))
    return first, second


def into_an_earlier_stage(desk: Desk) -> MergeCases:
    return MergeCases(case_ids=(an_accepted_case(desk),), into=a_case(desk), reason="例")


def of_both_levels(desk: Desk) -> MergeCases:
    whole, single = an_accepted_case(desk), an_accepted_case(desk)
    worker = claimants(desk, single)[0]
    desk.do(RecordAmount(case_id=whole, layer=Layer.CLAIMED, amount=yuan(5)))
    own = RecordAmount(case_id=single, layer=Layer.CLAIMED, amount=yuan(5), claimant_id=worker)
    desk.do(own)
    return MergeCases(case_ids=(whole,), into=single, reason="例")


def into_itself(desk: Desk) -> MergeCases:
    case_id = a_case(desk)
    return MergeCases(case_ids=(case_id,), into=case_id, reason="例")


def over(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(WithdrawCase(case_id=case_id))
    return case_id


def a_declined_case(desk: Desk) -> int:
    """A closed case whose notice was never registered."""
    case_id = AT_STAGE[Stage.NOT_ACCEPTED](desk)
    desk.do(CloseCase(case_id=case_id, kind="not_accepted"))
    return case_id


def number_used(desk: Desk) -> ArchiveCase:
    first, second = a_closed_case(desk), a_closed_case(desk)
    desk.do(ArchiveCase(case_id=first, retention="y10", archive_no="例档1"))
    return ArchiveCase(case_id=second, retention="y10", archive_no="例档1")


def assessed_case(desk: Desk) -> int:
    """A case whose contributions the tax office assessed."""
    case_id = an_accepted_case(desk)
    desk.do(RecordTaxOrder(case_id=case_id, kind="assessment", amount=Fen(100), assess=True))
    return case_id


#: A command that meets each guard.
def split_from_nothing(desk: Desk) -> object:
    case_id = an_accepted_case(desk, "张例", "李例")
    worker = claimants(desk, case_id)[0]
    return SplitCase(case_id=case_id, claimant_ids=(worker,), reason="例", takes_part=False)


GUARDS: dict[str, Callable[[Desk], object]] = {
    "no_road": lambda desk: StartVerification(case_id=a_case(desk)),
    "case_rests": lambda desk: StartVerification(case_id=AT_STAGE[Stage.SUSPENDED](desk)),
    "day_before_receipt": lambda desk: AcceptCase(case_id=a_case(desk), occurred_on=CAME - DAY),
    "future_day": lambda desk: AcceptCase(case_id=a_case(desk), occurred_on=TODAY + DAY),
    "person_left": lambda desk: AssignCase(case_id=a_case(desk), handler_id=somebody_left(desk)),
    "day_before_acceptance": lambda desk: StartVerification(
        case_id=accepted_later(desk), occurred_on=CAME
    ),
    "day_before_last_step": lambda desk: SuspendCase(
        case_id=verified_later(desk), reason="例", occurred_on=TODAY - DAY
    ),
    **ENDED_GUARDS,
    "not_ready_to_accept": lambda desk: AcceptCase(case_id=a_case(desk, cause=None)),
    "no_cases_chosen": lambda desk: AssignCase(handler_id=desk.lists.people()[0].id),
    "reason_needed": lambda desk: SuspendCase(case_id=an_accepted_case(desk), reason=" "),
    "nothing_planned": lambda desk: SetNextAction(case_id=a_case(desk)),
    "supplement_told_before": lambda desk: AskSupplement(case_id=told_once(desk), missing="例"),
    "some_cases_ended": lambda desk: SetNextAction(
        case_ids=(a_case(desk), a_closed_case(desk)), next_action="电话回访", ask_ended=True
    ),
    "no_sum_assessed": lambda desk: RecordTaxOrder(
        case_id=an_accepted_case(desk), kind="assessment", assess=True
    ),
    "assessed_already": lambda desk: RecordTaxOrder(
        case_id=assessed_case(desk), kind="assessment", amount=Fen(100), assess=True
    ),
    "some_cases_sealed": lambda desk: AssignCase(case_ids=one_sealed(desk), handler_id=1),
    "acceptance_points_missing": lambda desk: AcceptCase(
        case_id=with_point(desk, CheckAnswer.MISSING)
    ),
    "acceptance_nothing_answered": lambda desk: CheckAcceptance(case_id=a_case(desk), answers=()),
    "conflict_of_interest": lambda desk: AssignCase(
        case_id=a_case(desk, desk.lists.people()[1].name), handler_id=desk.lists.people()[1].id
    ),
    "some_cases_conflict": lambda desk: AssignCase(
        case_ids=(a_case(desk), a_case(desk, desk.lists.people()[1].name)),
        handler_id=desk.lists.people()[1].id,
    ),
    "cannot_close": lambda desk: CloseCase(case_id=an_accepted_case(desk), kind="settled"),
    "cannot_close_late": lambda desk: CloseCase(
        case_id=an_accepted_case(desk),
        kind="mediated_performed",
        occurred_on=CAME,
        reason="补录",
    ),
    "workers_without_end": lambda desk: CloseCase(
        case_id=an_agreed_case(desk, 500),
        kind="mediated_performed",
        occurred_on=CAME,
        reason="补录",
    ),
    "not_planning_yet": lambda desk: PlanPayment(case_id=a_case(desk), amount=yuan(100)),
    "kind_unfit": lambda desk: CloseCase(case_id=a_case(desk), kind="mediated_performed"),
    "kind_not_by_hand": lambda desk: CloseCase(case_id=an_accepted_case(desk), kind="unstated"),
    "not_suspended": lambda desk: ResumeCase(case_id=an_accepted_case(desk)),
    "not_closed": lambda desk: ReopenCase(case_id=an_accepted_case(desk), reason="例"),
    "empty_follow_up": lambda desk: RecordFollowUp(case_id=an_accepted_case(desk)),
    "review_too_early": lambda desk: SuspendCase(
        case_id=an_accepted_case(desk), reason="例", review_on=CAME
    ),
    "merged_away": lambda desk: ReopenCase(case_id=merged(desk), reason="例"),
    "nobody_chosen": split_of,
    "split_everybody": split_everybody,
    "claimant_not_here": lambda desk: split_of(desk, claimants(desk, a_case(desk))[0]),
    "merge_other_employer": into_another_firm,
    "merge_into_earlier_stage": into_an_earlier_stage,
    "merge_levels_mixed": of_both_levels,
    "merge_into_itself": into_itself,
    "claimant_ended_before": withdrawn_worker,
    "archive_no_used": number_used,
    "archive_no_taken": number_taken_before,
    "not_archived": lambda desk: TakeOutOfArchive(case_id=over(desk), reason="例"),
    "archive_index_incomplete": lambda desk: ArchiveCase(
        case_id=a_declined_case(desk), retention="y10"
    ),
    "frozen_before": lambda desk: FreezeCase(case_id=a_frozen_case(desk), reason="例"),
    "not_frozen": lambda desk: UnfreezeCase(case_id=a_case(desk), reason="例"),
    "case_frozen": lambda desk: AddNote(case_id=a_frozen_case(desk), text="例"),
    "case_archived": lambda desk: AddNote(case_id=an_archived_case(desk), text="例"),
    "request_days": lambda desk: RecordPersonRequest(
        name="张例", case_id=a_case(desk), due_on=TODAY - DAY
    ),
    "request_answer_empty": lambda desk: AnswerPersonRequest(record_id=a_request(desk), answer=" "),
    "empty_name": lambda desk: RecordPersonRequest(name=" ", case_id=a_case(desk)),
    "applied_before_case": lambda desk: StartMediation(
        case_id=an_accepted_case(desk), occurred_on=CAME - DAY
    ),
    "merge_instead": lambda desk: CloseCase(case_id=an_accepted_case(desk), kind="merged"),
    "split_nothing_to_sign": split_from_nothing,
    "no_representative": lambda desk: StartMediation(
        case_id=an_accepted_case(desk, *(f"工例{number}" for number in range(10)))
    ),
}


def test_every_guard_of_the_road_is_in_the_table() -> None:
    written = {
        value
        for room in ROOMS
        for name, value in vars(room).items()
        if name.isupper() and isinstance(value, str) and value in SENTENCES
    }

    assert written - set(GUARDS) == {"no_right"} & written


@pytest.mark.parametrize("code", sorted(GUARDS))
def test_every_guard_can_be_met_and_says_what_to_do(desk: Desk, code: str) -> None:
    told = refused(desk, GUARDS[code](desk))

    assert told.code == code
    assert "{" not in told.sentence()


#: Who may take a step of the road, by bundle: h handler, l lead.
WHO = {
    "RegisterCase": "hl",
    "CheckAcceptance": "hl",
    "AcceptCase": "hl",
    "AskSupplement": "hl",
    "DeclineCase": "hl",
    "ReferCase": "hl",
    "AssignCase": "l",
    "StartVerification": "hl",
    "StartMediation": "hl",
    "RecordMediationSession": "hl",
    "ConcludeAgreement": "hl",
    "StartPerformance": "hl",
    "StartCollection": "hl",
    "RecordPayment": "hl",
    "SuspendCase": "hl",
    "ResumeCase": "hl",
    "RecordFollowUp": "hl",
    "WithdrawCase": "hl",
    "WithdrawClaimants": "hl",
    "SplitCase": "hl",
    "MergeCases": "hl",
    "CloseCase": "hl",
    "ReopenCase": "l",
    "ArchiveCase": "hl",
    "TakeOutOfArchive": "l",
    "FreezeCase": "l",
    "UnfreezeCase": "l",
}


@pytest.mark.parametrize("command", sorted(WHO))
def test_who_may_take_a_step(command: str) -> None:
    profile = load_profile()
    may = {
        bundle.code
        for bundle in profile.bundles
        if USE_CASES[command].right in profile.rights_of([bundle.code])
    }

    assert may == {{"h": "handler", "l": "lead"}[letter] for letter in WHO[command]}


@pytest.mark.parametrize("stage", sorted(AT_STAGE))
def test_a_case_is_split_where_it_stands_while_it_is_open(desk: Desk, stage: Stage) -> None:
    case_id = AT_STAGE[stage](desk)
    staying, leaving = claimants(desk, case_id)[0], NewClaimant(name="李例")
    desk.do(AddClaimant(case_id=case_id, claimant=leaving))
    going = next(one for one in claimants(desk, case_id) if one != staying)
    command = SplitCase(case_id=case_id, claimant_ids=(going,), reason="例")

    if stage in OPEN:
        assert stage_of(desk, desk.do(command).value) is stage
    else:
        assert refused(desk, command).code in ENDED
