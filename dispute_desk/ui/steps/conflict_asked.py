"""Told before it happens: somebody who is to handle a case belongs to one side of it (回避)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.conflicts import BOND_WORDS, conflicts_of, sides_of
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import keep_room, label, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.steps.form import StepForm

#: The field the reason stands in.
REASON = "conflict_reason"


class ConflictAsked:
    """A warning and a field for the reason, out of sight while nobody has to withdraw."""

    def __init__(self, form: StepForm) -> None:
        self._form = form
        self._sides = sides_of(
            form.view.file.claimants,
            form.view.file.beside["power_of_attorney"],
            form.view.file.employer,
        )
        self._confirmed = confirmed_in(form.view)
        self.warning = named(label("", tone="warning"), f"{form.name}.conflict")
        self.warning.setWordWrap(True)
        form.add_widget(self.warning)
        words = QCoreApplication.translate("conflict", "不回避的理由")
        hint = QCoreApplication.translate(
            "conflict", "请优先换人办理；核实后确需由其办理的，写明理由，将留在案件里。"
        )
        reason = form.add(REASON, form.kit.text(REASON, words, hint=hint))
        self.warning.hide()
        reason.row.hide()

    def look_at(self, people: Iterable[int | None]) -> None:
        """Look at people of the station by their ids."""
        staff = {one.id: one for one in self._form.view.staff}
        chosen = dict.fromkeys(one for one in people if one is not None)
        found = [staff[one] for one in chosen if one in staff]
        self.look_at_names((one.name, one.unit) for one in found)

    def look_at_names(self, people: Iterable[tuple[str, str | None]]) -> None:
        """Look at people by name and unit; say who would have to withdraw, and why."""
        lines = []
        for name, unit in people:
            found = conflicts_of(name, unit, self._sides)
            if found and name not in self._confirmed:
                bonds = listed(translated("conflict", BOND_WORDS[one.bond]) for one in found)
                words = QCoreApplication.translate("conflict", "%1：%2，可能应当回避。")
                lines.append(words.replace("%1", name).replace("%2", bonds))
        row = self._form.entries[REASON].row
        if lines:  # what goes leaves its room: no chip moves under the hands
            self.warning.setText("\n".join(lines))
            keep_room(self.warning)
            keep_room(row)
        self.warning.setVisible(bool(lines))
        row.setVisible(bool(lines))
        self._form.fit()

    def reason(self) -> str | None:
        """Return the reason that was given."""
        given: str | None = self._form.value(REASON)
        return given


def confirmed_in(view: CaseView) -> frozenset[str]:
    """Return the names that were confirmed in the case before."""
    rows = view.file.beside["checked_item"]
    return frozenset(str(one["item"]) for one in rows if one["list_code"] == CONFLICT_LIST)
