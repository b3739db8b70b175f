"""Every file of use cases, named once so that the desk knows them all."""

from __future__ import annotations

from dispute_desk.services import (
    acceptance,
    amounts,
    attorneys,
    beside,
    case_paper_printing,
    closing,
    editing,
    employers,
    exporting,
    importing,
    intake,
    mediation,
    papers,
    repayment,
    revealing,
    seeding,
    snoozing,
    staff,
    undo,
    views,
)

ALL = (
    intake,
    acceptance,
    mediation,
    amounts,
    repayment,
    closing,
    editing,
    employers,
    exporting,
    importing,
    papers,
    attorneys,
    beside,
    case_paper_printing,
    revealing,
    seeding,
    snoozing,
    staff,
    undo,
    views,
)
