"""What an agreement says is to be paid, by worker, insurance and day: of its sums and its terms."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import PRINCIPAL
from dispute_desk.domain.instalments import Instalment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.agreement_parts import Term
    from dispute_desk.domain.amount import Amount, Insurance
    from dispute_desk.domain.months import Month

    Sums = dict[Insurance | None, int]


def agreed_parts(
    agreed: Iterable[Amount], terms: Iterable[Term], perform_by: date | None
) -> dict[int | None, tuple[Instalment, ...]]:
    """Return the parts of each worker (None: the whole case), which add up to what was agreed.

    Terms that name insurances divide a sum where they fit it, each with its own day; else the sums
    themselves say the insurance. What neither says stays undivided, nobody guesses. The late fee
    stands apart.
    """
    sums: dict[int | None, Sums] = defaultdict(lambda: defaultdict(int))
    for one in agreed:
        if one.share in PRINCIPAL and one.fen:
            sums[one.claimant_id][one.insurance] += one.fen
    told = list(terms)
    return {
        worker: _of_terms(mine, _terms_of(worker, told, alone=len(sums) == 1), perform_by)
        or tuple(
            Instalment(fen=fen, due_on=perform_by, insurance=insurance)
            for insurance, fen in mine.items()
        )
        for worker, mine in sums.items()
    }


def fen_of(term: Term) -> int:
    """Return the contributions of a term in fen, the late fee apart."""
    return (term.employer_fen or 0) + (term.employee_fen or 0)


def _terms_of(worker: int | None, terms: Sequence[Term], *, alone: bool) -> list[Term]:
    """Return the terms about a worker; all of them where the agreement has one sum for all."""
    if worker is None:
        return list(terms)
    whose = {worker, None} if alone else {worker}
    return [one for one in terms if one.claimant_id in whose]


def _of_terms(
    agreed: Sums, terms: Sequence[Term], perform_by: date | None
) -> tuple[Instalment, ...]:
    """Return the parts the terms make of a sum; nothing where they do not fit or name nothing."""
    parts: dict[tuple[Insurance | None, date | None], list[Term]] = defaultdict(list)
    named: Sums = defaultdict(int)
    for one in terms:
        if fen_of(one):
            parts[one.insurance, one.due_on or perform_by].append(one)
            named[one.insurance] += fen_of(one)
    fits = sum(named.values()) == sum(agreed.values()) and all(
        named[insurance] >= fen for insurance, fen in agreed.items() if insurance is not None
    )
    if not fits or not any(named):
        return ()
    in_order = sorted(parts.items(), key=lambda one: one[0][1] or date.max)
    return tuple(
        Instalment(
            fen=sum(fen_of(one) for one in told),
            due_on=day,
            insurance=insurance,
            month_from=min(_months(told, "month_from"), default=None),
            month_to=max(_months(told, "month_to"), default=None),
        )
        for (insurance, day), told in in_order
    )


def _months(terms: Sequence[Term], which: str) -> list[Month]:
    """Return the months of terms that all name one."""
    found = [getattr(one, which) for one in terms]
    return [] if None in found else found
