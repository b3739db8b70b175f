"""Finds cases for the palette: what was typed, the twenty best, asked on the reader's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.widgets.palette import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

MOST = 20


def find_cases(place: Workplace, typed: str, found: Callable[[Sequence[Entry]], None]) -> None:
    """Hand the cases that match the typing to the palette."""

    def ask(desk: Desk) -> list[CaseRow]:
        ids = desk.lists.case_ids(CaseQuery(text=typed, limit=MOST))
        rows = desk.lists.case_rows(ids)
        return [rows[one] for one in ids if one in rows]

    def show(rows: list[CaseRow]) -> None:
        found([_entry(place, row) for row in rows])

    if place.may("see_cases"):
        place.jobs.ask(ask, show, key="palette")
    else:
        found([])


def _entry(place: Workplace, row: CaseRow) -> Entry:
    who = row.first_claimant or ""
    title = f"{row.number or f'#{row.id}'}  {who}".strip()
    return Entry(
        title,
        partial(open_case, place, row.id),
        row.employer or "",
        translated("stage", STAGE_WORDS[row.stage]),
        "cases",
    )
