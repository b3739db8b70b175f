"""历史: the journal as a paged list, one entry field by field, 撤销 and 重做."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from dispute_desk.domain.rows import FieldChange, HistoryRow
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.history_made import MOST_MADE, made_fields
from dispute_desk.services.restoring import restoring
from dispute_desk.services.undo import title_of
from dispute_desk.ui.messages import subject_words, translated
from dispute_desk.ui.models.paged import Column, Look, PagedTable
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.history.asking import entries
from dispute_desk.ui.pages.history.words import Told, records_in, told_of
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.steps.saved import say_saved, take_back
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.list_card import FilteringTable
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.search import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

DETAIL_AFTER_MS = 60
#: So many changed fields of one entry are shown; a large import has thousands.
SHOWN = 500
#: 号 behind the digits of a number.
_SIGN = re.compile(r"(?<=\d)号")
#: The column of fields: what its widest word needs beside it, and the least.
FIELD_AIR, LEAST_FIELD = 28, 84


@dataclass(frozen=True)
class _Entry:
    row: HistoryRow
    changes: tuple[FieldChange, ...]
    names: Mapping[tuple[str, int], str]


def title_words(row: HistoryRow) -> str:
    """Return what was done; an undo names what it took back."""
    if row.redoes:
        return QCoreApplication.translate("HistoryPage", "恢复")
    return translated("command", title_of(row.command))


def state_words(row: HistoryRow) -> str:
    """Return what became of an entry."""
    if row.undone:
        return QCoreApplication.translate("HistoryPage", "已撤销")
    if row.undoes is not None:
        words = QCoreApplication.translate("HistoryPage", "撤销第 %1 条")
        if row.redoes:  # number %1 is the undo that was taken back
            words = QCoreApplication.translate("HistoryPage", "恢复（收回第 %1 条撤销）")
        return words.replace("%1", str(row.undoes))
    return "" if row.undoable else QCoreApplication.translate("HistoryPage", "不可撤销")


_TITLES = {
    "seq": QT_TRANSLATE_NOOP("HistoryPage", "序号"),
    "at": QT_TRANSLATE_NOOP("HistoryPage", "时间"),
    "person": QT_TRANSLATE_NOOP("HistoryPage", "人员"),
    "what": QT_TRANSLATE_NOOP("HistoryPage", "操作"),
    "subject": QT_TRANSLATE_NOOP("HistoryPage", "对象"),
    "changes": QT_TRANSLATE_NOOP("HistoryPage", "记录数"),
    "state": QT_TRANSLATE_NOOP("HistoryPage", "状态"),
}
_TEXTS: dict[str, tuple[Callable[[HistoryRow], str], int]] = {
    "seq": (lambda row: str(row.seq), 56),
    "at": (lambda row: _when(row, " "), 126),
    "person": (lambda row: row.person, 62),
    "what": (title_words, 100),
    "subject": (lambda row: subject_words(row.subject), 146),
    "changes": (lambda row: f"{row.changes:,}", 60),
    "state": (state_words, 84),
}
#: What gives way where there is no room, the first here first; before it the time has two lines.
_GIVES_WAY = ("changes", "seq", "person", "state")
_SHORT_TIME = 90
#: What is wider goes over two lines.
_MOST = {"what": 146, "state": 102, "person": 96}
_LOOKS = {"seq": Look.MUTED, "at": Look.MUTED, "state": Look.MUTED, "changes": Look.MONEY}


def _when(row: HistoryRow, between: str) -> str:
    return row.at.astimezone().strftime(f"%Y-%m-%d{between}%H:%M")


def in_one(text: str) -> str:
    """Return a text in which the sign behind a number stays with it where lines are broken."""
    return _SIGN.sub("\u2060\\g<0>", text)


def history_columns() -> tuple[Column[HistoryRow], ...]:
    """Return the columns from left to right."""
    return tuple(
        Column(
            name,
            partial(QCoreApplication.translate, "HistoryPage", _TITLES[name]),
            text,
            width=width,
            look=_LOOKS.get(name, Look.TEXT),
            sortable=False,
            stretch=name == "subject",
            rank=len(_GIVES_WAY) - _GIVES_WAY.index(name) if name in _GIVES_WAY else 0,
            fits=name != "subject",
            most=_MOST.get(name, 0),
            short=partial(_when, between="\n") if name == "at" else None,
            short_width=_SHORT_TIME,
            short_rank=len(_GIVES_WAY) + 1,
        )
        for name, (text, width) in _TEXTS.items()
    )


class HistoryPage(Page):
    """History is never erased: taking back writes a new entry."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "history")
        self._entry: _Entry | None = None
        #: What the rows of the detail show; None for the name of a record.
        self._changes: list[FieldChange | None] = []
        self.model: PagedTable[HistoryRow] = PagedTable(
            place.jobs, history_columns(), name="history", parent=self
        )
        card = self._list_card()
        self.table.show_model(self.model)
        self.table.remember(place.view_state)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(card, 13)
        row.addWidget(self._detail_card(), 8)
        self.body.addLayout(row, 1)
        self.speak_at_foot()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DETAIL_AFTER_MS)
        self._rest.timeout.connect(self._ask_entry)
        self.table.row_chosen.connect(lambda _: self._rest.start())
        self.model.arrived.connect(self._arrived)
        self.model.dataChanged.connect(lambda *_: self._rest.start())
        place.verbs.bind("edit.filter", self.search.setFocus, owner=self)
        place.verbs.bind("edit.refresh", self.visited, owner=self)

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("历史")

    def visited(self, about: object = None) -> None:
        """Ask for the journal."""
        del about
        self._ask()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus()

    def _ask(self) -> None:
        self.model.show(entries(self.search.text().strip()))

    def _list_card(self) -> QFrame:
        card = named(look(QFrame(), kind="card"), "history.card", self.tr("历史"))
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 6, 1, 6)
        hint = self.tr("人员、操作、对象，或拼音首字母")
        self.search = SearchField("history.search", hint, hint)
        self.search.searched.connect(lambda _: self._ask())
        self.table = FilteringTable("history.table", self.tr("历史"), self.search)
        self.table.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(13, 6, 13, 0)
        head.addWidget(self.search)
        box.addLayout(head)
        words = self.tr("没有符合条件的操作。换一个词，或清空筛选看全部。")
        self.nothing = named(label(words, kind="muted"), "history.nothing")
        self.nothing.setContentsMargins(14, 4, 13, 0)
        self.nothing.hide()
        box.addWidget(self.nothing)
        box.addWidget(self.table)
        return card

    def _detail_card(self) -> QFrame:
        card = named(look(QFrame(), kind="card"), "history.detail", self.tr("所选操作"))
        outer = QVBoxLayout(card)
        outer.setContentsMargins(18, 16, 18, 14)
        self._stack = QStackedWidget()
        self._none = EmptyPanel(
            "history.none",
            self.tr("没有选中操作"),
            self.tr("选中一条，这里逐项显示改动了什么。"),
            icon_name="history",
        )
        panel = QFrame()
        box = QVBoxLayout(panel)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.title = named(label("", kind="bigTitle"), "history.detail.title")
        self.title.setWordWrap(True)
        self.about = named(label("", kind="muted"), "history.detail.about")
        self.about.setWordWrap(True)
        self.fields = PlainTable("history.detail.fields", self.tr("改动的字段"))
        self.fields.show_whole_texts()
        self.quiet = named(label("", kind="muted"), "history.detail.quiet")
        self.quiet.setWordWrap(True)
        self.act = button(self.tr("撤销这一步"), "history.undo")
        self.act.clicked.connect(self._take_back)
        self.restore = button(self.tr("恢复所选字段"), "history.restore")
        self.restore.setToolTip(self.tr("只把选中的这一项改回原来的内容，其他改动不动"))
        self.restore.clicked.connect(self._restore_field)
        self.fields.selectionModel().currentChanged.connect(self._show_restore)
        box.addWidget(self.title)
        box.addWidget(self.about)
        box.addWidget(self.quiet)
        box.addWidget(self.fields, 1)
        box.addStretch(0)
        foot = QHBoxLayout()
        foot.addWidget(self.act)
        foot.addWidget(self.restore)
        foot.addStretch(1)
        box.addLayout(foot)
        for part in (self._none, panel):
            self._stack.addWidget(part)
        self._panel = panel
        outer.addWidget(self._stack)
        return card

    def _arrived(self) -> None:
        if self.table.current_id() is None and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.nothing.setHidden(bool(self.model.rowCount()))
        words = self.tr("共 %1 条操作").replace("%1", f"{self.model.rowCount():,}")
        self.told.emit(words)
        self._rest.start()

    def _ask_entry(self) -> None:
        seq = self.table.current_id()
        index = self.table.currentIndex()
        row = self.model.row_data(index.row()) if index.isValid() else None
        if seq is None or row is None or row.seq != seq:
            if seq is None:
                self._stack.setCurrentWidget(self._none)
            return

        def ask(desk: Desk) -> _Entry:
            changes = (*made_fields(desk, row.seq), *desk.lists.field_changes([row.seq]))
            return _Entry(row, changes, desk.lists.record_names(records_in(changes)))

        self.place.jobs.ask(ask, self._take_entry, key="history.entry")

    def _take_entry(self, entry: _Entry) -> None:
        self._entry = entry
        row, seat = entry.row, self.place.seat
        self.title.setText(f"{title_words(row)} · {subject_words(row.subject)}")
        when = row.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        parts = [row.person, when, state_words(row)]
        self.about.setText(" · ".join(part for part in parts if part))
        names, about = entry.names, row.subject
        pairs = (
            [(told_of(one, seat, names, about=about), one) for one in entry.changes] if seat else []
        )
        told = [words for words, _ in pairs if words is not None]
        self._show_changes([(words, one) for words, one in pairs if words is not None][:SHOWN])
        self.fields.setVisible(bool(told))
        self.quiet.setText(self._quiet_words(row, len(told)))
        self.quiet.setVisible(bool(self.quiet.text()))
        self._show_act(row)
        self._show_restore()
        self._stack.setCurrentWidget(self._panel)

    def _show_changes(self, pairs: list[tuple[Told, FieldChange]]) -> None:
        """Show each record in a line of its own, where its name stands whole; its fields below."""
        self._changes = []
        rows: list[list[str]] = []
        heads: list[int] = []
        record: tuple[str, int] | None = None
        for told, change in pairs:
            if (change.kind, change.record_id) != record:
                record = (change.kind, change.record_id)
                heads.append(len(rows))
                made = self.tr("%1（新增）") if change.made else "%1"
                rows.append([made.replace("%1", told.record), "", ""])
                self._changes.append(None)
            before = "" if change.made else in_one(told.before)
            rows.append([told.field, before, in_one(told.after)])
            self._changes.append(change)
        titles = [self.tr("字段"), self.tr("改前"), self.tr("改后")]
        self.fields.clearSpans()
        letters = self.fields.fontMetrics()
        widest = max((letters.horizontalAdvance(told.field) for told, _ in pairs), default=0)
        widths = (max(widest + FIELD_AIR, LEAST_FIELD),)
        self.fields.show_rows(titles, rows, strong=heads, widths=widths)
        self.fields.horizontalHeader().setStretchLastSection(False)  # both share what is left
        for column in range(1, len(titles)):
            stretched = QHeaderView.ResizeMode.Stretch
            self.fields.horizontalHeader().setSectionResizeMode(column, stretched)
        self.fields.resizeRowsToContents()
        for row in heads:
            self.fields.setSpan(row, 0, 1, len(titles))

    def _quiet_words(self, row: HistoryRow, told: int) -> str:
        if not told:
            words = self.tr("新增 %1 条记录，没有改动原有内容。")
            return words.replace("%1", f"{row.changes:,}")
        if told > SHOWN:
            return self.tr("只显示前 %1 项。").replace("%1", str(SHOWN))
        if row.changes > MOST_MADE:
            words = self.tr("共 %1 条记录，新增的只逐项显示前 %2 条。")
            return words.replace("%1", f"{row.changes:,}").replace("%2", str(MOST_MADE))
        return ""

    def _show_act(self, row: HistoryRow) -> None:
        can = row.undoable and not row.undone and self.place.may("undo")
        takes = row.undoes is None or row.redoes
        words = self.tr("撤销这一步") if takes else self.tr("重做（恢复原操作）")
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self._keep_focus(self.act, shown=can)
        self.act.setVisible(can)

    def _keep_focus(self, part: QWidget, *, shown: bool) -> None:
        """Let the focus stay on the page where a button goes that has it."""
        if part.hasFocus() and not shown:
            stays = self.table if self.fields.isHidden() else self.fields
            stays.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_restoring(self) -> object | None:
        """Return what gives the chosen field its former value back; None where nothing does."""
        row = self.fields.currentIndex().row()
        change = self._changes[row] if 0 <= row < len(self._changes) else None
        if change is None or change.made or not self.place.may("edit_case"):
            return None
        return restoring(change)

    def _show_restore(self, *_: object) -> None:
        shown = self._chosen_restoring() is not None
        self._keep_focus(self.restore, shown=shown)
        self.restore.setVisible(shown)

    def _restore_field(self) -> None:
        command = self._chosen_restoring()
        if command is not None:
            self.place.jobs.do(command, self._restored)

    def _restored(self, outcome: Outcome) -> None:
        words = self.tr("已恢复原来的内容 · %1").replace("%1", outcome.subject)
        say_saved(self.place, words, outcome)

    def _take_back(self) -> None:
        if self._entry is not None:
            row = self._entry.row
            take_back(self.place, row.seq, redo=row.undoes is not None and not row.redoes)
