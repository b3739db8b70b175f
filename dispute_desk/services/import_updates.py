"""Writing what a ledger that comes back says otherwise, by the commands of the desk themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Amount, Layer, Share
from dispute_desk.domain.changes import Change
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.amounts import (
    Figure,
    RecordAmount,
    check_staying,
    record_amount,
    write_amount,
)
from dispute_desk.services.carrying_on import CarryOldCaseOn, carry_old_case_on
from dispute_desk.services.conflicts import check_handler
from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.services.editing import (
    EditCase,
    EditClaimant,
    EditEmployer,
    edit_case,
    edit_claimant,
    edit_employer,
)
from dispute_desk.services.intake import AddClaimant, add_claimant
from dispute_desk.services.steps import about, present
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.store.transaction import Transaction

#: Kinds whose fields are changed together.
_RECORDS = frozenset({"case", "claimant", "employer"})
#: Whose right each kind of change asks for.
_COMMANDS = {
    "case": EditCase,
    "claimant": EditClaimant,
    "employer": EditEmployer,
    "handler": AssignCase,
    "amount": RecordAmount,
    "worker": AddClaimant,
    "carried": CarryOldCaseOn,
}


def write_updates(updates: Iterable[FieldUpdate], tx: Transaction) -> None:
    """Make the changes, record by record; what changed meanwhile is refused.

    The journal entry stays about the file.
    """
    subject, case_id = tx.subject, tx.case_id
    told = list(updates)
    load_records(told, tx)
    for group in by_record(told):
        write_record(group, tx)
    tx.subject, tx.case_id = subject, case_id


def load_records(updates: Iterable[FieldUpdate], tx: Transaction) -> None:
    """Load the records that are changed in blocks; they stay at hand."""
    wanted = {("case", one.case_id) for one in updates}
    wanted |= {(one.kind, one.record_id) for one in updates if one.kind in _RECORDS}
    tx.preload([Change(kind, key, key, None) for kind, key in sorted(wanted)])


def by_record(updates: Iterable[FieldUpdate]) -> list[list[FieldUpdate]]:
    """Return the updates record by record: fields of one are changed together."""
    groups: dict[tuple[str, int, str], list[FieldUpdate]] = {}
    for one in updates:
        whole = one.kind in _RECORDS
        groups.setdefault((one.kind, one.record_id, "" if whole else one.field), []).append(one)
    return list(groups.values())


def write_record(group: Sequence[FieldUpdate], tx: Transaction) -> None:
    """Make the changes of one record, by the right and the guards of the command itself."""
    first = group[0]
    case = USE_CASES[_COMMANDS[first.kind].__name__]
    if case.right not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=case.title)
    if first.kind == "handler":
        _assign(first, tx)
    elif first.kind == "amount":
        _write_sum(first, tx)
    elif first.kind == "carried":
        carry_old_case_on(first.value, tx)
    elif first.kind == "worker":
        add_claimant(first.value, tx)
    else:
        _edit(group, tx)


def _edit(group: Sequence[FieldUpdate], tx: Transaction) -> None:
    kind, record_id = group[0].kind, group[0].record_id
    changes: dict[str, Any] = {one.field: one.value for one in group}
    seen: dict[str, Any] = {one.field: one.seen for one in group}
    if kind == "case":
        edit_case(EditCase(case_id=record_id, changes=changes, seen=seen), tx)
    elif kind == "claimant":
        edit_claimant(EditClaimant(claimant_id=record_id, changes=changes, seen=seen), tx)
    else:
        edit_employer(EditEmployer(employer_id=record_id, changes=changes, seen=seen), tx)


def _assign(one: FieldUpdate, tx: Transaction) -> None:
    case = tx.case(one.record_id)
    if case.handler_id not in {one.seen, one.value}:
        raise _changed(one)
    case.handler_id = present(one.value, tx)
    about(case, tx)
    check_handler(case, None, tx, on=tx.office.today)


def _write_sum(one: FieldUpdate, tx: Transaction) -> None:
    """Write a figure in place of the one it was changed from."""
    command: RecordAmount = one.value
    told = [
        earlier.fen
        for earlier in tx.all_of(
            Amount,
            case_id=command.case_id,
            layer=command.layer,
            claimant_id=command.claimant_id,
            insurance=command.insurance,
            month_from=command.month_from,
            month_to=command.month_to,
        )
        if earlier.share is command.share and earlier.share is not Share.LATE_FEE
    ]
    if told != ([] if one.seen is None else [one.seen]):
        raise _changed(one)
    if command.layer is not Layer.LEDGER_PAID:
        record_amount(command, tx)
        return
    case = tx.case(command.case_id)
    about(case, tx)
    check_staying(case, command.claimant_id, tx)
    figure = Figure(
        layer=command.layer,
        fen=command.amount,
        claimant_id=command.claimant_id,
        basis=command.basis,
    )
    write_amount(case, figure, on=command.occurred_on or tx.office.today, tx=tx)


def _changed(one: FieldUpdate) -> DeskError:
    return DeskError(BOTH_CHANGED, fields=one.heading, names=one.field)
