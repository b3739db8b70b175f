"""The case an agreement was concluded in, with the parties who went on in other cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.store.readers.case_file import case_file, summed
from dispute_desk.store.tables import amount, cases, claimant, payment

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection, Table

    from dispute_desk.domain.rows import CaseFile

    Row = dict[str, Any]


def agreement_file(connection: Connection, file: CaseFile) -> CaseFile:
    """Return the file of the case in which the newest agreement of a case was concluded.

    Who was a party and went on in another case (拆分、合并) stands there as he stands now, with his
    sums and planned payments, as though he had not left; the agreement comes last.
    """
    known = file.agreements or file.before.agreements
    if not known:
        return file
    agreement = known[-1]
    home = file if agreement["case_id"] == file.id else case_file(connection, agreement["case_id"])
    if home is None:
        return file
    gone = _gone(connection, home)
    parties = _parties(connection, home, agreement, gone)
    if not parties and agreement["case_id"] == file.id:
        return file
    others = [one for one in home.agreements if one["id"] != agreement["id"]]
    home = replace(home, agreements=(*others, agreement))
    return _with(
        connection, home, agreement, {one["id"]: at for at, one in parties.items()}, parties
    )


def _gone(connection: Connection, home: CaseFile) -> dict[int, Row]:
    """Return where those who left a case stand now, by the last place they left; not who is back.

    Who stood in a case already into which his was merged went on to that place.
    """
    split = ClaimantState.SPLIT_OFF
    left = {one["id"]: one for one in home.claimants if one["state"] is split}
    rows, onward = _places_after(connection, left)
    now = {place: _stands([rows[one] for one in _reached(place, onward)]) for place in left}
    last = {row["id"]: place for place, row in sorted(now.items())}
    return {
        place: row
        for place, row in now.items()
        if row["case_id"] != home.id and last[row["id"]] == place
    }


def _places_after(
    connection: Connection, left: dict[int, Row]
) -> tuple[dict[int, Row], dict[int, set[int]]]:
    """Return every place reached from those that were left, and which leads to which."""
    rows, ahead = dict(left), dict(left)
    onward: dict[int, set[int]] = {}
    while ahead:
        query = select(claimant).where(
            claimant.c.continues_id.in_(ahead), claimant.c.hidden.is_(None)
        )
        found = [dict(row) for row in connection.execute(query).mappings()]
        led = [(row["continues_id"], row) for row in found]
        for place in ahead.keys() - {start for start, _ in led}:
            led += [(place, row) for row in _merged_with(connection, ahead[place])]
        for start, row in led:
            onward.setdefault(start, set()).add(row["id"])
        ahead = {row["id"]: row for _, row in led if row["id"] not in rows}
        rows |= ahead
    return rows, onward


def _reached(place: int, onward: dict[int, set[int]]) -> set[int]:
    """Return a place and all it leads to, be it in a circle."""
    found, ahead = {place}, {place}
    while ahead:
        ahead = set().union(*(onward.get(one, set()) for one in ahead)) - found
        found |= ahead
    return found


def _stands(rows: list[Row]) -> Row:
    """Return where somebody stands of the places he had: the one he did not leave, or the last."""
    here = [one for one in rows if one["state"] is not ClaimantState.SPLIT_OFF]
    return max(here or rows, key=lambda one: int(one["id"]))


def _merged_with(connection: Connection, left: Row) -> list[Row]:
    """Return the place somebody had already in the case his was merged into, if he left so."""
    if left["state"] is not ClaimantState.SPLIT_OFF or not left["person_key"]:
        return []
    merged = select(cases.c.merged_into).where(cases.c.id == left["case_id"])
    query = select(claimant).where(
        claimant.c.case_id == merged.scalar_subquery(),
        claimant.c.person_key == left["person_key"],
        claimant.c.hidden.is_(None),
    )
    found = connection.execute(query.order_by(claimant.c.id)).mappings()
    return [dict(row) for row in found][-1:]


def _parties(
    connection: Connection, home: CaseFile, agreement: Row, gone: dict[int, Row]
) -> dict[int, Row]:
    """Return those of them the agreement speaks of."""
    if not gone:
        return {}
    sums = [one for one in _of(connection, amount, gone) if one["basis"] == agreement["number"]]
    whose = {one["claimant_id"] for one in sums}
    found = {place: row for place, row in gone.items() if row["id"] in whose}
    named = {one["claimant_id"] for one in home.amounts if one["basis"] == agreement["number"]}
    if None not in named | whose and (found or named):
        return found
    listed = {
        one["claimant_id"]
        for one in home.beside["signature"]
        if one["agreement_id"] == agreement["id"]
    }
    if listed or agreement["effective_on"] is None:
        return {place: row for place, row in gone.items() if place in listed}
    made = select(cases.c.id, cases.c.split_from, cases.c.recorded_at).where(
        cases.c.id.in_({row["case_id"] for row in gone.values()})
    )
    before = {
        row.id
        for row in connection.execute(made)
        if row.split_from is not None and row.recorded_at < agreement["recorded_at"]
    }
    return {place: row for place, row in gone.items() if row["case_id"] not in before}


def _with(
    connection: Connection,
    home: CaseFile,
    agreement: Row,
    back: dict[int, int],
    parties: dict[int, Row],
) -> CaseFile:
    """Return the file with the parties at their old places; ``back`` leads to them."""

    def here(rows: Collection[Row]) -> tuple[Row, ...]:
        at = {"case_id": home.id}
        return tuple(one | at | {"claimant_id": back.get(one["claimant_id"])} for one in rows)

    amounts = (*home.amounts, *here(_of(connection, amount, parties, agreement["number"])))
    payments = [
        one
        for one in _of(connection, payment, parties, agreement["number"])
        if one["agreement_id"] == agreement["id"]
    ]
    return replace(
        home,
        claimants=tuple(
            _as_now(one, parties[one["id"]]) if one["id"] in parties else one
            for one in home.claimants
        ),
        amounts=amounts,
        sums=summed((one["layer"], one["share"], one["fen"]) for one in amounts),
        payments=(*home.payments, *here(payments)),
    )


def _as_now(place: Row, now: Row) -> Row:
    """Return a worker at his old place as he is known now: a name put right is the right one."""
    kept = ("id", "case_id", "continues_id", "row_version")
    return now | {name: place[name] for name in kept if name in place}


def _of(
    connection: Connection, table: Table, places: dict[int, Row], whole: str | None = None
) -> list[Row]:
    """Return the sums or payments of these workers; those for a whole case that went along, too.

    ``whole`` is the number of the agreement that those are of.
    """
    ids = {row["id"] for row in places.values()}
    query = select(table).where(
        table.c.case_id.in_({row["case_id"] for row in places.values()}), table.c.hidden.is_(None)
    )
    rows = [dict(row) for row in connection.execute(query.order_by(table.c.id)).mappings()]
    return [
        one
        for one in rows
        if one["claimant_id"] in ids
        or (one["claimant_id"] is None and (whole is None or one.get("basis", whole) == whole))
    ]
