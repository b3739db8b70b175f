"""Floor 1: the rules of the trade in plain Python."""
