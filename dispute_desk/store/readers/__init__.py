"""The questions the store answers, one file per subject; all return frozen rows."""
