"""参数表: the strip of months, what a month is computed with, what the office adds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.office_rows import RowState
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.policy.concerned import CasesConcerned
from dispute_desk.ui.pages.policy.detail import CellPanel
from dispute_desk.ui.pages.policy.forms import (
    AddRowForm,
    ConfirmDraftForm,
    ConfirmShippedForm,
    WithdrawForm,
)
from dispute_desk.ui.pages.policy.gap_bar import GapBar
from dispute_desk.ui.pages.policy.legend import Legend
from dispute_desk.ui.pages.policy.strip import Strip
from dispute_desk.ui.pages.policy.tables import OwnTables
from dispute_desk.ui.pages.policy.words import kind_word, pack_title, state_word
from dispute_desk.ui.pages.policy.year import YearForm
from dispute_desk.ui.pages.today.figures_bar import CONFIRM, YEAR
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.domain.policy_rows import MonthRow
    from dispute_desk.domain.policy_years import Gap
    from dispute_desk.services.policy_questions import PolicySheet
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

REGIONS, LOWEST = 260, 280


class PolicyPage(Page):
    """Everybody reads; who manages the station adds, confirms and ends rows."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "policy")
        self.sheet: PolicySheet | None = None
        self._region = ""
        self._wanted: tuple[Insurance, Month] | None = None
        self._begin: object = None
        self.year_button = button(
            self.tr("新增年度…"), "policy.year", kind="primary", icon_name="add"
        )
        self.gap_bar = GapBar()
        self.strip = Strip("policy.strip", self.tr("逐月能否计算"))
        self.cell = CellPanel()
        self.own = PlainTable("policy.own", self.tr("本单位补录和确认的参数"))
        self.none = named(label("", kind="muted"), "policy.none")
        self.none.setText(self.tr("本单位还没有补录或确认过参数。"))
        self.none.setWordWrap(True)
        self.about = named(label("", kind="small"), "policy.about")
        self.about.setWordWrap(True)
        self.confirm = button(self.tr("核对并确认…"), "policy.confirm")
        self.withdraw = button(self.tr("停用…"), "policy.withdraw")
        self.concerned = button(self.tr("涉及的案件…"), "policy.cases")
        self.note = named(label("", kind="small"), "policy.note")
        self.note.setWordWrap(True)
        self.tables = OwnTables(self)
        self.regions = Combo("policy.region", self.tr("地区"))
        self.regions.setMinimumWidth(REGIONS)
        self._build()
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("参数表")

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        return [self.regions, *([self.year_button] if self.place.may("settings") else [])]

    def visited(self, about: object = None) -> None:
        """Ask for the figures; ``about`` is a cell to go to, or what to begin with."""
        if isinstance(about, tuple):
            self._wanted = about
        self._begin = about if about in {CONFIRM, YEAR} else None
        region = self._region

        def ask(desk: Desk) -> PolicySheet:
            from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - open, so loaded
                policy_sheet,
            )

            return policy_sheet(desk, region)

        self.place.jobs.ask(ask, self._show, self.place.trouble, key="policy")

    def changed(self, kinds: object) -> None:
        """Ask again when a row of the office, or who works here, changed."""
        if not isinstance(kinds, (set, frozenset)) or kinds & {"policy_row", "person"}:
            self.visited()

    def focus_first(self) -> None:
        """Put the focus on the strip."""
        self.strip.setFocus()

    def restyle(self) -> None:
        """Paint the strip in the colours of the theme."""
        self.strip.viewport().update()
        self.strip.horizontalHeader().viewport().update()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Put the two cards one below the other where there is little room."""
        super().fit(narrow=narrow, low=low)
        ways = QBoxLayout.Direction
        self._lower.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _build(self) -> None:
        card = named(look(QFrame(), kind="card"), "policy.card", self.tr("逐月能否计算"))
        self._top = QVBoxLayout(card)
        self._top.setContentsMargins(18, 12, 18, 12)
        self._top.setSpacing(8)
        self._top.addWidget(self.strip)
        self._top.addWidget(Legend())
        lower = self._lower = QHBoxLayout()
        lower.setSpacing(14)
        for part, share in ((self._own_card(), 4), (self.cell, 5)):
            part.setMinimumHeight(LOWEST)
            lower.addWidget(part, share)
        area = named(QScrollArea(), "policy.area", self.tr("参数表"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.gap_bar)
        box.addWidget(card)
        box.addLayout(lower, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.tables.check_button, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(foot)
        area.setWidget(sheet)
        self.body.addWidget(area, 1)
        self.speak_at_foot()

    def _own_card(self) -> QWidget:
        card = named(look(QFrame(), kind="card"), "policy.own_card", self.tr("本单位补录的参数"))
        box = QVBoxLayout(card)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("本单位补录和确认"), kind="heading"), 1)
        for link in (self.tables.import_button, self.tables.export_button):
            head.addWidget(link)
        box.addLayout(head)
        self.own.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        box.addWidget(self.own, 1)
        box.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.about)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for act in (self.confirm, self.concerned, self.withdraw):
            foot.addWidget(act)
        foot.addStretch(1)
        box.addLayout(foot)
        return card

    def _connect(self) -> None:
        self.year_button.clicked.connect(self._open_next)
        self.gap_bar.wanted.connect(self.open_year)
        self.gap_bar.to_confirm.connect(self._confirm_with)
        self.strip.chosen.connect(self._show_cell)
        self.strip.entered.connect(self._enter)
        self.cell.confirm.connect(self._confirm_shipped)
        self.cell.withdraw.connect(self._withdraw_own)
        self.cell.add.connect(self._add)
        self.confirm.clicked.connect(self._confirm_drafts)
        self.withdraw.clicked.connect(self._withdraw_chosen)
        self.concerned.clicked.connect(self._show_concerned)
        self.own.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.own.doubleClicked.connect(lambda _: self.confirm.click())
        pressed = QShortcut(QKeySequence(Qt.Key.Key_Return), self.own)
        pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
        pressed.activated.connect(self.confirm.click)
        self.place.verbs.bind("edit.refresh", self.visited, owner=self)

    def _show(self, sheet: PolicySheet) -> None:
        self.sheet, self._region = sheet, sheet.region
        self._show_regions(sheet)
        self.strip.show_view(sheet.view)
        gap = sheet.gap
        here = self._wanted or self.strip.place()
        if here is None and gap is not None:
            here = (gap.insurances[0], gap.first)
        if here is None:
            here = (sheet.view.pack.usual[0], sheet.view.pack.confirmed_through)
        self._wanted = None
        self.strip.choose(*here)
        self._show_own(sheet)
        self.gap_bar.show_sheet(sheet, may=self.place.may("settings"))
        begin, self._begin = self._begin, None
        if begin is not None and self.place.may("settings"):
            self.gap_bar.lead(begin)
        pack = sheet.view.pack
        words = self.tr("%1 %2 · %3 · 数字确认到 %4 · 测算用，以税务机关核定为准")
        for number, part in enumerate(
            (pack_title(pack), pack.version, pack.status, str(pack.confirmed_through)), start=1
        ):
            words = words.replace(f"%{number}", part)
        self.note.setText(words)
        self._show_cell(*here)

    def _show_regions(self, sheet: PolicySheet) -> None:
        """Offer the regions there are."""
        if not self.regions.count():
            for name, title, english in sheet.regions:
                self.regions.addItem(english if is_english() else title, name)
            self.regions.activated.connect(lambda _: self._other_region())
        self.regions.put(sheet.region)

    def _other_region(self) -> None:
        chosen = self.regions.value()
        if chosen and chosen != self._region:
            self._region = str(chosen)
            self.visited()

    def _show_own(self, sheet: PolicySheet) -> None:
        self.own.setVisible(bool(sheet.rows))
        self.none.setVisible(not sheet.rows)
        titles = [self.tr("内容"), self.tr("月份"), self.tr("状态")]
        words = [
            (
                kind_word(one),
                f"{one.from_month}—{one.to_month}",
                state_word(one),
            )
            for one in sheet.rows
        ]
        drafts = {n for n, one in enumerate(sheet.rows) if one.state is RowState.DRAFT}
        tones = {(n, 2): "warning" for n in drafts}
        self.own.show_rows(titles, words, tones=tones, stretch=0)
        if sheet.rows:
            self.own.selectRow(min(drafts, default=0))
        self._look()

    def _whole(self, one: OfficeRowView | None) -> str:
        """Return who answers for an addition, by which document and why."""
        if one is None:
            return ""
        made = self.tr("录入：%1 %2").replace("%1", one.made_by or "")
        parts = [one.document, one.reason or "", made.replace("%2", str(one.made_on or ""))]
        if one.confirmed_on is not None:
            by = self.tr("确认：%1 %2").replace("%1", one.confirmed_by or "")
            parts.append(by.replace("%2", str(one.confirmed_on)))
        if one.alone:
            parts.append(self.tr("一人录入并确认，本单位没有第二位有权限的人"))
        if one.withdrawn_on is not None:
            ended = self.tr("停用：%1 %2").replace("%1", str(one.withdrawn_on))
            parts.append(ended.replace("%2", one.withdrawn_why or ""))
        return " · ".join(part for part in parts if part)

    def _show_cell(self, insurance: Insurance, month: Month) -> None:
        if self.sheet is None:
            return
        self.cell.show_cell(self.sheet.view, insurance, month, may=self.place.may("settings"))
        self.told.emit(self.cell.told)

    def _look(self) -> None:
        one, may = self._chosen(), self.place.may("settings")
        self.tables.look(self.sheet, may=may)
        self.confirm.setEnabled(may and one is not None and one.state is RowState.DRAFT)
        self.about.setText(self._whole(one))
        self.concerned.setEnabled(one is not None and self.place.may("see_cases"))
        ended = one is not None and one.state is RowState.WITHDRAWN
        self.withdraw.setEnabled(may and one is not None and not ended)

    def _chosen(self) -> OfficeRowView | None:
        at = self.own.currentIndex().row()
        rows = self.sheet.rows if self.sheet is not None else ()
        return rows[at] if 0 <= at < len(rows) else None

    def _enter(self) -> None:
        """Enter on the strip does what the cell asks for."""
        first = (self.cell.confirm_button, self.cell.add_button)
        for one in first:
            if one.isEnabled():
                one.click()
                return

    def _open_next(self) -> None:
        self.open_year()

    def open_year(self, gap: Gap | None = None) -> None:
        """Open the form of a further year, filled in for a gap."""
        sheet, seat = self.sheet, self.place.seat
        if sheet is not None and seat is not None and self.place.may("settings"):
            YearForm(self.place, seat, self.window(), sheet, gap or sheet.gap).open()

    def _add(self) -> None:
        sheet, seat = self.sheet, self.place.seat
        if sheet is not None and seat is not None:
            AddRowForm(self.place, seat, self.window(), sheet, self.strip.place()).open()

    def _confirm_shipped(self, row: MonthRow) -> None:
        sheet, seat = self.sheet, self.place.seat
        if sheet is not None and seat is not None:
            ConfirmShippedForm(self.place, seat, self.window(), sheet, row).open()

    def _confirm_drafts(self) -> None:
        one = self._chosen()
        if one is not None and one.state is RowState.DRAFT:
            self._confirm_with(one)

    def _confirm_with(self, one: OfficeRowView) -> None:
        """Confirm a draft with those that came with it."""
        sheet, seat = self.sheet, self.place.seat
        if sheet is None or seat is None:
            return
        same = partial(_came_with, one)
        rows = [each for each in sheet.rows if same(each)]
        ConfirmDraftForm(self.place, seat, self.window(), sheet.region, rows).open()

    def _show_concerned(self) -> None:
        one = self._chosen()
        if one is not None:
            CasesConcerned(self.place, self.window(), one).open()

    def _withdraw_chosen(self) -> None:
        one = self._chosen()
        if one is not None:
            self._withdraw_own(one.id)

    def _withdraw_own(self, record_id: int) -> None:
        sheet, seat = self.sheet, self.place.seat
        rows = [one for one in sheet.rows if one.id == record_id] if sheet is not None else []
        if rows and seat is not None:
            WithdrawForm(self.place, seat, self.window(), rows).open()


def _came_with(one: OfficeRowView, other: OfficeRowView) -> bool:
    """Tell whether another draft was entered with one: same person, day and document."""
    same = (one.made_by_id, one.made_on, one.document) == (
        other.made_by_id,
        other.made_on,
        other.document,
    )
    return same and other.state is RowState.DRAFT
