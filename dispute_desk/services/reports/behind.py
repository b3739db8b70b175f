"""The rows behind a figure: which record it counts, what that says, what it adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import INSURANCE_WORDS, PRINCIPAL, SHARE_WORDS, Layer, Share
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.report import RowBehind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.services.reports.counted import Counted
    from dispute_desk.services.reports.facts import Closing
    from dispute_desk.store.readers.figures import CaseFact, Event, PersonFact
    from dispute_desk.store.readers.figures_money import MoneyRow
    from dispute_desk.store.readers.figures_records import Came, Dated, LetterRow

_BETWEEN = " · "


def _say(*parts: str | date | None) -> str:
    return _BETWEEN.join(str(part) for part in parts if part)


def of_case(case: CaseFact, day: date | None, value: int | None = 1, word: str = "") -> RowBehind:
    """Return the row of a case."""
    words = _say(case.employer, day, word)
    return RowBehind(str(case.id), str(case.id), words, value)


def of_events(counted: Counted, events: Iterable[Event]) -> list[RowBehind]:
    """Return the rows of moves: each is one case on one day."""
    return [of_case(counted.case(one.case_id), one.day) for one in events]


def of_closings(counted: Counted, closings: Iterable[Closing]) -> list[RowBehind]:
    """Return the rows of ended cases with the kind they ended in."""
    rows = []
    for one in closings:
        kind = counted.kind_of(one)
        case = counted.case(one.event.case_id)
        rows.append(of_case(case, one.event.day, word=kind.label if kind else ""))
    return rows


def of_visits(visits: Iterable[Came], *, people: bool = False) -> list[RowBehind]:
    """Return the rows of visits: one for each batch, or one for each of its people."""
    return [
        RowBehind(
            str(one.id),
            None if one.case_id is None else str(one.case_id),
            _say(one.employer, one.day),
            1,
        )
        for one in visits
        for _ in range(one.persons if people else 1)
    ]


def of_persons(counted: Counted, persons: Iterable[PersonFact]) -> list[RowBehind]:
    """Return the rows of workers."""
    return [
        RowBehind(
            str(one.id), str(one.case_id), _say(one.name, counted.case(one.case_id).employer), 1
        )
        for one in persons
    ]


def of_employers(employers: dict[str, CaseFact]) -> list[RowBehind]:
    """Return the rows of employers, each with one of its cases."""
    return [
        RowBehind(str(case.id), str(case.id), _say(case.employer), 1) for case in employers.values()
    ]


def of_money(counted: Counted, layer: Layer, *, late_fee: bool = False) -> list[RowBehind]:
    """Return the rows of the amounts of a layer."""
    shares = {Share.LATE_FEE} if late_fee else PRINCIPAL
    return [
        _amount(one)
        for one in counted.facts.money_rows
        if one.layer is layer and one.share in shares and counted.period.holds(one.day)
    ]


def _amount(one: MoneyRow) -> RowBehind:
    words = _say(
        one.name,
        one.insurance and INSURANCE_WORDS[one.insurance],
        one.share and SHARE_WORDS[one.share],
        one.day,
        one.basis,
    )
    return RowBehind(str(one.id), str(one.case_id), words, one.fen)


def of_dated(records: Iterable[Dated]) -> list[RowBehind]:
    """Return the rows of records with a day."""
    return [RowBehind(str(one.id), str(one.case_id), str(one.day), 1) for one in records]


def of_letters(letters: Iterable[LetterRow]) -> list[RowBehind]:
    """Return the rows of letters."""
    return [
        RowBehind(
            str(one.id),
            None if one.case_id is None else str(one.case_id),
            _say(one.number, one.title, one.issued_on),
            1,
        )
        for one in letters
    ]


def of_days(counted: Counted) -> list[RowBehind]:
    """Return the rows of the closings with their days of handling, in tenths."""
    return [
        of_case(counted.case(one.event.case_id), one.event.day, days * 10)
        for one, days in counted.handling_days
    ]


def of_open(cases: Iterable[CaseFact]) -> list[RowBehind]:
    """Return the rows of open cases."""
    return [of_case(case, case.accepted_on) for case in cases]


def of_due(counted: Counted) -> list[RowBehind]:
    """Return the rows of the agreed money that fell due: what was due, what arrived."""
    rows = []
    for one in counted.money.due:
        words = f"到期 {yuan_grouped(one.due)} 元，入库 {yuan_grouped(one.arrived)} 元"
        rows.append(of_case(counted.case(one.case_id), None, None, words))
    return rows
