"""The entries of a form: an input in its row, how it is read, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import WorkCalendar
from dispute_desk.ui.steps.menu_choice import MenuChoice
from dispute_desk.ui.steps.month_field import MonthField
from dispute_desk.ui.theme import SMALL_SIZE, font
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import look, named
from dispute_desk.ui.widgets.typed_field import DateField, MoneyField, UnderstandingField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


#: A word to choose: what is shown, and the value it stands for.
Choice = tuple[str, Any]
LONG_HEIGHT = 76
#: Room left and right of a chip's word.
CHIP_PADDING = 28
_NOT_A_DAY = QT_TRANSLATE_NOOP("entries", "看不懂这个日期，可填 15、1015、+15工、2024-08-27。")
_NOT_MONEY = QT_TRANSLATE_NOOP("entries", "看不懂这个金额，可填 5500、1.2万。")
_NOT_A_MONTH = QT_TRANSLATE_NOOP("entries", "看不懂这个月份，可填 2024-03 或 202403。")
_NEEDED = QT_TRANSLATE_NOOP("entries", "请填写。")
_CHOOSE = QT_TRANSLATE_NOOP("entries", "请选择。")
_PICK = QT_TRANSLATE_NOOP("entries", "请选择")


def said(source: str) -> str:
    """Return a marked word of the forms in the language of the window."""
    return QCoreApplication.translate("entries", source)


@dataclass(frozen=True)
class Entry:
    """One input of a form in its row; ``read`` gives its value, ``put`` shows one.

    What is ``required`` only at times says so in ``when``.
    """

    row: FormRow
    read: Callable[[], Any]
    put: Callable[[Any], None]
    required: bool = False
    needed: str = _NEEDED
    trouble: Callable[[], str] = str
    when: Callable[[], object] = lambda: True

    def wrong(self) -> str:
        """Return what is wrong with what stands there, empty if nothing is."""
        sentence = self.trouble()
        if not sentence and self.required and self.when() and self.read() in (None, "", ()):
            return said(self.needed)
        return sentence

    def check(self) -> bool:
        """Show what is wrong under the field; tell whether all is well."""
        sentence = self.wrong()
        if sentence:
            self.row.show_error(sentence)
        else:
            self.row.clear()
        return not sentence


class LongText(QPlainTextEdit):
    """Some lines of text; Tab leaves it."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setTabChangesFocus(True)
        self.setFixedHeight(LONG_HEIGHT)


class ChipChoice(QWidget):
    """A few words of which several (or one) are chosen by a click or Space.

    A second click takes an answer back where none needs to be given.
    """

    def __init__(
        self,
        name: str,
        spoken: str,
        choices: Sequence[Choice],
        *,
        several: bool = True,
        needed: bool = True,
    ) -> None:
        super().__init__()
        named(self, name, spoken)
        flow = FlowLayout(self)
        metrics = QFontMetrics(font(SMALL_SIZE, bold=True))  # chosen chips are bold
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several and needed)
        if not several and not needed:
            self._group.buttonClicked.connect(self._leave_one)
        self._chips: list[tuple[QPushButton, Any]] = []
        for number, (words, value) in enumerate(choices):
            chip = named(look(QPushButton(words), kind="chip"), f"{name}.{value or number}", words)
            chip.setCheckable(True)
            chip.setMinimumWidth(metrics.horizontalAdvance(words) + CHIP_PADDING)
            self._group.addButton(chip)
            flow.addWidget(chip)
            self._chips.append((chip, value))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._chips:
            self.setFocusProxy(self._chips[0][0])

    @property
    def group(self) -> QButtonGroup:
        """The group of the chips, for its signals."""
        return self._group

    def values(self) -> tuple[Any, ...]:
        """Return what is chosen."""
        return tuple(value for chip, value in self._chips if chip.isChecked())

    def value(self) -> Any:  # noqa: ANN401 - whatever the choices stand for
        """Return the one that is chosen, None if none is."""
        return next(iter(self.values()), None)

    def _leave_one(self, clicked: QAbstractButton) -> None:
        for chip, _ in self._chips:
            if chip is not clicked:
                chip.setChecked(False)

    def choose(self, values: Sequence[Any]) -> None:
        """Choose exactly these."""
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for chip, value in self._chips:
            chip.setChecked(value in values)
        self._group.setExclusive(exclusive)

    def sizeHint(self) -> QSize:
        """Return the room all chips take at the present width."""
        width = self.width() or 400
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else 0
        return QSize(width, max(height, 26))


@dataclass(frozen=True)
class Kit:
    """Makes the entries of one form; names begin with the form's name."""

    name: str
    today: Callable[[], date]
    calendar: WorkCalendar | None = None

    def text(
        self, key: str, title: str, *, hint: str = "", required: bool = False, placeholder: str = ""
    ) -> Entry:
        """Return a line of text."""
        field = named(QLineEdit(), f"{self.name}.{key}", title)
        field.setPlaceholderText(placeholder)
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(row, lambda: _stripped(field.text()), _puts(field), required=required)

    def long(
        self, key: str, title: str, *, hint: str = "", required: bool = False, placeholder: str = ""
    ) -> Entry:
        """Return some lines of text."""
        field = LongText(f"{self.name}.{key}", title)
        field.setPlaceholderText(placeholder)
        row = self._row(key, title, field, hint=hint, required=required)

        def put(value: Any) -> None:  # noqa: ANN401 - text or nothing
            field.setPlainText(str(value or ""))

        return Entry(row, lambda: _stripped(field.toPlainText()), put, required=required)

    def day(
        self,
        key: str,
        title: str,
        *,
        hint: str = "",
        required: bool = False,
        now: bool = False,
        ahead: bool = False,
    ) -> Entry:
        """Return a day; ``now`` begins with today, a term lies ``ahead``: 15 is the next 15th."""
        add = self.calendar.plus_workdays if self.calendar is not None else None
        field = DateField(
            f"{self.name}.{key}", title, today=self.today, add_workdays=add, ahead=ahead
        )
        if now:
            field.set_day(self.today())
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(
            row, field.day, field.set_day, required=required, trouble=_wrong(field, _NOT_A_DAY)
        )

    def money(self, key: str, title: str, *, hint: str = "", required: bool = False) -> Entry:
        """Return an amount in fen."""
        field = MoneyField(f"{self.name}.{key}", title)
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(
            row, field.fen, field.set_fen, required=required, trouble=_wrong(field, _NOT_MONEY)
        )

    def month(self, key: str, title: str, *, hint: str = "", required: bool = False) -> Entry:
        """Return a month."""
        field = MonthField(f"{self.name}.{key}", title, today=self.today)
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(
            row,
            field.month,
            field.set_month,
            required=required,
            trouble=_wrong(field, _NOT_A_MONTH),
        )

    def choice(
        self,
        key: str,
        title: str,
        choices: Sequence[Choice],
        *,
        hint: str = "",
        required: bool = False,
        empty: str | None = None,
    ) -> Entry:
        """Return one of many words; ``empty`` is the word for none, first in the list.

        One that must be chosen has no word for none: the box says that one has to choose.
        """
        field = Combo(f"{self.name}.{key}", title)
        if required and empty == "":
            field.setPlaceholderText(said(_PICK))
        elif empty is not None:
            field.addItem(empty, None)
        for words, value in choices:
            field.addItem(words, value)
        if field.placeholderText():
            field.setCurrentIndex(-1)
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(row, field.value, field.put, required=required, needed=_CHOOSE)

    def chips(
        self,
        key: str,
        title: str,
        choices: Sequence[Choice],
        *,
        hint: str = "",
        required: bool = False,
        several: bool = False,
    ) -> Entry:
        """Return a few words in sight of which one (or several) is chosen."""
        field = ChipChoice(f"{self.name}.{key}", title, choices, several=several, needed=required)
        row = self._row(key, title, field, hint=hint, required=required)

        def put(value: Any) -> None:  # noqa: ANN401 - one value or several
            field.choose(value if several else (value,))

        read = field.values if several else field.value
        return Entry(row, read, put, required=required, needed=_CHOOSE)

    def many(
        self,
        key: str,
        title: str,
        choices: Sequence[Choice],
        *,
        hint: str = "",
        required: bool = False,
    ) -> Entry:
        """Return several of many words, ticked in a menu."""
        field = MenuChoice(f"{self.name}.{key}", title, choices)
        row = self._row(key, title, field, hint=hint, required=required)
        return Entry(row, field.values, field.tick, required=required, needed=_CHOOSE)

    def flag(self, key: str, title: str, *, hint: str = "") -> Entry:
        """Return a box to tick."""
        field = named(QCheckBox(title), f"{self.name}.{key}", title)
        row = self._row(key, title, field, hint=hint)
        row.hide_title()
        return Entry(row, field.isChecked, lambda value: field.setChecked(bool(value)))

    def _row(
        self, key: str, title: str, field: QWidget, *, hint: str = "", required: bool = False
    ) -> FormRow:
        return FormRow(f"{self.name}.{key}", title, field, hint=hint, required=required)


def _stripped(text: str) -> str | None:
    return text.strip() or None


def _puts(field: QLineEdit) -> Callable[[Any], None]:
    def put(value: Any) -> None:  # noqa: ANN401 - text or nothing
        field.setText("" if value is None else str(value))
        field.setCursorPosition(0)

    return put


def _wrong(field: UnderstandingField, source: str) -> Callable[[], str]:
    return lambda: said(source) if field.is_wrong() else ""


def goes_on(event: QKeyEvent) -> bool:
    """Tell whether a key is the plain Enter that moves on to the next field."""
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    )
