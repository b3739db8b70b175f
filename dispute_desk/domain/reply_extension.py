"""A term of reply that was extended (延长回复期限): until when, why, who approved; how it ends."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import Deadline, Line, fixed_day
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.domain.workdays import WorkCalendar

#: Under which it lies in what is written of a letter (``Letter.told``).
KEY = "reply_extension"
#: Said where the station gave the addressee more time.
REPLY_EXTENDED = QT_TRANSLATE_NOOP("deadlines", "经批准延长回复期限至 {day}")


@dataclass(frozen=True, kw_only=True)
class ReplyExtension:
    """The last day the addressee was given, the day that was approved, by whom and why."""

    until: date
    on: date
    reason: str
    approver: str


def extension_of(told: str | None) -> ReplyExtension | None:
    """Return the extension of a letter; None where its term is the station's own."""
    found = json.loads(told or "{}").get(KEY)
    if found is None:
        return None
    days = {name: date.fromisoformat(found[name]) for name in ("until", "on")}
    return ReplyExtension(**found | days)


def with_extension(told: str | None, extension: ReplyExtension) -> str:
    """Return what is written of a letter with its extension."""
    given = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(extension).items()
    }
    whole = json.loads(told or "{}") | {KEY: given}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True)


def extended_end(reckoned: Deadline, until: date | None, work: WorkCalendar) -> Deadline:
    """Return the end of a term of reply that was extended to a day; else as it was reckoned."""
    if until is None or until <= reckoned.due:
        return reckoned
    moved = fixed_day(until, work)
    told = Line(REPLY_EXTENDED, (("day", until.isoformat()),))
    return Deadline(
        due=moved.due,
        lines=(*reckoned.lines, told, *moved.lines[1:]),
        estimated=reckoned.estimated or moved.estimated,
        rolled_from=moved.rolled_from,
    )
