"""The minimal life of a paper: recorded, served with proof, answered, resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.letter_roads import NOT_THERE_YET, LetterStep
from dispute_desk.domain.paper import Paper
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.letter_ground import facts_of, is_letter, record_of, taken_up
from dispute_desk.services.steps import REASON_NEEDED, about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NOT_SERVED = sentence(
    "paper_not_served",
    QT_TRANSLATE_NOOP("errors", "《{title}》还没有送达登记，请先登记送达日期和凭证。"),
)
NUMBER_USED = sentence(
    "paper_number_used",
    QT_TRANSLATE_NOOP("errors", "文号 {number} 已经用过，请核对发文登记簿后另填。"),
)


@dataclass(frozen=True, kw_only=True)
class RecordPaper:
    """Record a paper of the station, drafted here or written elsewhere (补录)."""

    kind: str
    title: str
    case_id: int | None = None
    number: str | None = None
    addressee: str | None = None
    occurred_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordService:
    """The paper was served; ``proof`` says what proves it, ``way`` how it was done.

    Of a public notice the day is the one it was posted on; it counts as served when its term is
    over.
    """

    paper_id: int
    proof: str
    way: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RecordReply:
    """The addressee answered a paper; of a letter ``result`` is what the reply comes to."""

    paper_id: int
    reply: str
    result: str | None = None
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResolvePaper:
    """Nothing more is awaited from a paper (办结)."""

    paper_id: int
    note: str | None = None
    occurred_on: date | None = None


@use_case(RecordPaper, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记文书"))
def record_paper(command: RecordPaper, tx: Transaction) -> int:
    """Add the record; return its id."""
    title = command.title.strip()
    if not title:
        raise DeskError(EMPTY_NAME, field="title", what=_TITLE)
    on = day_of(command.occurred_on, tx)
    employer_id = None
    if command.case_id is not None:
        case = tx.case(command.case_id)
        case.check_day(on, tx.office.today)
        employer_id = case.employer_id
        about(case, tx)
    if command.number and tx.all_of(Paper, number=command.number):
        raise DeskError(NUMBER_USED, field="number", number=command.number)
    paper = Paper(
        case_id=command.case_id,
        employer_id=employer_id,
        kind=command.kind,
        number=command.number,
        title=title,
        addressee=command.addressee,
        issued_on=on,
        note=command.note,
        recorded_at=tx.office.now,
    )
    return tx.add(paper).id


_TITLE = QT_TRANSLATE_NOOP("errors", "文书名称")


def _paper(paper_id: int, tx: Transaction, on: date) -> Paper:
    paper = tx.get(Paper, paper_id)
    if paper.case_id is not None:
        case = tx.case(paper.case_id)
        case.check_day(on, tx.office.today)
        about(case, tx)
    return paper


@use_case(RecordService, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记送达"))
def record_service(command: RecordService, tx: Transaction) -> None:
    """Keep the day and the proof of service."""
    if not command.proof.strip():
        raise DeskError(REASON_NEEDED, field="proof")
    on = day_of(command.occurred_on, tx)
    way = command.way and tx.office.profile.service_way(command.way)
    paper = _paper(command.paper_id, tx, on)
    if is_letter(paper.kind, tx.office.profile):
        _, letter = taken_up(paper.id, LetterStep.SERVE, on, tx)
        letter.service_way = way.code if way else letter.service_way
        letter.failed_on = letter.failure = None
    paper.served_on = on + timedelta(days=way.days) if way else on
    paper.service_proof = command.proof.strip()


def _unserved(paper: Paper, tx: Transaction) -> bool:
    """Tell whether a letter is still on its way: nothing that answers it can have come."""
    return facts_of(paper, record_of(paper, tx)).state in NOT_THERE_YET


@use_case(RecordReply, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "登记回复"))
def record_reply(command: RecordReply, tx: Transaction) -> None:
    """Keep the answer."""
    on = day_of(command.occurred_on, tx)
    paper = _paper(command.paper_id, tx, on)
    if is_letter(paper.kind, tx.office.profile) and not _unserved(paper, tx):
        _, letter = taken_up(paper.id, LetterStep.REPLY, on, tx)
        result = command.result and tx.office.profile.reply_result(command.result).code
        letter.reply_result = result or None
    elif paper.served_on is None:
        raise DeskError(NOT_SERVED, title=paper.title)
    paper.replied_on = on
    paper.reply = command.reply


@use_case(ResolvePaper, right=Right.ISSUE_PAPER, title=QT_TRANSLATE_NOOP("command", "文书办结"))
def resolve_paper(command: ResolvePaper, tx: Transaction) -> None:
    """Mark the paper as done."""
    on = day_of(command.occurred_on, tx)
    paper = _paper(command.paper_id, tx, on)
    if is_letter(paper.kind, tx.office.profile) and record_of(paper, tx) is not None:
        taken_up(paper.id, LetterStep.CLOSE, on, tx)
    paper.resolved_on = on
    paper.note = command.note or paper.note
