"""What must hold for every claim (policy reference §7), tried on drawn ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.contribution import totals_of
from dispute_desk.domain.contribution_input import WageRange, Worker
from dispute_desk.domain.late_fee import span_between
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import LimitRow, Party, RateRow, Role
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.rounding import SCALE, rounding
from tests.domain.contribution_cases import FIRM, KNOWN_ON, guangzhou, result, view

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Result, Track
    from dispute_desk.domain.policy_rows import FeeRow, MonthRow

FIRST = Month(2016, 7)
MONTHS = 114
FEN = st.integers(0, 5_000_000)
HALF_UP = rounding("half_up_2")


@st.composite
def workers(draw: st.DrawFn) -> Worker:
    """A worker of one to four stretches of months, one after another, some declared before."""
    at = draw(st.integers(0, 60))
    ranges = []
    for _ in range(draw(st.integers(1, 4))):
        length = draw(st.integers(1, 12))
        paid = draw(st.none() | FEN)
        first = FIRST.plus(at)
        last = FIRST.plus(at + length - 1)
        ranges.append(WageRange(first=first, last=last, wage=draw(FEN), paid_base=paid))
        at += length + draw(st.integers(0, 2))
    insurances = draw(st.sets(st.sampled_from(guangzhou().usual), min_size=1))
    return Worker(name="例", months=tuple(ranges), insurances=tuple(sorted(insurances)))


def sums(made: Result) -> tuple[int, ...]:
    total = made.totals
    return (total.employer, total.employee, total.late_fee, total.late_fee_capped, total.overpaid)


@given(st.lists(workers(), min_size=1, max_size=3))
def test_the_lines_add_up_to_the_totals(asked: list[Worker]) -> None:
    made = result(*asked)

    owed = sum(gap for track in made.tracks for gap in track.gaps if gap > 0)
    assert made.totals.principal == owed
    assert made.totals.late_fee == sum(fee for track in made.tracks for fee in track.fees)
    assert sum(one.principal for one in made.by_worker) == owed
    lines = sum(len(track.months) for track in made.tracks)
    asked_for = sum(
        len(range(_number(one.first), _number(one.last) + 1)) * len(made.plan.parties(insurance))
        for worker in asked
        for one in worker.months
        for insurance in worker.insurances
    )
    blank = {(one.worker, one.insurance, one.party, one.month) for one in made.missing}
    assert lines + len(blank) == asked_for


def in_decimal(fen: Decimal) -> int:
    return int(fen.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@given(workers())
def test_each_line_is_what_decimal_says(asked: Worker) -> None:
    made = result(asked)

    for track in made.tracks:
        for at, base in enumerate(track.bases):
            cell = made.cell(track, at)
            assert track.amounts[at] == in_decimal(base * cell.rate)
            owed = max(track.gaps[at], 0)
            assert cell.fee is not None
            parts = [owed * one.days * one.rate for one in cell.fee.segments]
            assert track.fees[at] == in_decimal(sum(parts, Decimal(0)))


@given(workers(), st.integers(0, 500_000))
def test_a_higher_wage_never_owes_less(asked: Worker, more: int) -> None:
    raised = tuple(replace(one, wage=(one.wage or 0) + more) for one in asked.months)

    low, high = result(asked), result(replace(asked, months=raised))

    for one, other in zip(low.tracks, high.tracks, strict=True):
        assert all(a <= b for a, b in zip(one.amounts, other.amounts, strict=True))


@given(workers())
def test_clamping_twice_changes_nothing(asked: Worker) -> None:
    for track in result(asked).tracks:
        for at, base in enumerate(track.bases):
            again = replace(
                asked,
                insurances=(track.insurance,),
                months=(
                    WageRange(
                        first=_month(track.months[at]), last=_month(track.months[at]), wage=base
                    ),
                ),
            )
            assert result(again).tracks[0].bases[0] == base


@lru_cache
def of_one_party(party: Party) -> PolicyView:
    """The pack with the rates of one party only."""
    pack = guangzhou()
    kept = tuple(row for row in pack.rates if row.party is party)
    return PolicyView(pack=replace(pack, rates=kept), as_known_on=KNOWN_ON)


@given(workers())
def test_employer_and_employee_do_not_depend_on_each_other(asked: Worker) -> None:
    made = result(asked)

    for party in Party:
        alone = [track for track in made.tracks if track.party is party]
        total = made.totals.employer if party is Party.EMPLOYER else made.totals.employee
        assert sum(totals_of(track).principal for track in alone) == total
        rest = result(asked, seen=of_one_party(party))
        assert [one for one in rest.tracks if one.party is party] == alone


@given(st.lists(workers(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_workers_does_not_matter(asked: list[Worker], chance: object) -> None:
    mixed = asked[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]

    assert sums(result(*asked)) == sums(result(*mixed))


@given(workers(), st.data())
def test_splitting_a_stretch_gives_the_same(asked: Worker, data: st.DataObject) -> None:
    ranges = []
    for one in asked.months:
        cut = data.draw(st.integers(0, _number(one.last) - _number(one.first)))
        middle = one.first.plus(cut)
        ranges.append(replace(one, last=middle))
        if middle < one.last:
            ranges.append(replace(one, first=middle.plus(1)))

    assert sums(result(asked)) == sums(result(replace(asked, months=tuple(ranges))))


@given(workers(), st.sampled_from(["large", "small"]), st.sampled_from(["ask", "apply"]))
def test_nothing_is_owed_only_where_base_or_rate_is_nothing(
    asked: Worker, size: str, relief: str
) -> None:
    made = result(asked, firm=replace(FIRM, size=size), relief__covid_on_back_payment=relief)

    for track in made.tracks:
        for at, amount in enumerate(track.amounts):
            cell = made.cell(track, at)
            tiny = track.bases[at] * cell.scaled_rate < SCALE // 2
            assert (amount == 0) == tiny
            assert amount or not cell.rate or not track.bases[at]


@given(workers(), st.integers(0, 3000))
def test_paying_later_never_costs_less_and_the_cap_holds(asked: Worker, days: int) -> None:
    early = date(2024, 8, 27)

    first, second = result(asked), result(asked, paid_on=early + timedelta(days=days))

    assert first.totals.late_fee <= second.totals.late_fee
    for one, other in zip(first.tracks, second.tracks, strict=True):
        assert all(a <= b for a, b in zip(one.fees, other.fees, strict=True))
    for track in second.tracks:
        for at, gap in enumerate(track.gaps):
            assert track.capped[at] == min(track.fees[at], max(gap, 0))


@given(
    st.dates(date(2011, 7, 1), date(2024, 1, 1)),
    st.integers(0, 2000),
    st.integers(0, 2000),
    st.integers(1, 10_000_000),
)
def test_days_of_a_fee_add_up_within_a_fen(start: date, one: int, two: int, fen: int) -> None:
    middle = start + timedelta(days=one)
    end = middle + timedelta(days=two)
    rows = guangzhou().late_fees

    whole = span_between(start, end, rows, "segmented")
    first = span_between(start, middle, rows, "segmented")
    second = span_between(middle + timedelta(days=1), end, rows, "segmented")

    assert whole.weight == first.weight + second.weight
    parts = HALF_UP.fen(fen * first.weight) + HALF_UP.fen(fen * second.weight)
    assert abs(HALF_UP.fen(fen * whole.weight) - parts) <= 1


@lru_cache
def without(kind: str, row_id: str) -> PolicyView:
    """The pack without one of its rows."""
    pack = guangzhou()
    kept = tuple(row for row in getattr(pack, kind) if row.row_id != row_id)
    changes: dict[str, Any] = {kind: kept}
    return PolicyView(pack=replace(pack, **changes), as_known_on=KNOWN_ON)


@given(workers(), st.data())
def test_a_rate_that_is_gone_is_a_gap_and_never_the_rate_of_other_months(
    asked: Worker, data: st.DataObject
) -> None:
    active = [row for row in guangzhou().rates if not row.is_candidate]
    gone = data.draw(st.sampled_from(active))

    before, after = result(asked), result(asked, seen=without("rates", gone.row_id))

    for one, other in zip(before.tracks, after.tracks, strict=True):
        kept = [
            (number, amount)
            for at, (number, amount) in enumerate(zip(one.months, one.amounts, strict=True))
            if before.cell(one, at).rate_row is not gone
        ]
        assert kept == list(zip(other.months, other.amounts, strict=True))


@given(workers(), st.sampled_from(guangzhou().late_fees))
def test_without_the_rate_of_the_late_fee_there_is_no_line(asked: Worker, gone: FeeRow) -> None:
    made = result(asked, seen=without("late_fees", gone.row_id))

    if gone.to_day is None:
        assert not any(track.months for track in made.tracks)
        assert not made.is_complete
    else:
        assert made.tracks == result(asked).tracks


@given(workers(), st.data())
def test_a_row_that_is_added_changes_only_its_own_months(
    asked: Worker, data: st.DataObject
) -> None:
    first = FIRST.plus(data.draw(st.integers(0, 100)))
    last = first.plus(data.draw(st.integers(0, 12)))
    rows: tuple[MonthRow, ...] = (*guangzhou().limits, *guangzhou().rates)
    drawn = data.draw(st.sampled_from(rows))
    row = replace(drawn, row_id="own", role=Role.ACTIVE, from_month=first, to_month=last)
    if isinstance(row, LimitRow):
        row = replace(row, lower=1)
    elif isinstance(row, RateRow):
        row = replace(row, rate=Decimal("0.5"))

    before, after = result(asked), result(asked, seen=view(added=(row,)))

    assert {one for one in before.missing if not _hit(one.insurance, one.month, row)} == {
        one for one in after.missing if not _hit(one.insurance, one.month, row)
    }
    for one, other in zip(before.tracks, after.tracks, strict=True):
        assert _figures(one, row) == _figures(other, row)


def _figures(track: Track, row: MonthRow) -> dict[int, tuple[int, int]]:
    """What a track comes to in the months outside a row."""
    columns = zip(track.months, track.amounts, track.fees, strict=True)
    return {
        number: (amount, fee)
        for number, amount, fee in columns
        if not _hit(track.insurance, _month(number), row)
    }


@given(workers(), st.data())
def test_a_row_that_is_gone_makes_a_gap_in_its_months_and_changes_no_other(
    asked: Worker, data: st.DataObject
) -> None:
    active = [row for row in guangzhou().limits if not row.is_candidate]
    gone = data.draw(st.sampled_from(active))

    before, after = result(asked), result(asked, seen=without("limits", gone.row_id))

    assert {m for m in after.missing if not _hit(m.insurance, m.month, gone)} == {
        m for m in before.missing if not _hit(m.insurance, m.month, gone)
    }
    for one, other in zip(before.tracks, after.tracks, strict=True):
        figures = dict(zip(other.months, other.amounts, strict=True))
        for number, amount in zip(one.months, one.amounts, strict=True):
            if _hit(one.insurance, _month(number), gone):
                assert number not in figures
            else:
                assert figures[number] == amount


@given(workers())
def test_what_is_owed_is_full_less_declared_and_never_netted(asked: Worker) -> None:
    made = result(asked)

    over = 0
    for track in made.tracks:
        for at, amount in enumerate(track.amounts):
            assert track.gaps[at] == amount - track.paid[at]
            assert track.fees[at] == 0 or track.gaps[at] > 0
            over += max(-track.gaps[at], 0)
    assert made.totals.overpaid == over
    assert made.totals.principal - over == sum(gap for one in made.tracks for gap in one.gaps)


def test_the_same_question_gives_the_same_bytes() -> None:
    first, second = Month(2018, 1), Month(2020, 12)
    asked = Worker(name="例", months=(WageRange(first=first, last=second, wage=812345),))

    one, two = result(asked), result(asked, seen=view())

    assert [track.fees.tobytes() for track in one.tracks] == [
        track.fees.tobytes() for track in two.tracks
    ]


def _number(month: Month) -> int:
    return month.year * 12 + month.month - 1


def _month(number: int) -> Month:
    return Month(number // 12, number % 12 + 1)


def _hit(insurance: Insurance, month: Month, row: object) -> bool:
    return row.insurance == insurance and row.holds(month)  # type: ignore[attr-defined,no-any-return]
