"""How a figure of a report is declared: its unit, its definition, its count and its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.report import Figure, RowBehind, Unit
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP, Phrase
from dispute_desk.services.reports import behind
from dispute_desk.services.reports.counted import Counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.domain.amount import Layer
    from dispute_desk.services.reports.facts import Closing
    from dispute_desk.store.readers.figures import Event, PersonFact

Value = Callable[[Counted], int | None]
Rows = Callable[[Counted], list[RowBehind]]

CASES, PEOPLE, MONEY, MEDIATION, QUALITY, LETTERS = (
    QT_TRANSLATE_NOOP("report", "案件"),
    QT_TRANSLATE_NOOP("report", "人员与单位"),
    QT_TRANSLATE_NOOP("report", "金额"),
    QT_TRANSLATE_NOOP("report", "调解与化解"),
    QT_TRANSLATE_NOOP("report", "时限与回访"),
    QT_TRANSLATE_NOOP("report", "一函两书"),
)


@dataclass(frozen=True)
class Line:
    """One figure: how it is called, counted and explained. ``definition`` may name kinds.

    What stands ``only_if_any`` is left out of a report where there is none of it. ``aside`` says
    what a reader of the figure alone must know.
    """

    id: str
    group: str
    label: str
    unit: Unit
    definition: str
    value: Value
    rows: Rows
    only_if_any: bool = False
    aside: Callable[[Counted], str] | None = None

    def stands_in(self, now: Counted) -> bool:
        """Tell whether a report of the period has this line."""
        return not self.only_if_any or bool(self.value(now))


def moves_line(
    name: str, label: str, definition: str, which: Callable[[Counted], list[Event]]
) -> Line:
    """Declare a count of moves, one case each."""
    return Line(
        name,
        CASES,
        label,
        Unit.CASES,
        definition,
        lambda c: len(which(c)),
        lambda c: behind.of_events(c, which(c)),
    )


def ends_line(
    name: str,
    label: str,
    definition: str,
    which: Callable[[Counted], list[Closing]],
    *,
    group: str = CASES,
    unit: Unit = Unit.CASES,
) -> Line:
    """Declare a count of ended cases."""
    return Line(
        name,
        group,
        label,
        unit,
        definition,
        lambda c: len(which(c)),
        lambda c: behind.of_closings(c, which(c)),
    )


def fen_line(name: str, label: str, definition: str, layer: Layer) -> Line:
    """Declare the money of a layer, in fen."""
    return Line(
        name,
        MONEY,
        label,
        Unit.YUAN,
        definition,
        lambda c: c.fen(layer),
        lambda c: behind.of_money(c, layer),
    )


def workers_line(
    name: str,
    label: str,
    definition: str,
    which: Callable[[Counted], list[int]],
    *,
    at_acceptance: bool = False,
) -> Line:
    """Declare a count of people, each once; as they stood in the cases when these were taken on."""

    def people(counted: Counted) -> list[PersonFact]:
        ids = which(counted)
        return counted.accepted_persons(ids) if at_acceptance else counted.persons(ids)

    return Line(
        name,
        PEOPLE,
        label,
        Unit.PERSONS,
        definition,
        lambda c: len(people(c)),
        lambda c: behind.of_persons(c, people(c)),
    )


def employers_line(
    name: str, label: str, definition: str, which: Callable[[Counted], list[int]]
) -> Line:
    """Declare a count of employers, each once."""
    return Line(
        name,
        PEOPLE,
        label,
        Unit.EMPLOYERS,
        definition,
        lambda c: len(c.employers(which(c))),
        lambda c: behind.of_employers(c.employers(which(c))),
    )


def letters_line(name: str, label: str, definition: str, day: str) -> Line:
    """Declare a count of letters by one of their days."""
    return Line(
        name,
        LETTERS,
        label,
        Unit.COPIES,
        definition,
        lambda c: len(c.letters(day)),
        lambda c: behind.of_letters(c.letters(day)),
    )


def figure(
    line: Line, now: Counted, year: Counted, words: Mapping[str, object], *, rows: bool
) -> Figure:
    """Return a figure for the period and its year; its rows only where they are wanted."""
    return Figure(
        id=line.id,
        label=line.label,
        unit=line.unit,
        value=line.value(now),
        year_to_date=line.value(year),
        definition=Phrase(line.definition, **words),
        group=line.group,
        rows=tuple(line.rows(now)) if rows else (),
        aside=line.aside(now) if line.aside else "",
    )
