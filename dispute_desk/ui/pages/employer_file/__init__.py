"""The page of one employer."""
