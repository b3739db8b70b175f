"""Amounts that cannot be in their column's unit: yuan written into a column of 万元."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Finding, LedgerCase, Question
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_fields import RowReader

#: So many times the middle of its column is no amount but another unit.
_OUTLIER = 1_000
_FEWEST = 8
_LARGE_UNIT = 1_000
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger",
    "「{sheet}」的“{field}”一列按万元换算吗？"
    "第 {rows} 行的数大得像是元，选“万元”时这几行按元导入。",
)
_FIELDS = {"amount": "amount_fen", "back_paid": "back_paid_fen"}


def correct_units(
    cases: list[LedgerCase], reader: RowReader
) -> tuple[list[LedgerCase], list[Finding], list[Question]]:
    """Return the cases with outliers of a 万元 column read as yuan, the findings, the questions."""
    findings: list[Finding] = []
    questions: list[Question] = []
    for name, attribute in _FIELDS.items():
        factor, _ = reader.units.factor(name)
        column = reader.table.columns.get(name)
        if reader.units.written(name) < _LARGE_UNIT or column is None:
            continue
        suspects = _suspects(cases, attribute)
        if not suspects:
            continue
        label = reader.table.label(name) or name
        questions.append(_question(cases, suspects, reader, label, attribute))
        for index in suspects if factor >= _LARGE_UNIT else ():
            case = cases[index]
            fen = getattr(case, attribute)
            text = case.rows[0].texts[column] if column < len(case.rows[0].texts) else ""
            findings.append(Finding(case.where[0], "W_UNIT_SUSPECT", label, text))
            cases[index] = _read_as_yuan(case, attribute, fen // factor)
    return cases, findings, questions


def _suspects(cases: Sequence[LedgerCase], attribute: str) -> list[int]:
    known = [fen for case in cases if (fen := getattr(case, attribute))]
    if len(known) < _FEWEST:
        return []
    middle = median(known)
    return [
        index
        for index, case in enumerate(cases)
        if (getattr(case, attribute) or 0) > middle * _OUTLIER
    ]


def _read_as_yuan(case: LedgerCase, attribute: str, fen: int) -> LedgerCase:
    workers = case.workers
    if attribute == "amount_fen":
        if len(workers) == 1:
            workers = (workers[0]._replace(amount_fen=fen),)
        return case._replace(amount_fen=fen, workers=workers)
    return case._replace(back_paid_fen=fen)


def _question(
    cases: Sequence[LedgerCase],
    suspects: Sequence[int],
    reader: RowReader,
    label: str,
    attribute: str,
) -> Question:
    rows = "、".join(str(cases[index].where[0].row) for index in suspects[:10])
    evidence = "; ".join(
        f"{cases[index].where[0].row}: {yuan_grouped(getattr(cases[index], attribute))}"
        for index in suspects[:10]
    )
    return Question(
        id=reader.units.question(label),
        question=_QUESTION.format(sheet=reader.sheet, field=label, rows=rows),
        options=("万元", "元"),
        proposed="万元",
        evidence=evidence,
    )
