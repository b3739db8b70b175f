"""A card of what is parked: a list, both sides of one of them, a choice for it or for all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.importing.parked import still_open
from dispute_desk.ui.pages.importing.parked_list import ParkedList
from dispute_desk.ui.pages.importing.sides import Sides
from dispute_desk.ui.pages.importing.words import in_words, said
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, label, look, named, retire
from dispute_desk.ui.widgets.section import SectionHeading
from dispute_desk.ui.widgets.tab_order import order_tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Place
    from dispute_desk.ui.pages.importing.parked import Parked

#: Lines in sight at once, and the height of one.
_LINES, _LINE = 5, 30
_PROPOSED = QT_TRANSLATE_NOOP("importing", "%1（建议）")
_OPEN = QT_TRANSLATE_NOOP("importing", "待确认 %1")


class ParkedPanel(QFrame):
    """Nothing pops up per row: what waits stands in one list."""

    #: Options by id, all decided at one stroke.
    decided = Signal(object)
    wanted = Signal(object)
    case_wanted = Signal(int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        spoken = title.replace("%1", "").replace("  ", " ")
        named(look(self, kind="card"), name, spoken)
        self._title = title
        self._parked: Sequence[Parked] = ()
        self._drawn: tuple[str, tuple[str, ...]] | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 12)
        box.setSpacing(6)
        self.heading = SectionHeading(spoken, f"{name}.heading")
        self.all = button(self.tr("一次决定…"), f"{name}.all")
        self.all.setToolTip(self.tr("对这张单子里的全部，或同一项的全部，一次选定"))
        self.all.clicked.connect(self._pop_up)
        self.list = ParkedList(f"{name}.list", spoken)
        self.sides = Sides(f"{name}.sides")
        self.note = named(label("", kind="small"), f"{name}.note")
        self.note.setWordWrap(True)
        self._options = QWidget()
        self._flow = FlowLayout(self._options, gap=10)
        self._group: QButtonGroup | None = None
        self._radios: dict[str, QRadioButton] = {}
        self.look_at = button(self.tr("打开已有的案件"), f"{name}.case")
        self.look_at.clicked.connect(self._open_case)
        for part in (self.heading, self.list, self.sides, self.note, self._options):
            box.addWidget(part)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.all)
        acts.addWidget(self.look_at)
        acts.addStretch(1)
        box.addLayout(acts)
        self.list.looked.connect(self._look)
        self.list.turned.connect(self._turn)
        self.list.taken.connect(self._confirm)
        self.list.clicked.connect(lambda index: self.wanted.emit(self._parked[index.row()].place))
        self.hide()

    def show_parked(self, parked: Sequence[Parked]) -> None:
        """Show these, the place in the list stays."""
        before = self.now()
        self._parked = parked
        self.list.words.show_parked(parked)
        self.list.setFixedHeight(_LINE * min(len(parked), _LINES) + 6)
        waiting = still_open(parked)
        self.heading.text.say(self._title.replace("%1", f"{len(parked):,}"))
        self.heading.aside.setText(said(_OPEN).replace("%1", f"{waiting:,}") if waiting else "")
        self.all.setVisible(sum(bool(one.options) for one in parked) > 1)
        self.setVisible(bool(parked))
        ids = [one.id for one in parked]
        if before is None or before.id not in ids:
            self.list.setCurrentIndex(self.list.words.index(self._first_open(0)))
        self._look(self.list.currentIndex().row())

    def focus_first(self) -> bool:
        """Put the focus on the list where something waits; False where nothing does."""
        if not still_open(self._parked):
            return False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def now(self) -> Parked | None:
        """Return the one that is looked at."""
        row = self.list.currentIndex().row()
        return self._parked[row] if 0 <= row < len(self._parked) else None

    def menu(self) -> QMenu:
        """Return what may be decided for all, and for all of a kind."""
        menu = named(QMenu(self), f"{self.objectName()}.menu", self.all.text())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        free = [one for one in self._parked if one.options]
        waiting = [one for one in free if one.asked and not one.decided and one.proposed]
        name = f"{self.objectName()}.menu"
        if waiting:
            self._add(menu, f"{name}.proposed", self.tr("未确认的 %1 处全部按建议"), waiting, None)
        for number, option in enumerate(free[0].options if free else ()):
            words = self.tr("全部 %1 处：%2").replace("%2", in_words(option))
            self._add(menu, f"{name}.{number}", words, free, option)
        groups = list(dict.fromkeys(one.group for one in free if one.group))
        for group in groups if len(groups) > 1 else ():
            some = [one for one in free if one.group == group]
            menu.addSeparator()
            for number, option in enumerate(some[0].options):
                words = self.tr("“%3” %1 处：%2").replace("%2", in_words(option))
                words = words.replace("%3", group.replace("&", "&&"))
                self._add(menu, f"{name}.{group}.{number}", words, some, option)
        return menu

    def _add(
        self, menu: QMenu, name: str, words: str, some: Sequence[Parked], option: str | None
    ) -> None:
        act = menu.addAction(words.replace("%1", f"{len(some):,}"))
        act.setObjectName(name)
        told = {one.id: option or one.proposed for one in some}
        act.triggered.connect(lambda _=False: self.decided.emit(told))

    def _pop_up(self) -> None:
        self.menu().popup(self.all.mapToGlobal(self.all.rect().bottomLeft()))

    def _first_open(self, start: int) -> int:
        """Return the next that waits, from a row on and then from the top; the row where none."""
        order = [*range(start, len(self._parked)), *range(start)]
        waits = (n for n in order if self._parked[n].asked and not self._parked[n].decided)
        return next(waits, min(start, max(len(self._parked) - 1, 0)))

    def _look(self, row: int) -> None:
        """Show both sides of a row, and what may be chosen."""
        one = self._parked[row] if 0 <= row < len(self._parked) else None
        if one is None:
            return
        self.sides.show_sides(one.titles, one.lines)
        self.note.setText(one.note)
        self.note.setVisible(bool(one.note))
        self.look_at.setVisible(one.case_id > 0)
        self._draw_options(one)
        self._check(one.chosen)

    def _check(self, chosen: str) -> None:
        """Check what holds; where nobody chose and nothing is proposed, none is."""
        if self._group is not None:
            self._group.setExclusive(False)
        for option, radio in self._radios.items():
            radio.setChecked(option == chosen)
        if self._group is not None:
            self._group.setExclusive(True)

    def _draw_options(self, one: Parked) -> None:
        """Make the radio buttons anew where others are offered; the focus stays."""
        drawn = (one.proposed, one.options)
        if drawn == self._drawn:
            return
        had = QApplication.focusWidget()
        name = had.objectName() if had in self._radios.values() and had is not None else ""
        self._drawn = drawn
        for radio in self._radios.values():
            self._flow.removeWidget(radio)
            retire(radio)
        self._radios = {}
        self._group = QButtonGroup(self._options)
        for number, option in enumerate(one.options):
            words = in_words(option)
            if option == one.proposed:
                words = said(_PROPOSED).replace("%1", words)
            radio = named(QRadioButton(words), f"{self.objectName()}.option.{number}", words)
            radio.clicked.connect(partial(self._choose, option))
            self._group.addButton(radio)
            self._flow.addWidget(radio)
            self._radios[option] = radio
            if radio.objectName() == name:
                radio.setFocus(Qt.FocusReason.OtherFocusReason)
        self._options.setVisible(bool(one.options))
        order_tabs(self)

    def _choose(self, option: str, *_: object) -> None:
        one = self.now()
        if one is not None:
            self.decided.emit({one.id: option})

    def _turn(self, step: int) -> None:
        """Choose the next option of the current one, or the one before."""
        one = self.now()
        if one is not None and one.options:
            at = one.options.index(one.chosen) + step if one.chosen else 0
            if 0 <= at < len(one.options):
                self._choose(one.options[at])

    def _confirm(self) -> None:
        """Take what stands there, and go to the next that waits."""
        one, row = self.now(), self.list.currentIndex().row()
        if one is None:
            return
        if one.options and not one.decided:
            if not one.chosen:
                return  # nothing is proposed: somebody has to choose
            self._choose(one.chosen)
        self.list.setCurrentIndex(self.list.words.index(self._first_open(row + 1)))

    def _open_case(self) -> None:
        one = self.now()
        if one is not None:
            self.case_wanted.emit(one.case_id)

    def place(self) -> Place | None:
        """Return the row of the one that is looked at."""
        one = self.now()
        return one.place if one else None
