"""Whether two rows name the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.uncertain_numbers import may_be_same_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import LedgerWorker


def same_worker(one: Sequence[LedgerWorker], other: Sequence[LedgerWorker]) -> bool:
    """Whether the first workers of two rows are the same person as far as the rows say."""
    if not one or not other:
        return not one and not other
    first, second = one[0], other[0]
    if first.name == second.name and (first.is_uncertain or second.is_uncertain):
        numbers = [worker.id_no or worker.id_partial for worker in (first, second)]
        if numbers[0] and numbers[1]:
            return may_be_same_number(numbers[0], numbers[1])
    if first.id_no and second.id_no:
        return first.id_no == second.id_no
    return first.name == second.name and (
        not first.phone or not second.phone or first.phone == second.phone
    )


def once(workers: Sequence[LedgerWorker]) -> list[LedgerWorker]:
    """Return the workers, one told on several rows (正常, 补中间段) once, with all of theirs."""
    told: list[LedgerWorker] = []
    for worker in workers:
        at = next(
            (
                number
                for number, other in enumerate(told)
                if worker.id_no and worker.id_no == other.id_no and worker.name == other.name
            ),
            None,
        )
        if at is None:
            told.append(worker)
            continue
        known = [fen for fen in (told[at].amount_fen, worker.amount_fen) if fen is not None]
        told[at] = told[at]._replace(amount_fen=sum(known) if known else None)
    return told
