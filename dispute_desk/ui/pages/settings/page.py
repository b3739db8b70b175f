"""设置: display, station, people, backup, each in a card of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.settings.backup import BackupCard
from dispute_desk.ui.pages.settings.display import DisplayCard
from dispute_desk.ui.pages.settings.letters import LettersCard
from dispute_desk.ui.pages.settings.numbers import NumbersCard
from dispute_desk.ui.pages.settings.people import PeopleCard
from dispute_desk.ui.pages.settings.policy import PolicyCard
from dispute_desk.ui.pages.settings.rules import RulesCard
from dispute_desk.ui.pages.settings.scans import ScansCard
from dispute_desk.ui.pages.settings.station import StationCard
from dispute_desk.ui.pages.settings.templates import TemplatesCard
from dispute_desk.ui.scans import SCANS
from dispute_desk.ui.widgets.naming import named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet

if TYPE_CHECKING:
    from dispute_desk.ui.workplace import Workplace

COLUMN = 540


class SettingsPage(Page):
    """What belongs to this machine holds at once; what belongs to the station is a command."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "settings")
        self._wanted: object = None
        self.area = area = named(QScrollArea(), "settings.area", self.tr("设置"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = ScrolledSheet()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(14)
        self.display = DisplayCard(place)
        self.station = StationCard(place)
        self.numbers = NumbersCard(place)
        self.letters = LettersCard(place)
        self.people = PeopleCard(place)
        self.backup = BackupCard(place)
        self.scans = ScansCard(place)
        self.policy = PolicyCard(place)
        self.rules = RulesCard(place)
        self.templates = TemplatesCard(place)
        for cards in (
            (self.display, self.policy, self.rules, self.station, self.numbers),
            (self.people, self.letters, self.templates, self.backup, self.scans),
        ):
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                card.setMaximumWidth(COLUMN)
                column.addWidget(card)
            column.addStretch(1)
            row.addLayout(column, 1)
        area.setWidget(sheet)
        self.body.addWidget(area, 1)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("设置")

    def visited(self, about: object = None) -> None:
        """Show what the desk says holds now, and the card somebody comes for."""
        self._wanted = about
        seat = self.place.seat
        if seat is not None:
            self.station.show_seat(seat)
            self.people.show_seat(seat)
            self.backup.show_seat(seat)
            self.letters.show_seat(seat)
            self.templates.show_seat(seat)
            self.numbers.ask()
            self.rules.ask()
        self.backup.show_last(self.place.last_backup)

    def restyle(self) -> None:
        """Show the theme as the choice it is, chosen here or by its key."""
        self.display.show_now()

    def focus_first(self) -> None:
        """Put the focus on the first choice, or on that of the card somebody came for."""
        wanted, self._wanted = self._wanted, None
        if wanted != SCANS:
            self.display.theme_choice.setFocus()
            return
        self.scans.choose.setFocus()
        QTimer.singleShot(0, self.scans, lambda: self.area.ensureWidgetVisible(self.scans))
