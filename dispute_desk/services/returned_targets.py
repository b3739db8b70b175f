"""What a changed cell of a ledger of ours that comes back would change in the store, if anything.

Heavy to import (the store comes with it): reached through ``returned_ledger`` only.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.case import Origin
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.field_values import shown
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.ledger_returned import (
    AS_THE_CASE,
    CLAIMED,
    ELSEWHERE,
    EMPLOYER,
    FIELDS,
    HANDLER,
    HISTORY_FIRST,
    LEDGER_PAID,
    NO_HANDLER,
    NO_LEDGER_PAID,
    NO_NAME,
    NO_VALUE,
    NOBODY_NAMED,
    OF_BOTH,
    RESULT,
    SEVERAL_NAMED,
    SEVERAL_SUMS,
    SOME_LINES,
)
from dispute_desk.domain.money import Fen
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.stages import Stage
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.returned_values import fen_of, field_value
from dispute_desk.services.sealed import CASE_ARCHIVED, CASE_FROZEN
from dispute_desk.store.readers import returned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.import_updates import FieldUpdate
    from dispute_desk.services.desk import Desk

_CATALOGUES = {"case": CASE_FIELDS, "claimant": CLAIMANT_FIELDS, "employer": EMPLOYER_FIELDS}
#: Steps of a case no import takes: an old case has to be taken up first.
_STEPS = frozenset({"受理日期", RESULT, "结案日期"})


class ChangedCell(NamedTuple):
    """A cell that was changed since the export; sums of the line as the store has them now."""

    heading: str
    told: str
    case_mark: str
    worker_mark: str
    is_first: bool
    #: Whether every line of the case, or of the employer, says the same.
    on_all_lines: bool
    is_alone: bool
    written: object


class Targets:
    """Knows the records a returned ledger tells of."""

    def __init__(self, desk: Desk, ids: Sequence[int]) -> None:
        self._profile = desk.profile
        with desk.store.reading() as connection:
            self.records = returned.records_of(connection, ids)
            self._sums = {
                layer: returned.sums_of(connection, ids, layer)
                for layer in (Layer.CLAIMED, Layer.LEDGER_PAID)
            }
            self._people = returned.people_at_the_desk(connection)

    def of(self, cell: ChangedCell, plainly: FieldUpdate) -> FieldUpdate:
        """Return what the cell changes; left, with the reason, where an import does not."""
        case = self.records.get(("case", cell.case_mark))
        if case is None:
            return plainly
        kept = self._sealed(case)
        if kept is not None and FIELDS.get(cell.heading, ("",))[0] != "employer":
            return plainly.left(kept)
        if cell.heading in ELSEWHERE:
            code = ELSEWHERE[cell.heading]
            if cell.heading in _STEPS and is_history(case):
                code = HISTORY_FIRST
            return plainly.left(DeskError(code))
        if cell.heading == HANDLER:
            return self._handler(cell, case, plainly)
        if cell.heading in {CLAIMED, LEDGER_PAID}:
            return self._sum(cell, case, plainly)
        return self._field(cell, plainly)

    def _sealed(self, case: Mapping[str, Any]) -> DeskError | None:
        """Return why a case is only kept, None where it is not."""
        number = case["number"] or f"#{case['id']}"
        if case["frozen_on"] is not None:
            return DeskError(CASE_FROZEN, number=number)
        archived = case["stage"] == Stage.ARCHIVED
        return DeskError(CASE_ARCHIVED, number=number) if archived else None

    def _field(self, cell: ChangedCell, plainly: FieldUpdate) -> FieldUpdate:
        kind, name = FIELDS[cell.heading]
        worker = self.records.get(("claimant", cell.worker_mark))
        of_case = self.records["case", cell.case_mark]
        if name in OF_BOTH and worker is not None:
            alike = cell.on_all_lines or cell.is_alone
            kind = "case" if worker[name] is None and alike else "claimant"
            if kind == "claimant" and not cell.told.strip() and of_case[name] is not None:
                return plainly.left(DeskError(AS_THE_CASE, heading=cell.heading))
        mark = cell.worker_mark if kind == "claimant" else cell.case_mark
        record = self.records.get((kind, mark))
        field = field_of(_CATALOGUES[kind], name)
        if record is None or field is None:
            return plainly
        if cell.heading == EMPLOYER and not cell.on_all_lines:
            return plainly.left(DeskError(SOME_LINES))
        try:
            value = field_value(field, cell.told, self._profile)
        except ValueError:
            return plainly.left(_no_value(cell))
        return replace(
            plainly,
            theirs=shown(field, value, self._profile, masked=True),
            kind=kind,
            record_id=record["id"],
            field=name,
            seen=record[name],
            value=value,
        )

    def _handler(
        self, cell: ChangedCell, case: Mapping[str, Any], plainly: FieldUpdate
    ) -> FieldUpdate:
        name = cell.told.strip()
        found = [person_id for person_id, known in self._people if known == name]
        if not name:
            return plainly.left(DeskError(NO_HANDLER))
        if len(found) != 1:
            return plainly.left(DeskError(SEVERAL_NAMED if found else NOBODY_NAMED, name=name))
        return replace(
            plainly,
            kind="handler",
            record_id=case["id"],
            field="handler_id",
            seen=case["handler_id"],
            value=found[0],
        )

    def _sum(self, cell: ChangedCell, case: Mapping[str, Any], plainly: FieldUpdate) -> FieldUpdate:
        """Return the figure a sum of the line stands for, where it is one."""
        layer = Layer.CLAIMED if cell.heading == CLAIMED else Layer.LEDGER_PAID
        if layer is Layer.LEDGER_PAID and case["origin"] is not Origin.IMPORTED:
            return plainly.left(DeskError(NO_LEDGER_PAID))
        try:
            fen = fen_of(cell.told)
        except ValueError:
            return plainly.left(_no_value(cell))
        worker = self.records.get(("claimant", cell.worker_mark))
        worker_id = worker["id"] if worker else None
        figures = self._sums[layer].get(case["id"], [])
        told = [one for one in figures if worker_id and one["claimant_id"] == worker_id]
        if cell.is_first:
            told += [one for one in figures if one["claimant_id"] is None]
        if len(told) > 1 or sum(one["fen"] for one in told) != (cell.written or 0):
            return plainly.left(DeskError(SEVERAL_SUMS, count=max(len(told), 2)))
        of_worker = layer is Layer.CLAIMED
        old = told[0] if told else {"claimant_id": worker_id if of_worker else None}
        command = RecordAmount(
            case_id=case["id"],
            layer=layer,
            amount=Fen(fen),
            claimant_id=old["claimant_id"],
            insurance=old.get("insurance"),
            share=old.get("share"),
            month_from=old.get("month_from"),
            month_to=old.get("month_to"),
            basis=old.get("basis"),
            occurred_on=old.get("occurred_on") or (case["closed_on"] or case["accepted_on"])
            if layer is Layer.LEDGER_PAID
            else old.get("occurred_on"),
        )
        return replace(
            plainly,
            kind="amount",
            record_id=case["id"],
            field=f"{layer.value}/{command.claimant_id or ''}",
            seen=told[0]["fen"] if told else None,
            value=command,
        )


def is_history(case: Mapping[str, Any]) -> bool:
    """Tell whether a case is an old one that nobody has taken up."""
    return bool(case["origin"] is Origin.IMPORTED and case["taken_up_on"] is None)


def _no_value(cell: ChangedCell) -> DeskError:
    told = cell.told.strip()
    if not told and cell.heading in {EMPLOYER, "劳动者姓名"}:
        return DeskError(NO_NAME)
    return DeskError(NO_VALUE, value=told, heading=cell.heading)
