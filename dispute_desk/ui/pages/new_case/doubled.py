"""Before a case is saved: is there one of the same person already? Asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.identity import read_credit_code
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


_OTHER_CODE = QT_TRANSLATE_NOOP(
    "new_case",
    "已有同名单位“%1”，登记的信用代码是 %2，和填写的不同。填错的请改正；确是另一家同名单位的，"
    "再按一次“登记案件”。",
)


class Doubled:
    """Asks about the people and the employer in the boxes before the first save of them."""

    def __init__(self, page: NewCasePage) -> None:
        self._page = page
        self._told: tuple[Asked, frozenset[int]] | None = None
        #: The employer and the code that were asked about.
        self._code_told: tuple[str, str] | None = None

    def forget(self) -> None:
        """Ask anew for the next case."""
        self._told = self._code_told = None

    def check(self, asked: Asked, save: Callable[[], object]) -> None:
        """Save where nothing is doubtful or it was said before, else say it."""

        def told(known: Known) -> None:
            if self._asks_about_code(known, asked):
                return
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

    def _asks_about_code(self, known: Known, asked: Asked) -> bool:
        """Ask once where the employer of that name bears another code than was typed."""
        code = read_credit_code(self._page.more.credit_code.text()).code
        same = [one for one in known.firms if name_key(one.name) == name_key(asked.firm)]
        other = next((one for one in same if one.credit_code and one.credit_code != code), None)
        if not code or other is None or any(one.credit_code == code for one in same):
            return False
        if asked.firm_id is not None or self._code_told == (asked.firm, code):
            return False
        self._code_told = asked.firm, code
        self._page.foot.be_busy(busy=False)
        self._page.known.show_known(known, asked)
        words = translated("new_case", _OTHER_CODE).replace("%1", other.name)
        self._page.bar.say(words.replace("%2", other.credit_code or ""), tone="warning")
        return True
