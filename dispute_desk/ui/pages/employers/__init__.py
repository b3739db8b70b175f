"""The list of employers."""
