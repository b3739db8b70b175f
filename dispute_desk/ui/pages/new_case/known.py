"""Who came before: cases of the same person and the employer's history, beside the form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.employer import name_key
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.rows import EmployerRow, Likeness
from dispute_desk.domain.visit_rows import VisitRow
from dispute_desk.services import visit_lists
from dispute_desk.ui.steps.words import STAGE_TONES, Words, listed
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named, retire
from dispute_desk.ui.widgets.pill import Pill
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from dispute_desk.domain.quick_told import QuickWords
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.ui.desk import Desk

#: Employers offered for what was typed.
FIRMS = 4
#: Cases or visits of one kind that are listed; the rest is counted.
MOST = 20
#: Letters of a firm's name before the desk is asked about it.
ENOUGH = 2


@dataclass(frozen=True)
class Asked:
    """What is looked for: people by name, phone and number, the typed firm, a visit left out."""

    people: tuple[tuple[str, str, str], ...]
    firm: str
    firm_id: int | None
    but: int | None = None


@dataclass(frozen=True)
class Known:
    """What the desk knows: people's cases, employers of that name, cases of the chosen one.

    ``perhaps`` are cases of the same name at the same employer or one named like it, with nothing
    that makes it sure; ``namesakes`` those of the same name elsewhere; ``other_names`` those under
    which an identity number that was typed stands already.
    """

    people: tuple[Likeness, ...]
    perhaps: tuple[Likeness, ...]
    firms: tuple[EmployerRow, ...]
    of_firm: tuple[Likeness, ...]
    profile: Profile
    visits: tuple[VisitRow, ...] = ()
    other_names: tuple[str, ...] = ()
    namesakes: tuple[Likeness, ...] = ()

    def doubtful(self) -> tuple[Likeness, ...]:
        """Return the cases one should look into before a further one is registered."""
        return (*self.people, *self.perhaps)


def ask_known(desk: Desk, asked: Asked) -> Known:
    """Look for people and firms; nothing is looked for by less than it takes to be sure."""
    people: dict[int, Likeness] = {}
    others: dict[str, None] = {}
    for name, phone, id_no in asked.people:
        alike = desk.lists.alike(id_no=id_no) if id_no else []
        if name and phone:
            alike += desk.lists.alike(name=name, phone=phone)
        for found in alike:
            people.setdefault(found.case_id, found)
            if name and found.person and found.person != name:
                others[found.person] = None
    firms = []
    if len(asked.firm) >= ENOUGH:
        firms = desk.lists.employers(asked.firm, limit=FIRMS)
    same = [firm for firm in firms if name_key(firm.name) == name_key(asked.firm)]
    firm_id = asked.firm_id or (same[0].id if same else None)
    names = {name: id_no for name, _, id_no in asked.people if name}
    told = set(people)
    perhaps, of_firm = [], []
    if names and (firm_id is not None or len(asked.firm) >= ENOUGH):
        at = desk.lists.namesakes(names, firm_id, asked.firm)
        perhaps = [one for one in at if one.case_id not in told]
        told |= {one.case_id for one in perhaps}
    called = desk.lists.namesakes(names) if names else []
    elsewhere = [one for one in called if one.case_id not in told]
    told |= {one.case_id for one in elsewhere}
    if firm_id is not None:
        alike = desk.lists.alike(employer_id=firm_id)
        of_firm = [one for one in alike if one.case_id not in told]
    earlier = visit_lists.visits_of(desk, asked.people, firm=asked.firm, but=asked.but)
    told |= {one.case_id for one in of_firm}
    return Known(
        tuple(people.values()),
        tuple(perhaps),
        tuple(firms),
        tuple(of_firm),
        desk.profile,
        tuple(one for one in earlier if one.case_id is None or one.case_id not in told),
        tuple(others),
        tuple(elsewhere),
    )


class StationWords(NamedTuple):
    """The words of the station, what one line may say, the calendar it reckons by."""

    profile: Profile
    quick: QuickWords
    calendar: WorkCalendar


def station_words(desk: Desk) -> StationWords:
    """Return what the form is filled in by."""
    return StationWords(desk.profile, visit_lists.quick_words(desk), desk.calendar)


class KnownPanel(QFrame):
    """Each line has a button: 打开 a case, or take an employer.

    Where it does not choose, employers are only shown. A visit can be brought to a case of the
    same person (并入).
    """

    opened = Signal(int)
    brought = Signal(int)
    firm_chosen = Signal(object)
    firm_opened = Signal(int)

    def __init__(self, name: str = "new_case.known", *, chooses: bool = True) -> None:
        super().__init__()
        self._name = name
        self._chooses = chooses
        named(look(self, kind="card"), name, self.tr("查重"))
        box = QVBoxLayout(self)
        # where it only shows, it stands in a pane with margins of its own
        box.setContentsMargins(*((18, 14, 8, 14) if chooses else (0, 0, 0, 0)))
        box.setSpacing(8)
        box.addWidget(label(self.tr("先查一查"), kind="heading"))
        self.word = label("", kind="muted")
        self.word.setWordWrap(True)
        spoken = QHBoxLayout()  # as far from the right edge as from the left one
        spoken.setContentsMargins(0, 0, 10, 0)
        spoken.addWidget(self.word)
        box.addLayout(spoken)
        area = scrolled(f"{self._name}.area", self.tr("查重"))
        self._sheet = named(ScrolledSheet(), f"{self._name}.sheet")
        self._lines = QVBoxLayout(self._sheet)
        self._lines.setContentsMargins(0, 0, 10, 0)
        self._lines.setSpacing(8)
        put_sheet(area, self._sheet)
        box.addWidget(area, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what this panel is for."""
        self._clear()
        self.word.setText(
            self.tr("填写姓名和电话、证件号码或单位时，这里显示同一人、同一单位已有的案件。")
        )

    def show_known(self, known: Known, asked: Asked) -> None:
        """Show what was found, the same person first."""
        self._clear()
        words = Words(known.profile)
        same, perhaps = self.tr("同一人的案件"), self.tr("可能是同一人的案件")
        self._cases(same, known.people, words, tone="warning", brings=True)
        self._cases(perhaps, known.perhaps, words, tone="warning", brings=True)
        self._cases(self.tr("同名，请核对"), known.namesakes, words, brings=True)
        self._visits(known.visits, words)
        exact = any(firm.name == asked.firm for firm in known.firms)
        if known.firms:
            self._title(self.tr("已有的单位"))
            for firm in known.firms:
                self._firm(firm, taken=firm.id == asked.firm_id or firm.name == asked.firm)
        self._cases(self.tr("这家单位的案件"), known.of_firm, words)
        self._lines.addStretch(1)
        if known.other_names:
            differs = self.tr("这个证件号码登记过另一姓名：%1。请核对姓名和证件号码，再登记。")
            self.word.setText(differs.replace("%1", listed(known.other_names)))
        elif known.people:
            self.word.setText(self.tr("同一人已有案件：先打开看看，是否为同一事项。"))
        elif known.perhaps:
            self.word.setText(
                self.tr(
                    "可能是同一人：姓名相同，单位相同或相近。请打开核对，或补上证件号码、电话。"
                )
            )
        elif known.namesakes:
            self.word.setText(self.tr("有同名的人：请核对，或补上证件号码、电话、单位。"))
        elif exact or known.firms or known.of_firm:
            self.word.setText(self.tr("没有找到同一人的案件。"))
        else:
            self.word.setText(self.tr("没有找到相同的人和单位，可以登记。"))

    def _visits(self, visits: tuple[VisitRow, ...], words: Words) -> None:
        """Show earlier visits and tickets of the same people."""
        if visits:
            self._title(self.tr("同一人此前的来访来电"), tone="warning")
        for one in visits[:MOST]:
            came = (str(one.received_on or ""), words.code("channels", one.channel))
            told = (one.names, one.external_no or "", one.case_number or self.tr("仅咨询"))
            name = f"{self._name}.visit{one.id}"
            for number, parts in enumerate((came, told)):
                line = " · ".join(part for part in parts if part)
                kind = "small" if number else "plain"
                self._lines.addWidget(ElidedLabel(line, f"{name}.line{number}", kind=kind))

    def _cases(
        self,
        title: str,
        cases: tuple[Likeness, ...],
        words: Words,
        *,
        tone: str = "",
        brings: bool = False,
    ) -> None:
        if cases:
            self._title(title, tone=tone)
        for one in cases[:MOST]:
            self._case(one, words, brings=brings)
        if len(cases) > MOST:
            rest = self.tr("还有 %1 件，请到案件列表按单位或姓名查找。")
            more = label(rest.replace("%1", str(len(cases) - MOST)), kind="small")
            more.setWordWrap(True)
            self._lines.addWidget(more)

    def _title(self, words: str, *, tone: str = "") -> None:
        if self._lines.count():
            self._lines.addWidget(hairline())
        self._lines.addWidget(label(words, kind="small", tone=tone or None))

    def _case(self, one: Likeness, words: Words, *, brings: bool) -> None:
        row = named(QWidget(), f"{self._name}.case{one.case_id}")
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        first = FlowLayout()  # in a narrow panel, or in English, the links go below
        number = label(one.number or f"#{one.case_id}")
        number.setTextFormat(Qt.TextFormat.PlainText)
        pill = Pill(f"{self._name}.stage{one.case_id}")
        pill.show_word(words.stage(one.stage), STAGE_TONES.get(one.stage, "neutral"))
        first.addWidget(number)
        first.addWidget(pill)
        go = button(self.tr("打开"), f"{self._name}.open{one.case_id}", kind="link")
        go.setAccessibleName(f"{go.text()} {number.text()}")
        go.clicked.connect(lambda: self.opened.emit(one.case_id))
        ways = named(QWidget(), f"{self._name}.ways{one.case_id}")
        beside = QHBoxLayout(ways)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(go)
        if brings:
            bring = button(self.tr("并入"), f"{self._name}.bring{one.case_id}", kind="link")
            bring.setAccessibleName(f"{bring.text()} {number.text()}")
            bring.setToolTip(self.tr("同一事项：这次来访来电和工单归到这件案件"))
            bring.clicked.connect(lambda: self.brought.emit(one.case_id))
            beside.addWidget(bring)
        first.addWidget(ways)
        box.addLayout(first)
        told = (one.person or one.first_claimant, one.employer, str(one.received_on or ""))
        aside = " · ".join(part for part in told if part)
        box.addWidget(ElidedLabel(aside, f"{self._name}.about{one.case_id}", kind="small"))
        self._lines.addWidget(row)

    def _firm(self, firm: EmployerRow, *, taken: bool) -> None:
        row = named(QWidget(), f"{self._name}.firm{firm.id}")
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(ElidedLabel(firm.name, f"{self._name}.firm{firm.id}.name", kind="plain"), 1)
        look_at = button(self.tr("打开"), f"{self._name}.look{firm.id}", kind="link")
        look_at.setAccessibleName(f"{look_at.text()} {firm.name}")
        look_at.clicked.connect(lambda: self.firm_opened.emit(firm.id))
        first.addWidget(look_at)
        if taken:
            first.addWidget(label(self.tr("已选用"), kind="small", tone="good"))
        elif self._chooses:
            use = button(self.tr("选用"), f"{self._name}.use{firm.id}", kind="link")
            use.setAccessibleName(f"{use.text()} {firm.name}")
            use.clicked.connect(lambda: self.firm_chosen.emit(firm))
            first.addWidget(use)
        box.addLayout(first)
        counted = self.tr("%1 件，在办 %2 件，已入库 %3 元")
        for place, value in (
            ("%1", str(firm.cases)),
            ("%2", str(firm.open_cases)),
            ("%3", yuan_grouped(firm.paid)),
        ):
            counted = counted.replace(place, value)
        box.addWidget(ElidedLabel(counted, f"{self._name}.firm{firm.id}.aside", kind="small"))
        self._lines.addWidget(row)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                retire(gone)
