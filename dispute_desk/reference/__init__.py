"""Floor 2: resources turned into domain values."""
