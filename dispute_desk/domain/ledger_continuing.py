"""A sheet without headings that goes on where the one before it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.ledger import Question, SheetRole
from dispute_desk.domain.ledger_evidence import FORMED, SAME_FORM, shares_of_forms
from dispute_desk.domain.ledger_grid import filled
from dispute_desk.domain.ledger_regions import Region
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_decisions import Decisions
    from dispute_desk.domain.ledger_grid import Grid

_QUESTION = QT_TRANSLATE_NOOP(
    "ledger", "「{sheet}」没有表头，各列像是接着「{before}」的。按续表导入吗？"
)
_EVIDENCE = QT_TRANSLATE_NOOP("ledger", "各列的内容有 {share}% 与那张表对得上")
GOES_ON = QT_TRANSLATE_NOOP("ledger", "按续表导入")
NO_CASES = QT_TRANSLATE_NOOP("ledger", "不是案件")
_SURE, _LIKELY = 0.9, 0.6
_FEWEST_FORMS = 3
_SAMPLE = 40
_FEWEST_CELLS = 3


def continued(
    grid: Grid, name: str, before: Region, decisions: Decisions
) -> tuple[Region | None, Question | None] | None:
    """Return the sheet as a table under the headings of the sheet before, with a question.

    None where its columns hold something else; no question where they leave no doubt; no table
    where a person said that it lists no cases.
    """
    rows = [row for row in grid.rows if len(filled(row)) >= _FEWEST_CELLS][:_SAMPLE]
    fits = []
    for field, column in before.table.columns.items():
        form = SAME_FORM.get(field, field)
        if form not in FORMED:
            continue
        shares, seen = shares_of_forms(rows, column)
        if seen:
            fits.append(shares.get(form, 0.0))
    likeness = sum(fits) / len(fits) if len(fits) >= _FEWEST_FORMS else 0.0
    if not rows or likeness < _LIKELY:
        return None
    table = replace(before.table, header_row=0, header_rows=0, window=None, half=0)
    region = Region(grid, table, SheetRole.CASES, 0, len(grid.rows))
    if likeness >= _SURE:
        return region, None
    question = Question(
        id=f"continues:{grid.name}",
        question=Phrase(_QUESTION, sheet=AsWritten(grid.name), before=AsWritten(name)),
        options=(GOES_ON, NO_CASES),
        proposed=GOES_ON,
        evidence=Phrase(_EVIDENCE, share=round(likeness * 100)),
    )
    said = decisions.answers.get(question.id)
    return (None if said == NO_CASES else region), question
