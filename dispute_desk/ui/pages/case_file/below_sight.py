"""What of a case file lies out of sight: of a large case it is filled once the rest is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from dispute_desk.ui.pages.case_file.records_card import RecordsCard
from dispute_desk.ui.pages.case_file.story import story_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.pages.case_file.missing_line import MissingLine
    from dispute_desk.ui.pages.case_file.section_card import SectionCard
    from dispute_desk.ui.pages.case_file.story import Story
    from dispute_desk.ui.pages.case_file.told import ToldCard
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

#: A window nobody paints, as one that is minimized, is filled after so many ms all the same.
LATEST_MS = 250


class BelowSight(QObject):
    """The cards further down and the timeline; until they are filled nothing of them is shown."""

    #: What came after the first paint stands.
    filled = Signal()

    def __init__(
        self,
        place: Workplace,
        sight: QWidget,
        cards: Sequence[SectionCard],
        missing: Sequence[MissingLine],
        story: ToldCard,
    ) -> None:
        """``sight`` is what is painted first."""
        super().__init__(sight)
        self._place = place
        self._cards, self._missing, self._story = tuple(cards), tuple(missing), story
        self._view: CaseView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fill_later)
        sight.installEventFilter(self)

    def forget(self) -> None:
        """Show nothing of the case that stood here: another one is on its way."""
        self._timer.stop()
        self._view = None

    def show_case(self, view: CaseView, *, first: bool) -> None:
        """Fill everything; of a large case shown for the first time, once it was painted."""
        self._view = view
        if first and view.is_large:
            for widget in (*self._cards, *self._missing):
                widget.hide()
            self._story.tell(())
            self._timer.start(LATEST_MS)
        elif self._timer.isActive():
            return  # it comes at once, with what is known by now
        else:
            self._fill(view)
            self._story.tell(story_of(view))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin as soon as the rest was painted."""
        if event.type() is QEvent.Type.Paint and self._timer.isActive():
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def _fill_later(self) -> None:
        view = self._view
        if view is None:
            return
        self._fill(view)
        # thousands of entries are put in order beside the window
        self._place.jobs.ask(
            lambda _: (view, story_of(view)), self._tell_story, key="case_file.story"
        )
        self.filled.emit()

    def _fill(self, view: CaseView) -> None:
        for card in self._cards:
            if not isinstance(card, RecordsCard):  # those know whether they are shown
                card.show()
            card.show_case(view)
        for line in self._missing:
            line.show_case(view)

    def _tell_story(self, told: tuple[CaseView, Story]) -> None:
        view, story = told
        if view is self._view:
            self._story.tell(story)
