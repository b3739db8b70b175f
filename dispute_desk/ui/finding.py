"""Finds cases and employers for the palette by what was typed, on the reader's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.rows import CaseQuery, CaseRow, EmployerRow
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.list_page import Searched
from dispute_desk.ui.widgets.palette import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

MOST, MOST_FIRMS = 20, 5
#: Words before what is looked for: gjz 恒信, 关键字 恒信.
KEYWORD = frozenset({"关键字", "gjz", "guanjianzi", "keyword"})


def find_cases(place: Workplace, typed: str, found: Callable[[Sequence[Entry]], None]) -> None:
    """Hand the cases that match the typing to the palette."""
    offered = place.verbs.offered()
    titles = [title for title, _ in offered]
    keyword = keyword_of(typed)
    wanted = keyword or typed

    def ask(desk: Desk) -> tuple[list[int], list[CaseRow], list[EmployerRow]]:
        meant = _meant(typed, titles)
        ids = desk.lists.case_ids(CaseQuery(text=wanted, limit=MOST))
        rows = desk.lists.case_rows(ids)
        query = EmployerQuery(text=wanted, sort="name", descending=False, limit=MOST_FIRMS)
        firm_ids = desk.lists.employer_ids(query) if wanted.strip() else []
        firms = desk.lists.employer_rows(firm_ids)
        return (
            meant,
            [rows[one] for one in ids if one in rows],
            [firms[one] for one in firm_ids if one in firms],
        )

    def show(answer: tuple[list[int], list[CaseRow], list[EmployerRow]]) -> None:
        meant, rows, firms = answer
        told = [Entry(*offered[number], icon="check") for number in meant]
        told += [_listing(place, keyword)] if keyword else []
        told += [_entry(place, row) for row in rows]
        found(told + [_firm_entry(place, firm) for firm in firms])

    if place.may("see_cases"):
        place.jobs.ask(ask, show, key="palette")
    else:
        found([])


def _meant(typed: str, titles: Sequence[str]) -> list[int]:
    """Return which titles hold each word that was typed, as written or by first letters."""
    from dispute_desk.services import spelling  # noqa: PLC0415 - heavy, beside the window

    parts = [(word.casefold(), spelling.are_letters(word)) for word in typed.split()]
    return [
        number
        for number, title in enumerate(titles)
        if parts
        and all(
            word in title.casefold() or (letters and spelling.holds(word, title))
            for word, letters in parts
        )
    ]


def keyword_of(typed: str) -> str:
    """Return what stands after 关键字 (gjz); empty where nothing is looked for by a keyword."""
    first, _, rest = typed.strip().partition(" ")
    return rest.strip() if first.casefold() in KEYWORD else ""


def _listing(place: Workplace, keyword: str) -> Entry:
    words = QCoreApplication.translate("finding", "案件列表：关键字“%1”").replace("%1", keyword)
    return Entry(words, partial(place.go, "cases", Searched(keyword)), icon="search")


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


def _firm_entry(place: Workplace, firm: EmployerRow) -> Entry:
    cases = QCoreApplication.translate("finding", "%1 件").replace("%1", f"{firm.cases:,}")
    return Entry(
        firm.name,
        partial(place.go, "employer_file", firm.id),
        firm.credit_code or firm.street or "",
        cases,
        "employer",
    )
