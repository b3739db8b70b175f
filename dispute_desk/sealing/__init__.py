"""Floor 2: the door where keys and sealed packages come in."""
