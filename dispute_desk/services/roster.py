"""The sheet of workers saved as one act: workers added and corrected, sums, what stands beside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import LAYER_WORDS, WRITTEN
from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import kept_phone, person_key, read_id_number, read_phone
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.amounts import LAYER_NOT_WRITTEN, WRONG_CLAIMANT
from dispute_desk.services.codec import NOT_JOURNALED
from dispute_desk.services.editing import apply_changes
from dispute_desk.services.insured import check_months as check_insured_months
from dispute_desk.services.intake import BAD_AMOUNT, EMPTY_NAME, check_employment, check_months
from dispute_desk.services.left_out import NOT_TO_BE_EMPTIED
from dispute_desk.services.places import check_here
from dispute_desk.services.roster_beside import write_attorneys, write_consents, write_insured
from dispute_desk.services.roster_lines import (
    CLEARED,
    Filled,
    RosterLine,
    of_line,
    plain_worker,
)
from dispute_desk.services.roster_people import Roll, take_over
from dispute_desk.services.roster_progress import Saving, Watched
from dispute_desk.services.roster_sums import mark_verified, write_figures
from dispute_desk.services.steps import about, day_of
from dispute_desk.services.use_cases import NO_RIGHT, use_case
from dispute_desk.store.new_records import add_new

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

NOTHING_IN_ROSTER = sentence(
    "nothing_in_roster",
    QT_TRANSLATE_NOOP("errors", "名单里没有要保存的内容，请先填写或粘贴职工。"),
)
_WORKER = QT_TRANSLATE_NOOP("errors", "职工姓名")
_AMOUNT = QT_TRANSLATE_NOOP("command", "登记金额")


@dataclass(frozen=True, kw_only=True)
class SaveRoster:
    """Save the sheet of workers of a case (职工表格): all lines or none, undone at once."""

    case_id: int
    lines: tuple[RosterLine, ...] = ()
    occurred_on: date | None = None
    watched: Watched | None = field(default=None, metadata=NOT_JOURNALED)


@use_case(SaveRoster, right=Right.EDIT_CASE, title=QT_TRANSLATE_NOOP("command", "保存职工表格"))
def save_roster(command: SaveRoster, tx: Transaction) -> list[int]:
    """Write every line; return the ids of their workers in order."""
    if not command.lines:
        raise DeskError(NOTHING_IN_ROSTER, field="lines")
    _check_right(command, tx)
    case = tx.case(command.case_id)
    about(case, tx)
    on = day_of(command.occurred_on, tx)
    case.check_day(on, tx.office.today)
    firm = tx.get(Employer, case.employer_id).name if case.employer_id else None
    workers = tx.all_of(Claimant, case_id=case.id)
    known, roll = {one.id: one for one in workers}, Roll(workers, case.id, tx)
    filled: list[Filled] = []
    saving = Saving(len(command.lines), command.watched)
    for number, line in enumerate(command.lines, start=1):
        saving.line(number)
        worker = known.get(line.claimant_id or 0)
        try:
            made = _filled_in(worker, line, firm, roll, on, tx)
        except DeskError as refusal:
            name = worker.name if worker is not None else ""
            raise of_line(refusal, number, str(line.changes.get("name") or name)) from refusal
        filled.append(Filled(number, line, made))
    saving.step()
    mark_verified(filled)
    new = list({id(one.worker): one.worker for one in filled if not one.worker.id}.values())
    for worker in new:
        worker.case_id = case.id
    add_new(tx, Claimant, new, case.id)
    tx.flush()
    saving.step()
    write_figures(case, filled, on=on, tx=tx)
    saving.step()
    write_consents(case.id, filled, tx)
    write_insured(case.id, filled, on=on, tx=tx)
    write_attorneys(case.id, filled, tx)
    return [one.worker.id for one in filled]


def _check_right(command: SaveRoster, tx: Transaction) -> None:
    """Refuse sums from somebody who may not record any."""
    sums = any(line.figures for line in command.lines)
    if sums and Right.RECORD_AMOUNT not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=_AMOUNT)


def _filled_in(
    worker: Claimant | None,
    line: RosterLine,
    firm: str | None,
    roll: Roll,
    on: date,
    tx: Transaction,
) -> Claimant:
    """Write the fields of a line; what is doubtful about a number stays as it was typed."""
    if worker is None and line.claimant_id:
        raise DeskError(WRONG_CLAIMANT, field="claimant_id", name=line.claimant_id)
    _check_line(line, tx)
    changes, is_new = line.changes, False
    if worker is None:
        changes = {name: value for name, value in changes.items() if value not in (None, "")}
        worker = roll.meant_by(line)
        is_new = worker is None
        changes = changes if worker is None else roll.more_in(changes, worker)
        worker = worker or plain_worker()
    if changes or line.same_as is not None:
        check_here(worker, tx)
    apply_changes(worker, CLAIMANT_FIELDS, changes, line.seen, tx)
    if not worker.name:
        raise DeskError(EMPTY_NAME, field="name", what=_WORKER)
    check_months(worker.claim_from, worker.claim_to)
    check_employment(worker.employed_from, worker.employed_to)
    if line.same_as is not None:
        take_over(worker, line.same_as, tx)
    told = is_new or line.same_as is not None or {"name", "id_no", "phone"} & set(changes)
    if told:
        _identify(worker, firm)
    gave = line.consent_way or line.consent_by
    if gave and worker.consented_on is None and "consented_on" not in line.changes:
        worker.consented_on = on
    if is_new:
        roll.add(worker)
    return worker


def _check_line(line: RosterLine, tx: Transaction) -> None:
    """Refuse what cannot be, whoever the line is about."""
    strange = next((name for name in line.clear if name not in CLEARED), None)
    if strange is not None:
        raise DeskError(NOT_TO_BE_EMPTIED, field="clear", name=strange, known="、".join(CLEARED))
    if line.consent_way:
        pick("consent_ways", tx.office.profile.consent_ways, line.consent_way)
    for told in line.insured:
        check_insured_months(told.month_from, told.month_to)
    for one in line.figures:
        if one.layer not in WRITTEN:
            raise DeskError(LAYER_NOT_WRITTEN, field="layer", layer=LAYER_WORDS[one.layer])
        if one.amount is not None and one.amount < 0:
            raise DeskError(BAD_AMOUNT, field="amount", yuan=yuan_text(one.amount))


def _identify(worker: Claimant, firm: str | None) -> None:
    """Say who the person is; sex and birth follow from a sure number where nobody told them."""
    number = read_id_number(worker.id_no)
    if number.is_certain:
        worker.id_no = number.number
        worker.sex = worker.sex or (number.sex.value if number.sex else None)
        worker.born_on = worker.born_on or number.birth
    worker.phone = kept_phone(worker.phone)
    phone = read_phone(worker.phone).number
    worker.person_key = person_key(worker.name, worker.id_no, phone, firm)
