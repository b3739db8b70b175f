"""Every file of use cases, named once so that the desk knows them all."""

from __future__ import annotations

from dispute_desk.services import (
    acceptance,
    acceptance_review,
    amounts,
    attorneys,
    beside,
    case_paper_printing,
    claimant_withdrawal,
    closing,
    editing,
    exporting,
    importing,
    intake,
    mediation,
    papers,
    repayment,
    revealing,
    seeding,
    splitting,
    staff,
    undo,
)

ALL = (
    intake,
    acceptance,
    acceptance_review,
    mediation,
    amounts,
    repayment,
    claimant_withdrawal,
    closing,
    editing,
    exporting,
    importing,
    papers,
    attorneys,
    beside,
    case_paper_printing,
    revealing,
    seeding,
    splitting,
    staff,
    undo,
)
