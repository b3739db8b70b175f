"""What a step of a case is: its form, its word, the right it asks for and when it is offered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.rights import Right
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.offered import Applies

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView


@dataclass(frozen=True)
class Step:
    """One step: its form, its word, the right it asks for and when it is offered."""

    form: type[StepForm]
    source: str
    right: Right
    applies: Applies
    #: What it writes stands beside the file, so that a case only kept offers it, too.
    beside: bool = False

    @property
    def id(self) -> str:
        """The id of the step."""
        return self.form.id

    @property
    def title(self) -> str:
        """The word on its button."""
        return QCoreApplication.translate("steps", self.source)

    def may(self, view: CaseView) -> bool:
        """Tell whether the person who looks may take it in this case."""
        return view.may(self.right) or (self.beside and view.may_beside(self.right))
