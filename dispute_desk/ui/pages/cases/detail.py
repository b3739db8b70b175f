"""The pane beside the list: the selected case in short, its next step, or what to do with many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.cases.selection import SelectionPanel
from dispute_desk.ui.revealing import Revealing
from dispute_desk.ui.steps.all import next_step
from dispute_desk.ui.steps.words import STAGE_TONES
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named
from dispute_desk.ui.widgets.pill import Pill
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.widgets.section import KeyValueGrid
from dispute_desk.ui.widgets.timeline import Happening, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.ui.steps.all import Step
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

WIDTH, NARROW_WIDTH = 284, 264
HAPPENINGS = 5


class DetailPane(QFrame):
    """Shows one case, or how many are selected; never loses the list."""

    opened = Signal()
    step_asked = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._view: CaseView | None = None
        self.revealing = Revealing(place, self)
        self.revealing.changed.connect(self._show_facts)
        named(look(self, kind="card"), "cases.detail", self.tr("所选案件"))
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._one = self._build_one()
        self.many = SelectionPanel()
        self._none = EmptyPanel(
            "cases.detail.none",
            self.tr("没有选中案件"),
            self.tr("选中一行，这里显示要点和下一步。"),
        )
        for part in (self._none, self._one, self.many):
            self._stack.addWidget(part)
        box.addWidget(self._stack)

    def show_nothing(self) -> None:
        """Say that no row is selected."""
        self.revealing.hide()
        self._stack.setCurrentWidget(self._none)

    def show_many(self, count: int) -> None:
        """Say how many rows are selected and what can be done with them."""
        self.revealing.hide()
        self.many.show_count(count)
        self._stack.setCurrentWidget(self.many)

    def show_case(self, view: CaseView) -> None:
        """Show a case."""
        case, words = view.file.case, view.words
        self.setAccessibleDescription(view.number)
        self._number.setText(view.number)
        self._pill.show_word(*_stage(view))
        self._parties.say(_parties(view))
        if self._view is None or view.id != self._view.id:
            self.revealing.hide()
        self._view = view
        self._show_facts()
        self._money.show_pairs(self._amounts(view))
        action = words.action(case["next_action"])
        due = case["next_action_on"] if view.is_open and not view.waits_for_take_up else None
        self._next.setText(action or self.tr("还没有安排下一步"))
        self._next.setVisible(view.is_open)
        self._next_title.setVisible(view.is_open)
        self._next_line.setVisible(view.is_open)
        told = "" if due is None else f"{due_words(due, view.today)} · {due.isoformat()}"
        self._due.setText(told)
        self._due.setVisible(bool(told))
        look(self._due, tone=due_tone(due, view.today))
        self._happened.show_happenings(_happenings(view))
        self._show_step(next_step(view))
        self._stack.setCurrentWidget(self._one)

    def may_reveal(self) -> bool:
        """Tell whether the numbers of the first worker can be shown."""
        first = self._first()
        return (
            self._view is not None and first is not None and self.revealing.may(self._view, first)
        )

    def reveal(self) -> None:
        """Show the numbers of the first worker, or hide them."""
        first = self._first()
        if self._view is not None and first is not None:
            self.revealing.turn(self._view, first)

    def _first(self) -> dict[str, Any] | None:
        seen = self._stack.currentWidget() is self._one
        people = self._view.file.claimants if self._view is not None and seen else ()
        return people[0] if people else None

    def _show_facts(self) -> None:
        """Show the key facts, the numbers of the first worker as they may be seen now."""
        if self._view is None:
            return
        self._facts.show_pairs(_facts(self._view, self.revealing))
        people = self._view.file.claimants
        self._reveal.setVisible(bool(people) and self.revealing.may(self._view, people[0]))
        shown = bool(people) and self.revealing.is_shown(people[0]["id"])
        self._reveal.setText(self.tr("隐藏号码") if shown else self.tr("显示号码"))
        self._reveal.setAccessibleName(self._reveal.text())

    def step_word(self) -> str:
        """Return the word on the button of the next step, empty when there is none."""
        return "" if self._step.isHidden() else self._step.text()

    def _show_step(self, step: Step | None) -> None:
        self._step.setVisible(step is not None)
        if step is not None:
            self._step.setText(step.title)
            self._step.setAccessibleName(step.title)

    def _amounts(self, view: CaseView) -> list[tuple[str, str]]:
        sums = view.file.sums
        shown = [
            (translated("layer", "诉求金额"), sums.get("claimed", 0)),
            (translated("layer", "工作站测算"), sums.get("verified", 0)),
            (translated("layer", "实缴入库"), sums.get("paid", 0)),
        ]
        if sums.get("ledger_paid"):
            shown.append((translated("layer", "历史台账载明补缴"), sums["ledger_paid"]))
        unit = self.tr("%1 元")
        return [
            (name, unit.replace("%1", yuan_grouped(fen)) if fen else "—") for name, fen in shown
        ]

    def _build_one(self) -> QWidget:
        panel = QWidget()
        box = QVBoxLayout(panel)
        box.setContentsMargins(0, 16, 0, 14)
        box.setSpacing(10)
        area = scrolled("cases.detail.area", self.tr("所选案件"))
        sheet = self._build_sheet()
        put_sheet(area, sheet)
        box.addWidget(area, 1)
        box.addWidget(hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 0, 18, 0)
        foot.setSpacing(8)
        self._open = button(self.tr("打开案件"), "cases.detail.open", hint="Enter")
        self._step = button(
            self.tr("下一步"), "cases.detail.step", kind="primary", hint="Ctrl+Enter"
        )
        self._open.clicked.connect(self.opened)
        self._step.clicked.connect(self.step_asked)
        foot.addWidget(self._open, 1)
        foot.addWidget(self._step, 1)
        box.addLayout(foot)
        return panel

    def _build_sheet(self) -> QWidget:
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(18, 2, 18, 2)
        box.setSpacing(10)
        self._number = named(label("", kind="bigTitle"), "cases.detail.number")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pill = Pill("cases.detail.stage")
        self._parties = ElidedLabel("", "cases.detail.parties")
        self._facts = KeyValueGrid("cases.detail.facts", narrow=True)
        self._reveal = button(self.tr("显示号码"), "cases.detail.reveal", kind="link")
        self._reveal.clicked.connect(self.reveal)
        self._money = KeyValueGrid("cases.detail.money")
        self._next_title = label(self.tr("下一步"), kind="heading")
        self._next = named(label(""), "cases.detail.next")
        self._next.setWordWrap(True)
        self._next_line = hairline()
        self._due = named(label("", kind="small"), "cases.detail.due")
        self._happened = Timeline("cases.detail.happened", self.tr("办理经过"))
        for part in (
            self._number,
            self._parties,
            self._pill,
            hairline(),
            self._next_title,
            self._next,
            self._due,
            self._next_line,
            self._facts,
            hairline(),
            self._money,
            hairline(),
            label(self.tr("办理经过"), kind="heading"),
            self._happened,
        ):
            box.addWidget(part)
        box.insertWidget(box.indexOf(self._facts) + 1, self._reveal, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        return sheet


def _stage(view: CaseView) -> tuple[str, str]:
    """Return where the case stands and its tone; that it is frozen comes first."""
    word = view.words.stage(view.stage)
    if view.is_frozen:
        words = QCoreApplication.translate("CaseColumns", "封存 · %1")
        return words.replace("%1", word), "neutral"
    return word, STAGE_TONES.get(view.stage, "neutral")


def _parties(view: CaseView) -> str:
    people = view.file.claimants
    first = str(people[0]["name"]) if people else ""
    return " · ".join(part for part in (first, view.employer) if part)


def _facts(view: CaseView, revealing: Revealing) -> list[tuple[str, str]]:
    """Return the key facts, numbers as they may be seen now."""
    case, words = view.file.case, view.words
    pairs: list[tuple[str, str]] = []
    people = view.file.claimants
    if people:
        first = people[0]
        if first["id_no"]:
            pairs.append((translated("field", "证件号码"), revealing.id_no(first)))
        if first["phone"]:
            pairs.append((translated("field", "联系电话"), revealing.phone(first)))
    for name in ("cause", "insurances", "channel", "received_on", "handler_id"):
        field = field_of(CASE_FIELDS, name)
        value = case.get(name)
        if field is not None and value is not None:
            pairs.append((words.field(field), words.value(field, value, view.file.people)))
    return pairs


def _happenings(view: CaseView) -> Sequence[Happening]:
    """Return the last entries of the journal about the case, the newest first."""
    newest = view.history[:HAPPENINGS]
    return [
        Happening(
            title=_title(row.command),
            aside=f"{row.at.astimezone().strftime('%m-%d %H:%M')} {row.person}",
            done=True,
            tone="accent" if number == 0 else "muted",
        )
        for number, row in enumerate(newest)
    ]


def _title(command: str) -> str:
    from dispute_desk.services.undo import title_of  # noqa: PLC0415 - the registry comes with it

    return translated("command", title_of(command))
