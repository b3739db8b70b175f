"""Every file of use cases, named once so that the desk knows them all."""

from __future__ import annotations

from dispute_desk.services import (
    acceptance,
    amounts,
    closing,
    editing,
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
    importing,
    papers,
    revealing,
    staff,
    undo,
)
