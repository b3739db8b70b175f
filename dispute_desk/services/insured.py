"""How a worker was insured, as somebody tells it: lines that stand beside each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.enquiry import Enquiry
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.insured_line import InsuredLine, InsuredStatus, Teller
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.beside import OTHER_CASE, write_down
from dispute_desk.services.cases_behind import is_of
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.corrections import Seen
from dispute_desk.services.evidence import check_past, of_case
from dispute_desk.services.left_out import corrected
from dispute_desk.services.steps import about
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

MONTHS_BACKWARDS = sentence(
    "insured_months_backwards",
    QT_TRANSLATE_NOOP("errors", "止月 {end} 早于起月 {start}，请核对。"),
)
NEGATIVE = sentence(
    "insured_sum_negative",
    QT_TRANSLATE_NOOP("errors", "工资、基数和缴费额不能是负数。不知道的请留空。"),
)

_SUMS = ("wage", "paid_base", "paid_employer", "paid_employee")
_SAME = ("teller", "month_from", "month_to", "told_on", "enquiry_id", "note")
#: What a correction may leave as it is, by the names of the command and of the record.
_FIELDS = {name: name for name in _SAME} | {name: f"{name}_fen" for name in _SUMS}
NOTHING_TOLD = sentence(
    "insured_nothing_told",
    QT_TRANSLATE_NOOP("errors", "没有一行写明缴费情况。请至少填写一行的“缴费情况”。"),
)


@dataclass(frozen=True, kw_only=True)
class InsuredWord:
    """What is told of one insurance of a worker over whole months; sums are those of a month."""

    claimant_id: int
    insurance: Insurance
    status: InsuredStatus
    month_from: Month | None = None
    month_to: Month | None = None
    wage: Fen | None = None
    paid_base: Fen | None = None
    paid_employer: Fen | None = None
    paid_employee: Fen | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class RecordInsuredLine:
    """Record how a worker was insured as somebody tells it, or correct a line (``record_id``).

    ``enquiry_id`` names the answered 协查 it came with. What a correction does not give stays,
    ``clear`` names what is to be emptied; the word of another person comes with no 协查.
    """

    case_id: int
    claimant_id: int
    insurance: Insurance
    status: InsuredStatus
    teller: Teller | None = None
    month_from: Month | None = None
    month_to: Month | None = None
    told_on: date | None = None
    wage: Fen | None = None
    paid_base: Fen | None = None
    paid_employer: Fen | None = None
    paid_employee: Fen | None = None
    enquiry_id: int | None = None
    note: str | None = None
    record_id: int | None = None
    clear: tuple[str, ...] = ()
    seen: Seen = field(default_factory=dict, metadata=NOT_JOURNALED)


@dataclass(frozen=True, kw_only=True)
class RecordInsuredLines:
    """Record what one person tells of several workers or insurances at once."""

    case_id: int
    lines: tuple[InsuredWord, ...]
    teller: Teller = Teller.WORKER
    told_on: date | None = None


@use_case(
    RecordInsuredLine, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "登记参保情况")
)
def record_insured_line(command: RecordInsuredLine, tx: Transaction) -> int:
    """Write the line down; return its id."""
    check_word(command)
    check_past(command.told_on, "told_on", tx)
    about(tx.case(command.case_id), tx)
    of_case(command.case_id, command.claimant_id, None, tx)
    before = None if command.record_id is None else tx.get(InsuredLine, command.record_id)
    told = corrected(command, before, _FIELDS)
    told["teller"] = told["teller"] or Teller.WORKER
    if before is None:
        told["told_on"] = told["told_on"] or tx.office.today
    elif told["teller"] != before.teller and command.enquiry_id in {None, before.enquiry_id}:
        told["enquiry_id"] = None
    check_months(told["month_from"], told["month_to"])
    enquiry_id = told["enquiry_id"]
    is_new = before is None or enquiry_id != before.enquiry_id
    if enquiry_id is not None and is_new:
        enquiry = tx.get(Enquiry, enquiry_id)
        if not is_of(enquiry.case_id, command.case_id, tx):
            raise DeskError(OTHER_CASE, field="enquiry_id")
    return write_down(InsuredLine, command, tx, **told).id


@use_case(
    RecordInsuredLines,
    right=Right.EDIT_CASE,
    title=QT_TRANSLATE_NOOP("command", "逐行登记参保情况"),
)
def record_insured_lines(command: RecordInsuredLines, tx: Transaction) -> int:
    """Write all lines down, or none; return how many."""
    if not command.lines:
        raise DeskError(NOTHING_TOLD, field="lines")
    check_past(command.told_on, "told_on", tx)
    about(tx.case(command.case_id), tx)
    told_on = command.told_on or tx.office.today
    for word in command.lines:
        tx.add(line_of(command.case_id, word, tx, teller=command.teller, told_on=told_on))
    return len(command.lines)


def line_of(
    case_id: int, word: InsuredWord, tx: Transaction, *, teller: Teller, told_on: date | None
) -> InsuredLine:
    """Return the record of what somebody tells; refuses what cannot be."""
    check_word(word)
    of_case(case_id, word.claimant_id, None, tx)
    return InsuredLine(
        case_id=case_id,
        claimant_id=word.claimant_id,
        insurance=word.insurance,
        status=word.status,
        month_from=word.month_from,
        month_to=word.month_to,
        teller=teller,
        told_on=told_on,
        wage_fen=word.wage,
        paid_base_fen=word.paid_base,
        paid_employer_fen=word.paid_employer,
        paid_employee_fen=word.paid_employee,
        note=word.note,
        recorded_at=tx.office.now,
    )


def check_word(word: InsuredWord | RecordInsuredLine) -> None:
    """Refuse months that run backwards and sums below nothing."""
    check_months(word.month_from, word.month_to)
    for name in _SUMS:
        given = getattr(word, name)
        if given is not None and given < 0:
            raise DeskError(NEGATIVE, field=name)


def check_months(start: Month | None, end: Month | None) -> None:
    """Refuse months that run backwards."""
    if start and end and end < start:
        raise DeskError(MONTHS_BACKWARDS, field="month_to", start=str(start), end=str(end))
