"""Whatever is remembered of other ledgers, each is read as it is, and asks nothing twice."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_profile import NO_MEMORY, KnownProfile, Memory
from dispute_desk.domain.ledger_remembered import Remembering
from dispute_desk.domain.ledger_remembering import tables_to_remember
from dispute_desk.sheets.child import book_of
from dispute_desk.sheets.vocabulary import ledger_vocabulary

if TYPE_CHECKING:
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.ledger_grid import Book
    from dispute_desk.domain.ledger_recalled import Recalled

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
FILES = sorted(path.name for path in MADE.iterdir() if path.suffix != ".json")


@cache
def book(name: str) -> Book:
    return book_of(MADE / name, tell=lambda *_: None)


def read(name: str, memory: Memory) -> tuple[Reading, Recalled | None]:
    bench = Remembering(book(name), ledger_vocabulary(), memory, date(2026, 11, 22))
    return bench.understand(Decisions(), lambda *_: None)


@cache
def memory_of_all() -> Memory:
    readings = [read(name, NO_MEMORY)[0] for name in FILES]
    return Memory(
        tuple(
            KnownProfile(
                id=number,
                name=one.file,
                version=1,
                tables=tables_to_remember(one, Decisions()),
            )
            for number, one in enumerate(readings, 1)
        )
    )


@pytest.mark.parametrize("name", FILES)
def test_a_ledger_read_by_what_was_remembered_of_it_is_the_same_and_asks_nothing(
    name: str,
) -> None:
    before, _ = read(name, NO_MEMORY)

    now, recalled = read(name, memory_of_all())

    assert recalled is not None
    assert (recalled.name, recalled.is_same) == (name, True)
    assert not recalled.decisions.columns
    assert not now.questions
    assert now.cases == before.cases
    assert now.sheets == before.sheets
    assert now.stated_totals == before.stated_totals


@pytest.mark.parametrize("name", FILES)
def test_a_ledger_is_not_taken_for_another_that_is_remembered(name: str) -> None:
    others = tuple(one for one in memory_of_all().profiles if one.name != name)

    assert read(name, Memory(others))[1] is None
