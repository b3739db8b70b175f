"""The words of a line come to the line's own figures, whoever works them out again."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.contribution_input import Worker
from dispute_desk.domain.contribution_lines import Line, lines_of, trace
from dispute_desk.domain.contribution_plan import What
from dispute_desk.domain.contribution_readings import readings
from dispute_desk.domain.contribution_words import assumptions, lacking
from dispute_desk.domain.months import Month
from tests.domain.contribution_cases import guangzhou, only, result, worker
from tests.domain.test_contribution_properties import workers

NUMBER = r"-?[\d,]+(?:\.\d+)?"
_AMOUNT = re.compile(rf"应缴：({NUMBER}) × ({NUMBER})% = ({NUMBER})，取 ({NUMBER}) 元")
_PAID = re.compile(rf"已按申报基数缴：({NUMBER}) × ({NUMBER})%，取 ({NUMBER}) 元")
_GAP = re.compile(rf"差额：({NUMBER}) − ({NUMBER}) = ({NUMBER}) 元")
_FEE = re.compile(rf"滞纳金：({NUMBER}) × (\d+) 天（(\S+) 至 (\S+)）× ({NUMBER})% = ({NUMBER})")
_FEES = re.compile(rf"滞纳金合计：({NUMBER})，取 ({NUMBER}) 元；以本金为限 ({NUMBER}) 元")
_TIMES = re.compile(rf"费率：({NUMBER})% × ({NUMBER}) = ({NUMBER})%")
_MEAN = re.compile(rf"工资：(\d+) 年 (\d+) 个月工资合计 ({NUMBER}) ÷ (\d+)，取 ({NUMBER}) 元")


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def worked_out(line: Line) -> None:
    """Work every formula of a line's words out again and hold it against the line."""
    text = "\n".join(trace(line, guangzhou().source_by_id))
    base, rate, exact, amount = map(number, _AMOUNT.search(text).groups())  # type: ignore[union-attr]
    assert base * rate / 100 == exact
    assert cents(exact) == amount == Decimal(line.amount) / 100
    for one in _TIMES.finditer(text):
        before, factor, after = map(number, one.groups())
        assert before * factor == after
    paid = _PAID.search(text)
    if paid is not None:
        declared, rate, done = map(number, paid.groups())
        assert cents(declared * rate / 100) == done
        owed, done, gap = map(number, _GAP.search(text).groups())  # type: ignore[union-attr]
        assert owed - done == gap == Decimal(line.gap) / 100
    total = Decimal(0)
    for one in _FEE.finditer(text):
        principal, days, rate, part = (number(one[place]) for place in (1, 2, 5, 6))
        first, last = date.fromisoformat(one[3]), date.fromisoformat(one[4])
        assert (last - first).days + 1 == days
        assert principal * days * rate / 100 == part
        total += part
    summed = _FEES.search(text)
    if summed is not None:
        exact, fee, capped = map(number, summed.groups())
        assert (total, cents(total)) == (exact, fee)
        assert capped == min(fee, Decimal(line.gap) / 100)


@given(workers())
@settings(max_examples=30)
def test_the_formula_that_is_printed_comes_to_the_figure(asked: Worker) -> None:
    for line in lines_of(result(asked)):
        worked_out(line)


def test_the_average_is_shown_as_it_was_formed() -> None:
    asked = only(worker(("2018-01..2018-12", 5000), ("2019-01..2019-12", 6001)), Insurance.PENSION)

    made = result(asked, base__wage="prior_year_average")

    (july,) = [
        one
        for one in lines_of(made)
        if one.month == Month(2019, 7) and one.party.value == "employer"
    ]
    assert (july.wage, july.base_rule) == (500000, "prior_year_average")
    text = trace(july, guangzhou().source_by_id)[0]
    year, months, summed, by, wage = _MEAN.search(text).groups()  # type: ignore[union-attr]
    assert (year, months, by) == ("2018", "12", "12")
    assert cents(number(summed) / int(by)) == number(wage)


def test_an_average_of_few_months_is_said() -> None:
    asked = only(worker(("2018-10..2018-12", 5000), ("2019-07..2019-08", 6000)), Insurance.PENSION)

    told = assumptions(result(asked, base__wage="prior_year_average"))

    assert any("张例 2018（3）" in one for one in told)


def test_a_new_workers_first_month_is_named() -> None:
    asked = worker(("2019-03..2019-12", 5000))
    asked = Worker(
        name="张例",
        months=asked.months,
        insurances=(Insurance.PENSION,),
        employed_from=date(2019, 3, 5),
    )

    line = next(iter(lines_of(result(asked, base__wage="prior_year_average"))))

    assert line.base_rule == "first_month"
    assert "2019-03" in trace(line, guangzhou().source_by_id)[0]


def test_everything_a_month_lacks_is_said_at_once() -> None:
    made = result(only(worker(("2026-07..2026-09", 8000)), Insurance.UNEMPLOYMENT))

    assert {(str(one.month), one.lack.what) for one in made.missing} == {
        (month, what)
        for month in ("2026-07", "2026-08", "2026-09")
        for what in (What.EMPLOYER_RATE, What.EMPLOYEE_RATE, What.LIMITS)
    }
    told = lacking(made)
    assert len(told) == 3
    assert all("2026-07 至 2026-09" in one for one in told)


def test_each_other_reading_of_a_contested_row_is_told_and_stays_in_its_months() -> None:
    made = result(only(worker(("2018-07..2019-06", 2000)), Insurance.PENSION))

    found = {one.other.row_id: one.totals for one in readings(made)}

    assert set(found) == {"gz-pen-201807-x", "gz-pen-201905-x"}
    # 4093 instead of 3469 in May and June 2019 only, at 22 %
    assert (
        found["gz-pen-201807-x"].principal - made.totals.principal
        == 2 * (409300 - 346900) * 22 // 100
    )
    assert found["gz-pen-201905-x"].principal == made.totals.principal


def test_a_contested_row_that_made_no_line_is_not_told() -> None:
    asked = only(worker(("2024-03..2024-04", 8000)), Insurance.PENSION)

    blank = result(asked, base__wage="prior_year_average")

    assert readings(blank) == []
    assert [one.row.row_id for one in readings(result(asked))] == ["gz-pen-er-202404"]
