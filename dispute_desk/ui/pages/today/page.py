"""今日待办: the home page, one's own cases or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from dispute_desk.domain.today import FIRST_SHOWN, Awaited
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.acting import note_down, open_case, take_letter_step, take_next_step
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.today.acted import Acted, place_of
from dispute_desk.ui.pages.today.awaited_lines import OF_RECORDS, step_of
from dispute_desk.ui.pages.today.calendar_bar import CalendarBar
from dispute_desk.ui.pages.today.figures_bar import FiguresBar
from dispute_desk.ui.pages.today.line_keys import keys_of
from dispute_desk.ui.pages.today.lines import (
    count_of,
    is_to_be_recorded,
    left_out_of_due,
    make_lines,
)
from dispute_desk.ui.pages.today.list import TodayList
from dispute_desk.ui.pages.today.many import TodayMany
from dispute_desk.ui.pages.today.money import MONEY_STEPS, about_of
from dispute_desk.ui.pages.today.sections import SECTIONS
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.rows import TodayItem
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.today.lines import Line
    from dispute_desk.ui.widgets.empty import EmptyPanel
    from dispute_desk.ui.workplace import FirstLook, Workplace


class TodayPage(Page):
    """Each line is one sentence and one button; Enter or Ctrl+Enter does it, Ctrl+O opens."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "today")
        self._lists: Mapping[str, Sequence[TodayItem]] = {}
        self._unfolded: frozenset[str] = frozenset()
        self._shown_of: dict[str, int] = {}
        #: The newest entry of the history when the lists were asked for.
        self.shown: int | None = None
        self.whose = ChipBar("today.whose", self.tr("看谁的案件"))
        self.whose.show_chips([Chip("all", self.tr("全站")), Chip("mine", self.tr("我承办的"))])
        if place.view_state.get("today", "whose") == "mine":
            self.whose.choose("mine")
        self.whose.chosen.connect(self._choose)
        self.new_case = button(
            self.tr("新建案件"), "today.new", kind="primary", icon_name="add", hint="Ctrl+N"
        )
        self.calendar = button(self.tr("日历"), "today.calendar", icon_name="calendar")
        self.calendar.clicked.connect(lambda: place.go("calendar", None))
        self.new_case.clicked.connect(lambda: place.verbs.run("case.new"))
        self.list = TodayList()
        self.keys = ElidedLabel("", "today.keys")
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above = QHBoxLayout()
        above.addWidget(self.whose, 2)
        above.addWidget(self.keys, 3)
        self.body.addLayout(above)
        self.figures = FiguresBar(place)
        self.missing_year = CalendarBar(place)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.missing_year)
        self.body.addWidget(self.list, 1)
        self.welcome: EmptyPanel | None = None
        self.list.opened.connect(self._open)
        self.list.acted.connect(self._act)
        self.list.unfolded.connect(self._unfold)
        self.acted = Acted()
        #: The cases of what was just taken back or done again: they are to be in sight.
        self._came_back: frozenset[int] = frozenset()
        place.jobs.took_back.connect(self._take_back)
        verbs = place.verbs
        verbs.bind("case.next", self.list.act, applies=self._on_a_line, owner=self)
        verbs.bind("case.open", self._open_current, applies=self._on_a_line, owner=self)
        verbs.bind("edit.refresh", self.visited, owner=self)
        self.many = TodayMany(place, self, self.list)
        self.list.moved.connect(self._show_keys)
        self.list.chosen.connect(self._show_keys)
        if place.first_look is not None:
            self._take(self._first_lists(place.first_look))
        else:
            self._show()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("今日待办")

    def head_actions(self) -> list[QWidget]:
        """Return the way to the calendar and the button for a new case."""
        return [self.calendar, *([self.new_case] if self.place.may("register") else [])]

    def visited(self, about: object = None) -> None:
        """Ask for the lists of today."""
        del about
        if not self.place.jobs.is_open and self.place.first_look is not None:
            return
        mine = self.whose.current() == "mine"

        def ask(desk: Desk) -> tuple[dict[str, list[TodayItem]], bool, bool]:
            from dispute_desk.domain.rows import CaseQuery  # noqa: PLC0415 - open, so loaded
            from dispute_desk.services.today_lists import today_lists  # noqa: PLC0415 - as above
            from dispute_desk.ui.languages import is_english  # noqa: PLC0415 - as above

            self.shown = desk.lists.last_seq()
            whose = desk.actor.id if mine else None
            lists = today_lists(desk, whose, language="en" if is_english() else "zh")
            bare = not any(lists.values()) and not desk.lists.case_ids(
                CaseQuery(view="open", limit=1)
            )
            return lists, bare, bare and not desk.lists.case_ids(CaseQuery(limit=1))

        self.place.jobs.ask(ask, self._take_all, key="today")
        self.figures.ask()
        self.missing_year.ask()

    def focus_first(self) -> None:
        """Put the focus on the first line, or on the button that makes the first case."""
        if self.welcome is not None and self.welcome.isVisibleTo(self):
            self.welcome.button.setFocus()
        else:
            self.list.setFocus()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Leave the keys out of the bar of the selection in a narrow window."""
        super().fit(narrow=narrow, low=low)
        self.many.fit(narrow=narrow)

    def restyle(self) -> None:
        """Paint again."""
        self.list.viewport().update()

    def _first_lists(self, look: FirstLook) -> dict[str, list[TodayItem]]:
        """Return what the start has read; the other sections follow with the desk.

        That nothing is due only the desk says.
        """
        me = self.place.view_state.last_person
        mine = self.whose.current() == "mine"
        due = [one for one in look.due if not mine or str(one.handler_id) == me]
        return {"due": due} if due else {}

    def _take_all(self, told: tuple[Mapping[str, Sequence[TodayItem]], bool, bool]) -> None:
        lists, bare, is_new = told
        self._shown_of = {"due": _shown(lists["due"])}
        self._take(lists)
        if bare and self.welcome is None:
            self.welcome = self._welcome()
            self.body.addWidget(self.welcome, 1)
        here = self.window().focusWidget()
        stays = here is None or self.welcome is None or not self.welcome.isAncestorOf(here)
        self.whose.setHidden(bare)
        self.keys.setHidden(bare)
        self.list.setHidden(bare)
        if self.welcome is not None:
            self._say_welcome(is_new=is_new)
            self.welcome.setVisible(bare)
        if not stays and not bare:
            self.focus_first()  # else the rail would take the focus of the button that went

    def _welcome(self) -> EmptyPanel:
        """Return what stands here before the first case, and where no case is open."""
        from dispute_desk.ui.widgets.empty import EmptyPanel  # noqa: PLC0415 - seldom needed

        verbs = self.place.verbs
        made = EmptyPanel(
            "today.welcome",
            self.tr("没有在办的案件"),
            other=self.tr("导入旧台账") if self.place.may("import") else "",
        )
        made.acted.connect(lambda: verbs.run("case.new"))
        made.acted_otherwise.connect(lambda: verbs.run("data.import"))
        return made

    def _say_welcome(self, *, is_new: bool) -> None:
        """Say what comes first in a new store; where all cases are over, that they are."""
        if self.welcome is None:
            return
        first = self.tr("登记第一件来访来电，或导入以前的台账；到期事项会显示在这里。")
        over = self.tr(
            "已登记的案件都已办结，可在“案件”里查看；新的来访来电登记后，到期事项会显示在这里。"
        )
        act = self.tr("登记第一件") if is_new else self.tr("登记新案件")
        may = self.place.may("register")
        self.welcome.say(self.tr("没有在办的案件"), first if is_new else over, act if may else "")

    def _take_back(self, cases: frozenset[int]) -> None:
        """Look for the lines of what was taken back, or done again, while this page is seen."""
        if cases and self.isVisible():
            self._came_back = cases
            self.visited()  # what was asked before may be on its way without them

    def _bring_back(self) -> None:
        """Choose what came back, unfolding what hides it."""
        cases, self._came_back = self._came_back, frozenset()
        if not cases:
            return
        every = self._lines(frozenset(one.id for one in SECTIONS))
        seen = {place_of(line) for line in self.list.lines.lines}
        rows = self.acted.rows_of(cases, every)
        hiding = {every[row].section.id for row in rows if place_of(every[row]) not in seen}
        if hiding:
            self._unfolded |= hiding
            self.list.show_lines(self._lines(self._unfolded))
        rows = self.acted.rows_of(cases, self.list.lines.lines)
        if rows:
            self.list.choose_rows(rows)

    def _take(self, lists: Mapping[str, Sequence[TodayItem]]) -> None:
        self._lists = lists
        self._show()

    def _show(self) -> None:
        self.list.show_lines(self._lines(self._unfolded))
        self._bring_back()
        if "due" in self._lists:
            due = count_of(self._lists["due"])
            words = self.tr("今天必须做 %1 项").replace("%1", due)
            self.told.emit(" · ".join(one for one in (words, left_out_of_due(self._lists)) if one))

    def _lines(self, unfolded: frozenset[str]) -> list[Line]:
        return make_lines(
            self._lists,
            today=self.place.today(),
            unfolded=unfolded,
            action_words=self._words,
            body_words=self._body,
            shown_of=self._shown_of,
            signing=self._signing(),
            step_of=self._step_of if self.place.seat is not None else None,
        )

    def _signing(self) -> str:
        seat = self.place.seat
        if seat is None:
            return ""
        from dispute_desk.domain.signing import SIGNATURES  # noqa: PLC0415 - after the first paint

        rule = seat.profile.next_action(SIGNATURES)
        return rule.label if rule is not None else ""

    def _step_of(self, action: str) -> str:
        from dispute_desk.domain.action_steps import step_asked  # noqa: PLC0415 - as above

        seat = self.place.seat
        return step_asked(action, seat.profile) if seat is not None else ""

    def _words(self, action: str) -> str:
        seat = self.place.seat
        if seat is None and is_english():  # how it is said in English is known with the seat
            return ""
        if seat is None or not action:
            return action
        from dispute_desk.ui.steps.words import Words  # noqa: PLC0415 - after the first paint

        return Words(seat.profile).action(action)

    def _body(self, code: str) -> str:
        from dispute_desk.ui.steps.words import Words  # noqa: PLC0415 - after the first paint

        seat = self.place.seat
        if seat is None:
            return code
        words = Words(seat.profile)  # a body we hand over to, a channel, a request or an order
        code = next((one.code for one in seat.profile.channels if one.label == code), code)
        for table in ("referral_targets", "channels", "request_kinds", "tax_order_kinds"):
            told = words.code(table, code)
            if told != code:
                return told
        return code

    def _choose(self, whose: str) -> None:
        self.place.view_state.put("today", "whose", whose)
        self.visited()

    def _unfold(self, section: str) -> None:
        self._unfolded |= {section}
        self._show()

    def _show_keys(self) -> None:
        meant, asked = self.list.meant_lines(), self.many.asked()
        self.keys.say(keys_of(meant[0] if meant else None) if asked is None else asked.short)

    def _on_a_line(self) -> bool:
        line = self.list.current_line()
        return line is not None and line.item is not None

    def _open_current(self) -> None:
        self._open(self.list.current_line())

    def _open(self, line: Line | None) -> None:
        if line is None or line.item is None:
            return
        if line.item.awaited is Awaited.REQUEST:
            self.place.go("requests", line.item.record_id)
        elif line.item.awaited is Awaited.LETTER:
            self.place.go("letters", line.item.record_id)
        elif not line.item.case_id:
            self.place.go("visits", line.item.record_id)
        else:
            open_case(self.place, line.item.case_id)

    def _see_to(self, item: TodayItem) -> None:
        """Open what ends the waiting: the form, the case, or the visit where there is no case."""
        step = step_of(item)
        if item.record_id and (item.letter_step or item.awaited is Awaited.LETTER):
            take_letter_step(self.place, self, item.record_id)
        elif item.list == "rights":
            note_down(self.place, item.case_id)
        elif item.clock is not None:
            about = item.record_id if item.clock.step in OF_RECORDS else None
            take_next_step(
                self.place, item.case_id, self, step=item.clock.step or None, about=about
            )
        elif not item.case_id:
            self.place.go("visits", item.record_id)
        elif step is None:
            open_case(self.place, item.case_id)
        else:
            take_next_step(self.place, item.lies_in, self, step=step, about=item.record_id)

    def _act(self, line: Line) -> None:
        if line.item is None:
            return
        self.acted.note([line])
        if line.item.awaited is Awaited.REQUEST:
            self._open(line)
        elif line.item.awaited is not None or line.item.letter_step:
            self._see_to(line.item)
        elif line.section.id in {"waiting", "recent"}:
            self._open(line)
        elif line.section.id == "meetings":
            if is_to_be_recorded(line.item, self.place.today()):
                about = line.item.appointment_id
                take_next_step(self.place, line.item.lies_in, self, step="session", about=about)
            else:
                self._open(line)
        elif line.section.id == "snoozed":
            self.many.remind_again(line.item.case_id)
        elif line.section.id in MONEY_STEPS:
            step = MONEY_STEPS[line.section.id]
            paper = about_of(line.item)
            take_next_step(self.place, line.item.case_id, self, step=step, about=paper)
        elif line.section.id == "unplanned" and not line.step:
            take_next_step(self.place, line.item.case_id, self, step="plan_next")
        else:
            self._act_on(line, line.item.case_id)

    def _act_on(self, line: Line, case_id: int) -> None:
        """Do what the next action of a case asks for."""
        if not line.act:
            self._open(line)  # the first paint does not know what the line asks for
        elif line.step == "note":
            note_down(self.place, case_id)
        else:
            take_next_step(self.place, case_id, self, step=line.step or None)


def _shown(due: Sequence[TodayItem]) -> int:
    """Return how many lines of what is due are seen: planned steps, and what else is urgent."""
    from dispute_desk.domain.due_order import in_front  # noqa: PLC0415 - after the first paint

    return max(FIRST_SHOWN, len(in_front(due)))
