"""What a reader needs to begin at once; imported by the server readers are forked off."""

from __future__ import annotations

from dispute_desk.sheets import child, texts, workbooks, xlsx_details
from dispute_desk.sheets.vocabulary import ledger_vocabulary

__all__ = ["child", "texts", "workbooks", "xlsx_details"]

ledger_vocabulary()
