"""The bench begins with the rows a copy of ours says are no cases; who takes one back in has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_decisions import Decisions
from dispute_desk.domain.ledger_status import statuses_of
from dispute_desk.sheets import LedgerChild
from dispute_desk.ui.jobs import JobProgress
from dispute_desk.ui.pages.importing.work import OnTheBench

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "made" / "p01_monthly_2023.xlsx"


def test_the_bench_begins_with_what_the_copy_says(desk: Desk, tmp_path: Path) -> None:
    today, out = desk.office().today, tmp_path / "标注.xlsx"
    with LedgerChild(LEDGER, today=today) as child:
        reading = child.answer()
        place, count = reading.cases[1].where[0], len(reading.cases)
    decided = Decisions(left_out=frozenset({place}))
    with LedgerChild(LEDGER, today=today, decisions=decided) as child:
        child.annotate(out, statuses_of(child.answer()))
    work = OnTheBench(out)

    first = work.understand(Decisions(), desk, JobProgress())
    back = work.understand(replace(first.decisions, left_out=frozenset()), desk, JobProgress())
    work.close(desk, JobProgress())

    assert first.decisions.left_out == {place}
    assert len(first.reading.cases) == count - 1
    assert len(back.reading.cases) == count
