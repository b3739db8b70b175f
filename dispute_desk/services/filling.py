"""What a ledger knows of a case the store has and the store does not: blank fields are filled.

Nothing that is said already is written over. Heavy to import (the store comes with it): reached
through ``import_plan`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.field_values import shown
from dispute_desk.domain.fields import Field, field_of
from dispute_desk.domain.import_twins import could_be_one
from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger_returned import CLAIMED
from dispute_desk.domain.ledger_text import name_text
from dispute_desk.domain.money import Fen, yuan_text
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.returned_rehearsal import rehearsed
from dispute_desk.store.readers import returned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, Place
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.returned_rehearsal import Tried

    Record = Mapping[str, Any]

_OF_WORKER = ("id_no", "phone", "address")


def blanks_filled(
    desk: Desk, pairs: Sequence[tuple[LedgerCase, int]], tried: Tried
) -> list[FieldUpdate]:
    """Return what each case of a ledger fills in the case of the store it is; tried by the guards.

    Two cases of the ledger that are the same of the store fill a field once, the first.
    """
    ids = sorted({case_id for _, case_id in pairs})
    with desk.store.reading() as connection:
        records = returned.records_of(connection, ids)
        claimed = returned.sums_of(connection, ids, Layer.CLAIMED)
    filling = _Filling(desk.profile, records, claimed)
    found: dict[tuple[str, int, str], FieldUpdate] = {}
    for case, case_id in pairs:
        for one in filling.of_case(case, case_id):
            found.setdefault((one.kind, one.record_id, one.field), one)
    return rehearsed(desk, list(found.values()), tried)


class _Filling:
    """Knows the records of the store the ledger's cases are held against."""

    def __init__(
        self,
        profile: Profile,
        records: Mapping[tuple[str, str], Record],
        claimed: Mapping[int, Sequence[Record]],
    ) -> None:
        self._profile, self._claimed = profile, claimed
        self._marks = {one["id"]: mark for (kind, mark), one in records.items() if kind == "case"}
        self._records = records
        self._workers: dict[int, list[Record]] = {}
        for (kind, _), one in records.items():
            if kind == "claimant":
                self._workers.setdefault(one["case_id"], []).append(one)

    def of_case(self, case: LedgerCase, case_id: int) -> Iterator[FieldUpdate]:
        """Yield what is blank in the store and told by the ledger."""
        mark, place = self._marks[case_id], case.where[0]
        ours = self._records["case", mark]
        yield from self._blank("case", ours, CASE_FIELDS, case_values(case, self._profile), place)
        firm = self._records.get(("employer", mark))
        if firm is not None:
            told = {"credit_code": case.credit_code, **dict(case.of_employer)}
            yield from self._blank("employer", firm, EMPLOYER_FIELDS, told, place, case_id)
        known = self._workers.get(case_id, [])
        for at, worker in enumerate(case.workers):
            where = case.where[at] if len(case.where) == len(case.workers) else place
            same = _same(worker, known)
            if same is not None:
                values = {name: getattr(worker, name) for name in _OF_WORKER}
                yield from self._blank("claimant", same, CLAIMANT_FIELDS, values, where)
        if case.amount_fen and not self._claimed.get(case_id):
            alone = known[0]["id"] if len(known) == len(case.workers) == 1 else None
            yield _sum(case_id, case.amount_fen, alone, place)

    def _blank(
        self,
        kind: str,
        record: Record,
        catalogue: tuple[Field, ...],
        told: Mapping[str, Any],
        place: Place,
        case_id: int | None = None,
    ) -> Iterator[FieldUpdate]:
        for name, value in told.items():
            field = field_of(catalogue, name)
            if field is None or value in (None, "") or record[name] not in (None, ""):
                continue
            of_case = record["id"] if kind == "case" else record.get("case_id", case_id)
            yield FieldUpdate(
                place=place,
                heading=field.label,
                case_id=of_case,
                standing=Standing.FILE,
                base="",
                ours="",
                theirs=shown(field, value, self._profile, masked=True),
                kind=kind,
                record_id=record["id"],
                field=name,
                seen=record[name],
                value=value,
            )


def case_values(case: LedgerCase, profile: Profile) -> dict[str, Any]:
    """Return what a ledger tells of a case, by field."""
    cause = profile.cause_for_ledger(case.dispute_type, case.dispute_type_raw)
    channel = profile.channel_for_ledger(case.source_raw)
    return {
        "received_on": case.accept_date,
        "channel": channel.code if channel else None,
        "cause": cause.code if cause else None,
        "insurances": ",".join(case.insurances) or None,
        "claim_from": case.period_start,
        "claim_to": case.period_end,
        "demand": case.claim,
        "street": case.district,
        "stated_persons": case.persons_stated,
        "note": case.remark,
    }


def _same(worker: LedgerWorker, known: Sequence[Record]) -> Record | None:
    """Return the one worker of the store's case this may be."""
    number = worker.id_no or worker.id_partial
    same = [
        one
        for one in known
        if name_text(one["name"]) == name_text(worker.name) and could_be_one(number, one["id_no"])
    ]
    return same[0] if len(same) == 1 else None


def _sum(case_id: int, fen: int, claimant_id: int | None, place: Place) -> FieldUpdate:
    return FieldUpdate(
        place=place,
        heading=CLAIMED,
        case_id=case_id,
        standing=Standing.FILE,
        base="",
        ours="",
        theirs=yuan_text(fen),
        kind="amount",
        record_id=case_id,
        field=f"{Layer.CLAIMED.value}/{claimant_id or ''}",
        value=RecordAmount(
            case_id=case_id, layer=Layer.CLAIMED, amount=Fen(fen), claimant_id=claimant_id
        ),
    )
