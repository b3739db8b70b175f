"""The bar of Today about the figures: drafts that wait for one's second look, or the first gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.services.policy_questions import PolicyNews
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

#: What the page of figures is asked to begin with.
CONFIRM, YEAR = "confirm", "year"


class FiguresBar(QFrame):
    """Only for who manages the station; out of sight where nothing is to be done."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        named(look(self, kind="bar", tone="warning"), "today.figures")
        self._place = place
        self._begin = YEAR
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        self.words = named(label("", tone="warning"), "today.figures.words")
        self.words.setWordWrap(True)
        self.act = button(self.tr("补录本年度参数…"), "today.figures.act")
        self.act.clicked.connect(lambda: place.go("policy", self._begin))
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.hide()

    def ask(self) -> None:
        """Ask whether something is to be done."""
        if self._place.seat is None or not self._place.may("settings"):
            self.hide()
            return
        self._place.jobs.ask(_news, self.show_news, key="today.figures")

    def show_news(self, news: PolicyNews) -> None:
        """Say what waits: drafts first, else the gap open cases run into."""
        if news.drafts:
            words = self.tr("%1 录入的 %2 行参数草稿，等您核对文件后确认。")
            words = words.replace("%1", news.drafted_by).replace("%2", str(news.drafts))
            self._say(words, self.tr("去核对…"), CONFIRM)
        elif news.gap is not None and news.cases:
            from dispute_desk.ui.pages.policy.words import insurance_word  # noqa: PLC0415 - seldom
            from dispute_desk.ui.steps.words import listed  # noqa: PLC0415 - as above

            words = self.tr("%1 起还没有%2的参数，%3 件在办案件的这些月份算不出来。")
            names = listed(insurance_word(one) for one in news.gap.insurances)
            for number, part in enumerate((news.gap.first, names, news.cases), start=1):
                words = words.replace(f"%{number}", str(part))
            self._say(words, self.tr("补录本年度参数…"), YEAR)
        else:
            self.hide()

    def _say(self, words: str, act: str, begin: str) -> None:
        self._begin = begin
        self.words.setText(words)
        self.setAccessibleName(words)
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.show()


def _news(desk: Desk) -> PolicyNews:
    from dispute_desk.services.policy_questions import policy_news  # noqa: PLC0415 - open, loaded

    return policy_news(desk)
