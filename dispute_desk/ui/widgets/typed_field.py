"""Fields that understand short typing and show what they understood before one leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.understand import AddWorkdays, day_meant, fen_meant
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

WEEKDAYS = (
    QT_TRANSLATE_NOOP("days", "周一"),
    QT_TRANSLATE_NOOP("days", "周二"),
    QT_TRANSLATE_NOOP("days", "周三"),
    QT_TRANSLATE_NOOP("days", "周四"),
    QT_TRANSLATE_NOOP("days", "周五"),
    QT_TRANSLATE_NOOP("days", "周六"),
    QT_TRANSLATE_NOOP("days", "周日"),
)
NOT_UNDERSTOOD = QT_TRANSLATE_NOOP("days", "看不懂")


class UnderstandingField(QLineEdit):
    """A line that shows at its right, in quiet ink, what the typing is taken for."""

    understood = Signal(object)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._small = font(SMALL_SIZE)
        self.textChanged.connect(lambda _: self.understood.emit(self._value()))

    def is_wrong(self) -> bool:
        """Tell whether something was typed that means nothing."""
        return bool(self.text().strip()) and self._value() is None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and at its right what was understood."""
        super().paintEvent(event)
        words = self._words()
        if not words or words == self.text().strip():
            return
        used = self.fontMetrics().horizontalAdvance(self.text()) + 28
        width = QFontMetrics(self._small).horizontalAdvance(words)
        if used + width > self.width():
            return
        painter = QPainter(self)
        painter.setFont(self._small)
        painter.setPen(theme.colour("danger" if self.is_wrong() else "accent"))
        place = self.rect().adjusted(0, 0, -10, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write out in full what was understood."""
        super().focusOutEvent(event)
        if self._value() is not None:
            self.setText(self._written())

    def _value(self) -> object:
        raise NotImplementedError

    def _written(self) -> str:
        raise NotImplementedError

    def _words(self) -> str:
        """Return what is shown at the right while typing."""
        if not self.text().strip():
            return ""
        if self._value() is None:
            return QCoreApplication.translate("days", NOT_UNDERSTOOD)
        return self._written()


class DateField(UnderstandingField):
    """Takes 15, 1015, +15工, 月底, 2024.8.27; keeps 2024-08-27.

    ``ahead`` is for terms: a day without its month is then the next such day, one that
    is over is said to be.
    """

    def __init__(
        self,
        name: str,
        spoken: str,
        *,
        today: Callable[[], date],
        add_workdays: AddWorkdays | None = None,
        ahead: bool = False,
    ) -> None:
        self._today = today
        self._add_workdays = add_workdays
        self._ahead = ahead
        super().__init__(name, spoken)
        self._show_example()

    def reckon_with(self, add_workdays: AddWorkdays) -> None:
        """Understand working days by a calendar from now on."""
        self._add_workdays = add_workdays
        self._show_example()

    def day(self) -> date | None:
        """Return the day, None when empty or not understood."""
        return self.day_of(self.text())

    def day_of(self, text: str) -> date | None:
        """Return the day a text would mean here."""
        return day_meant(
            text,
            today=self._today(),
            add_workdays=self._add_workdays,
            ahead=self._ahead,
        )

    def _show_example(self) -> None:
        """Give an example of what is understood, working days only where they are."""
        steps = self.tr("如 15、1015、+15工、月底"), self.tr("如 15、1015、+15、月底")
        self.setPlaceholderText(steps[self._add_workdays is None])

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(day.isoformat() if day else "")

    def _value(self) -> object:
        return self.day()

    def _written(self) -> str:
        day = self.day()
        return day.isoformat() if day else ""

    def _words(self) -> str:
        day = self.day()
        if day is None:
            return super()._words()
        said = QCoreApplication.translate("days", WEEKDAYS[day.weekday()])
        if self._ahead and day < self._today():
            said = " ".join((said, self.tr("已过")))
        return said if self.text().strip() == day.isoformat() else f"{day.isoformat()} {said}"


class MoneyField(UnderstandingField):
    """Takes 5500, 5,500.00, 1.2万; keeps 12,000.00."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken)
        self.setPlaceholderText(self.tr("元，如 5500 或 1.2万"))

    def fen(self) -> int | None:
        """Return the amount in fen, None when empty or not understood."""
        return fen_meant(self.text())

    def set_fen(self, fen: int | None) -> None:
        """Show an amount."""
        self.setText("" if fen is None else yuan_grouped(fen))

    def _value(self) -> object:
        return self.fen()

    def _written(self) -> str:
        fen = self.fen()
        return "" if fen is None else yuan_grouped(fen)

    def _words(self) -> str:
        fen = self.fen()
        words = super()._words()
        if fen is None:
            return words
        unit = self.tr("%1 元").replace("%1", words)
        return unit.replace(words, "").strip() if self.text().strip() == words else unit
