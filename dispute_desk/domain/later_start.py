"""A later month to settle from than a worker claims: only where the evidence record says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dispute_desk.domain.contribution_input import Claim, Worker
    from dispute_desk.domain.evidence_matrix import MatrixLine

NO_START_KNOWN = sentence(
    "later_start_without_day",
    QT_TRANSLATE_NOOP(
        "errors",
        "{name} 不能改从 {month} 起算：没有登记入职日期。请先在职工资料里登记，并登记证据。",
    ),
)
START_UNPROVED = sentence(
    "later_start_unproved",
    QT_TRANSLATE_NOOP(
        "errors",
        "{name} 不能改从 {month} 起算：举证记录里没有证明“{elements}”的材料。请先登记收到的证据。",
    ),
)
START_TOO_LATE = sentence(
    "later_start_too_late",
    QT_TRANSLATE_NOOP(
        "errors",
        "{name} 不能改从 {month} 起算：登记的入职日期是 {day}，最晚从 {latest} 起算。",
    ),
)
NO_MONTHS_LEFT = sentence(
    "later_start_after_all",
    QT_TRANSLATE_NOOP("errors", "{name} 从 {month} 起没有要补缴的月份，请核对起算月份。"),
)
START_OF_NOBODY = sentence(
    "later_start_of_nobody",
    QT_TRANSLATE_NOOP("errors", "要改起算月份的职工不在这次测算里，请核对。"),
)


@dataclass(frozen=True, kw_only=True)
class LaterStart:
    """A worker of the case whose months before one are left out of a settlement."""

    claimant_id: int
    month: Month


def check_start(start: LaterStart, worker: Mapping[str, Any], lines: Iterable[MatrixLine]) -> None:
    """Refuse a start the record does not bear out: no day of entry, none proved, or too late.

    ``lines`` are those of the evidence matrix.
    """
    name, month = worker["name"], start.month
    entered = worker["employed_from"]
    if entered is None:
        raise DeskError(NO_START_KNOWN, field="starts", name=name, month=month)
    proving = [one for one in lines if one.element.proves_start]
    if not any(_proves(one, start.claimant_id) for one in proving):
        raise DeskError(
            START_UNPROVED,
            field="starts",
            name=name,
            month=month,
            elements="、".join(one.element.label for one in proving),
        )
    latest = Month.of(entered)
    if month > latest:
        raise DeskError(
            START_TOO_LATE, field="starts", name=name, month=month, day=entered, latest=latest
        )


def from_later(claim: Claim, starts: Sequence[LaterStart], names: Mapping[int, str]) -> Claim:
    """Return the claim without the months before a worker's later start."""
    wanted = {one.claimant_id: one.month for one in starts}
    if set(wanted) - {one.claimant_id for one in claim.workers}:
        raise DeskError(START_OF_NOBODY, field="starts")
    return replace(
        claim,
        workers=tuple(
            one
            if one.claimant_id not in wanted
            else _trimmed(one, wanted[one.claimant_id], names.get(one.claimant_id, one.name))
            for one in claim.workers
        ),
    )


def _proves(line: MatrixLine, claimant_id: int) -> bool:
    return bool(line.received) and claimant_id not in line.unproved


def _trimmed(worker: Worker, month: Month, name: str) -> Worker:
    months = tuple(
        replace(one, first=max(one.first, month)) for one in worker.months if one.last >= month
    )
    if not months:
        raise DeskError(NO_MONTHS_LEFT, field="starts", name=name, month=month)
    return replace(worker, months=months)
