"""Finds cases, employers and acts of a case for the palette, on the reader's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.employer_rows import EmployerQuery
from dispute_desk.domain.rows import CaseQuery, CaseRow, EmployerRow
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.services.case_numbers import cases_numbered
from dispute_desk.ui.case_acts import acts_elsewhere, meant_acts
from dispute_desk.ui.commands import VERBS
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.acting import open_case
from dispute_desk.ui.pages.list_page import Searched
from dispute_desk.ui.widgets.palette import Entry, is_loose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

    #: Acts that are meant, acts that are meant and cannot be done, cases, employers.
    _Answer = tuple[list[tuple[int, str]], list[tuple[str, str]], list[CaseRow], list[EmployerRow]]

MOST, MOST_FIRMS = 20, 5
#: Words before what is looked for: gjz 恒信, 关键字 恒信.
KEYWORD = frozenset({"关键字", "gjz", "guanjianzi", "keyword"})


def find_cases(place: Workplace, typed: str, found: Callable[[Sequence[Entry]], None]) -> None:
    """Hand the cases that match the typing to the palette."""
    papers = {one.title for one in VERBS if one.id.startswith("paper.")}
    # a paper a card prints, too, is told once: as the verb it is
    offered = [one for one in place.verbs.offered() if one[0] not in papers]
    titles = [title for title, _ in offered]
    waiting = place.verbs.waiting()
    outside = not place.verbs.is_offering()
    keyword = keyword_of(typed)
    wanted = keyword or typed

    def ask(desk: Desk) -> _Answer:
        meant = meant_acts(typed, titles)
        idle = [waiting[number] for number, _ in meant_acts(typed, [one for one, _ in waiting])]
        ids = desk.lists.case_ids(CaseQuery(text=wanted, limit=MOST))
        numbered = cases_numbered(desk, wanted, MOST)
        ids = list(dict.fromkeys(numbered + ids))
        rows = desk.lists.case_rows(ids)

        def told_by(row: CaseRow) -> int:
            return _rank(row, wanted, numbered=row.id in numbered)

        query = EmployerQuery(text=wanted, sort="name", descending=False, limit=MOST_FIRMS)
        firm_ids = desk.lists.employer_ids(query) if wanted.strip() else []
        firms = desk.lists.employer_rows(firm_ids)
        return (
            meant,
            idle,
            sorted((rows[one] for one in ids if one in rows), key=told_by),
            [firms[one] for one in firm_ids if one in firms],
        )

    def show(answer: _Answer) -> None:
        meant, idle, rows, firms = answer
        told = [
            Entry(*offered[number], word, icon="check", loose=is_loose(word, typed))
            for number, word in meant
        ]
        told += [_listing(place, keyword)] if keyword else []
        told += [_entry(place, row) for row in rows]
        told += [_firm_entry(place, firm) for firm in firms]
        told += [
            Entry(title, partial(place.say, why), why, icon="", waits=True) for title, why in idle
        ]
        found(told + (acts_elsewhere(place, typed) if outside else []))

    if place.may("see_cases"):
        place.jobs.ask(ask, show, key="palette")
    else:
        found([])


def _rank(row: CaseRow, typed: str, *, numbered: bool) -> int:
    """Say how near a case is to what was typed: its number, a name, then codes and other facts."""
    if numbered:
        return 0
    names = (row.number, row.first_claimant, row.employer)
    return 1 if any(typed in (name or "") for name in names) else 2


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
