"""What an office added to the figures of a region, and the open cases whose months it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from dispute_desk.domain.office_rows import OfficeKind, OfficeRowView
from dispute_desk.domain.policy_difference import ClaimingCase
from dispute_desk.store.policy_tables import policy_row
from dispute_desk.store.readers.work_asked import open_to_work
from dispute_desk.store.tables import case_line, cases, claimant, person

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Connection

    from dispute_desk.domain.months import Month


def policy_rows(connection: Connection, region: str | None = None) -> list[OfficeRowView]:
    """Return the additions of a region or of all, the newest first."""
    maker, confirmer = person.alias("maker"), person.alias("confirmer")
    columns = [one for one in policy_row.c if one.name in OfficeRowView.__dataclass_fields__]
    query = (
        select(*columns, maker.c.name.label("made_by"), confirmer.c.name.label("confirmed_by"))
        .select_from(
            policy_row.outerjoin(maker, maker.c.id == policy_row.c.made_by_id).outerjoin(
                confirmer, confirmer.c.id == policy_row.c.confirmed_by_id
            )
        )
        .where(policy_row.c.hidden.is_(None))
        .order_by(policy_row.c.id.desc())
    )
    if region is not None:
        query = query.where(policy_row.c.region == region)
    return [_row(dict(row)) for row in connection.execute(query).mappings()]


def _row(row: dict[str, Any]) -> OfficeRowView:
    return OfficeRowView(**row | {"kind": OfficeKind(row["kind"])})


def claiming_cases(
    connection: Connection, insurances: Collection[str], first: Month, last: Month
) -> list[ClaimingCase]:
    """Return the open cases in which something is claimed for some of these months, oldest first.

    A case or worker whose insurances nobody named may be about any of them.
    """
    wide = _touches(cases, first, last)
    own = _touches(claimant, first, last) & claimant.c.hidden.is_(None)
    query = (
        select(
            cases.c.id,
            cases.c.number,
            case_line.c.employer_name.label("employer"),
            cases.c.insurances.label("of_case"),
            claimant.c.insurances.label("of_worker"),
            wide.label("by_case"),
        )
        .select_from(
            cases.outerjoin(case_line, case_line.c.case_id == cases.c.id).outerjoin(
                claimant, and_(claimant.c.case_id == cases.c.id, own)
            )
        )
        .where(cases.c.hidden.is_(None), open_to_work(), or_(wide, claimant.c.id.is_not(None)))
        .order_by(cases.c.id)
    )
    found: dict[int, ClaimingCase] = {}
    for row in connection.execute(query):
        named = [row.of_worker or row.of_case or ""] + ([row.of_case or ""] if row.by_case else [])
        if any(not one or not set(one.split(",")).isdisjoint(insurances) for one in named):
            found[row.id] = ClaimingCase(row.id, row.number, row.employer)
    return list(found.values())


def _touches(table: Any, first: Month, last: Month) -> ColumnElement[bool]:  # noqa: ANN401 - a table
    """Months claimed in a case or for a worker that meet these; without an end they go on."""
    open_end = or_(table.c.claim_to.is_(None), table.c.claim_to >= first)
    condition: ColumnElement[bool] = and_(table.c.claim_from <= last, open_end)
    return condition
