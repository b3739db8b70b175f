"""The detail of persons the tax client exports: the workers of one case per employer and period.

The export names neither a case nor a day. What its heading lines say of the employer and the
period holds for all its rows; where it has columns for them, each pair is a case of its own. The
sum of a case is what its workers are to pay after reliefs (应补(退)费额).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_dates import PeriodRead, read_month, read_period
from dispute_desk.domain.ledger import (
    Finding,
    LedgerCase,
    Place,
    RejectedRow,
    Result,
    RowKind,
    SkippedRow,
)
from dispute_desk.domain.ledger_columns import columns_of
from dispute_desk.domain.ledger_fields import RowReader
from dispute_desk.domain.ledger_found import SheetFound
from dispute_desk.domain.ledger_grid import PARTY, filled, text_of
from dispute_desk.domain.ledger_regions import text_above, unit_above
from dispute_desk.domain.ledger_same_worker import once
from dispute_desk.domain.ledger_text import cell_text, employer_text, squeeze
from dispute_desk.domain.ledger_workers import kind_in_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.ledger import LedgerWorker, RowText
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_facts import RowFacts
    from dispute_desk.domain.ledger_regions import Region
    from dispute_desk.domain.ledger_vocabulary import Vocabulary

NAME = "tax_person_detail"
_EMPLOYER = re.compile(
    r"(?:单位|纳税人|缴费人|企业|用人单位|扣缴义务人)(?:名称|全称)?[:：]\s*(\S+)"
)
_PERIOD = re.compile(r"所属期[起止]?[:：]?\s*(.+)")
_NO_PERIOD = PeriodRead()

_Rows = list[tuple["RowFacts", "RowText"]]


def read_tax_detail(
    region: Region, vocabulary: Vocabulary, decisions: Decisions, hear: Callable[[LedgerCase], None]
) -> SheetFound:
    """Read the detail: every row a worker, the first of each case telling of it."""
    grid, table = region.grid, region.table
    above = text_above(region)
    reader = RowReader(
        grid.name,
        table,
        vocabulary,
        factor=unit_above(above),
        latest_year=0,
        answers=decisions.answers,
    )
    party = frozenset(column for name, column in table.columns.items() if name in PARTY)
    found = SheetFound(grid.name, region.header + 1, has_back_paid=False)
    found.columns.update(dict.fromkeys(columns_of(table, grid.rows)))
    groups: dict[tuple[str, PeriodRead], _Rows] = {}
    for index in range(region.first, region.stop):
        row = grid.rows[index]
        cells = filled(row)
        if not cells:
            continue
        place = Place(grid.name, index + 1)
        kind = kind_in_list(index, region.header, table, row, cells, party)
        kind = RowKind.LEFT_OUT if place in decisions.left_out else kind
        if kind is not None:
            found.skipped.append(SkippedRow(place, kind, text_of(cells)))
            continue
        facts = reader.raw(index + 1, row)
        reader.read_worker(facts)
        text = reader.row_text(facts)
        if facts.problem is None and not facts.workers:
            facts.problem = Finding(place, "E_NO_PARTY")
        if facts.problem:
            found.rejected.append(RejectedRow(facts.problem, text))
            continue
        found.warnings.extend(facts.findings)
        groups.setdefault(_owner(facts, above), []).append((facts, text))
    for (employer, period), rows in groups.items():
        case = _case(employer, period, rows, reader)
        found.cases.append(case)
        hear(case)
    return found


def _owner(facts: RowFacts, above: str) -> tuple[str, PeriodRead]:
    """Return whose row it is: as its own columns say, else the lines above the headings."""
    own = employer_text(cell_text(facts.raw.get("employer")))
    told = _EMPLOYER.search(above)
    period = _period(cell_text(facts.raw.get("period")))
    if period == _NO_PERIOD:
        written = _PERIOD.search(above)
        period = _period(written[1]) if written else _NO_PERIOD
    return own or (employer_text(told[1]) if told else ""), period


def _period(text: str) -> PeriodRead:
    if not squeeze(text):
        return _NO_PERIOD
    found = read_period(text)
    month = None if found.start else read_month(text)
    return PeriodRead(month, month) if month else found


def _case(employer: str, period: PeriodRead, rows: _Rows, reader: RowReader) -> LedgerCase:
    listed: list[LedgerWorker] = []
    for facts, _ in rows:
        alone = len(facts.workers) == 1
        own = facts.amount_fen if alone else None
        listed += [one._replace(amount_fen=own) for one in facts.workers]
    workers = tuple(once(listed))
    sums = [facts.amount_fen for facts, _ in rows if facts.amount_fen is not None]
    fees = [facts.late_fee_fen for facts, _ in rows if facts.late_fee_fen is not None]
    head = rows[0][0]
    insurances = dict.fromkeys(code for facts, _ in rows for code in reader.insurances(facts))
    return LedgerCase(
        case_no=None,
        accept_date=None,
        close_date=None,
        source=None,
        source_raw=None,
        employer=employer or None,
        credit_code=head.credit_code,
        workers=workers,
        dispute_type=None,
        dispute_type_raw=None,
        claim=None,
        persons=len(workers),
        persons_stated=None,
        amount_fen=sum(sums) if sums else None,
        back_paid_fen=None,
        late_fee_fen=sum(fees) if fees else None,
        insurances=tuple(insurances),
        period_start=period.start,
        period_end=period.end,
        period_open=period.open,
        handler=None,
        mediator=None,
        district=None,
        remark=None,
        result=Result.PENDING,
        result_raw=None,
        where=tuple(facts.place for facts, _ in rows),
        timeline=(),
        rows=tuple(text for _, text in rows),
    )
