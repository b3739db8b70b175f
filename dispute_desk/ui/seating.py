"""Who sits at the desk: asked when it opens, remembered here, changed without closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from dispute_desk.ui.icons import icon
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.seat import Seat, ask_seat
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.rows import PersonRow
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

#: News of these records changes the words, the people or the rights.
KINDS = frozenset({"person", "setting", "station_rule"})


class Seating(QObject):
    """Knows the seat; tells the window when somebody sits down or words change."""

    seated = Signal(object)
    #: The same person sits there; people or settings came anew from another program.
    renewed = Signal()

    def __init__(self, place: Workplace, window: QWidget, *, named_person: bool) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._named = named_person
        place.jobs.opened.connect(self.begin)
        place.jobs.changed.connect(self._changed)

    def menu(self) -> QMenu:
        """Return the menu of the people who can sit at the desk."""
        menu = named(QMenu(self._window), "people.menu", self.tr("更换办公人员"))
        seat = self._place.seat
        for person in seat.staff if seat else []:
            action = menu.addAction(icon("person"), self._who(person))
            action.setObjectName(f"people.{person.id}")
            action.setCheckable(True)
            action.setChecked(seat is not None and person.id == seat.actor.id)
            action.triggered.connect(lambda _=False, row=person: self.sit_down(row))
        return menu

    def sit_down(self, person: PersonRow) -> None:
        """Give the desk to a person and remember it for the next start."""
        self._place.jobs.sit_down(person, lambda _: self._ask())
        known = self._place.preferences.look_again().people
        self._place.preferences.change(people={**known, self._place.store_path: person.name})

    def _who(self, person: PersonRow) -> str:
        seat = self._place.seat
        if seat is None:
            return person.name
        language = "en" if is_english() else "zh"
        held = [one for one in seat.profile.bundles if one.code in person.bundles]
        words = self.tr("、").join(one.text(language) for one in held)
        return (
            self.tr("%1（%2）").replace("%1", person.name).replace("%2", words)
            if words
            else person.name
        )

    def begin(self) -> None:
        """Ask the open desk who sits at it."""
        self._place.jobs.ask(ask_seat, self._first)

    def _first(self, seat: Seat) -> None:
        """Take the person of the last time; ask when several could be meant.

        Nobody is asked at the sample: it opens at once, for its lead.
        """
        self._take(seat)
        if seat.left is not None:
            self._place.trouble(seat.left)
        if self._named or len(seat.staff) == 1:
            return
        last = self._place.preferences.now.people.get(self._place.store_path)
        known = next((one for one in seat.staff if one.name == last), None)
        if known is None:
            if not seat.is_sample:
                self.ask_who()
        elif known.id != seat.actor.id:
            self.sit_down(known)

    def ask_who(self) -> None:
        """Ask who is at the desk."""
        seat = self._place.seat
        if seat is None:
            return
        from dispute_desk.ui.who import WhoDialog  # noqa: PLC0415 - not before the first paint

        who = WhoDialog([(self._who(person), person) for person in seat.staff], self._window)
        who.chosen.connect(self.sit_down)
        who.open()

    def _changed(self, kinds: object) -> None:
        if isinstance(kinds, frozenset) and kinds & KINDS:
            self._place.jobs.refresh_rights(lambda _: self._ask())

    def others_changed(self) -> None:
        """Look whether another program changed the people or the settings of the station."""
        self._place.jobs.ask(_told, self._compare, key="seat.others")

    def _compare(self, told: tuple[object, object]) -> None:
        seat = self._place.seat
        if seat is not None and told != (seat.people, seat.settings):
            self._place.jobs.refresh_rights(lambda _: self._ask_anew())

    def _ask_anew(self) -> None:
        self._place.jobs.ask(ask_seat, self._renew, key="seat")

    def _renew(self, seat: Seat) -> None:
        """Take what others changed; only another name, right or word puts the window anew."""
        before = self._place.seat
        same = before is not None and (before.actor, before.profile) == (seat.actor, seat.profile)
        if not same:
            self._take(seat)
            return
        self._place.seat = seat
        self.renewed.emit()

    def _ask(self) -> None:
        self._place.jobs.ask(ask_seat, self._take, key="seat")

    def _take(self, seat: Seat) -> None:
        place = self._place
        place.seat = seat
        place.rights = frozenset(str(right) for right in seat.actor.rights)
        place.view_state.sit(str(seat.actor.id or ""))
        self.seated.emit(seat)


def _told(desk: Desk) -> tuple[object, object]:
    """Ask for the people and the settings as they stand in the store now."""
    return tuple(desk.lists.people()), desk.lists.settings()
