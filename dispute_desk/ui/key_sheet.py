"""The F1 sheet: every verb with its key, from the registry."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.commands import GROUPS, VERBS, Verbs
from dispute_desk.ui.messages import translated, verb_group
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.window_place import TITLE_BAR

#: Keys a list takes itself, and what they do there.
LIST_KEYS = (
    (QT_TRANSLATE_NOOP("verbs", "今日待办：办理这一行"), "Enter / Ctrl+Enter"),
    (QT_TRANSLATE_NOOP("verbs", "其他列表：打开这一行"), "Enter"),
    (QT_TRANSLATE_NOOP("verbs", "多选几行"), "Shift+↑ ↓"),
)


class KeySheet(QDialog):
    """All verbs by group; those that cannot be done now stand in quiet ink."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "keySheet", self.tr("按键一览"))
        self.setWindowTitle(self.tr("按键一览"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, min(560, self.screen().availableGeometry().height() - TITLE_BAR))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(14)
        box.addWidget(label(self.tr("按键一览"), kind="bigTitle"))
        area = named(QScrollArea(), "keySheet.area", self.tr("按键一览"))
        area.setWidgetResizable(True)
        area.setWidget(self._sheet(verbs))
        box.addWidget(area, 1)
        close = button(self.tr("关闭"), "keySheet.close", kind="primary")
        close.clicked.connect(self.accept)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _sheet(self, verbs: Verbs) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 1)
        line = 0
        for group in GROUPS:
            grid.addWidget(label(verb_group(group), kind="heading"), line, 0, 1, 2)
            line += 1
            for verb in (verb for verb in VERBS if verb.group == group):
                grid.addWidget(
                    label(verb.title, kind="" if verbs.applies(verb.id) else "muted"), line, 0
                )
                if verb.key:
                    grid.addWidget(
                        label(verb.key_text, kind="key"), line, 1, Qt.AlignmentFlag.AlignRight
                    )
                line += 1
            grid.setRowMinimumHeight(line, 8)
            line += 1
        grid.addWidget(label(self.tr("列表"), kind="heading"), line, 0, 1, 2)
        for row, (source, key) in enumerate(LIST_KEYS, line + 1):
            grid.addWidget(label(translated("verbs", source)), row, 0)
            grid.addWidget(label(key, kind="key"), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(line + len(LIST_KEYS) + 1, 1)
        return sheet
