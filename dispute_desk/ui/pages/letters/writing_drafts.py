"""What is being written of a letter is kept while it is typed, and brought back after a crash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.letter_rows import LetterPlan
from dispute_desk.ui.drafting.keeper import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.drafting.offering import Restoring
    from dispute_desk.ui.pages.letters.writing import WritingWindow
    from dispute_desk.ui.workplace import Workplace

#: The id of the editor, as drafts know it.
LETTER = "letter"
#: What is asked for beside the fields of the letter.
_BESIDE = ("issuer", "addressee", "skip_reason", "approver", "number")


class WritingDraft:
    """Keeps what one window writes; ``brought_back`` is put into it once it has its fields."""

    def __init__(self, window: WritingWindow, brought_back: Mapping[str, Any] | None) -> None:
        self._window = window
        self._brought_back = dict(brought_back or {})
        self._begun = False
        plan = window.plan
        about = (plan.kind, plan.paper_id, plan.employer_id, list(window.employers))
        self.keeper = DraftKeeper(
            window.place,
            window,
            form=LETTER,
            record=json.dumps([plan.case_id, about]),
            title=f"{window.windowTitle()} · {window.kind_called()}",
            read=self._read,
        )

    def began(self) -> None:
        """Begin to keep, once; what is brought back is written over what the desk says."""
        if self._begun:
            return
        self._begun = True
        self.keeper.begin()
        if not self._brought_back:
            return
        window = self._window
        window.fields.restore(self._brought_back.get("told", {}))
        for name in _BESIDE:
            if name in window.entries and name in self._brought_back:
                window.entries[name].put(self._brought_back[name])
        self.keeper.was_restored(self._brought_back)
        window.look_again()

    def let_go(self) -> None:
        """Forget it: the letter is saved, or nobody wants it."""
        self.keeper.let_go()

    def _read(self) -> dict[str, Any]:
        entries = self._window.entries
        found = {name: entries[name].read() for name in _BESIDE if name in entries}
        found |= {"told": self._window.fields.told(), "kind": self._window.plan.kind}
        return found


def bring_back(
    place: Workplace, parent: QWidget, restoring: Restoring, afterwards: Callable[[int], None]
) -> None:
    """Open the window a letter was being written in, with what was written."""
    from dispute_desk.ui.pages.letters.writing import write_letter  # noqa: PLC0415 - asked for
    from dispute_desk.ui.pages.letters.writing_many import (  # noqa: PLC0415 - asked for
        write_to_many,
    )

    about: Any = restoring.about
    kind, paper_id, employer_id, employers = about
    plan = LetterPlan(
        kind=restoring.written.get("kind", kind),
        paper_id=paper_id,
        case_id=restoring.case_id,
        employer_id=employer_id,
    )
    written = restoring.written
    if employers:
        write_to_many(place, parent, plan, employers, afterwards, brought_back=written)
    else:
        write_letter(place, parent, plan, afterwards, brought_back=written)
