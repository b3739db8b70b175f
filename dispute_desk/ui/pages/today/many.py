"""What can be done with the selected lines of 今日待办: what they ask for, snooze, assign, plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from dispute_desk.ui.pages.today.together import MEDIATE, PLAN, REMIND, Together, together
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.pages.cases.bulk import ManyForm
    from dispute_desk.ui.pages.today.lines import Line
    from dispute_desk.ui.pages.today.list import TodayList
    from dispute_desk.ui.pages.today.page import TodayPage
    from dispute_desk.ui.pages.today.selected import SelectedBar
    from dispute_desk.ui.workplace import Workplace

F = TypeVar("F", bound="ManyForm")
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
        lines.moved.connect(self._count)
        lines.acted_together.connect(self._act_together)
        lines.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        lines.customContextMenuRequested.connect(self._menu)

    def asked(self) -> Together | None:
        """Return what Enter does to several lines; None while it means the current one alone."""
        lines = self._list.meant_lines()
        if len(lines) <= 1 or self._place.seat is None:
            return None
        return together(lines, may_edit=self._place.may("edit_case"))

    def _act_together(self, lines: tuple[Line, ...]) -> None:
        """Do what all lines ask for, if that is one act; else say why not."""
        asked = self.asked()
        if asked is None:
            return
        if not asked.act:
            self._place.say(asked.words, None)
        elif asked.act == REMIND:
            self._page.acted.note(lines)
            self.remind_again(*self._list.selected_cases())
        elif asked.act == PLAN:
            self._plan()
        else:
            self._step(asked.act)

    def remind_again(self, *case_ids: int) -> None:
        """Bring cases back at once."""
        from dispute_desk.services.snoozing import SnoozeCases  # noqa: PLC0415 - open, so loaded
        from dispute_desk.ui.steps.saved import say_saved  # noqa: PLC0415 - as above

        def brought_back(outcome: Outcome) -> None:
            done = self.tr("恢复提醒")
            count = self.tr("%1 件").replace("%1", str(len(case_ids)))
            about = outcome.subject if len(case_ids) == 1 else count
            say_saved(self._place, f"{done} · {about}", outcome)

        self._place.jobs.do(SnoozeCases(case_ids=case_ids), brought_back)

    def fit(self, *, narrow: bool) -> None:
        """Say the keys on the buttons of the bar where there is room."""
        self._keys = not narrow
        self._count()

    def _count(self) -> None:
        """Show the bar while other lines are selected than the one the arrow keys stand on."""
        several = self._list.is_marking() and self._place.seat is not None
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
            asked = self.asked()
            self.bar.foretell(asked.words if asked is not None else "")

    def build_menu(self) -> QMenu:
        """Return the menu over the lines."""
        menu = named(QMenu(self._list), "today.menu", self.tr("所选事项"))
        verbs = self._place.verbs
        for verb in MENU:
            if verbs.applies(verb):
                menu.addAction(verbs.action(verb))
        return menu

    def _menu(self, at: QPoint) -> None:
        """Offer what may be done with the chosen lines; beside every line there is nothing."""
        if not self._list.indexAt(at).isValid():
            return
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

    def _step(self, act: str = "") -> None:
        from dispute_desk.services.many_steps import CommonStep  # noqa: PLC0415 - when asked for
        from dispute_desk.ui.pages.cases.bulk import StepMany  # noqa: PLC0415 - as above

        made = self._made(StepMany)
        if made is None:
            return
        if act:
            made.begin_with(CommonStep.MEDIATE if act == MEDIATE else CommonStep.RESUME)
        made.open()

    def _open(self, form: type[ManyForm]) -> None:
        made = self._made(form)
        if made is not None:
            made.open()

    def _made(self, form: type[F]) -> F | None:
        """Return a form for the selected cases; notes which lines it is about."""
        ids, seat = self._list.selected_cases(), self._place.seat
        if not ids or seat is None:
            return None
        self._page.acted.note(self._list.selected_lines())
        return form(self._place, seat, ids, self._page.window(), shown=self._page.shown)
