"""The frame of forms that save over a record: what somebody else changed too is asked about."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.opened import Opened


class SeenStep(StepForm):
    """A form whose command tells the values it was filled in on (``seen``)."""

    def record(self) -> dict[str, Any]:
        """Return the record that is saved over, as the form was opened with; empty for none."""
        return {}

    def which(self) -> object:
        """Return what tells the record from others the same form may save over."""
        return None

    def asked(self) -> object:
        """Return the command with the values of the record the form was opened with."""
        return self.opened.told(self.command())

    @property
    def opened(self) -> Opened:
        """The record as the form shows it."""
        return self._opened.setdefault(self.which(), Opened(self.record()))

    @cached_property
    def _opened(self) -> dict[object, Opened]:
        return {}

    def names(self) -> dict[tuple[str, int], str]:
        """Return what the records are called that fields of this one may point at."""
        return {("person", one.id): one.name for one in self.view.staff}

    def decided(self, facts: dict[str, Any]) -> None:
        """Save what is left once it was chosen which values stay; ``facts`` are what was asked."""
        del facts
        self.save()

    def _refused(self, error: Exception) -> None:
        """Ask about the fields somebody else changed meanwhile; any other refusal is said."""
        seat = self.place.seat
        if (
            isinstance(error, DeskError)
            and seat is not None
            and self.opened.ask(error, seat, self.names(), self, partial(self._decided, error))
        ):
            self.save_button.setEnabled(True)
        else:
            super()._refused(error)

    def _decided(self, error: DeskError) -> None:
        self.decided(error.facts)
