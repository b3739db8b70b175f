"""Before a case is saved: is there one of the same person already? Asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.new_case.known import Asked, Known, ask_known

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.new_case.page import NewCasePage

#: Cases the question names.
NAMED = 3
_ASKED = QT_TRANSLATE_NOOP(
    "new_case", "可能重复登记：%1。请先在右边打开核对；确是另一事项的，再按一次“登记案件”。"
)


class Doubled:
    """Asks about the people in the boxes before the first save of them."""

    def __init__(self, page: NewCasePage) -> None:
        self._page = page
        self._told: tuple[Asked, frozenset[int]] | None = None

    def forget(self) -> None:
        """Ask anew for the next case."""
        self._told = None

    def check(self, asked: Asked, save: Callable[[], object]) -> None:
        """Save where nothing is doubtful or it was said before, else say it."""

        def told(known: Known) -> None:
            doubtful = known.doubtful()
            about = (asked, frozenset(one.case_id for one in doubtful))
            if not doubtful or about == self._told:
                save()
                return
            self._told = about
            self._page.foot.be_busy(busy=False)
            self._page.known.show_known(known, asked)
            names = [
                " ".join(filter(None, (one.number or f"#{one.case_id}", one.person, one.employer)))
                for one in doubtful[:NAMED]
            ]
            said = translated("new_case", _ASKED).replace("%1", "；".join(names))
            self._page.bar.say(said, tone="warning")

        self._page.place.jobs.ask(
            lambda desk: ask_known(desk, asked), told, self._page.refused, key="new_case.doubled"
        )
