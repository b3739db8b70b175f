"""The lines of an export as it wrote them: today's records with what changed since unwound."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, select

from dispute_desk.domain.amount import COUNTED, Layer, Share
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.readers.ledger import ledger_lines
from dispute_desk.store.tables import amount, claimant, employer, journal_change, person
from dispute_desk.store.types import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    #: A case, one of its workers, and the worker's fen by layer.
    Line = tuple[dict[str, Any], dict[str, Any] | None, dict[str, int]]

#: Cases asked for at once: bound by SQLite's limit of host parameters.
_BLOCK = 500
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_OF_CASES = ("case", "claimant", "amount")
#: Layers whose late fee stands in no sum of theirs.
_LATE_APART = frozenset({Layer.PAID, Layer.LEDGER_PAID})


class _Since(NamedTuple):
    """What the journal says of records since an entry: values before, and which were made."""

    before: dict[tuple[str, int], dict[str, Any]]
    made: set[tuple[str, int]]
    cases: set[int]

    def then(self, kind: str, record: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return a record as it stood, None where it was not there or not in sight."""
        if (kind, record["id"]) in self.made:
            return None
        before = self.before.get((kind, record["id"]), {})
        columns = TABLE_OF[kind].c
        told = {
            name: typed(columns[name].type, value)
            for name, value in before.items()
            if name in columns
        }
        whole = {**record, **told}
        return whole if whole["hidden"] is None else None


def lines_then(connection: Connection, seq: int, ids: Sequence[int]) -> tuple[set[int], list[Line]]:
    """Return which of these cases an export made at an entry wrote otherwise, and their lines then.

    0 stands for an export nobody noted: everything that ever changed counts as changed since.
    """
    since = _since(connection, seq, ids)
    lines: list[Line] = []
    for block in _blocks(sorted(since.cases)):
        heads = {line[0]["id"]: line[0] for line in ledger_lines(connection, block)}
        firms, people = _firms(connection, since), _people(connection)
        workers = _records_then(connection, "claimant", block, since)
        sums = _records_then(connection, "amount", block, since)
        for case_id, now in heads.items():
            case = since.then("case", now)
            if case is not None:
                lines += _lines(
                    _with_names(case, firms, people),
                    workers.get(case_id, []),
                    sums.get(case_id, []),
                )
    return since.cases, lines


def _since(connection: Connection, seq: int, ids: Sequence[int]) -> _Since:
    """Gather what changed of these cases, their workers, amounts and employers."""
    found = _Since({}, set(), set())
    c = journal_change.c
    query = select(c.kind, c.record_id, c.last_id, c.case_id, c.before).where(c.seq > seq)
    of_cases = query.where(c.kind.in_(_OF_CASES), c.case_id.in_(_IDS)).order_by(c.id)
    for block in _blocks(ids):
        for row in connection.execute(of_cases, {"ids": block}):
            _take(found, row, made_counts=seq > 0)
            found.cases.add(row.case_id)
    of_firms = query.where(c.kind == "employer", c.before.is_not(None)).order_by(c.id)
    for row in connection.execute(of_firms):
        _take(found, row, made_counts=False)
    changed = [record_id for kind, record_id in found.before if kind == "employer"]
    cases = TABLE_OF["case"]
    for block in _blocks(changed):
        theirs = select(cases.c.id).where(cases.c.employer_id.in_(block))
        found.cases.update(set(connection.scalars(theirs)) & set(ids))
    return found


def _take(found: _Since, row: Any, *, made_counts: bool) -> None:  # noqa: ANN401 - a row of the journal
    for record_id in range(row.record_id, row.last_id + 1):
        key = (row.kind, record_id)
        if row.before is not None:
            held = found.before.setdefault(key, {})
            for name, value in json.loads(row.before).items():
                held.setdefault(name, value)
        elif made_counts:
            found.made.add(key)


def _records_then(
    connection: Connection, kind: str, ids: Sequence[int], since: _Since
) -> dict[int, list[dict[str, Any]]]:
    """Return the workers or amounts of these cases as they stood, by case."""
    table = claimant if kind == "claimant" else amount
    query = select(table).where(table.c.case_id.in_(ids)).order_by(table.c.case_id, table.c.id)
    found: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(query).mappings():
        then = since.then(kind, dict(row))
        if then is not None:
            found.setdefault(then["case_id"], []).append(then)
    return found


def _firms(connection: Connection, since: _Since) -> dict[int, dict[str, Any]]:
    """Return the employers that are asked about by name: those of cases that changed employers."""
    ids = {
        values["employer_id"]
        for (kind, _), values in since.before.items()
        if kind == "case" and values.get("employer_id") is not None
    } | {record_id for kind, record_id in since.before if kind == "employer"}
    found: dict[int, dict[str, Any]] = {}
    for block in _blocks(sorted(ids)):
        rows = connection.execute(select(employer).where(employer.c.id.in_(block))).mappings()
        for row in rows:
            told = since.before.get(("employer", row["id"]), {})
            found[row["id"]] = {**row, **told}
    return found


def _people(connection: Connection) -> dict[int, str]:
    rows = connection.execute(select(person.c.id, person.c.name))
    return {row.id: row.name for row in rows}


def _with_names(
    case: dict[str, Any], firms: Mapping[int, Mapping[str, Any]], people: Mapping[int, str]
) -> dict[str, Any]:
    """Return a case with the names that stood in its columns then."""
    firm = firms.get(case["employer_id"])
    told = {} if firm is None else {"employer": firm["name"], "credit_code": firm["credit_code"]}
    return {**case, **told, "handler": people.get(case["handler_id"])}


def _lines(
    case: dict[str, Any], workers: list[dict[str, Any]], sums: list[dict[str, Any]]
) -> Iterator[Line]:
    """Yield the lines of a case; the sums of the whole case stand in it by layer."""
    for layer in COUNTED:
        case[layer.value] = _sum(one for one in sums if _is_of(one, layer))
    case["late_fee"] = _sum(one for one in sums if _is_late(one))
    if not workers:
        yield case, None, {}
    for worker in workers:
        own: dict[str, int] = {}
        for one in sums:
            if one["claimant_id"] == worker["id"]:
                key = "late_fee" if _is_late(one) else Layer(one["layer"]).value
                own[key] = own.get(key, 0) + int(one["fen"])
        yield case, worker, own


def _sum(amounts: Iterable[Mapping[str, Any]]) -> int:
    return sum(int(one["fen"]) for one in amounts)


def _is_late(one: Mapping[str, Any]) -> bool:
    return bool(one["layer"] == Layer.PAID and one["share"] == Share.LATE_FEE)


def _is_of(one: Mapping[str, Any], layer: Layer) -> bool:
    late = layer in _LATE_APART and one["share"] == Share.LATE_FEE
    return bool(one["layer"] == layer and not late)


def _blocks(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _BLOCK):
        yield list(ids[start : start + _BLOCK])
