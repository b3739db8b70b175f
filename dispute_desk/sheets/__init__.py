"""Floor 2: spreadsheets, read in a child process and written hygienically."""

from dispute_desk.sheets.reading import LedgerChild, first_look, read_ledger

__all__ = ["LedgerChild", "first_look", "read_ledger"]
