"""The cards one fold away: what only some cases need, one line each, in the order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.pages.case_file.acceptance_card import AcceptanceCard
from dispute_desk.ui.pages.case_file.attorneys_card import AttorneysCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.case_file.records_card import RecordsCard

DEPTH: tuple[Callable[[], RecordsCard], ...] = (
    AcceptanceCard,
    AttorneysCard,
)
