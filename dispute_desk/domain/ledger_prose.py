"""Amounts that stand only in the words of a ledger without a column for them: asked, not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.chinese_amounts import amounts_in_prose
from dispute_desk.domain.ledger import LedgerCase, Question
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger_grid import Table

LEAVE = QT_TRANSLATE_NOOP("ledger", "不取，留在原文里")
TAKE = QT_TRANSLATE_NOOP("ledger", "作涉案金额导入")
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger", "「{sheet}」没有金额一列，有 {count} 行在文字里写了一个金额，作涉案金额导入吗？"
)
_EVIDENCE = QT_TRANSLATE_NOOP(
    "ledger", "合计 {sum} 元；如第 {row} 行：{fen} 元。写了几个金额的行不取"
)


def amounts_from_words(
    sheet: str, table: Table, cases: Sequence[LedgerCase], answers: Mapping[str, str]
) -> tuple[list[LedgerCase], list[Question]]:
    """Return the cases, with the amounts of their words where a person said so, and the question.

    A row that names several amounts names none: which one is in dispute its words do not say.
    """
    if table.columns.keys() & {"amount", "worker_amount"}:
        return list(cases), []
    told = {at: fen for at, case in enumerate(cases) if (fen := _only_amount(case)) is not None}
    if not told:
        return list(cases), []
    first = next(iter(told))
    question = Question(
        id=f"prose:{sheet}",
        question=Phrase(_QUESTION, sheet=AsWritten(sheet), count=len(told)),
        options=(LEAVE, TAKE),
        proposed=LEAVE,
        evidence=Phrase(
            _EVIDENCE,
            sum=yuan_grouped(sum(told.values())),
            row=cases[first].where[0].row,
            fen=yuan_grouped(told[first]),
        ),
    )
    if answers.get(question.id) != TAKE:
        return list(cases), [question]
    return [
        case._replace(amount_fen=told[at]) if at in told else case for at, case in enumerate(cases)
    ], [question]


def _only_amount(case: LedgerCase) -> int | None:
    told = {fen for text in (case.claim, case.remark) if text for fen in amounts_in_prose(text)}
    return told.pop() if len(told) == 1 else None
