"""Column types: months, moments and closed sets, written so that they sort as text."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Boolean, Text
from sqlalchemy.types import TypeDecorator

from dispute_desk.domain.months import Month

ClosedSet = TypeVar("ClosedSet", bound=StrEnum)


class MonthText(TypeDecorator[Month]):
    """A month as ``2024-08``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: object) -> str | None:
        """Write the month."""
        del dialect
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: object) -> Month | None:
        """Read the month."""
        del dialect
        return None if value is None else Month.parse(value)


class DayText(TypeDecorator[date]):
    """A day as ``2024-08-27``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: object) -> str | None:
        """Write the day."""
        del dialect
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: object) -> date | None:
        """Read the day."""
        del dialect
        return None if value is None else date.fromisoformat(value)


class MomentText(TypeDecorator[datetime]):
    """A moment in UTC as ISO text of fixed width."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> str | None:
        """Write the moment in UTC."""
        del dialect
        if value is None:
            return None
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: object) -> datetime | None:
        """Read the moment; it carries its zone."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


class SetText(TypeDecorator[ClosedSet], Generic[ClosedSet]):
    """A member of a closed set, by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[ClosedSet]) -> None:
        super().__init__()
        self.members = members
        self._by_value = {one.value: one for one in members}

    def process_bind_param(self, value: ClosedSet | str | None, dialect: object) -> str | None:
        """Write the value; an unknown one is refused here at the latest."""
        del dialect
        return None if value is None else str(self.members(value).value)

    def process_result_value(self, value: str | None, dialect: object) -> ClosedSet | None:
        """Read the member."""
        del dialect
        return None if value is None else self.member(value)

    def member(self, value: str) -> ClosedSet:
        """Return the member of a value: looked up, calling the set costs four times as much."""
        return self._by_value.get(value) or self.members(value)


def plain(value: Any) -> Any:  # noqa: ANN401 - any column value
    """Return a column's value as JSON can hold it."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Month):
        return str(value)
    return value


def typed(kind: Any, value: Any) -> Any:  # noqa: ANN401 - any column type and value
    """Return a value of the journal as its column holds it."""
    if value is None:
        return None
    if isinstance(kind, DayText | MonthText | MomentText | SetText):
        return kind.process_result_value(value, None)
    return bool(value) if isinstance(kind, Boolean) else value
