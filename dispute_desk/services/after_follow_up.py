"""What comes next once a worker was asked: retaliation first, and nothing planned is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.closing_list import paid_less_than_agreed
from dispute_desk.domain.closing_words import RETALIATION
from dispute_desk.domain.deadlines import deadline
from dispute_desk.domain.planned_step import planned_step, with_step
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.store.readers import case_file

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.services.closing import RecordFollowUp
    from dispute_desk.store.transaction import Transaction


def leads_on(command: RecordFollowUp, case: Case, tx: Transaction) -> bool:
    """Tell whether a follow-up brings the case to its last stage: what was agreed is in.

    Somebody who is called while money is still missing is asked how it stands, no more.
    """
    if case.stage is Stage.MED_FAILED or command.paid_in_full:
        return True
    tx.flush()
    file = case_file.case_file(tx.connection, case.id)
    return file is None or not paid_less_than_agreed(file)


def plan_after(
    command: RecordFollowUp, case: Case, before: tuple[str | None, date | None], tx: Transaction
) -> None:
    """Keep what was planned (``before`` the follow-up), look into retaliation a worker tells of.

    Who says that all is paid answers what was planned about a promise. A case that is over keeps
    its peace.
    """
    if case.stage in DONE:
        return
    kept, due = planned_step(before[0], tx.office.profile), before[1]
    if command.paid_in_full and any(kept == one.next for one in tx.office.profile.promise_answers):
        kept = ""
    if kept and kept != case.next_action:
        case.next_action, case.next_action_on = kept, due
    rule = tx.office.profile.next_action(RETALIATION)
    if not command.retaliation or rule is None:
        return
    calendar = tx.office.calendar
    soon = deadline(tx.office.today, rule.length, rule.unit, calendar).due
    case.next_action = with_step(rule.label, kept)
    case.next_action_on = min(soon, due) if kept and due and due >= tx.office.today else soon
