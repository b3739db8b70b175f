"""The frame: rail, heading, the page, the status line; pages come from pages/all.py."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.commands import BY_ID
from dispute_desk.ui.focus_kept import FocusKept
from dispute_desk.ui.icons import app_icon, dress, dress_again, icon
from dispute_desk.ui.pages.all import SCREENS, Screen
from dispute_desk.ui.rail import Rail
from dispute_desk.ui.status_line import StatusLine
from dispute_desk.ui.theme import theme
from dispute_desk.ui.toasts import Toasts
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, icon_button, named
from dispute_desk.ui.window_place import stand, standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from dispute_desk.ui.attendants import Attendants
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.seating import Seating
    from dispute_desk.ui.undoing import Undoing
    from dispute_desk.ui.widgets.toast import Toast
    from dispute_desk.ui.workplace import Workplace
#: From this width on the head has room for all its words beside the title.
HEAD_ROOMY = 1200


class MainWindow(QMainWindow):
    """Holds the pages and lends them its voice; decides nothing."""

    painted = Signal()
    closing = Signal()

    def __init__(
        self,
        place: Workplace,
        screens: Sequence[Screen] = SCREENS,
        *,
        named_person: bool = True,
    ) -> None:
        super().__init__()
        named(self, "window", self.tr("社保费争议调处工作台"))
        self.setWindowTitle(self.tr("社保费争议调处工作台"))
        self.setAcceptDrops(True)
        self.place = place
        self.screens = {screen.id: screen for screen in screens}
        self._pages: dict[str, Page] = {}
        self._trail: list[str] = []
        self._current = ""
        self._painted = False
        self._build()
        self.toasts = Toasts(self._centre, self.status)
        self.focus_kept = FocusKept(self)
        self._named_person = named_person
        self._bind()
        stand(self, self.place.view_state.get("window", "place"))

    @cached_property
    def attendants(self) -> Attendants:
        """Who attends the window; called in after the first paint at the latest."""
        from dispute_desk.ui.attendants import Attendants  # noqa: PLC0415 - not before the paint

        self.place.verbs.install(self)
        return Attendants(self, named_person=self._named_person)

    def call_attendants(self) -> Attendants:
        """Call in who attends the window, unless they are here."""
        return self.attendants

    @property
    def seating(self) -> Seating:
        """Who sits at the desk."""
        return self.attendants.seating

    @property
    def undoing(self) -> Undoing:
        """What Ctrl+Z and Ctrl+Y mean."""
        return self.attendants.undoing

    def page(self, screen: str) -> Page:
        """Return a page; builds it the first time."""
        found = self._pages.get(screen)
        if found is None:
            made = self.screens[screen].load()(self.place)
            named(made, f"page.{screen}", made.heading() or self.screens[screen].title)
            made.told.connect(partial(self._tell, screen))
            made.renamed.connect(lambda _: self._show_heading())
            self._pages[screen] = found = made
            self._stack.addWidget(made)
        return found

    def go(self, screen: str, about: object = None) -> None:
        """Show a page, and on it what somebody wants to see."""
        if not self.allows(screen):
            return
        if screen != self._current or about is not None:
            self.toasts.put_aside()
        page = self.page(screen)
        if self._current and self._current != screen:
            self._trail.append(self._current)
        self._current = screen
        self._stack.setCurrentWidget(page)
        self.rail.choose(screen if self.screens[screen].in_rail else self.screens[screen].under)
        self._show_heading()
        page.visited(about)
        page.focus_first()
        self.rail.let_go()

    def allows(self, screen: str) -> bool:
        """Tell whether there is such a screen and the person at the desk may see it."""
        return screen in self.screens and self.place.may(self.screens[screen].right)

    def seated(self, seat: Seat) -> None:
        """Show whose desk it is; screens the person may not see go away."""
        station = str(seat.settings.get("station.name") or seat.profile.station.name)
        self.show_people(station, seat.actor.name)
        self.status.show_seat(seat, self.place.today())
        self.rail.show_allowed([screen for screen in self.screens if self.allows(screen)])
        self.undoing.look()
        self.attendants.keeping.look()
        if not self.allows(self._current):
            self.go(next(screen for screen in self.screens if self.allows(screen)))
            return
        self.page(self._current).visited()
        self._show_heading()

    def back(self) -> None:
        """Return to the page before."""
        if self._trail:
            before = self._trail.pop()
            self._current = ""
            self.go(before)

    @property
    def current(self) -> str:
        """The id of the page that is shown."""
        return self._current

    def say(self, text: str, undo: object = None) -> None:
        """Show a fact as a toast, with 撤销 where it can be taken back."""
        self.toasts.say(text, undo if callable(undo) else None)

    @property
    def toast(self) -> Toast | None:
        """The toast, once there was one."""
        return self.toasts.toast

    def trouble(self, error: Exception) -> None:
        """Put a refusal on the bar of the page; anything else is a bug and goes to its window."""
        if isinstance(error, DeskError) and self._current:
            from dispute_desk.ui.messages import sentence_of  # noqa: PLC0415 - when needed

            self.page(self._current).bar.say(sentence_of(error))
            return
        from dispute_desk.ui.bug_window import show_bug  # noqa: PLC0415 - only when needed

        show_bug(error, self)

    def show_people(self, station: str, person: str) -> None:
        """Show whose desk this is and who sits at it."""
        self.place.station, self.place.person = station, person
        self.rail.show_place(station, person)
        self.status.who.setText(person)

    def show_store(self, words: str, *, tone: str = "") -> None:
        """Show which store is open and how old its last verified backup is."""
        self.status.show_store(words, tone=tone)

    def switch_theme(self, name: str) -> None:
        """Paint everything in another theme."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, name)
        dress_again()
        for page in self._pages.values():
            page.restyle()

    def changed(self, kinds: object) -> None:
        """Pass news of changed records to the page that is seen; others ask when visited."""
        if self._current:
            self.page(self._current).changed(kinds)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow."""
        super().resizeEvent(event)
        self.rail.fit(event.size().width(), event.size().height())
        self._make_room(roomy=event.size().width() >= HEAD_ROOMY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window was painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        """Do after the first paint what it does not need: keys and the icon of the program."""
        self.painted.emit()
        self.call_attendants()
        self.setWindowIcon(app_icon())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Back the store up first, then remember where the window stood and close."""
        here = self.attendants
        if not here.let_go(self._pages) or here.keeping.must_wait(self.close):
            event.ignore()
            return
        self.place.view_state.put("window", "place", standing(self))
        self.place.view_state.put("window", "screen", self._current)
        self.place.view_state.save()
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        centre = QWidget()
        rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        self.rail = Rail(list(self.screens.values()))
        upper.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._build_head())
        self._stack = named(QStackedWidget(), "stack")
        right.addWidget(self._stack, 1)
        upper.addLayout(right, 1)
        rows.addLayout(upper, 1)
        self.status = StatusLine()
        self.status.show_store(self.place.store_name)
        rows.addWidget(self.status)
        self._centre = centre
        self.setCentralWidget(centre)

    def _build_head(self) -> QWidget:
        head = named(QWidget(), "head")
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 16, 24, 14)
        row.setSpacing(10)
        self._back = icon_button("head.back", self.tr("返回（Alt+←）"), "back")
        self._back.clicked.connect(self.back)
        self._back.hide()
        self._title = ElidedLabel("", "head.title", kind="title")
        self._search = button(
            self.tr("查找案件、单位、命令（Ctrl+K）"), "head.search", kind="searchLook"
        )
        dress(self._search, partial(icon, "search"))
        self._search.setMinimumWidth(280)
        self._menu_button = icon_button("head.menu", self.tr("菜单"), "menu")
        self._menu_button.clicked.connect(self._show_menu)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(10)
        row.addWidget(self._back)
        row.addWidget(self._title, 1)
        row.addWidget(self._search)
        row.addLayout(self._actions)
        row.addWidget(self._menu_button)
        return head

    def _make_room(self, *, roomy: bool) -> None:
        """Say less in the head where there is little room: the title of the page comes first."""
        whole = self.tr("查找案件、单位、命令（Ctrl+K）")
        self._search.setText(whole if roomy else self.tr("查找（Ctrl+K）"))
        self._search.setMinimumWidth(280 if roomy else 150)

    def _bind(self) -> None:
        place, verbs = self.place, self.place.verbs
        place.say, place.trouble, place.go = self.say, self.trouble, self.go
        place.switch_theme = self.switch_theme
        ways = [(f"go.{screen}", screen) for screen in self.screens if f"go.{screen}" in BY_ID]
        ways += [
            ("case.new", "new_case"),
            ("data.import", "importing"),
            ("data.monthly", "reports"),
        ]
        for verb, screen in ways:
            verbs.bind(verb, partial(self.go, screen), applies=partial(self.allows, screen))
        verbs.bind("go.back", self.back, applies=lambda: bool(self._trail))
        verbs.bind("window.close", self.close_window)
        verbs.bind("window.keys", self._show_keys)
        verbs.bind("window.palette", self.show_palette)
        verbs.bind("window.theme", self._other_theme)
        self.rail.chosen.connect(self.go)
        self.rail.person_clicked.connect(self._show_people_menu)
        self._search.clicked.connect(self.show_palette)
        place.jobs.trouble.connect(self.trouble)
        place.jobs.changed.connect(self.changed)

    def close_window(self) -> None:
        """Close the window."""
        self.close()

    def show_palette(self) -> None:
        """Open the palette over everything."""
        from dispute_desk.ui.finding import find_cases  # noqa: PLC0415 - when first asked for
        from dispute_desk.ui.widgets.palette import Palette  # noqa: PLC0415 - when first asked for

        if getattr(self, "palette_box", None) is None:
            self.palette_box = Palette(self, self.place, partial(find_cases, self.place))
        self.palette_box.open()

    def _show_people_menu(self) -> None:
        corner = self.rail.person_corner()
        menu = self.seating.menu()
        menu.exec(corner - QPoint(0, menu.sizeHint().height()))

    def show_backup(self) -> None:
        """Show how old the last verified backup is."""
        if self.place.seat is not None and not self.place.seat.is_sample:
            self.status.show_backup(self.place.last_backup, self.place.clock())
        if self._current == "settings":
            self.page("settings").visited()

    def others_changed(self) -> None:
        """Ask again: another program changed the store."""
        self.undoing.look()
        self.changed(None)

    def _show_keys(self) -> None:
        from dispute_desk.ui.key_sheet import KeySheet  # noqa: PLC0415 - when first asked for

        KeySheet(self.place.verbs, self).open()

    def _other_theme(self) -> None:
        chosen = "light" if theme.name == "dark" else "dark"
        self.place.preferences.change(theme=chosen)
        self.switch_theme(chosen)

    def _show_heading(self) -> None:
        page = self.page(self._current)
        self._title.say(page.heading())
        self._back.setVisible(bool(self._trail) and not self.screens[self._current].in_rail)
        while (item := self._actions.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
        for action in page.head_actions():
            self._actions.addWidget(action)
            action.show()
        self.status.told.clear()

    def _tell(self, screen: str, words: str) -> None:
        if screen == self._current:
            self.status.told.setText(words)

    def _show_menu(self) -> None:
        menu = self.build_menu()
        menu.exec(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """Return the menu of all verbs that can be done now."""
        from dispute_desk.ui.main_menu import main_menu  # noqa: PLC0415 - when asked for

        self.call_attendants()
        return main_menu(self, self.place.verbs, self.tr("菜单"), self.attendants.other_files)
