"""Amounts that cannot be in their column's unit: single ones, or all of the column."""

from __future__ import annotations

from dataclasses import replace
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.ledger import Finding, LedgerCase, Question
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, AsWritten, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger_fields import RowReader
    from dispute_desk.domain.ledger_found import TotalRow

#: So many times the middle of its column is no amount but another unit.
_OUTLIER = 1_000
_FEWEST = 3
_LARGE_UNIT = 1_000
_WAN = 10_000
#: Two columns of the same rows that differ so much are not in the same unit.
_APART = range(2_000, 50_001)
#: What the middle of a column of amounts can be, in fen.
_PLAUSIBLE = range(10_000, 500_000_000)
#: A case of the middle over 20 million yuan: the column is rather in yuan.
_FAR_TOO_MUCH = 2_000_000_000
_MOST_ROWS = 10
_ONE_HUNDREDTH = 100
_QUESTION = QT_TRANSLATE_NOOP(
    "ledger",
    "「{sheet}」的“{field}”一列按万元换算吗？"
    "第 {rows} 行的数大得像是元，选“万元”时这几行按元导入。",
)
_WHOLE = QT_TRANSLATE_NOOP(
    "ledger", "「{sheet}」的“{field}”一列是万元还是元？照表上写的单位，整列都不像。"
)
_READINGS = QT_TRANSLATE_NOOP("ledger", "按万元合计 {wan} 元；按元合计 {yuan} 元；{reason}")
_OF_ROWS = QT_TRANSLATE_NOOP("ledger", "可疑的行：{rows}")
_OF_SIBLING = QT_TRANSLATE_NOOP("ledger", "同一行里与“{other}”一列相差约一万倍")
_OF_TOTAL = QT_TRANSLATE_NOOP("ledger", "第 {row} 行的合计与逐行相加相差约一万倍")
_OF_SIZE = QT_TRANSLATE_NOOP("ledger", "照万元，多数案件在两千万元以上")
_FIELDS = {"amount": "amount_fen", "back_paid": "back_paid_fen"}


class Corrected(NamedTuple):
    """Cases and totals after what is in another unit was read so; findings and questions."""

    cases: list[LedgerCase]
    totals: list[TotalRow]
    findings: list[Finding]
    questions: list[Question]


def correct_units(cases: list[LedgerCase], totals: list[TotalRow], reader: RowReader) -> Corrected:
    """Return the cases with columns or single amounts in another unit read as proposed.

    Nothing is changed without a question; an answer is what the column was read by already.
    """
    done = Corrected(cases, totals, [], [])
    for name in _FIELDS:
        if name in reader.table.columns:
            column = _Column(name, done.cases, reader)
            whole = column.whole(done.totals)
            done = column.in_unit(done, *whole) if whole else column.without_outliers(done)
    return done


class _Column:
    """A column of amounts: what its cases hold, in the unit the sheet itself tells."""

    def __init__(self, name: str, cases: list[LedgerCase], reader: RowReader) -> None:
        self._name = name
        self._attribute = _FIELDS[name]
        self._reader = reader
        self._label = reader.table.label(name) or name
        self._column = reader.table.columns[name]
        self._used, _ = reader.units.factor(name)
        self._written = reader.units.written(name)
        self._cases = cases

    def _fen(self, case: LedgerCase) -> int:
        fen: int | None = getattr(case, self._attribute)
        return 0 if fen is None else fen

    def _middle(self) -> int:
        """Return the middle of the amounts in the unit that is written; 0 where there is none."""
        known = [fen for case in self._cases if (fen := self._fen(case)) > 0]
        return median_low(known) * self._written // self._used if known else 0

    def whole(self, totals: Sequence[TotalRow]) -> tuple[int, str] | None:
        """Return the unit (in yuan) the whole column seems to be in, and what speaks for it."""
        middle = self._middle()
        if not middle:
            return None
        return self._by_sibling(middle) or self._by_total(totals) or self._by_size(middle)

    def _by_sibling(self, middle: int) -> tuple[int, str] | None:
        for name in _FIELDS:
            if name == self._name or name not in self._reader.table.columns:
                continue
            other = _Column(name, self._cases, self._reader)
            pairs = [
                (mine, theirs)
                for case in self._cases
                if (mine := self._fen(case)) > 0 and (theirs := other._fen(case)) > 0
            ]
            if len(pairs) < _FEWEST:
                continue
            reason = Phrase(_OF_SIBLING, other=AsWritten(other._label))
            # In the units that are written, whatever was answered.
            times = median_low([mine / theirs for mine, theirs in pairs])
            times *= self._written * other._used / (self._used * other._written)
            beside = other._middle()
            if (
                int(times) in _APART
                and self._written == _WAN
                and self._is_likelier(middle // _WAN, beside, middle, beside * _WAN)
            ):
                return 1, reason
            if (
                times
                and int(1 / times) in _APART
                and self._written == 1
                and self._is_likelier(middle * _WAN, beside, middle, beside // _WAN)
            ):
                return _WAN, reason
        return None

    @staticmethod
    def _is_likelier(mine: int, theirs: int, as_it_is: int, changed: int) -> bool:
        """Whether changing this column leaves both plausible, and changing the other does not."""
        return (mine in _PLAUSIBLE and theirs in _PLAUSIBLE) and not (
            as_it_is in _PLAUSIBLE and changed in _PLAUSIBLE
        )

    def _by_total(self, totals: Sequence[TotalRow]) -> tuple[int, str] | None:
        """Find a total in ten-thousands, as the column says, over rows ten thousand times as much.

        The parts that are counted need not be known: the whole of the sheet tells.
        """
        if self._written != _WAN:
            return None
        whole = sum(map(self._fen, self._cases)) * self._written // self._used
        for total in totals:
            stated = total.fen * self._written // self._used
            if total.field == self._name and abs(stated * _WAN - whole) <= whole // _ONE_HUNDREDTH:
                return 1, Phrase(_OF_TOTAL, row=total.place.row)
        return None

    def _by_size(self, middle: int) -> tuple[int, str] | None:
        return (1, _OF_SIZE) if self._written == _WAN and middle > _FAR_TOO_MUCH else None

    def in_unit(self, done: Corrected, proposed: int, reason: str) -> Corrected:
        """Read the whole column in another unit, and ask about it."""
        wan, yuan = (self._total(factor) for factor in (_WAN, 1))
        question = Question(
            id=self._reader.units.question(self._label),
            question=Phrase(
                _WHOLE, sheet=AsWritten(self._reader.sheet), field=AsWritten(self._label)
            ),
            options=("万元", "元"),
            proposed="万元" if proposed == _WAN else "元",
            evidence=Phrase(
                _READINGS, wan=yuan_grouped(wan), yuan=yuan_grouped(yuan), reason=reason
            ),
        )
        cases, totals = done.cases, done.totals
        if not self._reader.units.is_answered(self._name) and proposed != self._used:
            cases = [self._rescaled(case, proposed) for case in cases]
            totals = [
                _total_in(total, proposed) if total.field == self._name else total
                for total in totals
            ]
        return done._replace(cases=cases, totals=totals, questions=[*done.questions, question])

    def _total(self, factor: int) -> int:
        return sum(self._fen(self._rescaled(case, factor)) for case in self._cases)

    def _rescaled(self, case: LedgerCase, factor: int) -> LedgerCase:
        fen = self._fen(case)
        if not fen or factor == self._used or self._names_its_unit(case):
            return case
        return self._read_as(case, fen * factor // self._used, factor)

    def _text(self, case: LedgerCase) -> str:
        texts = case.rows[0].texts
        return texts[self._column] if self._column < len(texts) else ""

    def _names_its_unit(self, case: LedgerCase) -> bool:
        return read_amount(self._text(case)).unit is not None

    def _read_as(self, case: LedgerCase, fen: int, factor: int) -> LedgerCase:
        """Return the case with another amount; its workers' are in the same column or not."""
        if self._name != "amount":
            return case._replace(back_paid_fen=fen)
        workers = case.workers
        if "worker_amount" not in self._reader.table.columns:
            workers = tuple(
                one
                if one.amount_fen is None
                else one._replace(amount_fen=one.amount_fen * factor // self._used)
                for one in workers
            )
        if len(workers) == 1 and workers[0].amount_fen is not None:
            workers = (workers[0]._replace(amount_fen=fen),)
        return case._replace(amount_fen=fen, workers=workers)

    def without_outliers(self, done: Corrected) -> Corrected:
        """Read single amounts of a 万元 column that are far too large as yuan, and ask."""
        if self._written < _LARGE_UNIT:
            return done
        suspects = self._suspects()
        if not suspects:
            return done
        cases, findings = list(done.cases), list(done.findings)
        if self._used >= _LARGE_UNIT:
            for index in suspects:
                case = cases[index]
                place = case.where[0]
                findings.append(Finding(place, "W_UNIT_SUSPECT", self._label, self._text(case)))
                cases[index] = self._read_as(case, self._fen(case) // self._used, 1)
        question = self._about(suspects, cases)
        return done._replace(cases=cases, findings=findings, questions=[*done.questions, question])

    def _suspects(self) -> list[int]:
        known = [fen for case in self._cases if (fen := self._fen(case))]
        if len(known) < _FEWEST:
            return []
        most = median_low(known) * _OUTLIER
        return [
            index
            for index, case in enumerate(self._cases)
            if self._fen(case) > most and not self._names_its_unit(case)
        ]

    def _about(self, suspects: Sequence[int], corrected: Sequence[LedgerCase]) -> Question:
        rows = [self._cases[index].where[0].row for index in suspects[:_MOST_ROWS]]
        told = "；".join(
            f"{row}: {yuan_grouped(self._fen(self._cases[index]) * self._written // self._used)}"
            for row, index in zip(rows, suspects, strict=False)
        )
        if self._used >= _LARGE_UNIT:
            wan = sum(map(self._fen, corrected))
        else:
            apart = set(suspects)
            wan = sum(
                self._fen(case)
                if index in apart
                else self._fen(self._rescaled(case, self._written))
                for index, case in enumerate(self._cases)
            )
        return Question(
            id=self._reader.units.question(self._label),
            question=Phrase(
                _QUESTION,
                sheet=AsWritten(self._reader.sheet),
                field=AsWritten(self._label),
                rows="、".join(map(str, rows)),
            ),
            options=("万元", "元"),
            proposed="万元",
            evidence=Phrase(
                _READINGS,
                wan=yuan_grouped(wan),
                yuan=yuan_grouped(self._total(1)),
                reason=Phrase(_OF_ROWS, rows=AsWritten(told)),
            ),
        )


def _total_in(total: TotalRow, factor: int) -> TotalRow:
    slack = 0 if factor == 1 else max(total.tolerance_fen, 1)
    fen = total.fen * factor // total.factor
    return replace(total, fen=fen, factor=factor, tolerance_fen=slack)
