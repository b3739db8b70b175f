"""What a form that corrects a record was opened with, and what is asked where both changed it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dispute_desk.services.corrections import BOTH_CHANGED
from dispute_desk.ui.steps.clash import Clash, ClashDialog, saved_by

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.errors import DeskError
    from dispute_desk.ui.seat import Seat

    Names = Mapping[tuple[str, int], str]


class Opened:
    """The values a form was opened with; they go along with its command."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.seen = dict(record)

    def told(self, command: Any) -> Any:  # noqa: ANN401 - any command
        """Return the command with the values it was made on, where it asks for them."""
        if not self.seen or all(one.name != "seen" for one in fields(command)):
            return command
        return replace(command, seen=self.seen)

    def ask(
        self,
        error: DeskError,
        seat: Seat,
        names: Names,
        parent: QWidget,
        again: Callable[[], None],
    ) -> bool:
        """Ask about the fields both changed and go on with ``again``; False for other refusals."""
        if error.code != BOTH_CHANGED or "mine" not in error.facts:
            return False
        facts: dict[str, Any] = error.facts
        mine, now = facts["mine"], facts["now"]
        row = self._row(facts["kind"], facts["record_id"])

        def decided(chosen: set[str]) -> None:
            row.update({name: now[name] if name in chosen else mine[name] for name in mine})
            again()

        dialog = ClashDialog(_clashes(facts, seat, names), parent, by=_by(facts))
        dialog.decided.connect(decided)
        dialog.open()
        return True

    def _row(self, kind: str, record_id: int) -> dict[str, Any]:
        """Return the values of the record that is asked about: of a visitor, those of his line."""
        rows = self.seen.get("visitors", ()) if kind == "visitor" else ()
        return next((one for one in rows if one["id"] == record_id), self.seen)


def _by(facts: dict[str, Any]) -> str:
    """Return who wrote the fields meanwhile, and when; empty where nobody knows."""
    return saved_by(facts["by"], datetime.fromisoformat(facts["at"])) if "by" in facts else ""


def _clashes(facts: dict[str, Any], seat: Seat, names: Names) -> list[Clash]:
    from dispute_desk.ui.pages.history.words import words_of  # noqa: PLC0415 - seldom needed

    found = []
    for name in facts["mine"]:
        told = [
            words_of(facts["kind"], name, facts[whose][name], seat, names)
            for whose in ("was", "mine", "now")
        ]
        found.append(Clash(name, told[0][0], *(words for _, words in told)))
    return found
