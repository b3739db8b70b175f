"""The left rail: whose desk it is, the screens, a group for the seldom ones, the person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from dispute_desk.ui.icons import dress, icon
from dispute_desk.ui.pages.all import OTHER
from dispute_desk.ui.widgets.naming import PushButton, label, look, named

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dispute_desk.ui.pages.all import Screen

WIDTH, FOLDED = 204, 58
#: Between two buttons, and below the station's name.
GAP, AIR = 4, 16
#: In a narrower window the rail shows its icons only.
ROOMY = 1000
#: In a lower one it leaves no air around its buttons.
HIGH = 480


class Rail(QFrame):
    """One button per screen; what is seldom gone to opens from one button, as a menu.

    设置 and the person stand at the foot.
    """

    chosen = Signal(str)
    person_clicked = Signal()

    def __init__(self, screens: Sequence[Screen]) -> None:
        super().__init__()
        named(self, "rail", self.tr("导航"))
        self.setFixedWidth(WIDTH)
        self._folded = False
        self._screens = {screen.id: screen for screen in screens if screen.in_rail}
        self._others = [screen for screen in screens if screen.under == OTHER]
        self._allowed = self._others
        self._shown = ""
        self._buttons: dict[str, QPushButton] = {}
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(12, 18, 12, 12)
        box.setSpacing(GAP)
        self._brand = named(label(self.tr("社保费争议调处")), "brand")
        self._station = named(label(""), "brandPlace")
        self._station.setWordWrap(True)
        for part in (self._brand, self._station):
            part.setContentsMargins(8, 0, 0, 0)
            box.addWidget(part)
        self._air = QSpacerItem(0, AIR, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        box.addItem(self._air)
        for screen in self._screens.values():
            if screen.id == "settings":
                box.addWidget(self._add(OTHER, self.tr("其他工作")))
                box.addStretch(1)
            box.addWidget(self._add(screen.id, screen.title))
        self._person = named(look(PushButton(), kind="person"), "rail.person")
        self._person.setIconSize(QSize(20, 20))
        self._person.clicked.connect(self.person_clicked)
        box.addWidget(self._person)
        self.show_place("", "")
        self._dress()

    def choose(self, screen: str) -> None:
        """Mark a screen as the one that is shown."""
        self._shown = screen
        for name, button in self._buttons.items():
            button.setChecked(name == screen)

    def let_go(self) -> None:
        """Keep no focus: it belongs to the page, even to one that cannot take it yet."""
        for button in (*self._buttons.values(), self._person):
            button.clearFocus()

    def show_allowed(self, allowed: Collection[str]) -> None:
        """Show the screens the person at the desk may use."""
        for name, button in self._buttons.items():
            button.setVisible(name in allowed)
        self._allowed = [screen for screen in self._others if screen.id in allowed]
        self._buttons[OTHER].setVisible(bool(self._allowed))

    def show_place(self, station: str, person: str) -> None:
        """Show the station's and the person's name."""
        self._station.setText(station)
        self._who = person or self.tr("谁在办公")
        self._person.setAccessibleName(self.tr("办公人员") + f"：{self._who}")
        self._show_words()

    def fit(self, width: int, height: int) -> None:
        """Show icons only in a narrow window, no air in a low one; pointing tells the word."""
        if self._folded != (width < ROOMY):
            self._folded = width < ROOMY
            self.setFixedWidth(FOLDED if self._folded else WIDTH)
            self._show_words()
        low = height < HIGH
        side, above, below = (8, 12, 12) if self._folded else (12, 18, 12)
        self._box.setContentsMargins(side, 4 if low else above, side, 4 if low else below)
        self._box.setSpacing(0 if low else GAP)
        self._air.changeSize(0, 0 if low else AIR)
        self._box.invalidate()

    def person_corner(self) -> QPoint:
        """Return the upper left corner of the person on the screen."""
        return self._person.mapToGlobal(QPoint(0, 0))

    def _dress(self) -> None:
        for name, button in self._buttons.items():
            picture = "more" if name == OTHER else self._screens[name].icon
            dress(button, partial(icon, picture, active="accent"))
        dress(self._person, partial(icon, "person", size=20))

    def _show_words(self) -> None:
        folded = self._folded
        self._brand.setHidden(folded)
        self._station.setHidden(folded or not self._station.text())
        for button in self._buttons.values():
            title = button.accessibleName()
            button.setText("" if folded else f" {title}")
            button.setToolTip(title if folded else "")
        self._person.setText("" if folded else self._who)
        change = self.tr("更换办公人员")
        self._person.setToolTip(f"{self._who} · {change}" if folded else change)

    def _choose(self, screen: str) -> None:
        if screen == OTHER:
            self.show_others()
            return
        self.choose(screen)
        self.chosen.emit(screen)

    def show_others(self) -> None:
        """Open the menu of what is seldom gone to, beside its button."""
        self.choose(self._shown)  # a click has marked the button
        button = self._buttons[OTHER]
        menu = named(QMenu(self), "rail.menu", button.accessibleName())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for screen in self._allowed:
            entry = menu.addAction(icon(screen.icon), screen.title)
            entry.setObjectName(f"rail.menu.{screen.id}")
            entry.triggered.connect(lambda _=False, name=screen.id: self.chosen.emit(name))
        menu.popup(button.mapToGlobal(QPoint(button.width() + 4, 0)))
        menu.setActiveAction(menu.actions()[0])

    def _add(self, name: str, title: str) -> QPushButton:
        button = named(look(PushButton(f" {title}"), kind="rail"), f"rail.{name}", title)
        button.setCheckable(True)
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(lambda: self._choose(name))
        self._buttons[name] = button
        return button
