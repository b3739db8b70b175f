"""The answer of a calculation as JSON (contract, ``backpay``): lines, sums, what lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.contribution_lines import Line, lines_of
from dispute_desk.domain.contribution_readings import readings
from dispute_desk.domain.contribution_stretches import month_of
from dispute_desk.domain.contribution_words import (
    INSURANCE_WORDS,
    assumptions,
    months_told,
    names_of,
    runs_of,
    why_missing,
)
from dispute_desk.domain.money import yuan_grouped, yuan_text
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Missing, Result, Totals
    from dispute_desk.domain.contribution_input import Worker
    from dispute_desk.domain.contribution_readings import Reading
    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.months import Month

#: A wage that was not meant, in fen a month.
_LARGE = 1_000_000_00
_ZERO_WAGE = QT_TRANSLATE_NOOP("contribution", "{name} {month}：工资为 0，按下限计算，请核对")
_LARGE_WAGE = QT_TRANSLATE_NOOP(
    "contribution", "{name} {month}：工资 {wage} 元，请核对是否多写了位数"
)
_EARLY = QT_TRANSLATE_NOOP(
    "contribution", "{name} {month}：缴费日 {day} 早于这个月的滞纳金起算日，不计滞纳金"
)
_OVER = QT_TRANSLATE_NOOP(
    "contribution",
    "{name} {insurance} {month}：已申报的基数高于应缴的基数，多缴 {over} 元，"
    "单独列出，不与别的险种相抵",
)


def answer_of(result: Result, say: Translate | None = None) -> dict[str, Any]:
    """Return a result as the contract has it; money as yuan text, rates as plain decimals."""
    pack = result.plan.view.pack
    return {
        "lines": [_line(one) for one in lines_of(result)],
        "workers": [
            {"worker": worker.name, "worker_no": number, **_claimant(worker), **_totals(total)}
            for number, (worker, total) in enumerate(
                zip(result.claim.workers, result.by_worker, strict=True), 1
            )
        ],
        "totals": _totals(result.totals),
        "complete": result.is_complete,
        "missing": _missing(result, say),
        "readings": [_reading(one) for one in readings(result)],
        "warnings": warnings_of(result, say),
        "pack": {"id": pack.id, "version": pack.version, "sha256": pack.sha256},
        "switches": dict(result.plan.switches),
        "as_known_on": result.plan.view.as_known_on.isoformat(),
        "paid_on": result.claim.paid_on.isoformat(),
        "assumptions": assumptions(result, say),
    }


def warnings_of(result: Result, say: Translate | None = None) -> list[str]:
    """Return a sentence for each figure that was computed and should be looked at."""
    translate = say or (lambda _context, text: text)
    told: list[str] = []

    def tell(text: str, first: Month, last: Month, **facts: object) -> None:
        month = months_told(first, last, say)
        told.append(translate("contribution", text).format(month=month, **facts))

    day = result.claim.paid_on
    for worker in result.claim.workers:
        for one in worker.months:
            if one.wage == 0:
                tell(_ZERO_WAGE, one.first, one.last, name=worker.name)
            elif one.wage is not None and one.wage >= _LARGE:
                wage = yuan_text(one.wage)
                tell(_LARGE_WAGE, one.first, one.last, name=worker.name, wage=wage)
            early = one.last
            while early >= one.first and day < result.plan.fee(early).start:
                early = early.plus(-1)
            if early < one.last:
                tell(_EARLY, early.plus(1), one.last, name=worker.name, day=day)
    for name, insurance, over in _overpaid(result):
        words = translate("contribution", INSURANCE_WORDS[insurance])
        for first, last in runs_of(sorted(over)):
            fen = sum(over[month] for month in over if first <= month <= last)
            tell(_OVER, first, last, name=name, insurance=words, over=yuan_grouped(fen))
    return told


def _overpaid(result: Result) -> Iterator[tuple[str, Insurance, dict[Month, int]]]:
    """Give what was paid on too high a base: whose, of which insurance, in fen by month."""
    held: dict[tuple[int, Insurance], dict[Month, int]] = {}
    for track in result.tracks:
        for number, gap in zip(track.months, track.gaps, strict=True):
            if gap < 0:
                months = held.setdefault((track.worker, track.insurance), {})
                month = month_of(number)
                months[month] = months.get(month, 0) - gap
    for (worker, insurance), months in held.items():
        yield result.claim.workers[worker].name, insurance, months


def _claimant(worker: Worker) -> dict[str, int]:
    return {} if worker.claimant_id is None else {"claimant_id": worker.claimant_id}


def _totals(total: Totals) -> dict[str, str]:
    return {
        "employer": yuan_text(total.employer),
        "employee": yuan_text(total.employee),
        "principal": yuan_text(total.principal),
        "late_fee": yuan_text(total.late_fee),
        "late_fee_capped": yuan_text(total.late_fee_capped),
        "overpaid": yuan_text(total.overpaid),
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "worker": one.worker,
        "worker_no": one.number,
        "month": str(one.month),
        "insurance": one.insurance.value,
        "party": one.party.value,
        "wage": yuan_text(one.wage),
        "base": yuan_text(one.base),
        "base_rule": one.base_rule,
        "limit_row": one.limit_row,
        "rate": _plain(one.rate),
        "rate_row": one.rate_row,
        "factor_rows": [factor.row.row_id for factor in one.cell.factors if factor.row],
        "exact": _exact(one.exact),
        "amount": yuan_text(one.amount),
        "paid": yuan_text(one.paid),
        "gap": yuan_text(one.gap),
        "late_fee": {
            "start": one.fee_start.isoformat(),
            "end": one.fee_end.isoformat(),
            "days": one.fee_days,
            "rate": _plain(one.fee_rate),
            "exact": _exact(one.fee_exact),
            "amount": yuan_text(one.fee),
            "capped": yuan_text(one.fee_capped),
            "segments": [
                {
                    "from": part.start.isoformat(),
                    "to": part.end.isoformat(),
                    "days": part.days,
                    "rate": _plain(part.rate),
                }
                for part in one.segments
            ],
        },
    }


def _reading(one: Reading) -> dict[str, Any]:
    """Return what a contested row's other reading comes to."""
    return {
        "row": one.row.row_id,
        "other": one.other.row_id,
        "note": one.row.note,
        "other_note": one.other.note,
        "totals": _totals(one.totals),
    }


def _missing(result: Result, say: Translate | None) -> list[dict[str, Any]]:
    """Return each insurance, month and lack once, with how many workers it concerns."""
    through = result.plan.view.pack.confirmed_through
    first: dict[tuple[str, str, str], Missing] = {}
    workers: dict[tuple[str, str, str], set[int]] = {}
    for one in result.missing:
        key = (one.insurance.value, str(one.month), one.lack.what.value)
        workers.setdefault(key, set()).add(one.worker)
        first.setdefault(key, one)
    return [
        {
            "insurance": one.insurance.value,
            "month": str(one.month),
            "what": one.lack.what.value,
            "why": one.lack.found.value,
            "row": one.lack.row_id or None,
            "message": why_missing(one, through, say, of=names_of(result, workers[key])),
            "workers": len(workers[key]),
        }
        for key, one in first.items()
    ]


def _exact(fen: Decimal) -> str:
    """Return an amount before rounding in yuan: as many decimals as it has, at least two."""
    whole, _, part = _plain(fen / 100).partition(".")
    return f"{whole}.{part.ljust(2, '0')}"


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
