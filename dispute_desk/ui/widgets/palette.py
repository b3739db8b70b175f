"""Ctrl+K: one box over everything for verbs, pages and cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dispute_desk.ui.icons import pixmap
from dispute_desk.ui.languages import english
from dispute_desk.ui.theme import SMALL_SIZE, font, theme
from dispute_desk.ui.verb_words import OTHER_WORDS, is_said_in
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.commands import Verb
    from dispute_desk.ui.models.paged import Index
    from dispute_desk.ui.workplace import Workplace

WIDTH = 620
ROW = 40
MOST = 9
LEFT = 40
#: Letters of what was typed that are repeated when nothing was found.
LONGEST = 24


@dataclass(frozen=True)
class Entry:
    """A line of the palette: what it is, a quiet word, its key, and what choosing it does."""

    title: str
    run: Callable[[], object]
    aside: str = ""
    key: str = ""
    icon: str = "chevron"
    #: Cannot be done here: it is painted grey below all others, and says what is to come first.
    waits: bool = False
    #: The page that is seen does it itself.
    of_page: bool = False
    #: What was typed says more than the word it is found by: it stands below what is meant whole.
    loose: bool = False


#: Finds records for typed text and hands entries to the callback, on the main thread.
Finder = Callable[[str, Callable[[Sequence[Entry]], None]], None]


def verb_matches(verb: Verb, typed: str) -> bool:
    """Tell whether typed text means a verb: by its Chinese, its English or its pinyin."""
    text = typed.casefold().replace(" ", "")
    titles = (verb.source, verb.title, english("verbs", verb.source))
    return (
        not text
        or any(text in title.casefold().replace(" ", "") for title in titles)
        or verb.initials.startswith(text)
        or verb.is_spelled(text)
    )


def other_word(verb: Verb, typed: str) -> str:
    """Return the word beside its title by which typed text means a verb; empty for none."""
    text = typed.casefold().replace(" ", "")
    for one in OTHER_WORDS.get(verb.id, ()) if text else ():
        if one.is_typed(text, english("verb_words", one.source)):
            return one.word
    return ""


def word_for(verb: Verb, typed: str) -> str | None:
    """Return the other word that means a verb, empty where its title is said; None for neither."""
    if is_said_in(typed.replace(" ", ""), verb.title):
        return ""
    return other_word(verb, typed) or None


def is_loose(word: str, typed: str) -> bool:
    """Tell whether the other word an entry is found by is only a part of what was typed."""
    return bool(word) and word in typed and word != typed.strip()


def shortened(words: str) -> str:
    """Return the beginning of what was typed, as long as a line can hold."""
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"


class Palette(QFrame):
    """Floats at the top of the window; Escape or a click elsewhere sends it away.

    Escape and a chosen line give the focus back to where it was.
    """

    def __init__(self, window: QWidget, place: Workplace, finder: Finder | None = None) -> None:
        super().__init__(window)
        named(self, "palette", self.tr("查找与命令"))
        self._place = place
        self._ground = window
        self.finder = finder
        self._entries: list[Entry] = []
        self._asked = ""
        self._came_from: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 4, 8, 8)
        box.setSpacing(6)
        self.input = named(QLineEdit(), "paletteInput", self.tr("查找与命令"))
        self.input.setPlaceholderText(self.tr("案号、姓名、单位、命令，或拼音首字母"))
        self.list = named(QListWidget(), "palette.list", self.tr("查找结果"))
        self.list.setItemDelegate(_EntryDelegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.nothing = named(label("", kind="muted"), "palette.nothing")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setContentsMargins(12, 8, 12, 10)
        box.addWidget(self.input)
        box.addWidget(self.list)
        box.addWidget(self.nothing)
        self.input.textChanged.connect(self._fill)
        self.input.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._run())
        self._composing = False
        self.hide()

    def open(self) -> None:
        """Show the palette with everything that can be done now."""
        self._composing = False
        here = QApplication.focusWidget()
        if here is not self.input:
            self._came_from = here
        self.input.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.input.setFocus()

    def entry_at(self, row: int) -> Entry:
        """Return a line."""
        return self._entries[row]

    def titles(self) -> list[str]:
        """Return what the palette offers, from the top."""
        return [entry.title for entry in self._entries]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list with the arrow keys while the focus stays in the input."""
        if watched is self.input and isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if watched is self.input and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _is_enter(event):
                event.accept()  # with Ctrl too it means the line here, not the page behind
            if event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key())):
                return True
        elif watched is self.input and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key)
        if step is not None and self._entries:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._entries))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._composing:  # else it ends the composition and means nothing else
                self._run()
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _fill(self, typed: str) -> None:
        self._asked = typed
        entries = self._verbs(typed)
        if not typed.strip() or self.finder is None:
            self._show(entries)
        else:
            self._show(entries, waits=True)
            self.finder(typed.strip(), lambda found: self._add(typed, found))

    def _verbs(self, typed: str) -> list[Entry]:
        """Return the verbs that are meant: by their titles first, then by other words."""
        known = [verb for verb in self._place.verbs.available() if verb.id != "window.palette"]
        titled = [self._entry_of(verb) for verb in known if verb_matches(verb, typed)]
        rest = [verb for verb in known if not verb_matches(verb, typed)]
        others = ((verb, word_for(verb, typed)) for verb in rest)
        if typed.strip():  # 补缴测算 in a case is first of all that of the case
            titled.sort(key=lambda one: not one.of_page)
        return titled + [
            self._entry_of(verb, word, typed) for verb, word in others if word is not None
        ]

    def _entry_of(self, verb: Verb, aside: str = "", typed: str = "") -> Entry:
        known = self._place.verbs
        run = partial(known.run, verb.id)
        of_page = known.is_of_page(verb.id)
        return Entry(
            *(known.title(verb), run, aside, verb.key_text, verb.icon),
            of_page=of_page,
            loose=is_loose(aside, typed),
        )

    def _add(self, typed: str, found: Sequence[Entry]) -> None:
        """Put records above the verbs, unless something else was typed meanwhile.

        What cannot be done here stands below all others. The verbs are those of now: who sits
        here and which case is open may have become known since the typing.
        """
        if typed == self._asked:
            entries = self._verbs(typed)
            self._show(sorted([*found, *entries], key=lambda entry: (entry.waits, entry.loose)))

    def _show(self, entries: list[Entry], *, waits: bool = False) -> None:
        self._entries = entries
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{entry.title} {entry.aside} {entry.key}"
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries and not waits)
        self.nothing.setText(self.tr("没有找到“%1”").replace("%1", shortened(self._asked.strip())))
        self.list.setFixedHeight(min(len(entries), MOST) * ROW + 4)
        self.adjustSize()
        width = min(WIDTH, self._ground.width() - 80)
        self.setGeometry((self._ground.width() - width) // 2, 72, width, self.sizeHint().height())

    def _run(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._entries):
            entry = self._entries[row]
            self._close()
            entry.run()

    def _close(self) -> None:
        """Give the focus back before hiding: Qt would move it to some other control."""
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)  # what is selected stays so
        self.hide()


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _EntryDelegate(QStyledItemDelegate):
    """Paints icon, title, quiet word and key."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._palette = palette
        self._small = font(SMALL_SIZE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        entry = self._palette.entry_at(index.row())
        self.initStyleOption(option, index)
        option.text = ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        place: QRect = option.rect.adjusted(12, 0, -12, 0)
        painter.save()
        if entry.icon:
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap(entry.icon, ratio=ratio)
            painter.drawPixmap(place.left(), place.center().y() - 8, picture)
        painter.setFont(font())
        painter.setPen(theme.colour("muted" if entry.waits else "text"))
        words = place.adjusted(LEFT - 12, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.title)
        used = painter.fontMetrics().horizontalAdvance(entry.title) + 12
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        letters = painter.fontMetrics()
        beside = words.adjusted(used, 0, -letters.horizontalAdvance(entry.key) - 16, 0)
        aside = letters.elidedText(entry.aside, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, aside)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, right, entry.key)
        painter.restore()
