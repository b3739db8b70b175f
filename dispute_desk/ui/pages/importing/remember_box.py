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
        words = self.tr("下次按同样方式读这种台账，记作")
        self.keep = named(QCheckBox(words), "importing.remember.keep", words)
        self.name = named(QLineEdit(), "importing.remember.name", self.tr("台账读法的名称"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumWidth(120)
        self.name.setMaximumWidth(300)
        self.keep.toggled.connect(self.name.setEnabled)
        self.name.textEdited.connect(lambda _: self._say_how())
        self.how = named(label("", kind="muted"), "importing.remember.how")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.keep)
        row.addWidget(self.name, 1)
        row.addWidget(self.how)
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
        self.keep.setChecked(True)
        self.name.setText(offer.name)
        self._say_how()
        for number, one in enumerate(offer.headings):
            self._tick(number, one)
        self._headings.setVisible(bool(offer.headings))

    def commands(self) -> list[object]:
        """Return what is to be done to remember what is ticked."""
        offer = self._offer
        if offer is None:
            return []
        found: list[object] = []
        if offer.is_new and self.keep.isChecked():
            name = self._named()
            profile_id = offer.profile_id if name == offer.name else None
            found.append(RememberLedger(name=name, tables=offer.tables, profile_id=profile_id))
        headings = tuple(one for tick, one in self._ticks if tick.isChecked())
        if headings:
            found.append(TeachHeadings(headings=headings))
        return found

    def _named(self) -> str:
        typed = self.name.text().strip()
        return typed or (self._offer.name if self._offer else "")

    def _say_how(self) -> None:
        """Say whether a profile is made or gets another version; another name makes another."""
        offer = self._offer
        known = offer is not None and offer.profile_id is not None
        self.how.setVisible(known)
        if offer is not None and known:
            words = self.tr("更新，存为第 %1 版；改名称则另存一份")
            same = self._named() == offer.name
            told = words.replace("%1", str(offer.version + 1))
            self.how.setText(told if same else self.tr("另存为新的读法"))

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
