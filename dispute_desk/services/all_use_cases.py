"""Every file of use cases, named once so that the desk knows them all."""

from __future__ import annotations

from dispute_desk.services import (
    acceptance,
    amounts,
    closing,
    editing,
    exporting,
    importing,
    intake,
    mediation,
    papers,
    repayment,
    revealing,
    staff,
    undo,
)

ALL = (
    intake,
    acceptance,
    mediation,
    amounts,
    repayment,
    closing,
    editing,
    exporting,
    importing,
    papers,
    revealing,
    staff,
    undo,
)
