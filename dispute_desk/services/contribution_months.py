"""The months of a calculation on paper: every line of a short one, months and stretches of a long.

A long one would take hundreds of pages line by line: there a row is a month, and what makes its
figures stands once for each stretch of months in which it does not change. Every line with its
formula is in the workbook.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution_lines import Line, lines_of, per_cent
from dispute_desk.domain.contribution_stretches import month_of
from dispute_desk.domain.contribution_words import INSURANCE_WORDS
from dispute_desk.domain.policy_rows import Party
from dispute_desk.domain.report import Column, Table, TableRow, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.contribution import Result, Track
    from dispute_desk.domain.months import Month

#: So many lines are printed one by one: about twenty pages.
MOST_LINES = 700
_PARTY = {Party.EMPLOYER: "单位", Party.EMPLOYEE: "个人"}
_LACKS = "缺"
_IN_THE_BOOK = "逐险种、逐承担方的每一行及其公式见同一测算的工作簿。"


def by_month(result: Result) -> Iterator[Table]:
    """Give the tables of each worker."""
    if sum(len(track.months) for track in result.tracks) <= MOST_LINES:
        yield from _lines(result)
        return
    for number, worker in enumerate(result.claim.workers):
        tracks = [one for one in result.tracks if one.worker == number]
        name = numbered(result, number, worker.name)
        yield _months(result, number, tracks, name)
        yield _stretches(result, tracks, name)


def numbered(result: Result, number: int, name: str) -> str:
    """Return a worker's name, with its number where there are several."""
    return f"{number + 1}. {name}" if len(result.claim.workers) > 1 else name


def _lines(result: Result) -> Iterator[Table]:
    columns = (
        Column("险种", share=1.2),
        Column("月份"),
        Column("承担方", share=0.7),
        Column("基数", Unit.YUAN, share=1.1),
        Column("费率", share=0.8),
        Column("应缴", Unit.YUAN),
        Column("已缴", Unit.YUAN),
        Column("差额", Unit.YUAN),
        Column("天数", share=0.6),
        Column("滞纳金", Unit.YUAN),
    )
    for _, lines in groupby(lines_of(result), key=lambda line: line.number):
        listed = list(lines)
        rows = tuple(TableRow(_cells(line)) for line in listed)
        name = numbered(result, listed[0].number - 1, listed[0].worker)
        yield Table(f"worker{listed[0].number}", f"逐月明细：{name}", columns, rows)


def _cells(line: Line) -> tuple[str | int, ...]:
    return (
        INSURANCE_WORDS[line.insurance],
        str(line.month),
        _PARTY[line.party],
        line.base,
        per_cent(line.rate),
        line.amount,
        line.paid,
        line.gap,
        str(line.fee_days if line.gap > 0 else 0),
        line.fee,
    )


def _months(result: Result, number: int, tracks: Sequence[Track], name: str) -> Table:
    """Return a row for each month: what is owed of each insurance, by party, and the late fee."""
    insurances = list(dict.fromkeys(track.insurance for track in tracks))
    lacks = {(one.insurance, one.month) for one in result.missing if one.worker == number}
    months = {month_of(at) for track in tracks for at in track.months} | {key[1] for key in lacks}
    rows = [TableRow(_month(month, insurances, tracks, lacks)) for month in sorted(months)]
    columns = (
        Column("月份", share=0.9),
        *(Column(INSURANCE_WORDS[one].removesuffix("保险"), Unit.YUAN) for one in insurances),
        Column("单位", Unit.YUAN),
        Column("个人", Unit.YUAN),
        Column("滞纳金", Unit.YUAN),
        Column("以本金为限", Unit.YUAN),
    )
    return Table(f"worker{number + 1}", f"逐月应补：{name}", columns, tuple(rows))


def _month(
    month: Month,
    insurances: Sequence[Insurance],
    tracks: Sequence[Track],
    lacks: set[tuple[Insurance, Month]],
) -> tuple[str | int, ...]:
    owed = dict.fromkeys(insurances, 0)
    parties = dict.fromkeys(Party, 0)
    fees = capped = 0
    for track in tracks:
        at = next((at for at, number in enumerate(track.months) if month_of(number) == month), None)
        if at is None:
            continue
        gap = max(track.gaps[at], 0)
        owed[track.insurance] += gap
        parties[track.party] += gap
        fees += track.fees[at]
        capped += track.capped[at]
    cells = [_LACKS if (one, month) in lacks else owed[one] for one in insurances]
    return (str(month), *cells, parties[Party.EMPLOYER], parties[Party.EMPLOYEE], fees, capped)


def _stretches(result: Result, tracks: Sequence[Track], name: str) -> Table:
    """Return what the figures were made of: wage, base and rate of each stretch of months."""
    rows = [TableRow(cells) for track in tracks for cells in _runs(result, track)]
    columns = (
        Column("险种", share=1.1),
        Column("承担方", share=0.7),
        Column("月份", share=1.9),
        Column("工资", Unit.YUAN),
        Column("缴费基数", Unit.YUAN),
        Column("费率", share=0.8),
        Column("已申报基数", Unit.YUAN),
        Column("每月差额", Unit.YUAN),
    )
    table = f"stretches{tracks[0].worker + 1}" if tracks else "stretches"
    return Table(table, f"基数和费率：{name}", columns, tuple(rows), note=_IN_THE_BOOK)


def _runs(result: Result, track: Track) -> Iterator[tuple[str | int, ...]]:
    """Give the stretches of months of a track in which nothing changes but the late fee."""
    ranges = result.claim.workers[track.worker].months

    def made(at: int) -> tuple[object, ...]:
        month = month_of(track.months[at])
        declared = next((r.paid_base for r in ranges if r.first <= month <= r.last), None)
        rate = per_cent(result.cell(track, at).rate)
        figures = (track.wages[at], track.bases[at], rate, declared, track.gaps[at])
        return (track.months[at] - at, *figures)  # months that follow each other, and alike

    for _, places in groupby(range(len(track.months)), key=made):
        run = list(places)
        _, wage, base, rate, declared, gap = made(run[0])
        first, last = (month_of(track.months[at]) for at in (run[0], run[-1]))
        yield (
            INSURANCE_WORDS[track.insurance],
            _PARTY[track.party],
            str(first) if first == last else f"{first}—{last}",
            wage,
            base,
            rate,
            "—" if declared is None else declared,
            gap,
        )  # type: ignore[misc]
