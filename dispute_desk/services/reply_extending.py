"""The addressee of a letter is given more time for the reply (延长回复期限)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.reply_extension import ReplyExtension, extended_end, with_extension
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_ground import taken_up
from dispute_desk.services.letters import needed
from dispute_desk.services.steps import day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NO_TERM = sentence(
    "reply_without_term",
    QT_TRANSLATE_NOOP(
        "errors", "《{title}》没有回复期限，不能延长。请在工作站类型里先定它的回复期限。"
    ),
)
NOT_LATER = sentence(
    "reply_extension_not_later",
    QT_TRANSLATE_NOOP("errors", "延长至 {until} 不晚于现在的回复期限 {due}，请填写更晚的日期。"),
)
NO_APPROVER = sentence(
    "reply_extension_without_approver",
    QT_TRANSLATE_NOOP("errors", "请写明由谁批准延长（姓名和职务）。"),
)


@dataclass(frozen=True, kw_only=True)
class ExtendReply:
    """Give the addressee of a served letter until ``until_on`` for the reply (延长回复期限).

    ``approver`` is who approved it, by name and office. Said again it corrects the day.
    """

    paper_id: int
    until_on: date
    reason: str
    approver: str
    occurred_on: date | None = None


@use_case(ExtendReply, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "延长回复期限"))
def extend_reply(command: ExtendReply, tx: Transaction) -> date:
    """Keep the day, the reason and who approved it; return the last day of the reply now."""
    reason = needed(command.reason)
    approver = command.approver.strip()
    if not approver:
        raise DeskError(NO_APPROVER, field="approver")
    on = day_of(command.occurred_on, tx)
    paper, letter = taken_up(command.paper_id, LetterStep.EXTEND, on, tx)
    clock = tx.office.profile.letter_kind(paper.kind).clock
    if not clock or paper.served_on is None:
        raise DeskError(NO_TERM, title=paper.title)
    term = tx.office.profile.clock(clock).deadline(paper.served_on, tx.office.calendar)
    if command.until_on <= term.due:
        raise DeskError(NOT_LATER, field="until_on", until=command.until_on, due=term.due)
    extension = ReplyExtension(until=command.until_on, on=on, reason=reason, approver=approver)
    letter.told = with_extension(letter.told, extension)
    return extended_end(term, command.until_on, tx.office.calendar).due
