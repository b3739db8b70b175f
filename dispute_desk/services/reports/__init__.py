"""The reports a supervisor signs."""
