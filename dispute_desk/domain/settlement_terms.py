"""A way to settle as an agreement says it: its terms in columns, its sums, its clauses.

Everything here stands on papers, so it is Chinese. The employer pays what is due and bears the late
fee; nothing is waived, lessened, or paid to the worker.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party, Term
from dispute_desk.domain.amount import Insurance, Share
from dispute_desk.domain.calculation import LateFeeTaken
from dispute_desk.domain.months import Month
from dispute_desk.domain.settlement import OptionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.settlement import Option, Portion

_OBLIGATIONS = {
    OptionKind.FULL: "一次补缴社会保险费",
    OptionKind.PARTS: "第{part}期（共{count}期）补缴社会保险费",
    OptionKind.PRINCIPAL_FIRST: "先行补缴社会保险费本金",
}
_RECKONED = "条款所列滞纳金为测算数，按实际缴款日计算，由用人单位承担，以税务机关核定为准。"
_LEFT_OPEN = "滞纳金按实际缴款日计算，由用人单位承担，金额以税务机关核定为准。"
_CLAUSES = {
    OptionKind.PARTS: (
        "各期分别于条款所列期限前缴清；税务机关责令限期缴纳的，按税务机关确定的期限缴纳。"
    ),
    OptionKind.PRINCIPAL_FIRST: (
        "滞纳金由用人单位承担，金额和缴纳期限由税务机关依法核定，本协议不作减免。"
    ),
}


@dataclass(frozen=True, kw_only=True)
class AgreedSum:
    """What is agreed for a worker (by place), insurance and share, all parts together; fen."""

    worker: int
    insurance: Insurance
    share: Share
    first: Month
    last: Month
    fen: int


def terms_of(option: Option, claimants: Sequence[int | None], late_fee: LateFeeTaken) -> list[Term]:
    """Return a term for each worker, insurance and part; ``claimants`` in the workers' order.

    The late fee stands in it as reckoned unless it is left to the tax authority altogether.
    """
    words = _OBLIGATIONS[option.kind]
    count = len(option.days)
    return [
        Term(
            claimant_id=claimants[one.worker],
            obligation=words.format(part=one.part, count=count),
            payer=Party.EMPLOYER,
            insurance=one.insurance,
            month_from=one.first,
            month_to=one.last,
            employer_fen=one.employer or None,
            employee_fen=one.employee or None,
            late_fee_fen=_fee(option, one, late_fee) or None,
            late_fee_payer=Party.EMPLOYER,
            due_on=one.due_on,
        )
        for one in option.portions
    ]


def clauses_of(option: Option, late_fee: LateFeeTaken) -> str:
    """Return what an agreement says in words beside its terms."""
    told = [_CLAUSES[option.kind]] if option.kind in _CLAUSES else []
    if option.kind is not OptionKind.PRINCIPAL_FIRST:
        told.append(_LEFT_OPEN if late_fee is LateFeeTaken.LEFT_OUT else _RECKONED)
    return "\n".join(told)


def agreed_sums(option: Option) -> list[AgreedSum]:
    """Return the agreed contributions by worker, insurance and share; the late fee stands apart."""
    found: dict[tuple[int, Insurance], list[Portion]] = defaultdict(list)
    for one in option.portions:
        found[one.worker, one.insurance].append(one)
    return [
        AgreedSum(
            worker=worker,
            insurance=insurance,
            share=share,
            first=min(one.first for one in mine),
            last=max(one.last for one in mine),
            fen=fen,
        )
        for (worker, insurance), mine in found.items()
        for share, fen in (
            (Share.EMPLOYER, sum(one.employer for one in mine)),
            (Share.EMPLOYEE, sum(one.employee for one in mine)),
        )
        if fen
    ]


def _fee(option: Option, one: Portion, late_fee: LateFeeTaken) -> int:
    if option.kind is OptionKind.PRINCIPAL_FIRST or late_fee is LateFeeTaken.LEFT_OUT:
        return 0
    return one.late_fee_capped if late_fee is LateFeeTaken.CAPPED else one.late_fee
