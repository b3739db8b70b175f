"""Days as the command line takes them."""

from __future__ import annotations

from datetime import date

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

BAD_DAY = sentence(
    "bad_day",
    QT_TRANSLATE_NOOP("errors", "“{given}”不是日期，请写成 2026-11-22 这样。"),
)


def read_day(given: str) -> date:
    """Return the day of ISO text; refuses with ``bad_day``."""
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise DeskError(BAD_DAY, given=given) from error
