"""Where a series of numbers goes on: for a station that changes over in the middle of a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.letter_ground import letter_series
from dispute_desk.services.lists import check_may_see
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers.own_numbers import highest_taken, next_numbers
from dispute_desk.store.series import set_next

if TYPE_CHECKING:
    from dispute_desk.domain.own_numbers import NextNumber
    from dispute_desk.domain.profile import Profile, Series
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction

NUMBER_TAKEN = sentence(
    "number_taken",
    QT_TRANSLATE_NOOP(
        "errors",
        "{year} 年的{series}已经用到第 {highest} 号，下一号不能小于 {lowest}；"
        "用过的号（含作废的）不再给别的案件。",
    ),
)
NO_NUMBER = sentence(
    "no_next_number",
    QT_TRANSLATE_NOOP("errors", "下一号应当是 1 到 999999 之间的整数，年份应当是 2000 到 2100。"),
)
_NUMBERS, _YEARS = range(1, 1_000_000), range(2000, 2101)


@dataclass(frozen=True, kw_only=True)
class SetNextNumber:
    """Let a yearly series of numbers go on with a number of one's choice.

    ``series`` is one of the profile (``case``, ``agreement``, ``archive``) or that of a letter
    (``letter.KIND.BODY``); without ``year`` this
    year's. Numbers that were given already are never given again.
    """

    series: str
    next: int
    year: int | None = None


@use_case(
    SetNextNumber,
    right=Right.SETTINGS,
    title=QT_TRANSLATE_NOOP("command", "设置下一号"),
    undoable=False,
)
def set_next_number(command: SetNextNumber, tx: Transaction) -> str:
    """Set the counter; return the number as it will be written."""
    series = _series(command.series, tx.office.profile)
    year = tx.office.today.year if command.year is None else command.year
    if command.next not in _NUMBERS or year not in _YEARS:
        raise DeskError(NO_NUMBER, field="next")
    highest = highest_taken(tx.connection, series.code, year)
    if command.next <= highest:
        facts = {"series": series.label, "year": year, "highest": highest, "lowest": highest + 1}
        raise DeskError(NUMBER_TAKEN, field="next", **facts)
    set_next(tx.connection, series.code, year, command.next)
    (made,) = next_numbers(tx.connection, [series], year)
    tx.subject = made.text
    return made.text


def _series(code: str, profile: Profile) -> Series:
    """Return a series of the profile, or that of a kind of letter of one of its bodies."""
    letters = {
        one.code: one
        for issuer in profile.issuers
        for one in (letter_series(kind, issuer) for kind in profile.letter_kinds)
    }
    return letters.get(code) or profile.number_series(code)


def numbers_of(desk: Desk) -> tuple[NextNumber, ...]:
    """Return what each series of the station gives next this year."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return next_numbers(connection, desk.profile.series, desk.office().today.year)
