"""A workbook on the bench: decided about and understood anew, then taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.services.import_session import ImportSession
from dispute_desk.services.importing import ImportLedger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.services.desk import Desk

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"


@pytest.fixture
def session(desk: Desk) -> Iterator[ImportSession]:
    bench = ImportSession(MADE / "p03_wanyuan_dates.xlsx", desk.office().today)
    yield bench
    bench.close()


def test_what_is_decided_is_what_is_taken_in(desk: Desk, session: ImportSession) -> None:
    first, _ = session.read(desk, Decisions())
    (question,) = first.questions
    left = first.cases[0].where[0]
    told = Decisions(left_out=frozenset({Place(*left)})).with_answer(question.id, question.proposed)

    reading, planner = session.read(desk, told)
    plan = planner.plan(reading)
    outcome = desk.do(ImportLedger(path=reading.file, reading=reading, plan=plan))

    assert outcome.value.cases == len(first.cases) - 1


def test_after_a_cancelled_question_it_goes_on_with_all_decisions(
    desk: Desk, session: ImportSession
) -> None:
    first, _ = session.read(desk, Decisions())
    told = Decisions(left_out=frozenset({Place(*first.cases[0].where[0])}))
    with pytest.raises(DeskError):
        session.read(desk, told, cancelled=lambda: True)

    reading, _ = session.read(desk, told)

    assert len(reading.cases) == len(first.cases) - 1
    assert session.shapes()
    assert session.rows(first.sheets[0].sheet, 1, 2)


def test_the_store_is_looked_at_again_only_where_something_changed(
    desk: Desk, session: ImportSession
) -> None:
    reading, first = session.read(desk, Decisions())
    _, again = session.read(desk, Decisions(left_out=frozenset({reading.cases[0].where[0]})))
    desk.do(ImportLedger(path=reading.file, accept=True, reading=reading))
    _, afterwards = session.read(desk, Decisions())

    assert again.known is first.known
    assert afterwards.known is not first.known
    assert afterwards.plan(reading).known == len(reading.cases)
