"""One step taken in many cases at once: every guard asked in every case, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import SENTENCES, DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.chosen_cases import chosen_ids
from dispute_desk.services.closing import ResumeCase
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.mediation import StartMediation, StartVerification
from dispute_desk.services.repayment import StartCollection, StartPerformance
from dispute_desk.services.seen_cases import check_stages_as_shown
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

SOME_REFUSED = sentence(
    "some_cases_refused",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {refused} 件不能转为“{stage}”，全部未作改动。{first}：{why}。"
        "请去掉这几件，或选择跳过。",
    ),
)
SOME_NOT_RESUMED = sentence(
    "some_cases_not_resumed",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件中有 {refused} 件不能恢复办理，全部未作改动。{first}：{why}。"
        "请去掉这几件，或选择跳过。",
    ),
)
ALL_REFUSED = sentence(
    "all_cases_refused",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件都不能转为“{stage}”，未作改动。{first}：{why}。"
        "请改选案件，或改选别的步骤。",
    ),
)
NONE_RESUMED = sentence(
    "no_case_resumed",
    QT_TRANSLATE_NOOP(
        "errors",
        "所选 {count} 件都不能恢复办理，未作改动。{first}：{why}。请改选已中止的案件。",
    ),
)
#: Where the others could go on without those that were refused.
SKIPPABLE = frozenset({SOME_REFUSED, SOME_NOT_RESUMED})


class CommonStep(StrEnum):
    """Steps that many cases may take together: they ask for nothing but a day."""

    VERIFY = "verify"
    MEDIATE = "mediate"
    PERFORM = "perform"
    COLLECT = "collect"
    RESUME = "resume"


#: The command of each step, and the stage it leads to (a resumed case returns where it stood).
COMMANDS: dict[CommonStep, tuple[type, Stage]] = {
    CommonStep.VERIFY: (StartVerification, Stage.VERIFYING),
    CommonStep.MEDIATE: (StartMediation, Stage.MEDIATING),
    CommonStep.PERFORM: (StartPerformance, Stage.PERFORMING),
    CommonStep.COLLECT: (StartCollection, Stage.COLLECTION),
    CommonStep.RESUME: (ResumeCase, Stage.SUSPENDED),
}


@dataclass(frozen=True, kw_only=True)
class TakeStepInCases:
    """Take the same step in many cases (改阶段): one entry of the history, one undo.

    With ``skip_sealed`` frozen and archived ones stay as they are; ``shown`` is the newest entry
    of the history when they were shown: those somebody else moved since are asked about.
    """

    case_ids: tuple[int, ...]
    step: CommonStep
    occurred_on: date | None = None
    skip_sealed: bool = False
    shown: int | None = field(default=None, metadata=NOT_JOURNALED)


@use_case(TakeStepInCases, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "批量改阶段"))
def take_step_in_cases(command: TakeStepInCases, tx: Transaction) -> int:
    """Take the step in each case as if it was taken there alone; return in how many."""
    kind, stage = COMMANDS[command.step]
    case = USE_CASES[kind.__name__]
    if case.right not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=case.title)
    ids = chosen_ids(None, command.case_ids, tx, skip_sealed=command.skip_sealed)
    check_stages_as_shown(ids, command.shown, tx)
    subject, about_one = tx.subject, tx.case_id
    refused: list[tuple[int, DeskError]] = []
    for case_id in ids:
        one: Any = kind(case_id=case_id, occurred_on=command.occurred_on)
        try:
            case.run(one, tx)
        except DeskError as refusal:
            refused.append((case_id, refusal))
    if refused:
        raise _refusal(refused, len(ids), stage, tx)
    tx.subject, tx.case_id = subject, about_one
    return len(ids)


def _refusal(
    refused: list[tuple[int, DeskError]], count: int, stage: Stage, tx: Transaction
) -> DeskError:
    """Return the refusal of all: how many, which one first, and why; ``case_ids`` names them."""
    case_id, first = refused[0]
    if count == 1:
        return first
    number = tx.case(case_id).number or f"#{case_id}"
    why = SENTENCES[first.code].format(**first.facts).rstrip("。")
    resumes = stage is Stage.SUSPENDED
    some = SOME_NOT_RESUMED if resumes else SOME_REFUSED
    none = NONE_RESUMED if resumes else ALL_REFUSED
    return DeskError(
        none if len(refused) == count else some,
        count=count,
        refused=len(refused),
        stage=STAGE_WORDS[stage],
        first=number,
        why=why,
        case_ids=tuple(one for one, _ in refused),
    )
