"""What can be done with the selected lines of 今日待办: snooze, assign, plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.pages.cases.bulk import ManyForm
    from dispute_desk.ui.pages.today.list import TodayList
    from dispute_desk.ui.pages.today.page import TodayPage
    from dispute_desk.ui.pages.today.selected import SelectedBar
    from dispute_desk.ui.workplace import Workplace

#: Verbs of the menu, in order.
MENU = ("case.open", "case.next", "case.snooze", "case.assign", "case.plan", "case.step")


class TodayMany(QObject):
    """Binds the verbs that work on all selected lines, one command and one undo each."""

    def __init__(self, place: Workplace, page: TodayPage, lines: TodayList) -> None:
        super().__init__(page)
        self._place = place
        self._page = page
        self._list = lines
        bind = place.verbs.bind
        bind("case.snooze", self._snooze, applies=self._some, owner=page)
        bind("case.assign", self._assign, applies=lambda: self._may("assign"), owner=page)
        bind("case.plan", self._plan, applies=lambda: self._may("edit_case"), owner=page)
        bind("case.step", self._step, applies=lambda: self._may("edit_case"), owner=page)
        self.bar: SelectedBar | None = None
        self._keys = True
        lines.chosen.connect(self._count)
        lines.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        lines.customContextMenuRequested.connect(self._menu)

    def remind_again(self, case_id: int) -> None:
        """Bring a case back at once."""
        from dispute_desk.services.snoozing import SnoozeCases  # noqa: PLC0415 - open, so loaded
        from dispute_desk.ui.steps.saved import say_saved  # noqa: PLC0415 - as above

        def brought_back(outcome: Outcome) -> None:
            done = self.tr("恢复提醒")
            say_saved(self._place, f"{done} · {outcome.subject}", outcome)

        self._place.jobs.do(SnoozeCases(case_ids=(case_id,)), brought_back)

    def fit(self, *, narrow: bool) -> None:
        """Say the keys on the buttons of the bar where there is room."""
        self._keys = not narrow
        self._count()

    def _count(self) -> None:
        """Show the bar while more than one line is selected."""
        several = len(self._list.selected_lines()) > 1 and self._place.seat is not None
        if several and self.bar is None:
            from dispute_desk.ui.pages.today.selected import (  # noqa: PLC0415 - when first needed
                SelectedBar,
            )

            self.bar = SelectedBar(self._place.verbs)
            self.bar.cleared.connect(self._list.select_one)
            self._page.body.insertWidget(1, self.bar)
        if self.bar is not None:
            self.bar.setVisible(several)
        if several and self.bar is not None:
            self.bar.show_count(len(self._list.selected_cases()), keys=self._keys)

    def build_menu(self) -> QMenu:
        """Return the menu over the lines."""
        menu = named(QMenu(self._list), "today.menu", self.tr("所选事项"))
        verbs = self._place.verbs
        for verb in MENU:
            if verbs.applies(verb):
                menu.addAction(verbs.action(verb))
        return menu

    def _menu(self, at: QPoint) -> None:
        menu = self.build_menu()
        if not menu.isEmpty():
            menu.exec(self._list.viewport().mapToGlobal(at))

    def _some(self) -> bool:
        return bool(self._list.selected_cases()) and self._place.seat is not None

    def _may(self, right: str) -> bool:
        return self._some() and self._place.may(right)

    def _snooze(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import SnoozeMany  # noqa: PLC0415 - when asked for

        self._open(SnoozeMany)

    def _assign(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import AssignMany  # noqa: PLC0415 - when asked for

        self._open(AssignMany)

    def _plan(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import PlanMany  # noqa: PLC0415 - when asked for

        self._open(PlanMany)

    def _step(self) -> None:
        from dispute_desk.ui.pages.cases.bulk import StepMany  # noqa: PLC0415 - when asked for

        self._open(StepMany)

    def _open(self, form: type[ManyForm]) -> None:
        ids, seat = self._list.selected_cases(), self._place.seat
        if ids and seat is not None:
            form(self._place, seat, ids, self._page.window()).open()
