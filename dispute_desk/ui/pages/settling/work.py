"""What the comparison asks the desk: the case, what was calculated, and the ways to settle it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.services.settlements import settle, settle_asked
from dispute_desk.services.side_by_side import Settlement
from dispute_desk.ui.steps.case_view import CaseView, ask_case

if TYPE_CHECKING:
    from dispute_desk.domain.later_start import LaterStart
    from dispute_desk.domain.settlement import Wish
    from dispute_desk.ui.desk import Desk


@dataclass(frozen=True, kw_only=True)
class SettlingWanted:
    """Of which case, and what: a kept calculation, what is asked now, or the case's newest.

    ``paid_on`` is the day the calculation was reckoned to.
    """

    case_id: int | None = None
    calculation_id: int | None = None
    asked: str | None = None
    paid_on: date | None = None


@dataclass(frozen=True, eq=False)
class Compared:
    """The case, which kept calculation it is, and its ways; no ways where nothing was kept."""

    view: CaseView | None
    calculation_id: int | None
    settlement: Settlement | None


def compare(
    wanted: SettlingWanted, wish: Wish, starts: tuple[LaterStart, ...], desk: Desk
) -> Compared:
    """Return the ways to settle what is wanted."""
    view = ask_case(desk, wanted.case_id) if wanted.case_id is not None else None
    if wanted.asked is not None:
        given: dict[str, Any] = json.loads(wanted.asked)
        made = settle_asked(desk, given, wish, case_id=wanted.case_id, starts=starts)
        return Compared(view, None, made)
    calculation = wanted.calculation_id or (newest(view) if view is not None else None)
    if calculation is None:
        return Compared(view, None, None)
    return Compared(view, calculation, settle(desk, calculation, wish, starts))


def newest(view: CaseView) -> int | None:
    """Return the calculation a case goes by: the verified one, else the newest kept."""
    rows = view.file.beside["calculation"]
    used = [one for one in rows if one["applied_on"] is not None]
    chosen = (used or list(rows))[-1:]
    return int(chosen[0]["id"]) if chosen else None
