"""Floor 2: spreadsheets, read in a child process and written hygienically."""

from dispute_desk.sheets.reading import LedgerChild, read_ledger

__all__ = ["LedgerChild", "read_ledger"]
