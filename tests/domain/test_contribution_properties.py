"""What must hold for every claim (policy reference §7), tried on drawn ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.contribution import totals_of
from dispute_desk.domain.contribution_input import WageRange, Worker
from dispute_desk.domain.late_fee import span_between
from dispute_desk.domain.months import Month
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.rounding import SCALE, rounding
from tests.domain.contribution_cases import KNOWN_ON, guangzhou, result, view

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Result

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
    assert lines + len(made.missing) == asked_for


@given(workers())
def test_each_line_is_what_decimal_says(asked: Worker) -> None:
    made = result(asked)

    for track in made.tracks:
        for at, base in enumerate(track.bases):
            cell = made.cell(track, at)
            exact = Decimal(base) * cell.rate
            assert track.amounts[at] == int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


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


@given(workers())
def test_employer_and_employee_do_not_depend_on_each_other(asked: Worker) -> None:
    made = result(asked)

    for party in Party:
        alone = [track for track in made.tracks if track.party is party]
        total = made.totals.employer if party is Party.EMPLOYER else made.totals.employee
        assert sum(totals_of(track).principal for track in alone) == total


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


@given(workers())
def test_nothing_is_owed_only_where_base_or_rate_is_nothing(asked: Worker) -> None:
    made = result(asked)

    for track in made.tracks:
        for at, amount in enumerate(track.amounts):
            cell = made.cell(track, at)
            tiny = track.bases[at] * cell.scaled_rate < SCALE // 2
            assert (amount == 0) == tiny


@given(workers(), st.integers(0, 3000))
def test_paying_later_never_costs_less_and_the_cap_holds(asked: Worker, days: int) -> None:
    early = date(2024, 8, 27)

    first, second = result(asked), result(asked, paid_on=early + timedelta(days=days))

    assert first.totals.late_fee <= second.totals.late_fee
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


@given(workers(), st.data())
def test_a_row_that_is_gone_makes_a_gap_in_its_months_and_changes_no_other(
    asked: Worker, data: st.DataObject
) -> None:
    pack = guangzhou()
    active = [row for row in pack.limits if not row.is_candidate]
    gone = data.draw(st.sampled_from(active))
    kept = tuple(row for row in pack.limits if row is not gone)
    seen = PolicyView(pack=replace(pack, limits=kept), as_known_on=KNOWN_ON)

    before, after = result(asked), result(asked, seen=seen)

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
    for track in result(asked).tracks:
        for at, amount in enumerate(track.amounts):
            assert track.gaps[at] == amount - track.paid[at]
            assert track.fees[at] == 0 or track.gaps[at] > 0


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
