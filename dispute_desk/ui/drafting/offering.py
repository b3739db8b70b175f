"""Offers what was being typed when the program ended: 恢复 3 份草稿."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.draft import typed_words
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from dispute_desk.domain.draft import Draft
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.workplace import Workplace

NEW_CASE, FACTS, STEP = "new_case", "case_file.facts", "step."
#: The facts of an employer, edited on its page.
EMPLOYER = "employer.facts"
#: The sheet of the calculator, of a case or of none.
CALCULATOR = "calculator"
#: A letter in the window it is written in.
LETTER = "letter"
_SCREENS = {EMPLOYER: "employer_file", CALCULATOR: "calculator", LETTER: "letters"}
WIDTH = 560
#: Between what a draft is and what it is about.
_APART = " · "


@dataclass(frozen=True)
class Restoring:
    """What a page is to bring back: of which case or employer, in which editor, on which row.

    ``record`` is the place of a draft of something that is not registered yet.
    """

    case_id: int | None
    form: str
    about: object
    written: dict[str, Any]
    record: str = ""


def restoring(draft: Draft) -> tuple[str, Restoring]:
    """Return the screen a draft belongs to, and what it is asked to bring back."""
    if draft.form == NEW_CASE:
        return "new_case", Restoring(None, draft.form, None, draft.content, draft.record)
    case_id, about = json.loads(draft.record)
    about = tuple(about) if isinstance(about, list) else about
    screen = _SCREENS.get(draft.form, "case_file")
    return screen, Restoring(case_id, draft.form, about, draft.content)


class DraftOffer(QObject):
    """Looks for drafts whenever somebody sits down, and says how many there are."""

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._seen: int | None = None
        self.drafts: list[Draft] = []
        place.verbs.bind("data.drafts", self.show, applies=lambda: bool(self.drafts))

    def look(self, seat: Any) -> None:  # noqa: ANN401 - the seat
        """Ask for the drafts of the person at the desk, once a person."""
        if self._seen != seat.actor.id:
            self._seen = seat.actor.id
            self._place.jobs.ask(_mine, self._tell, key="drafts")

    def show(self) -> None:
        """Show the drafts to choose from."""
        dialog = DraftsDialog(self.drafts, self._window)
        dialog.opened.connect(self._open)
        dialog.dropped.connect(self._drop)
        dialog.open()

    def _tell(self, found: list[Draft]) -> None:
        self.drafts = found
        from dispute_desk.ui.who import WhoDialog  # noqa: PLC0415 - when first needed

        who = self._window.findChild(WhoDialog)
        if who is None:
            self._say()
            return
        # behind the question who sits here nobody would see it
        who.chosen.connect(lambda person: self._answered(person.id))
        who.rejected.connect(lambda: self._answered(self._seen))

    def _answered(self, person_id: int | None) -> None:
        """Say it once the question is gone, unless somebody else sits down: his are looked for."""
        if person_id == self._seen:
            QTimer.singleShot(0, self, self._say)

    def _say(self) -> None:
        from dispute_desk.ui.widgets.toast import Offer  # noqa: PLC0415 - when first needed

        if self.drafts:
            words = self.tr("有 %1 份没有保存的草稿").replace("%1", str(len(self.drafts)))
            self._place.say(words, Offer(self.tr("查看"), self.show))

    def _open(self, draft: Draft) -> None:
        self._forget(draft)
        screen, about = restoring(draft)
        self._place.go(screen, about)

    def _drop(self, draft: Draft) -> None:
        self._forget(draft)
        self._place.jobs.write(partial(_drop, draft.form, draft.record))

    def _forget(self, draft: Draft) -> None:
        self.drafts = [one for one in self.drafts if one != draft]


class DraftsDialog(QDialog):
    """A line a draft: what it is and when it was kept, 恢复 and 丢弃 beside it."""

    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, drafts: list[Draft], parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "drafts", self.tr("没有保存的草稿"))
        self.setWindowTitle(self.tr("没有保存的草稿"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(26, 22, 26, 18)
        box.setSpacing(12)
        box.addWidget(label(self.tr("没有保存的草稿"), kind="bigTitle"))
        words = label(self.tr("上次没有保存就中断的内容，可以接着填写。"), kind="muted")
        words.setWordWrap(True)
        box.addWidget(words)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        for number, draft in enumerate(drafts):
            self._lines.addWidget(self._line(number, draft))
        box.addLayout(self._lines)
        close = button(self.tr("以后再说"), "drafts.later")
        close.clicked.connect(self.reject)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _line(self, number: int, draft: Draft) -> QWidget:
        name = f"drafts.{number}"
        typed = " · ".join(typed_words(draft.content))
        title = self._called(draft)
        line = named(QWidget(), name, f"{title} {typed}".strip())
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(ElidedLabel(title, f"{name}.title"))
        if typed:
            told.addWidget(ElidedLabel(typed, f"{name}.typed"))
        when = f"{draft.saved_at.astimezone():%Y-%m-%d %H:%M}" if draft.saved_at else ""
        told.addWidget(label(self.tr("%1 存").replace("%1", when), kind="small"))
        row.addLayout(told, 1)
        bring = button(self.tr("恢复"), f"{name}.restore", kind="primary")
        bring.clicked.connect(lambda: self._open(draft))
        drop = button(self.tr("丢弃"), f"{name}.drop")
        drop.clicked.connect(lambda: self._drop(draft, line))
        row.addWidget(bring)
        row.addWidget(drop)
        return line

    def _called(self, draft: Draft) -> str:
        """Return what a draft is, in the language of the window: it was kept in that of its day."""
        parts = draft.title.split(_APART)
        place = -1 if draft.form == CALCULATOR else 0
        words = {
            NEW_CASE: self.tr("新建案件"),
            CALCULATOR: self.tr("补缴测算"),
            FACTS: self.tr("修改事实"),
            LETTER: self.tr("拟制文书"),
        }
        parts[place] = words.get(draft.form, parts[place])
        return _APART.join(parts)

    def _open(self, draft: Draft) -> None:
        self.accept()
        self.opened.emit(draft)

    def _drop(self, draft: Draft, line: QWidget) -> None:
        line.hide()
        self.dropped.emit(draft)


def _mine(desk: Desk) -> list[Draft]:
    from dispute_desk.services.drafts import drafts_of  # noqa: PLC0415 - open, so it is loaded

    return drafts_of(desk)


def _drop(form: str, record: str, desk: Desk) -> None:
    from dispute_desk.services.drafts import drop_draft  # noqa: PLC0415 - open, so it is loaded

    drop_draft(desk, form, record)
