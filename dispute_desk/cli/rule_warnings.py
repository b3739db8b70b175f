"""The warning of ``do`` about terms of the station: up to when a change holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.station_rule import RuleKind
from dispute_desk.domain.station_ruled import taking_over
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY
from dispute_desk.services.station_rules import SetClock, SetRetention, rules_of

if TYPE_CHECKING:
    from dispute_desk.domain.errors import Translate
    from dispute_desk.services.desk import Desk

_TAKEN_OVER = QT_TRANSLATE_NOOP(
    "cli",
    "这次改的只管到 {last} 为止：自 {first} 起按 {day} 已有的决定。要连后面一起改的，"
    "再改一次，effective_on 写 {first}。",
)


def taken_over(desk: Desk, command: object, say: Translate) -> list[dict[str, Any]]:
    """Return a warning where a change holds only until an older decision takes over."""
    if not isinstance(command, SetClock | SetRetention):
        return []
    kind, key = (
        (RuleKind.CLOCK, command.clock)
        if isinstance(command, SetClock)
        else (RuleKind.RETENTION, command.cases)
    )
    day = command.effective_on or desk.office().today
    about = [one for one in rules_of(desk.store) if one.kind is kind and one.key == key]
    after = taking_over(about, day)
    if after is None or after.effective_on is None:
        return []
    facts = {"last": after.effective_on - ONE_DAY, "first": after.effective_on}
    message = say("cli", _TAKEN_OVER).format(**facts, day=after.decided_on or after.made_on)
    return [{"field": "effective_on", "raw": str(day), "message": message}]
