"""What every list of records is: filters, words, rows, and the chosen one in short beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from dispute_desk.ui.models.paged import Column, Listing, PagedTable
from dispute_desk.ui.pages.cases.views import CAP, count_words
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.widgets.chips import Chip
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.list_card import ListCard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.workplace import Workplace

Row = TypeVar("Row")
#: The chosen row is asked about once the hand rests on it.
REST_MS = 60


@dataclass(frozen=True)
class Searched:
    """What a list is visited with: words for its search field."""

    text: str


class ListPage(Page, Generic[Row]):
    """A card with the list, and a pane; what is listed and told is said by the page itself."""

    def __init__(
        self,
        place: Workplace,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        sort: tuple[str, bool],
    ) -> None:
        super().__init__(place, name)
        self.sort = sort
        self.model: PagedTable[Row] = PagedTable(place.jobs, columns, name=name, parent=self)
        self.card = self._make_card(name)
        self._counts: dict[str, int] = {}
        self._of_filter: str | None = None
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self.rest.timeout.connect(self._ask_chosen)

    def lay_out(
        self, pane: QWidget, widths: tuple[int, int], *, above: Sequence[QWidget] = ()
    ) -> None:
        """Put the pane beside the list, as wide as there is room for, and begin to listen."""
        self._pane, self._widths = pane, widths
        for part in above:
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.card, 1)
        row.addWidget(pane)
        self.body.addLayout(row, 1)
        self.speak_at_foot()
        self._listen()

    def list_title(self) -> str:
        """Return what the list is called."""
        return self.heading()

    def search_hint(self) -> str:
        """Return what the search field finds."""
        raise NotImplementedError

    def filters(self) -> Mapping[str, str]:
        """Return the chips above the list: filter and word, the one of all first."""
        raise NotImplementedError

    def make_empty(self) -> EmptyPanel:
        """Return what stands where there is nothing yet."""
        raise NotImplementedError

    def nothing_found(self) -> tuple[str, str]:
        """Return heading and sentence where a filter leaves nothing."""
        raise NotImplementedError

    def listing(self) -> Listing[Row]:
        """Return the questions the list asks now."""
        raise NotImplementedError

    def ask_counts(self) -> None:
        """Ask for what stands on the chips."""
        raise NotImplementedError

    def ask_about(self, record_id: int) -> None:
        """Ask for what the pane shows of a record."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Let the pane say that nothing is chosen."""
        raise NotImplementedError

    def open_record(self, record_id: int) -> None:
        """Open a record of the list."""
        raise NotImplementedError

    def say_length(self) -> None:
        """Tell the status line how long the list is."""
        raise NotImplementedError

    def visited(self, about: object = None) -> None:
        """Ask for list and counts; ``about`` may name a filter."""
        if isinstance(about, str) and about in self.filters():
            self.card.chips.choose(about)
        if isinstance(about, Searched):
            self.card.search.put(about.text)
        self.ask()

    def ask(self) -> None:
        """Ask for list and counts; none of it on this thread."""
        self.ask_list(same=True)
        self.ask_counts()
        self.rest.start()

    def ask_list(self, *, same: bool = False) -> None:
        """Ask for the list alone: the counts do not change while somebody types.

        A list asked for again as the ``same`` comes whole, so that nobody loses the place.
        """
        self._of_filter = self.filter() if self.is_plain() else None
        self.model.show(self.listing(), same=same)

    def choose(self, chip: str) -> None:
        """Show what a chip leaves."""
        del chip  # the card knows
        self.narrow()

    def narrow(self) -> None:
        """Show what is left now."""
        self.ask_list()

    def words(self) -> str:
        """Return what is looked for."""
        return self.card.search.text().strip()

    def filter(self) -> str:
        """Return the chosen filter."""
        current = self.card.chips.current()
        filters = self.filters()
        return current if current in filters else next(iter(filters))

    def length(self) -> str:
        """Return how long the list is, as far as it is here."""
        return f"{self.model.rowCount():,}" + ("" if self.model.is_whole else "+")

    def current_id(self) -> int | None:
        """Return the record somebody stands on."""
        return self.card.table.current_id()

    def has_current(self) -> bool:
        """Tell whether somebody stands on a record."""
        return self.current_id() is not None

    def open_current(self) -> None:
        """Open the record somebody stands on."""
        record_id = self.current_id()
        if record_id is not None:
            self.open_record(record_id)

    def take_counts(self, counts: Mapping[str, int]) -> None:
        """Show the counts on the chips."""
        self._counts = dict(counts)
        self._show_counts()

    def is_plain(self) -> bool:
        """Tell whether the list shows all that its chip leaves."""
        return not self.words() and self.card.chips.current() in self.filters()

    def _show_counts(self) -> None:
        """Show the counts, that of the list in sight as exactly as the status line tells it."""
        whole = self._of_filter if self.model.is_whole else None
        words = {one: count_words(self._counts[one]) for one in self.filters()}
        if whole in words and self._counts[whole] > CAP:
            words[whole] = self.length()
        self.card.chips.show_chips(
            [Chip(one, word, words[one]) for one, word in self.filters().items()]
        )

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Narrow what stands beside the list in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self._pane.setFixedWidth(self._widths[1] if narrow else self._widths[0])

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.card.table.setFocus()

    def restyle(self) -> None:
        """Paint again."""
        self.card.table.viewport().update()
        self._pane.update()

    def _make_card(self, name: str) -> ListCard:
        card = ListCard(
            f"{name}.list",
            self.list_title(),
            search_hint=self.search_hint(),
            empty=self.make_empty,
            nothing=lambda: self._make_nothing(name),
        )
        card.chips.show_chips([Chip(one, word) for one, word in self.filters().items()])
        card.show_model(self.model, self.place.view_state)
        card.table.sortByColumn(-1, card.table.horizontalHeader().sortIndicatorOrder())
        card.table.setSortingEnabled(True)
        return card

    def _make_nothing(self, name: str) -> EmptyPanel:
        heading, sentence = self.nothing_found()
        panel = EmptyPanel(
            f"{name}.nothing", heading, sentence, act=self.tr("清除筛选"), icon_name="search"
        )
        panel.acted.connect(self._clear_filter)
        return panel

    def _listen(self) -> None:
        table, verbs = self.card.table, self.place.verbs
        self.card.chips.chosen.connect(self.choose)
        self.card.search.searched.connect(lambda _: self.narrow())
        self.model.sort_asked.connect(self._sort_by)
        self.model.arrived.connect(self._arrived)
        table.row_chosen.connect(lambda _: self._row_chosen())
        table.opened.connect(self.open_record)
        verbs.bind("edit.filter", self.card.search.setFocus, owner=self)
        verbs.bind("edit.refresh", self.ask, owner=self)

    def _clear_filter(self) -> None:
        self.card.search.clear()
        self.card.chips.choose(next(iter(self.filters())))

    def _sort_by(self, column: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.sort = (column, descending)
        self.ask_list()

    def _arrived(self) -> None:
        table = self.card.table
        if table.current_id() is None and self.model.rowCount() and not table.awaits_row:
            table.setCurrentIndex(self.model.index(0, 0))
        self.say_length()
        if self._counts:
            self._show_counts()
        self.rest.start()

    def _row_chosen(self) -> None:
        self.await_answer()
        self.rest.start()

    def await_answer(self) -> None:
        """Show nothing of another record until the answer about the chosen one is here."""

    def _ask_chosen(self) -> None:
        """Ask about the row the hand rests on, unless it is still to come."""
        if self.card.table.awaits_row or not self.model.has_come:
            return
        record_id = self.current_id()
        if record_id is None:
            self.show_nothing()
        else:
            self.ask_about(record_id)
