"""Lines somebody added to a ledger of ours under a case it holds: further workers of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.fields import Field, field_of
from dispute_desk.domain.import_twins import could_be_one
from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger_returned import CLAIMED, KNOWN_WORKER, NO_VALUE, WORKER
from dispute_desk.domain.ledger_text import name_text
from dispute_desk.domain.money import Fen
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.returned_values import fen_of, field_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.ledger import RowText
    from dispute_desk.services.desk import Desk

_ID_NO, _PHONE = "身份证号", "联系电话"
#: What is the worker's own only where it says otherwise than the case.
_MONTHS = {"起始月份": "claim_from", "终止月份": "claim_to"}
_INSURANCES = "险种"


class NewWorkers:
    """Reads the lines without a record id; ``taken`` has such lines taken in before, by case."""

    def __init__(
        self,
        desk: Desk,
        records: Mapping[tuple[str, str], Mapping[str, Any]],
        taken: Mapping[int, set[str]],
    ) -> None:
        self._profile, self._taken = desk.profile, taken
        self._cases = {one["id"]: one for (kind, _), one in records.items() if kind == "case"}
        self._workers: dict[int, list[Mapping[str, Any]]] = {}
        for (kind, _), one in records.items():
            if kind == "claimant":
                self._workers.setdefault(one["case_id"], []).append(one)

    def of_row(self, text: RowText, case_id: int) -> FieldUpdate | None:
        """Return the worker a line adds; None where the case has him by such a line already."""
        cells = dict(text.cells)
        name = cells.get(WORKER, "").strip()
        plainly = FieldUpdate(
            place=text.place,
            heading=WORKER,
            case_id=case_id,
            standing=Standing.FILE,
            ours="",
            theirs=name,
            base="",
            kind="worker",
            record_id=case_id,
            field=f"{text.place.sheet}:{text.place.row}",
        )
        told = cells.get(_ID_NO, "").strip() or None
        if any(
            name_text(one["name"]) == name_text(name) and could_be_one(told, one["id_no"])
            for one in self._workers.get(case_id, ())
        ):
            known = text.row_hash in self._taken.get(case_id, ())
            return None if known else plainly.left(DeskError(KNOWN_WORKER))
        try:
            worker = self._worker(name, cells, self._cases.get(case_id, {}))
        except _UnreadableError as error:
            refusal = DeskError(NO_VALUE, value=error.told, heading=error.heading)
            return plainly.left(refusal)
        command = AddClaimant(case_id=case_id, claimant=worker)
        return FieldUpdate(**{**vars(plainly), "value": command})

    def _worker(self, name: str, cells: Mapping[str, str], case: Mapping[str, Any]) -> NewClaimant:
        months = {
            field: value
            for heading, field in _MONTHS.items()
            if (value := self._read(CASE_FIELDS, field, heading, cells)) != case.get(field)
        }
        insured = self._read(CASE_FIELDS, "insurances", _INSURANCES, cells)
        own = insured if insured != case.get("insurances") else None
        try:
            fen = fen_of(cells.get(CLAIMED, ""))
        except ValueError as error:
            raise _UnreadableError(CLAIMED, cells.get(CLAIMED, "")) from error
        return NewClaimant(
            name=name,
            id_no=self._read(CLAIMANT_FIELDS, "id_no", _ID_NO, cells),
            phone=self._read(CLAIMANT_FIELDS, "phone", _PHONE, cells),
            insurances=tuple(Insurance(code) for code in (own or "").split(",") if code),
            claimed=Fen(fen) if fen else None,
            **months,
        )

    def _read(
        self, catalogue: tuple[Field, ...], name: str, heading: str, cells: Mapping[str, str]
    ) -> Any:  # noqa: ANN401 - what the field holds
        told = cells.get(heading, "")
        field = field_of(catalogue, name)
        if field is None:
            return None
        try:
            return field_value(field, told, self._profile)
        except ValueError as error:
            raise _UnreadableError(heading, told) from error


class _UnreadableError(Exception):
    """A cell nothing can be made of."""

    def __init__(self, heading: str, told: str) -> None:
        super().__init__(heading)
        self.heading, self.told = heading, told.strip()
