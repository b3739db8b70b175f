"""Forms for several letters at once: approved together, or given back with the same word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.letter_many import ApproveLetters, ReturnLetters
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.small_form import SmallForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class _ManyLetters(SmallForm):
    """A form whose command names all selected letters."""

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, ids: Sequence[int]) -> None:
        self.ids = tuple(ids)
        super().__init__(place, seat, parent)

    def about(self) -> str:
        """Say how many letters it is about."""
        return self.tr("作用于所选的 %1 份文书").replace("%1", f"{len(self.ids):,}")

    def fact(self, outcome: Outcome) -> str:
        """Return the fact with the count."""
        count = self.tr("%1 份").replace("%1", f"{len(self.ids):,}")
        return f"{translated('command', outcome.title)} · {count}"


class ApproveManyForm(_ManyLetters):
    """同意: each takes its number."""

    id = "letters_approve"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("同意签发")

    def build(self) -> None:
        """Ask when, and who signed."""
        self.entries["occurred_on"] = self.kit.day(
            "occurred_on", self.tr("签发日期"), required=True, now=True
        )
        hint = self.tr("写姓名和职务，可以不填。文号按各自的序列依次取号。")
        self.entries["approver"] = self.kit.text("approver", self.tr("签发人"), hint=hint)

    def command(self) -> object:
        """Return the command for all selected letters."""
        return ApproveLetters(
            paper_ids=self.ids,
            approver=self.entries["approver"].read(),
            occurred_on=self.entries["occurred_on"].read(),
        )


class ReturnManyForm(_ManyLetters):
    """退回修改: the same word to each."""

    id = "letters_return"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("退回修改")

    def build(self) -> None:
        """Ask what is to be changed."""
        self.entries["reason"] = self.kit.long(
            "reason", self.tr("要改什么"), required=True, hint=self.tr("拟稿人会看到这句话。")
        )

    def command(self) -> object:
        """Return the command for all selected letters."""
        return ReturnLetters(paper_ids=self.ids, reason=self.entries["reason"].read() or "")
