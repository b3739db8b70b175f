"""Before a case is saved: a day absurdly long ago is a slip of the hand more often than not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.doubts import LONG_AGO, is_long_ago
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from dispute_desk.services.intake import RegisterCase
    from dispute_desk.ui.pages.new_case.page import NewCasePage

_AGAIN = QT_TRANSLATE_NOOP("new_case", "确实如此的，再按一次“登记案件”。")


class OldDays:
    """Asks once about a day or month that lies too far back."""

    def __init__(self, page: NewCasePage) -> None:
        self._page = page
        self._told: object = None

    def asks(self, command: RegisterCase, years: int) -> bool:
        """Tell whether it was asked now; the second press saves it as it is."""
        days = (command.occurred_on, command.external_deadline, command.claim_from)
        today = self._page.place.today()
        old = tuple(one for one in days if is_long_ago(one, today, years))
        if not old or old == self._told:
            return False
        self._told = old
        words = translated("doubts", LONG_AGO).format(day=old[0], years=years)
        again = translated("new_case", _AGAIN)
        self._page.bar.say(f"{words} {again}", tone="warning")
        return True
