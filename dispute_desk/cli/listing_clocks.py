"""The terms of open cases as scripts see them: the clocks that run, and the next actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.cli import shapes
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.rows import CaseQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.domain.rows import CaseFile, CaseRow
    from dispute_desk.services.desk import Desk

#: Cases asked for at once.
BLOCK = 200


#: The columns of the list, also where it is empty.
COLUMNS = (
    "case_id", "number", "employer", "first_claimant", "stage", "handler", "next_action",
    "next_action_on", "clock", "clock_code", "about", "start", "length", "unit", "basis",
    "settled_on", "due_on", "overdue",
)  # fmt: skip


def clocks(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what has a last day in an open case, what is due first before the rest.

    ``settled_on`` is the day the station settled the length, absent for the law's and defaults.
    ``overdue`` follows the rule of the list of overdue cases: a right of the parties that has
    lapsed is nobody's delay.
    """
    today = desk.office().today
    ids = desk.lists.case_ids(CaseQuery(view="open"))
    found: list[dict[str, Any]] = []
    for start in range(0, len(ids), BLOCK):
        block = ids[start : start + BLOCK]
        rows = desk.lists.case_rows(block)
        files = {file.id: file for file in desk.lists.clock_files(block)}
        for case_id in block:
            if case_id in rows and case_id in files:
                found += _of_case(desk, rows[case_id], files[case_id], today)
    found.sort(key=lambda one: (one["due_on"], one["case_id"]))
    return (shapes.record(one) for one in found)


def _of_case(desk: Desk, row: CaseRow, file: CaseFile, today: date) -> Iterator[dict[str, Any]]:
    works = file.case["frozen_on"] is None
    if row.next_action_on is not None:
        late = works and row.next_action_on < today
        yield _told(row, row.next_action_on, overdue=late)
    for clock in case_clocks(file, desk.profile, desk.calendar):
        if clock.runs and clock.due is not None:
            late = works and clock.is_late(today) and not clock.rule.is_right
            yield _told(row, clock.due, clock, overdue=late)


def _told(
    row: CaseRow, due: date, clock: CaseClock | None = None, *, overdue: bool
) -> dict[str, Any]:
    rule = clock.rule if clock else None
    own = rule.own_on(clock.start) if clock and rule else None
    return {
        "case_id": row.id,
        "number": row.number,
        "employer": row.employer,
        "first_claimant": row.first_claimant,
        "stage": row.stage,
        "handler": row.handler,
        "next_action": None if clock else row.next_action,
        "next_action_on": None if clock else due,
        "clock": clock.rule.label if clock else None,
        "clock_code": clock.rule.code if clock else None,
        "about": (clock.about or None) if clock else None,
        "start": clock.start if clock else None,
        "length": rule.length if rule else None,
        "unit": rule.unit.value if rule else None,
        "basis": rule.basis if rule else None,
        "settled_on": own.settled_on if own else None,
        "due_on": due,
        "overdue": overdue,
    }
