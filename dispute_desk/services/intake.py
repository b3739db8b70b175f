"""Registering a case: who came, about whom, what they ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Amount, Insurance, Layer
from dispute_desk.domain.case import Case, Triage
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer, name_key
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import (
    kept_phone,
    person_key,
    read_credit_code,
    read_id_number,
    read_phone,
)
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.conflicts import check_handler
from dispute_desk.services.firm_names import firms_named
from dispute_desk.services.steps import about, day_of, present, propose, record_move
from dispute_desk.services.use_cases import use_case
from dispute_desk.services.visiting import leave_visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.store.transaction import Transaction

EMPTY_NAME = sentence("empty_name", QT_TRANSLATE_NOOP("errors", "请填写{what}，这一项不能空着。"))
NO_CLAIMANT = sentence(
    "no_claimant", QT_TRANSLATE_NOOP("errors", "一个案件至少要有一名职工，请先填写职工姓名。")
)
MONTHS_REVERSED = sentence(
    "months_reversed",
    QT_TRANSLATE_NOOP("errors", "起始月份 {start} 晚于终止月份 {end}，请核对起止月份。"),
)
DAYS_REVERSED = sentence(
    "employment_reversed",
    QT_TRANSLATE_NOOP("errors", "入职日期 {start} 晚于离职日期 {end}，请核对入职和离职日期。"),
)
BAD_AMOUNT = sentence(
    "bad_amount", QT_TRANSLATE_NOOP("errors", "金额 {yuan} 元不对：金额不能是负数，请核对。")
)
CODE_DIFFERS = sentence(
    "employer_code_differs",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{name}”登记的信用代码是 {known}，和填写的 {given} 不同。请核对：填错的改正或清空；"
        "登记的有误，到单位页改正；确是另一家，写全它的名称再登记。",
    ),
)
_EMPLOYER = QT_TRANSLATE_NOOP("errors", "用人单位名称")
_WORKER = QT_TRANSLATE_NOOP("errors", "职工姓名")


@dataclass(frozen=True, kw_only=True)
class NewClaimant:
    """A worker as the intake form takes him; ``claimed`` is what he asks for."""

    name: str
    phone: str | None = None
    id_no: str | None = None
    id_type: str | None = None
    sex: str | None = None
    address: str | None = None
    job: str | None = None
    special_group: str | None = None
    employed_from: date | None = None
    employed_to: date | None = None
    claim_from: Month | None = None
    claim_to: Month | None = None
    insurances: tuple[Insurance, ...] = ()
    is_representative: bool = False
    consented_on: date | None = None
    note: str | None = None
    claimed: Fen | None = None


@dataclass(frozen=True, kw_only=True)
class RegisterCase:
    """Register a dispute and take its number (来访来电登记).

    Either ``employer_id`` of a known employer or ``employer``, a name: an employer of that name
    and credit code is taken again, else made. ``occurred_on`` is the day it came in.
    Without ``channel`` it is the profile's first. ``claimed_together`` is what several ask for
    where nobody said how much of it is whose; where one came alone it is his. ``conflict_reason``
    says why a handler who is named and belongs to a side of the dispute handles it all the same.
    """

    claimants: tuple[NewClaimant, ...]
    employer: str | None = None
    employer_id: int | None = None
    credit_code: str | None = None
    occurred_on: date | None = None
    channel: str | None = None
    external_no: str | None = None
    external_deadline: date | None = None
    feed_back_to: str | None = None
    cause: str | None = None
    other_causes: tuple[str, ...] = ()
    insurances: tuple[Insurance, ...] = ()
    claim_from: Month | None = None
    claim_to: Month | None = None
    demand: str | None = None
    street: str | None = None
    triage: Triage | None = None
    handler_id: int | None = None
    note: str | None = None
    claimed_together: Fen | None = None
    conflict_reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class AddClaimant:
    """Add a worker to a case."""

    case_id: int
    claimant: NewClaimant
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AddClaimants:
    """Add many workers to a case at once."""

    case_id: int
    claimants: tuple[NewClaimant, ...] = field(default=())
    occurred_on: date | None = None


@use_case(RegisterCase, right=Right.REGISTER, title=QT_TRANSLATE_NOOP("command", "登记案件"))
def register_case(command: RegisterCase, tx: Transaction) -> int:
    """Make the case with its people and claims, and the visit it came in by; return its id."""
    case, workers = make_case(command, tx)
    claims = [one.claimed for one in command.claimants if one.claimed is not None]
    claims += [command.claimed_together] if command.claimed_together is not None else []
    leave_visit(case, workers, tx, claimed=sum(claims) if claims else None)
    return case.id


def make_case(command: RegisterCase, tx: Transaction) -> tuple[Case, Sequence[Claimant]]:
    """Make the case with its people and claims; return it with them."""
    on = day_of(command.occurred_on, tx)
    _check(command, tx)
    case = Case(
        stage=Stage.REGISTERED,
        employer_id=_employer(command, tx).id,
        handler_id=present(command.handler_id, tx) or tx.office.actor.id,
        received_on=on,
        channel=_channel(command, tx),
        external_no=command.external_no,
        external_deadline=command.external_deadline,
        feed_back_to=command.feed_back_to,
        cause=command.cause,
        other_causes=",".join(command.other_causes) or None,
        insurances=joined(command.insurances),
        claim_from=command.claim_from,
        claim_to=command.claim_to,
        demand=command.demand,
        street=command.street,
        triage=command.triage,
        note=command.note,
        recorded_at=tx.office.now,
    )
    case.check_day(on, tx.office.today)
    series = tx.office.profile.number_series("case")
    case.number = tx.take_number("case", series.pattern, on.year)
    tx.add(case)
    record_move(case, None, on=on, tx=tx)
    propose(case, on=on, tx=tx)
    workers = _add_all(case, command.claimants, on=on, tx=tx)
    if command.claimed_together:
        claim_together(case, workers, command.claimed_together, tx)
    about(case, tx)
    if command.handler_id is not None:  # who only takes it in may do so for anybody
        check_handler(case, command.conflict_reason, tx, on=on)
    return case, workers


@use_case(AddClaimant, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "增加职工"))
def add_claimant(command: AddClaimant, tx: Transaction) -> int:
    """Add one worker; return the claimant's id."""
    case = tx.case(command.case_id)
    about(case, tx)
    return _add_all(case, (command.claimant,), on=day_of(command.occurred_on, tx), tx=tx)[0].id


@use_case(AddClaimants, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "增加职工"))
def add_claimants(command: AddClaimants, tx: Transaction) -> list[int]:
    """Add the workers in the order given; return their ids."""
    if not command.claimants:
        raise DeskError(NO_CLAIMANT, field="claimants")
    case = tx.case(command.case_id)
    about(case, tx)
    on = day_of(command.occurred_on, tx)
    return [worker.id for worker in _add_all(case, command.claimants, on=on, tx=tx)]


def _check(command: RegisterCase, tx: Transaction) -> None:
    profile = tx.office.profile
    if not command.claimants:
        raise DeskError(NO_CLAIMANT, field="claimants")
    for cause in (command.cause, *command.other_causes):
        if cause is not None:
            profile.cause(cause)
    _check_claim(command.claimed_together, "claimed_together")
    check_months(command.claim_from, command.claim_to)


def _channel(command: RegisterCase, tx: Transaction) -> str:
    profile = tx.office.profile
    return (profile.channel(command.channel) if command.channel else profile.channels[0]).code


def check_months(start: Month | None, end: Month | None) -> None:
    """Refuse a period that ends before it begins."""
    if start and end and start > end:
        raise DeskError(MONTHS_REVERSED, field="claim_from", start=start, end=end)


def check_employment(start: date | None, end: date | None) -> None:
    """Refuse an employment that ends before it begins."""
    if start and end and start > end:
        raise DeskError(DAYS_REVERSED, field="employed_from", start=start, end=end)


def joined(insurances: tuple[Insurance, ...]) -> str | None:
    """Return insurances as a record keeps them, None for none."""
    return ",".join(insurance.value for insurance in insurances) or None


def _employer(command: RegisterCase, tx: Transaction) -> Employer:
    if command.employer_id is not None:
        return _known_employer(tx.get(Employer, command.employer_id), command.credit_code)
    name = (command.employer or "").strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="employer", what=_EMPLOYER)
    return find_or_make_employer(name, command.credit_code, tx)


def _known_employer(firm: Employer, credit_code: str | None) -> Employer:
    """Return a chosen employer; a code it lacks is kept, another one than its own is asked about.

    Raises ``DeskError`` (employer_code_differs) with both codes.
    """
    given = read_credit_code(credit_code).code if credit_code else None
    if given and firm.credit_code and given != firm.credit_code:
        told = {"name": firm.name, "known": firm.credit_code, "given": given}
        raise DeskError(CODE_DIFFERS, field="credit_code", **told)
    firm.credit_code = firm.credit_code or given
    return firm


def find_or_make_employer(name: str, credit_code: str | None, tx: Transaction) -> Employer:
    """Return the employer of this name (or of it once) and code; another code is another one."""
    code = read_credit_code(credit_code).code if credit_code else None
    same_name = firms_named(name, tx)
    fits = [one for one in same_name if code is None or one.credit_code in {None, code}]
    if fits:
        found = next((one for one in fits if one.credit_code == code), fits[0])
        found.credit_code = found.credit_code or code
        return found
    return tx.add(Employer(name=name, name_key=name_key(name), credit_code=code))


def _add_all(
    case: Case, new: Sequence[NewClaimant], *, on: date, tx: Transaction
) -> Sequence[Claimant]:
    """Add workers and what they claim; return the workers."""
    case.check_day(on, tx.office.today)
    firm = tx.get(Employer, case.employer_id).name if case.employer_id else None
    workers = tx.add_all([_claimant(case, one, firm) for one in new])
    claims = [
        Amount(
            case_id=case.id,
            claimant_id=worker.id,
            layer=Layer.CLAIMED,
            fen=one.claimed,
            occurred_on=on,
            recorded_at=tx.office.now,
        )
        for worker, one in zip(workers, new, strict=True)
        if one.claimed
    ]
    tx.add_all(claims)
    return workers


def _check_claim(fen: Fen | None, field: str = "claimed") -> None:
    """Refuse a claim of less than nothing."""
    if fen is not None and fen < 0:
        raise DeskError(BAD_AMOUNT, field=field, yuan=yuan_text(fen))


def claim_together(case: Case, workers: Sequence[Claimant], fen: int, tx: Transaction) -> None:
    """Write down what people claim together: of several, nobody said how much of it is whose."""
    made = Amount(case_id=case.id, layer=Layer.CLAIMED, fen=fen, recorded_at=tx.office.now)
    made.claimant_id = workers[0].id if len(workers) == 1 else None
    made.occurred_on = case.received_on
    tx.add(made)


def _claimant(case: Case, new: NewClaimant, firm: str | None) -> Claimant:
    name = new.name.strip()
    if not name:
        raise DeskError(EMPTY_NAME, field="name", what=_WORKER)
    check_months(new.claim_from, new.claim_to)
    check_employment(new.employed_from, new.employed_to)
    _check_claim(new.claimed)
    number = read_id_number(new.id_no)
    phone = read_phone(new.phone).number if new.phone else None
    return Claimant(
        case_id=case.id,
        name=name,
        id_type=new.id_type,
        id_no=number.number or new.id_no,
        sex=new.sex or (number.sex.value if number.sex else None),
        born_on=number.birth,
        phone=kept_phone(new.phone),
        address=new.address,
        job=new.job,
        special_group=new.special_group,
        employed_from=new.employed_from,
        employed_to=new.employed_to,
        claim_from=new.claim_from,
        claim_to=new.claim_to,
        insurances=joined(new.insurances),
        is_representative=new.is_representative,
        consented_on=new.consented_on,
        note=new.note,
        person_key=person_key(name, new.id_no, phone, firm),
    )
