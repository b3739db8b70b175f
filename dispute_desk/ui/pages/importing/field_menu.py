"""Which field reads a column: a short list one searches by word or by first letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from dispute_desk.domain.ledger_columns import FIELD_WORDS, field_words
from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.column_words import why_lines
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.pages.importing.drawing import ColumnRead

WIDTH, HEIGHT = 290, 440
#: The field of a line of the list; KEEP stands for none.
_FIELD = int(Qt.ItemDataRole.UserRole)
#: The word by which the field is searched for.
_WORD = _FIELD + 1
KEEP = "-"
_KEPT = QT_TRANSLATE_NOOP("importing", "原样保留，不读")
_MAYBE = QT_TRANSLATE_NOOP("importing", "也可能是")
_OTHERS = QT_TRANSLATE_NOOP("importing", "其他")
#: The fields by what they tell of.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("importing", "案件"),
        ("case_no", "accept_date", "close_date", "source", "claim", "dispute_type", "result"),
    ),
    (
        QT_TRANSLATE_NOOP("importing", "用人单位"),
        ("employer", "credit_code", "legal_rep", "contact", "employer_phone", "employer_address"),
    ),
    (
        QT_TRANSLATE_NOOP("importing", "职工"),
        ("worker_name", "id_no", "phone", "worker_address", "persons"),
    ),
    (
        QT_TRANSLATE_NOOP("importing", "金额"),
        ("amount", "worker_amount", "back_paid", "late_fee"),
    ),
    (
        QT_TRANSLATE_NOOP("importing", "险种与月份"),
        ("insurance", "period_start", "period_end", "period"),
    ),
    (
        QT_TRANSLATE_NOOP("importing", "办理"),
        ("handler", "mediator", "district", "remark", "seq"),
    ),
)


class FieldMenu(QFrame):
    """Opens below a column; Enter chooses, Escape leaves everything as it is."""

    #: The field that is to read the column, KEEP for none.
    chosen = Signal(str)

    def __init__(
        self, parent: QWidget, read: ColumnRead, columns: Mapping[int, ColumnRead]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        words = self.tr("“%1”读作").replace("%1", read.heading or letters_of(read.at.column))
        named(self, "importing.field", words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(WIDTH, HEIGHT)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.setSpacing(6)
        head = label(words, kind="heading")
        head.setTextFormat(Qt.TextFormat.PlainText)
        why = named(label("\n".join(why_lines(read)), kind="small"), "importing.field.why")
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        self.search = named(QLineEdit(), "importing.field.search", self.tr("查找字段"))
        self.search.setPlaceholderText(self.tr("字段名或拼音首字母"))
        self.list = named(QListWidget(), "importing.field.list", words)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (head, why, self.search, self.list):
            box.addWidget(part)
        self._fill(read, columns)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def show_at(self, place: QPoint) -> None:
        """Open at a place of the screen, as far to the left as it needs to be whole."""
        room = self.screen().availableGeometry()
        self.move(
            max(min(place.x(), room.right() - WIDTH), room.left()),
            max(min(place.y(), room.bottom() - HEIGHT), room.top()),
        )
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list and choose from it while the search keeps the focus."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is _PRESS:
            key = event.key()
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._walk(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, read: ColumnRead, columns: Mapping[int, ColumnRead]) -> None:
        """List 原样保留 first, then all fields by what they tell of; the present one is chosen."""
        used = {one.field: one.heading for one in columns.values() if one.field}
        self._add(_said(_KEPT), KEEP, chosen=read.field is None)
        maybe = tuple(name for name in read.alternatives if name in FIELD_WORDS)
        grouped = {name for _, names in GROUPS for name in names}
        rest = tuple(name for name in FIELD_WORDS if name not in grouped)
        first = [(_MAYBE, maybe)] if maybe else []
        for group, names in (*first, *GROUPS, *([(_OTHERS, rest)] if rest else [])):
            title = QListWidgetItem(_said(group))
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(title)
            for name in names:
                other = used.get(name) if name != read.field else None
                words = field_words(name, translated)
                aside = self.tr("（现为“%1”）").replace("%1", other) if other else ""
                self._add(f"{words}{aside}", name, chosen=name == read.field)

    def _add(self, words: str, name: str, *, chosen: bool) -> None:
        item = QListWidgetItem(words)
        item.setData(_FIELD, name)
        item.setData(_WORD, words.partition("（")[0])
        item.setToolTip(words)
        self.list.addItem(item)
        if chosen:
            self.list.setCurrentItem(item)

    def _narrow(self, typed: str) -> None:
        """Show the fields that are meant by what was typed."""
        from dispute_desk.services.spelling import holds  # noqa: PLC0415 - heavy, when first typed

        wanted, first = typed.strip(), None
        for item in self._items():
            name = item.data(_FIELD)
            meant = not wanted or (name is not None and holds(wanted, item.data(_WORD)))
            item.setHidden(not meant)
            if meant and name is not None and first is None:
                first = item
        if first is not None and wanted:
            self.list.setCurrentItem(first)

    def _walk(self, step: int) -> None:
        lines = [one for one in self._items() if one.data(_FIELD) and not one.isHidden()]
        here = self.list.currentItem()
        at = lines.index(here) + step if here in lines else 0
        if 0 <= at < len(lines):
            self.list.setCurrentItem(lines[at])

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_FIELD) and not item.isHidden():
            self.close()
            self.chosen.emit(item.data(_FIELD))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


_PRESS = QEvent.Type.KeyPress


def _said(source: str) -> str:
    return QCoreApplication.translate("importing", source)
