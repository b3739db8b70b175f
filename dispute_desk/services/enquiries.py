"""协查: a question to the tax or the insurance side is made, sent, answered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.clock_rules import ClockStart
from dispute_desk.domain.enquiry import Enquiry
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.insured_line import InsuredLine, Teller
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import write_down
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen, correct
from dispute_desk.services.evidence import check_past, of_case
from dispute_desk.services.insured import MONTHS_BACKWARDS, InsuredWord, line_of
from dispute_desk.services.intake import EMPTY_NAME
from dispute_desk.services.left_out import corrected
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.profile import Profile
    from dispute_desk.store.transaction import Transaction

NOT_ASKED = sentence(
    "body_not_asked",
    QT_TRANSLATE_NOOP("errors", "“{body}”不是协查的对象。可以协查的有：{known}。请另选。"),
)
SENT_BEFORE = sentence(
    "enquiry_sent_before",
    QT_TRANSLATE_NOOP("errors", "这份协查已于 {day} 发出。日期或文号填错的，请用“修改”更正。"),
)
DUE_TOO_EARLY = sentence(
    "enquiry_due_before_sent",
    QT_TRANSLATE_NOOP("errors", "答复期限 {due} 早于发出日期 {sent}，请核对。"),
)
ANSWERED_TOO_EARLY = sentence(
    "enquiry_answered_before_sent",
    QT_TRANSLATE_NOOP("errors", "答复日期 {answered} 早于发出日期 {sent}，请核对。"),
)
OTHER_BODY = sentence(
    "enquiry_answered_by_other_body",
    QT_TRANSLATE_NOOP(
        "errors",
        "这份协查已按“{old}”的答复登记了 {lines} 条参保情况，不能改为“{new}”。"
        "发错单位的请作废这份协查，另行登记。",
    ),
)
NOTHING_ANSWERED = sentence(
    "enquiry_nothing_answered",
    QT_TRANSLATE_NOOP("errors", "请填写答复内容，或填写职工的参保缴费情况。"),
)
_FIELDS = {name: name for name in ("month_from", "month_to", "number", "sent_on", "due_on")}
_QUESTION = QT_TRANSLATE_NOOP("errors", "协查问题")


@dataclass(frozen=True, kw_only=True)
class RecordEnquiry:
    """Make a request to the tax or the insurance side (协查), or correct one (``record_id``).

    Without ``claimant_ids`` it asks about all workers. With ``sent_on`` it is sent already.
    What a correction does not give stays; ``clear`` names what is to be emptied.
    """

    case_id: int
    target: str
    question: str
    claimant_ids: tuple[int, ...] = ()
    month_from: Month | None = None
    month_to: Month | None = None
    number: str | None = None
    sent_on: date | None = None
    due_on: date | None = None
    record_id: int | None = None
    clear: tuple[str, ...] = ()
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class SendEnquiry:
    """Note that a request went out; without ``due_on`` the station's usual term is set.

    Where it went out meanwhile by somebody else's hand, what both said is asked about (``seen``).
    """

    enquiry_id: int
    occurred_on: date | None = None
    number: str | None = None
    due_on: date | None = None
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class AnswerEnquiry:
    """Write down the answer to a request: in words, and what it says of the workers (``lines``)."""

    enquiry_id: int
    answer: str | None = None
    answered_by: str | None = None
    occurred_on: date | None = None
    lines: tuple[InsuredWord, ...] = ()


@use_case(RecordEnquiry, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记协查"))
def record_enquiry(command: RecordEnquiry, tx: Transaction) -> int:
    """Write the request down; return its id."""
    teller_of(command.target, tx.office.profile)
    question = command.question.strip()
    if not question:
        raise DeskError(EMPTY_NAME, field="question", what=_QUESTION)
    before = None if command.record_id is None else tx.get(Enquiry, command.record_id)
    values = _told(command, before, tx)
    start, end, sent = (values[name] for name in ("month_from", "month_to", "sent_on"))
    if start and end and end < start:
        raise DeskError(MONTHS_BACKWARDS, field="month_to", start=str(start), end=str(end))
    check_past(command.sent_on, "sent_on", tx)
    _check_due(sent, values["due_on"])
    if before is not None:
        _check_answer(before, sent, command.target, tx)
    about(tx.case(command.case_id), tx)
    for one in command.claimant_ids:
        of_case(command.case_id, one, None, tx)
    return write_down(Enquiry, command, tx, question=question, **values).id


def _told(command: RecordEnquiry, before: Enquiry | None, tx: Transaction) -> dict[str, Any]:
    """Return what the request says now; a usual term goes along with the day it was sent."""
    whom = "claimant_ids" in command.clear
    clear = tuple(name for name in command.clear if name != "claimant_ids")
    values = corrected(replace(command, clear=clear), before, _FIELDS)
    values["number"] = (values["number"] or "").strip() or None
    sent = values["sent_on"]
    if before is not None and before.sent_on and command.due_on is None and sent != before.sent_on:
        usual = before.due_on == usual_term(before.sent_on, tx)
        values["due_on"] = None if usual else values["due_on"]
    if values["due_on"] is None and sent:
        values["due_on"] = usual_term(sent, tx)
    workers = ",".join(str(one) for one in dict.fromkeys(command.claimant_ids)) or None
    if workers is None and before is not None and not whom:
        workers = before.claimants
    return values | {"claimants": workers}


def _check_answer(before: Enquiry, sent: date | None, target: str, tx: Transaction) -> None:
    """Refuse what does not go with the answer that stands."""
    if sent and before.answered_on and before.answered_on < sent:
        facts = {"answered": before.answered_on, "sent": sent}
        raise DeskError(ANSWERED_TOO_EARLY, field="sent_on", **facts)
    profile = tx.office.profile
    if target != before.target and teller_of(target, profile) != teller_of(before.target, profile):
        lines = len(tx.all_of(InsuredLine, enquiry_id=before.id))
        if lines:
            old, new = (profile.referral_target(one).label for one in (before.target, target))
            raise DeskError(OTHER_BODY, field="target", old=old, new=new, lines=lines)


@use_case(SendEnquiry, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "发出协查"))
def send_enquiry(command: SendEnquiry, tx: Transaction) -> None:
    """Keep the day it went out; its term runs from there."""
    enquiry = tx.get(Enquiry, command.enquiry_id)
    about(tx.case(enquiry.case_id), tx)
    if enquiry.sent_on is not None and "sent_on" not in command.seen:
        raise DeskError(SENT_BEFORE, field="occurred_on", day=enquiry.sent_on)
    sent = day_of(command.occurred_on, tx)
    check_past(sent, "occurred_on", tx)
    due = command.due_on or enquiry.due_on or usual_term(sent, tx)
    _check_due(sent, due)
    number = (command.number or "").strip() or enquiry.number
    correct(enquiry, {"sent_on": sent, "due_on": due, "number": number}, command.seen)


@use_case(AnswerEnquiry, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记协查答复"))
def answer_enquiry(command: AnswerEnquiry, tx: Transaction) -> int:
    """Keep the answer with its day and source; return how many lines it told of the workers."""
    if not (command.answer or "").strip() and not command.lines:
        raise DeskError(NOTHING_ANSWERED, field="answer")
    enquiry = tx.get(Enquiry, command.enquiry_id)
    take_answer(enquiry, command.answer, command.answered_by, command.occurred_on, tx)
    return add_lines(enquiry, command.lines, tx)


def take_answer(
    enquiry: Enquiry, answer: str | None, by: str | None, on: date | None, tx: Transaction
) -> None:
    """Write an answer into its request; a second one takes its place, history keeps the first."""
    about(tx.case(enquiry.case_id), tx)
    answered = day_of(on, tx)
    check_past(answered, "occurred_on", tx)
    if enquiry.sent_on is not None and answered < enquiry.sent_on:
        facts = {"answered": answered, "sent": enquiry.sent_on}
        raise DeskError(ANSWERED_TOO_EARLY, field="occurred_on", **facts)
    enquiry.answered_on = answered
    enquiry.answer = (answer or "").strip() or enquiry.answer
    enquiry.answered_by = (by or "").strip() or enquiry.answered_by


def add_lines(enquiry: Enquiry, words: Iterable[InsuredWord], tx: Transaction) -> int:
    """Add what an answer says of the workers, with its source and day; return how many lines."""
    teller = teller_of(enquiry.target, tx.office.profile)
    told: dict[tuple[int, Insurance], list[InsuredLine]] = defaultdict(list)
    for line in tx.all_of(InsuredLine, case_id=enquiry.case_id, teller=teller):
        told[line.claimant_id, line.insurance].append(line)
    count = 0
    for word in words:
        line = line_of(enquiry.case_id, word, tx, teller=teller, told_on=enquiry.answered_on)
        line.enquiry_id = enquiry.id
        of_both = told[line.claimant_id, line.insurance]
        last = _newest_before(line, of_both)
        if last is not None and last.enquiry_id == enquiry.id and _said(last) == _said(line):
            continue  # the same file again, or the same row typed again
        of_both.append(tx.add(line))
        count += 1
    return count


def _newest_before(line: InsuredLine, told: Iterable[InsuredLine]) -> InsuredLine | None:
    """Return what counted up to now of any of the months of a line."""
    until = line.told_on or date.max
    met = [one for one in told if (one.told_on or date.min) <= until and _overlap(one, line)]
    return max(met, key=lambda one: (one.told_on or date.min, one.id), default=None)


def _overlap(one: InsuredLine, other: InsuredLine) -> bool:
    """Tell whether two lines speak of a month in common; no month is without an end."""
    return not _ends_before(one, other) and not _ends_before(other, one)


def _ends_before(one: InsuredLine, other: InsuredLine) -> bool:
    end, start = one.month_to, other.month_from
    return end is not None and start is not None and end < start


def _said(line: InsuredLine) -> tuple[object, ...]:
    """Return what a line says, its source and day aside."""
    months = (line.month_from, line.month_to)
    sums = (line.wage_fen, line.paid_base_fen, line.paid_employer_fen, line.paid_employee_fen)
    return (line.claimant_id, line.insurance, line.status, *months, *sums, line.note)


def teller_of(target: str, profile: Profile) -> Teller:
    """Return whose word the answer of a body is; refuses one that is not asked."""
    body = profile.referral_target(target)
    if body.answers_as is None:
        known = "、".join(one.label for one in profile.referral_targets if one.answers_as)
        raise DeskError(NOT_ASKED, field="target", body=body.label, known=known)
    return body.answers_as


def usual_term(sent: date, tx: Transaction) -> date | None:
    """Return the last day for the answer as the station's clock says; None without a clock."""
    rules = [one for one in tx.office.profile.clocks if one.start is ClockStart.ENQUIRED]
    return rules[0].deadline(sent, tx.office.calendar).due if rules else None


def _check_due(sent: date | None, due: date | None) -> None:
    if sent and due and due < sent:
        raise DeskError(DUE_TOO_EARLY, field="due_on", due=due, sent=sent)
