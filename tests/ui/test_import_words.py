"""Every code a reading can bear has words on the screen of imports."""

from __future__ import annotations

from dispute_desk.domain.ledger_messages import MESSAGES
from dispute_desk.sheets import notes
from dispute_desk.ui.pages.importing.words import CAUSES


def test_every_finding_has_a_heading() -> None:
    assert notes
    codes = {key.split(" ")[0] for key in MESSAGES}
    assert {"E_NO_PARTY", "W_MACROS"} <= codes
    assert codes <= set(CAUSES)
