"""Floor 2: spreadsheets, read in a child process and written hygienically."""

from dispute_desk.sheets.reading import read_ledger

__all__ = ["read_ledger"]
