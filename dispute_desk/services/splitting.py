"""One case made two, or several made one: workers go on in the other case (拆分、合并)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import LAYER_WORDS, Amount, Layer
from dispute_desk.domain.case import Case, Tally
from dispute_desk.domain.claimant import Claimant, ClaimantState
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.record import Record
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import DONE, STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.approved_extending import take_more_time
from dispute_desk.services.chosen_cases import NO_CASES_CHOSEN
from dispute_desk.services.leaving_out import is_without_agreement
from dispute_desk.services.moving_workers import bring_over, take_the_rest
from dispute_desk.services.parting_signers import keep_asking, leave_out
from dispute_desk.services.signers import propose_signatures, waits_for_signatures
from dispute_desk.services.signing import bring_on
from dispute_desk.services.steps import (
    DAY_BEFORE_LAST_STEP,
    REASON_NEEDED,
    about,
    day_of,
    ended,
    last_move_on,
    move,
    propose,
    record_move,
)
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.mediation import Agreement
    from dispute_desk.store.transaction import Transaction

NOBODY_CHOSEN = sentence(
    "nobody_chosen", QT_TRANSLATE_NOOP("errors", "没有选择职工，请至少选择一名。")
)
NOBODY_STAYS = sentence(
    "split_everybody",
    QT_TRANSLATE_NOOP("errors", "不能把全部职工都拆出去：原案至少要留下一名。请少选几名。"),
)
NOT_OF_THIS_CASE = sentence(
    "claimant_not_here",
    QT_TRANSLATE_NOOP("errors", "{name} 不在这件案件里，或已另案处理。请重新选择职工。"),
)
OTHER_EMPLOYER = sentence(
    "merge_other_employer",
    QT_TRANSLATE_NOOP(
        "errors", "案件 {number} 的用人单位不同，不能合并。请核对，或先合并用人单位。"
    ),
)
INTO_ITSELF = sentence(
    "merge_into_itself",
    QT_TRANSLATE_NOOP("errors", "不能把案件并入它自己，请另选要并入的案件。"),
)
EARLIER_STAGE = sentence(
    "merge_into_earlier_stage",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {into} 还在“{stage}”，案件 {number} 已到“{further}”，不能并入办得更早的案件。"
        "请反过来：把 {into} 并入 {number}。",
    ),
)
MERGED_LEVELS = sentence(
    "merge_levels_mixed",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {into} 和 {number} 的“{layer}”，一件按全案登记，一件按职工登记，合并后会混在一起。"
        "请先把全案的金额改为按职工登记，再合并。",
    ),
)
NOTHING_TO_SIGN = sentence(
    "split_nothing_to_sign",
    QT_TRANSLATE_NOOP(
        "errors",
        "本案没有还没签齐的协议，不能选“不参加协议”。已经生效的协议对拆出去的职工仍有约束力。",
    ),
)
#: How far a case has come: stages side by side, and those a payment joins, count the same.
_FAR = {
    Stage.REGISTERED: 0,
    Stage.SUPPLEMENT: 0,
    Stage.ACCEPTED: 1,
    Stage.VERIFYING: 2,
    Stage.MEDIATING: 3,
    Stage.MED_FAILED: 3,
    Stage.AGREED: 4,
    Stage.PERFORMING: 4,
    Stage.COLLECTION: 4,
    Stage.FOLLOW_UP: 5,
}

#: What a case split off does not take from the old one.
_NOT_COPIED = frozenset({
    "number", "origin", "batch_id", "stated_persons", "legacy_result", "legacy_handler",
    "legacy_mediator", "legacy_source", "legacy_cause", "taken_up_on", "recorded_at",
    "split_from", "merged_into",
})  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class SplitCase:
    """Let some workers of a case go on in a case of their own (拆分), with all that is theirs.

    An agreement that lacks signatures they sign as before, in either case, unless they are said to
    take no part in it (``takes_part`` off): it then binds the others only.
    """

    case_id: int
    claimant_ids: tuple[int, ...]
    reason: str
    occurred_on: date | None = None
    takes_part: bool = True


@dataclass(frozen=True, kw_only=True)
class MergeCases:
    """Let the workers of cases go on in another case of the same employer (合并)."""

    case_ids: tuple[int, ...]
    into: int
    reason: str
    occurred_on: date | None = None


@use_case(SplitCase, right=Right.REGISTER, title=QT_TRANSLATE_NOOP("command", "拆分案件"))
def split_case(command: SplitCase, tx: Transaction) -> int:
    """Make the new case with its own number, at the stage of the old one; return its id."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    case = tx.case(command.case_id)
    _check_open(case)
    on = day_of(command.occurred_on, tx)
    _check_day(case, on, tx)
    leaving = _leaving(case, command.claimant_ids, tx)
    agreements = (
        keep_asking(leaving, case, tx) if command.takes_part else _left_out(leaving, case, tx)
    )
    other = _second(case, on, tx)
    bring_over(leaving, case, other, tx)
    take_more_time(case, other, tx)
    about(case, tx)
    if not command.takes_part and is_without_agreement(other, _stands_at(other), tx):
        if other.stage is Stage.SUSPENDED:
            other.suspended_from = Stage.MEDIATING
        else:
            other.stage = Stage.MEDIATING
            propose(other, on=on, tx=tx)
    for agreement in agreements:  # who is left out was perhaps the last to sign
        bring_on(agreement, tx)
    tally = Tally.SPLIT_IN if other.accepted_on else None
    record_move(other, None, on=on, tx=tx, reason=command.reason.strip(), tally=tally)
    return other.id


def _left_out(leaving: Sequence[Claimant], case: Case, tx: Transaction) -> list[Agreement]:
    """Leave workers out of the agreements that lack signatures; one in effect binds them."""
    agreements = leave_out(leaving, case, tx)
    if not agreements:
        raise DeskError(NOTHING_TO_SIGN, field="takes_part")
    return agreements


@use_case(MergeCases, right=Right.CLOSE, title=QT_TRANSLATE_NOOP("command", "合并案件"))
def merge_cases(command: MergeCases, tx: Transaction) -> int:
    """Close the cases as 合并处理; their workers go on in the other one. Return how many."""
    reason = command.reason.strip()
    if not reason:
        raise DeskError(REASON_NEEDED, field="reason")
    into = tx.case(command.into)
    _check_open(into)
    closing = tx.many(Case, list(dict.fromkeys(command.case_ids)))
    if not closing:
        raise DeskError(NO_CASES_CHOSEN, field="case_ids")
    on = day_of(command.occurred_on, tx)
    for case in closing:
        _check_mergeable(case, into)
        _check_together(case, into, tx)
        _merge(case, into, on, reason, tx)
    about(into, tx)
    if _plans_nothing_else(into, tx):
        propose_signatures(into, on=tx.office.today, tx=tx)
    return len(closing)


def _plans_nothing_else(case: Case, tx: Transaction) -> bool:
    """Tell whether the next action of a case is the one of its stage; not what somebody planned."""
    rule = tx.office.profile.next_action(case.stage.value)
    own = rule.label if rule is not None else None
    return case.next_action in {None, "", own} or waits_for_signatures(case, tx)


def _merge(case: Case, into: Case, on: date, reason: str, tx: Transaction) -> None:
    kind = next(one for one in tx.office.profile.closure_kinds if one.merges)
    workers = [
        one
        for one in tx.all_of(Claimant, case_id=case.id)
        if one.state is not ClaimantState.SPLIT_OFF
    ]
    keep_asking(workers, case, tx)
    bring_over(workers, case, into, tx)
    take_the_rest(case, into, tx)
    case.closure_kind = kind.code
    case.merged_into = into.id
    move(case, Stage.CLOSED, on=on, tx=tx, reason=reason, merges=True)


def _second(case: Case, on: date, tx: Transaction) -> Case:
    """Add the case the workers go on in: its own number, else as the old one stands."""
    series = tx.office.profile.number_series("case")
    names = {one.name for one in fields(Case)} - {one.name for one in fields(Record)} - _NOT_COPIED
    values = {name: getattr(case, name) for name in names}
    other = Case(**values, split_from=case.id, recorded_at=tx.office.now)
    other.number = tx.take_number("case", series.pattern, on.year)
    return tx.add(other)


def _leaving(case: Case, ids: Sequence[int], tx: Transaction) -> list[Claimant]:
    """Return the workers who go; somebody has to stay."""
    here = [
        one
        for one in tx.all_of(Claimant, case_id=case.id)
        if one.state is not ClaimantState.SPLIT_OFF
    ]
    chosen = workers_here(ids, {one.id: one for one in here}, tx)
    if len(chosen) == len(here):
        raise DeskError(NOBODY_STAYS, field="claimant_ids")
    return chosen


def workers_here(ids: Sequence[int], here: dict[int, Claimant], tx: Transaction) -> list[Claimant]:
    """Return the chosen ones of the workers of a case; nobody, or somebody else, is a refusal."""
    if not ids:
        raise DeskError(NOBODY_CHOSEN, field="claimant_ids")
    for one in ids:
        if one not in here:
            name = tx.get(Claimant, one).name
            raise DeskError(NOT_OF_THIS_CASE, field="claimant_ids", name=name)
    return [here[one] for one in dict.fromkeys(ids)]


def _check_mergeable(case: Case, into: Case) -> None:
    if case.id == into.id:
        raise DeskError(INTO_ITSELF, field="case_ids")
    _check_open(case)
    if case.employer_id != into.employer_id:
        number = case.number or f"#{case.id}"
        raise DeskError(OTHER_EMPLOYER, field="case_ids", number=number)


def _stands_at(case: Case) -> Stage:
    """Return the stage of a case; of one that rests the one it left."""
    rests = case.stage is Stage.SUSPENDED
    return (rests and case.suspended_from) or case.stage


def _check_together(case: Case, into: Case, tx: Transaction) -> None:
    """Refuse what would lead back, and sums of the whole case beside sums by worker."""
    number, other = case.number or f"#{case.id}", into.number or f"#{into.id}"
    here, there = _stands_at(into), _stands_at(case)
    if _FAR.get(here, 0) < _FAR.get(there, 0):
        words = {"stage": STAGE_WORDS[here], "further": STAGE_WORDS[there]}
        raise DeskError(EARLIER_STAGE, field="into", into=other, number=number, **words)
    levels: dict[Layer, set[bool]] = {}
    for one in (*tx.all_of(Amount, case_id=case.id), *tx.all_of(Amount, case_id=into.id)):
        if one.layer is not Layer.PAID:
            levels.setdefault(one.layer, set()).add(one.claimant_id is None)
    for layer, told in levels.items():
        if len(told) > 1:
            words = {"layer": LAYER_WORDS[layer], "into": other, "number": number}
            raise DeskError(MERGED_LEVELS, field="case_ids", **words)


def _check_open(case: Case) -> None:
    if case.stage in DONE:
        raise ended(case)


def _check_day(case: Case, on: date, tx: Transaction) -> None:
    """Refuse a day before the last step: no report could be counted."""
    case.check_day(on, tx.office.today)
    last = last_move_on(case, tx)
    if last is not None and on < last:
        stage = STAGE_WORDS[case.stage]
        raise DeskError(DAY_BEFORE_LAST_STEP, field="occurred_on", day=on, stage=stage, from_=last)
