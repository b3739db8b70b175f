"""What a part of the case file has nothing of yet: its empty cards as one line of their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLabel, QPushButton

    from dispute_desk.ui.pages.case_file.records_card import Act, RecordsCard
    from dispute_desk.ui.steps.case_view import CaseView


class MissingLine(QFrame):
    """还没有：证据 · 协查, each verb of theirs one click away; 展开 shows the cards."""

    def __init__(self, part: str, title: str, cards: Iterable[RecordsCard]) -> None:
        super().__init__()
        self.part = part
        self._view: CaseView | None = None
        self._cards = tuple(cards)
        self._acts: dict[tuple[str, str], Act] = {}
        self._buttons: dict[tuple[str, str], QPushButton] = {}
        named(look(self, kind="card"), f"case_file.missing.{part}", title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = named(QWidget(), f"case_file.missing.{part}.inside")
        inside.setSizePolicy(policy)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 6, 12, 6)
        box.addWidget(inside)
        self._flow = FlowLayout(inside, gap=4)
        self._flow.addWidget(label(self.tr("还没有："), kind="muted"))
        self._names = {card.name: self._name(card) for card in self._cards}
        self.show_all = button(self.tr("展开"), f"case_file.missing.{part}.show", kind="link")
        self.show_all.setAccessibleName(f"{self.show_all.text()} {title}")
        self.show_all.clicked.connect(self._unfold)
        self._flow.addWidget(self.show_all)
        for card in self._cards:
            card.folded.connect(self._look_again)
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Show what there is nothing of, and what can be written down."""
        self._view = view
        missing = [card for card in self._cards if card.is_tucked_away]
        for card in self._cards:
            self._names[card.name].setVisible(card in missing)
        if missing:
            self._names[missing[-1].name].setText(missing[-1].heading.accessibleName())
        for card in missing[:-1]:
            self._names[card.name].setText(f"{card.heading.accessibleName()} ·")
        offered = {(card.name, act.step): (card, act) for card in missing for act in card.adding()}
        for key, (card, act) in offered.items():
            self._acts[key] = act
            if key not in self._buttons:
                self._buttons[key] = self._button(card, key)
            self._buttons[key].setText(act.words)
        for key, made in self._buttons.items():
            made.setVisible(key in offered)
        self.setVisible(bool(missing))
        self._flow.invalidate()
        self.updateGeometry()

    def _name(self, card: RecordsCard) -> QLabel:
        made = named(label("", kind="muted"), f"{self.objectName()}.{card.name.rpartition('.')[2]}")
        self._flow.addWidget(made)
        return made

    def _button(self, card: RecordsCard, key: tuple[str, str]) -> QPushButton:
        act = self._acts[key]
        name = f"{self.objectName()}.{card.name.rpartition('.')[2]}.{act.key}"
        made = button(act.words, name, kind="link")
        made.clicked.connect(lambda: card.act_on(self._acts[key].step, self._acts[key].about))
        self._flow.addWidget(made)
        return made

    def _look_again(self) -> None:
        if self._view is not None:
            self.show_case(self._view)

    def _unfold(self) -> None:
        for card in self._cards:
            if card.is_tucked_away:
                card.unfold()
