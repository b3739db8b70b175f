"""What comes out otherwise when a claim is computed again: whose months, how much, which rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_plan import Lack
from dispute_desk.domain.contribution_stretches import month_of, ordinal
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party

if TYPE_CHECKING:
    from dispute_desk.domain.contribution import Result, Track
    from dispute_desk.domain.contribution_plan import Cell


class Share(NamedTuple):
    """A month of a worker, an insurance and a party: what is owed in fen, or what it lacks."""

    gap: int
    fee: int
    rows: tuple[str, ...]
    lack: Lack | None


@dataclass(frozen=True, kw_only=True)
class ChangedMonths:
    """Months in a row, both included, that changed by the same rows; sums in fen over them.

    ``before`` and ``after`` are None where the months could not be computed. The worker counts
    from 1. ``rows_before`` and ``rows_after`` are those that are not in the other.
    """

    worker: int
    insurance: Insurance
    party: Party
    first: Month
    last: Month
    before: int | None
    after: int | None
    fee_before: int
    fee_after: int
    rows_before: tuple[str, ...]
    rows_after: tuple[str, ...]
    lack_before: Lack | None = None
    lack_after: Lack | None = None


_Key = tuple[int, "Insurance", "Party"]


def changed_months(before: Result, after: Result) -> list[ChangedMonths]:
    """Return every run of months that comes out otherwise, by worker, insurance and party."""
    old, new = _shares(before), _shares(after)
    found: list[ChangedMonths] = []
    for key in sorted(dict.fromkeys((*old, *new)), key=lambda one: one[0]):
        was, now = old.get(key, {}), new.get(key, {})
        for number in sorted({*was, *now}):
            if was.get(number) != now.get(number):
                _note(found, key, number, was.get(number), now.get(number))
    return [one for one in found if _matters(one)]


def _note(
    found: list[ChangedMonths], key: _Key, number: int, was: Share | None, now: Share | None
) -> None:
    """Add a month to the run it goes on, or begin one."""
    one = _changed(key, number, was, now)
    last = found[-1] if found else None
    if last is not None and _goes_on(last, one):
        found[-1] = replace(
            last,
            last=one.last,
            before=_plus(last.before, one.before),
            after=_plus(last.after, one.after),
            fee_before=last.fee_before + one.fee_before,
            fee_after=last.fee_after + one.fee_after,
        )
    else:
        found.append(one)


def _changed(key: _Key, number: int, was: Share | None, now: Share | None) -> ChangedMonths:
    old, new = was.rows if was else (), now.rows if now else ()
    worker, insurance, party = key
    month = month_of(number)
    return ChangedMonths(
        worker=worker + 1,
        insurance=insurance,
        party=party,
        first=month,
        last=month,
        before=None if was is None or was.lack else was.gap,
        after=None if now is None or now.lack else now.gap,
        fee_before=was.fee if was else 0,
        fee_after=now.fee if now else 0,
        rows_before=tuple(row for row in old if row not in new),
        rows_after=tuple(row for row in new if row not in old),
        lack_before=was.lack if was else None,
        lack_after=now.lack if now else None,
    )


def _goes_on(one: ChangedMonths, other: ChangedMonths) -> bool:
    """Tell whether a month follows a run and changed by the same rows."""
    return one.last.plus(1) == other.first and _of(one) == _of(other)


def _of(one: ChangedMonths) -> tuple[object, ...]:
    known = (one.before is None, one.after is None)
    rows = (one.rows_before, one.rows_after, one.lack_before, one.lack_after)
    return (one.worker, one.insurance, one.party, *known, *rows)


def _matters(one: ChangedMonths) -> bool:
    """Tell whether money changed, or what can be computed; another row for the same does not."""
    return (one.before, one.fee_before, one.lack_before) != (
        one.after,
        one.fee_after,
        one.lack_after,
    )


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _shares(result: Result) -> dict[_Key, dict[int, Share]]:
    """Return each month by worker, insurance and party."""
    found: dict[_Key, dict[int, Share]] = {}
    for track in result.tracks:
        mine = found.setdefault((track.worker, track.insurance, track.party), {})
        for at, number in enumerate(track.months):
            rows = _rows(result, track, at)
            mine[number] = Share(track.gaps[at], track.fees[at], rows, None)
    for one in result.missing:
        mine = found.setdefault((one.worker, one.insurance, one.party), {})
        mine[ordinal(one.month)] = Share(0, 0, (), one.lack)
    return found


def _rows(result: Result, track: Track, at: int) -> tuple[str, ...]:
    return rows_of(result.cell(track, at))


def rows_of(cell: Cell) -> tuple[str, ...]:
    """Return the ids of the rows a month was computed with."""
    factors = (one.row for one in cell.factors)
    rows = (cell.limit, cell.average, cell.rate_row, *factors)
    return tuple(row.row_id for row in rows if row is not None)
