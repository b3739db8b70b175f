"""Who has no result yet when a case of the past is closed: named, never passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.closing_list import Need
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.closing_list import ClosingPoint
    from dispute_desk.domain.closure_kinds import ClosureKind
    from dispute_desk.domain.rows import CaseFile

WORKERS_WITHOUT_END = sentence(
    "workers_without_end",
    QT_TRANSLATE_NOOP(
        "errors",
        "按“{kind}”结案，{names} 还没有补缴结果，或者只有不算入库的凭证。"
        "请先登记各人的结果；确已办结的，请在补录原因里写明这些职工的姓名和结果。",
    ),
)
#: So many are named in the sentence before the rest is counted.
_NAMED = 5


def check_open_workers(
    file: CaseFile, kind: ClosureKind, lacks: Iterable[ClosingPoint], reason: str
) -> None:
    """Refuse to close over workers without an end, or without proof, whom the reason names not."""
    refusal = unnamed_workers(file, kind.label, lacks, reason)
    if refusal is not None:
        raise refusal


def unnamed_workers(
    file: CaseFile, kind: str, lacks: Iterable[ClosingPoint], reason: str
) -> DeskError | None:
    """Return the refusal a closure meets whose reason leaves somebody out; None if it does not.

    ``kind`` is the word for the way of closing.
    """
    open_ids: set[int] = set()
    for point in lacks:
        if point.need is Need.WORKERS:
            open_ids |= set(point.open_ids)
        elif point.need is Need.RECEIPTS:
            unproved = set(point.open_ids)
            open_ids |= {one["claimant_id"] for one in file.payments if one["id"] in unproved}
    names = [str(one["name"]) for one in file.claimants if one["id"] in open_ids]
    left = [name for name in names if name not in reason]
    if not left:
        return None
    told = "、".join(left[:_NAMED])
    told = told if len(left) <= _NAMED else f"{told}等 {len(left)} 人"
    return DeskError(WORKERS_WITHOUT_END, field="reason", kind=kind, names=told)
