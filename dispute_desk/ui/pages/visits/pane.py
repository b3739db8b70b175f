"""The selected visit: who came and why, its tickets, what is known already, what can be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.identity import mask_phone
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.new_case.known import KnownPanel
from dispute_desk.ui.pages.visits.ticket_facts import last_reply, ticket_facts
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from dispute_desk.domain.profile import Profile
    from dispute_desk.ui.pages.visits.asking import VisitView
    from dispute_desk.ui.workplace import Workplace

WIDTH, NARROW_WIDTH = 340, 288
#: People named one below the other.
_PEOPLE = 6


class VisitPane(QFrame):
    """One button for the usual act: 转为案件, or 打开案件 where it has become one."""

    acted = Signal()
    edit_asked = Signal()
    print_asked = Signal()
    case_opened = Signal(int)
    brought = Signal(int)
    #: What is to be done about the ticket that waits: contact, reply, extend or return.
    ticket_acted = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        named(look(self, kind="card"), "visits.pane", self.tr("所选来访来电"))
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._none = EmptyPanel(
            "visits.pane.none",
            self.tr("没有选中来访来电"),
            self.tr("选中一行，这里显示要点，并先查一查同一人、同一单位。"),
        )
        self._awaited = named(QWidget(), "visits.pane.awaited")
        self._one = self._build()
        for part in (self._awaited, self._none, self._one):
            self._stack.addWidget(part)
        box.addWidget(self._stack)

    def show_nothing(self) -> None:
        """Say that no row is selected."""
        self._stack.setCurrentWidget(self._none)

    def show_awaited(self) -> None:
        """Show nothing: what stands here comes in a moment."""
        self._stack.setCurrentWidget(self._awaited)

    def show_visit(self, view: VisitView) -> None:
        """Show a visit."""
        visit = view.file.visit
        came = view.file.visitors
        names = "、".join(one["name"] for one in came[:_PEOPLE])
        if len(came) > _PEOPLE:
            names = self.tr("%1 等 %2 人").replace("%1", names).replace("%2", str(len(came)))
        self._title.say(names or self.tr("未留姓名"))
        seat = self._place.seat
        if seat is not None:
            self._facts.show_pairs(facts_of(view, seat.profile))
        has_case = visit["case_id"] is not None
        self.act.setText(self.tr("打开案件") if has_case else self.tr("转为案件"))
        self.act.setVisible(has_case or self._place.may("register"))
        came_here = view.file.is_visit
        self.edit.setVisible(came_here and self._place.may("register"))
        self.print.setVisible(came_here and self._place.may(Right.ISSUE_PAPER.value))
        waits = open_ticket(view) is not None and self._place.may(Right.EDIT_CASE.value)
        self.ticket_acts.setVisible(waits)
        self._reply = last_reply(view.file)
        self.copy.setText(self.tr("复制答复"))
        self.copy.setVisible(bool(self._reply))
        self.known.setVisible(not has_case)
        if not has_case:
            self.known.show_known(view.known, view.asked)
        self._stack.setCurrentWidget(self._one)

    def _build(self) -> QWidget:
        made = named(QWidget(), "visits.pane.one")
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 15, 0, 13)
        box.setSpacing(10)
        area = named(QScrollArea(), "visits.pane.area", self.tr("所选来访来电"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = self._sheet()
        area.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        box.addWidget(area, 1)
        box.addWidget(hairline())
        foot = self._foot()
        foot.setContentsMargins(17, 0, 17, 0)
        box.addLayout(foot)
        return made

    def _sheet(self) -> QWidget:
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(17, 0, 17, 0)
        box.setSpacing(10)
        self._title = ElidedLabel("", "visits.pane.title", kind="heading")
        box.addWidget(self._title)
        self._facts = KeyValueGrid("visits.pane.facts", key_width=66)
        box.addWidget(self._facts)
        self._reply = ""
        self.copy = button(self.tr("复制答复"), "visits.copy_reply", kind="link")
        self.copy.setToolTip(self.tr("复制工单答复，粘贴到热线系统"))
        self.copy.clicked.connect(self._copy_reply)
        box.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.known = KnownPanel("visits.known", chooses=False)
        look(self.known, kind="plain")
        self.known.opened.connect(self.case_opened)
        self.known.brought.connect(self.brought)
        box.addWidget(self.known, 1)
        box.addStretch(0)
        return sheet

    def _copy_reply(self) -> None:
        """Put the reply to the ticket into the clipboard and say so on the button."""
        QGuiApplication.clipboard().setText(self._reply)
        self.copy.setText(self.tr("已复制"))

    def _foot(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.act = button(self.tr("转为案件"), "visits.act", kind="primary")
        self.act.clicked.connect(self.acted)
        self.edit = button(self.tr("修改"), "visits.edit")
        self.edit.clicked.connect(self.edit_asked)
        self.print = button(self.tr("打印登记表"), "visits.print", icon_name="print")
        self.print.clicked.connect(self.print_asked)
        row.addWidget(self.act, 1)
        row.addWidget(self.edit)
        box.addWidget(self._ticket_row())
        box.addLayout(row)
        keys = QHBoxLayout()
        keys.addWidget(label("Ctrl+Enter", kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        keys.addStretch(1)
        keys.addWidget(self.print)
        box.addLayout(keys)
        return box

    def _ticket_row(self) -> QWidget:
        """Return the acts on the ticket that waits."""
        self.ticket_acts = named(QWidget(), "visits.ticket", self.tr("待答复工单"))
        row = QHBoxLayout(self.ticket_acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for act, words in (
            ("reply", self.tr("答复")),
            ("contact", self.tr("首次联系")),
            ("extend", self.tr("延期")),
            ("return", self.tr("退回")),
        ):
            made = button(words, f"visits.ticket.{act}")
            made.clicked.connect(lambda _=False, act=act: self.ticket_acted.emit(act))
            row.addWidget(made, 1 if act == "reply" else 0)
        return self.ticket_acts


def open_ticket(view: VisitView) -> dict[str, Any] | None:
    """Return the ticket of a visit that waits for its answer, the first of several to end."""
    waiting = [one for one in view.file.tickets if not (one["replied_on"] or one["returned_on"])]
    ends = [(one["extended_to"] or one["due_on"] or date.max, one["id"], one) for one in waiting]
    return min(ends, key=lambda end: end[:2])[2] if ends else None


def _said(source: str) -> str:
    return QCoreApplication.translate("visits", source)


def facts_of(view: VisitView, profile: Profile) -> list[tuple[str, str]]:
    """Return the facts of a visit by name, those that are known."""
    visit, words = view.file.visit, Words(profile)
    span = " – ".join(str(one) for one in (visit["claim_from"], visit["claim_to"]) if one)
    amount = yuan_grouped(visit["claimed_fen"]) if visit["claimed_fen"] else ""
    pairs = [
        (_said(QT_TRANSLATE_NOOP("visits", "日期")), str(visit["received_on"] or "")),
        (_said(QT_TRANSLATE_NOOP("visits", "来源")), words.code("channels", visit["channel"])),
        (_said(QT_TRANSLATE_NOOP("visits", "人次")), str(visit["persons"] or "")),
        (_said(QT_TRANSLATE_NOOP("visits", "电话")), _phones(view)),
        (_said(QT_TRANSLATE_NOOP("visits", "用人单位")), visit["employer_name"] or ""),
        (_said(QT_TRANSLATE_NOOP("visits", "险种")), words.insurances(visit["insurances"])),
        (_said(QT_TRANSLATE_NOOP("visits", "起止")), span),
        (_said(QT_TRANSLATE_NOOP("visits", "金额")), amount),
        (_said(QT_TRANSLATE_NOOP("visits", "诉求")), visit["demand"] or ""),
        (_said(QT_TRANSLATE_NOOP("visits", "答复")), visit["answer"] or ""),
        *ticket_facts(view.file, words),
        (_said(QT_TRANSLATE_NOOP("visits", "外部编号")), _outside_no(view)),
        (_said(QT_TRANSLATE_NOOP("visits", "外部期限")), str(visit["external_deadline"] or "")),
        (_said(QT_TRANSLATE_NOOP("visits", "反馈对象")), visit["feed_back_to"] or ""),
        (_said(QT_TRANSLATE_NOOP("visits", "案件")), view.file.case_number or ""),
        (_said(QT_TRANSLATE_NOOP("visits", "来访")), _no_visit(view)),
    ]
    return [(name, value) for name, value in pairs if value]


def _phones(view: VisitView) -> str:
    told = [mask_phone(one["phone"]) for one in view.file.visitors if one["phone"]]
    if len(told) <= _PEOPLE:
        return "、".join(told)
    words = _said(QT_TRANSLATE_NOOP("visits", "%1 等 %2 个号码"))
    return words.replace("%1", "、".join(told[:_PEOPLE])).replace("%2", str(len(told)))


def _no_visit(view: VisitView) -> str:
    """Return that nobody came with this ticket: it was written down at its case."""
    if view.file.is_visit:
        return ""
    return _said(QT_TRANSLATE_NOOP("visits", "没有来访登记，工单直接登记在案件里"))


def _outside_no(view: VisitView) -> str:
    """Return the outside number, unless it is the one of a ticket that is shown."""
    number: str = view.file.visit["external_no"] or ""
    return "" if any(one["ticket_no"] == number for one in view.file.tickets) else number
