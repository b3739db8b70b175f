"""Taking an old ledger in: choose, see what was understood, import, take back."""
