"""The clocks of a case: what ends when, how near that is, and how it was counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.clock_extension import OUTSIDE, approved_line, extension_of
from dispute_desk.domain.clock_rules import ClockStop
from dispute_desk.domain.outside_day import outside_day
from dispute_desk.domain.profile import UNCONFIRMED
from dispute_desk.domain.stages import DONE
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dispute_desk.domain.case_clocks import CaseClock
    from dispute_desk.ui.steps.case_view import CaseView


class ClocksCard(SectionCard):
    """Running clocks in sight; the reckoning and those that are over one fold away."""

    def __init__(self) -> None:
        super().__init__("clocks", self.tr("期限"))
        self.reckoning = self.action("reckoning", self.tr("怎么算"))
        self.reckoning.setCheckable(True)
        self.reckoning.toggled.connect(self._unfold)
        self._rows: list[_ClockRow] = []
        self.list = QVBoxLayout()
        self.list.setSpacing(10)
        self.box.addLayout(self.list)
        self.empty = self.say_empty(self.tr("现在没有在走的期限。"))
        self.over = named(label("", kind="small"), "case_file.clocks.over")
        self.over.setWordWrap(True)
        self.box.addWidget(self.over)

    def show_case(self, view: CaseView) -> None:
        """Show the clocks that count or stand still; those that are over by name and day."""
        going: list[CaseClock | date] = [one for one in view.clocks if one.stopped_on is None]
        outside = outside_day(view.file)
        if outside is not None:
            going.insert(0, outside)
        while len(self._rows) < len(going):
            row = _ClockRow(len(self._rows))
            self._rows.append(row)
            self.list.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(going))
            if number < len(going):
                row.tell(going[number], view)
        self.empty.setVisible(not going)
        self.reckoning.setVisible(bool(going))
        over = [clock for clock in view.clocks if clock.stopped_on is not None]
        self.over.setText(self.tr("；").join(self._over(clock, view) for clock in over))
        self.over.setVisible(bool(over))
        self._unfold(self.reckoning.isChecked())

    def _over(self, clock: CaseClock, view: CaseView) -> str:
        late = clock.is_late(view.today) and not clock.rule.is_right
        if clock.rule.stop is ClockStop.INTERRUPTED and not clock.with_case:
            words = self.tr("%1 %2 中断，重新起算")
        elif clock.only_unwatched:
            words = self.tr("%1 %2 起本站不再跟踪（期限至 %3）")
        elif clock.with_case:
            words = self.tr("%1 %2 已结束，已超期") if late else self.tr("%1 %2 已结束")
        else:
            words = self.tr("%1 %2 超期办理") if late else self.tr("%1 %2 已办")
        name = view.words.of(clock.rule)
        words = words.replace("%1", name).replace("%2", f"{clock.stopped_on:%m-%d}")
        return words.replace("%3", str(clock.due))

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - a slot
        for row in self._rows:
            row.unfold(on)


#: So many letters at the end of what a clock is about, found in its name, say the same.
_SAME = 3


def clock_about(name: str, about: str) -> str:
    """Return what a clock is about, nothing where its name says the same.

    提示函回复 about 工会劳动法律监督提示函 says 提示函 twice.
    """
    says_it = any(about[-n:] in name for n in range(len(about), _SAME - 1, -1))
    return "" if says_it else about


class _ClockRow(QWidget):
    """One clock: name and how near its end is; below, what it is about and from when to when."""

    def __init__(self, number: int) -> None:
        super().__init__()
        name = f"case_file.clocks.{number}"
        named(self, name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.name = named(label(""), f"{name}.name")
        self.name.setWordWrap(True)
        self.left = named(label(""), f"{name}.left")
        head.addWidget(self.name, 1)
        head.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        self.days = named(label("", kind="small"), f"{name}.days")
        self.lines = named(label("", kind="small"), f"{name}.lines")
        for line in (self.days, self.lines):
            line.setWordWrap(True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(line)
        self.lines.hide()

    def tell(self, told: CaseClock | date, view: CaseView) -> None:
        """Show a clock of a case, or the day another body set."""
        if isinstance(told, date):
            self.show_outside(told, view)
        else:
            self.show_clock(told, view)

    def show_outside(self, due: date, view: CaseView) -> None:
        """Show the day another body set, and who is to hear of the case by then."""
        case = view.file.case
        self.name.setText(self.tr("外部期限"))
        self.left.setText(due_words(due, view.today))
        look(self.left, tone=due_tone(due, view.today))
        channel = view.words.code("channels", case["channel"])
        whom = case["feed_back_to"] or channel
        parts = (str(due), whom, case["external_no"] or "")
        self.days.setText(" · ".join(part for part in parts if part))
        told = [self.tr("来件单位定的日期，按登记表里填的写。")]
        later = extension_of(view.file.beside["clock_extension"], OUTSIDE, None)
        if later is not None:
            told.append(approved_line(later).text(translated))
        self.lines.setText("\n".join(told))
        self.setAccessibleName(f"{self.name.text()}：{self.left.text()}；{self.days.text()}")

    def show_clock(self, clock: CaseClock, view: CaseView) -> None:
        """Show a clock of a case."""
        name = view.words.of(clock.rule)
        self.name.setText(name)
        self._near(self.left, clock, view.today)
        about = clock_about(name, clock.about)
        parts = (about, self._days(clock), self._goes_on(clock, view))
        self.days.setText(" · ".join(part for part in parts if part))
        self.lines.setText("\n".join(self._reckoning(clock)))
        self.setAccessibleName(f"{self.name.text()}：{self.left.text()}；{self.days.text()}")

    def unfold(self, on: bool) -> None:  # noqa: FBT001 - the fold of the card
        """Show or hide the reckoning."""
        self.lines.setVisible(on)

    def _near(self, line: QLabel, clock: CaseClock, today: date) -> None:
        if clock.paused_since is not None:
            line.setText(self.tr("停走"))
            look(line, tone="neutral")
            return
        of_parties = clock.rule.is_right
        line.setText(due_words(clock.due, today, right=of_parties))
        look(line, tone=due_tone(clock.due, today, right=of_parties))

    def _days(self, clock: CaseClock) -> str:
        if clock.paused_since is not None:
            words = self.tr("%1 起算，%2 起停走，恢复后接着算")
            return words.replace("%1", str(clock.start)).replace("%2", str(clock.paused_since))
        words = self.tr("%1 起算，%2 届满").replace("%1", str(clock.start))
        words = words.replace("%2", str(clock.due))
        if clock.deadline is not None and clock.deadline.estimated:
            words += self.tr("（按估算）")
        return words

    def _goes_on(self, clock: CaseClock, view: CaseView) -> str:
        """Say of a right that it does not end because the station closed the case."""
        ended = view.stage in DONE and clock.rule.is_right
        return self.tr("当事人的权利，不随结案结束") if ended else ""

    def _reckoning(self, clock: CaseClock) -> list[str]:
        """Return the lines of the reckoning, the ground of the rule and what its end means."""
        lines = list(clock.deadline.explanation(translated)) if clock.deadline else []
        ground = self.tr("依据：%1").replace("%1", clock.rule.basis)
        if clock.rule.status:
            ground += f"（{translated('profile', UNCONFIRMED)}）"
        lines.append(ground)
        if clock.rule.stop is ClockStop.MEDIATION_ENDED:
            lines.append(self.tr("届满未达成协议的，职工可以申请仲裁；双方愿意的，调解可以继续。"))
        return lines
