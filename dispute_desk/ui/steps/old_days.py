"""A day of a form absurdly long ago: asked once, for most are slips of the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.doubts import LONG_AGO, is_long_ago
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm


def old_days(form: StepForm) -> str:
    """Return what is asked about the days and months of a form; a birth may be as long ago."""
    years, today = form.view.profile.long_ago_years, form.view.today
    found = (
        entry.read()
        for key, entry in form.entries.items()
        if key != "born_on" and entry.row.isVisibleTo(form)
    )
    day = next((one for one in found if is_long_ago(one, today, years)), None)
    return translated("doubts", LONG_AGO).format(day=day, years=years) if day is not None else ""
