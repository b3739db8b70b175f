"""The bar above 今日待办 while several lines are selected: how many, and what is done to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.commands import BY_ID
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from dispute_desk.ui.commands import Verbs

#: What the bar offers, and the word on its button.
_OFFERED = (
    ("case.snooze", QT_TRANSLATE_NOOP("today", "暂缓")),
    ("case.assign", QT_TRANSLATE_NOOP("today", "指定承办人")),
    ("case.plan", QT_TRANSLATE_NOOP("today", "安排下一步")),
    ("case.step", QT_TRANSLATE_NOOP("today", "改阶段")),
)


class SelectedBar(QFrame):
    """How many, and what may be done; below it what Enter does to all of them."""

    cleared = Signal()

    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        named(look(self, kind="card"), "today.selected", self.tr("所选的多件案件"))
        self._verbs = verbs
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 10, 6)
        box.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        box.addLayout(row)
        self.told = named(label("", kind="small"), "today.selected.told")
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.setWordWrap(True)  # after the policy: its height follows from its width
        self.told.hide()
        box.addWidget(self.told)
        self.count = named(label(""), "today.selected.count")
        row.addWidget(self.count)
        row.addStretch(1)
        self._buttons = []
        for verb, source in _OFFERED:
            words = QCoreApplication.translate("today", source)
            name = f"today.selected.{verb.rpartition('.')[2]}"
            made = button(words, name, hint=BY_ID[verb].key_text)
            made.clicked.connect(lambda _=False, verb=verb: verbs.run(verb))
            self._buttons.append((made, words, verb, BY_ID[verb].key_text))
            row.addWidget(made)
        words = self.tr("取消选择")
        clear = button(words, "today.selected.clear", kind="link", hint="Esc")
        clear.clicked.connect(self.cleared)
        self._buttons.append((clear, words, "", "Esc"))
        row.addWidget(clear)

    def foretell(self, words: str) -> None:
        """Say what Enter does to what is selected."""
        self.told.setText(words)
        self.told.setAccessibleName(words)
        self.told.setVisible(bool(words))

    def show_count(self, count: int, *, keys: bool) -> None:
        """Say how many cases are selected; offer what this person may do to all of them."""
        words = self.tr("已选 %1 件").replace("%1", str(count))
        self.count.setText(words)
        self.count.setAccessibleName(words)
        for made, text, verb, key in self._buttons:
            made.setText(f"{text} {key}" if keys else text)
            made.setVisible(not verb or self._verbs.applies(verb))
