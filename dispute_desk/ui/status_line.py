"""The line at the foot: who, which store, its last backup, how far the calendar goes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import PushButton, label, look, named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from dispute_desk.ui.seat import Seat

HEIGHT = 28
#: A backup older than this is shown in red.
STALE = timedelta(days=3)
#: What became true on the page before stays here so long.
KEPT_MS = 60_000


class StatusLine(QFrame):
    """A page's word at the left; at the right what holds for the whole window."""

    def __init__(self) -> None:
        super().__init__()
        look(named(self, "statusLine", self.tr("状态栏")))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(18)
        self.told = named(QLabel(), "status.told")
        self.who = named(QLabel(), "status.who")
        self.badge = named(label(self.tr("示例"), kind="badge"), "status.sample")
        self.badge.setToolTip(self.tr("示例工作站：人和单位都是虚构的，可以随意试用"))
        self.badge.setFixedHeight(20)
        self.store = named(QLabel(), "status.store")
        self.backup = named(QLabel(), "status.backup")
        self.calendar = named(QLabel(), "status.calendar")
        self.figures = named(QLabel(), "status.figures")
        #: What became true on the page before, and its 撤销; both go by themselves.
        self.last = ElidedLabel("", "status.last")
        self.last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.undo = named(look(PushButton(), kind="link"), "status.undo")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self._take_back)
        self._act: Callable[[], None] | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEPT_MS)
        self._clock.timeout.connect(self.forget)
        row.addWidget(self.told, 1)
        row.addWidget(self.last, 2)
        row.addWidget(self.undo)
        for part in (self.who, self.badge, self.store, self.backup, self.calendar, self.figures):
            row.addWidget(part)
        self.badge.hide()
        self.forget()

    def keep(self, fact: str, words: str, act: Callable[[], None]) -> None:
        """Keep a fact of the page before for a while, with what takes it back."""
        self.last.say(self.tr("刚才：%1").replace("%1", fact))
        self.last.show()
        self.undo.setText(words)
        self.undo.setAccessibleName(f"{words} {fact}".strip())
        self.undo.setToolTip(fact)
        self.undo.setVisible(bool(words))
        self._act = act
        self._clock.start()

    def forget(self) -> None:
        """Say nothing of the page before any more."""
        self._act = None
        for part in (self.last, self.undo):
            part.hide()

    def _take_back(self) -> None:
        act = self._act
        self.forget()
        if act is not None:
            act()

    def show_store(self, words: str, *, tone: str = "") -> None:
        """Show which store is open."""
        self.store.setText(words)
        look(self.store, tone=tone)

    def show_seat(self, seat: Seat, today: date) -> None:
        """Show who sits here, whether the store is a sample, and how far the calendar goes."""
        self.who.setText(seat.actor.name)
        self.badge.setVisible(seat.is_sample)
        known = today.year in seat.calendar.years
        if known:
            last = max(seat.calendar.years)
            self.calendar.setText(self.tr("工作日历至 %1 年").replace("%1", str(last)))
            self.calendar.setToolTip(self.tr("期限按国务院放假安排计算；之后的年份按估算。"))
        else:
            words = self.tr("工作日历缺 %1 年，按估算").replace("%1", str(today.year))
            self.calendar.setText(words)
            self.calendar.setToolTip(self.tr("没有这一年的放假安排，期限只按周末推算。"))
        look(self.calendar, tone="" if known else "danger")

    def show_backup(self, made_at: datetime | None, now: datetime) -> None:
        """Show when the last verified backup was made; red when that is long ago."""
        if made_at is None:
            self.backup.setText(self.tr("还没有备份"))
            look(self.backup, tone="danger")
            return
        local = made_at.astimezone()
        stale = now - made_at > STALE
        same_day = local.date() == now.astimezone().date()
        when = local.strftime("%H:%M" if same_day else "%Y-%m-%d %H:%M")
        words = self.tr("今日 %1 已备份") if same_day else self.tr("%1 已备份")
        self.backup.setText(words.replace("%1", when))
        self.backup.setToolTip(self.tr("备份已逐页核对"))
        look(self.backup, tone="danger" if stale else "")
