"""Everything a monthly report counts, asked of the store once, for the period and its year."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.case import Tally
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.overdue import late_before
from dispute_desk.services.reports.period import Period
from dispute_desk.store.readers import (
    figures,
    figures_balance,
    figures_money,
    figures_records,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.overdue import Terms
    from dispute_desk.store.store import Store

#: The three letters of union supervision (一函两书) by their kinds in the register of papers.
LETTER_KINDS = {
    "reminder_letter": QT_TRANSLATE_NOOP("report", "提示函"),
    "opinion_letter": QT_TRANSLATE_NOOP("report", "意见书"),
    "recommendation_letter": QT_TRANSLATE_NOOP("report", "建议书"),
}


@dataclass(frozen=True)
class Closing:
    """One end of a case with the kind it had then, even where it was reopened since."""

    event: figures.Event
    kind: str | None


@dataclass(frozen=True)
class Money:
    """The money of one period."""

    sums: list[figures_money.MoneySum]
    by_cause: dict[str | None, int]
    people: list[figures.PersonFact]
    due: list[figures_money.DueRow]

    @property
    def case_ids(self) -> set[int]:
        """The cases that the people and the dues belong to."""
        return {person.case_id for person in self.people} | {row.case_id for row in self.due}


@dataclass(frozen=True)
class Facts:
    """What the store says about the period and its year; everything else is counting."""

    period: Period
    today: date
    events: list[figures.Event]
    endings: list[Closing]
    cases: dict[int, figures.CaseFact]
    people: dict[int, list[figures.PersonFact]]
    days: list[tuple[date, Tally, int]]
    standings: dict[date, figures_balance.Standing]
    overdue: list[int]
    untaken: list[int]
    money: dict[Period, Money]
    money_rows: list[figures_money.MoneyRow]
    undated_money: tuple[int, int]
    undated_closures: list[tuple[int, str | None]]
    undated_acceptances: int
    records: figures_records.Records


def gather(
    store: Store,
    period: Period,
    *,
    today: date,
    refused_kind: str,
    terms: Terms,
    with_rows: bool,
    step: Callable[[], None],
) -> Facts:
    """Ask the store everything in one reading; ``step`` is called between the questions."""
    span, year = (period.around.first, period.around.last), period.year_to_date
    before = min(period.day_after, today)
    late = late_before(store, terms, before, known_on=min(period.last, today))
    with store.reading() as connection:
        events = figures.events(connection, *span)
        kinds = figures.forgotten_kinds(connection, *span)
        cases = figures.case_facts(connection, *span)
        step()
        people = _by_case(figures.people(connection, *span))
        step()
        standings = figures_balance.standings(
            connection, (period.opening_day, year.opening_day, period.last)
        )
        step()
        money = {
            one: Money(
                figures_money.money_sums(connection, one.first, one.last),
                figures_money.paid_by_cause(connection, one.first, one.last),
                figures_money.paid_people(connection, one.first, one.last),
                figures_money.due_rows(connection, one.first, one.last),
            )
            for one in dict.fromkeys((period, year))
        }
        step()
        overdue = figures_balance.overdue_ids(connection, period.last, before=before, late=late)
        rows: list[figures_money.MoneyRow] = []
        if with_rows:
            rows = figures_money.money_rows(connection, period.first, period.last)
            sets = [one.open_ids for one in standings.values()]
            named = set(overdue).union(*sets, *(one.case_ids for one in money.values()))
            cases |= figures.facts_of(connection, sorted(named - cases.keys()))
        return Facts(
            period=period,
            today=today,
            events=events,
            endings=[_closing(one, cases, kinds) for one in events if _is_ending(one)],
            cases=cases,
            people=people,
            days=figures_balance.tallies_by_day(connection, period.last),
            standings=standings,
            overdue=overdue,
            untaken=figures_balance.untaken_ids(connection, standings[period.last]),
            money=money,
            money_rows=rows,
            undated_money=figures_money.undated_money(connection),
            undated_closures=figures.undated_closures(connection),
            undated_acceptances=figures.undated_acceptances(connection, refused=refused_kind),
            records=figures_records.records(connection, *span, kinds=tuple(LETTER_KINDS)),
        )


def _by_case(people: list[figures.PersonFact]) -> dict[int, list[figures.PersonFact]]:
    found: dict[int, list[figures.PersonFact]] = {}
    for person in people:
        found.setdefault(person.case_id, []).append(person)
    return found


def _is_ending(event: figures.Event) -> bool:
    return event.tally in {None, Tally.CLOSED, Tally.MERGED_OUT}


def _closing(
    event: figures.Event,
    cases: dict[int, figures.CaseFact],
    kinds: dict[int, list[tuple[int, str | None]]],
) -> Closing:
    """Return the end with its kind: of the next reopening, else the case's own."""
    forgotten = kinds.get(event.case_id, [])
    at = bisect_right([move_id for move_id, _ in forgotten], event.move_id)
    if at < len(forgotten):
        return Closing(event, forgotten[at][1])
    return Closing(event, cases[event.case_id].closure_kind)
