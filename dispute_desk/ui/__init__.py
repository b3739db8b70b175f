"""Floor 4: the windows, the only floor that knows Qt."""
