"""One way out for all places of a cause: chosen, looked at before, done by one button."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.ledger_grid import letters_of
from dispute_desk.domain.ledger_remedies import Remedy, causes_in, remedies_for
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.sheet_rows import cell_shown
from dispute_desk.ui.widgets.combo import Combo
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.ledger import Reading

#: Cells shown as they are and as they would be.
_SHOWN = 4


def remedies_of(reading: Reading, code: str) -> tuple[Remedy, ...]:
    """Return what may be chosen for all rows of a code, those of several sheets together."""
    found: dict[str, Remedy] = {}
    for cause in causes_in(reading):
        for one in remedies_for(reading, cause) if cause.code == code else ():
            same = found.get(one.id)
            found[one.id] = one if same is None else _together(same, one)
    return tuple(found.values())


def _together(one: Remedy, other: Remedy) -> Remedy:
    return replace(
        one,
        changes=(*one.changes, *other.changes),
        left_out=(*one.left_out, *other.left_out),
        count=one.count + other.count,
        example=one.example or other.example,
    )


class RemediesBox(QWidget):
    """Hidden where nothing can be done for all places at once."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "importing.remedies", self.tr("一次处理全部"))
        self._remedies: Sequence[Remedy] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(self.tr("一次处理全部"), kind="heading"))
        self.choices = Combo("importing.remedies.choices", self.tr("处理办法"))
        self.choices.setPlaceholderText(self.tr("选一种处理办法…"))
        self.preview = named(label("", kind="small"), "importing.remedies.preview")
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.go = button(self.tr("照此处理"), "importing.remedies.go")
        for part in (self.choices, self.preview, self.go):
            box.addWidget(part)
        self.choices.currentIndexChanged.connect(lambda _: self._look())
        self.go.clicked.connect(self._choose)
        self.show_remedies(())

    def show_remedies(self, remedies: Sequence[Remedy]) -> None:
        """Offer these; the only one there is stands chosen."""
        self._remedies = remedies
        self.choices.clear()
        for one in remedies:
            words = one.title(translated)
            self.choices.addItem(words, one.id)
            self.choices.setItemData(self.choices.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.choices.setCurrentIndex(0 if len(remedies) == 1 else -1)
        self._look()
        self.setVisible(bool(remedies))

    @property
    def waiting(self) -> Remedy | None:
        """What somebody chose and did not do yet; the only one there is nobody chose."""
        return self._now() if len(self._remedies) > 1 else None

    def _now(self) -> Remedy | None:
        at = self.choices.currentIndex()
        return self._remedies[at] if 0 <= at < len(self._remedies) else None

    def _look(self) -> None:
        """Show the first cells as they are and as they would be."""
        remedy = self._now()
        self.preview.setVisible(remedy is not None)
        self.go.setVisible(remedy is not None)
        if remedy is None:
            return
        lines = [
            f"{one.at.sheet} {letters_of(one.at.column)}{one.at.row}　"
            f"{_shown(one.raw)} → {_shown(one.new)}"
            for one in remedy.changes[:_SHOWN]
        ]
        lines += [f"{one.sheet} {one.row}" for one in remedy.left_out[:_SHOWN]]
        if remedy.count > _SHOWN:
            lines.append(self.tr("等 %1 处").replace("%1", f"{remedy.count:,}"))
        self.preview.setText("\n".join([remedy.title(translated), *lines]))
        self.choices.setToolTip(remedy.title(translated))
        words = self.tr("照此处理 %1 处").replace("%1", f"{remedy.count:,}")
        self.go.setText(words)
        self.go.setAccessibleName(words)

    def _choose(self) -> None:
        remedy = self._now()
        if remedy is not None:
            self.chosen.emit(remedy)


def _shown(text: str) -> str:
    return cell_shown(text).shown or "—"
