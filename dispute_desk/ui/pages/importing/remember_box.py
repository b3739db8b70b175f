"""下次按同样方式读: what may be remembered of a workbook, asked once before it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.domain.ledger_profile import LONGEST_NAME
from dispute_desk.services.import_profiles import RememberLedger, TeachHeadings
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import label, look, named, retire

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_profile import KnownHeading
    from dispute_desk.services.import_memory import Offer


class RememberBox(QFrame):
    """A tick for the way the ledger is read, one for each heading that was read by hand."""

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "importing.remember", self.tr("记住这种台账"))
        self._offer: Offer | None = None
        self._ticks: list[tuple[QCheckBox, KnownHeading]] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 10, 18, 10)
        box.setSpacing(6)
        self.keep = named(QCheckBox(), "importing.remember.keep", self.tr("记住这种台账"))
        self.name = named(QLineEdit(), "importing.remember.name", self.tr("台账读法的名称"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumWidth(120)
        self.name.setMaximumWidth(300)
        self.keep.toggled.connect(self.name.setEnabled)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.keep)
        row.addWidget(self.name, 1)
        row.addStretch(1)
        box.addWidget(self._row)
        self._headings = QWidget()
        self._flow = FlowLayout(self._headings, gap=14)
        box.addWidget(self._headings)
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Offer what is new; what was ticked or typed for the same offer stays."""
        if offer == self._offer and offer is not None:
            return
        self._offer = offer
        for tick, _ in self._ticks:
            retire(tick)
        self._ticks = []
        told = offer is not None and (offer.is_new or bool(offer.headings))
        self.setVisible(told)
        if offer is None or not told:
            return
        self._row.setVisible(offer.is_new)
        new = offer.profile_id is None
        words = self.tr("下次按同样方式读这种台账，记作")
        again = self.tr("下次也这样读：更新“%1”，存为第 %2 版")
        again = again.replace("%2", str(offer.version + 1)).replace("%1", offer.name)
        self.keep.setText(words if new else again)
        self.keep.setAccessibleName(words if new else again)
        self.keep.setChecked(True)
        self.name.setText(offer.name)
        self.name.setVisible(new)
        for number, one in enumerate(offer.headings):
            self._tick(number, one)
        self._headings.setVisible(bool(offer.headings))

    def commands(self) -> list[object]:
        """Return what is to be done to remember what is ticked."""
        offer = self._offer
        if offer is None:
            return []
        found: list[object] = []
        name = self.name.text().strip() or offer.name
        if offer.is_new and self.keep.isChecked():
            found.append(
                RememberLedger(name=name, tables=offer.tables, profile_id=offer.profile_id)
            )
        headings = tuple(one for tick, one in self._ticks if tick.isChecked())
        if headings:
            found.append(TeachHeadings(headings=headings))
        return found

    def _tick(self, number: int, one: KnownHeading) -> None:
        if not number:
            self._flow.addWidget(self._lead())
        words = f"“{one.heading}”＝{field_words(one.field, translated)}"
        tick = named(QCheckBox(words), f"importing.remember.heading.{number}", words)
        tick.setToolTip(self.tr("在别的台账里也这样读这个表头"))
        tick.setChecked(True)
        self._ticks.append((tick, one))
        self._flow.addWidget(tick)

    def _lead(self) -> QWidget:
        found = self._headings.findChild(QWidget, "importing.remember.lead")
        if found is not None:
            return found
        return named(label(self.tr("别的台账也这样读："), kind="muted"), "importing.remember.lead")
