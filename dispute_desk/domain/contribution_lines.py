"""A line of a calculation, and its trace: the words are made of the operands of the figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_base import AVERAGE, FIRST, BaseWage
from dispute_desk.domain.contribution_plan import Cell
from dispute_desk.domain.contribution_stretches import month_of
from dispute_desk.domain.late_fee import fee_of
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.rounding import SCALE
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dispute_desk.domain.contribution import Result, Track
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.late_fee import Segment
    from dispute_desk.domain.policy_rows import Row, Source

_OWN_WAGE = QT_TRANSLATE_NOOP("contribution", "工资：{wage} 元（当月工资）")
_FIRST_WAGE = QT_TRANSLATE_NOOP("contribution", "工资：{wage} 元（新入职，按首月 {month} 的工资）")
_AVERAGE_WAGE = QT_TRANSLATE_NOOP(
    "contribution", "工资：{year} 年 {count} 个月工资合计 {summed} ÷ {count}，取 {wage} 元"
)
_WITHIN = QT_TRANSLATE_NOOP("contribution", "基数：在上下限 {lower} 至 {upper} 之间，按 {base} 元")
_RAISED = QT_TRANSLATE_NOOP("contribution", "基数：低于下限 {lower}，按下限 {base} 元")
_LOWERED = QT_TRANSLATE_NOOP("contribution", "基数：高于上限 {upper}，按上限 {base} 元")
_NO_CAP = QT_TRANSLATE_NOOP("contribution", "基数：下限 {lower}，不设上限，按 {base} 元")
_AVERAGE = QT_TRANSLATE_NOOP("contribution", "基数：按本市在岗职工 {year} 年月平均工资 {base} 元")
_RATE = QT_TRANSLATE_NOOP("contribution", "费率：{rate}")
_TIMES = QT_TRANSLATE_NOOP("contribution", "费率：{rate} × {factor} = {product}")
_INSTEAD = QT_TRANSLATE_NOOP("contribution", "费率：改按 {factor}")
_AMOUNT = QT_TRANSLATE_NOOP("contribution", "应缴：{base} × {rate} = {exact}，取 {amount} 元")
_PAID = QT_TRANSLATE_NOOP("contribution", "已按申报基数缴：{base} × {rate}，取 {amount} 元")
_GAP = QT_TRANSLATE_NOOP("contribution", "差额：{amount} − {paid} = {gap} 元")
_OVER = QT_TRANSLATE_NOOP("contribution", "多缴 {over} 元：单独列出，不与别的险种相抵")
_FEE = QT_TRANSLATE_NOOP(
    "contribution", "滞纳金：{gap} × {days} 天（{start} 至 {end}）× {rate} = {part}"
)
_FEE_SUM = QT_TRANSLATE_NOOP(
    "contribution", "滞纳金合计：{exact}，取 {fee} 元；以本金为限 {capped} 元"
)
_NO_FEE = QT_TRANSLATE_NOOP("contribution", "滞纳金：{start} 起才计，至 {end} 没有欠费天数")
_ROW = QT_TRANSLATE_NOOP("contribution", "依据 {row}（{status}）：{sources}")
_DERIVED = QT_TRANSLATE_NOOP("contribution", "{row}，由 {formula} 推算")
_CONTESTED = QT_TRANSLATE_NOOP("contribution", "有争议：{row} 之外另有 {other}，两种结果都列出")
_LEFT_OUT = QT_TRANSLATE_NOOP("contribution", "没有适用 {row}：{note}")
#: A cap that is none is not written as a number.
_TRACE = "contribution"


@dataclass(frozen=True, kw_only=True)
class Line:
    """A month of one worker, insurance and party; money in fen, exact amounts in fen too.

    ``number`` counts the workers from 1: two may bear one name.
    """

    number: int
    worker: str
    month: Month
    insurance: Insurance
    party: Party
    wage: int
    base: int
    base_wage: BaseWage
    rate: Decimal
    exact: Decimal
    amount: int
    paid: int
    gap: int
    fee_start: date
    fee_end: date
    fee_days: int
    fee_rate: Decimal
    fee_exact: Decimal
    fee: int
    fee_capped: int
    cell: Cell
    paid_base: int | None = None

    @property
    def base_rule(self) -> str:
        """How the wage that makes the base was formed."""
        return self.base_wage.rule

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The days of the late fee at each rate."""
        return self.cell.fee.segments if self.cell.fee is not None else ()

    @property
    def limit_row(self) -> str:
        """The id of the row that clamps the base: of limits, or of an average wage."""
        row: Row | None = self.cell.limit or self.cell.average
        return row.row_id if row else ""

    @property
    def rate_row(self) -> str:
        """The id of the row of the rate."""
        return self.cell.rate_row.row_id if self.cell.rate_row else ""


def lines_of(result: Result) -> Iterator[Line]:
    """Give the lines of a result in the order of its tracks, one by one."""
    for track in result.tracks:
        for at in range(len(track.months)):
            yield line_at(result, track, at)


def line_at(result: Result, track: Track, at: int) -> Line:
    """Return one line; its exact amounts come from the operands the figures were made of."""
    cell = result.cell(track, at)
    month = month_of(track.months[at])
    span = result.plan.fee(month)
    gap = track.gaps[at]
    fee = fee_of(gap, span.weight, result.plan.late_fee)
    worker = result.claim.workers[track.worker]
    declared = [one.paid_base for one in worker.months if one.first <= month <= one.last]
    return Line(
        number=track.worker + 1,
        worker=worker.name,
        month=month,
        insurance=track.insurance,
        party=track.party,
        wage=track.wages[at],
        base=track.bases[at],
        base_wage=result.base_wage(track.worker, month),
        rate=cell.rate,
        exact=Decimal(track.bases[at]) * cell.rate,
        amount=track.amounts[at],
        paid=track.paid[at],
        gap=gap,
        fee_start=span.start,
        fee_end=span.end,
        fee_days=span.days,
        fee_rate=span.segments[-1].rate if span.segments else Decimal(0),
        fee_exact=Decimal(fee.exact) / SCALE,
        fee=track.fees[at],
        fee_capped=track.capped[at],
        cell=cell,
        paid_base=declared[0] if declared else None,
    )


def trace(line: Line, sources: Mapping[str, Source], say: Translate | None = None) -> list[str]:
    """Return how a line came about, step by step, with the rows and documents it rests on."""
    words = _Words(say, sources)
    told = [_wage(line, words), *_base(line, words), *_rate(line, words)]
    told.append(
        words.of(
            _AMOUNT,
            base=yuan_grouped(line.base),
            rate=per_cent(line.rate),
            exact=_yuan(line.exact),
            amount=yuan_grouped(line.amount),
        )
    )
    told += [*_difference(line, words), *_fee(line, words)]
    for row, other in line.cell.contested:
        told.append(words.of(_CONTESTED, row=row.row_id, other=other.row_id))
    return told


class _Words:
    def __init__(self, say: Translate | None, sources: Mapping[str, Source]) -> None:
        self._say = say or (lambda _context, text: text)
        self._sources = sources

    def of(self, text: str, **facts: object) -> str:
        return self._say(_TRACE, text).format(**facts)

    def row(self, row: Row) -> str:
        """Return what a row rests on: its documents by number, or by title."""
        found = [self._sources[one] for one in row.source_ids if one in self._sources]
        named = "；".join(one.doc_no or one.title for one in found[:3])
        told = self.of(_ROW, row=row.row_id, status=row.status.value, sources=named)
        if not row.derived_from:
            return told
        return self.of(_DERIVED, row=told, formula=row.derived_from)


def _wage(line: Line, words: _Words) -> str:
    of, wage = line.base_wage, yuan_grouped(line.wage)
    if of.rule == AVERAGE:
        summed = yuan_grouped(of.summed)
        return words.of(_AVERAGE_WAGE, year=of.year, count=of.months, summed=summed, wage=wage)
    if of.rule == FIRST:
        return words.of(_FIRST_WAGE, month=of.month, wage=wage)
    return words.of(_OWN_WAGE, wage=wage)


def _base(line: Line, words: _Words) -> list[str]:
    cell = line.cell
    base = yuan_grouped(line.base)
    if cell.average is not None:
        return [words.of(_AVERAGE, year=cell.average.year, base=base), words.row(cell.average)]
    if cell.limit is None:
        return []
    lower, upper = yuan_grouped(cell.limit.lower), cell.limit.upper
    if line.wage < cell.limit.lower:
        told = words.of(_RAISED, lower=lower, base=base)
    elif upper is None:
        told = words.of(_NO_CAP, lower=lower, base=base)
    elif line.wage > upper:
        told = words.of(_LOWERED, upper=yuan_grouped(upper), base=base)
    else:
        told = words.of(_WITHIN, lower=lower, upper=yuan_grouped(upper), base=base)
    return [told, words.row(cell.limit)]


def _rate(line: Line, words: _Words) -> list[str]:
    cell = line.cell
    if cell.rate_row is None:
        return []
    rate = cell.rate_row.rate
    told = [words.of(_RATE, rate=per_cent(rate)), words.row(cell.rate_row)]
    for factor in cell.factors:
        if factor.replaces:
            told.append(words.of(_INSTEAD, factor=per_cent(factor.value)))
            rate = factor.value
        else:
            product = per_cent(rate * factor.value)
            told.append(
                words.of(_TIMES, rate=per_cent(rate), factor=_plain(factor.value), product=product)
            )
            rate *= factor.value
        if factor.row is not None:
            told.append(words.row(factor.row))
    told += [words.of(_LEFT_OUT, row=row.row_id, note=row.note) for row in cell.left_out]
    return told


def _difference(line: Line, words: _Words) -> list[str]:
    if line.paid_base is None:
        return []
    amount, paid = yuan_grouped(line.amount), yuan_grouped(line.paid)
    base = yuan_grouped(line.paid_base)
    told = [
        words.of(_PAID, base=base, rate=per_cent(line.rate), amount=paid),
        words.of(_GAP, amount=amount, paid=paid, gap=yuan_grouped(line.gap)),
    ]
    if line.gap < 0:
        told.append(words.of(_OVER, over=yuan_grouped(-line.gap)))
    return told


def _fee(line: Line, words: _Words) -> list[str]:
    span = line.cell.fee
    if span is None or line.gap <= 0:
        return []
    if not span.segments:
        return [words.of(_NO_FEE, start=span.start, end=span.end)]
    told = [
        words.of(
            _FEE,
            gap=yuan_grouped(line.gap),
            days=one.days,
            start=one.start,
            end=one.end,
            rate=per_cent(one.rate),
            part=_yuan(Decimal(line.gap) * one.days * one.rate),
        )
        for one in span.segments
    ]
    fee, capped = yuan_grouped(line.fee), yuan_grouped(line.fee_capped)
    return [*told, words.of(_FEE_SUM, exact=_yuan(line.fee_exact), fee=fee, capped=capped)]


def per_cent(rate: Decimal) -> str:
    """Return a rate for people: ``0.48%``."""
    return f"{_plain(rate * 100)}%"


def _yuan(fen: Decimal) -> str:
    """Return an exact amount in yuan, as many decimals as it has, at least two."""
    yuan = _plain(fen / 100)
    whole, _, part = yuan.partition(".")
    return f"{int(whole):,}.{part.ljust(2, '0')}"


def _plain(number: Decimal) -> str:
    """Return a number without exponent and without zeros nobody needs."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
