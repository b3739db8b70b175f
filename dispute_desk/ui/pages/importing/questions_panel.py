"""要确认的问题: each is answered once, with what is proposed marked, and can be answered anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.column_questions import COLUMN
from dispute_desk.ui.pages.importing.words import in_words
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named, retire
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dispute_desk.domain.ledger import Question

#: More options than these stand in a list that opens.
_FEW = 4
_PROPOSED = QT_TRANSLATE_NOOP("importing", "%1（建议）")


class QuestionsPanel(QFrame):
    """Every question of a workbook, the open ones first."""

    answered = Signal(str, str)
    #: Somebody wants to see what a question is about (its id).
    wanted = Signal(str)
    #: The proposed answer of every open question is taken.
    accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.questions", self.tr("要确认的问题"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 10, 12, 12)
        self._box.setSpacing(8)
        self.heading = SectionHeading(self.tr("要确认"), "importing.questions.heading")
        self.all = button(self.tr("全部按建议"), "importing.questions.all")
        self.all.clicked.connect(self._accept)
        self.heading.add(self.all)
        self._box.addWidget(self.heading)
        self._parts: list[QWidget] = []
        self._open: tuple[Question, ...] = ()

    def show_questions(
        self, still_open: Sequence[Question], answered: Sequence[Question], told: Mapping[str, str]
    ) -> None:
        """Show these questions with the answers that were given; the focus stays where it was."""
        had = QApplication.focusWidget()
        name = had.objectName() if had is not None and self.isAncestorOf(had) else ""
        for part in self._parts:
            retire(part)
        self._parts = []
        self._open = tuple(still_open)
        for number, one in enumerate(sorted((*still_open, *answered), key=lambda one: one.id)):
            if number:
                self._keep(hairline())
            self._keep(_Asked(one, number, told.get(one.id), self))
        count = len(self._open)
        words = self.tr("还要确认 %1 项") if count else self.tr("已确认 %1 项")
        self.heading.text.say(words.replace("%1", str(count or len(answered))))
        self.all.setVisible(count > 1)
        self.setVisible(bool(still_open or answered))
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> bool:
        """Put the focus on the first option; False where nothing is asked."""
        first = self.findChild(QWidget, "importing.question.0.0") if self._open else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def _keep(self, part: QWidget) -> None:
        self._parts.append(part)
        self._box.addWidget(part)

    def _accept(self) -> None:
        self.accepted.emit({one.id: one.proposed for one in self._open})


class _Asked(QWidget):
    """One question with its options; the proposed one says so."""

    def __init__(
        self, question: Question, number: int, answer: str | None, panel: QuestionsPanel
    ) -> None:
        super().__init__()
        self._question, self._panel = question, panel
        name = f"importing.question.{number}"
        asked = in_words(question.question)
        named(self, name, asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        words = label(asked)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        box.addWidget(words)
        told = in_words(question.evidence)
        if told:
            why = label(self.tr("依据：%1").replace("%1", told), kind="small")
            why.setTextFormat(Qt.TextFormat.PlainText)
            why.setWordWrap(True)
            box.addWidget(why)
        if question.id.startswith(COLUMN):
            look_at = button(panel.tr("看这一列"), f"{name}.look", kind="chip")
            look_at.clicked.connect(lambda: panel.wanted.emit(question.id))
            box.addWidget(look_at, 0, Qt.AlignmentFlag.AlignLeft)
        make = self._radios if len(question.options) <= _FEW else self._list
        make(box, name, answer)

    def _radios(self, box: QVBoxLayout, name: str, answer: str | None) -> None:
        group = QButtonGroup(self)
        for number, option in enumerate(self._question.options):
            words = self._words(option)
            one = named(QRadioButton(words), f"{name}.{number}", f"{self.accessibleName()} {words}")
            one.setChecked(option == answer)
            one.clicked.connect(partial(self._answer, option))
            group.addButton(one)
            box.addWidget(one)

    def _list(self, box: QVBoxLayout, name: str, answer: str | None) -> None:
        proposed, row = self._question.proposed, QWidget()
        flow = FlowLayout(row, gap=6)
        if answer is None:
            words = self.tr("按建议：%1").replace("%1", _option_words(proposed))
            take = button(words, f"{name}.0")
            take.clicked.connect(partial(self._answer, proposed))
            flow.addWidget(take)
        choices = Combo(f"{name}.{0 if answer else 1}", self.accessibleName())
        choices.setPlaceholderText(self.tr("选别的…"))
        for option in self._question.options:
            choices.addItem(self._words(option), option)
        choices.setCurrentIndex(choices.findData(answer))
        choices.activated.connect(lambda place: self._answer(choices.itemData(place)))
        flow.addWidget(choices)
        box.addWidget(row)

    def _words(self, option: str) -> str:
        words = _option_words(option)
        proposed = option == self._question.proposed
        return translated("importing", _PROPOSED).replace("%1", words) if proposed else words

    def _answer(self, option: str, *_: object) -> None:
        self._panel.answered.emit(self._question.id, option)


def _option_words(option: str) -> str:
    return translated("ledger", option)
