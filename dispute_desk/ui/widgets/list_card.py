"""A card with a list: chips and a search field above, the table, or what belongs here if empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from dispute_desk.ui.widgets.chips import ChipBar
from dispute_desk.ui.widgets.naming import look, named
from dispute_desk.ui.widgets.search import SearchField
from dispute_desk.ui.widgets.table import ListTable

WIDE_SEARCH, NARROW_SEARCH = 232, 168
#: A card narrower than this has a narrow search field.
ROOMY = 640

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.models.paged import Index, PagedTable
    from dispute_desk.ui.view_state import ViewState
    from dispute_desk.ui.widgets.empty import EmptyPanel

    #: Makes a panel when there is first nothing to show.
    MakePanel = Callable[[], EmptyPanel]


class ListCard(QFrame):
    """Typing anywhere on the list filters it; an empty list says what belongs here."""

    def __init__(
        self, name: str, title: str, *, search_hint: str, empty: MakePanel, nothing: MakePanel
    ) -> None:
        super().__init__()
        named(look(self, kind="card"), name, title)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 12, 1, 6)
        box.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(13, 0, 13, 0)
        head.setSpacing(10)
        self.chips = ChipBar(f"{name}.chips", title)
        self.search = SearchField(f"{name}.search", search_hint, search_hint)
        self.search.setFixedWidth(WIDE_SEARCH)
        self.chips.lead(self.search)
        head.addWidget(self.chips, 1)
        box.addLayout(head)
        self.table = FilteringTable(f"{name}.table", title, self.search)
        self._box = box
        #: Whether something else than words and chips narrows the list.
        self.is_narrowed: Callable[[], bool] = bool
        self._make = {"empty": empty, "nothing": nothing}
        self._panels: dict[str, EmptyPanel] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        box.addWidget(self._stack, 1)

    def put_under_head(self, line: QWidget) -> None:
        """Put a line between the chips and the list."""
        row = QHBoxLayout()
        row.setContentsMargins(13, 0, 13, 0)
        row.addWidget(line)
        self._box.insertLayout(1, row)

    def show_model(self, model: PagedTable[Any], view_state: ViewState) -> None:
        """Show a model in the table, with the widths this person likes."""
        self.table.show_model(model)
        self.table.remember(view_state)
        model.arrived.connect(self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chips more room where the card is narrow."""
        super().resizeEvent(event)
        wide = event.size().width() >= ROOMY
        self.search.setFixedWidth(WIDE_SEARCH if wide else NARROW_SEARCH)
        self.chips.keep_one_row(on=not wide)

    def _look(self) -> None:
        """Show the table, or the panel for an empty list, or for a filter without hits."""
        if self.table.paged().rowCount():
            self._stack.setCurrentWidget(self.table)
            return
        words = bool(self.search.text().strip())
        filtered = words or not self.chips.is_first() or self.is_narrowed()
        self._stack.setCurrentWidget(self.panel("nothing" if filtered else "empty"))

    def panel(self, name: str) -> EmptyPanel:
        """Return the panel for an empty list or for one without hits; built when first needed."""
        if name not in self._panels:
            self._panels[name] = self._make[name]()
            self._stack.addWidget(self._panels[name])
        return self._panels[name]


class FilteringTable(ListTable):
    """A table that passes typed letters on to its search field."""

    def __init__(self, name: str, spoken: str, search: SearchField) -> None:
        super().__init__(name, spoken)
        self._search = search
        search.left_down.connect(self._take_over)

    def _take_over(self) -> None:
        """Go on in the list where somebody leaves the field downwards."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send letters and digits to the search field."""
        typed = event.text()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if plain and typed.isprintable() and typed.strip():
            self._search.setFocus()
            self._search.insert(typed)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the input method compose over the list, though no cell is edited in it."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Send what the input method composed to the search field."""
        if event.commitString():
            self._search.setFocus()
            self._search.insert(event.commitString())
