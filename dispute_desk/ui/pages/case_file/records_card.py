"""A card of records beside the case: folded to one line, a block a record, its acts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named, retire
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace


@dataclass(frozen=True)
class Act:
    """What can be done: a key for the name of its button, its word, the step it opens, on what."""

    key: str
    words: str
    step: str
    about: object = None


@dataclass(frozen=True)
class RecordLine:
    """One record as people read it: a heading, a quiet or loud word beside it, names and values."""

    id: int
    heading: str
    pairs: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    tone: str = ""
    acts: tuple[Act, ...] = ()


class RecordsCard(SectionCard):
    """Records of one or few kinds. What is inside is made when the card is unfolded first."""

    asked = Signal(str, object)
    #: The card was opened or folded.
    folded = Signal()
    #: Whether the card steps aside while it is empty; one a case need not have is hidden by itself.
    tucks_away: ClassVar[bool] = True

    def __init__(self, name: str, title: str, nothing: str) -> None:
        super().__init__(name, title)
        #: Whether the case has nothing of this kind: then a line of its part names the card.
        self.is_empty = False
        self._view: CaseView | None = None
        self._case_id: int | None = None
        self._shown: object = None
        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.addStretch(1)
        self._act_buttons: list[QWidget] = []
        self.fold = self.action("fold", "")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        self.inside = named(QWidget(), f"{self.name}.inside")
        self.rows = QVBoxLayout(self.inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(10)
        self.empty = named(label(nothing, kind="muted"), f"{self.name}.empty")
        self.empty.setWordWrap(True)
        self.rows.addWidget(self.empty)
        self.rows.addLayout(self.acts)
        self.box.addWidget(self.inside)
        self._blocks: list[QWidget] = []
        self._turn(on=False)

    def join(self, page: Page, place: Workplace) -> None:
        """Take part in the page the card stands on; most cards have nothing to do there."""

    def act_on(self, step: str, about: object) -> None:
        """Do what a button stands for: most ask for the form of a step."""
        self.asked.emit(step, about)

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the records to show, in order."""
        raise NotImplementedError

    def offered(self, view: CaseView) -> list[Act]:
        """Return what can be added now."""
        del view
        return []

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return the word beside the heading; how many there are, unless a card knows better."""
        del view
        return str(len(lines)) if lines else self.tr("暂无")

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether the case has anything the card is for."""
        del view
        return bool(lines)

    def adding(self) -> list[Act]:
        """Return what can be added now to the case that is shown."""
        return self.offered(self._view) if self._view is not None else []

    @property
    def is_tucked_away(self) -> bool:
        """Whether the line of its part stands for the card."""
        return self.tucks_away and self.is_empty and not self.fold.isChecked()

    def show_case(self, view: CaseView) -> None:
        """Show the summary; the records where the card is unfolded; away while it is empty."""
        another = self._case_id != view.id
        self._case_id, self._view = view.id, view
        lines = self.lines(view)
        self.is_empty = not self.holds(view, lines)
        if another and self.is_empty and self.tucks_away:
            self.fold.setChecked(False)
        self.heading.aside.setText(self.summary(view, lines))
        self.setHidden(self.is_tucked_away)
        if self.fold.isChecked():
            self._show(view, lines)

    def unfold(self) -> None:
        """Open the card."""
        self.fold.setChecked(True)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.inside.setVisible(on)
        self.fold.setText(self.tr("收起") if on else self.tr("展开"))
        self.fold.setAccessibleName(f"{self.fold.text()} {self.heading.accessibleName()}")
        if self._view is not None:
            self.setHidden(self.is_tucked_away)
            self.folded.emit()
        if on and self._view is not None:
            self._show(self._view, self.lines(self._view))

    def _show(self, view: CaseView, lines: list[RecordLine]) -> None:
        content = (lines, self.offered(view))
        if content == self._shown:
            return
        self._shown = content
        for gone in (*self._blocks, *self._act_buttons):
            retire(gone)
        self.empty.setVisible(not lines)
        self._blocks = [self._block(line) for line in lines]
        for number, block in enumerate(self._blocks):
            self.rows.insertWidget(number + 1, block)
        self._act_buttons = [self._button(act, self.name) for act in self.offered(view)]
        for number, made in enumerate(self._act_buttons):
            self.acts.insertWidget(number, made, 0, Qt.AlignmentFlag.AlignLeft)

    def _block(self, line: RecordLine) -> QWidget:
        name = f"{self.name}.{line.id}"
        block = named(QWidget(), name, line.heading)
        box = QVBoxLayout(block)
        box.setContentsMargins(0, 0, 0, 2)
        box.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        heading = named(label(line.heading), f"{name}.heading")
        heading.setWordWrap(True)
        head.addWidget(heading, 1)
        if line.mark:
            mark = named(label(line.mark, kind="small"), f"{name}.mark")
            look(mark, tone=line.tone or "neutral")
            head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        for act in line.acts:
            made = self._button(act, name)
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            if line.mark:  # its words stand on the line of the links
                mark.setMinimumHeight(made.sizeHint().height())
        box.addLayout(head)
        if line.pairs:
            grid = KeyValueGrid(f"{name}.grid", key_width=96)
            grid.show_pairs([(key, value) for key, value in line.pairs if value])
            box.addWidget(grid)
        box.addWidget(hairline())
        return block

    def _button(self, act: Act, name: str) -> QWidget:
        made = button(act.words, f"{name}.{act.key}", kind="link")
        made.clicked.connect(lambda: self.act_on(act.step, act.about))
        return made
