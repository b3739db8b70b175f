"""The small forms of what is remembered: a profile renamed, a heading taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.ledger_columns import FIELD_WORDS, field_words
from dispute_desk.domain.ledger_profile import KnownHeading
from dispute_desk.services.import_profiles import RenameProfile, TeachHeadings
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.small_form import SmallForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.import_memory import ProfileRow
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class RenameProfileForm(SmallForm):
    """改名: what a kept way to read ledgers is called."""

    id = "rename_profile"

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, profile: ProfileRow) -> None:
        self._profile = profile
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("台账读法改名")

    def build(self) -> None:
        """Ask for the name."""
        entry = self.kit.text("name", self.tr("名称"), required=True)
        entry.put(self._profile.name)
        self.entries["name"] = entry

    def command(self) -> object:
        """Return what the entries ask for."""
        name = self.entries["name"].read() or ""
        return RenameProfile(profile_id=self._profile.id, name=name)


class TeachForm(SmallForm):
    """教一个表头: a heading and the field it stands for in every ledger."""

    id = "teach_heading"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("教一个表头")

    def about(self) -> str:
        """Say what for."""
        return self.tr("哪种台账里有这个表头，都这样读。")

    def build(self) -> None:
        """Ask for the heading and its field."""
        self.entries["headings"] = self.kit.text("headings", self.tr("表头"), required=True)
        choices = [(field_words(name, translated), name) for name in FIELD_WORDS]
        self.entries["field"] = self.kit.choice(
            "field", self.tr("读作"), choices, required=True, empty=""
        )

    def command(self) -> object:
        """Return what the entries ask for."""
        heading = str(self.entries["headings"].read() or "")
        field = str(self.entries["field"].read() or "")
        return TeachHeadings(headings=(KnownHeading(heading=heading, field=field),))
