"""A disk that is full: the store file may grow no further, as if no room was left."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Connections the store keeps at most.
POOL = 4
NO_PAGE_MORE, MANY_PAGES = 1, 2**30


def limit_pages(desk: Desk, pages: int) -> None:
    """Let the store file grow no further than so many pages (its present size at least)."""
    with ExitStack() as stack:
        for _ in range(POOL):
            connection = stack.enter_context(desk.store.reading())
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
