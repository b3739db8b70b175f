"""Searching, opening a case and filtering as one types, against the driver's own queries."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from dispute_desk.clock import system_clock
from dispute_desk.domain.rows import CaseQuery, CaseRow
from dispute_desk.domain.search_text import match_expression, query_words
from dispute_desk.services.opening import open_desk
from dispute_desk.services.today_lists import today_lists
from dispute_desk.ui.models.paged import Listing
from tests.benchmarks.measuring import compared, seconds, tell_ratio, tell_times
from tests.benchmarks.offices import office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dispute_desk.services.desk import Desk

PAGE = 200
UNDER = (
    "claimant", "amount", "session", "agreement", "payment", "follow_up", "referral", "note",
    "paper", "move", "import_row",
)  # fmt: skip
LINES = """SELECT c.id, c.number, c.stage, c.origin, c.received_on, c.accepted_on, c.closed_on,
    c.closure_kind, c.cause, c.channel, c.street, c.triage, c.insurances, c.external_no,
    c.next_action, c.next_action_on, c.taken_up_on, p.name, l.employer_name, l.first_claimant,
    l.claimants, l.claimed, l.verified, l.agreed, l.assessed, l.paid, l.late_fee, l.ledger_paid
    FROM cases c LEFT JOIN case_line l ON l.case_id = c.id LEFT JOIN person p
    ON p.id = c.handler_id WHERE c.id IN ({marks}) AND c.hidden IS NULL"""
FOUND = """SELECT c.id FROM cases c JOIN case_line l ON l.case_id = c.id
    WHERE c.hidden IS NULL AND instr(l.search, ?) AND c.id IN
    (SELECT rowid FROM case_grams WHERE case_grams MATCH ?)
    ORDER BY c.received_on DESC, c.id DESC"""


#: Pieces of names, firms, initials and numbers, as they appear while somebody types.
TYPED = [
    "陈",
    "陈例",
    "陈例芳",
    "广州",
    "广州云",
    "物业",
    "hx",
    "hxzy",
    "13",
    "138",
    "20",
    "14900",
    "2026",
    "云社调",
]


@pytest.fixture(params=[10_000, 100_000], ids=["10k", "100k"], scope="module")
def path(request: pytest.FixtureRequest) -> Path:
    return office(request.param)


@pytest.fixture(scope="module")
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path, system_clock)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def bare(path: Path) -> Iterator[driver.Connection]:
    connection = driver.connect(str(path))
    connection.execute("PRAGMA cache_size=-65536")
    yield connection
    connection.close()


def a_name(desk: Desk) -> str:
    """A two-character name that occurs."""
    ids = desk.lists.case_ids(CaseQuery(limit=2000))
    names = (row.first_claimant for row in desk.lists.case_rows(ids[:500]).values())
    return next(name for name in names if name and len(name) == 2)


def ours_found(desk: Desk, typed: str) -> int:
    ids = desk.lists.case_ids(CaseQuery(text=typed))
    return len(desk.lists.case_rows(ids[:PAGE]))


def bare_found(bare: driver.Connection, typed: str) -> int:
    words = query_words(typed)
    found = bare.execute(FOUND, (words[0], match_expression(words))).fetchall()
    ids = [row[0] for row in found][:PAGE]
    marks = ",".join("?" * len(ids))
    return len(bare.execute(LINES.format(marks=marks), ids).fetchall())


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("typed", ["name", "制衣", "云社调〔2026〕12", "1490000012"])
def test_search(desk: Desk, bare: driver.Connection, typed: str) -> None:
    wanted = a_name(desk) if typed == "name" else typed
    if typed != "1490000012":
        assert ours_found(desk, wanted) == bare_found(bare, wanted) > 0

    rounds = compared(partial(ours_found, desk, wanted), partial(bare_found, bare, wanted))

    tell_ratio(f"search {typed} in {desk.store.path.name}", rounds, "4 x")


@pytest.mark.benchmark_ratio
def test_open_a_case(desk: Desk, bare: driver.Connection) -> None:
    ids = desk.lists.case_ids(CaseQuery(limit=200))[::20]

    def ours() -> None:
        for case_id in ids:
            desk.lists.case_file(case_id)

    def by_driver() -> None:
        for case_id in ids:
            bare.execute("SELECT * FROM cases WHERE id = ?", (case_id,)).fetchone()
            for table in UNDER:
                found = f"SELECT * FROM {table} WHERE case_id = ?"  # noqa: S608 - our own names
                bare.execute(found, (case_id,)).fetchall()

    rounds = compared(ours, by_driver)

    tell_ratio(f"open ten cases in {desk.store.path.name}", rounds, "4 x")


def all_ids(desk: Desk, words: str) -> list[int]:
    return desk.lists.case_ids(CaseQuery(text=words))


def first_ids(desk: Desk, limit: int, words: str) -> list[int]:
    return desk.lists.first_case_ids(CaseQuery(text=words), limit)


@pytest.mark.benchmark_ratio
def test_filter_as_one_types(desk: Desk) -> None:
    """Every beginning of what is typed, each answered with the first page as the window asks."""
    for words in TYPED:
        listing = Listing[CaseRow](
            ids=partial(all_ids, words=words),
            rows=lambda asked, ids: asked.lists.case_rows(ids),
            first=partial(first_ids, words=words),
        )
        times = [seconds(listing.begin, desk) for _ in range(5)]
        whole = [seconds(all_ids, desk, words) for _ in range(5)]
        tell_times(f"typing {words} in {desk.store.path.name}", times, "100 ms at 100,000")
        tell_times(f"all ids of {words} in {desk.store.path.name}", whole, "none")


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("sort", ["received_on", "employer", "claimant", "paid", "next_action_on"])
def test_the_whole_list_sorted(desk: Desk, sort: str) -> None:
    times = [seconds(desk.lists.case_ids, CaseQuery(sort=sort)) for _ in range(5)]

    tell_times(f"all ids by {sort} in {desk.store.path.name}", times, "none")


@pytest.mark.benchmark_ratio
@pytest.mark.parametrize("view", ["open", "overdue", "unplanned", "closed", "mediating"])
def test_views(desk: Desk, view: str) -> None:
    query = CaseQuery(view=view, today=desk.office().today)
    times = [seconds(desk.lists.case_ids, query) for _ in range(5)]

    tell_times(f"view {view} in {desk.store.path.name}", times, "100 ms at 100,000")


@pytest.mark.benchmark_ratio
def test_the_home_page(desk: Desk) -> None:
    today = desk.office().today
    lists = [seconds(desk.lists.today, today, None) for _ in range(9)]
    settled = [seconds(today_lists, desk) for _ in range(9)]
    figures = [seconds(desk.lists.head_figures, today) for _ in range(5)]

    tell_times(f"lists of today in {desk.store.path.name}", lists, "200 ms at 100,000")
    tell_times(f"home page in {desk.store.path.name}", settled, "200 ms at 100,000")
    tell_times(f"head figures in {desk.store.path.name}", figures, "100 ms at 100,000")
