"""What a person may do: the rights a use case asks for."""

from __future__ import annotations

from enum import StrEnum


class Right(StrEnum):
    """One thing one may do; bundles of rights are data of the station (profile)."""

    SEE_CASES = "see_cases"
    REGISTER = "register"
    EDIT_CASE = "edit_case"
    ACCEPT = "accept"
    ASSIGN = "assign"
    REFER = "refer"
    MEDIATE = "mediate"
    RECORD_AMOUNT = "record_amount"
    RECORD_PAYMENT = "record_payment"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    REOPEN = "reopen"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    ISSUE_PAPER = "issue_paper"
    APPROVE_PAPER = "approve_paper"
    IMPORT = "import"
    EXPORT = "export"
    REVEAL = "reveal"
    REPORT = "report"
    UNDO = "undo"
    SETTINGS = "settings"
    STAFF = "staff"
    BACKUP = "backup"
    SEE_AUDIT = "see_audit"
