"""A workbook understood anew after a decision: what is kept of the time before changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger import Place
from dispute_desk.domain.ledger_decisions import CellAt, ColumnAt, Decisions
from dispute_desk.domain.ledger_line_list import LedgerLines
from dispute_desk.domain.ledger_lines import lines_of
from dispute_desk.domain.ledger_outline import outline_of
from dispute_desk.domain.ledger_sent import SentCases
from dispute_desk.services.import_session import ImportSession
from dispute_desk.services.importing import ImportLedger, make_planner
from tests.benchmarks.ledgers import HEADINGS, write_ledger
from tests.services.station import a_case
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.import_rows import ImportPlan
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.services.desk import Desk

MADE = Path(__file__).parents[1] / "data" / "ledgers" / "made"
ROWS = 900
SHEET = "台账"
PAID, SAYS = HEADINGS.index("补缴金额（元）"), HEADINGS.index("处理结果")
DECIDED = {
    "nothing": Decisions(),
    "a row left out": Decisions(left_out=frozenset({Place(SHEET, 402)})),
    "the first row": Decisions(left_out=frozenset({Place(SHEET, 2)})),
    "a cell": Decisions(cells={CellAt(SHEET, 500, SAYS): "撤诉"}),
    "a firm": Decisions(cells={CellAt(SHEET, 3, HEADINGS.index("单位名称")): "例外有限公司"}),
    "a doubt": Decisions(cells={CellAt(SHEET, 700, HEADINGS.index("身份证号码")): "1234"}),
    "a repeated row": Decisions(
        cells={CellAt(SHEET, 800, at): "" for at in range(1, len(HEADINGS))}
    ),
    "a column": Decisions(columns={ColumnAt(SHEET, 1, PAID): None}),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("ledger") / "long.xlsx", ROWS)


@pytest.fixture
def session(desk: Desk, ledger: Path) -> Iterator[ImportSession]:
    bench = ImportSession(ledger, desk.office().today)
    yield bench
    bench.close()


def _told(plan: ImportPlan) -> dict[str, list[object]]:
    """Return all a plan will write, however it is packed."""
    rows = {**plan.records, "rows": plan.rows, "lines": plan.lines}
    return {
        f"{kind}.{name}": one.column(name)
        for kind, one in rows.items()
        for name in next(one.blocks(), {})
    }


def _as_heard(reading: Reading) -> Reading:
    return replace(reading, cases=tuple(reading.cases))


def _parts(reading: Reading) -> list[object]:
    assert isinstance(reading.cases, SentCases)
    return [part for _, part in reading.cases.parts()]


def test_decisions_one_after_the_other_are_understood_as_each_alone(
    desk: Desk, session: ImportSession, ledger: Path
) -> None:
    for name, decisions in DECIDED.items():
        reading, planner = session.read(desk, decisions)
        plan = planner.plan(reading)
        with_nothing_kept = ImportSession(ledger, desk.office().today)
        afresh, _ = with_nothing_kept.read(desk, decisions)
        with_nothing_kept.close()
        heard = _as_heard(afresh)

        assert _as_heard(reading) == heard, name
        assert _told(plan) == _told(make_planner(desk).plan(heard)), name
        assert list(LedgerLines(reading)) == lines_of(heard), name
        figures = (reading.worker_count, reading.employer_count, reading.amount_fen)
        assert figures == (heard.worker_count, heard.employer_count, heard.amount_fen), name


def test_lots_nothing_was_decided_about_are_the_same_objects(
    desk: Desk, session: ImportSession
) -> None:
    before, _ = session.read(desk, Decisions())
    after, planner = session.read(desk, DECIDED["a row left out"])

    first, last = _parts(before), _parts(after)
    assert len(first) == len(last) == 3
    assert [one is other for one, other in zip(first, last, strict=True)] == [True, False, True]
    assert planner.plan(after).case_count == ROWS - 1


def test_what_is_prepared_beside_cases_of_the_store_is_written_whole(
    desk: Desk, session: ImportSession, ledger: Path
) -> None:
    a_case(desk, employer="模拟甲0号制造有限公司")
    session.read(desk, Decisions())
    reading, planner = session.read(desk, DECIDED["a firm"])
    plan = planner.plan(reading)

    outcome = desk.do(ImportLedger(path=ledger.name, reading=reading, plan=plan, accept=True))

    assert outcome.value.cases == ROWS
    assert whole(desk) == []


@pytest.mark.parametrize("name", [path.name for path in sorted(MADE.glob("p0*.[xc]*"))])
def test_lines_made_when_they_are_looked_at_are_those_of_the_whole(desk: Desk, name: str) -> None:
    bench = ImportSession(MADE / name, desk.office().today)
    reading, _ = bench.read(desk, Decisions())
    bench.close()

    lines, whole = LedgerLines(reading), lines_of(reading)

    assert list(lines) == whole
    for sheet in {line.place.sheet for line in whole}:
        mine = [line for line in whole if line.place.sheet == sheet]
        of_sheet = lines.of_sheet(sheet)
        assert dict(of_sheet) == {line.place.row: line for line in mine}
        assert list(of_sheet.notable) == [one for one in mine if one.findings or one.problem]
    assert [lines.bin_at(at) for at in range(len(lines))] == [line.into for line in whole]
    assert outline_of(reading.cases).amount_fen == reading.amount_fen
