"""期限与口径: clocks, terms of the archive and years; the list at the left, one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout

from dispute_desk.ui.languages import is_english
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.station_rules.clock_panel import ClockPanel
from dispute_desk.ui.pages.station_rules.effect import StoppedError, told_to
from dispute_desk.ui.pages.station_rules.forms import (
    ChangeClockForm,
    ChangeRetentionForm,
    ConfirmClockForm,
    ConfirmRetentionForm,
)
from dispute_desk.ui.pages.station_rules.retention_panel import RetentionPanel
from dispute_desk.ui.pages.station_rules.rows import clock_row, retention_row, year_row
from dispute_desk.ui.pages.station_rules.words import found
from dispute_desk.ui.pages.station_rules.year_form import YearForm
from dispute_desk.ui.pages.station_rules.year_panel import YearPanel
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.naming import label, look, named
from dispute_desk.ui.widgets.search import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from dispute_desk.services.rule_questions import RuleSheet, YearEntry
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress
    from dispute_desk.ui.pages.small_form import SmallForm
    from dispute_desk.ui.pages.station_rules.rows import Row
    from dispute_desk.ui.workplace import Workplace

    FormKind = Callable[..., SmallForm]

LIST_WIDE, NARROW_LIST = 470, 330
#: Names are longer in English.
LIST_WIDE_ENGLISH = 590
#: The three lists; ``YEARS`` is also what somebody may come for.
CLOCKS, RETENTION, YEARS = "clocks", "retention", "years"
#: News of these records makes the page ask again.
KINDS = frozenset({"station_rule", "setting", "person"})


class StationRulesPage(Page):
    """Everybody reads; who manages the station settles."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "station_rules")
        self.sheet: RuleSheet | None = None
        self.running: dict[str, int] | None = None
        self._counting: Job | None = None
        self._wanted = ""
        #: What one stood on in each list.
        self._stood: dict[str, str] = {}
        self._shown: list[Row] = []
        self.chips = ChipBar("rules.lists", self.tr("看哪一类"))
        self.search = SearchField("rules.search", self.tr("查找"), self.tr("查找名称、用途、依据"))
        self.table = PlainTable("rules.table", self.tr("期限与口径"))
        self.nothing = named(label("", kind="muted"), "rules.nothing")
        self.nothing.setWordWrap(True)
        self.clock, self.retention, self.year = ClockPanel(), RetentionPanel(), YearPanel()
        self.panels = QStackedWidget()
        named(self.panels, "rules.panels", self.tr("所选的一项"))
        for panel in (self.clock, self.retention, self.year):
            self.panels.addWidget(panel)
        self._build()
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("期限与口径")

    def visited(self, about: object = None) -> None:
        """Ask for what is settled; ``about`` is a year whose notice somebody comes to enter."""
        if isinstance(about, int):
            self._stood[YEARS] = str(about)
            self._wanted = YEARS

        def ask(desk: Desk) -> RuleSheet:
            from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - open, so loaded
                rule_sheet,
            )

            return rule_sheet(desk)

        self.place.jobs.ask(ask, self._show, self.place.trouble, key="rules")
        self._count()

    def changed(self, kinds: object) -> None:
        """Ask again when something was settled; where only cases changed they are counted anew."""
        if not isinstance(kinds, (set, frozenset)) or kinds & KINDS:
            self.visited()
        else:
            self._count()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus()

    def restyle(self) -> None:
        """Paint list and year in the colours of the theme."""
        self.year.restyle()
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no further once the page is left; who comes back counts anew."""
        if not event.spontaneous() and self._counting is not None:
            self._counting.cancel()
            self._counting = None
        super().hideEvent(event)

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Give the list less room where there is little."""
        super().fit(narrow=narrow, low=low)
        self._list_card.setFixedWidth(NARROW_LIST if narrow else _list_width())

    def _build(self) -> None:
        card = self._list_card = named(
            look(QFrame(), kind="card"), "rules.list_card", self.tr("期限与口径")
        )
        card.setFixedWidth(_list_width())
        box = QVBoxLayout(card)
        box.setContentsMargins(14, 14, 14, 12)
        box.setSpacing(10)
        for part in (self.chips, self.search):
            box.addWidget(part)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        box.addWidget(self.table, 1)
        box.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(card)
        row.addWidget(self.panels, 1)
        self.body.addLayout(row, 1)
        self.speak_at_foot()

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _: self._fill())
        self.search.searched.connect(lambda _: self._fill())
        self.search.left_down.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.table.doubleClicked.connect(lambda _: self._enter())
        pressed = QShortcut(QKeySequence(Qt.Key.Key_Return), self.table)
        pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
        pressed.activated.connect(self._enter)
        self.clock.confirm.connect(lambda: self._open(ConfirmClockForm))
        self.clock.change.connect(lambda: self._open(ChangeClockForm))
        self.retention.confirm.connect(lambda: self._open(ConfirmRetentionForm))
        self.retention.change.connect(lambda: self._open(ChangeRetentionForm))
        self.year.enter.connect(lambda: self._open(YearForm))
        self.place.verbs.bind("edit.refresh", self.visited, owner=self)
        self.place.verbs.bind("edit.filter", self.search.setFocus, owner=self)

    def _count(self) -> None:
        """Count on the bench in how many cases each clock runs; a newer count stops this one."""
        if self._counting is not None:
            self._counting.cancel()
        if not self.place.may("see_cases"):
            return

        def task(desk: Desk, progress: JobProgress) -> dict[str, int]:
            from dispute_desk.services.rule_questions import (  # noqa: PLC0415 - open, so loaded
                running_clocks,
            )

            return running_clocks(desk, told_to(progress))

        self._counting = self.place.jobs.work(task, self._counted, self._not_counted)

    def _counted(self, running: dict[str, int]) -> None:
        self.running = running
        self._look()

    def _not_counted(self, error: Exception) -> None:
        if not isinstance(error, StoppedError):
            self.place.trouble(error)

    def _show(self, sheet: RuleSheet) -> None:
        self.sheet = sheet
        waits = sum(1 for one in sheet.clocks if one.rule.status and not one.is_settled)
        open_terms = sum(1 for one in sheet.retention if not one.is_settled)
        self.chips.show_chips(
            [
                Chip(CLOCKS, self.tr("办理期限"), str(len(sheet.clocks))),
                Chip(RETENTION, self.tr("保管期限"), str(len(sheet.retention))),
                Chip(YEARS, self.tr("工作日历"), str(len(sheet.years))),
            ]
        )
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.chips.mark(wanted)
        self._fill()
        words = self.tr("待核定：办理期限 %1 项，保管期限 %2 项")
        self.told.emit(words.replace("%1", str(waits)).replace("%2", str(open_terms)))
        if wanted and self.place.may("settings"):
            self._enter()

    def _fill(self) -> None:
        """Show the chosen list as far as it holds what was typed."""
        if self.sheet is None:
            return
        typed = self.search.text()
        rows = [row for row in self._rows(self.sheet) if found(typed, row.sought)]
        self._shown = rows
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        words = self.tr("没有符合“%1”的。").replace("%1", typed)
        self.nothing.setText(words if typed else "")
        self.panels.setVisible(bool(rows))
        titles = [self.tr("名称"), self.tr("期限"), self.tr("状态")]
        if self.chips.current() == YEARS:
            titles = [self.tr("年份"), self.tr("放假"), self.tr("状态")]
        tones = {(number, 2): row.status[1] for number, row in enumerate(rows)}
        tones = {place: "muted" if tone == "neutral" else tone for place, tone in tones.items()}
        words_shown = [(row.name, row.length, row.status[0]) for row in rows]
        stood = self._stood.get(self.chips.current(), "")
        self.table.show_rows(titles, words_shown, tones=tones, stretch=0)
        at = next((number for number, row in enumerate(rows) if row.key == stood), 0)
        if rows:
            self.table.selectRow(at)
        self._look()

    def _rows(self, sheet: RuleSheet) -> list[Row]:
        """Return the rows of the chosen list."""
        words = Words(sheet.profile)
        chosen = self.chips.current()
        if chosen == RETENTION:
            return [retention_row(one) for one in sheet.retention]
        if chosen == YEARS:
            return [year_row(one, self._days(one)) for one in sheet.years]
        return [clock_row(one, words.of(one.rule)) for one in sheet.clocks]

    def _days(self, entry: YearEntry) -> str:
        days = sum(len(run.days) for run in entry.calendar.holidays) if entry.calendar else 0
        return self.tr("%1 天").replace("%1", str(days)) if days else "—"

    def _chosen(self) -> Row | None:
        at = self.table.currentIndex().row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _look(self) -> None:
        """Show the one that is chosen at the right."""
        row, sheet = self._chosen(), self.sheet
        if row is None or sheet is None:
            return
        self._stood[self.chips.current()] = row.key
        may = self.place.may("settings")
        chosen = self.chips.current()
        if chosen == CLOCKS:
            code = row.key
            running = None if self.running is None else self.running.get(code, 0)
            counts = self.place.may("see_cases")
            self.clock.show_entry(row.entry, sheet.profile, running, may=may, counts=counts)
            self.panels.setCurrentWidget(self.clock)
        elif chosen == RETENTION:
            self.retention.show_entry(row.entry, may=may)
            self.panels.setCurrentWidget(self.retention)
        else:
            self.year.show_entry(row.entry, sheet.work, sheet.today.year, may=may)
            self.panels.setCurrentWidget(self.year)

    def _enter(self) -> None:
        """Enter on a row does what its panel offers first."""
        panel = self.panels.currentWidget()
        acts = {
            self.clock: (self.clock.confirm_button, self.clock.change_button),
            self.retention: (self.retention.confirm_button, self.retention.change_button),
            self.year: (self.year.enter_button,),
        }
        for act in acts.get(panel, ()):  # type: ignore[call-overload] # one of the three panels
            if not act.isHidden() and act.isEnabled():
                act.click()
                return

    def _open(self, form: FormKind) -> None:
        row, seat = self._chosen(), self.place.seat
        if row is not None and seat is not None:
            form(self.place, seat, self.window(), row.entry).open()


def _list_width() -> int:
    """Return how wide the list is where there is room."""
    return LIST_WIDE_ENGLISH if is_english() else LIST_WIDE
