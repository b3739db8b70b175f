"""The boxes behind the fold of a new case: codes, the channel with its clock, the answer given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from dispute_desk.ui.pages.new_case.paper import Cell, Sheet
from dispute_desk.ui.steps.entries import LongText
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.naming import named
from dispute_desk.ui.widgets.typed_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dispute_desk.domain.profile import Profile
    from dispute_desk.ui.understand import AddWorkdays


class FoldBoxes(Sheet):
    """What only some cases need; ``cells`` are its boxes by name."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("new_case.more", self.tr("更多"))
        self.credit_code = named(QLineEdit(), "new_case.credit_code", self.tr("统一社会信用代码"))
        self.channel = Combo("new_case.channel", self.tr("来源"))
        self.cause = Combo("new_case.cause", self.tr("争议类型"))
        self.cause.addItem(self.tr("受理时再定"), None)
        self.street = named(QLineEdit(), "new_case.street", self.tr("镇街"))
        self.external_no = named(QLineEdit(), "new_case.external_no", self.tr("外部编号"))
        self.external_deadline = DateField(
            "new_case.external_deadline", self.tr("外部期限"), today=today, ahead=True
        )
        self.feed_back_to = named(QLineEdit(), "new_case.feed_back_to", self.tr("反馈对象"))
        self.received = DateField("new_case.received", self.tr("登记日期"), today=today)
        self.received.set_day(today())
        self.answer = LongText("new_case.answer", self.tr("答复"))
        self.answer.setPlaceholderText(self.tr("当场怎样答复（仅登记咨询时记下）"))
        self.note = LongText("new_case.note", self.tr("备注"))
        titles = {
            "credit_code": self.tr("信用代码"),
            "cause": self.tr("争议类型"),
            "channel": self.tr("来源"),
            "external_no": self.tr("外部编号"),
            "external_deadline": self.tr("外部期限"),
            "feed_back_to": self.tr("反馈对象"),
            "street": self.tr("镇街"),
            "received": self.tr("登记日期"),
            "answer": self.tr("答复"),
            "note": self.tr("备注"),
        }
        self.cells = {
            key: Cell(f"new_case.{key}", title, getattr(self, key)) for key, title in titles.items()
        }
        #: Who hears of what came by a channel with a clock of its own.
        self._hear: dict[str, str] = {}
        self.channel.currentIndexChanged.connect(self._take_channel)
        self.external_deadline.understood.connect(self._take_channel)
        keys = list(titles)
        for row in range(4):
            self.add(row, *(self.cells[key] for key in keys[2 * row : 2 * row + 2]))
        self.add(4, self.cells["answer"])
        self.add(5, self.cells["note"])

    def reckon_with(self, add_workdays: AddWorkdays) -> None:
        """Understand +15工 by the station's calendar."""
        self.external_deadline.reckon_with(add_workdays)
        self.received.reckon_with(add_workdays)

    def know(self, profile: Profile) -> None:
        """Offer the channels and causes of the station."""
        said = Words(profile)
        self._hear = {one.code: one.label for one in profile.channels if one.external_clock}
        for channel in profile.channels:
            self.channel.addItem(said.of(channel), channel.code)
        for cause in profile.causes:
            self.cause.addItem(said.of(cause), cause.code)

    def _take_channel(self) -> None:
        """Say who hears of it where a channel has a clock of its own, and that its day is asked."""
        whom = self._hear.get(self.channel.value() or "", "")
        if self.feed_back_to.text() in {"", *self._hear.values()}:
            self.feed_back_to.setText(whom)
        asked = whom and not self.external_deadline.text()
        words = self.tr("请照工单填写答复期限，如 +15工、12-05。") if asked else ""
        self.cells["external_deadline"].say(words)

    def clear(self, today: date) -> None:
        """Empty every box."""
        for line in (self.credit_code, self.street, self.external_no, self.feed_back_to):
            line.clear()
        for box in (self.external_deadline, self.answer, self.note):
            box.clear()
        self.cause.setCurrentIndex(0)
        self.channel.setCurrentIndex(0)
        self.received.set_day(today)

    def cause_word(self, code: str) -> str:
        """Return the word of a cause."""
        return self.cause.itemText(self.cause.findData(code))
