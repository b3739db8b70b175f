"""What a reader needs to begin at once; imported by the server readers are forked off."""

from __future__ import annotations

from dispute_desk.sheets import child, texts, workbooks
from dispute_desk.sheets.vocabulary import ledger_vocabulary

__all__ = ["child", "texts", "workbooks"]

ledger_vocabulary()
