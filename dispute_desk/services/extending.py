"""Both sides agree to go on with the mediation after its fifteen days (经双方同意延长)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.deadlines import Deadline, fixed_day
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.evidence import check_past
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.case import Case
    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.store.transaction import Transaction

NO_MEDIATION_TERM = sentence(
    "no_mediation_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件现在是“{stage}”，没有在走的调解期限，不能延长。请先登记收到调解申请的日期并启动调解。",
    ),
)
NOT_LONGER = sentence(
    "extension_not_longer",
    QT_TRANSLATE_NOOP(
        "errors", "延长至 {until} 不晚于原来的期限 {due}，请填写双方同意的、更晚的日期。"
    ),
)
AGREED_TOO_LATE = sentence(
    "extension_agreed_too_late",
    QT_TRANSLATE_NOOP(
        "errors",
        "双方 {agreed} 同意延期时，调解期限已于 {due} 届满。请核对日期；"
        "确是这样的，写明补录理由后保存。",
    ),
)
AGREED_TOO_EARLY = sentence(
    "extension_before_application",
    QT_TRANSLATE_NOOP("errors", "同意延期的日期 {agreed} 早于收到调解申请的 {applied}，请核对。"),
)
_LATE = QT_TRANSLATE_NOOP("errors", "调解期限届满后补录延期至 {until}：{reason}")


@dataclass(frozen=True, kw_only=True)
class ExtendMediation:
    """Both sides agreed on ``occurred_on`` to go on with the mediation until ``until_on``.

    Said again it corrects the day. ``late_reason`` records what was agreed after the term.
    """

    case_id: int
    until_on: date
    occurred_on: date | None = None
    late_reason: str | None = None


@use_case(ExtendMediation, right=Right.MEDIATE, title=QT_TRANSLATE_NOOP("command", "延长调解期限"))
def extend_mediation(command: ExtendMediation, tx: Transaction) -> date:
    """Keep the agreed day; return when the mediation is to end now."""
    case = tx.case(command.case_id)
    rule = mediation_rule(tx.office.profile)
    applied = case.mediation_applied_on
    if case.stage is not Stage.MEDIATING or applied is None or rule is None:
        raise DeskError(NO_MEDIATION_TERM, stage=STAGE_WORDS[case.stage])
    agreed = day_of(command.occurred_on, tx)
    check_past(agreed, "occurred_on", tx)
    if agreed < applied:
        raise DeskError(AGREED_TOO_EARLY, field="occurred_on", agreed=agreed, applied=applied)
    term = rule.deadline(applied, tx.office.calendar).due
    if command.until_on <= term:
        raise DeskError(NOT_LONGER, field="until_on", until=command.until_on, due=term)
    _check_in_time(command, case, agreed, term, tx)
    case.mediation_extended_on, case.mediation_extended_to = agreed, command.until_on
    due = fixed_day(command.until_on, tx.office.calendar).due
    proposed = tx.office.profile.next_action(Stage.MEDIATING.value)
    if proposed is not None and case.next_action == proposed.label:
        case.next_action_on = due
    about(case, tx)
    return due


def _check_in_time(
    command: ExtendMediation, case: Case, agreed: date, term: date, tx: Transaction
) -> None:
    """Ask for a reason where the term had ended before; the case keeps it as a note."""
    if agreed <= term:
        return
    reason = (command.late_reason or "").strip()
    if not reason:
        raise DeskError(AGREED_TOO_LATE, field="late_reason", agreed=agreed, due=term)
    note_in_case(case.id, _LATE.format(until=command.until_on, reason=reason), tx)


def mediation_rule(profile: Profile) -> ClockRule | None:
    """Return the clock of the mediation where both sides may extend it."""
    found = (one for one in profile.clocks if one.start is ClockStart.MEDIATION_APPLIED)
    return next((one for one in found if one.by_parties), None)


def usual_extension(rule: ClockRule, applied: date, work: WorkCalendar) -> Deadline:
    """Return the end that is proposed to both sides."""
    return rule.longest(applied, work)
