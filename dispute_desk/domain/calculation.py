"""A calculation of contributions that was kept with a case, and what it came to by worker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance, Share
from dispute_desk.domain.contribution import totals_of
from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.contribution import Result


class LateFeeTaken(StrEnum):
    """Which late fee becomes a figure of the case: capped at the principal, without cap, none."""

    CAPPED = "capped"
    UNCAPPED = "uncapped"
    LEFT_OUT = "left_out"


LATE_FEE_WORDS: dict[LateFeeTaken, str] = {
    LateFeeTaken.CAPPED: QT_TRANSLATE_NOOP("late_fee_taken", "以本金为限"),
    LateFeeTaken.UNCAPPED: QT_TRANSLATE_NOOP("late_fee_taken", "不设上限"),
    LateFeeTaken.LEFT_OUT: QT_TRANSLATE_NOOP("late_fee_taken", "不列入，由税务机关另定"),
}


@dataclass(eq=False, kw_only=True)
class Calculation(Record):
    """What was asked, by which figures, and what came of it; money in fen.

    ``asked`` is canonical JSON with every day and switch filled in; ``figures`` and ``missing``
    are JSON, see :func:`figures_of` and :func:`missing_of`. ``applied_on`` is the day the results
    became the verified figures of the case, ``applied_reason`` why although incomplete.
    """

    case_id: int = 0
    asked: str = ""
    pack_id: str = ""
    pack_version: str = ""
    pack_sha256: str = ""
    switches: str = ""
    as_known_on: date | None = None
    paid_on: date | None = None
    workers: int = 0
    employer_fen: int = 0
    employee_fen: int = 0
    late_fee_fen: int = 0
    late_fee_capped_fen: int = 0
    overpaid_fen: int = 0
    complete: bool = False
    missing: str = ""
    figures: str = ""
    person_id: int | None = None
    note: str | None = None
    applied_on: date | None = None
    applied_reason: str | None = None
    recorded_at: datetime | None = None


#: By insurance: employer, employee, late fee, late fee capped, over-paid; in fen.
Sums = Mapping[str, Sequence[int]]


def figures_of(result: Result) -> list[dict[str, list[int]]]:
    """Return the sums of each worker in order, by insurance."""
    found: list[dict[str, list[int]]] = [{} for _ in result.claim.workers]
    for track in result.tracks:
        if not track.months:
            continue
        sums = totals_of(track)
        own = found[track.worker].setdefault(track.insurance.value, [0, 0, 0, 0, 0])
        parts = (
            sums.employer, sums.employee, sums.late_fee, sums.late_fee_capped, sums.overpaid,
        )  # fmt: skip
        for at, fen in enumerate(parts):
            own[at] += fen
    return found


def missing_of(result: Result) -> list[list[str]]:
    """Return each insurance, month and lack once: what the totals do not cover."""
    keys = {
        (one.insurance.value, str(one.month), one.lack.what.value, one.lack.found.value)
        for one in result.missing
    }
    return [list(key) for key in sorted(keys)]


def owed(sums: Sums, late_fee: LateFeeTaken) -> Iterator[tuple[Insurance, Share, int]]:
    """Give what of a worker's sums is owed, by insurance and share; nothing that is nil."""
    for code, (employer, employee, fee, capped, _) in sums.items():
        taken = {LateFeeTaken.CAPPED: capped, LateFeeTaken.UNCAPPED: fee}.get(late_fee, 0)
        parts = ((Share.EMPLOYER, employer), (Share.EMPLOYEE, employee), (Share.LATE_FEE, taken))
        for share, fen in parts:
            if fen:
                yield Insurance(code), share, fen


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A sum that comes out otherwise than it was saved; fen. The worker counts from 1."""

    worker: int
    insurance: Insurance
    part: str
    before: int
    after: int


_PARTS = ("employer", "employee", "late_fee", "late_fee_capped", "overpaid")
_NOTHING = (0, 0, 0, 0, 0)


def differences(before: Sequence[Sums], after: Sequence[Sums]) -> list[Difference]:
    """Return every sum that differs, worker by worker."""
    found: list[Difference] = []
    for number, (was, now) in enumerate(zip(before, after, strict=True), start=1):
        for code in dict.fromkeys((*was, *now)):
            pairs = zip(_PARTS, was.get(code, _NOTHING), now.get(code, _NOTHING), strict=True)
            found += [
                Difference(
                    worker=number, insurance=Insurance(code), part=part, before=old, after=new
                )
                for part, old, new in pairs
                if old != new
            ]
    return found
