"""One command of each kind about what the station settles itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.station_rule import RetentionFor
from dispute_desk.domain.workdays import Holiday
from dispute_desk.services.station_rules import (
    ConfirmClock,
    ConfirmRetention,
    SetClock,
    SetRetention,
)
from dispute_desk.services.year_calendars import RecordYearCalendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

RULES: dict[str, Callable[[Desk], object]] = {
    "ConfirmClock": lambda _: ConfirmClock(clock="follow_up", basis="站务会议纪要"),
    "SetClock": lambda _: SetClock(
        clock="acceptance",
        length=7,
        unit=TermUnit.WORKING,
        basis="站务会议纪要",
        reason="材料多",
    ),
    "ConfirmRetention": lambda _: ConfirmRetention(cases=RetentionFor.GROUP, basis="例档发1号"),
    "SetRetention": lambda _: SetRetention(
        cases=RetentionFor.USUAL, years=30, basis="例档发1号", reason="档案馆要求"
    ),
    "RecordYearCalendar": lambda _: RecordYearCalendar(
        year=2027,
        source="国务院办公厅关于2027年部分节假日安排的通知（例）",
        holidays=(Holiday(name="元旦", first=date(2027, 1, 1), last=date(2027, 1, 3)),),
    ),
}
