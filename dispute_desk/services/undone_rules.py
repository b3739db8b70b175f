"""What the station settled is taken back only while nothing that is over was reckoned by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.station_rule import RuleKind, StationRule
from dispute_desk.domain.station_ruled import (
    counts_otherwise,
    first_day_moved,
    made_terms,
    ruled_calendar,
    ruled_profile,
    years_value,
)
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.readers import station_rules as reader

if TYPE_CHECKING:
    from collections.abc import Collection

    from dispute_desk.domain.station_rule import StationRuleView
    from dispute_desk.store.transaction import Transaction

STILL_USED = sentence(
    "retention_still_used",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件 {number} 已按这个保管期限归档，不能撤销。要改的，请另外修改，以后归档的案件按新的。",
    ),
)
TERM_COUNTED = sentence(
    "term_counted",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{clock}”已经按这次核定算过期限，撤销会改动办结的案件，不能撤销。"
        "要改的，请用“修改”，今天起按新的。",
    ),
)
DAYS_COUNTED = sentence(
    "days_counted",
    QT_TRANSLATE_NOOP(
        "errors",
        "{year} 年的日历已经用过：{day} 已过去，撤销会改动办结的期限，不能撤销。"
        "以后的日子有错的，请用“改正”。",
    ),
)


def check_station_rules(tx: Transaction, changed: Collection[int]) -> None:
    """Refuse to take back, or bring back, what days that are over were reckoned by.

    A decision written down today may still be taken back: nothing was reported by it.
    """
    tx.flush()
    _check_kept_terms(tx)
    rules = reader.station_rules(tx.connection)
    for kind, key, made_on in reader.written(tx.connection, changed):
        if made_on is None or made_on >= tx.office.today:
            continue
        if kind is RuleKind.CLOCK:
            _check_clock(key, rules, tx)
        elif kind is RuleKind.CALENDAR:
            _check_year(int(key), rules, tx)


def _check_kept_terms(tx: Transaction) -> None:
    kept = {one.value for one in tx.all_of(StationRule, kind=RuleKind.RETENTION.value)}
    gone = [
        term.code for term in made_terms(tx.office.profile) if years_value(term.years) not in kept
    ]
    number = reader.archived_under(tx.connection, gone)
    if number is not None:
        raise DeskError(STILL_USED, number=number)


def _check_clock(code: str, rules: tuple[StationRuleView, ...], tx: Transaction) -> None:
    held = tx.office.profile
    bare = replace(held, clocks=tuple(replace(one, own=()) for one in held.clocks))
    old, new = held.clock(code), ruled_profile(bare, rules).clock(code)
    if counts_otherwise(old, new, tx.office.today):
        raise DeskError(TERM_COUNTED, clock=old.label)


def _check_year(year: int, rules: tuple[StationRuleView, ...], tx: Transaction) -> None:
    office = tx.office
    new = ruled_calendar(office.shipped_calendar, rules)
    day = first_day_moved(office.calendar, new, year, office.today)
    if day is not None:
        raise DeskError(DAYS_COUNTED, year=year, day=day)
