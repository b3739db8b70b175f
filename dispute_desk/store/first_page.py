"""The raw looks of a start: what is due, and the newest cases, without SQLAlchemy."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.domain.today import TodayItem
from dispute_desk.store.file_header import check_header
from dispute_desk.store.refusals import STORE_DAMAGED, refusal_of

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.rows import CaseRow

#: Rows of the list of cases, and lines of what is due, on the first page.
CASES, DUE = 100, 50
#: How long a look waits for another program, in milliseconds.
BUSY_MS = 1000
#: The columns of the tuples, in order: those of the frozen rows.
CASE_COLUMNS = (
    "id", "number", "stage", "origin", "received_on", "accepted_on", "closed_on", "closure_kind",
    "cause", "channel", "street", "triage", "insurances", "external_no", "next_action",
    "next_action_on", "taken_up_on", "frozen_on", "handler", "employer", "first_claimant",
    "claimants", "claimed", "verified", "agreed", "assessed", "paid", "late_fee", "ledger_paid",
)  # fmt: skip
DUE_COLUMNS = (
    "case_id", "number", "who", "employer", "stage", "action", "due_on", "handler_id"
)  # fmt: skip

_SWITCHES = (
    "cipher_log_level = NONE",
    "query_only = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    f"busy_timeout = {BUSY_MS}",
)
_ELSEWHERE = {"handler": "p.name", "employer": "l.employer_name", "first_claimant": None}
_COUNTED = frozenset(
    {"claimants", "claimed", "verified", "agreed", "assessed", "paid", "late_fee", "ledger_paid"}
)
_DAYS = frozenset(
    {
        "received_on",
        "accepted_on",
        "closed_on",
        "next_action_on",
        "taken_up_on",
        "frozen_on",
        "due_on",
    }
)


def _column(name: str) -> str:
    if name in _COUNTED:
        return f"coalesce(l.{name}, 0)"
    if name in _ELSEWHERE:
        return _ELSEWHERE[name] or f"l.{name}"
    return f"c.{name}"


_FROM = "FROM cases c LEFT JOIN case_line l ON l.case_id = c.id"
#: Built of our own column names only.
_NEWEST = (
    f"SELECT {', '.join(_column(name) for name in CASE_COLUMNS)} {_FROM}"
    " LEFT JOIN person p ON p.id = c.handler_id WHERE c.hidden IS NULL"
    f" ORDER BY c.received_on DESC, c.id DESC LIMIT {CASES}"
)
_OPEN = ", ".join(f"'{stage.value}'" for stage in sorted(OPEN))
_DUE = (
    "SELECT c.id, c.number, l.first_claimant, l.employer_name, c.stage, c.next_action,"  # noqa: S608
    f" c.next_action_on, c.handler_id {_FROM}"
    f" WHERE c.hidden IS NULL AND c.frozen_on IS NULL AND c.stage IN ({_OPEN})"
    f" AND (c.origin = '{Origin.DESK.value}' OR c.taken_up_on IS NOT NULL)"
    " AND c.id NOT IN (SELECT s.case_id FROM snooze s"
    " WHERE s.person_id = ? AND s.until_on > ? AND s.hidden IS NULL)"
    f" AND c.next_action_on <= ? ORDER BY c.next_action_on, c.id LIMIT {DUE}"
)


def due_items(path: Path, today: date, person: str = "") -> list[TodayItem]:
    """Return the first 50 cases that are due by ``today``, as lines of the home page.

    What the ``person`` (an id) put off beyond the day is left out.

    Looks at the store once and closes it again; refuses like opening it would.
    """
    day = today.isoformat()
    rows = _look(path, _DUE, person, day, day)
    return [TodayItem(list="due", **_typed(DUE_COLUMNS, row)) for row in rows]


def newest_cases(path: Path) -> list[CaseRow]:
    """Return the first 100 cases, newest first; for a list shown before the desk is open."""
    from dispute_desk.domain.rows import CaseRow  # noqa: PLC0415 - the first paint needs none

    return [CaseRow(**_typed(CASE_COLUMNS, row)) for row in _look(path, _NEWEST)]


def _typed(names: tuple[str, ...], row: tuple[Any, ...]) -> dict[str, Any]:
    """Return a raw row with its days and closed sets as such."""
    values = dict(zip(names, row, strict=True))
    for name in _DAYS & values.keys():
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    values["stage"] = Stage(values["stage"])
    if "origin" in values:
        values["origin"] = Origin(values["origin"])
    return values


def _look(path: Path, query: str, *values: str) -> list[tuple[Any, ...]]:
    """Return what one query finds, days and closed sets as texts."""
    check_header(path)
    try:
        connection = driver.connect(str(path), isolation_level=None, timeout=BUSY_MS / 1000)
        try:
            for switch in _SWITCHES:
                connection.execute(f"PRAGMA {switch}").fetchall()
            found: list[tuple[Any, ...]] = connection.execute(query, values).fetchall()
            return found
        finally:
            connection.close()
    except driver.DatabaseError as error:
        raise refusal_of(error, str(path)) or DeskError(STORE_DAMAGED, path=path) from error
